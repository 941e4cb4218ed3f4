package dev.byline.server.protocol;

import com.google.gson.JsonElement;
import dev.byline.server.state.FileWatcher;
import dev.byline.server.state.OpenDocuments;
import dev.byline.server.state.Sources;
import dev.byline.server.text.PositionEncoding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.ConfigurationItem;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ResourceOperationKind;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/** The life of the server: what it agrees with the editor, when it begins to read, and its end. */
final class BylineServer implements LanguageServer {

    private static final String SECTION = "byline";
    /** What the sources are made from: Java, builds, and what reports link to. */
    private static final List<String> WATCHED = List.of(
            "**/*.java",
            "**/src/**",
            "**/pom.xml",
            "**/{build,settings}.gradle",
            "**/{build,settings}.gradle.kts",
            "**/reports/**");

    private final OpenDocuments documents = new OpenDocuments();
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private final AtomicBoolean started = new AtomicBoolean();
    private final Set<Path> folders = new LinkedHashSet<>();
    private volatile boolean isShutDown;
    private volatile @Nullable FileWatcher watcher;

    private final Editor editor = new Editor(documents);
    private final Sources sources = new Sources(documents, editor);
    private final Questions questions = new Questions(editor, documents, sources);
    private final DocumentRequests documentRequests = new DocumentRequests(this, editor, documents, sources, questions);
    private final PreviewRequests previews = new PreviewRequests(questions);
    private final WorkspaceRequests workspaceRequests =
            new WorkspaceRequests(this, editor, sources, questions, previews);

    BylineServer() {}

    void connect(LanguageClient client) {
        editor.connect(client);
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
        editor.agree(terms(Optional.ofNullable(params.getCapabilities()).orElseGet(ClientCapabilities::new)));
        editor.set(editor.settings().with(params.getInitializationOptions()));
        folders.addAll(folders(params));
        var result = new InitializeResult(Capabilities.of(editor.terms()));
        result.setServerInfo(new ServerInfo(
                "byline",
                Optional.ofNullable(BylineServer.class.getPackage().getImplementationVersion())
                        .orElse("")));
        return CompletableFuture.completedFuture(result);
    }

    private static EditorTerms terms(ClientCapabilities capabilities) {
        var general = Optional.ofNullable(capabilities.getGeneral());
        var workspace = Optional.ofNullable(capabilities.getWorkspace());
        var document = Optional.ofNullable(capabilities.getTextDocument());
        return new EditorTerms(
                PositionEncoding.choose(general.flatMap(each -> Optional.ofNullable(each.getPositionEncodings()))
                        .orElse(List.of())),
                workspace
                        .map(each -> each.getDidChangeWatchedFiles())
                        .map(each -> each.getDynamicRegistration())
                        .orElse(false),
                workspace.map(each -> each.getConfiguration()).orElse(false),
                document.map(each -> each.getCompletion())
                        .map(each -> each.getCompletionItem())
                        .map(each -> each.getSnippetSupport())
                        .orElse(false),
                workspace
                        .map(each -> each.getCodeLens())
                        .map(each -> each.getRefreshSupport())
                        .orElse(false),
                workspace
                        .map(each -> each.getInlayHint())
                        .map(each -> each.getRefreshSupport())
                        .orElse(false),
                document.map(each -> each.getDocumentSymbol())
                        .map(each -> each.getHierarchicalDocumentSymbolSupport())
                        .orElse(false),
                workspace
                        .map(each -> each.getWorkspaceEdit())
                        .filter(each -> Boolean.TRUE.equals(each.getDocumentChanges()))
                        .map(each -> each.getResourceOperations())
                        .filter(operations -> operations.contains(ResourceOperationKind.Rename))
                        .isPresent());
    }

    @SuppressWarnings("deprecation") // Older editors send only these.
    private static List<Path> folders(InitializeParams params) {
        var uris = new ArrayList<String>();
        Optional.ofNullable(params.getWorkspaceFolders())
                .orElse(List.of())
                .forEach(folder -> uris.add(folder.getUri()));
        if (uris.isEmpty()) {
            Optional.ofNullable(params.getRootUri()).ifPresent(uris::add);
        }
        var paths = new ArrayList<>(paths(uris));
        if (uris.isEmpty()) {
            Optional.ofNullable(params.getRootPath())
                    .filter(path -> !path.isBlank())
                    .ifPresent(path -> paths.add(Path.of(path).toAbsolutePath().normalize()));
        }
        // An editor that says nothing has started the server in the folder.
        return paths.isEmpty() && uris.isEmpty()
                ? List.of(Path.of("").toAbsolutePath().normalize())
                : paths;
    }

