package dev.byline.forge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An API that answers in JSON.
 *
 * <p>For GitLab and Gitea there is no client here as for GitHub. Of GitLab's, gitlab4j-api is kept well, but brings 8.8 MB in
 * 29 other jars, an HTTP client with dependency injection among them, which would have to be taught to wait; of Gitea's,
 * Maven Central has none that is kept. Five requests that read are less than either.
 */
final class JsonApi {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, String> HEADERS = Map.of("Accept", "application/json", "User-Agent", "byline");

    private final ForgeAccess access;
    private final PatientWeb web;

    JsonApi(ForgeAccess access, PatientWeb web) {
        this.access = access;
        this.web = web;
    }

    /** Takes the objects of a list. */
    interface Taker {

        /**
         * Takes the next object.
         *
         * @param object the object
         * @return whether those behind it are wanted too
         */
        boolean take(AnswerObject object) throws IOException;
    }

    /** Part of a path, with each character escaped that would end it. */
    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Asks for an object. */
    AnswerObject object(String path) throws IOException {
        return object(path, Map.of());
    }

    /** Asks for as much of an object as is wanted. */
    AnswerObject object(String path, Map<String, String> query) throws IOException {
        return new AnswerObject(read(ask(path, query)));
    }

    /** Asks by GraphQL, which GitHub has beside the other API. */
    AnswerObject query(String query, Map<String, Object> variables) throws IOException {
        var address = root().replaceFirst("/api/v3$", "/api") + "/graphql";
        var body = JSON.writeValueAsString(Map.of("query", query, "variables", variables));
        return new AnswerObject(read(accepted(web.post(URI.create(address), HEADERS, body))));
    }

    /** Asks for a list that comes whole. */
    void list(String path, Map<String, String> query, Taker taker) throws IOException {
        for (var node : array(ask(path, query))) {
            if (!taker.take(new AnswerObject(node))) {
                return;
            }
        }
    }

    /**
     * Asks for a list that comes in pages.
     *
     * @param path where it is
     * @param query what of it is wanted
     * @param sizeName what the forge calls the size of a page
     * @param size how many objects a page may have; the forge may give fewer
     * @param taker takes the objects
     */
    void pages(String path, Map<String, String> query, String sizeName, int size, Taker taker) throws IOException {
        var seen = 0L;
        for (var page = 1; ; page++) {
            var all = new LinkedHashMap<>(query);
            all.put(sizeName, Integer.toString(size));
            all.put("page", Integer.toString(page));
            var answer = ask(path, all);
            var nodes = array(answer);
            for (var node : nodes) {
                if (!taker.take(new AnswerObject(node))) {
                    return;
                }
            }
            seen += nodes.size();
            if (nodes.isEmpty() || !hasNext(answer, seen, nodes.size() >= size)) {
                return;
            }
        }
    }

    /**
     * Whether there is another page. GitLab names it, and leaves the number of all objects out where there are many; Gitea
     * has the number. Links are not looked at: behind a proxy they lead to a name that may not be the server's.
     */
    private static boolean hasNext(WebAnswer answer, long seen, boolean isFull) throws IOException {
        var next = answer.header("X-Next-Page");
        if (next.isPresent()) {
            return !next.get().isBlank();
        }
        var total = answer.header("X-Total-Count");
        try {
            return total.isPresent() ? seen < Long.parseLong(total.get().strip()) : isFull;
        } catch (NumberFormatException e) {
            throw new IOException("X-Total-Count is not a number", e);
        }
    }

    private WebAnswer ask(String path, Map<String, String> query) throws IOException {
        var parameters = query.entrySet().stream()
                .map(parameter -> segment(parameter.getKey()) + "=" + segment(parameter.getValue()))
                .collect(Collectors.joining("&"));
        var address = root() + path + (parameters.isEmpty() ? "" : "?" + parameters);
        return accepted(web.get(URI.create(address), HEADERS));
    }

    private String root() {
        return access.api().toString().replaceFirst("/+$", "");
    }

    private static WebAnswer accepted(WebAnswer answer) throws RefusedRequest {
        if (answer.status() != 200) {
            throw new RefusedRequest(answer.status());
        }
        return answer;
    }

    private static JsonNode array(WebAnswer answer) throws IOException {
        var node = read(answer);
        if (!node.isArray()) {
            throw new IOException("the answer is not a list");
        }
        return node;
    }

    private static JsonNode read(WebAnswer answer) throws IOException {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new IOException("the answer is not JSON", e);
        }
    }
}
