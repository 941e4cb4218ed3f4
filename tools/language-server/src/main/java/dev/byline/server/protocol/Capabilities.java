package dev.byline.server.protocol;

import java.util.List;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DocumentLinkOptions;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentContentRegistrationOptions;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;

/** What the server can do, in the protocol's words. */
final class Capabilities {

    private Capabilities() {}

    static ServerCapabilities of(EditorTerms terms) {
        var all = new ServerCapabilities();
        all.setPositionEncoding(terms.encoding().id());
        var sync = new TextDocumentSyncOptions();
        sync.setOpenClose(true);
        sync.setChange(TextDocumentSyncKind.Incremental);
        sync.setSave(new SaveOptions(false));
        all.setTextDocumentSync(sync);
        var folders = new WorkspaceFoldersOptions();
        folders.setSupported(true);
        folders.setChangeNotifications(true);
        var workspace = new WorkspaceServerCapabilities(folders);
        workspace.setTextDocumentContent(new TextDocumentContentRegistrationOptions(List.of(PreviewRequests.SCHEME)));
        all.setWorkspace(workspace);
        all.setHoverProvider(true);
        all.setDefinitionProvider(true);
        all.setReferencesProvider(true);
        all.setDocumentHighlightProvider(true);
        all.setDocumentSymbolProvider(true);
        all.setWorkspaceSymbolProvider(true);
        all.setFoldingRangeProvider(true);
        all.setDocumentLinkProvider(new DocumentLinkOptions(false));
        all.setCodeLensProvider(new CodeLensOptions(false));
        all.setInlayHintProvider(true);
        all.setCodeActionProvider(new CodeActionOptions(
                List.of(CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, Converted.FIX_ALL)));
        all.setRenameProvider(new RenameOptions(true));
        all.setCompletionProvider(new CompletionOptions(true, List.of("[", "@", "#", "(", "{", "\"", "/", ":")));
        return all;
    }
}
