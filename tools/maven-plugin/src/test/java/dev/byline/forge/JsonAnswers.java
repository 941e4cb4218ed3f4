package dev.byline.forge;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How the forges answer that are no GitHub. */
final class JsonAnswers {

    private JsonAnswers() {}

    static MockResponse json(JsonNode body) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json;charset=utf-8")
                .body(body.toString())
                .build();
    }

    static MockResponse error(int status, Map<String, String> fields) {
        return json(Shapes.object(new TreeMap<>(fields)))
                .newBuilder()
                .code(status)
                .build();
    }

    /** A number that a request has to name. */
    static int number(RecordedRequest request, String parameter) {
        return Integer.parseInt(String.valueOf(request.getUrl().queryParameter(parameter)));
    }

    /** A page of a list. */
    static MockResponse page(List<ObjectNode> all, int number, int size) {
        var body = Shapes.array();
        all.stream().skip((number - 1L) * size).limit(size).forEach(body::add);
        return json(body);
    }

    static boolean hasNext(List<ObjectNode> all, int number, int size) {
        return (long) number * size < all.size();
    }

    /** Something happened to a thread, which may be older than what is known of it. */
    static void touch(ObjectNode thread, String time) {
        if (time.compareTo(thread.get("updated_at").asString()) > 0) {
            thread.put("updated_at", time);
        }
    }
}
