package dev.byline.build;

import dev.byline.catalog.Catalog;
import dev.byline.dsl.ThreadState;
import dev.byline.index.ReferenceType;
import dev.byline.indexing.ReportSummary;
import dev.byline.reference.ForgePage;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Document;
import dev.byline.reference.Reference.Link;
import dev.byline.reference.Reference.Person;
import dev.byline.reference.Reference.Repository;
import dev.byline.reference.ReportReference;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/** The index of a series for programs: {@code index.json}, as {@code docs/index.schema.json} describes it. */
final class IndexJson {

    /** Raised when a reader of the previous version would misread this one. */
    private static final int VERSION = 2;

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    private IndexJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes the index.
     *
     * @param catalog the catalog of the series
     * @param reports the reports in the order of their periods
     * @return JSON; lines end with a line feed
     */
    static String write(Catalog catalog, List<ReportSummary> reports) {
        var text = new StringWriter();
        try (var json = FACTORY.createGenerator(new JsonLayout(), text)) {
            new IndexJson(json).series(catalog, reports);
        }
        return text.append('\n').toString();
    }

    private void series(Catalog catalog, List<ReportSummary> reports) {
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
        reports.forEach(this::report);
        json.writeEndArray();
        var cited = new HashMap<Reference, Integer>();
        reports.forEach(report -> report.citations()
                .forEach(citation -> cited.merge(citation.reference(), citation.mentions(), Integer::sum)));
        var credits = ReportSummary.credits(reports);
        json.writeName("references");
        json.writeStartArray();
        cited.keySet().stream()
                .sorted(Comparator.comparing((Reference r) -> ReferenceType.of(r))
                        .thenComparing(Reference::label))
                .forEach(reference -> reference(reference, cited.getOrDefault(reference, 0), credits));
        json.writeEndArray();
        json.writeName("unmentioned");
        json.writeStartArray();
        catalog.threads().stream()
                .filter(thread -> !cited.containsKey(thread))
                .forEach(thread -> json.writeString(thread.label()));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void report(ReportSummary report) {
        json.writeStartObject();
        json.writeStringProperty("class", report.header().type());
        json.writeStringProperty("label", report.header().reference().label());
        json.writeStringProperty("file", report.header().path());
        json.writeStringProperty("title", report.header().title());
        report.period().ifPresent(period -> {
            json.writeStringProperty("from", period.from().toString());
            json.writeStringProperty("to", period.to().toString());
            period.week().ifPresent(week -> json.writeStringProperty("week", week));
        });
        json.writeName("highlights");
        strings(report.highlights());
        json.writeStringProperty("mentions", MentionsJson.path(report.header()));
        json.writeEndObject();
    }

    private void strings(List<String> values) {
        json.writeStartArray();
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private void reference(Reference reference, int mentions, Map<Person, Integer> credits) {
        json.writeStartObject();
        json.writeStringProperty("label", reference.label());
        json.writeStringProperty("type", ReferenceType.of(reference));
        json.writeStringProperty("url", reference.url());
        json.writeNumberProperty("mentions", mentions);
        reference.match(new Reference.Cases<JsonGenerator>() {
            @Override
            public JsonGenerator person(Person person) {
                json.writeStringProperty("handle", person.handle());
                optional("name", person.name());
                json.writeNumberProperty("credits", credits.getOrDefault(person, 0));
                return json;
            }

            @Override
            public JsonGenerator repository(Repository repository) {
                return json.writeStringProperty("slug", repository.slug());
            }

            @Override
            public JsonGenerator thread(ForgeThread thread) {
                json.writeStringProperty("repository", thread.repository().slug());
                json.writeNumberProperty("number", thread.number());
                optional("title", thread.details().title());
                optional("author", thread.details().author());
                if (!thread.details().coAuthors().isEmpty()) {
                    json.writeName("coAuthors");
                    strings(thread.details().coAuthors());
                }
                return json;
            }

            @Override
            public JsonGenerator link(Link link) {
                return json;
            }

            @Override
            public JsonGenerator document(Document document) {
                return json;
            }

            @Override
            public JsonGenerator page(ForgePage page) {
                var details = page.details();
                optional("title", details.title());
                optional("author", details.author());
                optional("date", details.date().map(LocalDate::toString).orElse(""));
                optional(
                        "state",
                        details.state() == ThreadState.UNKNOWN
                                ? ""
                                : details.state().name().toLowerCase(Locale.ROOT));
                optional("category", details.category());
                return json;
            }

            @Override
            public JsonGenerator report(ReportReference report) {
                return json;
            }
        });
        json.writeEndObject();
    }

    private void optional(String name, String value) {
        if (!value.isEmpty()) {
            json.writeStringProperty(name, value);
        }
    }
}
