package dev.byline.markdown;

import static dev.byline.dsl.Dsl.activity;
import static dev.byline.dsl.Dsl.item;
import static dev.byline.dsl.Dsl.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.catalog.ActivityCount;
import dev.byline.catalog.Catalog;
import dev.byline.catalog.Resolving;
import dev.byline.dsl.By;
import dev.byline.dsl.Issue;
import dev.byline.dsl.People;
import dev.byline.dsl.Person;
import dev.byline.dsl.PullRequest;
import dev.byline.dsl.Report;
import dev.byline.dsl.ReportDocument;
import dev.byline.dsl.Repository;
import dev.byline.dsl.Series;
import dev.byline.dsl.ThreadState;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CountsTest {

    /** Week 25 is 2017-06-19 to 2017-06-25. */
    @Series(name = "S", title = "T")
    @Repository(slug = "o/r", home = true, pulls = 90, issues = 91)
    @Repository(slug = "o/ci")
    @People("rn")
    @Person(handle = "ijc", aliases = "ijc25")
    @PullRequest(
            number = 1,
            author = "rn",
            state = ThreadState.MERGED,
            opened = "2017-06-19",
            closed = "2017-06-25",
            reviews = @By(who = "ijc25", on = "2017-06-25"),
            comments = {@By(who = "IJC", on = "2017-06-19", times = 3), @By(who = "late", on = "2017-06-26")})
    @PullRequest(number = 2, author = "rn", state = ThreadState.CLOSED, opened = "2017-06-18", closed = "2017-06-20")
    @PullRequest(number = 3, author = "dependabot[bot]", state = ThreadState.OPEN, opened = "2017-06-20")
    @PullRequest(repository = "ci", number = 1, state = ThreadState.MERGED, closed = "2017-06-21")
    @Issue(number = 4, author = "", opened = "2017-06-20", closed = "2017-06-26")
    @Issue(number = 5, author = "x", opened = "2017-06-26", comments = @By(who = "undated"))
    @Issue(number = 6, state = ThreadState.CLOSED, closed = "2017-06-25")
    interface S {}

    @Report(series = S.class, week = "2017-W25")
    interface Week25 {}

    @Report(series = S.class, file = "page", title = "Page")
    interface Page {}

    private static final Catalog CATALOG = Resolving.catalog(S.class, Week25.class, Page.class);

    private static ParsedReport read(Class<?> type, ReportDocument document) {
        return ParsedReport.of(CATALOG, CATALOG.report(type.getName()).orElseThrow(), document.withoutHeading());
    }

    private static String write(ReportDocument document) {
        return MarkdownWriter.write(read(Week25.class, document)).stripTrailing();
    }

    private static dev.byline.reference.Reference.Repository repository(String name) {
        return (dev.byline.reference.Reference.Repository) CATALOG.label(name).orElseThrow();
    }

    private static final String ALL = Stream.of(ActivityCount.values())
            .filter(count -> !count.isList())
            .map(ActivityCount::placeholder)
            .collect(Collectors.joining(" "));

    @Test
    void namesOfPeople() {
        var ijc = "[@ijc](https://github.com/ijc)";
        var rn = "[@rn](https://github.com/rn)";
        assertThat(write(report().intro("{contributor-names}", activity()))).isEqualTo(ijc + ", " + rn);
        assertThat(write(report().intro("By {contributor-names}.", activity().byName())))
                .isEqualTo("By " + ijc + ", " + rn + ".");
        // What rn has opened before the week is known.
        assertThat(write(report().intro("{new-contributor-names}", activity()))).isEqualTo(ijc);
    }

    @Test
    void countsWhatHasADayInThePeriod() {
        assertThat(ALL)
                .isEqualTo("{contributions} {contributors} {opened-pulls} {merged-pulls} {closed-pulls} {opened-issues}"
                        + " {closed-issues}");
        assertThat(write(report().intro(ALL, activity()))).isEqualTo("7 2 2 2 1 1 1");
    }

    @Test
    void ofSomeRepositories() {
        assertThat(write(report().item(ALL, activity(repository("ci"))))).isEqualTo("- 0 0 0 1 0 0 0");
        assertThat(write(report().paragraph(ALL, activity(repository("ci"), repository("r")))))
                .isEqualTo("7 2 2 2 1 1 1");
    }

    @Test
    void aNumberBeginsNoList() {
        assertThat(write(report().intro("So many:\n{contributions}. And {contributors}.", activity())))
                .isEqualTo("So many:\n7\\. And 2.");
    }

    @Test
    void whatIsNoPlaceStaysAsItIs() {
        assertThat(write(report().intro("{contributions} \\{contributions} {x} {credits}")))
                .isEqualTo("{contributions} \\{contributions} {x} {credits}");
        assertThat(write(report().intro("\\{contributions} \\\\{contributors} {x} {Contributors}", activity())))
                .isEqualTo("\\{contributions} \\\\2 {x} {Contributors}");
        assertThat(MarkdownWriter.write(read(Page.class, report().intro("{contributions}", activity()))))
                .isEqualTo("{contributions}\n");
    }

    @Test
    void withCredits() {
        assertThat(write(
                        report().with(item("{opened-pulls} new {credits} and \\{credits}", activity(), repository("ci"))
                                .items(item("x")))))
                .startsWith("- 2 new ([ci]) and \\{credits}\n  - x\n");
    }

    @Test
    void theIndexCallsThePassageByItsNumbers() {
        assertThat(read(Week25.class, report().item("*{merged-pulls}* merged", activity()))
                        .passages())
                .extracting(passage -> passage.place().item())
                .containsExactly("2 merged");
    }
}
