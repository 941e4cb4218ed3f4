package dev.byline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.byline.dsl.ThreadState;
import dev.byline.reference.Contribution;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Document;
import dev.byline.reference.Reference.Issue;
import dev.byline.reference.Reference.Link;
import dev.byline.reference.Reference.Person;
import dev.byline.reference.Reference.PullRequest;
import dev.byline.reference.Reference.Repository;
import dev.byline.reference.ReportPeriod;
import dev.byline.reference.ReportReference;
import dev.byline.reference.ThreadDetails;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What a compiler leaves as text is read as it was written. */
class CompiledTextsTest {

    private static final Repository KIT = new Repository("a/kit", "kit", "kit", "https://github.com/a/kit", true);

    private static Person person(String handle, String name, String... aliases) {
        return new Person(handle, name, "https://github.com/" + handle, List.of(aliases));
    }

    private static PullRequest pull(int number, ThreadDetails details) {
        return new PullRequest(KIT, number, "#" + number, KIT.url() + "/pull/" + number, details);
    }

    private static ReportHeader report(String type, String week) {
        var period = ReportPeriod.ofWeek(week);
        return new ReportHeader(
                type, new ReportReference(week, "" + period.to(), "Week", Optional.of(period), period.to() + ".md"));
    }

    private static SeriesCatalog catalog(
            Map<String, Reference> constants, List<Person> people, List<ReportHeader> reports) {
        return new SeriesCatalog(
                "p.Kit",
                "Kit",
                new TreeMap<>(constants),
                people,
                List.of(KIT),
                List.of(),
                List.of(),
                List.of(),
                reports);
    }

    @Test
    void everyKindOfReferenceIsReadAsItWasWritten() {
        var rn = person("rn", "", "r-n", "rneugeba");
        var details = new ThreadDetails(
                "Use \\ and\ttabs",
                "rn",
                ThreadState.MERGED,
                Optional.of(LocalDate.of(2017, 6, 19)),
                Optional.empty(),
                List.of("bug", ""),
                List.of(new Contribution("no one", Optional.empty(), 2)),
                List.of(new Contribution("rn", Optional.of(LocalDate.of(2017, 6, 20)), 1)),
                List.of(ReportPeriod.ofWeek("2017-W25"), ReportPeriod.ofRange("2017-06-01", "2017-06-02")),
                List.of("ada"));
        var pull = pull(7, details);
        var issue = new Issue(KIT, 8, "#8", KIT.url() + "/issues/8", ThreadDetails.NONE);
        var link = new Link("RFC", "https://rfc.example/", "A \"title\"");
        var document = new Document("notes.md", "notes.md", "", "notes.md");
        var page =
                new ReportHeader("p.Page", new ReportReference("page", "page", "A page", Optional.empty(), "page.md"));
        var catalog = new SeriesCatalog(
                "p.Kit",
                "Kit",
                new TreeMap<>(Map.of(
                        "rn",
                        rn,
                        "rneugeba",
                        rn,
                        "kit",
                        KIT,
                        "pr7",
                        pull,
                        "issue8",
                        issue,
                        "RFC",
                        link,
                        "notes",
                        document,
                        "page",
                        page.reference())),
                List.of(rn),
                List.of(KIT),
                List.of(pull, issue),
                List.of(link),
                List.of(document),
                List.of(report("p.Week25", "2017-W25"), page));

        var text = CatalogText.write(catalog);

        assertThat(CatalogText.read("p.Kit", text)).isEqualTo(catalog);
        assertThat(text)
                .startsWith("series\tname=Kit\nperson\tas=rn\tas=rneugeba\thandle=rn\turl=https://github.com/rn"
                        + "\talias=r-n\talias=rneugeba\n");
    }

    @Property(tries = 200)
    void anyTextIsReadAsItWasWritten(@ForAll String name, @ForAll List<String> aliases) {
        var person = new Person("x", name, "u", aliases);
        var catalog = catalog(Map.of("x", person), List.of(person), List.of());

        assertThat(CatalogText.read("p.Kit", CatalogText.write(catalog))).isEqualTo(catalog);
    }

    @Test
    void whatAnotherVersionHasWrittenIsPassedOver() {
        var catalog = catalog(Map.of("kit", KIT), List.of(), List.of());
        var text = CatalogText.write(catalog).replace("\tslug=", "\tcolour=red\tslug=") + "planet\tname=Mars\n";

        assertThat(CatalogText.read("p.Kit", text)).isEqualTo(catalog);
    }

    @Test
    void whatNobodyHasWrittenIsRefused() {
        assertThatThrownBy(() -> CatalogText.read("p.Kit", "issue\tnumber=many\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no catalog of p.Kit");
    }

    @Test
    void anEntryIsReadAsItWasWritten() {
        var rn = person("rn", "");
        var header = report("p.Week25", "2017-W25");
        var catalog = catalog(Map.of("rn", rn), List.of(rn), List.of(header));
        var entry = new IndexedReport(
                header,
                List.of("First\nof two lines", "Second"),
                List.of(
                        new Mention(rn, header, List.of(), "", false),
                        new Mention(KIT, header, List.of("Work", ""), "An item", false),
                        new Mention(rn, header, List.of("Work", ""), "An item", true)));

        var text = ReportText.write(entry);

        assertThat(ReportText.read(header, ReportText.references(catalog), text))
                .isEqualTo(entry);
        assertThat(text).containsOnlyOnce("item=An item");
    }

    @Test
    void anEntryOfAnotherCatalogIsRefused() {
        var header = report("p.Week25", "2017-W25");
        var entry = new IndexedReport(
                header, List.of(), List.of(new Mention(person("gone", ""), header, List.of(), "", true)));
        var references = ReportText.references(catalog(Map.of(), List.of(), List.of(header)));

        assertThatThrownBy(() -> ReportText.read(header, references, ReportText.write(entry)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("p.Week25 cites [@gone]");
    }

    /** A series may have parts and reports in several modules. */
    @Test
    void theCatalogsOfSeveralModulesAreOne() {
        var rn = person("rn", "Rolf");
        var rnElsewhere = person("rn", "");
        var ijc = person("ijc", "");
        var more = catalog(
                Map.of(
                        "rn",
                        rn,
                        "kit",
                        KIT,
                        "_2017_W26",
                        report("p.Week26", "2017-W26").reference()),
                List.of(rn),
                List.of(report("p.Week26", "2017-W26")));
        var less = catalog(
                Map.of("rn", rnElsewhere, "ijc", ijc),
                List.of(rnElsewhere, ijc),
                List.of(report("p.Week25", "2017-W25")));

        var both = more.and(less);

        assertThat(both.constants()).containsOnlyKeys("rn", "ijc", "kit", "_2017_W26");
        assertThat(both.constant("rn", Person.class)).isEqualTo(rn);
        assertThat(both.people()).containsExactly(rn, ijc);
        assertThat(both.reports()).extracting(ReportHeader::type).containsExactly("p.Week25", "p.Week26");
    }
}
