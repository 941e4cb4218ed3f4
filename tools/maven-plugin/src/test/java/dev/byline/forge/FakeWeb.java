package dev.byline.forge;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;

/** A server on loopback, whose answers may be changed one by one. */
final class FakeWeb implements AutoCloseable {

    private final MockWebServer server = new MockWebServer();
    private final ConcurrentLinkedDeque<Fault> faults = new ConcurrentLinkedDeque<>();
    /** What was asked for, in order. */
    final List<String> requests = Collections.synchronizedList(new ArrayList<>());

    final List<RecordedRequest> recorded = Collections.synchronizedList(new ArrayList<>());

    /** What the assertions on answers have found: a server's own exceptions are seen by nobody. */
    final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());

    /** Whether a request has come that has no answer, and nobody has given up on it. */
    final AtomicBoolean unanswered = new AtomicBoolean();

    /** An answer in place of the usual one, and for which requests. */
    private record Fault(Predicate<String> applies, Function<MockResponse, MockResponse> change) {}

    /** What a forge answers. */
    interface Answers {

        MockResponse usual(RecordedRequest request);

        /** Holds an answer to be one that the forge may give. */
        default MockResponse checked(RecordedRequest request, MockResponse answer) {
            return answer;
        }
    }

    FakeWeb(Answers answers) throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                requests.add(request.getTarget());
                recorded.add(request);
                try {
                    return answers.checked(request, changed(request.getTarget(), answers.usual(request)));
                } catch (AssertionError | RuntimeException e) {
                    failures.add(e);
                    return new MockResponse.Builder().code(418).build();
                }
            }
        });
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    private MockResponse changed(String target, MockResponse usual) {
        for (var fault : faults) {
            if (fault.applies().test(target)) {
                faults.remove(fault);
                return fault.change().apply(usual);
            }
        }
        return usual;
    }

    int port() {
        return server.getPort();
    }

    /** The values of a header of all requests. */
    List<@Nullable String> headers(String name) {
        var values = new ArrayList<@Nullable String>();
        recorded.forEach(request -> values.add(request.getHeaders().get(name)));
        return values;
    }

    /** Changes the next answer to a request whose path and query contain a text. */
    void once(String target, Function<MockResponse, MockResponse> change) {
        faults.add(new Fault(path -> path.contains(target), change));
    }

    /** The next answer has a status, some headers, and a body. */
    void fail(String target, int status, String body, String... headers) {
        once(target, usual -> {
            var response = new MockResponse.Builder().code(status).body(body);
            for (var i = 0; i < headers.length; i += 2) {
                response.addHeader(headers[i], headers[i + 1]);
            }
            return response.build();
        });
    }

    /** The next answer does not come. */
    void leaveUnanswered(String target) {
        once(target, usual -> {
            unanswered.set(true);
            return usual.newBuilder().headersDelay(1, TimeUnit.HOURS).build();
        });
    }

    @Override
    public void close() {
        server.close();
    }
}
