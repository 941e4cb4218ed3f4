package dev.byline.catalog;

import static dev.byline.problem.CheckId.CONFLICTING_DECLARATION;
import static dev.byline.problem.CheckId.DUPLICATE_REPORT;
import static dev.byline.problem.CheckId.INVALID_DECLARATION;
import static dev.byline.problem.CheckId.INVALID_PERIOD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.byline.dsl.CatalogOf;
import dev.byline.dsl.Document;
import dev.byline.dsl.Forge;
import dev.byline.dsl.Issue;
import dev.byline.dsl.Link;
import dev.byline.dsl.People;
import dev.byline.dsl.Person;
import dev.byline.dsl.PullRequest;
import dev.byline.dsl.Report;
import dev.byline.dsl.Repository;
import dev.byline.dsl.Series;
import dev.byline.dsl.ThreadState;
import dev.byline.problem.CheckId;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

/** One class with declarations for each kind of problem; a problem is told as "check annotation[occurrence].member[index]: what". */
class DeclarationProblemsTest {

    private static ListAssert<String> problems(Class<?> series, Class<?>... more) {
        var problems = Resolving.resolve(series, more).problems();
        assertThat(problems).allSatisfy(problem -> assertThat(problem.remedy()).isNotBlank());
        return assertThat(problems.stream().map(DeclarationProblemsTest::told).toList());
    }

    private static String told(DeclarationProblem problem) {
        var site = problem.site();
        var place = site.annotation().getSimpleName() + "[" + site.occurrence() + "]"
                + (site.member().isEmpty() ? "" : "." + site.member())
                + (site.index() < 0 ? "" : "[" + site.index() + "]");
        return shortName(problem.check()) + " " + place + ": " + problem.what();
    }

    private static String shortName(CheckId check) {
        return switch (check) {
            case INVALID_DECLARATION -> "invalid";
            case INVALID_FRONT_MATTER -> "front";
            case CONFLICTING_DECLARATION -> "conflict";
            case INVALID_PERIOD -> "period";
            case DUPLICATE_REPORT -> "duplicate";
            case OVERLAPPING_PERIOD -> "overlap";
            case PERIOD_GAP -> "gap";
            case WRONG_TARGET -> "target";
            case CONTRADICTING_DATE -> "date";
            case REPEATED_TITLE -> "title";
            case WRONG_LOGIN -> "login";
            case EMPTY_TEXT -> "empty";
            default -> throw new AssertionError("no check of declarations: " + check);
        };
    }

    @Series(name = " ", title = "{nam}: {to}", forge = "gitlab")
    interface BadSeries {}

    @Test
    void series() {
        problems(BadSeries.class)
                .containsExactly(
                        "invalid Series[0].name: the series has no name",
                        "invalid Series[0].title: the title has the unknown placeholder {nam}",
                        "invalid Series[0].forge: the forge \"gitlab\" is not declared");
    }

    @Series(name = "x", forge = "a")
    @Forge(
            name = "a",
            person = "https://x/{handle}",
            repository = "https://x/{slug}",
            issue = "https://x/{slug}/{number}",
            pull = "https://x/{slug}/{number}")
    @Forge(
            name = "a",
            person = "https://x/u",
            repository = "x/{slug}",
            issue = "https://x/{slug}",
            pull = "https://x/{number}",
            pullSign = "?")
    @Forge(
            name = "",
            person = "https://x/{handle}",
            repository = "https://x/{owner}/{name}",
            issue = "https://x/{slug}/{number}",
            pull = "https://x/{slug}/{number}")
    @Repository(slug = "o/r", forge = "b")
    @Person(handle = "p", forge = "c")
    interface BadForges {}

    @Test
    void forges() {
        problems(BadForges.class)
                .containsExactly(
                        "invalid Forge[1].person: \"https://x/u\" gives every person the same URL",
                        "invalid Forge[1].repository: \"x/{slug}\" is not the pattern of a web page",
                        "invalid Forge[1].issue: \"https://x/{slug}\" gives every page the same URL",
                        "invalid Forge[1].pull: \"https://x/{number}\" gives every page the same URL",
                        "invalid Forge[1].pullSign: \"?\" cannot stand before a number",
                        "conflict Forge[1].name: the forge \"a\" is declared twice",
                        "invalid Forge[2].name: the forge has no name",
                        "invalid Repository[0].forge: the forge \"b\" is not declared",
                        "invalid Person[0].forge: the forge \"c\" is not declared");
        assertThat(Resolving.resolve(BadForges.class).problems())
                .filteredOn(problem -> problem.what().contains("\"b\""))
                .extracting(DeclarationProblem::remedy)
                .containsExactly("declare it with @Forge, or write one of \"a\", \"\"");
    }

