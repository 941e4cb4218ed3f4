package dev.byline.server;

import static dev.byline.server.Client.get;
import static dev.byline.server.Client.id;
import static dev.byline.server.Client.position;
import static dev.byline.server.Client.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.RenameParams;
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