    private static List<Path> paths(List<String> uris) {
        return uris.stream().flatMap(uri -> Uris.path(uri).stream()).toList();
    }

    @Override
    public void initialized(InitializedParams params) {
        start();
    }

    /** Begins to read, once: the protocol lets the server say nothing before the editor is ready. */
    void start() {
        if (!started.compareAndSet(false, true)) {
            return;
        }
        read();
        if (editor.terms().watches()) {
            var watchers = WATCHED.stream()
                    .map(pattern -> new FileSystemWatcher(Either.forLeft(pattern)))
                    .toList();
            editor.client()
                    .registerCapability(new RegistrationParams(List.of(new Registration(
                            "byline-files",
                            "workspace/didChangeWatchedFiles",
                            new DidChangeWatchedFilesRegistrationOptions(watchers)))))
                    .exceptionally(failure -> null);
        } else {
            sources.watched().thenAccept(this::watch);
        }
        configure();
    }

    /** An editor that cannot tell which files change does not have to. */
    private void watch(List<Path> watched) {
        try {
            watcher = FileWatcher.watch(watched, sources::changed);
        } catch (IOException e) {
            editor.log("[byline] no files are watched: " + e.getMessage());
        }
    }

    private void read() {
        sources.open(List.copyOf(folders), editor.settings().project());
    }

    /** Asks the editor for its settings, if it has any. */
    void configure() {
        if (editor.terms().configures()) {
            var item = new ConfigurationItem();
            item.setSection(SECTION);
            editor.client()
                    .configuration(new ConfigurationParams(List.of(item)))
                    .thenAccept(values -> {
                        if (values != null && !values.isEmpty()) {
                            set(values.get(0));
                        }
                    })
                    .exceptionally(failure -> null);
        }
    }

    /** Takes settings; what they change is read again. */
    void set(@Nullable Object settings) {
        var before = editor.settings();
        if (settings == null || settings instanceof JsonElement json && json.isJsonNull()) {
            return;
        }
        editor.set(before.with(settings));
        if (!editor.settings().project().equals(before.project())) {
            read();
        }
        if (editor.settings().hints() != before.hints() && editor.terms().refreshesHints()) {
            editor.client().refreshInlayHints();
        }
        if (editor.settings().lenses() != before.lenses() && editor.terms().refreshesLenses()) {
            editor.client().refreshCodeLenses();
        }
    }

    void changeFolders(List<WorkspaceFolder> added, List<WorkspaceFolder> removed) {
        folders.removeAll(paths(removed.stream().map(WorkspaceFolder::getUri).toList()));
        folders.addAll(paths(added.stream().map(WorkspaceFolder::getUri).toList()));
        read();
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return documentRequests;
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return workspaceRequests;
    }

    @Override
    public void setTrace(SetTraceParams params) {
        // There is nothing to trace beside the messages, which the editor sees itself.
    }

    /**
     * A report as its readers will see it.
     *
     * @param params the source of the report
     * @return the preview; nothing if there is no report in it
     */
    @JsonRequest("byline/preview")
    public CompletableFuture<PreviewRequests.Answer> preview(PreviewRequests.Params params) {
        return previews.of(params.textDocument()).thenApply(found -> found.orElse(null));
    }

    @Override
    public CompletableFuture<Object> shutdown() {
        isShutDown = true;
        return CompletableFuture.completedFuture(new Object()).thenApply(nothing -> null);
    }

    @Override
    public void exit() {
        ended.complete(true);
    }

    CompletableFuture<Boolean> ended() {
        return ended;
    }

    boolean isShutDown() {
        return isShutDown;
    }

    void close() {
        try {
            if (watcher != null) {
                watcher.close();
            }
        } catch (IOException e) {
            // The process ends, and the watch with it.
        }
        sources.close();
    }
}
