package dev.byline.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server, asked over the network of this machine. */
class LiveServerTest {

    private LiveServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void start() throws IOException {
        server = LiveServer.start(0);
        server.show(site("one"), List.of());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static Site site(String text) {
        var files = new TreeMap<String, Site.Content>();
        files.put("index.html", Site.text("all"));
        files.put("gazette/index.html", Site.text("front " + text));
        files.put("gazette/404.html", Site.text("<a href=\"index.html\">missing</a>"));
        files.put("gazette/style.css", Site.text("css"));
        return new Site(files);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.address() + path)).build(), BodyHandlers.ofString());
    }

    /** Sends a request as it is, which no client would. */
    private String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
                    .readLine();
        }
    }

    private int port() {
        return URI.create(server.address()).getPort();
    }

    @Test
    void thePagesOfTheSiteAreThere() throws Exception {
        var page = get("gazette/");
        assertThat(page.body()).isEqualTo("front one");
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(get("gazette/style.css").headers().firstValue("Content-Type"))
                .contains("text/css; charset=utf-8");
        assertThat(get("").headers().firstValue("Location")).contains("/gazette/index.html");
        assertThat(get("byline-live.js").body()).contains("EventSource");
    }

    @Test
    void nothingElseIsThere() throws Exception {
        for (var path : List.of("nothing", "gazette/a/b", "../pom.xml", "gazette/%2e%2e/%2e%2e/etc/passwd", "%00")) {
            var missing = get(path);
            assertThat(missing.statusCode()).as(path).isEqualTo(404);
            assertThat(missing.body()).as(path).isEqualTo("<a href=\"/gazette/index.html\">missing</a>");
        }
        assertThat(raw("GET /gazette/../../../../etc/passwd HTTP/1.1\r\nHost: localhost:" + port() + "\r\n\r\n"))
                .contains(" 404 ");
    }

    @Test
    void itAnswersToItsOwnNameAlone() throws Exception {
        for (var host :
                List.of("localhost:" + port(), "127.0.0.1:" + port(), "[::1]:" + port(), "LOCALHOST:" + port())) {
            assertThat(raw("GET /gazette/ HTTP/1.1\r\nHost: " + host + "\r\n\r\n"))
                    .as(host)
                    .contains(" 200 ");
        }
        for (var host : List.of("evil.example", "evil.example:" + port(), "localhost", "localhost:1", "")) {
            assertThat(raw("GET /gazette/ HTTP/1.1\r\nHost: " + host + "\r\n\r\n"))
                    .as(host)
                    .contains(" 421 ");
        }
        assertThat(raw("GET /gazette/ HTTP/1.0\r\n\r\n")).contains(" 421 ");
    }

    @Test
    void itIsOnlyRead() throws Exception {
        var uri = URI.create(server.address() + "gazette/");
        for (var method : List.of("POST", "PUT", "DELETE", "OPTIONS")) {
            var answer = client.send(
                    HttpRequest.newBuilder(uri)
                            .method(method, BodyPublishers.ofString("x"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(method).isEqualTo(405);
        }
        var head = client.send(
                HttpRequest.newBuilder(uri)
                        .method("HEAD", BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void itIsOnThisMachineAlone() throws Exception {
        var others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
        for (var address : others) {
            try (var socket = new Socket()) {
                assertThatThrownBy(() -> socket.connect(new InetSocketAddress(address, port()), 500))
                        .isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void openPagesAreToldOfAChangeAndOfMistakes() throws Exception {
        var events = client.send(
                HttpRequest.newBuilder(URI.create(server.address() + "byline-events"))
                        .build(),
                BodyHandlers.ofInputStream());
        try (var lines = new BufferedReader(new InputStreamReader(events.body(), StandardCharsets.UTF_8))) {
            assertThat(next(lines)).isEqualTo("data: {\"number\":1,\"mistakes\":[]}");
            var start = System.nanoTime();
            server.show(site("two"), List.of());
            assertThat(next(lines)).isEqualTo("data: {\"number\":2,\"mistakes\":[]}");
            assertThat(get("gazette/").body()).isEqualTo("front two");
            assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(200);
            server.show(List.of(new LiveServer.ShownProblem("Week1.java:[3,4]", "<b> is wrong")));
            assertThat(next(lines))
                    .isEqualTo("data: {\"number\":3,\"mistakes\":[{\"place\":\"Week1.java:[3,4]\","
                            + "\"message\":\"<b> is wrong\"}]}");
            assertThat(get("gazette/").body()).isEqualTo("front two");
        }
    }

    private static String next(BufferedReader lines) throws IOException {
        var line = lines.readLine();
        while (line.isEmpty() || line.startsWith(":")) {
            line = lines.readLine();
        }
        return line;
    }
}