    @Series(name = "x")
    @Repository(
            slug = "linuxkit",
            pulls = {1, 2})
    @Repository(slug = "o/a", name = "one", home = true)
    @Repository(slug = "O/A")
    @Repository(slug = "o/a", name = "two")
    @Repository(slug = "o/b")
    @Repository(slug = "o/b", home = true)
    @Repository(slug = "o/c d")
    interface BadRepositories {}

    @Test
    void repositories() {
        problems(BadRepositories.class)
                .containsExactly(
                        "invalid Repository[0].slug: \"linuxkit\" is not a repository's slug",
                        "conflict Repository[2].slug: the repository \"O/A\" is declared as \"o/a\" before",
                        "conflict Repository[3].name: the repository \"o/a\" is named \"one\" before",
                        "invalid Repository[6].slug: \"o/c d\" is not a repository's slug",
                        "conflict Repository[5].home: \"o/b\" is declared home after \"o/a\"");
        assertThat(Resolving.resolve(BadRepositories.class).catalog().repositories())
                .extracting("slug", "name", "home")
                .containsExactly(tuple("o/a", "one", true), tuple("o/b", "b", false));
    }

    @Series(name = "x")
    @Repository(slug = "moby/vpnkit", pulls = 1)
    @Repository(
            slug = "fork/vpnkit",
            pulls = {1, 2})
    interface SameNames {}

    @Test
    void twoRepositoriesOfOneNameAreOneProblem() {
        problems(SameNames.class)
                .containsExactly(
                        "conflict Repository[1].slug: the label [vpnkit] already leads to https://github.com/moby/vpnkit");
        var catalog = Resolving.resolve(SameNames.class).catalog();
        assertThat(catalog.label("vpnkit#1")).isEqualTo(catalog.label("moby/vpnkit#1"));
        assertThat(catalog.label("vpnkit#2")).isEmpty();
        assertThat(catalog.label("fork/vpnkit#2")).isPresent();
        assertThat(catalog.constant("vpnkit_pr1")).isEqualTo(catalog.label("moby/vpnkit#1"));
    }

    @Series(name = "x")
    @People({"rn", "@avsm", "two words", "rn", "RN", ""})
    @Person(
            handle = "old",
            aliases = {"fine", "not fine", "rn"},
            url = "javascript:alert(1)")
    interface BadPeople {}

    @Test
    void people() {
        problems(BadPeople.class)
                .containsExactly(
                        "invalid People[0].value[1]: \"@avsm\" is not a handle",
                        "invalid People[0].value[2]: \"two words\" is not a handle",
                        "conflict People[0].value[3]: @rn is declared twice",
                        "conflict People[0].value[4]: @RN is declared as @rn before, and a forge does not tell them apart",
                        "invalid People[0].value[5]: \"\" is not a handle",
                        "invalid Person[0].aliases[1]: \"not fine\" is not a handle",
                        "invalid Person[0].url: a link may not begin with javascript:",
                        "conflict Person[0].aliases[2]: @rn is declared as a person of its own, @rn");
        assertThat(Resolving.resolve(BadPeople.class).problems().get(0).remedy())
                .isEqualTo("write it without @: \"avsm\"");
    }

    @Series(name = "x")
    @People({"ada", "bob"})
    @Person(
            handle = "carl",
            aliases = {"BOB", "karl", "Karl", "Carl"})
    @Person(
            handle = "dora",
            aliases = {"Carl", "kARL"})
    @Person(handle = "Karl")
    interface FormerHandles {}

    @Test
    void formerHandlesOfOthers() {
        problems(FormerHandles.class)
                .containsExactly(
                        "conflict Person[0].aliases[0]: @BOB is declared as a person of its own, @bob",
                        "conflict Person[1].aliases[0]: @Carl is declared as a person of its own, @carl",
                        "conflict Person[1].aliases[1]: @kARL is a former handle of @carl too",
                        "conflict Person[2].handle: @Karl is a former handle of @carl");
        var resolved = Resolving.resolve(FormerHandles.class);
        assertThat(resolved.problems())
                .extracting(DeclarationProblem::remedy)
                .containsExactly(
                        "if both are one person, delete that declaration; otherwise delete the alias",
                        "if both are one person, delete that declaration; otherwise delete the alias",
                        "delete the alias of whoever had it later, or of whoever never had it",
                        "if both are one person, delete this declaration; otherwise delete the alias there");
        assertThat(resolved.catalog().label("@karl"))
                .isEqualTo(resolved.catalog().label("@carl"));
    }

