package dev.byline.server.protocol;

import dev.byline.server.feature.Symbols;
import dev.byline.server.state.Sources;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.TextDocumentContentParams;
import org.eclipse.lsp4j.TextDocumentContentResult;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What an editor does with a workspace, and asks about it. */
final class WorkspaceRequests implements WorkspaceService {

    private final BylineServer server;
    private final Editor editor;
    private final Sources sources;
    private final Questions questions;
    private final PreviewRequests previews;

    WorkspaceRequests(
            BylineServer server, Editor editor, Sources sources, Questions questions, PreviewRequests previews) {
        this.server = server;
        this.editor = editor;
        this.sources = sources;
        this.questions = questions;
        this.previews = previews;
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams params) {
        server.set(params.getSettings());
        server.configure();
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
        sources.changed(params.getChanges().stream()
                .flatMap(change -> editor.path(change.getUri()).stream())
                .toList());
    }

    @Override
    public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
        var event = params.getEvent();
        server.changeFolders(
                Optional.ofNullable(event.getAdded()).orElse(List.of()),
                Optional.ofNullable(event.getRemoved()).orElse(List.of()));
    }

    @Override
    public CompletableFuture<Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>> symbol(
            WorkspaceSymbolParams params) {
        return questions.aboutAll(
                "workspace/symbol",
                views -> Either.forRight(views.stream()
                        .flatMap(view -> {
                            var converted = new Converted(editor, List.of(view));
                            return Symbols.matching(view, params.getQuery()).stream()
                                    .map(symbol -> new WorkspaceSymbol(
                                            symbol.name(),
                                            SymbolKind.Constant,
                                            Either.forLeft(converted.location(symbol.declared())),
                                            symbol.container()));
                        })
                        // What a module declares, those that depend on it know too.
                        .distinct()
                        .limit(Symbols.MOST)
                        .toList()));
    }

    @Override
    public CompletableFuture<TextDocumentContentResult> textDocumentContent(TextDocumentContentParams params) {
        return previews.content(params.getUri()).thenApply(TextDocumentContentResult::new);
    }
}
