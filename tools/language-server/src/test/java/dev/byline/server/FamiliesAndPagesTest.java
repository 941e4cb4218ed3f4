package dev.byline.server;

import static dev.byline.server.Client.get;
import static dev.byline.server.Client.id;
import static dev.byline.server.Client.position;
import static dev.byline.server.Client.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is declared by a pattern, and what else a forge has pages for. */
class FamiliesAndPagesTest {

    private static final String HASH = "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d";

    private static final String CATALOG = """
            package example;

            import dev.byline.dsl.*;

            @Series(name = "Gazette", title = "Gazette of week {week}")
            @Repository(slug = "example/printer", home = true, pulls = 7)
            @Repository(slug = "example/ink")
            @LinkPattern(label = "KSTRL-{n}", url = "https://jira.example.org/browse/KSTRL-{n}")
            @Identifiers({Identifier.CVE, Identifier.RFC})
            @Commit(hash = "%s", title = "Warm up the drum")
            @Release(tag = "v2.0", repository = "ink")
            @Milestone(number = 3, title = "Spring")
            @Discussion(number = 12, title = "Which paper?")
            @Team(slug = "example/writers", name = "The writers")
            interface Gazette {}
            """.formatted(HASH);

    private static final String WEEK1 = """
            package example;

            import static dev.byline.dsl.Dsl.*;
            import static example.GazetteRefs.*;

            import dev.byline.dsl.*;

            @Report(series = Gazette.class, week = "2026-W01")
            final class Week1 implements ReportSource {
                @Override
                public ReportDocument write() {
                    return report()
                            .intro("Fixes [KSTRL-812] and [CVE-2021-44228], see [1a2b3c4d5e], [ink v2.0] and [milestone 3].", KSTRL(9))
                            .section("Talk", item("In [#12], says [@example/writers]", KSTRL(812), RFC(9110), commit_1a2b3c4));
                }
            }
            """;

    private static final String WEEK2 = """
            package example;

            import static dev.byline.dsl.Dsl.*;
            import static example.GazetteRefs.KSTRL;

            import dev.byline.dsl.*;

            @Report(series = Gazette.class, week = "2026-W02")
            final class Week2 implements ReportSource {
                @Override
                public ReportDocument write() {
                    return report().intro(text("Still {}, and [RFC 9110].", KSTRL(812)), GazetteRefs.CVE("2021-44228"));
                }
            }
            """;

    @TempDir
    private Path parent;

    private ReportsOnDisk reports = new ReportsOnDisk(Path.of("."));
    private Client client;
    private TextDocumentService server;

    @BeforeEach
    void open() throws Exception {
        reports = ReportsOnDisk.in(parent);
        Files.writeString(reports.catalog(), CATALOG);
        Files.writeString(reports.week1(), WEEK1);
        Files.writeString(reports.week2(), WEEK2);
        client = Client.in(reports.folder());
        server = client.server().getTextDocumentService();
        client.open(reports.week2());
        client.awaitRight(reports.week2());
        client.open(reports.week1());
        client.awaitRight(reports.week1());
    }

    @AfterEach
    void close() throws Exception {
        client.close();
    }

    private static Location at(Path file, String text, String around, String part) {
        var start = text.indexOf(around) + around.indexOf(part);
        return new Location(
                file.toUri().toString(), new Range(position(text, start), position(text, start + part.length())));
    }

    private Location declared(String around, String part) {
        return at(reports.catalog(), CATALOG, around, part);
    }

    private List<Location> definition(Path file, String text, String part) throws Exception {
        var params = new DefinitionParams(id(file), position(text, text.indexOf(part) + 1));
        return List.copyOf(get(server.definition(params)).getLeft());
    }

    private List<Location> references(Path file, String text, String part) throws Exception {
        var params = new ReferenceParams(id(file), position(text, text.indexOf(part) + 1), new ReferenceContext(false));
        return List.copyOf(get(server.references(params)));
    }

    private String hover(Path file, String text, String part) throws Exception {
        return get(server.hover(new HoverParams(id(file), position(text, text.indexOf(part) + 1))))
                .getContents()
                .getRight()
                .getValue();
    }

