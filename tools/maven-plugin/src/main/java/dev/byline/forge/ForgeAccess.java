package dev.byline.forge;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;

/**
 * How a forge is asked.
 *
 * @param api the root of its API, such as {@code https://api.github.com}
 * @param token the token that stands for the user, if there is one
 * @param timeout how long a single answer may take
 * @param patience how long to wait in all for a limit of the forge to end
 */
public record ForgeAccess(URI api, Optional<Token> token, Duration timeout, Duration patience) {

    /** Refuses to send a token where others can read it. */
    public ForgeAccess {
        if (!"https".equalsIgnoreCase(api.getScheme()) && !"http".equalsIgnoreCase(api.getScheme())
                || api.getHost() == null) {
            throw new ForgeException(
                    api + " is not the URL of an API; write one like https://github.example.com/api/v3");
        }
        if (token.isPresent() && "http".equalsIgnoreCase(api.getScheme()) && !isLoopback(api.getHost())) {
            throw new ForgeException(
                    "the token would be sent to " + api.getHost() + " unencrypted; use https, or no token");
        }
    }

    /**
     * A secret. Nothing prints it.
     *
     * @param value the secret
     * @param source where it comes from, for messages
     */
    public record Token(String value, String source) {

        @Override
        public String toString() {
            return "the token of " + source;
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
