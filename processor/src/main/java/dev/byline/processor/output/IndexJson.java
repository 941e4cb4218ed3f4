package dev.byline.processor.output;

import dev.byline.index.IndexedReport;
import dev.byline.index.Mention;
import dev.byline.index.SeriesIndex;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Person;
import dev.byline.reference.Reference;
import dev.byline.reference.Repository;
import java.io.StringWriter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/** The index of a series for programs: {@code index.json}, as {@code docs/index.schema.json} describes it. */
final class IndexJson {

    /** Raised when a reader of the previous version would misread this one. */
    private static final int VERSION = 1;

    private static final JsonFactory FACTORY = new JsonFactory();

    private final SeriesIndex index;
    private final Map<Person, Integer> credits;
    private final JsonGenerator json;

    private IndexJson(SeriesIndex index, JsonGenerator json) {
        this.index = index;
        this.credits = index.credits();
        this.json = json;
    }

    /**
     * Writes the index.
     *
     * @param index the index
     * @return JSON; lines end with a line feed
     */
    static String write(SeriesIndex index) {
        var text = new StringWriter();
        try (var json = FACTORY.createGenerator(new JsonLayout(), text)) {
            new IndexJson(index, json).write();
        }
        return text.append('\n').toString();
    }

    private void write() {
        var catalog = index.catalog();
        json.writeStartObject();
        json.writeNumberProperty("version", VERSION);
        json.writeName("series");
        json.writeStartObject();
        json.writeStringProperty("name", catalog.series().name());
        json.writeStringProperty("folder", catalog.series().folder());
        json.writeStringProperty("class", catalog.series().type());
        json.writeEndObject();
        json.writeName("reports");
        json.writeStartArray();
        index.reports().forEach(this::report);
        json.writeEndArray();
        json.writeName("references");
        json.writeStartArray();
        var cited = new HashSet<Reference>();
        index.reports().forEach(report -> report.mentions().forEach(mention -> cited.add(mention.reference())));
        cited.stream()
                .sorted(Comparator.comparing((Reference r) -> ReferenceType.of(r))
                        .thenComparing(Reference::label))
                .forEach(this::reference);
        json.writeEndArray();
        json.writeName("unmentioned");
        json.writeStartArray();
        index.unmentioned().forEach(thread -> json.writeString(thread.label()));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void report(IndexedReport report) {
        json.writeStartObject();
        json.writeStringProperty("class", report.header().type());
        json.writeStringProperty("label", report.header().reference().label());
        json.writeStringProperty("file", report.header().path());
        json.writeStringProperty("title", report.title());
        report.period().ifPresent(period -> {
            json.writeStringProperty("from", period.from().toString());
            json.writeStringProperty("to", period.to().toString());
            period.week().ifPresent(week -> json.writeStringProperty("week", week));
        });
        json.writeName("highlights");
        strings(report.highlights());
        json.writeName("mentions");
        json.writeStartArray();
        report.mentions().forEach(this::mention);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void mention(Mention mention) {
        json.writeStartObject();
        json.writeStringProperty("label", mention.reference().label());
        json.writeStringProperty("type", ReferenceType.of(mention.reference()));
        json.writeName("sections");
        strings(mention.sections());
        json.writeStringProperty("item", mention.item());
        json.writeBooleanProperty("credit", mention.credit());
        json.writeEndObject();
    }

    private void strings(List<String> values) {
        json.writeStartArray();
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private void reference(Reference reference) {
        json.writeStartObject();
        json.writeStringProperty("label", reference.label());
        json.writeStringProperty("type", ReferenceType.of(reference));
        json.writeStringProperty("url", reference.url());
        if (reference instanceof ForgeThread thread) {
            json.writeStringProperty("repository", thread.repository().slug());
            json.writeNumberProperty("number", thread.number());
            optional("title", thread.details().title());
            optional("author", thread.details().author());
        } else if (reference instanceof Person person) {
            json.writeStringProperty("handle", person.handle());
            optional("name", person.name());
            json.writeNumberProperty("credits", credits.getOrDefault(person, 0));
        } else if (reference instanceof Repository repository) {
            json.writeStringProperty("slug", repository.slug());
        }
        json.writeEndObject();
    }

    private void optional(String name, String value) {
        if (!value.isEmpty()) {
            json.writeStringProperty(name, value);
        }
    }
}
