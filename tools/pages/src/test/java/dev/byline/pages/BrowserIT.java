package dev.byline.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.byline.reader.SeriesReader;
import dev.byline.reader.Settings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages in Chromium, as files: at three widths, in both themes, with axe-core. It needs Chromium, Node, and once {@code
 * npm install} in {@code browser-test}.
 */
@Tag("once")
class BrowserIT {

    private static final Path SCRIPT = Path.of("browser-test");

    @TempDir
    private Path folder;

    @BeforeAll
    static void isInstalled() {
        var chromium = System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium");
        var isThere = Files.isExecutable(Path.of(chromium)) && Files.isDirectory(SCRIPT.resolve("node_modules"));
        if (!isThere) {
            System.err.println("BrowserIT is SKIPPED: it needs " + chromium + " and `npm install` in tools/pages/"
                    + SCRIPT + "; no page was looked at in a browser");
        }
        assumeTrue(isThere);
    }

    private void check(Site site, String series, String pages, String queries) throws Exception {
        new SiteFolder(folder).write(site, true);
        var process = new ProcessBuilder(
                        List.of("node", "check.mjs", folder.resolve(series).toString(), pages, queries))
                .directory(SCRIPT.toFile())
                .redirectErrorStream(true)
                .start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
    }

    @Test
    void theProjectsOwnReportsAreRight() throws Exception {
        var sources = Path.of("../../reports-java/src/main/java");
        var reading = SeriesReader.read(List.of(sources), Settings.defaults());
        check(
                Site.of(reading, SiteSettings.defaults()),
                "linuxkit",
                "index.html,2017-06-25.html,people/rn.html,threads/index.html,"
                        + "threads/linuxkit-linuxkit-pull-2115.html,repositories/linuxkit-linuxkit.html,figures.html,"
                        + "search.html",
                "rn=people/rn.html,2090=threads/linuxkit-linuxkit-pull-2090.html,summit=2017-06-25.html");
    }

    @Test
    void hostileTextStaysText() throws Exception {
        check(
                HostileTextTest.hostile().site(),
                "gazette",
                "index.html,2026-01-04.html,2026-01-11.html,people/ada.html,threads/example-printer-pull-8.html",
                "alert=2026-01-04.html");
    }
}
