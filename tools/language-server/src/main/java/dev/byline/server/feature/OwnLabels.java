package dev.byline.server.feature;

import dev.byline.catalog.Catalog;
import dev.byline.reader.Cited;
import dev.byline.reader.SeriesView;
import dev.byline.reader.SourceView;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A label that the prose of a report defines itself, as in <code>[spec]: https://…</code>. It is that report's alone, unless the
 * prose comes from a helper that others call too.
 *
 * @param series the series of the report
 * @param at the place that was asked about
 * @param places all places of the label, those of its definition as declarations
 * @param reports the labels of the reports in which it stands
 */
record OwnLabels(SeriesView series, Cited at, List<Cited> places, List<SeriesView.OwnLabels> reports) {

    /** The label around an offset. */
    static Optional<OwnLabels> at(SourceView view, Path file, int offset) {
        return view.series(file).stream()
                .flatMap(series -> series.ownLabels(file).stream()
                        .flatMap(report -> report.places().stream())
                        .filter(cited -> cited.file().equals(file) && cited.isAt(offset))
                        .findFirst()
                        .map(cited -> of(series, cited))
                        .stream())
                .findFirst();
    }

    private static OwnLabels of(SeriesView series, Cited at) {
        var reports = reports(series, List.of(at));
        // A definition in a helper is the same for all that call it.
        var all = reports(series, places(reports, at));
        return new OwnLabels(series, at, places(all, at), all);
    }

    private static List<SeriesView.OwnLabels> reports(SeriesView series, List<Cited> places) {
        return places.stream()
                .map(Cited::file)
                .distinct()
                .flatMap(file -> series.ownLabels(file).stream())
                .filter(report -> places.stream().anyMatch(report.places()::contains))
                .distinct()
                .toList();
    }

    private static List<Cited> places(List<SeriesView.OwnLabels> reports, Cited at) {
        var places = new LinkedHashSet<Cited>();
        reports.stream()
                .flatMap(report -> report.places().stream())
                .filter(each -> key(each).equals(key(at)))
                .forEach(places::add);
        return places.stream().sorted(Cited.BY_PLACE).toList();
    }

    private static String key(Cited cited) {
        return Catalog.fold(cited.reference().label());
    }

    /** Whether one of the reports has another label that is the same to CommonMark. */
    boolean isTaken(String label) {
        return series.catalog().label(label).isPresent()
                || reports.stream()
                        .flatMap(report -> report.places().stream())
                        .map(OwnLabels::key)
                        .anyMatch(Catalog.fold(label)::equals);
    }

    Stream<Cited> definitions() {
        return places.stream().filter(cited -> cited.form() == Cited.Form.DECLARATION);
    }
}
