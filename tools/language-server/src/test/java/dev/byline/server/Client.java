package dev.byline.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.byline.server.protocol.Connection;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor without a window, which keeps what it is told. */
final class Client implements LanguageClient, AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final Ending ending;
    private final Server server;
    private final Map<Path, PublishDiagnosticsParams> diagnostics = new HashMap<>();
    private final Map<Path, Integer> told = new HashMap<>();
    private final Map<Path, Integer> versions = new HashMap<>();
    private final List<MessageParams> messages = new ArrayList<>();
    private final List<RegistrationParams> registrations = new ArrayList<>();
    private volatile Object settings = Map.of();

    private Client(InputStream in, OutputStream out, Ending ending) {
        this.ending = ending;
        var launcher = new Launcher.Builder<Server>()
                .setLocalService(this)
                .setRemoteInterface(Server.class)
                .setInput(in)
                .setOutput(out)
                .create();
        launcher.startListening();
        server = launcher.getRemoteProxy();
    }

    /** The server, with what the protocol has no words for. */
    interface Server extends LanguageServer {

        @JsonRequest("byline/preview")
        CompletableFuture<JsonObject> preview(PreviewParams params);
    }

    /** Which report is to be shown. */
    record PreviewParams(TextDocumentIdentifier textDocument) {}

    /** Waits for the server's end. */
    private interface Ending {

        int status() throws Exception;
    }

    /** A client of the jar, which runs in a folder as a process of its own. */
    static Client ofJar(Path folder, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("byline.server.jar")));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new Client(process.getInputStream(), process.getOutputStream(), () -> {
            try {
                assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
                return process.exitValue();
            } finally {
                process.destroyForcibly();
            }
        });
    }

    /** A client of a server in the same Java, with the same bytes between them. */
    static Client ofServer() throws IOException {
        try (var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var near = new Socket(door.getInetAddress(), door.getLocalPort());
            var far = door.accept();
            var status = CompletableFuture.supplyAsync(() -> {
                try (far) {
                    return Connection.serve(far.getInputStream(), far.getOutputStream());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            return new Client(near.getInputStream(), near.getOutputStream(), () -> {
                try (near) {
                    return get(status);
                }
            });
        }
    }

    /** A client that has opened a folder, as plain as an editor can be. */
    static Client in(Path folder) throws Exception {
        var client = ofServer();
        client.initialize(new ClientCapabilities(), folder);
        return client;
    }

    InitializeResult initialize(ClientCapabilities capabilities, Path... folders) throws Exception {
        var params = new InitializeParams();
        params.setCapabilities(capabilities);
        params.setWorkspaceFolders(Stream.of(folders)
                .map(folder -> new WorkspaceFolder(folder.toUri().toString(), "folder"))
                .toList());
        var result = get(server.initialize(params));
        server.initialized(new InitializedParams());
        return result;
    }

    Server server() {
        return server;
    }

    static <T> T get(CompletableFuture<T> answer) throws InterruptedException, ExecutionException, TimeoutException {
        return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    void set(Object newSettings) {
        settings = newSettings;
    }

    static TextDocumentIdentifier id(Path file) {
        return new TextDocumentIdentifier(file.toUri().toString());
    }

    void open(Path file, String text) {
        versions.put(file, 1);
        server.getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(
                        new TextDocumentItem(file.toUri().toString(), "java", 1, text)));
    }

    String open(Path file) throws IOException {
        var text = Files.readString(file);
        open(file, text);
        return text;
    }

    void change(Path file, TextDocumentContentChangeEvent... changes) {
        var version = versions.merge(file, 1, Integer::sum);
        server.getTextDocumentService()
                .didChange(new DidChangeTextDocumentParams(
                        new VersionedTextDocumentIdentifier(file.toUri().toString(), version), List.of(changes)));
    }

    void change(Path file, String text) {
        change(file, new TextDocumentContentChangeEvent(text));
    }

    void change(Path file, Range range, String text) {
        change(file, new TextDocumentContentChangeEvent(range, text));
    }

    void close(Path file) {
        server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(id(file)));
    }

    void changedOnDisk(FileChangeType type, Path... files) {
        server.getWorkspaceService()
                .didChangeWatchedFiles(new DidChangeWatchedFilesParams(Stream.of(files)
                        .map(file -> new FileEvent(file.toUri().toString(), type))
                        .toList()));
    }

    /** Waits until the problems of a file are as expected. */
    synchronized List<Diagnostic> await(Path file, Predicate<List<Diagnostic>> expected) throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!diagnostics.containsKey(file)
                || !expected.test(diagnostics.get(file).getDiagnostics())) {
            var left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            assertThat(left).as("still %s; %s", diagnostics.get(file), messages).isPositive();
            wait(left);
        }
        return diagnostics.get(file).getDiagnostics();
    }

    List<Diagnostic> awaitCodes(Path file, String... codes) throws InterruptedException {
        return await(file, found -> codes(found).equals(List.of(codes)));
    }

    /** Waits until the problems of the last version of a file are told. */
    synchronized List<Diagnostic> awaitVersion(Path file) throws InterruptedException {
        var version = versions.get(file);
        return await(file, found -> version.equals(diagnostics.get(file).getVersion()));
    }

    /** Waits until nothing is wrong in the last version of a file. */
    synchronized void awaitRight(Path file) throws InterruptedException {
        var version = versions.get(file);
        await(
                file,
                found -> found.isEmpty() && version.equals(diagnostics.get(file).getVersion()));
    }

    static List<String> codes(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(each -> each.getCode().getLeft()).toList();
    }

    synchronized Map<Path, List<Diagnostic>> all() {
        var all = new HashMap<Path, List<Diagnostic>>();
        diagnostics.forEach((file, params) -> {
            if (!params.getDiagnostics().isEmpty()) {
                all.put(file, params.getDiagnostics());
            }
        });
        return all;
    }

    synchronized List<MessageParams> messages() {
        return List.copyOf(messages);
    }

    synchronized List<RegistrationParams> registrations() {
        return List.copyOf(registrations);
    }

    static Position position(String text, int offset) {
        var before = text.substring(0, offset);
        var line = (int) before.chars().filter(c -> c == '\n').count();
        return new Position(line, offset - before.lastIndexOf('\n') - 1);
    }

    static Range range(String text, String part) {
        var start = text.indexOf(part);
        assertThat(start).as("%s in %s", part, text).isNotNegative();
        return new Range(position(text, start), position(text, start + part.length()));
    }

    @Override
    public synchronized void publishDiagnostics(PublishDiagnosticsParams params) {
        var file = Path.of(URI.create(params.getUri()));
        diagnostics.put(file, params);
        told.merge(file, 1, Integer::sum);
        notifyAll();
    }

    @Override
    public CompletableFuture<Void> registerCapability(RegistrationParams params) {
        synchronized (this) {
            registrations.add(params);
            notifyAll();
        }
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<List<Object>> configuration(ConfigurationParams params) {
        return CompletableFuture.completedFuture(
                params.getItems().stream().map(item -> settings).toList());
    }

    @Override
    public synchronized void showMessage(MessageParams params) {
        messages.add(params);
    }

    @Override
    public synchronized void logMessage(MessageParams params) {
        messages.add(params);
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void telemetryEvent(Object object) {
        // Nothing is sent.
    }

    @Override
    public void close() throws Exception {
        get(server.shutdown());
        server.exit();
        assertThat(ending.status()).isZero();
    }
}
