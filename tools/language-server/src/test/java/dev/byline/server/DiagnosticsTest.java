package dev.byline.server;

import static dev.byline.server.Client.position;
import static dev.byline.server.Client.range;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.GeneralClientCapabilities;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author is told while typing. */
class DiagnosticsTest {

    @TempDir
    private Path parent;

    private ReportsOnDisk reports = new ReportsOnDisk(Path.of("."));

    @BeforeEach
    void write() throws Exception {
        reports = ReportsOnDisk.in(parent);
    }

    @Test
    void aProblemComesAndGoesWithTheKeystrokes() throws Exception {
        try (var client = Client.in(reports.folder())) {
            var text = client.open(reports.week1());
            client.awaitCodes(reports.week1());
            var ada = text.indexOf("@ada]") + 4;
            client.change(reports.week1(), new Range(position(text, ada), position(text, ada)), "h");
            var found =
                    client.awaitCodes(reports.week1(), "undefined-reference").get(0);

            assertThat(found.getRange()).isEqualTo(range(text.replace("@ada]", "@adah]"), "@adah"));
            assertThat(found.getSeverity()).isEqualTo(DiagnosticSeverity.Error);
            assertThat(found.getSource()).isEqualTo("byline");
            assertThat(found.getMessage().getLeft())
                    .isEqualTo(
                            "[byline:undefined-reference] `[@adah]` is not declared in Gazette; did you mean `@ada`?");
            assertThat(found.getCodeDescription().getHref()).endsWith("undefined-reference.md");

            client.change(reports.week1(), new Range(position(text, ada), position(text, ada + 1)), "");
            client.awaitCodes(reports.week1());
        }
    }

    @Test
    void theJavaServersErrorsAreNotRepeatedAndTheRestGoesOn() throws Exception {
        try (var client = Client.in(reports.folder())) {
            client.open(
                    reports.week1(),
                    ReportsOnDisk.WEEK1.replace("[@ada].\"", "[@adah].\"").replace("pr9, issue8", "pr9,, issue8"));

            client.awaitCodes(reports.week1(), "undefined-reference");
        }
    }

    @Test
    void aChangeInTheCatalogIsToldInClosedReportsToo() throws Exception {
        try (var client = Client.in(reports.folder())) {
            client.open(reports.catalog(), ReportsOnDisk.CATALOG.replace("\"grace-h\"", "\"grace-x\""));

            var week2 = client.awaitCodes(reports.week2(), "undefined-reference");
            assertThat(week2.get(0).getRange()).isEqualTo(range(ReportsOnDisk.WEEK2, "@grace-h"));
            var week1 = client.awaitCodes(reports.week1(), "undefined-reference");
            assertThat(week1.get(0).getRange()).isEqualTo(range(ReportsOnDisk.WEEK1, "grace_h"));

            // What was never saved is forgotten, and the file on the disk is right.
            client.close(reports.catalog());
            client.awaitCodes(reports.week1());
            client.awaitCodes(reports.week2());
        }
    }

    @Test
    void anotherProgramMayWriteAndDeleteFiles() throws Exception {
        try (var client = Client.in(reports.folder())) {
            Files.writeString(reports.week2(), ReportsOnDisk.WEEK2.replace("@ada]", "@adda]"));
            client.changedOnDisk(FileChangeType.Changed, reports.week2());
            client.awaitCodes(reports.week2(), "undefined-reference");
            Files.delete(reports.week2());
            client.changedOnDisk(FileChangeType.Deleted, reports.week2());
            client.awaitCodes(reports.week2());
        }
    }

    @Test
    void aDocumentBesideTheReportsIsLookedForAgain() throws Exception {
        try (var client = Client.in(reports.folder())) {
            client.open(reports.week1(), ReportsOnDisk.WEEK1.replace("(notes.md)", "(plan.md)"));
            client.awaitCodes(reports.week1(), "missing-document");
            var plan = reports.write("src/main/resources/reports/gazette/plan.md", "# Plan\n");
            client.changedOnDisk(FileChangeType.Created, plan);
            client.awaitCodes(reports.week1());
        }
    }

