package dev.byline.processor.output;

import dev.byline.catalog.Catalog;
import dev.byline.index.IndexedReport;
import dev.byline.index.Mention;
import dev.byline.index.ReportSummary;
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

    /** In place of all reports, in a document without any. */
    private static final String REPORTS = "\0";

    private final JsonGenerator json;

    private IndexJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * What stands around the reports. Between two of them is a comma.
     *
     * @param before what comes before the first
     * @param after what comes after the last
     */
    record Frame(String before, String after) {}

    /**
     * Writes what stands around the reports.
     *
     * @param catalog the catalog of the series
     * @param reports the reports in the order of their periods
     * @return JSON; lines end with a line feed
     */
    static Frame frame(Catalog catalog, List<ReportSummary> reports) {
        var text = new StringWriter();
        try (var json = FACTORY.createGenerator(new JsonLayout(), text)) {
            new IndexJson(json).write(catalog, reports);
        }
        var whole = text.append('\n').toString();
        var place = whole.indexOf(REPORTS);
        // Without reports, the layout of an empty array is between the two.
        return place < 0
                ? new Frame(whole, "")
                : new Frame(
                        whole.substring(0, whole.lastIndexOf('[', place) + 1),
                        whole.substring(place + REPORTS.length()));
    }

    /**
     * Writes one of the reports.
     *
     * @param report its entry in the index
     * @return JSON, with the line feed in front of it
     */
    static String report(IndexedReport report) {
        var text = new StringWriter();
        try (var json = FACTORY.createGenerator(new JsonLayout(), text)) {
            json.writeStartObject();
            json.writeName("reports");
            json.writeStartArray();
            new IndexJson(json).write(report);
            json.writeEndArray();
            json.writeEndObject();
        }
        var whole = text.toString();
        return whole.substring(whole.indexOf('[') + 1, whole.lastIndexOf('}', whole.lastIndexOf(']')) + 1);
    }

    private void write(Catalog catalog, List<ReportSummary> reports) {
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
        if (!reports.isEmpty()) {
            json.writeRawValue(REPORTS);
        }
        json.writeEndArray();
        var cited = new HashSet<Reference>();
        reports.forEach(report -> report.citations().forEach(citation -> cited.add(citation.reference())));
        var credits = ReportSummary.credits(reports);
        json.writeName("references");
        json.writeStartArray();
        cited.stream()
                .sorted(Comparator.comparing((Reference r) -> ReferenceType.of(r))
                        .thenComparing(Reference::label))
                .forEach(reference -> reference(reference, credits));
        json.writeEndArray();
        json.writeName("unmentioned");
        json.writeStartArray();
        catalog.threads().stream()
                .filter(thread -> !cited.contains(thread))
                .forEach(thread -> json.writeString(thread.label()));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(IndexedReport report) {
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

    private void reference(Reference reference, Map<Person, Integer> credits) {
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
