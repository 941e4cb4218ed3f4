package dev.byline.server;

import static dev.byline.server.Client.get;
import static dev.byline.server.Client.id;
import static dev.byline.server.Client.position;
import static dev.byline.server.Client.range;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author asks about a place. */
class FeaturesTest {

    @TempDir
    private Path parent;

    private ReportsOnDisk reports = new ReportsOnDisk(Path.of("."));
    private Client client;
    private TextDocumentService server;

    @BeforeEach
    void open() throws Exception {
        reports = ReportsOnDisk.in(parent);
        client = Client.in(reports.folder());
        server = client.server().getTextDocumentService();
    }

    @AfterEach
    void close() throws Exception {
        client.close();
    }

    private static Position inside(String text, String part) {
        return position(text, text.indexOf(part) + 1);
    }

    private Location at(Path file, String text, String part) {
        return new Location(file.toUri().toString(), range(text, part));
    }

    private static Location at(Path file, String text, String around, String part) {
        var start = text.indexOf(around) + around.indexOf(part);
        return new Location(
                file.toUri().toString(), new Range(position(text, start), position(text, start + part.length())));
    }

    @Test
    void aLabelAndAConstantShowWhatTheyStandFor() throws Exception {
        client.open(reports.week1());
        var label = get(server.hover(new HoverParams(id(reports.week1()), inside(ReportsOnDisk.WEEK1, "#12]"))));
        assertThat(label.getContents().getRight().getValue())
                .isEqualTo(
                        "**#12** Tell paper jams from empty trays\n\npull request of example/printer, merged, by @ada"
                                + "  \n<https://github.com/example/printer/pull/12>\n\ncited in 1 report: 2026-W01");
        assertThat(label.getRange()).isEqualTo(range(ReportsOnDisk.WEEK1, "#12"));

        var constant = get(server.hover(new HoverParams(id(reports.week1()), inside(ReportsOnDisk.WEEK1, "grace_h"))));
        assertThat(constant.getContents().getRight().getValue())
                .startsWith("**@grace-h**")
                .endsWith("cited in 2 reports: 2026-W01, 2026-W02");
        assertThat(constant.getRange()).isEqualTo(range(ReportsOnDisk.WEEK1, "grace_h"));

        assertThat(get(server.hover(new HoverParams(id(reports.week1()), new Position(0, 3)))))
                .isNull();
    }

    @Test
    void aCitationLeadsToItsDeclaration() throws Exception {
        client.open(reports.week1());
        assertThat(definition("#12]")).containsExactly(at(reports.catalog(), ReportsOnDisk.CATALOG, "12"));
        assertThat(definition("pr9")).containsExactly(at(reports.catalog(), ReportsOnDisk.CATALOG, "7, 9}", "9"));
        assertThat(definition("ada]")).containsExactly(at(reports.catalog(), ReportsOnDisk.CATALOG, "{\"ada\"", "ada"));
        assertThat(definition("notes.md")).containsExactly(at(reports.catalog(), ReportsOnDisk.CATALOG, "notes.md"));
        assertThat(definition("RFC 9110")).containsExactly(at(reports.catalog(), ReportsOnDisk.CATALOG, "RFC 9110"));
    }

    private List<Location> definition(String part) throws Exception {
        var params = new DefinitionParams(id(reports.week1()), inside(ReportsOnDisk.WEEK1, part));
        return List.copyOf(get(server.definition(params)).getLeft());
    }

    @Test
    void aDeclarationLeadsToEveryCitation() throws Exception {
        var params = new ReferenceParams(
                id(reports.catalog()), inside(ReportsOnDisk.CATALOG, "ada\", \"grace"), new ReferenceContext(true));

        assertThat(get(server.references(params)))
                .extracting(Location.class::cast)
                .containsExactly(
                        at(reports.catalog(), ReportsOnDisk.CATALOG, "author = \"ada", "ada"),
                        at(reports.catalog(), ReportsOnDisk.CATALOG, "{\"ada\"", "ada"),
                        at(reports.week1(), ReportsOnDisk.WEEK1, "[@ada]", "@ada"),
                        at(reports.week1(), ReportsOnDisk.WEEK1, ", ada)", "ada"),
                        at(reports.week2(), ReportsOnDisk.WEEK2, "[@ada]", "@ada"));

        params.setContext(new ReferenceContext(false));
        assertThat(get(server.references(params))).hasSize(4);
        assertThat(get(server.documentHighlight(
                        new DocumentHighlightParams(id(reports.week1()), inside(ReportsOnDisk.WEEK1, "@ada")))))
                .hasSize(2);
    }

