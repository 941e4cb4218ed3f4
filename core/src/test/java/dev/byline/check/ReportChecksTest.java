package dev.byline.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.Resolving;
import dev.byline.dsl.Report;
import dev.byline.dsl.Series;
import dev.byline.problem.CheckId;
import dev.byline.problem.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportChecksTest {

    /** What is found while sources are read, declarations resolved and files written, and not by looking at reports. */
    private static final EnumSet<CheckId> ELSEWHERE = EnumSet.of(
            CheckId.CONFLICTING_DECLARATION,
            CheckId.CONTRADICTING_DATE,
            CheckId.DUPLICATE_REPORT,
            CheckId.INTERNAL_ERROR,
            CheckId.INVALID_DECLARATION,
            CheckId.INVALID_OPTION,
            CheckId.INVALID_PERIOD,
            CheckId.NO_REPORTS,
            CheckId.NOT_A_REPORT_VALUE,
            CheckId.OVERLAPPING_PERIOD,
            CheckId.PERIOD_GAP,
            CheckId.REPEATED_TITLE,
            CheckId.STALE_OUTPUT,
            CheckId.UNANNOTATED_REPORT,
            CheckId.UNCHECKED_PROSE,
            CheckId.UNREADABLE_SOURCE,
            CheckId.UNREAD_REPORT,
            CheckId.UNWRITABLE_FILE);

    @Series(name = "Gazette")
    interface Gazette {}

    @Report(series = Gazette.class, week = "2026-W01")
    interface Week1 {}

    private static final Catalog CATALOG = Resolving.catalog(Gazette.class, Week1.class);

    private static List<Check> all() {
        return ReportChecks.all(CATALOG, path -> false);
    }

    @Test
    void everyCheckOfReportsIsInTheListOnce() {
        assertThat(all().stream().map(Check::id)).doesNotHaveDuplicates();
        assertThat(all().stream().map(Check::id)).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(ELSEWHERE));
    }

    @Test
    void everyCheckHasItsPage() {
        assertThat(CheckId.values())
                .allSatisfy(check -> assertThat(Files.isRegularFile(Path.of("../docs/checks/" + check.id() + ".md")))
                        .as(check.id())
                        .isTrue());
    }

    @Test
    void whatNoSeriesAsksForIsOff() {
        var none = Severities.parse("");
        assertThat(all().stream()
                        .filter(check -> check.severity(CATALOG, none).isEmpty())
                        .map(Check::id))
                .containsExactly(CheckId.ITEM_WITHOUT_THREAD, CheckId.ITEM_WITHOUT_PERSON);
        var option = Severities.parse("item-without-person:error,reported-before:off");
        assertThat(Stream.of(CheckId.ITEM_WITHOUT_PERSON, CheckId.REPORTED_BEFORE, CheckId.WRONG_TARGET)
                        .map(id -> severity(id, option)))
                .containsExactly(Optional.of(Severity.ERROR), Optional.empty(), Optional.of(Severity.ERROR));
    }

    private static Optional<Severity> severity(CheckId id, Severities severities) {
        return all().stream()
                .filter(check -> check.id() == id)
                .findFirst()
                .orElseThrow()
                .severity(CATALOG, severities);
    }
}
