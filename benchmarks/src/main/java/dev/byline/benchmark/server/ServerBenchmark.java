package dev.byline.benchmark.server;

import dev.byline.benchmark.Latencies;
import dev.byline.benchmark.series.GeneratedSeries;
import dev.byline.benchmark.series.Imports;
import dev.byline.reader.SeriesReader;
import dev.byline.reader.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/**
 * Types into a report of a series that a language server has open: from the keystroke to its diagnostics, and to its completion.
 *
 * @param jar the server's jar
 * @param work a folder for the sources; what is in its folder of the series is deleted
 * @param reports how long the series is
 * @param warmUps how many keystrokes come before the measurement
 * @param times how many are measured
 * @param flags flags for the server's JVM
 */
public record ServerBenchmark(Path jar, Path work, int reports, int warmUps, int times, List<String> flags) {

    private static final double MILLISECOND = 1e6;
    private static final double MEGABYTE = 1e6;
    private static final Pattern PROSE = Pattern.compile(" (?=[a-z]+ [a-z]+ [a-z]+)");
    /** As an author writes: words, a person who is not declared, a number. */
    private static final String TYPED = " then [@nobody] and [#12] more words";

    /**
     * Runs all and prints the table.
     *
     * @param table where the table goes
     * @throws Exception if the server does not answer
     */
    public void run(PrintWriter table) throws Exception {
        var folder = work.resolve("server-" + reports);
        var sources = folder.resolve("src/main/java");
        GeneratedSeries.delete(folder);
        GeneratedSeries.write(new GeneratedSeries(reports, Imports.PARTS, 0).annotated(), sources);
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        Path report;
        try (var files = Files.walk(sources)) {
            var all = files.filter(file -> file.getFileName().toString().matches("Week.*\\.java"))
                    .filter(file -> !file.getFileName().toString().contains("Threads"))
                    .sorted()
                    .toList();
            report = all.get(all.size() / 2);
        }
        var cold = System.nanoTime();
        SeriesReader.read(List.of(sources), Settings.defaults());
        var check = (System.nanoTime() - cold) / MILLISECOND;
        table.printf("%d reports, %d keystrokes after %d to warm up%n%n", reports, times, warmUps);
        try (var editor = new Editor(jar, folder, flags)) {
            var first = editor.open(folder, report);
            var typing = editor.type(report, warmUps, times);
            table.println("| from the editor's side | median, ms | 99th percentile, ms | most, ms |");
            table.println("|---|---|---|---|");
            new Latencies(typing.diagnostics()).row(table, "a keystroke, until its diagnostics are there");
            new Latencies(typing.completions()).row(table, "completion");
            table.printf(
                    Locale.ROOT,
                    "%nfrom the start of the server to the first diagnostics: %.0f ms; the sources read once, in a Java that"
                            + " has run for a moment: %.0f ms%n",
                    first,
                    check);
            table.printf(Locale.ROOT, "heap of the server that is in use behind all that: %.0f MB%n", editor.heap());
        }
        table.flush();
    }

    private record Typing(List<Double> diagnostics, List<Double> completions) {}

    /** An editor without a window. */
    private static final class Editor implements LanguageClient, AutoCloseable {

        private static final long PATIENCE_SECONDS = 1_200;

        private final long start = System.nanoTime();
        private final Process process;
        private final LanguageServer server;
        private final Map<String, Integer> versions = new HashMap<>();

        Editor(Path jar, Path folder, List<String> flags) throws IOException {
            var command = new ArrayList<String>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(flags);
            command.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
            process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var launcher = LSPLauncher.createClientLauncher(this, process.getInputStream(), process.getOutputStream());
            launcher.startListening();
            server = launcher.getRemoteProxy();
        }

        double open(Path folder, Path report) throws Exception {
            var params = new InitializeParams();
            params.setCapabilities(new ClientCapabilities());
            params.setWorkspaceFolders(
                    List.of(new WorkspaceFolder(folder.toUri().toString(), "series")));
            server.initialize(params).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            server.initialized(new InitializedParams());
            var uri = report.toUri().toString();
            server.getTextDocumentService()
                    .didOpen(new DidOpenTextDocumentParams(
                            new TextDocumentItem(uri, "java", 1, Files.readString(report))));
            await(uri, 1);
            return (System.nanoTime() - start) / MILLISECOND;
        }

        /** What is left of the heap when all that can go is gone, in millions of bytes. */
        double heap() throws IOException, InterruptedException {
            var histogram = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jmap")
                                    .toString(),
                            "-histo:live",
                            String.valueOf(process.pid()))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var total = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)")
                    .matcher(new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            histogram.waitFor();
            return total.find() ? Long.parseLong(total.group(1)) / MEGABYTE : Double.NaN;
        }

        Typing type(Path report, int warmUps, int times) throws Exception {
            var uri = report.toUri().toString();
            var original = Files.readString(report);
            var places = PROSE.matcher(original).results().toList();
            var place = places.get(places.size() / 2).start();
            var text = original;
            var version = 1;
            var taken = new Typing(new ArrayList<>(), new ArrayList<>());
            for (var i = 0; i < warmUps + times; i++) {
                var at = i % TYPED.length();
                if (at == 0) {
                    text = original;
                    change(uri, ++version, new TextDocumentContentChangeEvent(text));
                    await(uri, version);
                }
                var position = position(text, place + at);
                var typed = TYPED.substring(at, at + 1);
                var before = System.nanoTime();
                change(uri, ++version, new TextDocumentContentChangeEvent(new Range(position, position), typed));
                await(uri, version);
                if (i >= warmUps) {
                    taken.diagnostics().add((System.nanoTime() - before) / MILLISECOND);
                }
                text = text.substring(0, place + at) + typed + text.substring(place + at);
                if ("[@#".contains(typed)) {
                    var asked = System.nanoTime();
                    server.getTextDocumentService()
                            .completion(new CompletionParams(
                                    new TextDocumentIdentifier(uri), position(text, place + at + 1)))
                            .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    if (i >= warmUps) {
                        taken.completions().add((System.nanoTime() - asked) / MILLISECOND);
                    }
                }
            }
            return taken;
        }

        private void change(String uri, int version, TextDocumentContentChangeEvent change) {
            server.getTextDocumentService()
                    .didChange(new DidChangeTextDocumentParams(
                            new VersionedTextDocumentIdentifier(uri, version), List.of(change)));
        }

        private static Position position(String text, int offset) {
            var before = text.substring(0, offset);
            return new Position(
                    (int) before.chars().filter(c -> c == '\n').count(), offset - before.lastIndexOf('\n') - 1);
        }

        private synchronized void await(String uri, int version) throws InterruptedException {
            var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (versions.getOrDefault(uri, 0) < version) {
                var left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    throw new IllegalStateException("no diagnostics of version " + version);
                }
                wait(left);
            }
        }

        @Override
        public synchronized void publishDiagnostics(PublishDiagnosticsParams params) {
            if (params.getVersion() != null) {
                versions.put(params.getUri(), params.getVersion());
                notifyAll();
            }
        }

        @Override
        public void telemetryEvent(Object object) {
            // Nothing is sent.
        }

        @Override
        public void showMessage(MessageParams params) {
            System.err.println(params.getMessage());
        }

        @Override
        public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
            return new CompletableFuture<>();
        }

        @Override
        public void logMessage(MessageParams params) {
            System.err.println(params.getMessage());
        }

        @Override
        public void close() throws Exception {
            server.shutdown().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            server.exit();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }
}
