package dev.byline.forge;

import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.connector.GitHubConnectorRequest;

/** A request that is made again at another place of the same server. */
record RedirectedRequest(GitHubConnectorRequest request, URL url) implements GitHubConnectorRequest {

    @Override
    public Map<String, List<String>> allHeaders() {
        return request.allHeaders();
    }

    @Override
    public @Nullable InputStream body() {
        return request.body();
    }

    @Override
    public @Nullable String contentType() {
        return request.contentType();
    }

    @Override
    public boolean hasBody() {
        return request.hasBody();
    }

    @Override
    public @Nullable String header(String name) {
        return request.header(name);
    }

    @Override
    public String method() {
        return request.method();
    }
}
