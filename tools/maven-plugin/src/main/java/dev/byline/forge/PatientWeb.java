package dev.byline.forge;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** Gets whole answers: it waits where the forge asks to, and asks again where the forge or the network failed. */
final class PatientWeb {

    private static final int MOST_ATTEMPTS = 5;
    private static final int MOST_REDIRECTS = 5;
    private static final int PROXY_LOGIN = 407;
    private static final Duration FIRST_BACKOFF = Duration.ofSeconds(1);
    /** What GitHub's documentation asks for where a secondary limit does not say how long it lasts. */
    private static final Duration SECONDARY_LIMIT = Duration.ofSeconds(60);

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 307, 308);

    private final ProxiedClient client;
    private final ForgeAccess access;
    private final Pause pause;
    private final Clock clock;
    private final Consumer<String> progress;
    private Duration waited = Duration.ZERO;

    PatientWeb(ForgeAccess access, Pause pause, Clock clock, Consumer<String> progress) {
        this.client = new ProxiedClient(access.web().proxies(), access.web().timeout(), access.api());
        this.access = access;
        this.pause = pause;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * Asks for an address, and for the one that it leads to.
     *
     * @param first the address
     * @param headers what is said with it; the token is added for this server, and for no other
     * @return the answer, which may be a refusal
     * @throws IOException if there is none that can be read
     */
    WebAnswer get(URI first, Map<String, String> headers) throws IOException {
        return ask(first, headers, Optional.empty());
    }

    /**
     * Asks with a question that does not fit in an address, and changes nothing there.
     *
     * @param first the address
     * @param headers what is said with it
     * @param question the question, as JSON
     * @return the answer, which may be a refusal
     * @throws IOException if there is none that can be read
     */
    WebAnswer post(URI first, Map<String, String> headers, String question) throws IOException {
        var all = new HashMap<>(headers);
        all.put("Content-Type", "application/json");
        return ask(first, all, Optional.of(question));
    }

    private WebAnswer ask(URI first, Map<String, String> headers, Optional<String> question) throws IOException {
        var address = first;
        var redirects = 0;
        var backoff = FIRST_BACKOFF;
        for (var attempt = 1; ; ) {
            var last = attempt == MOST_ATTEMPTS;
            String failure;
            Optional<Duration> asked = Optional.empty();
            try {
                var answer = exchange(address, isSameServer(first, address) ? withToken(headers) : headers, question);
                var limit = limit(answer);
                if (limit.isPresent()) {
                    waitForLimit(limit.get());
                    continue;
                }
                var target = redirect(answer, address);
                if (target.isPresent()) {
                    if (++redirects > MOST_REDIRECTS) {
                        throw new ForgeException("the forge redirects in a circle, at " + address);
                    }
                    address = target.get();
                    continue;
                }
                if (answer.status() == PROXY_LOGIN) {
                    throw refusedByProxy(address);
                }
                if (answer.status() < 500) {
                    return answer;
                }
                failure = "the forge failed with status " + answer.status();
                asked = retryAfter(answer);
            } catch (IOException e) {
                failure = Texts.shown(
                        e instanceof java.net.ConnectException
                                ? "no connection to " + nextHop(address)
                                : "the connection failed: " + reason(e));
            }
            if (last) {
                throw new ForgeException(failure + ", " + MOST_ATTEMPTS + " times; try again later");
            }
            attempt++;
            var wait = asked.filter(duration -> duration.compareTo(access.web().patience()) <= 0)
                    .orElse(backoff);
            progress.accept(failure + "; trying again in " + wait.toSeconds() + " s");
            pause.sleep(wait);
            backoff = backoff.multipliedBy(2);
        }
    }

    private String nextHop(URI address) {
        return client.proxy(address).map(WebProxy::toString).orElse(address.getHost());
    }

    private ForgeException refusedByProxy(URI address) {
        var proxy = client.proxy(address);
        return new ForgeException(
                proxy.flatMap(WebProxy::login).isPresent()
                        ? proxy.get() + " does not accept the name and the password that Maven's settings have for it;"
                                + " correct them there"
                        : proxy.map(WebProxy::toString).orElse("a proxy")
                                + " asks for a name and a password; write them into a <proxy> of Maven's settings");
    }

    private Map<String, String> withToken(Map<String, String> headers) {
        var all = new HashMap<>(headers);
        all.putAll(access.authorization());
        return all;
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** An answer with all of its body, within the time that an answer may take. */
    private WebAnswer exchange(URI address, Map<String, String> headers, Optional<String> question) throws IOException {
        var all = new HashMap<>(headers);
        all.put("Accept-Encoding", "gzip");
        var answer = client.ask(address, all, question);
        try {
            return unpacked(pause.await(answer, access.web().timeout()));
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("no answer within " + access.web().timeout().toSeconds() + " s", e);
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

    private static WebAnswer unpacked(HttpResponse<byte[]> response) throws IOException {
        var headers = new HashMap<>(response.headers().map());
        var isPacked = response.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equalsIgnoreCase)
                .isPresent();
        if (!isPacked) {
            return new WebAnswer(response.statusCode(), headers, response.body());
        }
        headers.keySet().removeIf("Content-Encoding"::equalsIgnoreCase);
        try (var in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return new WebAnswer(response.statusCode(), headers, in.readAllBytes());
        }
    }

    private static boolean isSameServer(URI a, URI b) {
        return a.getScheme().equals(b.getScheme()) && a.getAuthority().equals(b.getAuthority());
    }

    static Optional<URI> redirect(WebAnswer answer, URI from) throws IOException {
        var location = answer.header("Location");
        if (!REDIRECTS.contains(answer.status()) || location.isEmpty()) {
            return Optional.empty();
        }
        try {
            var to = from.resolve(URI.create(location.get()));
            if (to.getHost() == null) {
                throw new IOException("the forge redirects to an address without a server");
            }
            if (!"https".equalsIgnoreCase(to.getScheme()) && !from.getScheme().equalsIgnoreCase(to.getScheme())) {
                throw new ForgeException(
                        "the forge redirects from https to " + Texts.shown(to.toString()) + "; correct its address");
            }
            return Optional.of(to);
        } catch (IllegalArgumentException e) {
            throw new IOException("the forge redirects to an address that is not a URL", e);
        }
    }

    /** How long a limit of the forge lasts, where that is what it answers. */
    private Optional<Duration> limit(WebAnswer answer) {
        if (answer.status() != 403 && answer.status() != 429) {
            return Optional.empty();
        }
        var after = retryAfter(answer);
        if (after.isPresent()) {
            return after;
        }
        // GitLab's have no X.
        for (var prefix : new String[] {"X-", ""}) {
            if (answer.header(prefix + "RateLimit-Remaining")
                    .filter("0"::equals)
                    .isPresent()) {
                return Optional.of(untilReset(answer.header(prefix + "RateLimit-Reset")));
            }
        }
        var text = answer.text().toLowerCase(Locale.ROOT);
        return answer.status() == 429 || text.contains("secondary rate limit") || text.contains("abuse detection")
                ? Optional.of(SECONDARY_LIMIT)
                : Optional.empty();
    }

    private Duration untilReset(Optional<String> reset) {
        try {
            var until = Duration.between(clock.instant(), Instant.ofEpochSecond(Long.parseLong(reset.orElse(""))));
            // Clocks differ a little.
            return until.isNegative() ? FIRST_BACKOFF : until.plusSeconds(1);
        } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
            return SECONDARY_LIMIT;
        }
    }

    /** Seconds, or a date (RFC 9110, section 10.2.3). */
    private Optional<Duration> retryAfter(WebAnswer answer) {
        return answer.header("Retry-After").map(String::strip).map(value -> {
            try {
                return Duration.ofSeconds(Math.max(1, Long.parseLong(value)));
            } catch (NumberFormatException e) {
                try {
                    var date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
                    var until = Duration.between(clock.instant(), date);
                    return until.isNegative() ? FIRST_BACKOFF : until.plusSeconds(1);
                } catch (DateTimeException notADate) {
                    return SECONDARY_LIMIT;
                }
            }
        });
    }

    private void waitForLimit(Duration limit) throws IOException {
        var total = waited.plus(limit);
        if (total.compareTo(access.web().patience()) > 0) {
            throw new ForgeException("the forge's rate limit is used up, and lasts " + limit.toSeconds()
                    + " s more; "
                    + (access.token().isPresent()
                            ? "try again then, or wait longer with -Dbyline.forge.patience=<seconds>"
                            : "set " + ForgeTokens.variable(access.program())
                                    + " to a token: with one the limit is higher"));
        }
        waited = total;
        progress.accept("the forge's rate limit is used up; going on in " + limit.toSeconds() + " s");
        pause.sleep(limit);
    }
}
