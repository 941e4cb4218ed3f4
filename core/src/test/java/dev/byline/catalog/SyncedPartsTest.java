package dev.byline.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.byline.dsl.By;
import dev.byline.dsl.CatalogOf;
import dev.byline.dsl.Issue;
import dev.byline.dsl.People;
import dev.byline.dsl.Person;
import dev.byline.dsl.PullRequest;
import dev.byline.dsl.Repository;
import dev.byline.dsl.Series;
import dev.byline.dsl.ThreadState;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.ReportPeriod;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What types that {@code sync} writes say of threads and people that other types declare too. */
class SyncedPartsTest {

    @Series(name = "S")
    @Repository(slug = "o/r", home = true, pulls = 1)
    @PullRequest(number = 2, title = "By hand", state = ThreadState.MERGED)
    @Person(handle = "ijc", aliases = "ijc25")
    @People("rn")
    interface S {}

    @CatalogOf(value = S.class, week = "2017-W24", synced = true)
    @PullRequest(
            number = 1,
            title = "Old title",
            author = "rn",
            state = ThreadState.OPEN,
            opened = "2017-06-13",
            comments = @By(who = "ijc25", on = "2017-06-14", times = 2))
    @PullRequest(number = 2, title = "Of the forge", author = "rn", state = ThreadState.OPEN, opened = "2017-06-12")
    @People({"RN", "ijc25", "avsm"})
    interface W24 {}

    @CatalogOf(value = S.class, week = "2017-W25", synced = true)
    @PullRequest(
            number = 1,
            title = "New title",
            author = "rn",
            state = ThreadState.MERGED,
            opened = "2017-06-13",
            closed = "2017-06-19",
            labels = "bug",
            reviews = @By(who = "avsm", on = "2017-06-19"),
            comments = {@By(who = "ijc25", on = "2017-06-14", times = 2), @By(who = "rn", on = "2017-06-20")})
    @Issue(number = 3, state = ThreadState.OPEN)
    @People({"avsm", "rn"})
    interface W25 {}

    private static ForgeThread thread(int number, Catalog catalog) {
        return catalog.threads().stream()
                .filter(thread -> thread.number() == number)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theLaterPeriodKnowsMore() {
        var catalog = Resolving.catalog(S.class, W25.class, W24.class);
        var details = thread(1, catalog).details();
        assertThat(details.title()).isEqualTo("New title");
        assertThat(details.state()).isEqualTo(ThreadState.MERGED);
        assertThat(details.closed()).contains(LocalDate.of(2017, 6, 19));
        assertThat(details.labels()).containsExactly("bug");
        assertThat(details.periods()).containsExactly(ReportPeriod.ofWeek("2017-W24"), ReportPeriod.ofWeek("2017-W25"));
        assertThat(details.reviewers()).containsExactly("avsm");
        assertThat(details.comments())
                .extracting(written -> written.who(), written -> written.on().orElseThrow(), written -> written.times())
                .containsExactly(
                        tuple("ijc25", LocalDate.of(2017, 6, 14), 2), tuple("rn", LocalDate.of(2017, 6, 20), 1));
    }

    @CatalogOf(value = S.class, week = "2017-W23", synced = true)
    @PullRequest(number = 1, state = ThreadState.MERGED, closed = "2017-08-01")
    interface WrittenLater {}

    @Test
    void aTypeThatKnowsOfALaterDayWasWrittenLater() {
        var details = thread(1, Resolving.catalog(S.class, W24.class, WrittenLater.class))
                .details();
        assertThat(details.state()).isEqualTo(ThreadState.MERGED);
        assertThat(details.title()).isEqualTo("Old title");
    }

    @CatalogOf(value = S.class, week = "2017-W26", synced = true)
    @PullRequest(number = 1, state = ThreadState.OPEN)
    interface Reopened {}

    @Test
    void whatWasOpenedAgainIsNotClosed() {
        var details =
                thread(1, Resolving.catalog(S.class, W25.class, Reopened.class)).details();
        assertThat(details.state()).isEqualTo(ThreadState.OPEN);
        assertThat(details.closed()).isEmpty();
    }

    @Test
    void whatIsDeclaredByHandIsRight() {
        var details = thread(2, Resolving.catalog(S.class, W24.class)).details();
        assertThat(details.title()).isEqualTo("By hand");
        assertThat(details.state()).isEqualTo(ThreadState.MERGED);
        assertThat(details.author()).isEqualTo("rn");
        assertThat(details.opened()).isEqualTo(Optional.of(LocalDate.of(2017, 6, 12)));
    }

    @Test
    void peopleAreThoseDeclaredByHandAndTheNewOnes() {
        assertThat(Resolving.catalog(S.class, W24.class, W25.class).people())
                .extracting(person -> person.handle())
                .containsExactly("rn", "ijc", "avsm");
    }

    @Series(name = "Bad")
    @Repository(slug = "o/r", home = true, issues = 1)
    @Issue(
            number = 2,
            comments = {@By(who = "", on = "2017-06-14"), @By(who = "rn", times = 0), @By(who = "rn", on = "June")})
    interface Bad {}

    @CatalogOf(value = Bad.class, week = "2017-W24", synced = true)
    @PullRequest(number = 1)
    interface OtherKind {}

    @Test
    void mistakes() {
        assertThat(Resolving.resolve(Bad.class, OtherKind.class).problems())
                .extracting(problem -> problem.site().annotation().getSimpleName() + "."
                        + problem.site().member() + "[" + problem.site().index() + "]: " + problem.what() + "; "
                        + problem.remedy())
                .containsExactlyInAnyOrder(
                        "PullRequest.number[-1]: o/r#1 is declared as a pull request here and as an issue before;"
                                + " delete the wrong one",
                        "Issue.comments[0]: nobody wrote this; name who did: who = \"handle\"",
                        "Issue.comments[1]: somebody wrote this 0 times; write how often, 1 or more",
                        "Issue.comments[2]: \"June\" is not a period: a day is written like 2017-06-25; correct the"
                                + " date");
    }

    @Series(name = "H")
    @Repository(slug = "o/r", home = true)
    interface H {}

    @CatalogOf(value = H.class, week = "2017-W24")
    @PullRequest(number = 1, title = "Old title", author = "rn", state = ThreadState.OPEN, opened = "2017-06-13")
    interface H24 {}

    @CatalogOf(value = H.class, week = "2017-W25")
    @PullRequest(number = 1, title = "New title", state = ThreadState.MERGED, closed = "2017-06-19")
    interface H25 {}

    @CatalogOf(H.class)
    @PullRequest(number = 1, title = "Another title")
    interface Undated {}

    @Test
    void byHandTheLaterPeriodKnowsMoreToo() {
        var details =
                thread(1, Resolving.catalog(H.class, H25.class, H24.class)).details();
        assertThat(details.title()).isEqualTo("New title");
        assertThat(details.author()).isEqualTo("rn");
        assertThat(details.state()).isEqualTo(ThreadState.MERGED);
        assertThat(details.opened()).contains(LocalDate.of(2017, 6, 13));
        assertThat(details.closed()).contains(LocalDate.of(2017, 6, 19));
        assertThat(details.periods()).containsExactly(ReportPeriod.ofWeek("2017-W24"), ReportPeriod.ofWeek("2017-W25"));
    }

    @Test
    void withoutAPeriodNobodyKnowsWhichIsLater() {
        assertThat(Resolving.resolve(H.class, H24.class, Undated.class).problems())
                .extracting(problem -> problem.what())
                .containsExactly("o/r#1 is declared in SyncedPartsTest.H24 with other details");
    }
}
