package dev.byline.forge;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/**
 * Gets whole answers through another connector: it waits where the forge asks to, and asks again where the forge or
 * the network failed.
 */
final class PatientConnector implements GitHubConnector, AutoCloseable {

    private static final int MOST_ATTEMPTS = 5;
    private static final int MOST_REDIRECTS = 5;
    private static final Duration FIRST_BACKOFF = Duration.ofSeconds(1);
    /** What GitHub's documentation asks for where a secondary limit does not say how long it lasts. */
    private static final Duration SECONDARY_LIMIT = Duration.ofSeconds(60);

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 307, 308);

    private final GitHubConnector connector;
    private final ForgeAccess access;
    private final Pause pause;
    private final Clock clock;
    private final Consumer<String> progress;
    private final ExecutorService thread = Executors.newCachedThreadPool(task -> {
        var daemon = new Thread(task, "byline-forge");
        daemon.setDaemon(true);
        return daemon;
    });
    private Duration waited = Duration.ZERO;

    PatientConnector(
            GitHubConnector connector, ForgeAccess access, Pause pause, Clock clock, Consumer<String> progress) {
        this.connector = connector;
        this.access = access;
        this.pause = pause;
        this.clock = clock;
        this.progress = progress;
    }

    @Override
    public GitHubConnectorResponse send(GitHubConnectorRequest first) throws IOException {
        var request = first;
        var redirects = 0;
        var backoff = FIRST_BACKOFF;
        for (var attempt = 1; ; ) {
            var last = attempt == MOST_ATTEMPTS;
            String failure;
            Optional<Duration> asked = Optional.empty();
            try {
                var response = exchange(request, first);
                var limit = limit(response);
                if (limit.isPresent()) {
                    waitForLimit(limit.get());
                    continue;
                }
                var target = redirect(response, request.url());
                if (target.isPresent()) {
                    if (++redirects > MOST_REDIRECTS) {
                        throw new ForgeException("the forge redirects in a circle, at " + request.url());
                    }
                    request = new RedirectedRequest(request, target.get());
                    continue;
                }
                if (response.statusCode() < 500) {
                    return response;
                }
                failure = "the forge failed with status " + response.statusCode();
                asked = retryAfter(response);
            } catch (IOException e) {
                failure = Texts.shown(
                        e instanceof java.net.ConnectException
                                ? "no connection to " + request.url().getHost()
                                : "the connection failed: " + reason(e));
            }
            if (last) {
                throw new ForgeException(failure + ", " + MOST_ATTEMPTS + " times; try again later");
            }
            attempt++;
            var wait = asked.filter(duration -> duration.compareTo(access.patience()) <= 0)
                    .orElse(backoff);
            progress.accept(failure + "; trying again in " + wait.toSeconds() + " s");
            pause.sleep(wait);
            backoff = backoff.multipliedBy(2);
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** An answer with all of its body, within the time that an answer may take. */
    private BufferedResponse exchange(GitHubConnectorRequest request, GitHubConnectorRequest first) throws IOException {
        var answer = thread.submit(() -> BufferedResponse.read(connector.send(request), first));
        try {
            return pause.await(answer, access.timeout());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("no answer within " + access.timeout().toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IOException(String.valueOf(e.getCause()), e);
        }
    }

    /** A redirect within the server, which may see the token. What leads elsewhere the client follows without it. */
    private static Optional<URL> redirect(BufferedResponse response, URL from) throws IOException {
        var location = response.header("Location");
        if (!REDIRECTS.contains(response.statusCode()) || location == null) {
            return Optional.empty();
        }
        try {
            var to = from.toURI().resolve(URI.create(location)).toURL();
            var sameServer = to.getProtocol().equals(from.getProtocol())
                    && to.getAuthority().equals(from.getAuthority());
            return sameServer ? Optional.of(to) : Optional.empty();
        } catch (IllegalArgumentException | java.net.URISyntaxException e) {
            throw new IOException("the forge redirects to an address that is not a URL", e);
        }
    }

    /** How long a limit of the forge lasts, where that is what it answers. */
    private Optional<Duration> limit(BufferedResponse response) {
        if (response.statusCode() != 403 && response.statusCode() != 429) {
            return Optional.empty();
        }
        var after = retryAfter(response);
        if (after.isPresent()) {
            return after;
        }
        if ("0".equals(response.header("X-RateLimit-Remaining"))) {
            return Optional.of(untilReset(response.header("X-RateLimit-Reset")));
        }
        var text = response.text().toLowerCase(Locale.ROOT);
        return response.statusCode() == 429 || text.contains("secondary rate limit") || text.contains("abuse detection")
                ? Optional.of(SECONDARY_LIMIT)
                : Optional.empty();
    }

    private Duration untilReset(@org.jspecify.annotations.Nullable String reset) {
        try {
            var until = Duration.between(clock.instant(), Instant.ofEpochSecond(Long.parseLong(String.valueOf(reset))));
            // Clocks differ a little.
            return until.isNegative() ? FIRST_BACKOFF : until.plusSeconds(1);
        } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
            return SECONDARY_LIMIT;
        }
    }

    /** Seconds, or a date (RFC 9110, section 10.2.3). */
    private Optional<Duration> retryAfter(BufferedResponse response) {
        var value = response.header("Retry-After");
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Duration.ofSeconds(Math.max(1, Long.parseLong(value.strip()))));
        } catch (NumberFormatException e) {
            try {
                var date = ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant();
                var until = Duration.between(clock.instant(), date);
                return Optional.of(until.isNegative() ? FIRST_BACKOFF : until.plusSeconds(1));
            } catch (DateTimeException notADate) {
                return Optional.of(SECONDARY_LIMIT);
            }
        }
    }

    private void waitForLimit(Duration limit) throws IOException {
        var total = waited.plus(limit);
        if (total.compareTo(access.patience()) > 0) {
            throw new ForgeException("the forge's rate limit is used up, and lasts " + limit.toSeconds()
                    + " s more; "
                    + (access.token().isPresent()
                            ? "try again then, or wait longer with -Dbyline.forge.patience=<seconds>"
                            : "set GITHUB_TOKEN to a token: with one the limit is higher"));
        }
        waited = total;
        progress.accept("the forge's rate limit is used up; going on in " + limit.toSeconds() + " s");
        pause.sleep(limit);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
