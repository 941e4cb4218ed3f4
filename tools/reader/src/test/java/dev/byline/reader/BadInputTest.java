package dev.byline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.problem.CheckId;
import dev.byline.problem.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Source roots as they are found in the wild: each mistake has a clear message, or is rightly passed over. */
class BadInputTest {

    @TempDir
    Path folder;

    private Path root;

    @BeforeEach
    void write() throws IOException {
        root = folder.resolve("src/main/java");
        for (var source : Gazette.sources().entrySet()) {
            write("example/" + source.getKey() + ".java", source.getValue());
        }
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }

    private void edit(String name, String from, String to) throws IOException {
        var text = Files.readString(root.resolve("example/" + name + ".java"));
        assertThat(text).contains(from);
        write("example/" + name + ".java", text.replace(from, to));
    }

    private Reading read(Path... roots) throws IOException {
        return SeriesReader.read(roots.length == 0 ? List.of(root) : List.of(roots), Settings.defaults());
    }

    private static List<String> messages(Reading reading) {
        return reading.problems().stream().map(SourceProblem::message).toList();
    }

    private static Map<String, String> files(Reading reading) {
        var files = new TreeMap<String, String>();
        reading.series()
                .values()
                .forEach(series -> series.files()
                        .forEach((path, bytes) -> files.put(path, new String(bytes, StandardCharsets.UTF_8))));
        return files;
    }

    @Test
    void whatIsNoSourceIsPassedOver() throws Exception {
        var before = read();
        assertThat(before.problems()).isEmpty();
        write("module-info.java", "module example { requires dev.byline.dsl; }\n");
        write("example/package-info.java", "/** Reports. */\npackage example;\n");
        write("example/Helper.kt", "package example\nobject Helper { val text = \"[@nobody]\" }\n");
        write("example/Helper.groovy", "package example\nclass Week9 {}\n");
        write(".git/Week4.java", "not Java at all");
        write("example/.Week4.java.swp", "not Java at all");
        write("example/Week4.java.orig", "not Java at all");
        Files.createDirectories(root.resolve("example/Folder.java"));
        assertThat(read().problems()).isEmpty();
        assertThat(files(read())).isEqualTo(files(before));
    }

    @Test
    void linksThatLeadBackOrNowhere() throws Exception {
        var before = files(read());
        Files.createSymbolicLink(root.resolve("example/again"), root);
        Files.createSymbolicLink(root.resolve("example/Gone.java"), root.resolve("nowhere.java"));
        assertThat(read().problems()).isEmpty();
        assertThat(files(read())).isEqualTo(before);
    }

    @Test
    void rootsThatOverlapOrAreNotThere() throws Exception {
        var before = files(read());
        var reading = read(root, root.resolve("example"), root.getParent(), folder.resolve("nowhere"), root);
        assertThat(reading.problems()).isEmpty();
        assertThat(files(reading)).isEqualTo(before);
    }

