package dev.byline.importer.project;

import dev.byline.catalog.Catalog;
import dev.byline.importer.convert.Defect;
import dev.byline.importer.convert.FileCount;
import dev.byline.importer.convert.Imported;
import dev.byline.importer.convert.Silence;
import dev.byline.importer.existing.FileChange;
import dev.byline.importer.infer.SeriesPlan;
import dev.byline.importer.text.Refusal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What an import found and made. */
public final class ImportResult {

    private final SeriesPlan.Resolved series;
    private final List<Imported> reports;
    private final List<Refusal> refusals;
    private final List<String> others;
    private final SortedMap<String, String> renamed;
    private final boolean fixed;
    private final SortedMap<String, FileChange> changes;
    private final Map<String, Silence> silences;

    /**
     * A result.
     *
     * @param series the series
     * @param reports its reports
     * @param refusals the files that are no reports
     * @param others the files that are copied beside the reports
     * @param renamed the old names of reports that have another
     * @param fixed whether the safe repairs were made
     * @param changes what is done with each old file, where the project exists
     * @param silences what is said of reports that were there before because of those that are new, by class
     */
    public ImportResult(
            SeriesPlan.Resolved series,
            List<Imported> reports,
            List<Refusal> refusals,
            List<String> others,
            SortedMap<String, String> renamed,
            boolean fixed,
            SortedMap<String, FileChange> changes,
            Map<String, Silence> silences) {
        this.series = series;
        this.reports = List.copyOf(reports);
        this.refusals = List.copyOf(refusals);
        this.others = List.copyOf(others);
        this.renamed = new TreeMap<>(renamed);
        this.fixed = fixed;
        this.changes = new TreeMap<>(changes);
        this.silences = new TreeMap<>(silences);
    }

    /**
     * The series.
     *
     * @return its plan and its catalog
     */
    public SeriesPlan.Resolved series() {
        return series;
    }

    /**
     * The reports.
     *
     * @return those that are in the new project
     */
    public List<Imported> reports() {
        return reports;
    }

    SeriesPlan plan() {
        return series.plan();
    }

    Catalog catalog() {
        return series.catalog();
    }

    List<String> others() {
        return others;
    }

    SortedMap<String, String> renamed() {
        return renamed;
    }

    boolean fixed() {
        return fixed;
    }

    /**
     * What an import into a project does with each old file.
     *
     * @return the changes by path; none for a new project
     */
    public SortedMap<String, FileChange> changes() {
        return new TreeMap<>(changes);
    }

    Map<String, Silence> silences() {
        return silences;
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
        return "reports/" + catalog().series().folder();
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
