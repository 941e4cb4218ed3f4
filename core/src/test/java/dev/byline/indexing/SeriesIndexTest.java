package dev.byline.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.byline.index.Contributor;
import dev.byline.index.IndexedReport;
import dev.byline.index.Mention;
import dev.byline.index.SeriesIndex;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Issue;
import dev.byline.reference.Reference.Person;
import dev.byline.reference.Reference.PullRequest;
import dev.byline.reference.Reference.Repository;
import dev.byline.reference.ReportPeriod;
import java.time.DateTimeException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesIndexTest {

    private final SeriesIndex index = Series25.index();

    private Reference ref(String label) {
        return Series25.ref(Series25.catalog(), label);
    }

    @Test
    void reportsAreInTheOrderOfTheirPeriods() {
        assertThat(index.reports())
                .extracting(report -> report.header().path())
                .containsExactly("notes/(a.md", "2017-06-25.md", "2017-07-02.md", "about.md");
    }

    @Test
    void weeks() {
        assertThat(index.week("2017-W25"))
                .get()
                .extracting(IndexedReport::title)
                .isEqualTo("Report 2017-06-19 [2017-06-25] #");
        assertThat(index.week("2017-W30")).isEmpty();
        assertThatThrownBy(() -> index.week("2017-W53")).isInstanceOf(DateTimeException.class);
    }

    @Test
    void mentionsHaveTheirPlace() {
        assertThat(index.mentions(ref("#1")))
                .extracting(Mention::section, Mention::item, Mention::credit)
                .containsExactly(tuple("", "# Not a [heading]", true), tuple("Work", "Some #1 text", false));
        assertThat(index.mentions(ref("@avsm")))
                .extracting(
                        mention -> mention.report().reference().label(),
                        Mention::sections,
                        Mention::item,
                        Mention::credit)
                .containsExactly(
                        tuple("2017-W25", List.of(), "# Not a [heading]", false),
                        tuple("2017-W25", List.of("Work"), "a/kit#2", true),
                        tuple("2017-W26", List.of("More"), "x", true));
        assertThat(index.mentions(ref("#3"))).isEmpty();
        assertThat(index.mentions(ref("kit")))
                .extracting(Mention::item)
                .containsExactly("About kit and kit.", "About kit and kit.");
    }

    @Test
    void theFooterIsNotIndexed() {
        assertThat(index.reportsCiting(ref("@rn")))
                .extracting(IndexedReport::title)
                .containsExactly(
                        "Report 2017-06-19 [2017-06-25] #", "Report 2017-06-26 [2017-07-02] #", "About & <all>");
    }

    @Test
    void counts() {
        var week = index.week("2017-W25").orElseThrow();

        assertThat(week.count(PullRequest.class)).isEqualTo(2);
        assertThat(week.count(Issue.class)).isEqualTo(1);
        assertThat(week.count(ForgeThread.class)).isEqualTo(3);
        assertThat(week.count(Person.class)).isEqualTo(3);
        assertThat(week.count(Repository.class)).isEqualTo(1);
        assertThat(week.cites(ref("#4"))).isTrue();
        assertThat(week.cites(ref("#5"))).isFalse();
        assertThat(week.highlights()).containsExactly("# Not a [heading]", "1. *First*");
    }

    @Test
    void creditsAreCountedTheLargestFirst() {
        assertThat(index.credits())
                .containsExactly(
                        org.assertj.core.api.Assertions.entry((Person) ref("@rn"), 3),
                        org.assertj.core.api.Assertions.entry((Person) ref("@avsm"), 2),
                        org.assertj.core.api.Assertions.entry((Person) ref("@ijc"), 2));
    }

    @Test
    void contributorsOfAPeriod() {
        var week25 = ReportPeriod.ofWeek("2017-W25");
        assertThat(index.contributors(week25, Contributor.Order.CREDITS))
                .extracting(Contributor::toString)
                .containsExactly("Ian *C* [x] (@ijc), 2 credits", "@rn, 2 credits", "@avsm, 1 credit");
        assertThat(index.contributors(week25, Contributor.Order.HANDLE))
                .extracting(Contributor::name)
                .containsExactly("avsm", "Ian *C* [x]", "rn");
        assertThat(index.contributors(week25, Contributor.Order.NAME))
                .extracting(Contributor::name)
                .containsExactly("avsm", "Ian *C* [x]", "rn");
        assertThat(index.contributors(ReportPeriod.ofWeek("2017-W26"), Contributor.Order.NEW_FIRST))
                .extracting(Contributor::toString)
                .containsExactly("@avsm, 1 credit", "@rn, 1 credit");
        // Of the days before, there is a report of one day, which credits ijc.
        assertThat(index.contributors(ReportPeriod.ofRange("2017-06-22", "2017-07-02"), Contributor.Order.NEW_FIRST))
                .extracting(Contributor::toString)
                .containsExactly("@avsm, 1 credit, for the first time", "@rn, 1 credit, for the first time");
    }

    @Test
    void unmentionedThreads() {
        assertThat(index.unmentioned())
                .extracting("label")
                .containsExactly("#3", "#5", "#6", "#8", "#9", "#10", "other#1", "other#7");
        assertThat(index.unmentioned(ReportPeriod.ofWeek("2017-W25")))
                .extracting("label")
                .containsExactly("#6", "#8", "#9", "other#7");
        assertThat(index.unmentioned(ReportPeriod.ofWeek("2017-W26"))).isEmpty();
        assertThat(index.unmentioned(ReportPeriod.ofDay("2017-06-01")))
                .extracting("label")
                .containsExactly("#6");
    }

    @Test
    void itsListsCannotBeChanged() {
        assertThatThrownBy(() -> index.reports().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> index.credits().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> index.mentions(ref("@rn")).clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
