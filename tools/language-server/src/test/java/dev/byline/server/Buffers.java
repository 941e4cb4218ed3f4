package dev.byline.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.RenameFile;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** The texts of an editor, with what the server has it do with them. */
final class Buffers {

    private final Client client;
    private final Map<Path, String> texts = new HashMap<>();

    private Buffers(Client client) {
        this.client = client;
    }

    static Buffers of(Client client) {
        return new Buffers(client);
    }

    /** With the catalog and both weeks open. */
    static Buffers of(ReportsOnDisk reports, Client client) {
        var buffers = of(client);
        buffers.open(reports.catalog(), ReportsOnDisk.CATALOG);
        buffers.open(reports.week1(), ReportsOnDisk.WEEK1);
        buffers.open(reports.week2(), ReportsOnDisk.WEEK2);
        return buffers;
    }

    void open(Path file, String text) {
        if (texts.put(file, text) == null) {
            client.open(file, text);
        } else {
            client.change(file, text);
        }
    }

    String text(Path file) throws IOException {
        return texts.containsKey(file) ? texts.get(file) : Files.readString(file);
    }

    /** Does what an editor does with an answer, and tells the server. */
    void apply(WorkspaceEdit edit) throws IOException {
        if (edit.getDocumentChanges() != null) {
            for (var change : edit.getDocumentChanges()) {
                if (change.isLeft()) {
                    var path = Path.of(
                            URI.create(change.getLeft().getTextDocument().getUri()));
                    open(
                            path,
                            applied(
                                    text(path),
                                    change.getLeft().getEdits().stream()
                                            .map(Either::getLeft)
                                            .toList()));
                } else {
                    move((RenameFile) change.getRight());
                }
            }
            return;
        }
        for (var file : edit.getChanges().entrySet()) {
            var path = Path.of(URI.create(file.getKey()));
            open(path, applied(text(path), file.getValue()));
        }
    }

    private void move(RenameFile rename) throws IOException {
        var from = Path.of(URI.create(rename.getOldUri()));
        var to = Path.of(URI.create(rename.getNewUri()));
        Files.createDirectories(to.getParent());
        Files.move(from, to);
        client.changedOnDisk(FileChangeType.Deleted, from);
        client.changedOnDisk(FileChangeType.Created, to);
    }

    static String applied(String text, List<TextEdit> edits) {
        var result = new StringBuilder(text);
        edits.stream()
                .sorted((a, b) -> Integer.compare(
                        offset(text, b.getRange().getStart()),
                        offset(text, a.getRange().getStart())))
                .forEach(edit -> result.replace(
                        offset(text, edit.getRange().getStart()),
                        offset(text, edit.getRange().getEnd()),
                        edit.getNewText()));
        return result.toString();
    }

    static int offset(String text, Position position) {
        var offset = 0;
        for (var line = 0; line < position.getLine(); line++) {
            offset = text.indexOf('\n', offset) + 1;
        }
        return offset + position.getCharacter();
    }
}
