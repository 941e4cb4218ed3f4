package dev.byline.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.TextDocumentContentParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewTest {

    @TempDir
    private Path parent;

    @Test
    void aReportIsShownAsItIsInTheBuffer() throws Exception {
        var reports = ReportsOnDisk.in(parent);
        try (var client = Client.in(reports.folder())) {
            client.open(reports.week2(), ReportsOnDisk.WEEK2.replace("More than", "<b>Less</b> than"));
            var whole = preview(client, reports.week2());
            assertThat(whole.get("whole").getAsBoolean()).isTrue();
            assertThat(whole.get("markdown").getAsString())
                    .startsWith(
                            "# Gazette of week 2\n\n<b>Less</b> than in [2026-W01], by [@grace-h] and [@ada]. ([ink#3])\n");
            assertThat(whole.get("html").getAsString())
                    .contains("data-line=\"11\"")
                    .contains("&lt;b&gt;Less&lt;/b&gt;")
                    .contains("href=\"https://github.com/ada\"");

            client.change(reports.week2(), ReportsOnDisk.WEEK2.replace("[@ada].\"", "[@ada]."));
            var broken = preview(client, reports.week2());
            assertThat(broken.get("stale").getAsBoolean()).isTrue();
            assertThat(broken.get("markdown").getAsString()).contains("<b>Less</b> than");
            assertThat(broken.get("html").getAsString()).contains("byline-note").contains("byline-stale");

            client.change(reports.week2(), ReportsOnDisk.WEEK2.replace("[@ada]", "[@adda]"));
            var wrong = preview(client, reports.week2());
            assertThat(wrong.get("whole").getAsBoolean()).isFalse();
            assertThat(wrong.get("markdown").getAsString()).contains("[@adda]");

            client.change(reports.week2(), ReportsOnDisk.WEEK2);
            var uri = "byline-preview:Week2.md?"
                    + URLEncoder.encode(reports.week2().toUri().toString(), StandardCharsets.UTF_8);
            assertThat(Client.get(client.server()
                                    .getWorkspaceService()
                                    .textDocumentContent(new TextDocumentContentParams(uri)))
                            .getText())
                    .startsWith("# Gazette of week 2\n\nMore than");
        }
    }

    private static JsonObject preview(Client client, Path file) throws Exception {
        return Client.get(client.server().preview(new Client.PreviewParams(Client.id(file))));
    }

    @Test
    void nothingIsWrittenAndWhatIsSavedElsewhereIsSeen() throws Exception {
        var reports = ReportsOnDisk.in(parent);
        var before = files(reports.folder());
        // This client cannot watch files, so that the server does.
        try (var client = Client.in(reports.folder())) {
            client.open(reports.week1());
            client.awaitRight(reports.week1());
            assertThat(files(reports.folder())).isEqualTo(before);
            for (var i = 0; i < 100 && !client.all().containsKey(reports.week2()); i++) {
                // The watch begins behind the first reading.
                Files.writeString(reports.week2(), ReportsOnDisk.WEEK2.replace("@ada]", "@adda]") + " ".repeat(i));
                Thread.sleep(100);
            }
            client.awaitCodes(reports.week2(), "undefined-reference");
        }
    }

    private static List<String> files(Path folder) throws Exception {
        try (var all = Files.walk(folder)) {
            return all.map(Path::toString).sorted().toList();
        }
    }
}