    @Series(name = "x")
    @Repository(slug = "o/moby", home = true, pulls = 1)
    @People({"moby", "pr1", "a-b", "a_b"})
    interface SameConstants {}

    @Test
    void constantsThatAreTaken() {
        problems(SameConstants.class)
                .containsExactly(
                        "conflict People[0].value[0]: the constant moby already stands for [moby]",
                        "conflict People[0].value[3]: the constant a_b already stands for [@a-b]",
                        "conflict Repository[0].pulls[0]: the constant pr1 already stands for [@pr1]");
        var catalog = Resolving.resolve(SameConstants.class).catalog();
        assertThat(catalog.label("@moby")).isPresent();
        assertThat(catalog.constant("a_b")).isEqualTo(catalog.label("@a-b"));
    }

    @Series(name = "x")
    @Repository(
            slug = "o/r",
            home = true,
            pulls = {1, 0, 2},
            issues = {2, -3})
    @Issue(number = 1)
    @PullRequest(number = 5, title = "A", state = ThreadState.OPEN, opened = "2017-06-20", closed = "2017-06-19")
    @PullRequest(number = 5, title = "B")
    @PullRequest(number = 6, repository = "o/missing")
    @Issue(number = 7, state = ThreadState.MERGED, opened = "2017-02-30")
    @Issue(number = 0)
    interface BadThreads {}

    @Test
    void threads() {
        problems(BadThreads.class)
                .containsExactly(
                        "invalid Repository[0].pulls[1]: 0 is not the number of a pull request",
                        "conflict Repository[0].issues[0]: o/r#2 is declared as an issue here and as a pull request before",
                        "invalid Repository[0].issues[1]: -3 is not the number of an issue",
                        "conflict PullRequest[1].number: o/r#5 is declared in DeclarationProblemsTest.BadThreads with other details",
                        "invalid PullRequest[2].repository: the repository \"o/missing\" is not declared",
                        "conflict Issue[0].number: o/r#1 is declared as an issue here and as a pull request before",
                        "invalid Issue[2].number: 0 is not the number of an issue",
                        "conflict PullRequest[0].closed: it was closed on 2017-06-19, before it was opened on 2017-06-20",
                        "conflict PullRequest[0].state: it is open and was closed on 2017-06-19",
                        "period Issue[1].opened: there is no day 2017-02-30",
                        "conflict Issue[1].state: an issue cannot be merged");
        assertThat(Resolving.resolve(BadThreads.class).catalog().threads())
                .extracting("label")
                .containsExactly("#1", "#2", "#5", "#7");
    }

    @Series(name = "x")
    @Repository(slug = "o/r")
    @Issue(number = 1)
    interface Homeless {}

    @Test
    void aNumberWithoutAHome() {
        problems(Homeless.class)
                .containsExactly(
                        "invalid Issue[0].number: the series has no home repository to which this number could belong");
    }

    @Series(name = "x")
    @Link(label = "ok", url = "https://example.org")
    @Link(label = "OK", url = "https://example.com")
    @Link(label = "ok", url = "https://example.net")
    @Link(label = " ", url = "https://example.org")
    @Link(label = "a\nb", url = "https://example.org")
    @Link(label = "no scheme", url = "example.org")
    @Link(label = "space", url = "https://example.org/a b")
    @Link(label = "host", url = "https:/example.org")
    @Link(label = "mail", url = "mailto:a@example.org")
    @Document(path = "/etc/passwd")
    @Document(path = "../x.md")
    @Document(path = "a//b.md")
    @Document(path = "a\\b.md")
    @Document(path = "")
    @Document(path = "fine.md", label = "ok")
    interface BadLinks {}

    @Test
    void linksAndDocuments() {
        problems(BadLinks.class)
                .containsExactly(
                        "conflict Link[1].label: the label [OK] already leads to https://example.org; Markdown does not tell labels apart by case",
                        "conflict Link[2].label: the label [ok] already leads to https://example.org",
                        "invalid Link[3].label: \" \" cannot be a label in Markdown",
                        "invalid Link[4].label: \"a\uFFFDb\" cannot be a label in Markdown",
                        "invalid Link[5].url: \"example.org\" has no scheme",
                        "invalid Link[6].url: \"https://example.org/a b\" is not a URL: illegal character in path",
                        "invalid Link[7].url: \"https:/example.org\" names no host",
                        "invalid Document[0].path: \"/etc/passwd\" is not a file below the folder of the series",
                        "invalid Document[1].path: \"../x.md\" is not a file below the folder of the series",
                        "invalid Document[2].path: \"a//b.md\" is not a file below the folder of the series",
                        "invalid Document[3].path: \"a\\b.md\" is not a file below the folder of the series",
                        "invalid Document[4].path: \"\" is not a file below the folder of the series",
                        "conflict Document[5].label: the label [ok] already leads to https://example.org");
    }

