package dev.byline.forge;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * GitHub's published OpenAPI description: makes the smallest answers that it allows, and tells whether it allows an
 * answer. {@code src/openapi/extract.sh} takes the part that is needed from the npm package.
 */
final class GitHubDescription {

    private static final String LOCATION = "https://schemas.example/github-openapi.json";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TEXT = text();
    private static final JsonNode ROOT = JSON.readTree(TEXT);
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            Dialects.getOpenApi30(), builder -> builder.schemas(Map.of(LOCATION, TEXT)));

    private GitHubDescription() {}

    private static String text() {
        try (var in = GitHubDescription.class.getResourceAsStream("github-openapi.json")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The smallest object of a schema: what is required, and null where that is allowed. */
    static ObjectNode example(String schema) {
        return (ObjectNode) smallest(ROOT.at("/components/schemas/" + schema), true);
    }

    private static JsonNode smallest(JsonNode schema, boolean wanted) {
        if (schema.has("$ref")) {
            return smallest(ROOT.at(schema.get("$ref").asString().substring(1)), wanted);
        }
        if (!wanted && schema.path("nullable").asBoolean(false)) {
            return JSON.nullNode();
        }
        for (var choice : new String[] {"oneOf", "anyOf", "allOf"}) {
            if (schema.has(choice)) {
                return smallest(schema.get(choice).get(0), wanted);
            }
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        return switch (schema.path("type").asString("object")) {
            case "array" -> JSON.createArrayNode();
            case "boolean" -> JSON.getNodeFactory().booleanNode(false);
            case "integer", "number" -> JSON.getNodeFactory().numberNode(1);
            case "string" ->
                JSON.getNodeFactory()
                        .stringNode(
                                switch (schema.path("format").asString("")) {
                                    case "date-time" -> "2001-01-01T00:00:00Z";
                                    case "uri" -> "https://example.org/";
                                    case "email" -> "someone@example.org";
                                    default -> "text";
                                });
            default -> object(schema);
        };
    }

    private static ObjectNode object(JsonNode schema) {
        var object = JSON.createObjectNode();
        for (var required : schema.path("required")) {
            var name = required.asString();
            object.set(name, smallest(schema.path("properties").path(name), false));
        }
        return object;
    }

    /**
     * Holds an answer to be one that the description has.
     *
     * @param path the path of a request
     * @param status the status of the answer
     * @param body the answer
     */
    static void assertDescribed(String path, int status, String body) {
        for (var operation : ROOT.get("paths").properties()) {
            if (Pattern.matches(operation.getKey().replace("{ref}", ".+").replaceAll("\\{[a-z_]+}", "[^/]+"), path)) {
                var response = operation.getValue().at("/get/responses").path(Integer.toString(status));
                var pointer = response.has("$ref")
                        ? response.get("$ref").asString().substring(1)
                        : "/paths/" + operation.getKey().replace("~", "~0").replace("/", "~1") + "/get/responses/"
                                + status;
                // 401, 403, 429 and 5xx are not described for each operation; all errors have one form.
                var schema = response.isMissingNode()
                        ? "/components/schemas/basic-error"
                        : pointer + "/content/application~1json/schema";
                assertThat(status < 400 && response.isMissingNode())
                        .as("%s has no answer %s", path, status)
                        .isFalse();
                var errors = SCHEMAS.getSchema(SchemaLocation.of(
                                LOCATION + "#" + schema.replace("{", "%7B").replace("}", "%7D")))
                        .validate(body, InputFormat.JSON);
                assertThat(errors).as("%s %s: %s", path, status, body).isEmpty();
                return;
            }
        }
        throw new AssertionError("the description has no " + path);
    }

    static ArrayNode array() {
        return JSON.createArrayNode();
    }
}
