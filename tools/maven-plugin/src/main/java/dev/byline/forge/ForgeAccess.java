package dev.byline.forge;

import dev.byline.catalog.ForgeProgram;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a forge is asked.
 *
 * @param program what it runs
 * @param api the root of its API, such as {@code https://api.github.com}
 * @param token the token that stands for the user, if there is one
 * @param web how its answers come here
 */
public record ForgeAccess(ForgeProgram program, URI api, Optional<Token> token, Web web) {

    private static final Pattern LOOPBACK = Pattern.compile("(?i:localhost)|127\\.[0-9.]+|\\[::1]");

    /** Refuses to send a token where others can read it. */
    public ForgeAccess {
        if (!"https".equalsIgnoreCase(api.getScheme()) && !"http".equalsIgnoreCase(api.getScheme())
                || api.getHost() == null) {
            throw new ForgeException(
                    api + " is not the URL of an API; write one like " + api(program, "https://forge.example.com"));
        }
        if (token.isPresent() && isPlain(api) && !isThisMachine(api)) {
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

    /**
     * How answers come here, whichever forge they are of.
     *
     * @param timeout how long a single answer may take
     * @param patience how long to wait in all for a limit of the forge to end
     * @param proxies the proxies that lead to it
     */
    public record Web(Duration timeout, Duration patience, WebProxy.Choice proxies) {}

    /** The header that has the token, as each forge documents it. */
    Map<String, String> authorization() {
        return token.map(secret -> switch (program) {
                    case GITHUB -> Map.of("Authorization", "Bearer " + secret.value());
                    case GITLAB -> Map.of("PRIVATE-TOKEN", secret.value());
                    case GITEA -> Map.of("Authorization", "token " + secret.value());
                })
                .orElse(Map.of());
    }

    /** What a message calls a server that runs a program. */
    static String kind(ForgeProgram program) {
        return switch (program) {
            case GITHUB -> "a GitHub Enterprise Server";
            case GITLAB -> "a GitLab";
            case GITEA -> "a Forgejo or a Gitea";
        };
    }

    /** The root of the API of a server, below the address of the server itself. */
    static URI api(ForgeProgram program, String root) {
        return URI.create(root
                + switch (program) {
                    case GITHUB -> "/api/v3";
                    case GITLAB -> "/api/v4";
                    case GITEA -> "/api/v1";
                });
    }

    private static boolean isPlain(URI address) {
        return "http".equalsIgnoreCase(address.getScheme());
    }

    /** Whether an address leads to this machine, where nobody listens in. A name is only looked up where that matters. */
    static boolean isThisMachine(URI address) {
        if (LOOPBACK.matcher(address.getHost()).matches()) {
            return true;
        }
        try {
            return isPlain(address) && InetAddress.getByName(address.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
