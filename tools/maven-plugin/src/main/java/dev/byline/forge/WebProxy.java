package dev.byline.forge;

import java.net.URI;
import java.util.Optional;

/**
 * A proxy through which the web is reached.
 *
 * @param host its host
 * @param port its port
 * @param login how it knows the user, if it asks for that
 */
public record WebProxy(String host, int port, Optional<Login> login) {

    /**
     * A name and a password. Nothing prints the password.
     *
     * @param user the name
     * @param password the password
     */
    public record Login(String user, String password) {

        @Override
        public String toString() {
            return "the login of " + user;
        }
    }

    /** Tells which proxy leads to an address. */
    @FunctionalInterface
    public interface Choice {

        /** No proxy but the one that Java itself is told of, by system properties such as {@code https.proxyHost}. */
        Choice NONE = address -> Optional.empty();

        /**
         * The proxy for an address.
         *
         * @param address an absolute URL
         * @return the proxy; empty where none is configured for it
         */
        Optional<WebProxy> of(URI address);
    }

    @Override
    public String toString() {
        return "the proxy " + host + ":" + port;
    }
}