    @Test
    void columnsCountBytesWhereThatIsAgreed() throws Exception {
        var capabilities = new ClientCapabilities();
        var general = new GeneralClientCapabilities();
        general.setPositionEncodings(List.of("utf-8", "utf-16"));
        capabilities.setGeneral(general);
        try (var client = Client.ofServer()) {
            var result = client.initialize(capabilities, reports.folder());
            assertThat(result.getCapabilities().getPositionEncoding()).isEqualTo("utf-8");
            client.open(reports.week2(), ReportsOnDisk.WEEK2.replace("More than in", "Über 😀\\tin"));
            client.awaitCodes(reports.week2());
            // `        return report().intro("Über 😀\tin [2026-W01], by [@grace-h] and [@`
            var before = "        return report().intro(\"Über 😀\\tin [2026-W01], by [@grace-h] and [@";
            var column = before.getBytes(StandardCharsets.UTF_8).length;
            client.change(reports.week2(), new Range(new Position(11, column), new Position(11, column)), "x");

            var found =
                    client.awaitCodes(reports.week2(), "undefined-reference").get(0);
            assertThat(found.getRange())
                    .isEqualTo(new Range(new Position(11, column - 1), new Position(11, column + 4)));
        }
    }

    @Test
    void linesMayEndAsOnWindowsAndAPairMayBeCutInTwo() throws Exception {
        var text = ReportsOnDisk.WEEK2.replace("More than", "😀\tMore than").replace("\n", "\r\n");
        try (var client = Client.in(reports.folder())) {
            client.open(reports.week2(), text);
            client.awaitCodes(reports.week2());
            var line = 11;
            var column = text.split("\r\n")[line].indexOf("😀");
            // Half of the pair is deleted, and the other half behind it.
            client.change(reports.week2(), new Range(new Position(line, column), new Position(line, column + 1)), "");
            client.change(
                    reports.week2(),
                    new Range(new Position(line, column), new Position(line, column + 1)),
                    "[@nobody]");

            var found =
                    client.awaitCodes(reports.week2(), "undefined-reference").get(0);
            assertThat(found.getRange())
                    .isEqualTo(new Range(new Position(line, column + 1), new Position(line, column + 8)));
        }
    }

    @Test
    void theChecksAreAsBadAsThePomOrTheAuthorSays() throws Exception {
        Files.writeString(reports.week2(), ReportsOnDisk.WEEK2.replace("2026-W02", "2026-W03"));
        try (var client = Client.in(reports.folder())) {
            var gap = client.awaitCodes(reports.week2(), "period-gap").get(0);
            assertThat(gap.getSeverity()).isEqualTo(DiagnosticSeverity.Warning);

            var pom = reports.write(
                    "pom.xml",
                    "<project><properties><byline.checks>period-gap:error</byline.checks></properties></project>");
            client.changedOnDisk(FileChangeType.Changed, pom);
            client.await(
                    reports.week2(),
                    found -> found.size() == 1 && found.get(0).getSeverity() == DiagnosticSeverity.Error);

            client.server()
                    .getWorkspaceService()
                    .didChangeConfiguration(
                            new DidChangeConfigurationParams(Map.of("byline", Map.of("checks", "period-gap:off"))));
            client.awaitCodes(reports.week2());
        }
    }

    @Test
    void anEditorMayAskInsteadOfBeingTold() throws Exception {
        Files.writeString(reports.week2(), ReportsOnDisk.WEEK2.replace("@ada]", "@adda]"));
        try (var client = Client.in(reports.folder())) {
            var report = Client.get(client.server()
                    .getTextDocumentService()
                    .diagnostic(new DocumentDiagnosticParams(Client.id(reports.week2()))));

            assertThat(Client.codes(
                            report.getRelatedFullDocumentDiagnosticReport().getItems()))
                    .containsExactly("undefined-reference");
        }
    }

    @Test
    void anEditorThatCanWatchFilesIsAskedTo() throws Exception {
        var capabilities = new ClientCapabilities();
        var workspace = new WorkspaceClientCapabilities();
        workspace.setDidChangeWatchedFiles(new DidChangeWatchedFilesCapabilities(true));
        capabilities.setWorkspace(workspace);
        try (var client = Client.ofServer()) {
            client.initialize(capabilities, reports.folder());
            client.open(reports.week1());
            client.awaitCodes(reports.week1());

            assertThat(client.registrations())
                    .flatExtracting(params -> params.getRegistrations())
                    .extracting(each -> each.getMethod())
                    .containsExactly("workspace/didChangeWatchedFiles");
        }
    }

    @Test
    void twoFoldersAreTwoProjects() throws Exception {
        var other = ReportsOnDisk.in(parent, "other");
        try (var client = Client.ofServer()) {
            client.initialize(new ClientCapabilities(), reports.folder(), other.folder());
            client.open(other.week1(), ReportsOnDisk.WEEK1.replace("[@ada].\"", "[@adah].\""));
            client.open(reports.week1());

            client.awaitCodes(other.week1(), "undefined-reference");
            client.awaitCodes(reports.week1());
        }
    }
}