    @Test
    void anotherEncoding() throws Exception {
        Files.write(
                root.resolve("example/Week1.java"),
                Gazette.sources()
                        .get("Week1")
                        .replace("new press", "ne\u00fc press")
                        .getBytes(StandardCharsets.ISO_8859_1));
        var reading = read();
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.check()).isEqualTo(Optional.of(CheckId.UNREADABLE_SOURCE));
            assertThat(problem.message())
                    .isEqualTo(
                            "[byline:unreadable-source] this file cannot be read: it is not written in UTF-8; save it"
                                    + " in that encoding, or name its own in `project.build.sourceEncoding`");
            assertThat(problem.place().orElseThrow().file()).isEqualTo(root.resolve("example/Week1.java"));
        });
        var latin = new Settings(StandardCharsets.ISO_8859_1, "", path -> false);
        assertThat(SeriesReader.read(List.of(root), latin).problems()).isEmpty();
    }

    @Test
    void twoClassesOfOneName() throws Exception {
        write("other/Week1.java", Gazette.sources().get("Week1"));
        assertThat(read().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.ERROR);
            assertThat(problem.message()).contains("example.Week1").contains("Week1.java");
            assertThat(problem.place().orElseThrow().file()).isEqualTo(root.resolve("other/Week1.java"));
        });
    }

    @Test
    void aReportInTheUnnamedPackage() throws Exception {
        for (var source : Gazette.sources().entrySet()) {
            Files.delete(root.resolve("example/" + source.getKey() + ".java"));
            write(
                    source.getKey() + ".java",
                    source.getValue()
                            .replace("package example;\n", "")
                            .replace("import static example.", "import static "));
        }
        // The language imports nothing of it by name, so that only prose and inherited constants are of use.
        assertThat(read().problems()).noneMatch(problem -> problem.check().equals(Optional.of(CheckId.INTERNAL_ERROR)));
        assertThat(read().reports()).isEqualTo(3);
    }

    @Test
    void constantsAndHelpersOfThemselves() throws Exception {
        edit(
                "Older",
                "static final String NAME = \"linus\"",
                "static final String NAME = \"linus\", SELF = Words.SELF");
        edit(
                "Words",
                "static final int ISSUE",
                "static final String SELF = \"[@\" + Older.SELF;\n    static final int ISSUE");
        edit("Words", "return \"thanks to \" + who", "return thanks(who)");
        edit("Week3", "THANKS + ", "SELF + ");
        assertThat(messages(read()))
                .containsExactly(
                        "[byline:not-a-report-value] `SELF` is made of itself, so it has no value; write the value in its"
                                + " place",
                        "[byline:not-a-report-value] `Words.thanks()` calls itself, so it has no value; write the value"
                                + " in its place");
    }

    @Test
    void anAnnotationOfACyclicConstant() throws Exception {
        var built = read();
        edit("Older", "NAME = \"linus\"", "NAME = Words.FOOTER");
        var reading = read();
        assertThat(reading.isWhole()).isFalse();
        assertThat(reading.unknown()).anySatisfy(name -> {
            assertThat(name.place().file()).isEqualTo(root.resolve("example/Gazette.java"));
            assertThat(name.place().line()).isEqualTo(5);
        });
        // What is not known is not deleted.
        var output = new ClassOutput(folder.resolve("classes"));
        output.write(built);
        assertThat(output.write(reading)).isEqualTo(new ClassOutput.Changes(List.of(), List.of()));
    }

    @Test
    void aReportOfASeriesOfAnotherModule() throws Exception {
        Files.delete(root.resolve("example/Gazette.java"));
        edit("Week1", "Gazette.class", "org.example.Journal.class");
        var reading = read();
        assertThat(reading.unknown()).extracting(Reading.UnknownName::name).contains("the series of Week1");
    }

    @Test
    void whatIsOfALibrary() throws Exception {
        edit("Week1", "\"A new press\"", "org.example.Names.PRESS");
        var reading = read();
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.unknown()).singleElement().satisfies(name -> {
            assertThat(name.place().file()).isEqualTo(root.resolve("example/Week1.java"));
            assertThat(name.place().line()).isEqualTo(14);
        });
        var series = reading.series().get("example.Gazette");
        assertThat(series.isKnown()).isFalse();
        assertThat(series.files().keySet()).noneMatch(path -> path.endsWith("2026-01-04.md"));
    }

    @Test
    void aHundredThousandItems() throws Exception {
        var items = IntStream.range(0, 100_000)
                .mapToObj(item -> "item(\"Number " + item + "\", pr9)")
                .collect(Collectors.joining(",\n"));
        edit("Week1", "item(\"Old ones, \" + Words.thanks(\"[@grace-h]\"), pr9)", items);
        var reading = read();
        assertThat(reading.problems()).allMatch(problem -> problem.severity() == Severity.WARNING);
        assertThat(files(reading).get("reports/gazette/2026-01-04.md")).contains("Number 99999");
    }

    @Test
    void whatIsNestedTooDeep() throws Exception {
        edit("Week1", "\"A new press\"", "(".repeat(20_000) + "\"A new press\"" + ")".repeat(20_000));
        var reading = read();
        assertThat(reading.problems()).hasSizeLessThanOrEqualTo(1);
        assertThat(reading.reports()).isGreaterThanOrEqualTo(2);
    }
}
