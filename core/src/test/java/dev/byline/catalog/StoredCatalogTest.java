package dev.byline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.dsl.By;
import dev.byline.dsl.CatalogOf;
import dev.byline.dsl.Commit;
import dev.byline.dsl.Discussion;
import dev.byline.dsl.Document;
import dev.byline.dsl.Forge;
import dev.byline.dsl.Identifier;
import dev.byline.dsl.Identifiers;
import dev.byline.dsl.Issue;
import dev.byline.dsl.Link;
import dev.byline.dsl.LinkPattern;
import dev.byline.dsl.Milestone;
import dev.byline.dsl.People;
import dev.byline.dsl.Person;
import dev.byline.dsl.PullRequest;
import dev.byline.dsl.Release;
import dev.byline.dsl.Report;
import dev.byline.dsl.Repository;
import dev.byline.dsl.Series;
import dev.byline.dsl.ThreadState;
import dev.byline.index.CatalogText;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** A catalog with everything in it, right and wrong, is the same when it was stored and read. */
class StoredCatalogTest {

    @Series(name = "All Sorts", title = "{name} {week}", footer = "The end \u2028 \uD83D\uDE80")
    @Forge(
            name = "gitlab",
            person = "https://gitlab.com/{handle}",
            repository = "https://gitlab.com/{slug}",
            issue = "https://gitlab.com/{slug}/-/issues/{number}",
            pull = "https://gitlab.com/{slug}/-/merge_requests/{number}",
            pullSign = "!")
    @Repository(
            slug = "a/home",
            home = true,
            pulls = {9, 2},
            issues = 3)
    @Repository(slug = "g/sub/other", name = "that", forge = "gitlab", pulls = 1)
    @People({"zoe", "Émile", "zoe"})
    @Person(
            handle = "anna",
            name = "Anna A.",
            aliases = {"an", "ann"},
            until = {"", "2017-06-20"},
            url = "https://anna.example/")
    @Link(label = "the summit", url = "https://summit.example/?a=b#c", title = "A \"title\"")
    @LinkPattern(label = "KSTRL-{n}", url = "https://jira.example/{n:0000}", title = "T {n}", min = 0, max = 9)
    @LinkPattern(label = "c {n}", url = "https://c.example/{n}", matches = "[a-f]+", example = "ab")
    @Identifiers({Identifier.ISBN, Identifier.CVE})
    @Commit(hash = "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d", title = "C", author = "anna", date = "2017-06-20")
    @Release(tag = "v1", date = "2017-06-20")
    @Milestone(number = 3, title = "M", state = ThreadState.CLOSED, due = "2017-06-30")
    @Discussion(number = 40, title = "D", author = "zoe", date = "2017-06-19", category = "Q & A")
    @Document(path = "notes/2017 summit.md", label = "notes", title = "Notes")
    static final class AllSorts {

        @CatalogOf(value = AllSorts.class, week = "2017-W25")
        @PullRequest(
                number = 20,
                title = "T",
                author = "anna",
                state = ThreadState.MERGED,
                opened = "2017-06-19",
                closed = "2017-06-20",
                labels = {"bug", "ünïcode"},
                reviews = {@By(who = "zoe", on = "2017-06-20"), @By(who = "anna", times = 3)},
                comments = @By(who = "zoe"))
        @Issue(repository = "that", number = 21, title = "I", comments = @By(who = "anna", on = "2017-06-21"))
        interface Week25Part {}

        @CatalogOf(value = AllSorts.class, from = "2017-06-26", to = "2017-06-30", synced = true)
        @Issue(number = 22, title = "Synced", author = "new")
        @Person(handle = "new")
        interface SyncedPart {}

        @Report(series = AllSorts.class, week = "2017-W25")
        static final class Week25 {}

        @Report(series = AllSorts.class, week = "2017-W27", file = "late", title = "Late {week}")
        static final class Week27 {}

        @Report(series = AllSorts.class, day = "2017-06-20", file = "summit/day")
        static final class Day {}

        @Report(series = AllSorts.class, file = "page")
        static final class Page {}

        @Report(series = AllSorts.class, month = "2017-13")
        static final class Wrong {}
    }

    private final Catalog.Resolved written = Resolving.resolve(AllSorts.class, AllSorts.class.getDeclaredClasses());

    @Test
    void allIsThereAgain() {
        var read = StoredCatalog.read(ByteBuffer.wrap(StoredCatalog.write(written)));

        assertThat(written.problems()).hasSizeGreaterThan(2);
        assertThat(read.problems()).isEqualTo(written.problems());
        var was = written.catalog();
        var is = read.catalog();
        assertThat(is.series()).isEqualTo(was.series());
        assertThat(is.parts()).isEqualTo(was.parts());
        assertThat(is.people()).isEqualTo(was.people()).hasSize(4);
        assertThat(is.repositories()).isEqualTo(was.repositories());
        assertThat(is.threads()).isEqualTo(was.threads()).hasSize(7);
        assertThat(is.links()).isEqualTo(was.links()).hasSize(1);
        assertThat(is.documents()).isEqualTo(was.documents()).hasSize(1);
        assertThat(is.reports()).isEqualTo(was.reports()).hasSize(5);
        assertThat(is.constants()).isEqualTo(was.constants());
        assertThat(is.labels()).containsExactlyInAnyOrderElementsOf(was.labels());
        assertThat(is.labels()).allSatisfy(label -> assertThat(is.label(label)).isEqualTo(was.label(label)));
        assertThat(is.constants().keySet())
                .allSatisfy(name -> assertThat(is.owner(name)).isEqualTo(was.owner(name)));
        for (var part : was.parts()) {
            assertThat(is.constantsOf(part)).isEqualTo(was.constantsOf(part));
        }
        assertThat(is.families()).isEqualTo(was.families()).hasSize(4);
        assertThat(is.label("KSTRL-7")).isEqualTo(was.label("KSTRL-7")).isPresent();
        assertThat(is.handle("ANN")).isEqualTo(was.handle("ann")).isPresent();
        assertThat(is.page("http://anna.example"))
                .isEqualTo(was.page("https://anna.example/"))
                .isPresent();
        var url = "https://gitlab.com/g/sub/other/-/merge_requests/77";
        assertThat(is.threadUrl(url)).isEqualTo(was.threadUrl(url)).isPresent();
    }

    /** What the compiler leaves for the constants of a series, also where something in it is wrong. */
    @Test
    void theTextForProgramsSaysTheSame() {
        var was = written.catalog().declared();
        var text = CatalogText.write(was);
        var is = CatalogText.read(was.type(), text);

        assertThat(is.constants()).isEqualTo(was.constants());
        assertThat(is.threads()).isEqualTo(was.threads());
        assertThat(is.reports()).isEqualTo(was.reports());
        assertThat(is).isEqualTo(was);
        assertThat(CatalogText.write(is)).isEqualTo(text);
    }

    @Test
    void equalCatalogsGiveEqualBytes() {
        var bytes = StoredCatalog.write(written);
        assertThat(StoredCatalog.write(StoredCatalog.read(ByteBuffer.wrap(bytes))))
                .isEqualTo(bytes);
    }
}
