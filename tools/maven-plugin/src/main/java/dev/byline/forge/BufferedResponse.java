package dev.byline.forge;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/** An answer that has arrived as a whole. */
final class BufferedResponse extends GitHubConnectorResponse {

    private final byte[] body;

    private BufferedResponse(
            GitHubConnectorRequest request, int status, Map<String, List<String>> headers, byte[] body) {
        super(request, status, headers);
        this.body = body;
    }

    /**
     * Reads an answer.
     *
     * @param response the answer
     * @param first the request that the client has made, which it looks for in the answer: others may have followed
     */
    static BufferedResponse read(GitHubConnectorResponse response, GitHubConnectorRequest first) throws IOException {
        try (response) {
            var stream = response.bodyStream();
            var body = stream == null ? new byte[0] : stream.readAllBytes();
            var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
            headers.putAll(response.allHeaders());
            // It is unpacked already.
            headers.remove("Content-Encoding");
            return new BufferedResponse(first, response.statusCode(), headers, body);
        }
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    protected InputStream rawBodyStream() {
        return new ByteArrayInputStream(body);
    }
}