    @Test
    void eachKindLeadsToItsDeclaration() throws Exception {
        assertThat(definition(reports.week1(), WEEK1, "KSTRL-812")).containsExactly(declared("KSTRL-{n}", "KSTRL-{n}"));
        assertThat(definition(reports.week1(), WEEK1, "KSTRL(812)"))
                .containsExactly(declared("KSTRL-{n}", "KSTRL-{n}"));
        assertThat(definition(reports.week1(), WEEK1, "CVE-2021"))
                .containsExactly(declared("Identifier.CVE", "Identifier.CVE"));
        assertThat(definition(reports.week2(), WEEK2, "CVE("))
                .containsExactly(declared("Identifier.CVE", "Identifier.CVE"));
        assertThat(definition(reports.week1(), WEEK1, "1a2b3c4d5e")).containsExactly(declared(HASH, HASH));
        assertThat(definition(reports.week1(), WEEK1, "commit_1a2b3c4")).containsExactly(declared(HASH, HASH));
        assertThat(definition(reports.week1(), WEEK1, "ink v2.0")).containsExactly(declared("v2.0", "v2.0"));
        assertThat(definition(reports.week1(), WEEK1, "milestone 3")).containsExactly(declared("number = 3", "3"));
        assertThat(definition(reports.week1(), WEEK1, "#12")).containsExactly(declared("number = 12", "12"));
        assertThat(definition(reports.week1(), WEEK1, "@example/writers"))
                .containsExactly(declared("example/writers", "example/writers"));
    }

    @Test
    void oneOfAFamilyIsCitedWhereItsNumberStands() throws Exception {
        var all = List.of(
                at(reports.week1(), WEEK1, "KSTRL-812", "KSTRL-812"),
                at(reports.week1(), WEEK1, "KSTRL(812)", "KSTRL"),
                at(reports.week2(), WEEK2, "KSTRL(812)", "KSTRL"));
        assertThat(references(reports.week1(), WEEK1, "KSTRL-812")).isEqualTo(all);
        assertThat(references(reports.week2(), WEEK2, "KSTRL(812)")).isEqualTo(all);
        assertThat(references(reports.week2(), WEEK2, "RFC 9110"))
                .containsExactly(
                        at(reports.week1(), WEEK1, "RFC(9110)", "RFC"),
                        at(reports.week2(), WEEK2, "RFC 9110", "RFC 9110"));
    }

    @Test
    void aFamilyIsCitedWhereAnyOfItIs() throws Exception {
        client.open(reports.catalog());
        assertThat(references(reports.catalog(), CATALOG, "KSTRL-{n}"))
                .containsExactly(
                        at(reports.week1(), WEEK1, "KSTRL-812", "KSTRL-812"),
                        at(reports.week1(), WEEK1, "KSTRL(9)", "KSTRL"),
                        at(reports.week1(), WEEK1, "KSTRL(812)", "KSTRL"),
                        at(reports.week2(), WEEK2, "GazetteRefs.KSTRL", "KSTRL"),
                        at(reports.week2(), WEEK2, "KSTRL(812)", "KSTRL"));
        var lenses = get(server.codeLens(new CodeLensParams(id(reports.catalog()))));
        assertThat(lenses)
                .extracting(lens -> lens.getCommand().getTitle())
                .contains(
                        "[KSTRL-{n}] cited in 2 reports",
                        "[CVE-{n}] cited in 2 reports",
                        "[1a2b3c4] cited in 1 report",
                        "[ink v2.0] cited in 1 report");
    }

    @Test
    void aCommitIsCitedByAsManyDigitsAsAnAuthorLikes() throws Exception {
        client.open(reports.catalog());
        assertThat(references(reports.catalog(), CATALOG, HASH))
                .containsExactly(
                        at(reports.week1(), WEEK1, "1a2b3c4d5e", "1a2b3c4d5e"),
                        at(reports.week1(), WEEK1, "commit_1a2b3c4", "commit_1a2b3c4"));
    }

    @Test
    void eachKindSaysWhatItIs() throws Exception {
        client.open(reports.catalog());
        assertThat(hover(reports.catalog(), CATALOG, "KSTRL-{n}"))
                .isEqualTo("**KSTRL-{n}** https://jira.example.org/browse/KSTRL-{n}\n\nfamily of links"
                        + "  \n`https://jira.example.org/browse/KSTRL-{n}`\n\ncited in 2 reports: 2026-W01, 2026-W02");
        assertThat(hover(reports.week1(), WEEK1, "KSTRL(9)"))
                .contains("**KSTRL-9**", "<https://jira.example.org/browse/KSTRL-9>", "cited in 1 report: 2026-W01");
        assertThat(hover(reports.week1(), WEEK1, "1a2b3c4d5e"))
                .startsWith("**1a2b3c4** Warm up the drum\n\ncommit")
                .contains("<https://github.com/example/printer/commit/" + HASH + ">");
        assertThat(hover(reports.week1(), WEEK1, "@example/writers"))
                .startsWith("**@example/writers** The writers\n\nteam");
    }

