package dev.byline.importer;

import dev.byline.catalog.Catalog;
import java.util.List;
import java.util.stream.Stream;

/** What an import found and made. */
public final class ImportResult {

    private final SeriesPlan plan;
    private final Catalog catalog;
    private final List<Imported> reports;
    private final List<Refusal> refusals;
    private final List<String> others;
    private final boolean fixed;

    ImportResult(
            SeriesPlan plan,
            Catalog catalog,
            List<Imported> reports,
            List<Refusal> refusals,
            List<String> others,
            boolean fixed) {
        this.plan = plan;
        this.catalog = catalog;
        this.reports = List.copyOf(reports);
        this.refusals = List.copyOf(refusals);
        this.others = List.copyOf(others);
        this.fixed = fixed;
    }

    SeriesPlan plan() {
        return plan;
    }

    Catalog catalog() {
        return catalog;
    }

    List<Imported> reports() {
        return reports;
    }

    List<String> others() {
        return others;
    }

    boolean fixed() {
        return fixed;
    }

    /**
     * The files that are no reports.
     *
     * @return their names and why
     */
    public List<Refusal> refusals() {
        return refusals;
    }

    /**
     * What was wrong in the old series already.
     *
     * @return the defects, in the order of files and lines
     */
    public List<Defect> defects() {
        return reports.stream()
                .flatMap(report -> report.defects().stream())
                .sorted()
                .toList();
    }

    /**
     * What became of all references.
     *
     * @return the sum of all files
     */
    public FileCount count() {
        return reports.stream().map(Imported::count).reduce(FileCount.NONE, FileCount::plus);
    }

    /**
     * The folder of the reports below the class output.
     *
     * @return {@code reports/<series>}
     */
    public String folder() {
        return "reports/" + catalog.series().folder();
    }

    /**
     * What to show on a terminal.
     *
     * @return lines of a table
     */
    public Stream<String> table() {
        return ImportPage.table(this).stream();
    }
}
