package dev.byline.report;

import dev.byline.catalog.DeclarationProblem;
import dev.byline.catalog.DeclarationSite;
import dev.byline.check.Problem;
import dev.byline.dsl.Series;
import dev.byline.problem.CheckId;
import java.util.Optional;

/** What can be wrong with series beside what they declare. */
public final class SeriesForm {

    private SeriesForm() {}

    /**
     * Two series that would write into one folder.
     *
     * @param folder the folder
     * @param other the simple name of the series whose folder it is
     * @param series the binary name of the type of the second series
     * @return the problem of the second series
     */
    public static DeclarationProblem takenFolder(String folder, String other, String series) {
        return new DeclarationProblem(
                CheckId.INVALID_DECLARATION,
                "the folder reports/" + folder + " is that of the series " + other + " already",
                "give one of them another name",
                new DeclarationSite(series, Series.class, 0, "name", -1));
    }

    /**
     * Two series that would be published in one folder.
     *
     * @param folder the folder
     * @param other the simple name of the series that is published there
     * @param series the binary name of the type of the second series
     * @return the problem of the second series
     */
    public static DeclarationProblem takenPublication(String folder, String other, String series) {
        return new DeclarationProblem(
                CheckId.INVALID_DECLARATION,
                "the series " + other + " is published to `" + folder + "` already",
                "give each of them a folder",
                new DeclarationSite(series, Series.class, 0, "publishTo", -1));
    }

    /**
     * A class with the name of one that is generated for a series.
     *
     * @param name its simple name
     * @param site the annotation of the series
     * @return the problem
     */
    public static DeclarationProblem takenName(String name, DeclarationSite site) {
        return new DeclarationProblem(
                CheckId.INVALID_DECLARATION,
                "the class " + name + " is there already, so that the one of this series is not generated",
                "rename that class, or the series' type",
                site);
    }

    /**
     * A series without a report.
     *
     * @param name the name of the series
     * @param type the simple name of its type
     * @return the problem, which stands at the type
     */
    public static Problem noReports(String name, String type) {
        return new Problem(
                CheckId.NO_REPORTS,
                "the series " + name + " has no report, so nothing was checked",
                "write a class with @Report(series = " + type + ".class, …)",
                Optional.empty());
    }
}
