package linuxkit;

import dev.byline.catalog.Catalog;
import dev.byline.dsl.ReportSource;
import dev.byline.index.IndexedReport;
import dev.byline.index.Mention;
import dev.byline.index.SeriesIndex;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Person;
import dev.byline.reference.Reference;
import dev.byline.reference.ReportPeriod;
import java.lang.Class;
import java.lang.Integer;
import java.lang.String;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Who and what is cited where in the reports of LinuxKit.
 *
 * <p>The first call runs all reports and indexes them; later calls use the same index.
 */
@Generated("dev.byline.processor.BylineProcessor")
public final class LinuxKitIndex {
    /**
     * There are only static methods.
     */
    private LinuxKitIndex() {
    }

    /**
     * The index of all reports of the series.
     *
     * @return the index, always the same
     */
    public static SeriesIndex index() {
        return LinuxKitIndexHolder.INDEX;
    }

    /**
     * The catalog of the series.
     *
     * @return the catalog
     */
    public static Catalog catalog() {
        return index().catalog();
    }

    /**
     * All reports.
     *
     * @return the reports in the order of their periods, those without one last
     */
    public static List<IndexedReport> reports() {
        return index().reports();
    }

    /**
     * The report of a class.
     *
     * @param type the class with the report's text
     * @return the report; empty if it is of another series
     */
    public static Optional<IndexedReport> report(Class<? extends ReportSource> type) {
        return reports().stream().filter(report -> report.header().type().equals(type.getName())).findFirst();
    }

    /**
     * The report of an ISO week. A week that does not exist is a {@code DateTimeException}.
     *
     * @param week the week, as {@code 2017-W25}
     * @return the report whose period is that week; empty if there is none
     */
    public static Optional<IndexedReport> week(String week) {
        return index().week(week);
    }

    /**
     * The report of an ISO week. A week that does not exist is a {@code DateTimeException}.
     *
     * @param year the year that the week belongs to
     * @param week the number of the week, from 1
     * @return the report whose period is that week; empty if there is none
     */
    public static Optional<IndexedReport> week(int year, int week) {
        return week(String.format(Locale.ROOT, "%04d-W%02d", year, week));
    }

    /**
     * Where a reference is cited.
     *
     * @param reference the reference
     * @return its mentions, by report in the order of periods, then in that of the report
     */
    public static List<Mention> mentions(Reference reference) {
        return index().mentions(reference);
    }

    /**
     * Which reports cite a reference.
     *
     * @param reference the reference
     * @return the reports in the order of their periods
     */
    public static List<IndexedReport> reportsCiting(Reference reference) {
        return index().reportsCiting(reference);
    }

    /**
     * Who was credited how often.
     *
     * @return the numbers, the largest first; people who were never credited are left out
     */
    public static Map<Person, Integer> credits() {
        return index().credits();
    }

    /**
     * Which declared issues and pull requests of a period no report mentions.
     *
     * @param period the period
     * @return those opened, closed or declared for it, by repository and number
     */
    public static List<ForgeThread> unmentioned(ReportPeriod period) {
        return index().unmentioned(period);
    }

    /**
     * Which declared issues and pull requests no report mentions.
     *
     * @return the threads by repository and number
     */
    public static List<ForgeThread> unmentioned() {
        return index().unmentioned();
    }

    /**
     * Initialised by the first call that needs the index.
     */
    private static final class LinuxKitIndexHolder {
        /**
         * The index.
         */
        static final SeriesIndex INDEX = SeriesIndex.of(LinuxKit.class);

        /**
         * There is only the field.
         */
        private LinuxKitIndexHolder() {
        }
    }
}
