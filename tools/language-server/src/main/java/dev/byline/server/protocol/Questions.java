package dev.byline.server.protocol;

import dev.byline.reader.SourceView;
import dev.byline.reader.parse.SourceText;
import dev.byline.server.state.OpenDocuments;
import dev.byline.server.state.Sources;
import dev.byline.server.state.Sources.Views;
import dev.byline.server.text.LineIndex;
import dev.byline.server.text.OpenDocument;
import dev.byline.server.text.TextPosition;
import dev.byline.source.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Answers what an editor asks: on threads of their own, with a view that holds all edits which came before the question. A
 * question about a text that was changed meanwhile is dropped, and a failure is an answer like any other.
 */
final class Questions {

    private final Editor editor;
    private final OpenDocuments documents;
    private final Sources sources;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()), work -> {
                var thread = new Thread(null, work, "byline-answers", 64L << 20);
                thread.setDaemon(true);
                return thread;
            });

    Questions(Editor editor, OpenDocuments documents, Sources sources) {
        this.editor = editor;
        this.documents = documents;
        this.sources = sources;
    }

    /**
     * A file, and all that is known.
     *
     * @param view what is known of its project
     * @param modules what is known of all projects
     * @param resources the folders of files beside the reports, of its project and those that belong to it
     * @param path the file
     * @param lines its text
     */
    record InFile(
            SourceView view,
            List<SourceView> modules,
            List<Path> resources,
            Path path,
            LineIndex lines,
            Editor editor) {

        int offset(Position position) {
            return lines.offset(
                    new TextPosition(position.getLine(), position.getCharacter()),
                    editor.terms().encoding());
        }

        Span span(Range range) {
            var start = offset(range.getStart());
            return new Span(start, Math.max(start, offset(range.getEnd())));
        }

        String uri() {
            return editor.uri(path);
        }

        Range range(Span span) {
            return editor.range(lines, span);
        }
    }

    /** Answers a question about a file. */
    <T> CompletableFuture<T> about(
            String what, TextDocumentIdentifier document, T nothing, Function<InFile, T> answer) {
        return about(what, document, sources::views, nothing, answer);
    }

    /** Answers a question about a file to which every project may have something to say. */
    <T> CompletableFuture<T> aboutInAll(
            String what, TextDocumentIdentifier document, T nothing, Function<InFile, T> answer) {
        return about(what, document, sources::allViews, nothing, answer);
    }

    private <T> CompletableFuture<T> about(
            String what,
            TextDocumentIdentifier document,
            Function<Path, CompletableFuture<Views>> known,
            T nothing,
            Function<InFile, T> answer) {
        var path = editor.path(document.getUri());
        if (path.isEmpty()) {
            return CompletableFuture.completedFuture(nothing);
        }
        var asked = documents.get(path.get()).map(OpenDocument::source);
        return known.apply(path.get())
                .handleAsync(
                        (views, failure) ->
                                guarded(what, failure, () -> answer(views, path.get(), asked, nothing, answer)),
                        threads);
    }

    private <T> T answer(Views views, Path path, Optional<SourceText> asked, T nothing, Function<InFile, T> answer) {
        var known = views.own().flatMap(each -> each.text(path));
        if (known.isEmpty()) {
            return nothing;
        }
        if (asked.isPresent() && !asked.get().content().equals(known.get().content())) {
            throw new ResponseErrorException(
                    new ResponseError(ResponseErrorCode.ContentModified, "the text was changed meanwhile", null));
        }
        return answer.apply(new InFile(
                views.own().get(),
                views.all(),
                views.resources(),
                path,
                new LineIndex(known.get().content()),
                editor));
    }

    /** Answers a question about all projects. */
    <T> CompletableFuture<T> aboutAll(String what, Function<List<SourceView>, T> answer) {
        return sources.views()
                .handleAsync((views, failure) -> guarded(what, failure, () -> answer.apply(views)), threads);
    }

    /** A failure, also of the reading before the question, is an answer that says what to do about it. */
    private <T> T guarded(String what, @Nullable Throwable before, Supplier<T> answer) {
        if (before != null) {
            throw failed(
                    what,
                    before instanceof CompletionException && before.getCause() != null ? before.getCause() : before);
        }
        try {
            return answer.get();
        } catch (ResponseErrorException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            throw failed(what, e);
        }
    }

    private ResponseErrorException failed(String what, Throwable failure) {
        if (failure instanceof RejectedExecutionException) {
            return new ResponseErrorException(
                    new ResponseError(ResponseErrorCode.ServerCancelled, "the server has been shut down", null));
        }
        editor.failed(what, failure);
        return new ResponseErrorException(new ResponseError(
                ResponseErrorCode.InternalError,
                "[byline:internal-error] Byline failed on " + what + ": " + failure
                        + "; please report it with the stack trace in the log of the language server",
                null));
    }
}
