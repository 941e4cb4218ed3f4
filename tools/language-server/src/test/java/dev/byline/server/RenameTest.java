package dev.byline.server;

import static dev.byline.server.Client.get;
import static dev.byline.server.Client.id;
import static dev.byline.server.Client.position;
import static dev.byline.server.Client.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.ResourceOperationKind;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another name for what is declared, everywhere at once. */
class RenameTest {

    @TempDir
    private Path parent;

    private ReportsOnDisk reports = new ReportsOnDisk(Path.of("."));
    private Client client;
    private TextDocumentService server;
    private Buffers buffers;

    @BeforeEach
    void open() throws Exception {
        reports = ReportsOnDisk.in(parent);
        reports.write("src/main/resources/reports/gazette/notes.md", "# Notes\n");
        client = Client.in(reports.folder());
        server = client.server().getTextDocumentService();
        buffers = Buffers.of(reports, client);
    }

    @AfterEach
    void close() throws Exception {
        client.close();
    }

    /** Renames what stands at the first character of a part of a file, and waits until all is right again. */
    private void rename(Path file, String part, String newName) throws Exception {
        var text = buffers.text(file);
        var params = new RenameParams(id(file), position(text, text.indexOf(part)), newName);
        buffers.apply(get(server.rename(params)));
        for (var each : new Path[] {reports.catalog(), reports.week1(), reports.week2()}) {
            client.awaitRight(each);
        }
    }

    @Test
    void aPersonIsRenamedInProseAndInCode() throws Exception {
        rename(reports.week1(), "@ada", "countess-l");

        assertThat(buffers.text(reports.catalog()))
                .isEqualTo(ReportsOnDisk.CATALOG
                        .replace("author = \"ada\"", "author = \"countess-l\"")
                        .replace("{\"ada\"", "{\"countess-l\""));
        assertThat(buffers.text(reports.week1()))
                .isEqualTo(
                        ReportsOnDisk.WEEK1.replace("[@ada]", "[@countess-l]").replace(", ada)", ", countess_l)"));
        assertThat(buffers.text(reports.week2())).isEqualTo(ReportsOnDisk.WEEK2.replace("[@ada]", "[@countess-l]"));
    }

    @Test
    void aPersonIsRenamedWhereSomebodyWroteSomethingToo() throws Exception {
        buffers.open(reports.catalog(), ReportsOnDisk.CATALOG.replace("interface Gazette", """
                        @PullRequest(number = 41, author = "ada", coAuthors = {"ada", "grace-h"})
                        @Commit(hash = "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d", author = "grace-h")
                        @Discussion(number = 40, author = "grace-h")
                        interface Gazette"""));
        rename(reports.week2(), "@grace-h", "hopper");
        assertThat(buffers.text(reports.catalog()))
                .contains("coAuthors = {\"ada\", \"hopper\"}", "8091a2b3c4d\", author = \"hopper\")")
                .contains("@Discussion(number = 40, author = \"hopper\")")
                .doesNotContain("grace-h");
    }

    @Test
    void aPersonIsRenamedFromTheDeclarationOrAConstantToo() throws Exception {
        rename(reports.catalog(), "grace-h\"", "@hopper");
        assertThat(buffers.text(reports.week1())).contains("issue8, hopper)");
        rename(reports.week1(), "hopper)", "class");
        assertThat(buffers.text(reports.week1())).contains("issue8, _class)");
        assertThat(buffers.text(reports.week2())).contains("[@class]");
    }

    @Test
    void aReferenceInsideOfASentenceIsRenamed() throws Exception {
        buffers.open(
                reports.week2(),
                ReportsOnDisk.WEEK2.replace(
                        "\"More than in [2026-W01], by [@grace-h] and [@ada].\"",
                        "text(\"More than in {}, by {} and [@ada].\", _2026_W01, GazetteRefs.grace_h)"));
        rename(reports.catalog(), "grace-h\"", "hopper");
        assertThat(buffers.text(reports.week2()))
                .contains("text(\"More than in {}, by {} and [@ada].\", _2026_W01, GazetteRefs.hopper), ink_pr3)");
        rename(reports.week2(), "hopper)", "amazing");
        assertThat(buffers.text(reports.week2())).contains("_2026_W01, GazetteRefs.amazing), ink_pr3)");
    }

