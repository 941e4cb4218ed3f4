package dev.byline.forge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Objects with all the fields that a forge documents for them. */
final class Shapes {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Shapes() {}

    static ObjectNode of(String name) {
        try (var in = Shapes.class.getResourceAsStream(name + ".json")) {
            assertThat(in).as(name).isNotNull();
            return (ObjectNode) JSON.readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode object(Map<String, String> fields) {
        var object = JSON.createObjectNode();
        fields.forEach(object::put);
        return object;
    }

    static ArrayNode array() {
        return JSON.createArrayNode();
    }
}