    @Test
    void aPartOfTheCatalogLeadsToItsCitationsToo() throws Exception {
        var part = reports.write("src/main/java/example/January.java", """
                package example;

                import dev.byline.dsl.*;

                @CatalogOf(value = Gazette.class, month = "2026-01")
                @People("linus")
                interface January {}
                """);
        client.changedOnDisk(FileChangeType.Created, part);
        var week2 = ReportsOnDisk.WEEK2.replace("[@ada]", "[@linus]");
        client.open(reports.week2(), week2);
        client.awaitRight(reports.week2());
        var text = client.open(part);

        var params = new ReferenceParams(id(part), inside(text, "linus"), new ReferenceContext(true));
        assertThat(get(server.references(params)))
                .extracting(Location.class::cast)
                .containsExactly(at(part, text, "linus"), at(reports.week2(), week2, "@linus"));
    }

    @Test
    void labelsAreLinksToTheForge() throws Exception {
        var links = get(server.documentLink(new DocumentLinkParams(id(reports.week1()))));

        assertThat(links)
                .extracting(DocumentLink::getTarget)
                .containsExactly(
                        "https://github.com/example/printer",
                        "https://github.com/ada",
                        "https://github.com/example/printer/pull/12",
                        "https://www.rfc-editor.org/rfc/rfc9110",
                        "https://github.com/example/ink/pull/3");
    }

    @Test
    void aReportHasAnOutlineAndFolds() throws Exception {
        var symbols = get(server.documentSymbol(new DocumentSymbolParams(id(reports.week1()))));
        assertThat(symbols).hasSize(1);
        var report = symbols.get(0).getRight();
        assertThat(report.getName()).isEqualTo("Gazette of week 1");
        assertThat(report.getChildren()).extracting(DocumentSymbol::getName).containsExactly("Trays", "Fixed");
        assertThat(get(server.foldingRange(new FoldingRangeRequestParams(id(reports.week1())))))
                .isNotEmpty();
    }

    @Test
    void peopleAndThreadsAreFoundInTheWorkspace() throws Exception {
        var found = get(client.server().getWorkspaceService().symbol(new WorkspaceSymbolParams("jams ada")));

        assertThat(found.getRight()).singleElement().satisfies(symbol -> {
            assertThat(symbol.getName()).isEqualTo("#12 Tell paper jams from empty trays");
            assertThat(symbol.getLocation().getLeft()).isEqualTo(at(reports.catalog(), ReportsOnDisk.CATALOG, "12"));
        });
    }

    @Test
    void aDeclarationSaysWhereItIsCited() throws Exception {
        var lenses = get(server.codeLens(new CodeLensParams(id(reports.catalog()))));

        assertThat(lenses)
                .extracting(lens -> lens.getCommand().getTitle())
                .contains("[#7] cited in 1 report", "[@ada] cited in 2 reports", "[notes.md] cited in 0 reports");
    }

    @Test
    void titlesStandBehindNumbersWhereThatIsAskedFor() throws Exception {
        var all = new InlayHintParams(id(reports.week1()), new Range(new Position(0, 0), new Position(99, 0)));
        assertThat(get(server.inlayHint(all))).isEmpty();

        client.server()
                .getWorkspaceService()
                .didChangeConfiguration(new DidChangeConfigurationParams(
                        Map.of("byline", Map.of("inlayHints", Map.of("enabled", true)))));

        assertThat(get(server.inlayHint(all))).singleElement().satisfies(hint -> {
            assertThat(hint.getLabel().getLeft()).isEqualTo("Tell paper jams from empty trays");
            assertThat(hint.getPosition())
                    .isEqualTo(range(ReportsOnDisk.WEEK1, "#12").getEnd());
        });
    }

