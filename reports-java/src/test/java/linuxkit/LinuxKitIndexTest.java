package linuxkit;

import static linuxkit.LinuxKitRefs.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.byline.index.IndexedReport;
import dev.byline.index.Mention;
import dev.byline.index.SeriesIndex;
import dev.byline.reference.Reference.Person;
import dev.byline.reference.ReportPeriod;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the index of the series answers, asked at run time and through the class that the compiler generated. */
class LinuxKitIndexTest {

    private static final SeriesIndex INDEX = SeriesIndex.of(LinuxKit.class);
    private static final ReportPeriod WEEK_25 = ReportPeriod.ofWeek("2017-W25");

    @Test
    void hasTheReportsInTheOrderOfTheirPeriods() {
        assertThat(INDEX.reports())
                .extracting(report -> report.header().reference().label())
                .containsExactly("2017-W24", "2017-06-21", "2017-W25", "2017-W26", "2017-06-19-summit");
    }

    @Test
    void findsTheReportOfAWeek() {
        assertThat(INDEX.week("2017-W25")).get().satisfies(report -> {
            assertThat(report.title()).isEqualTo("Weekly LinuxKit dev report for 2017-06-19 to 2017-06-25 (week 25)");
            assertThat(report.highlights())
                    .startsWith("Kernel GPG verification")
                    .hasSize(7);
        });
        assertThat(INDEX.week("2017-W27")).isEmpty();
    }

    @Test
    void findsWhereAThreadIsCited() {
        assertThat(INDEX.mentions(pr2062))
                .extracting(Mention::section, Mention::item, Mention::credit)
                .containsExactly(
                        tuple("", "Kernel GPG verification", false),
                        tuple(
                                "Documentation and Tests",
                                "LinuxKit's tests include a thorough suite for containerd",
                                true));
        assertThat(INDEX.reportsCiting(pr2101))
                .extracting(IndexedReport::title)
                .extracting(title -> title.replaceAll(".*\\((.*)\\)", "$1"))
                .containsExactly("week 25", "week 26");
    }

    @Test
    void findsTheReportThatAnotherOneContinues() {
        assertThat(INDEX.reportsCiting(_2017_W25))
                .extracting(report -> report.header().type())
                .containsExactly(Week26.class.getName());
    }

    @Test
    void countsCredits() {
        assertThat(INDEX.credits())
                .containsEntry(rn, 21)
                .containsEntry(l0kod, 1)
                .doesNotContainKey(zlim);
        assertThat(INDEX.credits().keySet()).first().isEqualTo(justincormack);
    }

    @Test
    void knowsPeopleByTheirFormerHandles() {
        assertThat(ijc25).isEqualTo(ijc);
        assertThat(deitch.name()).isEqualTo("Avi Deitcher");
    }

    @Test
    void listsWhatNoReportMentions() {
        assertThat(INDEX.unmentioned(WEEK_25)).isEmpty();
        assertThat(INDEX.unmentioned())
                .contains(pr2063, issue52, linuxkit_ci_pr12, rtf_issue14)
                .doesNotContain(pr2062, linuxkit_ci_pr10);
    }

    @Test
    void answersTheSameInTheGeneratedClass() {
        List<IndexedReport> reports = LinuxKitIndex.reports();
        Map<Person, Integer> credits = LinuxKitIndex.credits();

        assertThat(reports).isEqualTo(INDEX.reports());
        assertThat(LinuxKitIndex.index().reports()).isEqualTo(INDEX.reports());
        assertThat(LinuxKitIndex.week("2017-W25")).isEqualTo(INDEX.week("2017-W25"));
        assertThat(LinuxKitIndex.mentions(rn)).isEqualTo(INDEX.mentions(rn)).isNotEmpty();
        assertThat(LinuxKitIndex.reportsCiting(rn))
                .isEqualTo(INDEX.reportsCiting(rn))
                .hasSize(4);
        assertThat(credits).containsExactlyEntriesOf(INDEX.credits());
        assertThat(LinuxKitIndex.unmentioned(WEEK_25)).isEqualTo(INDEX.unmentioned(WEEK_25));
        assertThat(LinuxKitIndex.unmentioned()).isEqualTo(INDEX.unmentioned());
    }
}
