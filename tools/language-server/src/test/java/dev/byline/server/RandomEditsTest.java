package dev.byline.server;

import static dev.byline.server.Client.position;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever was typed before, a server says of some texts what a fresh one says of them. */
class RandomEditsTest {

    /** {@code -Dbyline.randomEdits=1000} types longer. */
    private static final int EDITS = Integer.getInteger("byline.randomEdits", 250);

    private static final String[] TYPED = {
        "[", "]", "@ada", "#12", "\"", "\n", "\r\n", "\t", "😀", "ü", "pr9", ", ", ")", "(", "{", "}", "x", "\"\"\"",
        "\\", "12", "[#7]"
    };

    @TempDir
    private Path parent;

    @Test
    void theEndDoesNotDependOnTheWay() throws Exception {
        var reports = ReportsOnDisk.in(parent);
        var files = List.of(reports.catalog(), reports.week1(), reports.week2());
        var random = new Random(20260105);
        var texts = new HashMap<Path, String>();
        Map<Path, List<Diagnostic>> typed;
        try (var client = Client.in(reports.folder())) {
            for (var file : files) {
                texts.put(file, client.open(file));
            }
            for (var i = 0; i < EDITS; i++) {
                var file = files.get(random.nextInt(files.size()));
                var text = texts.get(file);
                if (random.nextInt(12) == 0) {
                    // As if the author took all of it back: most edits are small, and most texts nearly right.
                    text = Files.readString(file);
                    client.change(file, text);
                } else {
                    var start = place(text, random);
                    var end = random.nextBoolean() ? start : place(text, start + random.nextInt(6));
                    var inserted = random.nextInt(4) == 0 ? "" : TYPED[random.nextInt(TYPED.length)];
                    client.change(file, new Range(position(text, start), position(text, end)), inserted);
                    text = text.substring(0, start) + inserted + text.substring(end);
                }
                texts.put(file, text);
            }
            for (var file : files) {
                client.awaitVersion(file);
            }
            typed = settled(client, files);
        }
        try (var fresh = Client.in(reports.folder())) {
            texts.forEach(fresh::open);
            for (var file : files) {
                fresh.awaitVersion(file);
            }
            assertThat(typed).isEqualTo(settled(fresh, files));
        }
    }

    /** What an editor is told when it asks once more, behind all edits. */
    private static Map<Path, List<Diagnostic>> settled(Client client, List<Path> files) throws Exception {
        var all = new HashMap<Path, List<Diagnostic>>();
        for (var file : files) {
            all.put(
                    file,
                    Client.get(client.server()
                                    .getTextDocumentService()
                                    .diagnostic(new DocumentDiagnosticParams(Client.id(file))))
                            .getRelatedFullDocumentDiagnosticReport()
                            .getItems());
        }
        return all;
    }

    private static int place(String text, Random random) {
        return place(text, random.nextInt(text.length() + 1));
    }

    /** No caret stands inside of a line end; it may well stand inside of a pair. */
    private static int place(String text, int offset) {
        var at = Math.min(offset, text.length());
        return at > 0 && at < text.length() && text.charAt(at - 1) == '\r' && text.charAt(at) == '\n' ? at - 1 : at;
    }
}
