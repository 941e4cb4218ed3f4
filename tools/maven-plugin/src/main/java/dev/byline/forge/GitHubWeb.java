package dev.byline.forge;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/**
 * The web as the client of GitHub asks for it, which here only reads.
 *
 * @param web the web
 */
record GitHubWeb(PatientWeb web) implements GitHubConnector {

    @Override
    public GitHubConnectorResponse send(GitHubConnectorRequest request) throws IOException {
        var headers = new HashMap<String, String>();
        request.allHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        return new Response(request, web.get(URI.create(request.url().toString()), headers));
    }

    private static final class Response extends GitHubConnectorResponse {

        private final byte[] body;

        Response(GitHubConnectorRequest request, WebAnswer answer) {
            super(request, answer.status(), answer.headers());
            this.body = answer.body();
        }

        @Override
        protected InputStream rawBodyStream() {
            return new ByteArrayInputStream(body);
        }
    }
}
