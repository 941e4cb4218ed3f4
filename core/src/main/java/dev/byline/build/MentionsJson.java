package dev.byline.build;

import dev.byline.index.CitedReferences;
import dev.byline.index.IndexedReport;
import dev.byline.index.Mention;
import dev.byline.index.ReferenceType;
import dev.byline.index.ReportHeader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The mentions of a report, for programs, in a file beside its Markdown: {@code docs/mentions.schema.json} describes it.
 * What {@code index.json} says of the report is not repeated in it. A module whose series has reports in other modules
 * reads them from there.
 */
final class MentionsJson {

    /** How the list of what a report mentions is called, behind the name of its file. */
    static final String SUFFIX = ".mentions.json";

    /** Raised when a reader of the previous version would misread this one. */
    private static final int VERSION = 1;

    private static final JsonFactory FACTORY = new JsonFactory();

    private MentionsJson() {}

    /** The file of a report, relative to the folder of the series. */
    static String path(ReportHeader report) {
        return report.reference().file() + SUFFIX;
    }

    static String write(IndexedReport report) {
        var text = new StringWriter();
        try (var json = FACTORY.createGenerator(new JsonLayout(), text)) {
            json.writeStartObject();
            json.writeNumberProperty("version", VERSION);
            json.writeStringProperty("file", report.header().path());
            json.writeName("highlights");
            strings(report.highlights(), json);
            json.writeName("passages");
            json.writeStartArray();
            passages(report.mentions(), json);
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.append('\n').toString();
    }

    /** A passage is written once, however much it cites. */
    private static void passages(List<Mention> mentions, JsonGenerator json) {
        for (var from = 0; from < mentions.size(); ) {
            var first = mentions.get(from);
            json.writeStartObject();
            json.writeName("sections");
            strings(first.sections(), json);
            json.writeStringProperty("item", first.item());
            json.writeName("mentions");
            json.writeStartArray();
            for (; from < mentions.size() && areTogether(first, mentions.get(from)); from++) {
                write(mentions.get(from), json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static boolean areTogether(Mention a, Mention b) {
        return a.item().equals(b.item()) && a.sections().equals(b.sections());
    }

    private static void write(Mention mention, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("type", ReferenceType.of(mention.reference()));
        json.writeStringProperty("label", mention.reference().label());
        json.writeBooleanProperty("credit", mention.credit());
        json.writeEndObject();
    }

    private static void strings(List<String> values, JsonGenerator json) {
        json.writeStartArray();
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    /**
     * Reads the mentions of a report.
     *
     * @param text what {@link #write} has written
     * @param header the report as it is declared now
     * @param references the references of the catalog
     * @return empty for what another version wrote, and where the report cites what is no longer declared
     */
    static Optional<IndexedReport> read(String text, ReportHeader header, CitedReferences references) {
        try (var json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return new Reader(json, header, references).read();
        } catch (JacksonException | Misread e) {
            return Optional.empty();
        }
    }

    /** The entry is not one of this version. */
    private static final class Misread extends RuntimeException {
        private static final long serialVersionUID = 1;

        Misread() {
            super(null, null, false, false);
        }
    }

    /** Reads exactly what is written above. */
    private static final class Reader {

        private final JsonParser json;
        private final ReportHeader header;
        private final CitedReferences references;

        Reader(JsonParser json, ReportHeader header, CitedReferences references) {
            this.json = json;
            this.header = header;
            this.references = references;
        }

        Optional<IndexedReport> read() {
            expect(JsonToken.START_OBJECT);
            name("version");
            expect(JsonToken.VALUE_NUMBER_INT);
            if (json.getIntValue() != VERSION || !string("file").equals(header.path())) {
                return Optional.empty();
            }
            var highlights = strings("highlights");
            var mentions = new ArrayList<Mention>();
            name("passages");
            expect(JsonToken.START_ARRAY);
            while (json.nextToken() == JsonToken.START_OBJECT) {
                addPassage(mentions);
            }
            return Optional.of(new IndexedReport(header, highlights, mentions));
        }

        private void addPassage(List<Mention> mentions) {
            var sections = strings("sections");
            var item = string("item");
            name("mentions");
            expect(JsonToken.START_ARRAY);
            while (json.nextToken() == JsonToken.START_OBJECT) {
                mentions.add(mention(sections, item));
            }
            expect(JsonToken.END_OBJECT);
        }

        private Mention mention(List<String> sections, String item) {
            var reference = references.find(string("type"), string("label"));
            name("credit");
            var credit = json.nextToken() == JsonToken.VALUE_TRUE;
            expect(JsonToken.END_OBJECT);
            if (reference.isEmpty()) {
                throw new Misread();
            }
            return new Mention(reference.get(), header, sections, item, credit);
        }

        private List<String> strings(String name) {
            name(name);
            expect(JsonToken.START_ARRAY);
            var values = new ArrayList<String>();
            while (json.nextToken() == JsonToken.VALUE_STRING) {
                values.add(json.getString());
            }
            return values;
        }

        private String string(String name) {
            name(name);
            expect(JsonToken.VALUE_STRING);
            return json.getString();
        }

        private void name(String name) {
            expect(JsonToken.PROPERTY_NAME);
            if (!json.currentName().equals(name)) {
                throw new Misread();
            }
        }

        private void expect(JsonToken token) {
            if (json.nextToken() != token) {
                throw new Misread();
            }
        }
    }
}