    @Series(name = "x")
    @Repository(slug = "o/r", home = true, pulls = 7)
    @Repository(slug = "o/s")
    @People("rn")
    @Link(label = "#1", url = "https://github.com/o/r/pull/1#discussion_r1")
    @Link(label = "r#2", url = "https://github.com/O/R/issues/2")
    @Link(label = "#3", url = "https://example.org/3")
    @Link(label = "q#4", url = "https://github.com/elsewhere/q/issues/4")
    @Link(label = "@a", url = "https://github.com/a")
    @Link(label = "@b", url = "https://example.org/b")
    @Link(label = "our bot", url = "https://github.com/rn")
    @Link(label = "the fix", url = "https://github.com/o/r/pull/7")
    interface RightLinks {}

    @Series(name = "x")
    @Repository(slug = "o/r", home = true, pulls = 7)
    @Repository(slug = "o/s")
    @People("rn")
    @Link(label = "#1", url = "https://github.com/o/r/pull/2")
    @Link(label = "s#2", url = "https://github.com/o/r/issues/2")
    @Link(label = "#3", url = "https://github.com/o/s/issues/3")
    @Link(label = "#4", url = "https://github.com/o/s")
    @Link(label = "q#5", url = "https://github.com/elsewhere/q/issues/4")
    @Link(label = "@a", url = "http://github.com/RN/")
    @Link(label = "@b", url = "https://github.com/o/r/pull/7")
    @Link(label = "#7", url = "https://github.com/o/r/issues/8")
    @Link(label = "@rn", url = "https://github.com/o/r/pull/7")
    interface WrongLinks {}

    @Test
    void labelsOfLinksThatLookLikeThreadsAndPeople() {
        problems(RightLinks.class).isEmpty();
        problems(WrongLinks.class)
                .containsExactly(
                        "conflict Link[7].label: the label [#7] already leads to https://github.com/o/r/pull/7",
                        "conflict Link[8].label: the label [@rn] already leads to https://github.com/rn",
                        "target Link[0].url: the label [#1] leads to pull request 2 of o/r",
                        "target Link[1].url: the label [s#2] leads to issue 2 of o/r",
                        "target Link[2].url: the label [#3] leads to issue 3 of o/s",
                        "target Link[3].url: the label [#4] leads to the page of [s]",
                        "target Link[4].url: the label [q#5] leads to issue 4 of elsewhere/q",
                        "target Link[5].url: the label [@a] leads to the page of [@rn]",
                        "target Link[6].url: the label [@b] leads to the page of [#7]");
    }

    @Series(name = "x", title = "Week {week}")
    @Repository(slug = "o/r", home = true)
    interface ForReports {}

    @Report(series = ForReports.class, week = "2017-W25")
    interface A {}

    @Report(series = ForReports.class, from = "2017-06-19", to = "2017-06-25", file = "again")
    interface B {}

    @Report(series = ForReports.class, day = "2017-06-25", title = "{day}")
    interface C {}

    @Report(series = ForReports.class, month = "2017-06", file = "X", title = "{month}")
    interface D {}

    @Report(series = ForReports.class, file = "x.md", title = "X")
    interface E {}

    @Test
    void duplicateReports() {
        problems(ForReports.class, E.class, D.class, C.class, B.class, A.class)
                .containsExactly(
                        "duplicate Report[0].from: the period 2017-06-19..2017-06-25 has a report already, DeclarationProblemsTest.A",
                        "duplicate Report[0]: the file 2017-06-25.md is written by DeclarationProblemsTest.A already",
                        "duplicate Report[0].file: the file x.md is written by DeclarationProblemsTest.D already");
    }

    @Report(series = ForReports.class, title = "No period")
    interface NoPeriod {}

    @Report(series = ForReports.class, week = "2017-W53")
    interface NoWeek {}

    @Report(series = ForReports.class, month = "2017-06")
    interface NoSuchPlaceholder {}

    @Report(series = ForReports.class, day = "2017-06-21", title = "{daay}")
    interface UnknownPlaceholder {}

