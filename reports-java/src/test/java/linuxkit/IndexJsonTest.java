package linuxkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.byline.index.SeriesIndex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code index.json} and the mentions say what the schemas allow, and the same as the index in Java. */
class IndexJsonTest {

    private static final Schema SCHEMA = schema("index");
    private static final Schema MENTIONS = schema("mentions");
    private static final String INDEX = file("index.json");

    private static Schema schema(String name) {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(Path.of("../docs/" + name + ".schema.json")), InputFormat.JSON);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String file(String name) {
        try (var in = IndexJsonTest.class.getResourceAsStream("/reports/linuxkit/" + name)) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Error> errors(String json) {
        return SCHEMA.validate(json, InputFormat.JSON);
    }

    @Test
    void isWhatTheSchemaAllows() {
        assertThat(errors(INDEX)).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatItDoesNotDescribe() {
        assertThat(errors(INDEX.replace("\"version\": 2", "\"version\": 1"))).isNotEmpty();
        assertThat(errors(INDEX.replaceFirst("\"type\": \"person\"", "\"type\": \"human\"")))
                .isNotEmpty();
        assertThat(errors(INDEX.replaceFirst("\"handle\": ", "\"login\": "))).isNotEmpty();
        assertThat(errors(INDEX.replaceFirst("\"to\": \"2017-06-18\",", ""))).isNotEmpty();
    }

    @Test
    void saysTheSameAsTheIndexInJava() {
        var java = SeriesIndex.of(LinuxKit.class);
        JsonNode json = JsonMapper.builder().build().readTree(INDEX);
        var reports = json.get("reports");
        assertThat(reports.size()).isEqualTo(java.reports().size());
        for (var i = 0; i < reports.size(); i++) {
            var report = java.reports().get(i);
            assertThat(reports.get(i).get("title").asString()).isEqualTo(report.title());
            var text = file(reports.get(i).get("mentions").asString());
            assertThat(MENTIONS.validate(text, InputFormat.JSON)).isEmpty();
            assertThat(mentions(text))
                    .containsExactlyElementsOf(report.mentions().stream()
                            .map(mention -> List.of(
                                    mention.reference().label(), mention.item(), String.valueOf(mention.credit())))
                            .toList());
        }
        for (var reference : json.get("references")) {
            assertThat(reference.get("mentions").asLong())
                    .isEqualTo(java.reports().stream()
                            .flatMap(report -> report.mentions().stream())
                            .filter(mention -> mention.reference()
                                    .label()
                                    .equals(reference.get("label").asString()))
                            .count());
            if (reference.get("type").asString().equals("person")) {
                var person = java.credits().entrySet().stream()
                        .filter(entry -> entry.getKey()
                                .handle()
                                .equals(reference.get("handle").asString()))
                        .findFirst();
                assertThat(reference.get("credits").asInt())
                        .isEqualTo(person.map(entry -> entry.getValue()).orElse(0));
            }
        }
    }

    private static List<List<String>> mentions(String text) {
        var mentions = new ArrayList<List<String>>();
        for (var passage : JsonMapper.builder().build().readTree(text).get("passages")) {
            for (var mention : passage.get("mentions")) {
                mentions.add(List.of(
                        mention.get("label").asString(),
                        passage.get("item").asString(),
                        String.valueOf(mention.get("credit").asBoolean())));
            }
        }
        return mentions;
    }
}
