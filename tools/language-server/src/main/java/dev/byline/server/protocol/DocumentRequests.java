package dev.byline.server.protocol;

import dev.byline.reader.parse.SourceText;
import dev.byline.server.state.OpenDocuments;
import dev.byline.server.state.Sources;
import dev.byline.server.text.LineIndex;
import dev.byline.server.text.OpenDocument;
import dev.byline.server.text.TextPosition;
import dev.byline.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.services.TextDocumentService;

/** What an editor does with a file, and asks about one. */
final class DocumentRequests implements TextDocumentService {

    private final BylineServer server;
    private final Editor editor;
    private final OpenDocuments documents;
    private final Sources sources;
    private final Questions questions;

    DocumentRequests(
            BylineServer server, Editor editor, OpenDocuments documents, Sources sources, Questions questions) {
        this.server = server;
        this.editor = editor;
        this.documents = documents;
        this.sources = sources;
        this.questions = questions;
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams params) {
        var document = params.getTextDocument();
        editor.path(document.getUri()).ifPresent(path -> {
            documents.put(new OpenDocument(
                    document.getUri(), document.getVersion(), new SourceText(path, document.getText())));
            server.start();
            sources.edited(path);
        });
    }

    @Override
    public void didChange(DidChangeTextDocumentParams params) {
        var name = params.getTextDocument();
        editor.path(name.getUri()).flatMap(documents::get).ifPresent(document -> {
            var changed = document;
            for (var change : params.getContentChanges()) {
                changed = changed(changed, change);
            }
            var version = Optional.ofNullable(name.getVersion()).orElse(document.version());
            documents.put(changed.with(version, changed.source().content()));
            sources.edited(changed.path());
        });
    }

    private OpenDocument changed(OpenDocument document, TextDocumentContentChangeEvent change) {
        var range = change.getRange();
        if (range == null) {
            return document.with(document.version(), change.getText());
        }
        var lines = new LineIndex(document.source().content());
        var start = offset(lines, range.getStart());
        return document.replaced(new Span(start, Math.max(start, offset(lines, range.getEnd()))), change.getText());
    }

    private int offset(LineIndex lines, Position position) {
        return lines.offset(
                new TextPosition(position.getLine(), position.getCharacter()),
                editor.terms().encoding());
    }

    @Override
    public void didClose(DidCloseTextDocumentParams params) {
        editor.path(params.getTextDocument().getUri()).ifPresent(path -> {
            documents.remove(path);
            sources.edited(path);
        });
    }

    @Override
    public void didSave(DidSaveTextDocumentParams params) {
        // What was typed is known already. A file that is not open is saved by another program.
        editor.path(params.getTextDocument().getUri())
                .filter(path -> documents.get(path).isEmpty())
                .ifPresent(path -> sources.changed(List.of(path)));
    }

    @Override
    public CompletableFuture<DocumentDiagnosticReport> diagnostic(DocumentDiagnosticParams params) {
        return editor.path(params.getTextDocument().getUri())
                .map(path -> sources.problems(path)
                        .thenApply(found -> found.map(editor::diagnostics).orElse(List.of())))
                .orElseGet(() -> CompletableFuture.completedFuture(List.of()))
                .thenApply(all -> new DocumentDiagnosticReport(new RelatedFullDocumentDiagnosticReport(all)));
    }
}
