package dev.byline.check;

import dev.byline.dsl.ThreadState;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.ReportPeriod;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** When something happened to a thread, as far as it is declared. */
final class ThreadDays {

    private ThreadDays() {}

    /** The last day on which something happened to it; empty where nothing is declared, or it is not over. */
    static Optional<LocalDate> last(ForgeThread thread) {
        var details = thread.details();
        return details.state() == ThreadState.OPEN
                ? Optional.empty()
                : details.closed()
                        .or(() ->
                                details.periods().stream().map(ReportPeriod::to).max(Comparator.naturalOrder()));
    }
}