    private Buffers open(String catalog, String week2) throws Exception {
        var buffers = Buffers.of(client);
        buffers.open(reports.catalog(), catalog);
        buffers.open(reports.week1(), WEEK1);
        buffers.open(reports.week2(), week2);
        awaitRight();
        return buffers;
    }

    private void awaitRight() throws Exception {
        for (var each : List.of(reports.catalog(), reports.week1(), reports.week2())) {
            client.awaitRight(each);
        }
    }

    private void rename(Buffers buffers, Path file, String part, String pattern) throws Exception {
        var text = buffers.text(file);
        buffers.apply(get(server.rename(new RenameParams(id(file), position(text, text.indexOf(part) + 1), pattern))));
        awaitRight();
    }

    private Buffers rename(Path file, String part, String pattern) throws Exception {
        var buffers = open(CATALOG, WEEK2);
        rename(buffers, file, part, pattern);
        return buffers;
    }

    private void assertIsKstrlByAnotherName(Buffers buffers) throws Exception {
        assertThat(buffers.text(reports.catalog()))
                .isEqualTo(CATALOG.replace("label = \"KSTRL-{n}\"", "label = \"Kestrel {n}\""));
        assertThat(buffers.text(reports.week1()))
                .isEqualTo(WEEK1.replace("[KSTRL-812]", "[Kestrel 812]").replace("KSTRL(", "Kestrel("));
        assertThat(buffers.text(reports.week2()))
                .isEqualTo(WEEK2.replace("GazetteRefs.KSTRL", "GazetteRefs.Kestrel")
                        .replace("KSTRL(", "Kestrel("));
    }

    @Test
    void thePatternOfAFamilyIsRenamedInProseAndInCode() throws Exception {
        assertIsKstrlByAnotherName(rename(reports.catalog(), "KSTRL-{n}", "Kestrel {n}"));
    }

    @Test
    void aFamilyIsRenamedFromOneOfItsLinksToo() throws Exception {
        var params = new PrepareRenameParams(id(reports.week1()), position(WEEK1, WEEK1.indexOf("KSTRL-812")));
        var prepared = get(server.prepareRename(params)).getSecond();
        assertThat(prepared.getPlaceholder()).isEqualTo("KSTRL-{n}");
        assertThat(prepared.getRange()).isEqualTo(range(WEEK1, "KSTRL-812"));
        assertIsKstrlByAnotherName(rename(reports.week1(), "KSTRL-812", "Kestrel {n}"));
    }

    @Test
    void aFamilyIsRenamedFromACallToo() throws Exception {
        assertIsKstrlByAnotherName(rename(reports.week2(), "KSTRL(812)", "Kestrel {n}"));
    }

    @Test
    void aMethodWithANameOfItsOwnKeepsIt() throws Exception {
        var catalog = CATALOG.replace("label = \"KSTRL-{n}\"", "label = \"KSTRL-{n}\", name = \"KSTRL\"");
        var buffers = open(catalog, WEEK2);
        rename(buffers, reports.catalog(), "KSTRL-{n}", "Kestrel {n}");
        assertThat(buffers.text(reports.catalog()))
                .isEqualTo(catalog.replace("label = \"KSTRL-", "label = \"Kestrel "));
        assertThat(buffers.text(reports.week1())).isEqualTo(WEEK1.replace("[KSTRL-812]", "[Kestrel 812]"));
        assertThat(buffers.text(reports.week2())).isEqualTo(WEEK2);
    }

    /** Which link it makes, nobody knows in the editor; that it is one of the family, its name says. */
    @Test
    void aCallWithAComputedArgumentIsRenamedToo() throws Exception {
        var week2 = WEEK2.replace("KSTRL(812)", "KSTRL(8 * 100 + 12)");
        var buffers = open(CATALOG, week2);
        rename(buffers, reports.week2(), "KSTRL(8", "K-{n}");
        assertThat(buffers.text(reports.week2())).isEqualTo(week2.replace("KSTRL", "K"));
    }

