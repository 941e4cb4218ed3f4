package dev.byline.server.feature;

import dev.byline.index.ReportHeader;
import dev.byline.reader.Cited;
import dev.byline.reader.SeriesView;
import dev.byline.reader.SourceView;
import dev.byline.reference.Reference;
import dev.byline.reference.ReportPeriod;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A reference in all modules of a workspace that know its series. The module of a catalog knows no reports of those that depend on
 * it, and two that depend on it do not know each other.
 */
public final class InModules {

    private static final Comparator<ReportHeader> BY_PERIOD = Comparator.comparing((ReportHeader report) ->
                    report.period().map(ReportPeriod::to).orElse(LocalDate.MIN))
            .thenComparing(ReportHeader::path);

    private InModules() {}

    /**
     * A series as one module knows it, with its own object for the reference.
     *
     * @param view what is known of the module
     * @param series the series
     * @param reference the reference
     */
    record Known(SourceView view, SeriesView series, Reference reference) {}

    /**
     * Finds a reference in all modules.
     *
     * @param reference a reference of the series
     * @param series the series, as one of the modules knows it
     * @param modules what is known of each module
     * @return the reference in each module whose series has it
     */
    static Stream<Known> of(Reference reference, SeriesView series, List<SourceView> modules) {
        return modules.stream()
                .flatMap(view -> view.series().stream()
                        .filter(each -> isSame(each, series))
                        .flatMap(each -> same(reference, each).map(own -> new Known(view, each, own)).stream()));
    }

    private static boolean isSame(SeriesView one, SeriesView other) {
        var type = other.catalog().series().type();
        return one == other
                || one.catalog().series().type().equals(type) && one.file(type).equals(other.file(type));
    }

    /** Another module may know more of a thread: it is the same if it is called the same. */
    private static Optional<Reference> same(Reference reference, SeriesView series) {
        if (series.family(reference).isPresent()) {
            return Optional.of(reference);
        }
        return series.catalog()
                .label(reference.label())
                .filter(each -> each.equals(reference) || each.getClass() == reference.getClass());
    }

    /**
     * Where a reference is declared and cited.
     *
     * @param reference a reference of the series
     * @param series the series, as one of the modules knows it
     * @param modules what is known of each module
     * @return the places in all modules, file by file
     */
    static List<Cited> places(Reference reference, SeriesView series, List<SourceView> modules) {
        var places = new LinkedHashMap<Object, Cited>();
        of(reference, series, modules)
                .flatMap(known -> known.series().of(known.reference()).stream())
                .forEach(cited -> places.putIfAbsent(List.of(cited.file(), cited.span(), cited.form()), cited));
        return places.values().stream().sorted(Cited.BY_PLACE).toList();
    }

    /**
     * Which reports cite a reference.
     *
     * @param reference a reference of the series
     * @param series the series, as one of the modules knows it
     * @param modules what is known of each module
     * @return the reports of all modules, in the order of their periods
     */
    public static List<ReportHeader> citing(Reference reference, SeriesView series, List<SourceView> modules) {
        var reports = new LinkedHashMap<String, ReportHeader>();
        of(reference, series, modules)
                .flatMap(known -> known.series().citing(known.reference()).stream())
                .forEach(report -> reports.putIfAbsent(report.type(), report));
        return reports.values().stream().sorted(BY_PERIOD).toList();
    }
}
