package dev.byline.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a writing does to a folder. */
class SiteFolderTest {

    @TempDir
    private Path folder;

    private static Site site(Map<String, String> files) {
        var site = new TreeMap<String, Site.Content>();
        files.forEach((path, text) -> site.put(path, Site.text(text)));
        return new Site(site);
    }

    @Test
    void whatIsTheSameIsNotWrittenAgain() throws IOException {
        var first = new SiteFolder(folder).write(site(Map.of("a.html", "1", "b/c.html", "2")), true);
        assertThat(first.written()).containsExactly("a.html", "b/c.html");
        var second = new SiteFolder(folder).write(site(Map.of("a.html", "3", "b/c.html", "2")), true);
        assertThat(second.written()).containsExactly("a.html");
        assertThat(second.deleted()).isEmpty();
        assertThat(folder.resolve("a.html")).hasContent("3");
    }

    @Test
    void aPageThatIsNoMoreIsDeletedAndNothingElse() throws IOException {
        new SiteFolder(folder).write(site(Map.of("a.html", "1", "b/c.html", "2")), true);
        Files.writeString(folder.resolve("mine.html"), "mine");
        var changes = new SiteFolder(folder).write(site(Map.of("a.html", "1")), true);
        assertThat(changes.deleted()).containsExactly("b/c.html");
        assertThat(folder.resolve("b")).doesNotExist();
        assertThat(folder.resolve("mine.html")).exists();
    }

    @Test
    void whereNotAllIsKnownNothingIsDeleted() throws IOException {
        new SiteFolder(folder).write(site(Map.of("a.html", "1", "b.html", "2")), true);
        assertThat(new SiteFolder(folder)
                        .write(site(Map.of("a.html", "1")), false)
                        .deleted())
                .isEmpty();
        assertThat(folder.resolve("b.html")).exists();
        // It is still known to be the site's.
        assertThat(new SiteFolder(folder)
                        .write(site(Map.of("a.html", "1")), true)
                        .deleted())
                .containsExactly("b.html");
    }

    @Test
    void aFileOfSomebodyElseIsNotOverwritten() throws IOException {
        Files.writeString(folder.resolve("a.html"), "mine");
        assertThatThrownBy(() -> new SiteFolder(folder).write(site(Map.of("a.html", "1")), true))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("it is not a file of the site");
        assertThat(folder.resolve("a.html")).hasContent("mine");
    }

    @Test
    void aListThatSomebodyHasChangedDeletesNothingOutside() throws IOException {
        var site = Files.createDirectory(folder.resolve("site"));
        var outside = Files.writeString(folder.resolve("outside"), "mine");
        Files.writeString(site.resolve(".byline-site"), "../outside\n" + outside + "\n");
        new SiteFolder(site).write(site(Map.of("a.html", "1")), true);
        assertThat(outside).exists();
    }
}
