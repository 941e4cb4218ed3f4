package dev.byline.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.byline.importer.existing.FileChange;
import dev.byline.importer.options.ImportException;
import dev.byline.importer.options.ImportOptions;
import dev.byline.importer.options.ImportOptions.Flag;
import dev.byline.importer.project.ImportResult;
import dev.byline.reader.PublishedFolders;
import dev.byline.reader.Reading;
import dev.byline.reader.SeriesReader;
import dev.byline.reader.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import into a project adds what is new, and takes nothing back that somebody has written. */
class RepeatedImportTest {

    private static final String ADA = "[@ada]: https://github.com/ada\n";
    private static final String TWELVE = "[#12]: https://github.com/quay/harbour/pull/12\n";
    private static final String FIRST = week(1, "Ropes ([#12] [@ada])", TWELVE + ADA);
    private static final String SECOND = week(
            8,
            "Hooks ([#13] [crane#7] [@Tide-Watch])",
            "[#13]: https://github.com/quay/harbour/issues/13\n[crane#7]: https://github.com/quay/crane/pull/7\n"
                    + "[@Tide-Watch]: https://github.com/Tide-Watch\n");
    private static final String THIRD = week(
            15,
            "Lamps ([#12] [#14] [@ADA] [@bo])",
            TWELVE + "[#14]: https://github.com/quay/harbour/pull/14\n[@ADA]: https://github.com/ADA\n"
                    + "[@bo]: https://github.com/bo\n");

    private Imports imports;

    @BeforeEach
    void folders(@TempDir Path temporary) throws IOException {
        imports = new Imports(temporary);
    }

    private static String week(int from, String item, String definitions) {
        return "# Harbour report for 2024-01-%02d to 2024-01-%02d\n\n- %s\n\n%s"
                .formatted(from, from + 6, item, definitions);
    }

    private Map<String, String> contents() throws IOException {
        var contents = new TreeMap<String, String>();
        for (var file : Imports.files(imports.project())) {
            var path = imports.project().relativize(file).toString();
            if (!path.startsWith("target")) {
                contents.put(path, Files.readString(file));
            }
        }
        return contents;
    }

    private void assertAllIsWrittenAgain() throws IOException {
        var written = new TreeMap<String, String>();
        for (var file : Imports.files(imports.old())) {
            var path = imports.old().relativize(file).toString();
            if (path.endsWith(".md")) {
                written.put(path, Files.readString(file));
            }
        }
        assertThat(imports.compile()).isEqualTo(written);
    }

    private Path source(String type) {
        return imports.project().resolve("src/main/java/harbour/" + type + ".java");
    }

    @Test
    void aFileWithoutFrontMatterHasNoneInASeriesThatHasIt() throws IOException {
        imports.file("2024-01-07.md", FIRST);
        imports.run();
        Files.writeString(
                source("Harbour"),
                Files.readString(source("Harbour"))
                        .replace("@Series(", "@Series(frontMatter = \"---\\ntitle: '{title}'\\n---\", "));
        imports.file("2024-01-14.md", SECOND)
                .file("2024-01-21.md", "---\ntitle: \"Harbour report for 2024-01-15 to 2024-01-21\"\n---\n\n" + THIRD);

        imports.run();

        assertThat(imports.java("Report20240114"))
                .contains(".withoutFrontMatter()")
                .doesNotContain(".frontMatter(");
        var written = imports.compile();
        assertThat(written.get("2024-01-07.md")).startsWith("---\ntitle: ");
        assertThat(written).containsEntry("2024-01-14.md", SECOND);
        assertThat(written.get("2024-01-21.md"))
                .isEqualTo(Files.readString(imports.old().resolve("2024-01-21.md")));
    }

