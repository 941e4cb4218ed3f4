package dev.byline.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryTest {

    @TempDir
    Path root;

    private Directory directory;

    @BeforeEach
    void open() {
        directory = new Directory(root);
    }

    @Test
    void writesReadsAndDeletes() throws IOException {
        directory.write("a/b/ä \"c\".md", "one".getBytes(UTF_8));
        directory.write("a/b/ä \"c\".md", "two".getBytes(UTF_8));
        assertThat(directory.read("a/b/ä \"c\".md")).hasValue("two".getBytes(UTF_8));
        assertThat(directory.size("a/b/ä \"c\".md")).isEqualTo(3);
        assertThat(directory.exists("a/b/")).isTrue();
        try (var files = Files.list(root.resolve("a/b"))) {
            assertThat(files).hasSize(1);
        }
        directory.delete("a/b/ä \"c\".md");
        directory.delete("a/b/ä \"c\".md");
        assertThat(directory.read("a/b/ä \"c\".md")).isEmpty();
        assertThat(directory.size("a/b/ä \"c\".md")).isEqualTo(-1);
        assertThat(directory.exists("a/b/")).isFalse();
    }

    /** The message names the file that was to be written, and nothing is left. */
    @Test
    void aDirectoryInPlaceOfTheFile() throws IOException {
        Files.createDirectories(root.resolve("a.md/in"));
        assertThatThrownBy(() -> directory.write("a.md", new byte[0]))
                .isInstanceOfSatisfying(
                        FileSystemException.class,
                        e -> assertThat(e.getFile())
                                .isEqualTo(root.resolve("a.md").toString()));
        try (var files = Files.list(root)) {
            assertThat(files).containsExactly(root.resolve("a.md"));
        }
    }

    @Test
    void aLinkThatLeadsOutIsNotFollowed(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("kept.md"), "kept");
        Files.createDirectories(root.resolve("reports"));
        var link = Files.createSymbolicLink(root.resolve("reports/x"), elsewhere);
        for (var path : List.of("reports/x/kept.md", "reports/x/deeper/new.md")) {
            assertThatThrownBy(() -> directory.write(path, "lost".getBytes(UTF_8)))
                    .hasMessage(link + ": this symbolic link leads out of the output folder: delete it");
        }
        directory.delete("reports/x/kept.md");
        assertThat(elsewhere.resolve("kept.md")).hasContent("kept");
        try (var files = Files.list(elsewhere)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aLinkToAFileIsReplacedAndItsFileStays(@TempDir Path elsewhere) throws IOException {
        var kept = Files.writeString(elsewhere.resolve("kept.md"), "kept");
        Files.createSymbolicLink(root.resolve("a.md"), kept);
        directory.write("a.md", "new".getBytes(UTF_8));
        assertThat(kept).hasContent("kept");
        assertThat(root.resolve("a.md")).hasContent("new").isRegularFile();
        assertThat(Files.isSymbolicLink(root.resolve("a.md"))).isFalse();
    }

    @Test
    void aLinkThatStaysInsideAndADirectoryThatIsALinkAreFollowed(@TempDir Path elsewhere) throws IOException {
        Files.createDirectories(root.resolve("real"));
        Files.createSymbolicLink(root.resolve("also"), root.resolve("real"));
        directory.write("also/a.md", "one".getBytes(UTF_8));
        assertThat(root.resolve("real/a.md")).hasContent("one");
        var linked = new Directory(Files.createSymbolicLink(elsewhere.resolve("out"), root));
        linked.write("real/b.md", "two".getBytes(UTF_8));
        assertThat(root.resolve("real/b.md")).hasContent("two");
    }

    @Test
    void anOldFileIsOlderThanAll() throws IOException {
        directory.write("a", new byte[1]);
        directory.age("a");
        directory.age("missing");
        assertThat(root.resolve("a").toFile().lastModified()).isZero();
    }

    @Test
    void aFolderOfReportsGoesWithItsLastFile(@TempDir Path root) throws IOException {
        var directory = new Directory(root);
        directory.update("reports/demo/2017/06/a.md", new byte[0]);
        directory.update("reports/demo/2017/b.md", new byte[0]);
        directory.delete("reports/demo/2017/06/a.md");
        assertThat(root.resolve("reports/demo/2017/06")).doesNotExist();
        assertThat(root.resolve("reports/demo/2017/b.md")).exists();
        directory.delete("reports/demo/2017/b.md");
        assertThat(root.resolve("reports/demo")).isEmptyDirectory();
        directory.update("demo/A.class", new byte[0]);
        directory.delete("demo/A.class");
        assertThat(root.resolve("demo")).isEmptyDirectory();
    }
}