    @Test
    void aConstantThatIsImportedAloneIsRenamedThere() throws Exception {
        buffers.open(
                reports.week1(),
                ReportsOnDisk.WEEK1.replace(
                        "GazetteRefs.*;", "GazetteRefs.*;\nimport static example.GazetteRefs.ada;"));
        rename(reports.catalog(), "ada\", \"grace", "lovelace");
        assertThat(buffers.text(reports.week1()))
                .contains("import static example.GazetteRefs.lovelace;")
                .contains(", lovelace)");
    }

    @Test
    void aLabelWithEscapesAndOfTwoLinesIsRenamed() throws Exception {
        buffers.open(
                reports.week1(),
                ReportsOnDisk.WEEK1
                        .replace("[RFC 9110]", "[RFC\n                                    9110]")
                        .replace("[@ada]", "[@\\u0061da]"));
        rename(reports.catalog(), "RFC 9110", "RFC [9112]");
        assertThat(buffers.text(reports.catalog())).contains("@Link(label = \"RFC [9112]\"");
        assertThat(buffers.text(reports.week1())).contains("[RFC \\\\[9112\\\\]]");
        rename(reports.catalog(), "ada\", \"grace", "lovelace");
        assertThat(buffers.text(reports.week1())).contains("[@lovelace]");
    }

    @Test
    void aDocumentIsRenamedWhereLinksLeadToIt() throws Exception {
        rename(reports.week1(), "notes.md)", "minutes of the day.md");
        assertThat(buffers.text(reports.catalog())).contains("@Document(path = \"minutes of the day.md\")");
        assertThat(buffers.text(reports.week1())).contains("(minutes%20of%20the%20day.md)");
        // An editor that cannot move files leaves that to its author.
        assertThat(notes()).exists();
        assertThat(client.messages())
                .extracting(MessageParams::getMessage)
                .containsExactly("[byline] this editor lets no language server move files; move " + notes() + " to "
                        + notes().resolveSibling("minutes of the day.md"));
    }

    private Path notes() {
        return reports.folder().resolve("src/main/resources/reports/gazette/notes.md");
    }

    /** An editor that moves files when a rename says so. */
    private void connectMover() throws Exception {
        client.close();
        var edits = new WorkspaceEditCapabilities();
        edits.setDocumentChanges(true);
        edits.setResourceOperations(List.of(ResourceOperationKind.Rename));
        var workspace = new WorkspaceClientCapabilities();
        workspace.setWorkspaceEdit(edits);
        var capabilities = new ClientCapabilities();
        capabilities.setWorkspace(workspace);
        client = Client.ofServer();
        client.initialize(capabilities, reports.folder());
        server = client.server().getTextDocumentService();
        buffers = Buffers.of(reports, client);
    }

    @Test
    void theFileOfADocumentMovesWithItsName() throws Exception {
        connectMover();
        rename(reports.catalog(), "notes.md", "2026/minutes.md");
        assertThat(buffers.text(reports.week1())).contains("(2026/minutes.md)");
        assertThat(notes()).doesNotExist();
        assertThat(notes().resolveSibling("2026").resolve("minutes.md")).hasContent("# Notes");
        assertThat(client.messages()).isEmpty();
    }

    @Test
    void noFileIsWrittenOver() throws Exception {
        connectMover();
        reports.write("src/main/resources/reports/gazette/plan.md", "# Plan\n");
        var at = position(ReportsOnDisk.CATALOG, ReportsOnDisk.CATALOG.indexOf("notes.md"));
        assertThatThrownBy(() -> get(server.rename(new RenameParams(id(reports.catalog()), at, "plan.md"))))
                .hasMessageContaining("is there already");
    }

