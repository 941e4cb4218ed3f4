package dev.byline.server.feature;

import dev.byline.reader.Cited;
import dev.byline.reader.Cited.Form;
import dev.byline.reader.SeriesView;
import dev.byline.reader.SourceView;
import dev.byline.reference.Reference.Document;
import dev.byline.reference.ReportReference;
import dev.byline.source.Span;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** From the references of a source to their pages: on a forge, or in another source. */
public final class WebLinks {

    private WebLinks() {}

    /**
     * A link.
     *
     * @param span the range that leads somewhere
     * @param url the page; empty for a source
     * @param source the source; empty for a page
     * @param tooltip what is there
     */
    public record WebLink(Span span, Optional<String> url, Optional<Path> source, String tooltip) {}

    /**
     * The links of a source.
     *
     * @param view what is known of the sources
     * @param file a source
     * @return its links, in the order of the file
     */
    public static List<WebLink> in(SourceView view, Path file) {
        return view.series(file).stream()
                .flatMap(series -> series.in(file).stream()
                        // A constant is the Java server's to follow.
                        .filter(cited -> cited.form() != Form.CONSTANT && cited.form() != Form.IMPORT)
                        .flatMap(cited -> link(cited, series).stream()))
                .distinct()
                .sorted(Comparator.comparing(link -> link.span().start()))
                .toList();
    }

    private static Optional<WebLink> link(Cited cited, SeriesView series) {
        var reference = cited.reference();
        var tooltip = ReferenceText.line(reference);
        if (reference instanceof ReportReference) {
            return cited.form() == Form.DECLARATION
                    ? Optional.empty()
                    : series.catalog().reports().stream()
                            .filter(report -> report.reference().equals(reference))
                            .flatMap(report -> series.file(report.type()).stream())
                            .findFirst()
                            .map(source -> new WebLink(cited.span(), Optional.empty(), Optional.of(source), tooltip));
        }
        return reference instanceof Document || series.family(reference).isPresent()
                ? Optional.empty()
                : Optional.of(new WebLink(cited.span(), Optional.of(reference.url()), Optional.empty(), tooltip));
    }
}