    @Report(series = ForReports.class, week = "2017-w7")
    interface NearWeek {}

    @Report(series = ForReports.class, day = "2017/3/9")
    interface NearDay {}

    @Report(series = ForReports.class, week = "2017-03")
    interface OtherMember {}

    @Report(series = ForReports.class, month = "2017-13")
    interface NoMonth {}

    @Test
    void periodsThatAreNearlyRight() {
        assertThat(Resolving.resolve(ForReports.class, NearWeek.class, NearDay.class, OtherMember.class, NoMonth.class)
                        .problems())
                .filteredOn(problem -> problem.check() == CheckId.INVALID_PERIOD)
                .extracting(DeclarationProblem::remedy)
                .containsExactlyInAnyOrder(
                        "did you mean `2017-W07`?",
                        "did you mean `2017-03-09`?",
                        "write `month = \"2017-03\"` if that is meant",
                        "correct it");
    }

    @Report(series = ForReports.class, week = "2017-W20", month = "2017-06")
    interface Contradiction {}

    @Report(series = ForReports.class, from = "2017-01-01", title = "a")
    interface HalfRange {}

    @Report(series = ForReports.class, from = "2017-01-05", to = "2017-01-01", title = "b")
    interface Backwards {}

    @Report(series = ForReports.class, day = "2017-03-01", title = "c", file = "../up")
    interface BadFile {}

    @Report(series = ForReports.class, day = "2017-03-02", title = "d", file = "readme")
    interface Readme {}

    @Test
    void reports() {
        problems(
                        ForReports.class,
                        NoPeriod.class,
                        NoWeek.class,
                        NoSuchPlaceholder.class,
                        UnknownPlaceholder.class,
                        Contradiction.class,
                        HalfRange.class,
                        Backwards.class,
                        BadFile.class,
                        Readme.class)
                .containsExactlyInAnyOrder(
                        "invalid Report[0]: the report has neither a period nor a file",
                        "period Report[0].week: the year 2017 has the weeks 01 to 52 and no week 53",
                        "invalid Report[0]: the title of the series has the placeholder {week}, which this report cannot fill",
                        "invalid Report[0].title: the title has the placeholder {daay}, which this report cannot fill",
                        "period Report[0].month: week is 2017-05-15 to 2017-05-21, but month is 2017-06-01 to 2017-06-30",
                        "period Report[0].from: the period has `from` but no `to`",
                        "period Report[0].to: the period ends on 2017-01-01, before it begins on 2017-01-05",
                        "invalid Report[0].file: \"../up\" cannot be the name of a report's file: `..` begins with a dot",
                        "invalid Report[0].file: \"readme\" cannot be the name of a report's file: the index of the series is called so");
    }

    @CatalogOf(value = ForReports.class, week = "2017-W25")
    @Repository(
            slug = "o/r",
            pulls = {1, 2})
    @PullRequest(number = 3, title = "Three")
    interface Part25 {}

    @CatalogOf(value = ForReports.class, week = "2017-W26")
    @Repository(
            slug = "o/r",
            pulls = {2, 3, 4})
    @PullRequest(number = 1, title = "One")
    interface Part26 {}

    @CatalogOf(value = ForReports.class, week = "2017-W54")
    interface PartNever {}

    @Test
    void parts() {
        problems(ForReports.class, PartNever.class)
                .containsExactly("period CatalogOf[0].week: the year 2017 has the weeks 01 to 52 and no week 54");
        var catalog = Resolving.catalog(ForReports.class, Part26.class, Part25.class);
        assertThat(catalog.threads())
                .extracting(
                        t -> t.label(),
                        t -> t.details().title(),
                        t -> t.details().periods().get(0).label())
                .containsExactly(
                        tuple("#1", "One", "2017-W25"),
                        tuple("#2", "", "2017-W25"),
                        tuple("#3", "Three", "2017-W25"),
                        tuple("#4", "", "2017-W26"));
    }

    @Test
    void everyCheckIsSeenHere() {
        var seen = Arrays.<Class<?>>asList(BadThreads.class, BadLinks.class).stream()
                .flatMap(type -> Resolving.resolve(type).problems().stream())
                .map(DeclarationProblem::check)
                .collect(Collectors.toSet());
        assertThat(seen).contains(INVALID_DECLARATION, CONFLICTING_DECLARATION, INVALID_PERIOD);
        assertThat(Resolving.resolve(ForReports.class, A.class, B.class).problems())
                .extracting(DeclarationProblem::check)
                .containsExactly(DUPLICATE_REPORT);
    }
}