    @Test
    void nothingChangesWhereNothingHasChanged() throws IOException {
        imports.file("2024-01-07.md", FIRST).file("2024-01-14.md", SECOND).file("pictures/gate.png", "png");
        imports.run();
        var before = contents();

        var again = imports.run();

        assertThat(again.changes().values()).containsOnly(FileChange.SAME);
        assertThat(contents()).isEqualTo(before);
        Imports.run(ImportOptions.of(imports.old(), imports.project()).overwrite(true));
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void whatCameSinceIsAddedAndTheCatalogStays() throws IOException {
        imports.file("2024-01-07.md", FIRST);
        imports.run();
        var before = contents();

        imports.file("2024-01-14.md", SECOND).file("pictures/gate.png", "png");
        var result = imports.run();

        assertThat(result.changes())
                .isEqualTo(Map.of(
                        "2024-01-07.md", FileChange.SAME,
                        "2024-01-14.md", FileChange.NEW,
                        "pictures/gate.png", FileChange.NEW));
        assertThat(imports.java("Harbour")).isEqualTo(before.get("src/main/java/harbour/Harbour.java"));
        assertThat(imports.java("HarbourAdded"))
                .contains("@CatalogOf(Harbour.class)", "@People({\"Tide-Watch\"})")
                .containsPattern("\"quay/harbour\",\\s+issues = \\{13}");
        assertAllIsWrittenAgain();
        assertThat(imports.java("Report20240114")).contains("item(\"Hooks\", issue13, crane_pr7, Tide_Watch)");

        imports.file("2024-01-21.md", THIRD);
        imports.run();

        assertThat(imports.java("Harbour")).isEqualTo(before.get("src/main/java/harbour/Harbour.java"));
        assertThat(imports.java("HarbourAdded"))
                .contains("@Person(handle = \"bo\")")
                .containsPattern("\"quay/harbour\",\\s+issues = \\{13}")
                .containsPattern("\"quay/harbour\",\\s+pulls = \\{14}")
                .doesNotContain("ADA");
        assertAllIsWrittenAgain();
        var page = Files.readString(imports.project().resolve("IMPORT.md"));
        assertThat(page).contains("- `2024-01-21.md` becomes a report", "- `2024-01-14.md` becomes a report");
        var whole = contents();
        assertThat(imports.run().changes().values()).containsOnly(FileChange.SAME);
        assertThat(contents()).isEqualTo(whole);
    }

    @Test
    void theOrderDoesNotMatter(@TempDir Path others) throws IOException {
        imports.file("2024-01-21.md", THIRD);
        imports.run();
        Files.createDirectories(others.resolve("part"));
        Files.writeString(others.resolve("part/2024-01-07.md"), FIRST);
        Imports.run(ImportOptions.of(others.resolve("part"), imports.project()));
        imports.file("2024-01-07.md", FIRST).file("2024-01-14.md", SECOND);

        var result = imports.run();

        assertThat(result.changes())
                .isEqualTo(Map.of(
                        "2024-01-07.md", FileChange.SAME,
                        "2024-01-14.md", FileChange.NEW,
                        "2024-01-21.md", FileChange.SAME));
        // An older report has cited it first, which is no news to anybody.
        assertThat(imports.java("Report20240121")).contains("\"byline:reported-before\"");
        assertAllIsWrittenAgain();
        assertThat(imports.run().changes().values()).containsOnly(FileChange.SAME);
    }

    @Test
    void aFileThatHasChangedIsImportedAgainIntoItsClass() throws IOException {
        imports.file("2024-01-07.md", FIRST).file("a-b.md", "# Crew\n\nAda.\n").file("ab.md", "# Cook\n\nBo.\n");
        imports.run();

        imports.file("2024-01-07.md", FIRST.replace("Ropes", "Blue ropes")).file("ab.md", "# Cook\n\nCy.\n");
        var result = imports.run();

        assertThat(result.changes())
                .containsEntry("2024-01-07.md", FileChange.CHANGED)
                .containsEntry("a-b.md", FileChange.SAME)
                .containsEntry("ab.md", FileChange.CHANGED);
        assertThat(imports.java("Report20240107")).contains("item(\"Blue ropes\", pr12, ada)");
        assertAllIsWrittenAgain();
    }

    @Test
    void whatSomebodyHasEditedStays() throws IOException {
        imports.file("2024-01-07.md", FIRST).file("2024-01-14.md", SECOND).file("pictures/gate.txt", "old");
        imports.run();
        edit("Report20240107", "\"Ropes\"", "\"Ropes, and knots\"");
        edit("Report20240114", "\"Hooks\"", "\"Hooks, and eyes\"");
        edit("Harbour", "@People", "@Link(label = \"RFC 1\", url = \"https://example.org/1\")\n@People");
        edit("Harbour", "import dev.byline.dsl.People;", "import dev.byline.dsl.Link;\nimport dev.byline.dsl.People;");
        Files.writeString(imports.project().resolve("src/main/resources/reports/harbour/pictures/gate.txt"), "edited");
        var before = contents();

        imports.file("2024-01-14.md", SECOND.replace("Hooks", "Iron hooks")).file("pictures/gate.txt", "new");
        var result = imports.run();

        assertThat(result.changes())
                .isEqualTo(Map.of(
                        "2024-01-07.md", FileChange.SAME,
                        "2024-01-14.md", FileChange.EDITED,
                        "pictures/gate.txt", FileChange.EDITED));
        assertThat(result.table())
                .contains("2024-01-14.md differs from its report, which somebody has edited: it was left alone");
        assertThat(contents()).isEqualTo(before);

        imports.file("2024-01-21.md", THIRD);
        imports.run();
        assertThat(contents())
                .containsAllEntriesOf(without(before, "IMPORT.md", "src/main/byline/imported/harbour.txt"));

        result = Imports.run(ImportOptions.of(imports.old(), imports.project()).overwrite(true));
        assertThat(result.changes())
                .containsEntry("2024-01-07.md", FileChange.SAME)
                .containsEntry("2024-01-14.md", FileChange.REPLACED)
                .containsEntry("pictures/gate.txt", FileChange.REPLACED);
        assertThat(result.table()).contains("2024-01-14.md has changed, and so had its report, which was replaced");
        assertThat(imports.java("Report20240107")).contains("Ropes, and knots");
        assertThat(imports.java("Report20240114")).contains("\"Iron hooks\"");
        assertThat(imports.java("Harbour")).contains("RFC 1");
        assertThat(imports.compile()).hasSize(3);
    }

    private static Map<String, String> without(Map<String, String> contents, String... paths) {
        var left = new TreeMap<>(contents);
        for (var path : paths) {
            left.remove(path);
        }
        return left;
    }

    /** What the first import had to leave as it was is a mistake beside what the second declares. */
    @Test
    void whatIsDeclaredLaterBreaksNoReportThatIsThere() throws IOException {
        imports.file(
                "2024-01-07.md",
                week(
                        1,
                        "Ropes by @bo as in [crane#7] ([#12] [@ada])",
                        TWELVE + ADA + "[crane#7]: https://crane.example.org/seven\n"));
        imports.run();
        assertAllIsWrittenAgain();
        edit("Report20240107", "return report()", "return report()/* by hand */");
        imports.file("2024-01-14.md", SECOND);
        imports.file("2024-01-21.md", THIRD);
        imports.run();
        assertAllIsWrittenAgain();
        assertThat(Files.readString(source("Report20240107")))
                .contains("@SuppressWarnings(\"byline:bare-reference\")")
                .contains("return report().unchecked(\"[crane#7]: https://crane.example.org/seven\")/* by hand */");
        var before = contents();
        imports.run();
        assertThat(contents()).isEqualTo(before);
    }

    private void edit(String type, String from, String to) throws IOException {
        var before = imports.java(type);
        assertThat(before).contains(from);
        Files.writeString(source(type), before.replaceFirst(java.util.regex.Pattern.quote(from), to));
    }

    @Test
    void aSingleFileIsImported() throws IOException {
        imports.file("2023/12-31.md", "# Old\n\nText.\n").file("2024/01-07.md", FIRST);
        imports.run();

        imports.file("2024/01-14.md", SECOND);
        var added = Imports.run(ImportOptions.of(imports.old().resolve("2024/01-14.md"), imports.project()));

        assertThat(added.changes()).isEqualTo(Map.of("2024/01-14.md", FileChange.NEW));
        assertAllIsWrittenAgain();
        imports.file("2023/12-31.md", "# Older\n\nText.\n");
        var changed = Imports.run(ImportOptions.of(imports.old().resolve("2023/12-31.md"), imports.project()));
        assertThat(changed.changes()).isEqualTo(Map.of("2023/12-31.md", FileChange.CHANGED));
        assertAllIsWrittenAgain();
    }

    @Test
    void aSingleFileBecomesAProject() throws IOException {
        imports.file("2024-01-07.md", FIRST).file("2024-01-14.md", SECOND);

        Imports.run(ImportOptions.of(imports.old().resolve("2024-01-14.md"), imports.project()));

        assertThat(imports.compile()).isEqualTo(Map.of("2024-01-14.md", SECOND));
    }

    @Test
    void aDeletedReportStaysDeletedUntilItsFileIsNamed() throws IOException {
        imports.file("2024-01-07.md", FIRST).file("2024-01-14.md", SECOND);
        imports.run();
        Files.delete(source("Report20240107"));

        assertThat(imports.run().changes()).containsEntry("2024-01-07.md", FileChange.DELETED);
        assertThat(source("Report20240107")).doesNotExist();

        Imports.run(ImportOptions.of(imports.old().resolve("2024-01-07.md"), imports.project()));
        assertAllIsWrittenAgain();

        Files.delete(imports.old().resolve("2024-01-07.md"));
        assertThat(imports.run().changes()).containsEntry("2024-01-07.md", FileChange.GONE);
        assertThat(source("Report20240107")).exists();
    }

    @Test
    void aPeriodHasOneReport() throws IOException {
        imports.file("2024-01-07.md", FIRST);
        imports.run();

        imports.file("2024-01-07-draft.md", FIRST.replace("Ropes", "Drafts"));
        imports.run();

        assertThat(imports.java("Report20240107Draft")).doesNotContain("week =");
        assertAllIsWrittenAgain();
    }

    @Test
    void aProjectWithoutARecordIsComparedByWhatItWrites() throws IOException {
        imports.file("2024-01-07.md", FIRST).file("2024-01-14.md", SECOND);
        imports.run();
        Files.delete(imports.project().resolve("src/main/byline/imported/harbour.txt"));
        edit("Report20240114", "\"Hooks\"", "\"Hooks, and eyes\"");

        assertThat(imports.run().changes())
                .isEqualTo(Map.of("2024-01-07.md", FileChange.SAME, "2024-01-14.md", FileChange.EDITED));
        assertThat(imports.java("Report20240114")).contains("Hooks, and eyes");
    }

    @Test
    void nothingIsWrittenWhereTheSourcesCannotBeRead() throws IOException {
        imports.file("2024-01-07.md", FIRST);
        imports.run();
        edit("Harbour", "interface Harbour", "interface Harbour {");
        var before = contents();
        imports.file("2024-01-14.md", SECOND);

        assertThatThrownBy(() -> imports.run())
                .isInstanceOf(ImportException.class)
                .hasMessageMatching("Harbour.java:[0-9]+:[0-9]+: .*; correct it, and import again");
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void otherFilesBecomeASeriesOfTheirOwnIfTheyAreNamed() throws IOException {
        imports.file("2024-01-07.md", FIRST);
        imports.run();
        var before = contents();
        Files.delete(imports.old().resolve("2024-01-07.md"));
        imports.file("minutes-1.md", "# Minutes of the crew\n\nAda spoke.\n");
        var options = ImportOptions.of(imports.old(), imports.project());

        assertThatThrownBy(() -> Imports.run(options))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("looks like one of the series Harbour")
                .hasMessageContaining("-Dbyline.name=");
        assertThat(contents()).isEqualTo(before);

        Imports.run(options.with(Flag.NAME, "Minutes"));

        assertThat(contents()).containsAllEntriesOf(without(before, "IMPORT.md"));
        imports.compile();
        assertThat(imports.project().resolve("target/classes/reports/minutes/minutes-1.md"))
                .hasContent("# Minutes of the crew\n\nAda spoke.\n");
        assertThat(imports.project().resolve("target/classes/reports/harbour/2024-01-07.md"))
                .hasContent(FIRST);
    }

    @Test
    void aFolderThatIsNoProjectIsLeftAlone() throws IOException {
        imports.file("2024-01-07.md", FIRST);
        Files.createDirectories(imports.project());
        Files.writeString(imports.project().resolve("notes.txt"), "mine");

        for (var overwrite : new boolean[] {false, true}) {
            assertThatThrownBy(() -> Imports.run(
                            ImportOptions.of(imports.old(), imports.project()).overwrite(overwrite)))
                    .isInstanceOf(ImportException.class)
                    .hasMessageContaining("is not a project");
        }
        assertThat(contents()).isEqualTo(Map.of("notes.txt", "mine"));
    }

    @Test
    void theSeriesOfTheProjectIsFollowed() throws IOException {
        imports.file("2024-01-07.md", FIRST);
        imports.run();
        edit(
                "Harbour",
                "name = \"Harbour\"",
                "name = \"Harbour\", title = \"Harbour report for {from} to {to}\", file = \"{year}-w{week}\", footer = \"See you.\"");

        imports.file("2024-01-14.md", SECOND);
        ImportResult result = imports.run();

        assertThat(result.refusals()).isEmpty();
        assertThat(imports.java("Report20240114"))
                .contains("file = \"2024-01-14\"", ".withoutFooter()")
                .doesNotContain("title =");
        assertThat(imports.compile()).containsEntry("2024-01-14.md", SECOND);
    }

    @Test
    void aFolderOfTheProjectIsPublishedAsBefore() throws IOException {
        Files.createDirectories(imports.project().resolve("Harbour"));
        Files.writeString(imports.project().resolve("pom.xml"), "<project/>");
        var folder = imports.project().resolve("Harbour");
        Files.writeString(folder.resolve("2024-01-07.md"), FIRST);
        Files.writeString(folder.resolve("README.md"), "# Our reports\n\nBy week.\n");
        var options = ImportOptions.of(folder, imports.project());

        Imports.run(options);

        assertThat(imports.java("Harbour")).contains("publishTo = \"Harbour\"");
        assertThat(Files.readString(imports.project().resolve("pom.xml"))).isEqualTo("<project/>");
        var published = new PublishedFolders(imports.project());
        assertThat(published.write(reading()).problems()).isEmpty();
        assertThat(published.stale(reading())).isEmpty();
        assertThat(folder.resolve("2024-01-07.md")).hasContent(FIRST);
        assertThat(folder.resolve("README.md")).hasContent("# Our reports\n\nBy week.\n");

        // Somebody goes on writing Markdown.
        Files.writeString(folder.resolve("2024-01-07.md"), FIRST.replace("Ropes", "Blue ropes"));
        Files.writeString(folder.resolve("2024-01-14.md"), SECOND);
        assertThat(published.write(reading()).problems()).hasSize(1);
        Imports.run(options);
        assertThat(imports.java("Report20240107")).contains("Blue ropes");
        assertThat(published.write(reading()).problems()).isEmpty();
        assertThat(folder.resolve("2024-01-07.md")).content().contains("Blue ropes");
        assertThat(folder.resolve("2024-01-14.md")).hasContent(SECOND);
    }

    private Reading reading() throws IOException {
        return SeriesReader.read(List.of(imports.project().resolve("src/main/java")), Settings.defaults());
    }
}