    private void assertRefused(Path file, String part, String pattern, String why) throws Exception {
        var text = Files.readString(file);
        client.open(reports.catalog());
        var params = new RenameParams(id(file), position(text, text.indexOf(part) + 1), pattern);
        assertThatThrownBy(() -> get(server.rename(params))).hasMessageContaining(why);
    }

    @Test
    void aPatternThatCannotBeOneIsRefused() throws Exception {
        assertRefused(reports.catalog(), "KSTRL-{n}", "KSTRL", "the label \"KSTRL\" has no {n}");
        assertRefused(reports.week1(), "KSTRL-812", "#{n}", "nothing tells the labels \"#{n}\" from handles");
        assertRefused(reports.week1(), "KSTRL-812", "RFC {n}", "the labels RFC {n} already lead to");
        assertRefused(reports.week1(), "KSTRL-812", "commit {n}", "`commit` cannot be the name of the method");
        assertRefused(reports.week1(), "KSTRL-812", "milestone-{n}", "`milestone` cannot be the name of the method");
        assertRefused(reports.week1(), "CVE-2021", "CVE {n}", "are those of @Identifiers");
    }

    private List<CompletionItem> items(Path file, String text, String part, String marked) throws Exception {
        var changed = text.replace(part, marked);
        assertThat(changed).contains("|");
        client.change(file, changed.replace("|", ""));
        var params = new CompletionParams(id(file), position(changed, changed.indexOf('|')));
        return get(server.completion(params)).getRight().getItems();
    }

    private List<String> labels(Path file, String text, String part, String marked) throws Exception {
        return items(file, text, part, marked).stream()
                .map(CompletionItem::getLabel)
                .toList();
    }

    @Test
    void whatOtherReportsCiteOfAFamilyIsOffered() throws Exception {
        assertThat(labels(reports.week2(), WEEK2, "[RFC 9110]", "[KST|]")).containsExactly("KSTRL-9", "KSTRL-812");
        assertThat(labels(reports.week2(), WEEK2, "KSTRL(812)", "KSTRL(|)")).containsExactly("812", "9");
        var argument = items(reports.week2(), WEEK2, "CVE(\"2021-44228\")", "CVE(\"20|x\")")
                .get(0);
        assertThat(argument.getLabel()).isEqualTo("2021-44228");
        assertThat(argument.getTextEdit().getLeft().getRange())
                .isEqualTo(range(WEEK2.replace("2021-44228", "20x"), "20x"));
    }

    @Test
    void pagesOfTheForgeAreOffered() throws Exception {
        assertThat(labels(reports.week2(), WEEK2, "[RFC 9110]", "[|]"))
                .contains("1a2b3c4", "ink v2.0", "milestone 3", "#12", "@example/writers");
        assertThat(labels(reports.week2(), WEEK2, "[RFC 9110]", "[warm|]")).containsExactly("1a2b3c4");
        assertThat(labels(reports.week2(), WEEK2, "[RFC 9110]", "[#pap|]")).containsExactly("#12");
        assertThat(labels(reports.week2(), WEEK2, "[RFC 9110]", "[@writ|]")).containsExactly("@example/writers");
    }

    @Test
    void eachPatternHasItsPlaceholders() throws Exception {
        client.open(reports.catalog());
        var title = "title = \"Gazette of week {week}\"";
        assertThat(labels(reports.catalog(), CATALOG, title, "title = \"{|\""))
                .contains("{week}")
                .doesNotContain("{slug}");
        assertThat(labels(reports.catalog(), CATALOG, title, "file = \"{year}/{|}\""))
                .contains("{slug}", "{month}")
                .doesNotContain("{title}");
        assertThat(labels(reports.catalog(), CATALOG, title, "frontMatter = \"\"\"\n    title: {t|\n    \"\"\""))
                .contains("{title}", "{authors}", "{tags}");
        assertThat(labels(reports.catalog(), CATALOG, title, "reportLink = \"/{|/\""))
                .contains("{file}", "{slug}");
        assertThat(labels(reports.catalog(), CATALOG, "browse/KSTRL-{n}", "browse/KSTRL-{|"))
                .containsExactly("{n}");
    }

    @Test
    void frontMatterOfAReportHasNone() throws Exception {
        assertThat(labels(reports.week2(), WEEK2, "report().", "report().frontMatter(\"a: {|\")."))
                .isEmpty();
    }
}