    @Test
    void aLabelThatTheProseDefinesItselfIsRenamedInItsReport() throws Exception {
        var before = ReportsOnDisk.WEEK1
                .replace("[printer] prints", "[printer] prints as the [Spec] says, see [this][spec]")
                .replace("[RFC 9110] and", "[RFC 9110], [spec][] and")
                .replace("(notes.md).", "(notes.md).\n\n                        [spec]: https://example.org/spec");
        buffers.open(reports.week1(), before);
        var other =
                ReportsOnDisk.WEEK2.replace("and [@ada].", "and [@ada], [spec].\\n\\n[spec]: https://example.org/old");
        buffers.open(reports.week2(), other);
        client.awaitRight(reports.week1());
        client.awaitRight(reports.week2());

        rename(reports.week1(), "spec]:", "paper [A4]");

        var label = "paper \\\\[A4\\\\]";
        assertThat(buffers.text(reports.week1()))
                .isEqualTo(before.replace("[Spec]", "[" + label + "]").replace("[spec]", "[" + label + "]"));
        assertThat(buffers.text(reports.week2())).isEqualTo(other);
        rename(reports.week1(), label + "][]", "spec");
        assertThat(buffers.text(reports.week1())).isEqualTo(before.replace("[Spec]", "[spec]"));
        assertThatThrownBy(() -> rename(reports.week1(), "spec]:", "RFC 9110"))
                .hasMessageContaining("[RFC 9110] stands for something else");
    }

    @Test
    void aLabelOfAReportsOwnLeadsToItsDefinition() throws Exception {
        var text =
                ReportsOnDisk.WEEK2.replace("and [@ada].", "and [@ada], [spec].\\n\\n[spec]: https://example.org/old");
        buffers.open(reports.week2(), text);
        var use = position(text, text.indexOf("spec]."));
        var definition = new Location(
                reports.week2().toUri().toString(),
                new Range(position(text, text.indexOf("spec]:")), position(text, text.indexOf("]:"))));
        assertThat(get(server.definition(new DefinitionParams(id(reports.week2()), use)))
                        .getLeft())
                .extracting(Location.class::cast)
                .containsExactly(definition);
        assertThat(get(server.references(new ReferenceParams(id(reports.week2()), use, new ReferenceContext(true)))))
                .hasSize(2);
    }

    @Test
    void theFileOfAReportIsRenamed() throws Exception {
        buffers.open(reports.week1(), ReportsOnDisk.WEEK1.replace("(notes.md)", "(2026-01-11.md#gazette-of-week-2)"));
        rename(reports.week1(), "2026-01-11.md", "second.md");
        assertThat(buffers.text(reports.week1())).contains("(second.md#gazette-of-week-2)");
        assertThat(buffers.text(reports.week2())).contains("week = \"2026-W02\", file = \"second\")");
        rename(reports.week2(), "2026-W02\"", "third");
        assertThat(buffers.text(reports.week1())).contains("(third.md#gazette-of-week-2)");
        assertThat(buffers.text(reports.week2())).contains("week = \"2026-W02\", file = \"third\")");
    }

    @Test
    void whatIsRenamedIsShownBefore() throws Exception {
        var params = new PrepareRenameParams(
                id(reports.week1()), position(ReportsOnDisk.WEEK1, ReportsOnDisk.WEEK1.indexOf("@ada")));
        var prepared = get(server.prepareRename(params)).getSecond();
        assertThat(prepared.getPlaceholder()).isEqualTo("ada");
        assertThat(prepared.getRange()).isEqualTo(range(ReportsOnDisk.WEEK1, "ada"));
    }

    @Test
    void aNumberCannotBeRenamed() {
        var params = new PrepareRenameParams(
                id(reports.week1()), position(ReportsOnDisk.WEEK1, ReportsOnDisk.WEEK1.indexOf("#12")));
        assertThatThrownBy(() -> get(server.prepareRename(params)))
                .hasMessageContaining("the number of #12 is its forge's");
    }

    @Test
    void aNameThatIsTakenIsRefused() {
        var params = new RenameParams(
                id(reports.week1()), position(ReportsOnDisk.WEEK1, ReportsOnDisk.WEEK1.indexOf("@ada")), "Grace-H");
        assertThatThrownBy(() -> get(server.rename(params)))
                .hasMessageContaining("@grace-h is declared as @Grace-H before");
        var wrong = new RenameParams(
                id(reports.week1()), position(ReportsOnDisk.WEEK1, ReportsOnDisk.WEEK1.indexOf("@ada")), "a b");
        assertThatThrownBy(() -> get(server.rename(wrong))).hasMessageContaining("\"a b\" is not a handle");
    }
}
