package dev.byline.server.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.byline.server.project.ProjectSettings;
import dev.byline.server.state.OpenDocuments;
import dev.byline.server.state.Sources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A feature that fails: no input is known that makes one of them fail, so this one is made to. */
class FailureTest {

    @TempDir
    private Path folder;

    private final Messages messages = new Messages();
    private final OpenDocuments documents = new OpenDocuments();
    private final Editor editor = new Editor(documents);
    private final Sources sources = new Sources(documents, editor);
    private final Questions questions = new Questions(editor, documents, sources);
    private TextDocumentIdentifier week = new TextDocumentIdentifier("");

    /** An editor that keeps what it shows and what it logs. */
    private static final class Messages implements LanguageClient {

        private final List<String> shown = new CopyOnWriteArrayList<>();
        private final List<String> logged = new CopyOnWriteArrayList<>();

        @Override
        public void showMessage(MessageParams params) {
            shown.add(params.getMessage());
        }

        @Override
        public void logMessage(MessageParams params) {
            logged.add(params.getMessage());
        }

        @Override
        public void publishDiagnostics(PublishDiagnosticsParams params) {
            // Others look at these.
        }

        @Override
        public void telemetryEvent(Object object) {
            // Nothing is sent.
        }

        @Override
        public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
            return CompletableFuture.completedFuture(null);
        }
    }

    @BeforeEach
    void open() throws Exception {
        var root = folder.toRealPath();
        var file = root.resolve("src/main/java/example/Gazette.java");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file, "import dev.byline.dsl.*; @Series(name = \"Gazette\", title = \"\") interface Gazette {}");
        week = new TextDocumentIdentifier(file.toUri().toString());
        editor.connect(messages);
        sources.open(List.of(root), ProjectSettings.NONE);
    }

    @AfterEach
    void close() {
        sources.close();
    }

    private <T> T ask(Supplier<T> feature) throws Exception {
        return questions
                .about("textDocument/hover", week, null, file -> feature.get())
                .get(30, TimeUnit.SECONDS);
    }

    private void assertFails(Runnable failing, String what) {
        messages.shown.clear();
        messages.logged.clear();
        assertThatThrownBy(() -> questions
                        .about("textDocument/hover", week, "", file -> {
                            failing.run();
                            return "";
                        })
                        .get(30, TimeUnit.SECONDS))
                .cause()
                .isInstanceOfSatisfying(ResponseErrorException.class, e -> {
                    assertThat(e.getResponseError().getCode()).isEqualTo(ResponseErrorCode.InternalError.getValue());
                    assertThat(e.getMessage())
                            .startsWith("[byline:internal-error] Byline failed on textDocument/hover: ")
                            .contains(what)
                            .endsWith("; please report it with the stack trace in the log of the language server");
                });
        assertThat(messages.shown)
                .singleElement()
                .asString()
                .startsWith("[byline:internal-error] Byline failed on textDocument/hover; please report it");
        assertThat(messages.logged)
                .singleElement()
                .asString()
                .contains(what, "at dev.byline.server.protocol.FailureTest");
    }

    @Test
    void aFeatureThatFailsIsAnAnswerAndTheOthersGoOn() throws Exception {
        assertFails(
                () -> {
                    throw new IllegalStateException("no such page");
                },
                "no such page");
        assertThat(ask(() -> "shown")).isEqualTo("shown");
        assertFails(FailureTest::endless, "StackOverflowError");
        assertFails(
                () -> {
                    throw new OutOfMemoryError("too much");
                },
                "too much");
        assertThat(ask(() -> "shown")).isEqualTo("shown");
        assertThat(questions.aboutAll("workspace/symbol", List::size).get(30, TimeUnit.SECONDS))
                .isOne();
    }

    private static void endless() {
        endless();
    }
}
