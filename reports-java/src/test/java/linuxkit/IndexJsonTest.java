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
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code index.json} says what the schema allows, and the same as the index in Java. */
class IndexJsonTest {

    private static final Schema SCHEMA = schema();
    private static final String INDEX = index();

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(Path.of("../docs/index.schema.json")), InputFormat.JSON);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String index() {
        try (var in = IndexJsonTest.class.getResourceAsStream("/reports/linuxkit/index.json")) {
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
        assertThat(errors(INDEX.replace("\"version\": 1", "\"version\": 2"))).isNotEmpty();
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
            var mentions = reports.get(i).get("mentions");
            assertThat(mentions.size()).isEqualTo(report.mentions().size());
            for (var j = 0; j < mentions.size(); j++) {
                var mention = report.mentions().get(j);
                assertThat(mentions.get(j).get("label").asString())
                        .isEqualTo(mention.reference().label());
                assertThat(mentions.get(j).get("item").asString()).isEqualTo(mention.item());
                assertThat(mentions.get(j).get("credit").asBoolean()).isEqualTo(mention.credit());
            }
        }
        for (var reference : json.get("references")) {
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
}
