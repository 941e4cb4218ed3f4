package dev.byline.pages;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Serves a site from memory to this machine alone, and tells the open pages when it changes. It answers only to its own
 * name, so that no page from elsewhere can ask it under another one.
 */
public final class LiveServer implements AutoCloseable {

    /** The script that waits for changes. */
    static final String SCRIPT = "byline-live.js";

    private static final String EVENTS = "byline-events";
    private static final int OK = 200;
    private static final int FOUND = 302;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int MISDIRECTED = 421;
    /** A page that was closed is noticed when something is written to it. */
    private static final long BEAT = 15;

    /** Before the first report is right. */
    private static final String WAITING = """
            <!DOCTYPE html>
            <html lang="en">
            <head><title>No reports yet</title><script src="/%s" defer></script></head>
            <body><main id="page.main"><h1>No reports yet</h1></main></body>
            </html>
            """.formatted(SCRIPT);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "byline-serve");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<String> names;
    private State state = new State(0, new Site(new TreeMap<>()), List.of());
    private boolean isClosed;

    /**
     * Something that is wrong in the sources.
     *
     * @param place the file, the line and the column; may be empty
     * @param message the text for the author
     */
    public record ShownProblem(String place, String message) {}

    private record State(int number, Site site, List<ShownProblem> mistakes) {}

    private LiveServer(HttpServer server) {
        this.server = server;
        var port = server.getAddress().getPort();
        this.names = Set.of("localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port);
    }

    /**
     * Starts to serve.
     *
     * @param port the port; 0 for any that is free
     * @return the server, with nothing to show yet
     * @throws IOException if the port is taken
     */
    public static LiveServer start(int port) throws IOException {
        var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var live = new LiveServer(http);
        http.createContext("/", live::answer);
        http.setExecutor(live.threads);
        http.start();
        return live;
    }

    /**
     * Where the site is.
     *
     * @return its address
     */
    public String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    /**
     * Shows a site, also in the pages that are open.
     *
     * @param site the site
     * @param mistakes what is wrong in the sources
     */
    public synchronized void show(Site site, List<ShownProblem> mistakes) {
        state = new State(state.number() + 1, site, List.copyOf(mistakes));
        notifyAll();
    }

    /**
     * Shows what is wrong, beside the site as it was before.
     *
     * @param mistakes what is wrong in the sources
     */
    public synchronized void show(List<ShownProblem> mistakes) {
        show(state.site(), mistakes);
    }

    private synchronized State state() {
        return state;
    }

    /** The next state, or the same again when a while has passed. */
    private synchronized Optional<State> after(int number) throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(BEAT);
        while (!isClosed && state.number() == number) {
            var left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return Optional.of(state);
            }
            wait(left);
        }
        return isClosed ? Optional.empty() : Optional.of(state);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getResponseHeaders();
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Cross-Origin-Resource-Policy", "same-origin");
            headers.set("X-Frame-Options", "DENY");
            headers.set("Cache-Control", "no-store");
            var host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
                    .orElse("")
                    .toLowerCase(Locale.ROOT);
            if (!names.contains(host)) {
                send(exchange, MISDIRECTED, "text/plain", "This is " + address() + " and nothing else.");
            } else if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
                headers.set("Allow", "GET, HEAD");
                send(exchange, NOT_ALLOWED, "text/plain", "Only GET and HEAD.");
            } else {
                serve(
                        exchange,
                        Optional.ofNullable(exchange.getRequestURI().getPath()).orElse("/"));
            }
        }
    }

    private void serve(HttpExchange exchange, String asked) throws IOException {
        var path = asked.startsWith("/") ? asked.substring(1) : asked;
        if (path.equals(EVENTS)) {
            events(exchange);
            return;
        }
        if (path.equals(SCRIPT)) {
            send(exchange, OK, type(SCRIPT), Resources.content(SCRIPT).bytes());
            return;
        }
        var site = state().site();
        var fronts = site.files().keySet().stream()
                .filter(file -> file.matches("[^/]+/index\\.html"))
                .toList();
        if (path.isEmpty() && fronts.size() == 1) {
            exchange.getResponseHeaders().set("Location", "/" + Href.encode(fronts.get(0)));
            send(exchange, FOUND, "text/plain", "");
            return;
        }
        // Only what the site has by that very name is there to be found: no path leads out of a map.
        var name = path.isEmpty() || path.endsWith("/") ? path + SeriesPages.FRONT : path;
        var file = site.file(name);
        if (file.isPresent()) {
            send(exchange, OK, type(name), file.get());
        } else {
            var missing =
                    fronts.stream().findFirst().map(front -> front.replace(SeriesPages.FRONT, SeriesPages.MISSING));
            send(
                    exchange,
                    NOT_FOUND,
                    "text/html; charset=utf-8",
                    missing.flatMap(site::file)
                            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                            .map(page -> based(page, missing.orElse("")))
                            .orElse(WAITING)
                            .getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The page for what is missing is shown at any depth. */
    private static String based(String page, String missing) {
        var folder = "/" + Href.encode(missing.substring(0, missing.lastIndexOf('/') + 1));
        return page.replaceAll("(href|action)=\"(?![#/]|data:)", "$1=\"" + folder);
    }

    private void events(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(OK, -1);
            return;
        }
        exchange.sendResponseHeaders(OK, 0);
        var body = exchange.getResponseBody();
        try {
            var shown = state();
            write(body, shown);
            while (true) {
                var next = after(shown.number());
                if (next.isEmpty()) {
                    return;
                }
                if (next.get().number() == shown.number()) {
                    body.write(":\n\n".getBytes(StandardCharsets.UTF_8));
                    body.flush();
                } else {
                    write(body, next.get());
                }
                shown = next.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(OutputStream body, State state) throws IOException {
        var data = Json.write(json -> {
            json.writeStartObject();
            json.writeNumberProperty("number", state.number());
            json.writeName("mistakes");
            json.writeStartArray();
            for (var mistake : state.mistakes()) {
                json.writeStartObject();
                json.writeStringProperty("place", mistake.place());
                json.writeStringProperty("message", mistake.message());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
        body.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        body.flush();
    }

    private static String type(String name) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "json" -> "application/json";
            case "xml" -> "application/xml";
            case "txt", "md" -> "text/plain; charset=utf-8";
            case "png" -> "image/png";
            case "jpg", "jpeg" -> "image/jpeg";
            case "gif" -> "image/gif";
            case "webp" -> "image/webp";
            case "avif" -> "image/avif";
            case "svg" -> "image/svg+xml";
            case "pdf" -> "application/pdf";
            default -> "application/octet-stream";
        };
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        send(exchange, status, type, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        var isHead = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, isHead || bytes.length == 0 ? -1 : bytes.length);
        if (!isHead && bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            isClosed = true;
            notifyAll();
        }
        server.stop(0);
        threads.shutdownNow();
    }
}
