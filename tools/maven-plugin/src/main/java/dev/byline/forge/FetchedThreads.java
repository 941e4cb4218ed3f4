package dev.byline.forge;

import dev.byline.reference.ReportPeriod;
import java.util.ArrayList;
import java.util.List;

/** The threads of one repository, of which only those are kept that something happened to. */
final class FetchedThreads {

    private final ReportPeriod period;
    private final List<FetchedThread> threads = new ArrayList<>();
    private int ofNobody;

    FetchedThreads(ReportPeriod period) {
        this.period = period;
    }

    /**
     * Keeps a thread if it was opened, closed, merged, reviewed or commented on in the period.
     *
     * @param thread the thread
     * @param ofNobody how many of its comments and reviews nobody wrote who has an account
     */
    void add(FetchedThread thread, int ofNobody) {
        if (period.contains(thread.opened())
                || thread.closed().filter(period::contains).isPresent()
                || !thread.reviews().isEmpty()
                || !thread.comments().isEmpty()) {
            threads.add(thread);
            this.ofNobody += thread.author().isEmpty() ? 1 : 0;
        }
        this.ofNobody += ofNobody;
    }

    FetchedRepository of(String slug, String slugNow) {
        return new FetchedRepository(slug, slugNow, threads, ofNobody);
    }
}
