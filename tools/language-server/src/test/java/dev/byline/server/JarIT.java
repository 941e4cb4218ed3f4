package dev.byline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.lsp4j.ClientCapabilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar, as an editor runs it. */
class JarIT {

    @TempDir
    private Path parent;

    @Test
    void anEditorThatNamesNoFolderHasStartedTheServerInIt() throws Exception {
        var reports = ReportsOnDisk.in(parent);
        Files.writeString(reports.week2(), ReportsOnDisk.WEEK2.replace("@ada]", "@adda]"));
        try (var client = Client.ofJar(reports.folder())) {
            client.initialize(new ClientCapabilities());

            var found = client.awaitCodes(reports.week2(), "undefined-reference");
            assertThat(found.get(0).getCodeDescription().getHref()).endsWith("docs/checks/undefined-reference.md");
        }
    }
}
