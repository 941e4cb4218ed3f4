package dev.byline.server;

import static dev.byline.server.Client.get;
import static dev.byline.server.Client.id;
import static dev.byline.server.Client.range;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A problem, what is offered against it, and that it is gone then. */
class QuickFixesTest {

    @TempDir
    private Path parent;

    private ReportsOnDisk reports = new ReportsOnDisk(Path.of("."));
    private Client client;
    private TextDocumentService server;
    private Buffers buffers;

    @BeforeEach
    void open() throws Exception {
        reports = ReportsOnDisk.in(parent);
        client = Client.in(reports.folder());
        server = client.server().getTextDocumentService();
        buffers = Buffers.of(reports, client);
    }

    @AfterEach
    void close() throws Exception {
        client.close();
    }

    /** Puts something wrong into the first report. */
    private void plant(String part, String wrong, String... codes) throws Exception {
        var text = buffers.text(reports.week1());
        assertThat(text).contains(part);
        buffers.open(reports.week1(), text.replace(part, wrong));
        client.awaitCodes(reports.week1(), codes);
    }

    private List<CodeAction> actions(Range range, String... only) throws Exception {
        var context = new CodeActionContext(List.of());
        if (only.length > 0) {
            context.setOnly(List.of(only));
        }
        return get(server.codeAction(new CodeActionParams(id(reports.week1()), range, context))).stream()
                .map(each -> each.getRight())
                .toList();
    }

    /** Does what is offered at the first problem. */
    private void fix(String title) throws Exception {
        fix(title, client.all().get(reports.week1()).get(0).getRange());
    }

    private void fix(String title, Range range) throws Exception {
        var actions = actions(range);
        var action =
                actions.stream().filter(each -> each.getTitle().equals(title)).findFirst();
        assertThat(action)
                .as(
                        "%s in %s",
                        title, actions.stream().map(CodeAction::getTitle).toList())
                .isPresent();
        buffers.apply(action.get().getEdit());
    }

    private void awaitRight() throws Exception {
        client.awaitRight(reports.week1());
    }

    @Test
    void aSlipIsReplacedByWhatWasMeant() throws Exception {
        plant("[@ada]", "[@adda]", "undefined-reference");
        var action =
                actions(client.all().get(reports.week1()).get(0).getRange()).get(0);
        assertThat(action.getIsPreferred()).isTrue();
        assertThat(action.getDiagnostics()).hasSize(1);
        fix("Write `@ada`");
        awaitRight();
        assertThat(buffers.text(reports.week1())).isEqualTo(ReportsOnDisk.WEEK1);
        plant("grace_h", "grace_x", "undefined-reference");
        fix("Write `grace_h`");
        awaitRight();
    }

    @Test
    void aPersonIsDeclaredInItsPlace() throws Exception {
        plant("[@ada]", "[@babbage]", "undefined-reference");
        fix("Declare the person @babbage");
        awaitRight();
        assertThat(buffers.text(reports.catalog())).contains("@People({\"ada\", \"babbage\", \"grace-h\"})");
        plant("issue8, grace_h", "issue8, grace_h, turing", "undefined-reference");
        fix("Declare the person @turing");
        awaitRight();
        assertThat(buffers.text(reports.catalog()))
                .contains("@People({\"ada\", \"babbage\", \"grace-h\", \"turing\"})");
    }

    @Test
    void aThreadIsDeclaredInItsPlace() throws Exception {
        plant("[#12]", "[#88]", "undefined-reference");
        fix("Declare pull request 88 of example/printer");
        awaitRight();
        assertThat(buffers.text(reports.catalog())).contains("pulls = {7, 9, 88}");
        plant("[#88]", "[#5]", "undefined-reference");
        fix("Declare issue 5 of example/printer");
        awaitRight();
        assertThat(buffers.text(reports.catalog())).contains("issues = {5, 8}");
        plant("[#5]", "[ink#44]", "undefined-reference");
        fix("Declare issue 44 of example/ink");
        awaitRight();
        assertThat(buffers.text(reports.catalog()))
                .contains("@Repository(slug = \"example/ink\", pulls = 3, issues = 44)");
    }

