package dev.byline.server.protocol;

import dev.byline.server.state.Sources;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What an editor does with a workspace, and asks about it. */
final class WorkspaceRequests implements WorkspaceService {

    private final BylineServer server;
    private final Editor editor;
    private final Sources sources;
    private final Questions questions;

    WorkspaceRequests(BylineServer server, Editor editor, Sources sources, Questions questions) {
        this.server = server;
        this.editor = editor;
        this.sources = sources;
        this.questions = questions;
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
}
