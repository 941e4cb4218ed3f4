package dev.byline.server.protocol;

import dev.byline.check.Failure;
import dev.byline.problem.Severity;
import dev.byline.reader.SourceProblem;
import dev.byline.server.state.Answers;
import dev.byline.server.state.FileProblems;
import dev.byline.server.state.OpenDocuments;
import dev.byline.server.text.LineIndex;
import dev.byline.server.text.OpenDocument;
import dev.byline.source.Span;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;
import org.jspecify.annotations.Nullable;

/** The editor at the other end: what it is told, in its own terms. */
final class Editor implements Answers {

    private static final String SOURCE = "byline";

    private final OpenDocuments documents;
    private final CheckPages pages = new CheckPages();
    /** What the editor itself calls files, which may be another spelling than ours. */
    private final ConcurrentHashMap<Path, String> names = new ConcurrentHashMap<>();

    private volatile EditorTerms terms = EditorTerms.DEFAULTS;
    private volatile ServerSettings settings = ServerSettings.DEFAULTS;

    private @Nullable LanguageClient client;

    Editor(OpenDocuments documents) {
        this.documents = documents;
    }

    void connect(LanguageClient newClient) {
        client = newClient;
    }

    LanguageClient client() {
        if (client == null) {
            throw new IllegalStateException("no editor is connected");
        }
        return client;
    }

    EditorTerms terms() {
        return terms;
    }

    void agree(EditorTerms newTerms) {
        terms = newTerms;
    }

    ServerSettings settings() {
        return settings;
    }

    void set(ServerSettings newSettings) {
        settings = newSettings;
    }

    Optional<Path> path(String uri) {
        var path = Uris.path(uri);
        path.ifPresent(file -> names.put(file, uri));
        return path;
    }

    String uri(Path file) {
        return documents
                .get(file)
                .map(OpenDocument::uri)
                .orElseGet(() -> Optional.ofNullable(names.get(file)).orElseGet(() -> Uris.of(file)));
    }

    /** The version of a file that it has open. */
    Optional<Integer> version(String uri) {
        return path(uri).flatMap(documents::get).map(OpenDocument::version);
    }

    org.eclipse.lsp4j.Range range(LineIndex lines, Span span) {
        return new org.eclipse.lsp4j.Range(position(lines, span.start()), position(lines, span.end()));
    }

    org.eclipse.lsp4j.Position position(LineIndex lines, int offset) {
        var position = lines.position(offset, terms.encoding());
        return new org.eclipse.lsp4j.Position(position.line(), position.column());
    }

    @Override
    public void problems(Collection<FileProblems> files) {
        for (var file : files) {
            var document = documents.get(file.file());
            // What is newer than these problems is read next, and told then.
            if (document.isEmpty() || document.get().source().content().equals(file.text())) {
                var params = new PublishDiagnosticsParams(uri(file.file()), diagnostics(file));
                document.ifPresent(open -> params.setVersion(open.version()));
                client().publishDiagnostics(params);
            }
        }
    }

    List<Diagnostic> diagnostics(FileProblems file) {
        var lines = new LineIndex(file.text());
        return file.problems().stream()
                .map(problem -> diagnostic(problem, lines))
                .toList();
    }

    Diagnostic diagnostic(SourceProblem problem, LineIndex lines) {
        var span = problem.place().map(SourceProblem.SourcePlace::span).orElseGet(() -> option(lines.text()));
        var diagnostic = new Diagnostic(range(lines, span), problem.message());
        diagnostic.setSeverity(
                problem.severity() == Severity.ERROR ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning);
        diagnostic.setSource(SOURCE);
        problem.check().ifPresent(check -> {
            diagnostic.setCode(check.id());
            pages.uri(check, settings)
                    .ifPresent(page -> diagnostic.setCodeDescription(new DiagnosticCodeDescription(page)));
        });
        return diagnostic;
    }

    /** Where a build file has the option in which something is wrong. */
    private static Span option(String build) {
        var name = "byline.checks";
        var start = Math.max(0, build.indexOf(name));
        return new Span(start, Math.min(build.length(), start + name.length()));
    }

    @Override
    public void failed(String what, Throwable failure) {
        client().logMessage(new MessageParams(MessageType.Error, Failure.withStack(what, failure)));
        client().showMessage(new MessageParams(
                MessageType.Error,
                "[byline:internal-error] Byline failed on " + what
                        + "; please report it with the stack trace in the log of the language server"));
    }

    @Override
    public void warn(String text) {
        client().showMessage(new MessageParams(MessageType.Warning, text));
    }

    void log(String text) {
        client().logMessage(new MessageParams(MessageType.Info, text));
    }
}
