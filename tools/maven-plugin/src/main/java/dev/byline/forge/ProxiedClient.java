package dev.byline.forge;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Asks for an address, through the proxy that leads there. */
final class ProxiedClient {

    private static final String NO_BASIC = "jdk.http.auth.tunneling.disabledSchemes";

    private final WebProxy.Choice proxies;
    private final HttpClient client;

    /**
     * A client.
     *
     * @param proxies the proxies
     * @param timeout how long a connection may take to come about
     * @param first what is asked for first
     */
    ProxiedClient(WebProxy.Choice proxies, Duration timeout, URI first) {
        this.proxies = proxies;
        // Java looks once, when its client is first used.
        if (proxy(first).flatMap(WebProxy::login).isPresent()) {
            allowBasic();
        }
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .proxy(new Selector(ProxySelector.getDefault()))
                .build();
    }

    /**
     * Asks.
     *
     * @param address the address
     * @param headers what is said with it
     * @param question what is asked beside the address, by POST; by GET where empty
     * @return the answer
     */
    CompletableFuture<HttpResponse<byte[]>> ask(URI address, Map<String, String> headers, Optional<String> question) {
        var request = HttpRequest.newBuilder(address);
        question.map(HttpRequest.BodyPublishers::ofString).ifPresent(request::POST);
        headers.forEach(request::setHeader);
        if ("http".equalsIgnoreCase(address.getScheme())) {
            // Java would offer version 2 in a header that not every proxy passes on.
            request.version(HttpClient.Version.HTTP_1_1);
        }
        proxy(address).flatMap(WebProxy::login).ifPresent(login -> {
            // Not by an Authenticator: with one, Java's client fails where a forge answers 401 in its own way.
            request.setHeader("Proxy-Authorization", basic(login));
        });
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** The proxy from the settings. No proxy leads to this machine itself. */
    Optional<WebProxy> proxy(URI address) {
        return ForgeAccess.isThisMachine(address) ? Optional.empty() : proxies.of(address);
    }

    private static String basic(WebProxy.Login login) {
        var text = login.user() + ":" + login.password();
        return "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Java sends a password to the proxy of an https address only where this property lets it. */
    private static void allowBasic() {
        if (System.getProperty(NO_BASIC) == null) {
            System.setProperty(NO_BASIC, "");
        }
    }

    private final class Selector extends ProxySelector {

        private final Optional<ProxySelector> ofJava;

        Selector(@org.jspecify.annotations.Nullable ProxySelector ofJava) {
            this.ofJava = Optional.ofNullable(ofJava);
        }

        @Override
        public List<Proxy> select(URI address) {
            return proxy(address)
                    .map(proxy -> List.of(
                            new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.host(), proxy.port()))))
                    .or(() -> ofJava.map(selector -> selector.select(address)))
                    .orElseGet(() -> List.of(Proxy.NO_PROXY));
        }

        @Override
        public void connectFailed(URI address, SocketAddress proxy, IOException failure) {
            // The request fails with it.
        }
    }
}
