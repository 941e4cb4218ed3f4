package dev.byline.reference;

import dev.byline.dsl.ThreadState;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is declared of an issue or a pull request beyond its number.
 *
 * @param title its title; empty where none is declared
 * @param author the handle of who opened it; empty where none is declared
 * @param state its state when it was declared
 * @param opened the day it was opened
 * @param closed the day it was closed or merged
 * @param period the period of the {@link dev.byline.dsl.CatalogOf} type that declares it
 */
public record ThreadDetails(
        String title,
        String author,
        ThreadState state,
        Optional<LocalDate> opened,
        Optional<LocalDate> closed,
        Optional<ReportPeriod> period) {

    /** Nothing but the number is declared. */
    public static final ThreadDetails NONE =
            new ThreadDetails("", "", ThreadState.UNKNOWN, Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Whether the thread happened in a period, as far as it is declared: it was opened or closed in it, or
     * declared for a period inside it.
     *
     * @param other the period
     * @return false also where nothing is declared
     */
    public boolean happenedIn(ReportPeriod other) {
        return opened.filter(other::contains).isPresent()
                || closed.filter(other::contains).isPresent()
                || period.filter(other::contains).isPresent();
    }

    /**
     * Whether anything tells when it happened.
     *
     * @return whether it can have {@linkplain #happenedIn happened in} any period at all
     */
    public boolean isDated() {
        return opened.isPresent() || closed.isPresent() || period.isPresent();
    }
}