    /** What there is to choose at `|`, in the first report with a part of it replaced. */
    private List<CompletionItem> choices(String part, String marked) throws Exception {
        var text = ReportsOnDisk.WEEK1.replace(part, marked);
        var offset = text.indexOf('|');
        client.open(reports.week1(), text.replace("|", ""));
        return get(server.completion(new CompletionParams(id(reports.week1()), position(text, offset))))
                .getRight()
                .getItems();
    }

    private List<String> labels(String part, String marked) throws Exception {
        return choices(part, marked).stream().map(CompletionItem::getLabel).toList();
    }

    @Test
    void aBracketOffersAllThatCanBeCited() throws Exception {
        assertThat(labels("[printer]", "[|]"))
                .contains(
                        "@ada",
                        "@grace-h",
                        "#7",
                        "#8",
                        "#12",
                        "ink#3",
                        "printer",
                        "ink",
                        "RFC 9110",
                        "notes.md",
                        "2026-W02");
    }

    @Test
    void aSignOffersItsKindAlone() throws Exception {
        assertThat(labels("[printer]", "[@|]")).containsExactlyInAnyOrder("@ada", "@grace-h");
        assertThat(labels("[printer]", "[#|]")).containsExactlyInAnyOrder("#7", "#8", "#9", "#12", "ink#3");
        assertThat(labels("[printer]", "[ink#|]")).containsExactly("ink#3");
        assertThat(labels("[printer]", "[#1|]")).startsWith("#12");
    }

    @Test
    void aThreadIsFoundByItsTitleAndItsAuthor() throws Exception {
        var found = choices("[printer]", "[#jams ad|]");

        assertThat(found).singleElement().satisfies(item -> {
            assertThat(item.getLabel()).isEqualTo("#12");
            assertThat(item.getDetail()).isEqualTo("pull request · merged · @ada · Tell paper jams from empty trays");
            assertThat(item.getFilterText()).isEqualTo("#12 Tell paper jams from empty trays @ada");
        });
    }

    @Test
    void theAuthorOfWhatIsCitedComesFirst() throws Exception {
        assertThat(labels("see [#12],", "see [#12] by [@|")).startsWith("@ada");
    }

    @Test
    void aLabelIsClosedWhereItIsNot() throws Exception {
        var open = choices("[printer] prints", "[pri| prints").get(0);
        assertThat(open.getTextEdit().getLeft().getNewText()).isEqualTo("printer]");
        var closed = choices("[printer] prints", "[pri|xx] prints").get(0);
        assertThat(closed.getTextEdit().getLeft().getNewText()).isEqualTo("printer");
        assertThat(closed.getTextEdit().getLeft().getRange())
                .isEqualTo(range(ReportsOnDisk.WEEK1.replace("[printer]", "[prixx]"), "prixx"));
    }

    @Test
    void halfOfAStatementIsEnough() throws Exception {
        assertThat(labels(
                        "[RFC 9110] and the [notes](notes.md).\"\"\", ada)\n                .section(\"Fixed\", item(\"Ink dries slower ([ink#3])\", pr9, issue8, grace_h));",
                        "and [@gr|"))
                .containsExactly("@grace-h");
        assertThat(labels("[@ada].\", pr7)", "[@|")).contains("@ada");
    }

    @Test
    void aDestinationOffersDocumentsAndOtherReports() throws Exception {
        assertThat(labels("(notes.md)", "(|)")).containsExactly("notes.md", "2026-01-11.md");
        assertThat(labels("(notes.md)", "(2026-01-11.md#|)")).containsExactly("2026-01-11.md#gazette-of-week-2");
    }

    @Test
    void anAnnotationOffersWhatItsMembersCanBe() throws Exception {
        assertThat(labels("\"2026-W01\"", "\"|\"")).startsWith("2026-W03");
        assertThat(labels("@Report", "@SuppressWarnings(\"|\") @Report"))
                .contains("byline:period-gap")
                .doesNotContain("byline:wrong-target");
    }

    @Test
    void aPlaceholderIsOfferedInItsBrace() throws Exception {
        assertThat(labels("The [printer]", "The {|")).contains("{contributors}", "{merged-pulls}");
    }

    @Test
    void nothingIsOfferedInCode() throws Exception {
        assertThat(labels("pr9, issue8", "pr9, [|")).isEmpty();
    }
}
