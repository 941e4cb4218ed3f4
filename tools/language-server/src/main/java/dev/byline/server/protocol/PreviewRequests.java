package dev.byline.server.protocol;

import dev.byline.server.feature.Preview;
import dev.byline.server.feature.Preview.Shown;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.TextDocumentIdentifier;

/** Previews, which the protocol has no words for. */
final class PreviewRequests {

    /** The scheme of the virtual documents: {@code byline-preview:Week25.md?<URI of the source, encoded>}. */
    static final String SCHEME = "byline-preview";

    private final Questions questions;
    /** The last preview of each report that was whole. */
    private final ConcurrentHashMap<Path, Shown> whole = new ConcurrentHashMap<>();

    PreviewRequests(Questions questions) {
        this.questions = questions;
    }

    /**
     * What an editor asks.
     *
     * @param textDocument the source of the report
     */
    record Params(TextDocumentIdentifier textDocument) {}

    /**
     * What it is told.
     *
     * @param title the title of the report
     * @param file the name of its file
     * @param markdown its Markdown
     * @param html the inside of a page, with {@code data-line} at blocks of which the line of the source is known
     * @param whole whether a build would write this
     * @param stale whether this is what the report was before it broke
     * @param note what is wrong with it; empty where it is whole
     * @param lines lines of the source, by lines of the Markdown
     */
    record Answer(
            String title,
            String file,
            String markdown,
            String html,
            boolean whole,
            boolean stale,
            String note,
            Map<Integer, Integer> lines) {}

    CompletableFuture<Optional<Answer>> of(TextDocumentIdentifier document) {
        return questions.about(
                "byline/preview",
                document,
                Optional.<Answer>empty(),
                file -> Preview.of(file.view(), file.path(), Optional.ofNullable(whole.get(file.path())))
                        .map(shown -> {
                            if (shown.isWhole()) {
                                whole.put(file.path(), shown);
                            }
                            return new Answer(
                                    shown.title(),
                                    shown.file(),
                                    shown.markdown(),
                                    Preview.html(shown),
                                    shown.isWhole(),
                                    shown.isStale(),
                                    shown.note(),
                                    shown.lines());
                        }));
    }

    /** The text of a virtual document. */
    CompletableFuture<String> content(String uri) {
        var query = uri.indexOf('?');
        if (query < 0) {
            return CompletableFuture.completedFuture("");
        }
        var source = URLDecoder.decode(uri.substring(query + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
        return of(new TextDocumentIdentifier(source))
                .thenApply(found -> found.map(answer ->
                                (answer.note().isEmpty() ? "" : "> **" + answer.note() + "**\n\n") + answer.markdown())
                        .orElse(""));
    }
}
