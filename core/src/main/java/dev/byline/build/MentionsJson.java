package dev.byline.build;

import dev.byline.catalog.ForgeSite.ThreadUrl;
import dev.byline.check.Anchors;
import dev.byline.check.ReportFacts;
import dev.byline.index.CitedReferences;
import dev.byline.index.IndexedReport;
import dev.byline.index.Mention;
import dev.byline.index.ReferenceType;
import dev.byline.index.ReportHeader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The mentions of a report, for programs, in a file beside its Markdown: {@code docs/mentions.schema.json} describes it.
 * What {@code index.json} says of the report is not repeated in it. A module whose series has reports in other modules, or
 * whose reports link to those of another series, reads from there what its checks need of them.
 */
final class MentionsJson {

    /** How the list of what a report mentions is called, behind the name of its file. */
    static final String SUFFIX = ".mentions.json";

    /** Raised when a reader of the previous version would misread this one. */
    private static final int VERSION = 2;

    private static final String PULL_REQUEST = "pull-request";
    private static final String ISSUE = "issue";

    private static final Comparator<ThreadUrl> BY_PAGE = Comparator.comparing(ThreadUrl::slug)
            .thenComparing(ThreadUrl::number)
            .thenComparing(ThreadUrl::pull);

    private static final JsonFactory FACTORY = new JsonFactory();

    private MentionsJson() {}

    /** The file of a report, relative to the folder of the series. */
    static String path(ReportHeader report) {
        return report.reference().file() + SUFFIX;
    }

    static String write(ReportFacts facts) {
        var report = facts.report();
        var text = new StringWriter();
        try (var json = FACTORY.createGenerator(new JsonLayout(), text)) {
            json.writeStartObject();
            json.writeNumberProperty("version", VERSION);
            json.writeStringProperty("file", report.header().path());
            facts.anchors().all().ifPresent(anchors -> {
                json.writeName("anchors");
                strings(anchors, json);
            });
            json.writeName("highlights");
            strings(report.highlights(), json);
            json.writeName("links");
            json.writeStartArray();
            facts.links().stream().sorted(BY_PAGE).forEach(link -> write(link, json));
            json.writeEndArray();
            json.writeName("passages");
            json.writeStartArray();
            passages(report.mentions(), json);
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.append('\n').toString();
    }

    private static void write(ThreadUrl link, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("type", link.pull() ? PULL_REQUEST : ISSUE);
        json.writeStringProperty("repository", link.slug());
        json.writeNumberProperty("number", link.number());
        json.writeEndObject();
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

    private static void strings(Collection<String> values, JsonGenerator json) {
        json.writeStartArray();
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    /**
     * Reads what others need of a report. The first version had no anchors and no links.
     *
     * @param text what {@link #write} has written, also that of an earlier version
     * @param header the report as it is declared now
     * @param references the references of the catalog
     * @return empty for what a later version wrote, and where the report cites what is no longer declared
     */
    static Optional<ReportFacts> read(String text, ReportHeader header, CitedReferences references) {
        try (var json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return new Reader(json).read(header, references);
        } catch (JacksonException | Misread e) {
            return Optional.empty();
        }
    }

    /**
     * Reads the anchors of a report of which nothing else is known.
     *
     * @param text what {@link #write} has written, also that of an earlier version
     * @return to what a link can lead; empty where the file does not say it
     */
    static Optional<Set<String>> anchors(String text) {
        try (var json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            var reader = new Reader(json);
            reader.begin();
            return reader.anchors().map(LinkedHashSet::new);
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
        /** The name of a property of the file whose value is not read yet. */
        private String next = "";

        Reader(JsonParser json) {
            this.json = json;
        }

        Optional<ReportFacts> read(ReportHeader header, CitedReferences references) {
            if (!begin().equals(header.path())) {
                return Optional.empty();
            }
            var anchors = anchors();
            var highlights = given("highlights") ? values() : List.<String>of();
            var links = given("links") ? links() : Set.<ThreadUrl>of();
            if (!given("passages")) {
                return Optional.empty();
            }
            var mentions = new ArrayList<Mention>();
            expect(JsonToken.START_ARRAY);
            while (json.nextToken() == JsonToken.START_OBJECT) {
                addPassage(mentions, header, references);
            }
            return Optional.of(ReportFacts.elsewhere(
                    new IndexedReport(header, highlights, mentions), links, Anchors.elsewhere(anchors)));
        }

        /** Reads how the file begins, and which Markdown it is of. */
        String begin() {
            expect(JsonToken.START_OBJECT);
            name("version");
            expect(JsonToken.VALUE_NUMBER_INT);
            if (json.getIntValue() > VERSION) {
                throw new Misread();
            }
            return string("file");
        }

        Optional<List<String>> anchors() {
            return given("anchors") ? Optional.of(values()) : Optional.empty();
        }

        /** Whether the next property of the file has this name; not all versions have all. */
        private boolean given(String name) {
            if (next.isEmpty()) {
                expect(JsonToken.PROPERTY_NAME);
                next = json.currentName();
            }
            var isIt = next.equals(name);
            if (isIt) {
                next = "";
            }
            return isIt;
        }

        private Set<ThreadUrl> links() {
            var links = new HashSet<ThreadUrl>();
            expect(JsonToken.START_ARRAY);
            while (json.nextToken() == JsonToken.START_OBJECT) {
                var isPull = string("type").equals(PULL_REQUEST);
                var repository = string("repository");
                name("number");
                expect(JsonToken.VALUE_NUMBER_INT);
                links.add(new ThreadUrl(repository, isPull, json.getIntValue()));
                expect(JsonToken.END_OBJECT);
            }
            return links;
        }

        private void addPassage(List<Mention> mentions, ReportHeader header, CitedReferences references) {
            var sections = strings("sections");
            var item = string("item");
            name("mentions");
            expect(JsonToken.START_ARRAY);
            while (json.nextToken() == JsonToken.START_OBJECT) {
                mentions.add(mention(sections, item, header, references));
            }
            expect(JsonToken.END_OBJECT);
        }

        private Mention mention(List<String> sections, String item, ReportHeader header, CitedReferences references) {
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
            return values();
        }

        private List<String> values() {
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
