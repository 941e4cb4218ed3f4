package dev.byline.index;

import dev.byline.reference.ForgeThread;
import dev.byline.reference.Reference.PullRequest;
import dev.byline.reference.Reference.Repository;
import dev.byline.reference.ReportPeriod;
import java.time.LocalDate;
import java.util.Comparator;

/** The orders in which a catalog gives what was declared in any order. */
public final class CatalogOrder {

    private static final Comparator<Repository> BY_HOME_AND_NAME = Comparator.comparing((Repository r) -> !r.home())
            .thenComparing(Repository::name)
            .thenComparing(Repository::slug);

    /** The home repository's threads first, then by repository, each by number. */
    public static final Comparator<ForgeThread> BY_REPOSITORY_AND_NUMBER = Comparator.comparing(
                    ForgeThread::repository, BY_HOME_AND_NAME)
            .thenComparing(ForgeThread::number)
            .thenComparing(thread -> thread instanceof PullRequest);

    /** By last day and first day, the pages without a period last. */
    public static final Comparator<ReportHeader> BY_PERIOD = Comparator.comparing(
                    (ReportHeader report) -> report.period().isEmpty())
            .thenComparing(report -> report.period().map(ReportPeriod::to).orElse(LocalDate.MAX))
            .thenComparing(report -> report.period().map(ReportPeriod::from).orElse(LocalDate.MAX))
            .thenComparing(ReportHeader::path)
            .thenComparing(ReportHeader::type);

    private CatalogOrder() {}
}
