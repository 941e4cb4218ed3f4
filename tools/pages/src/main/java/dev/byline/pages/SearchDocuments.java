package dev.byline.pages;

import dev.byline.reference.Reference.PullRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonGenerator;

/** What the search of a series looks through, as a script: a page that is opened from a disk may load nothing else. */
record SearchDocuments(SeriesReports reports) implements Site.Large {

    static final String FILE = "documents.js";

    @Override
    public void writeTo(OutputStream target) throws IOException {
        target.write("window.bylineDocuments = ".getBytes(StandardCharsets.UTF_8));
        var pages = reports.pages();
        Json.inScript(target, out -> {
            var writer = new Writer(out);
            out.writeStartArray();
            for (var report : reports.newestFirst()) {
                var text = reports.text(report.header());
                writer.document(
                        pages.page(report.header()),
                        report.title(),
                        "Report",
                        report.period().map(period -> period.label()).orElse(""),
                        text.text().text());
            }
            reports.documents()
                    .forEach((document, text) -> writer.document(
                            pages.page(document).orElseThrow(),
                            document.title().isEmpty() ? document.label() : document.title(),
                            "Page",
                            document.path(),
                            text.text().text()));
            for (var person : reports.catalog().people()) {
                writer.document(
                        pages.page(person).orElseThrow(),
                        person.name().isEmpty() ? person.label() : person.name() + " (" + person.label() + ")",
                        "Person",
                        person.handle() + " " + String.join(" ", person.aliases()),
                        "");
            }
            for (var thread : reports.catalog().threads()) {
                pages.page(thread)
                        .ifPresent(page -> writer.document(
                                page,
                                (thread.label() + " " + thread.details().title()).strip(),
                                thread instanceof PullRequest ? "Pull request" : "Issue",
                                thread.repository().slug() + " " + thread.number(),
                                ""));
            }
            for (var repository : reports.catalog().repositories()) {
                writer.document(
                        pages.page(repository).orElseThrow(), repository.slug(), "Repository", repository.name(), "");
            }
            out.writeEndArray();
        });
        target.write(";\n".getBytes(StandardCharsets.UTF_8));
    }

    private static final class Writer {

        private final JsonGenerator json;
        private int next;

        Writer(JsonGenerator json) {
            this.json = json;
        }

        void document(String page, String title, String kind, String names, String text) {
            json.writeStartObject();
            json.writeNumberProperty("id", next++);
            json.writeStringProperty("href", Href.encode(page));
            json.writeStringProperty("title", title);
            json.writeStringProperty("kind", kind);
            json.writeStringProperty("names", names);
            json.writeStringProperty("text", text);
            json.writeEndObject();
        }
    }
}