    @Test
    void aListWithALineForEachGoesOnSo() throws Exception {
        buffers.open(
                reports.catalog(),
                ReportsOnDisk.CATALOG.replace("{\"ada\", \"grace-h\"}", "{\n    \"ada\",\n    \"grace-h\"\n}"));
        plant("[@ada]", "[@babbage]", "undefined-reference");
        fix("Declare the person @babbage");
        awaitRight();
        assertThat(buffers.text(reports.catalog())).contains("{\n    \"ada\",\n    \"babbage\",\n    \"grace-h\"\n}");
    }

    @Test
    void aBareNumberOrUrlBecomesAReference() throws Exception {
        plant("see [#12]", "see #12", "bare-reference");
        fix("Write `[#12]`");
        awaitRight();
        plant("see [#12]", "see https://github.com/example/printer/pull/12", "bare-reference");
        fix("Write `[#12]`");
        awaitRight();
    }

    @Test
    void anAuthorIsCredited() throws Exception {
        plant("pr9, issue8, grace_h", "pr9, pr12, issue8, grace_h", "uncredited-author");
        fix("Add ada to the credits");
        awaitRight();
        assertThat(buffers.text(reports.week1())).contains("pr9, pr12, ada, issue8, grace_h");
    }

    @Test
    void aSecondCreditIsDropped() throws Exception {
        plant("issue8, grace_h", "issue8, grace_h, issue8", "repeated-reference");
        fix("Delete the credit `#8`");
        awaitRight();
        assertThat(buffers.text(reports.week1())).isEqualTo(ReportsOnDisk.WEEK1);
    }

    @Test
    void aWarningIsSilencedWhereItStands() throws Exception {
        plant("see [#12]", "see #12", "bare-reference");
        fix("Suppress bare-reference here");
        awaitRight();
        assertThat(buffers.text(reports.week1())).contains("\n@SuppressWarnings(\"byline:bare-reference\")\n@Report(");
        plant("issue8, grace_h", "issue8, grace_h, issue8", "repeated-reference");
        fix("Suppress repeated-reference here");
        awaitRight();
        assertThat(buffers.text(reports.week1()))
                .contains("@SuppressWarnings({\"byline:bare-reference\", \"byline:repeated-reference\"})");
    }

    @Test
    void anErrorCannotBeSilenced() throws Exception {
        plant("[@ada]", "[@adda]", "undefined-reference");
        assertThat(actions(client.all().get(reports.week1()).get(0).getRange()))
                .extracting(CodeAction::getTitle)
                .noneMatch(title -> title.startsWith("Suppress"));
    }

    @Test
    void allOfOneKindAreFixedAtOnce() throws Exception {
        plant("see [#12],", "see #12 and #7,", "bare-reference", "bare-reference");
        fix("Fix all of bare-reference in this file");
        awaitRight();
        assertThat(buffers.text(reports.week1())).contains("see [#12] and [#7],");

        plant("see [#12] and [#7],", "see #12 and [@adda],", "bare-reference", "undefined-reference");
        var all = actions(new Range(new Position(0, 0), new Position(0, 0)), "source.fixAll");
        assertThat(all).hasSize(1);
        buffers.apply(all.get(0).getEdit());
        awaitRight();
        assertThat(buffers.text(reports.week1())).contains("see [#12] and [@ada],");
    }

    @Test
    void anArgumentBecomesALabelAndComesBack() throws Exception {
        fix("Cite [#9] in the prose", range(ReportsOnDisk.WEEK1, "pr9"));
        awaitRight();
        var text = buffers.text(reports.week1());
        assertThat(text).contains("item(\"Ink dries slower ([ink#3]) [#9]\", issue8, grace_h)");
        fix("Credit pr9 as an argument", range(text, "#9"));
        awaitRight();
        assertThat(buffers.text(reports.week1()))
                .contains("item(\"Ink dries slower ([ink#3])\", issue8, grace_h, pr9)");
    }

    @Test
    void aWrongTargetAMissingDocumentAndAMistakenBracketAreMended() throws Exception {
        plant("see [#12]", "see [#12](https://github.com/example/printer/pull/7)", "wrong-target");
        fix("Write `[#12]`");
        awaitRight();
        plant("(notes.md)", "(note.md)", "missing-document");
        fix("Write `notes.md`");
        awaitRight();
        plant("see [#12]", "see [#12 ]", "malformed-reference");
        fix("Write `[#12]`");
        awaitRight();
        assertThat(buffers.text(reports.week1())).isEqualTo(ReportsOnDisk.WEEK1);
    }
}
