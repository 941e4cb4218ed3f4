package dev.byline.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.byline.importer.convert.Defect;
import dev.byline.importer.options.ImportException;
import dev.byline.importer.options.ImportOptions;
import dev.byline.importer.options.ImportOptions.Flag;
import dev.byline.importer.text.OldFolder;
import dev.byline.java.Formatter;
import dev.byline.java.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterTest {

    private static final String DEFINITIONS = """
            [@ada]: https://github.com/ada
            [@tide-watch]: https://github.com/tide-watch
            [#12]: https://github.com/quay/harbour/pull/12
            [#13]: https://github.com/quay/harbour/issues/13
            [crane#7]: https://github.com/quay/crane/pull/7
            [harbour]: https://github.com/quay/harbour
            """;

    private static final String WEEK = """
            # Harbour report for 2024-01-01 to 2024-01-07 (week 1)

            The cranes of [harbour] got new ropes ([#12] [@ada]).

            **Night shifts:** The lamps stay on until the last ship has left the quay, and longer in fog. ([#13] [@ada] [@tide-watch])

            * **Ropes:** They are blue now ([#12] [@ada])

            * **Hooks:** They shine ([crane#7] [@tide-watch])

            ## Maintenance

            - Oiled the winch ([#12]  [@ada])
            - Painted the gate
              - green
              - and white ([#13] [@ada])

            ### Details

            1. first
            2. second

            - loose one

            - loose two

            More reports lie in [the archive](https://example.org/archive).

            """;

    private Imports imports;

    @BeforeEach
    void folders(@TempDir Path temporary) throws IOException {
        imports = new Imports(temporary);
    }

    @Test
    void aReportBecomesTypedJavaThatWritesItAgain() throws IOException {
        imports.file("2024-01-07.md", WEEK + DEFINITIONS)
                .file(
                        "2024-01-14.md",
                        "# Harbour report for 2024-01-08 to 2024-01-14 (week 2)\n\nQuiet.\n\n"
                                + "More reports lie in [the archive](https://example.org/archive).\n");

        var result = imports.run();

        assertThat(imports.newHtml()).isEqualTo(imports.oldHtml());
        assertThat(imports.java("Report20240107"))
                .contains("@Report(series = Harbour.class, week = \"2024-W01\")")
                .contains(".intro(\"The cranes of [harbour] got new ropes {credits}.\", pr12, ada)")
                .contains("\"Night shifts\",")
                .contains("issue13,\n                        ada,\n                        tide_watch)")
                .contains(".highlight(\"Ropes\", \"They are blue now\", pr12, ada)")
                .contains(".highlight(\"Hooks\", \"They shine\", crane_pr7, tide_watch)")
                .contains("item(\"Oiled the winch ({threads}  {people})\", pr12, ada)")
                .contains("item(\"and white\", issue13, ada)")
                .contains("subsection(")
                .contains("numbered(1, item(\"first\"), item(\"second\"))")
                .contains(".loosely()")
                .contains(".markdown(\"\"\"\n                        [@ada]: https://github.com/ada\n")
                .doesNotContain("the archive");
        assertThat(imports.java("Harbour"))
                .contains("title = \"Harbour report for {from} to {to} (week {week})\"")
                .contains("home = true")
                .contains("footer = \"More reports lie in");
        assertThat(result.count().typed()).isEqualTo(13);
        assertThat(result.count().raw()).isOne();
    }

    @Test
    void aFormatterLeavesTheSourcesAsTheyAre() throws Exception {
        var words = "Lamps along the quay are lit by hand, one after the other. "
                .repeat(5)
                .strip();
        var lines =
                "Ships of the line wait outside of the harbour until somebody has the time to let them in\n".repeat(3);
        imports.file(
                        "2024-01-07.md",
                        WEEK + words + " ([#12] [@ada])\n\n## Quay\n\n" + lines + "([#13] [@ada]).\n\n" + lines + "\n- "
                                + words + "\n  - " + words + " ([#12])\n\n" + DEFINITIONS)
                .file("2024-01-14.md", "# Two\n\n" + words + "\n\n" + words + "\n")
                .file("2024-01-21.md", "# Three\n\nText.\n\n" + words + "\n");

        imports.run();

        var formatter = new Formatter();
        for (var file : Imports.files(imports.project().resolve("src/main/java"))) {
            var source = Files.readString(file);
            assertThat(formatter.format(source)).isEqualTo(source);
            assertThat(source.lines()).allMatch(line -> line.length() <= 120);
        }
        assertThat(imports.java("Report20240107"))
                .contains("                                Ships of the line wait")
                .contains("other.\"\"\", pr12, ada)");
        assertThat(imports.newHtml()).isEqualTo(imports.oldHtml());
    }

    @Test
    void importingTwiceGivesTheSameBytes() throws IOException {
        imports.file("2024-01-07.md", WEEK + DEFINITIONS).file("notes/2024-01-05.md", "# Notes\n\nText.\n");
        imports.run();
        var first = contents();
        TemporaryFolder.delete(imports.project());
        imports.run();

        assertThat(contents()).isEqualTo(first);
    }

    private Map<String, String> contents() throws IOException {
        var contents = new TreeMap<String, String>();
        for (var file : Imports.files(imports.project())) {
            contents.put(imports.project().relativize(file).toString(), Files.readString(file));
        }
        return contents;
    }

    @Test
    void anUndefinedLabelStaysTextAndIsReportedWithTheNearestName() throws IOException {
        imports.file(
                "2024-01-07.md",
                "# Week\n\nThanks to [@dda] and\n[@tide-wtach], [nothing][else] and ([#99] [@ada]).\n\n" + DEFINITIONS);

        var result = imports.run();

        assertThat(imports.newHtml()).isEqualTo(imports.oldHtml());
        assertThat(result.defects())
                .filteredOn(defect -> defect.kind() == Defect.Kind.UNDEFINED_LABEL)
                .extracting(defect -> defect.file() + ":" + defect.line() + " " + defect.text())
                .contains(
                        "2024-01-07.md:3 `[@dda]` is not defined: did you mean `@ada`?",
                        "2024-01-07.md:4 `[@tide-wtach]` is not defined: did you mean `@tide-watch`?",
                        "2024-01-07.md:4 `[#99]` is not defined");
        assertThat(Files.readString(imports.project().resolve("IMPORT.md")))
                .contains("2024-01-07.md:4: `[@tide-wtach]` is not defined: did you mean `@tide-watch`?");
    }

    @Test
    void aLabelThatLeadsElsewhereKeepsLeadingThere() throws IOException {
        imports.file(
                        "2024-01-07.md",
                        "# A\n\nSee [#12] and [#12](https://github.com/quay/harbour/pull/21).\n\n" + DEFINITIONS)
                .file(
                        "2024-01-08.md",
                        "# B\n\nSee [#12] ([@ada][@tide-watch]).\n\n[#12]: https://github.com/quay/harbour/issues/12\n"
                                + "[@ada]: https://github.com/ada\n[@tide-watch]: https://github.com/tide-watch\n")
                .file("2024-01-09.md", "# C\n\nSee [#12] and [#12] again.\n\n" + DEFINITIONS);

        var result = imports.run();

        assertThat(imports.newHtml()).isEqualTo(imports.oldHtml());
        assertThat(result.defects())
                .filteredOn(defect -> defect.kind() == Defect.Kind.WRONG_URL)
                .hasSize(3);
    }

    @Test
    void theSafeRepairsAreMadeWhenTheyAreAskedFor() throws IOException {
        imports.file("2024-01-07.md", "# A\n\nSee [#12] and [@ada].\n\n" + DEFINITIONS)
                .file(
                        "2024-01-08.md",
                        "# B\n\nSee [#12], [@ada], [@tide-wacth], [@adb], [@nobody] and [#99].\n\n"
                                + "[unused]: https://example.org\n")
                .file(
                        "2024-01-09.md",
                        "# C\n\nSee [#12](https://github.com/quay/harbour/pull/21) ([@ada][@tide-watch]).\n\n"
                                + "[@ada]: https://github.com/ada\n[@tide-watch]: https://github.com/tide-watch\n")
                .file("2024-01-10.md", "# D\n\nSee [#12].\n\n[#12]: https://github.com/quay/harbour/issues/12\n");
        var result = Imports.run(ImportOptions.of(imports.old(), imports.project())
                .with(Flag.NAME, "Harbour")
                .fix(true));

        assertThat(result.count().references()).isEqualTo(9);
        assertThat(result.count().typed() + result.count().checked()).isEqualTo(9);
        assertThat(imports.compile())
                .containsEntry(
                        "2024-01-08.md",
                        "# B\n\nSee [#12], [@ada], [@tide-watch], \\[@adb\\], \\[@nobody\\] and \\[#99\\].\n\n"
                                + "[@ada]: https://github.com/ada\n[@tide-watch]: https://github.com/tide-watch\n"
                                + "[#12]: https://github.com/quay/harbour/pull/12\n")
                .containsEntry(
                        "2024-01-09.md",
                        "# C\n\nSee [#12] ([@ada] [@tide-watch]).\n\n"
                                + "[@ada]: https://github.com/ada\n[@tide-watch]: https://github.com/tide-watch\n"
                                + "[#12]: https://github.com/quay/harbour/pull/12\n")
                .containsEntry(
                        "2024-01-10.md", "# D\n\nSee [#12].\n\n[#12]: https://github.com/quay/harbour/pull/12\n");
    }

    @Test
    void frontMatterIsKept() throws IOException {
        imports.file("yaml.md", "---\ntitle: A \"title\"\ndate: 2024-02-03\n---\n\n### Agenda\n\n#### Deep\n\n- Talk\n")
                .file(
                        "toml.md",
                        "+++\ntitle = \"Toml\"\ndate = 2024-02-04\n\n[extra]\nx = [\"y\"]\n+++\n\nText with [label].\n\n[label]: https://example.org\n")
                .file("pelican.md", "Title: Pelican\nDate: 2024-02-05\n\nText.\n");

        imports.run();

        assertThat(imports.newHtml()).isEqualTo(imports.oldHtml());
        assertThat(imports.java("Yaml"))
                .contains("day = \"2024-02-03\"", "title = \"A \\\"title\\\"\"", ".frontMatter(\"\"\"");
        assertThat(imports.java("Harbour")).contains("@Style(heading = false)");
        assertThat(imports.compile().get("pelican.md")).isEqualTo("Title: Pelican\nDate: 2024-02-05\n\nText.\n");
        assertThat(imports.java("Toml")).contains("day = \"2024-02-04\"");
        assertThat(imports.java("Pelican"))
                .contains("day = \"2024-02-05\"", "title = \"Pelican\"", ".frontMatter(\"\"\"", "(\"Text.\")")
                .doesNotContain("markdown(", "asFound");
    }

    @Test
    void hostileTextIsJavaThatSaysTheSame() throws IOException {
        imports.file(
                        "a.md",
                        "# A */ \\u0041 \"\"\" {name} ${x}\n\nText\twith `\\u0041` \"\"\"\" and \\\\ and  \ntrailing, "
                                + "\u0000 \u202e \u2028 \ufeff \uD83D\uDE80 {credits} \"\n")
                .file(
                        "b.md",
                        "# B */ \\\\u0041 \"\"\" \u0000\n\n```\n  code \"\"\"\n\n   \n\ttab \\\n```\n\n    indented\n\n      more\n")
                .file("c.md", "# C\r\n\r\nCarriage\rreturns\r\n\r\n- one\r\n- two\r\n");

        imports.run();

        assertThat(imports.newHtml()).isEqualTo(imports.oldHtml());
    }

    @Test
    void whatTheDslHasNotIsMarkdown() throws IOException {
        imports.file("2024-01-07.md", """
                # Page

                > A quote with a [definition]
                >
                > [definition]: https://example.org/inside

                | a | b |
                | :-- | --: |
                | 1 | 2 |

                - [ ] open
                - [x] done

                <details>
                <summary>More</summary>

                Hidden *text* with `code` [^1].

                </details>

                [^1]: A note of several words.

                ***

                #### Deep

                ## With `code`

                ![alt](picture.png "title")

                ![logo](logo.png)

                """);

        imports.file("picture.png", "png").file("logo.png", "png");
        imports.run();

        assertThat(imports.newHtml()).isEqualTo(imports.oldHtml());
        assertThat(imports.java("Report20240107"))
                .contains(
                        "task(true, \"done\")",
                        "footnote(\"1\", \"A note of several words.\")",
                        "image(\"logo\", \"logo.png\")")
                .containsPattern("markdown\\(\"\"\"\\n *\\| a \\| b \\|\\n");
    }

    @Test
    void labelsThatDifferOnlyInCase() throws IOException {
        imports.file(
                        "2024-01-07.md",
                        "# A\n\n[Crane Yard] and [crane yard] and [CRANE YARD][].\n\n[crane yard]: https://example.org/yard\n")
                .file(
                        "2024-01-08.md",
                        "# B\n\n[Crane yard] and [@Ada].\n\n[Crane yard]: https://example.org/yard\n[@Ada]: https://github.com/Ada\n")
                .file(
                        "2024-01-09.md",
                        "# C\n\n[@ada] and [next] week.\n\n[@ada]: https://github.com/ada\n[next]: https://example.org/1\n")
                .file(
                        "2024-01-10.md",
                        "# D\n\n[@ada] and [next] week.\n\n[@ada]: https://github.com/ada\n[next]: https://example.org/2\n");

        imports.run();

        assertThat(imports.newHtml()).isEqualTo(imports.oldHtml());
    }

    @Test
    void filesThatCannotBeReportsAreRefusedByName() throws IOException {
        imports.file(
                        "good.md",
                        "# Good\n\nSee [the notes](other%20notes.md), ![p](pictures/a.png), [gone](gone.md) and [x](#gone).\n")
                .file("other notes.md", "# Spaces\n")
                .file("quo\"te.md", "# Quote\n")
                .file("what?.md", "# Not on every file system\n")
                .file("empty.md", "\n")
                .file("v1.2.md", "# Dots\n")
                .file("twice.md.md", "# Twice\n")
                .file("rocket-\uD83D\uDE80.md", "# Rocket\n")
                .file("a-b.md", "# One class\n")
                .file("ab.md", "# A class whose file has the same name where case does not count\n")
                .file("a_b.md", "# A constant of the same name\n")
                .file("Report.md", "# A name of the DSL\n")
                .file("pictures/a.png", "png");
        Files.write(imports.old().resolve("latin.md"), new byte[] {'#', ' ', (byte) 0xe4});
        Files.write(imports.old().resolve("large.md"), new byte[(int) OldFolder.LARGEST + 1]);

        var result = imports.run();

        assertThat(result.refusals())
                .extracting(refusal -> refusal.file() + ": " + refusal.reason())
                .containsExactly(
                        "large.md: it has 4 MiB, and a report at most 4",
                        "latin.md: it is not UTF-8",
                        "what?.md: the name of a report's file cannot have ?");
        var resources = imports.project().resolve("src/main/resources/reports/harbour");
        assertThat(resources.resolve("pictures/a.png")).hasContent("png");
        assertThat(Files.readAllBytes(resources.resolve("latin.md"))).containsExactly('#', ' ', 0xe4);
        Files.delete(imports.old().resolve("latin.md"));
        Files.delete(resources.resolve("latin.md"));
        assertThat(imports.newHtml()).isEqualTo(imports.oldHtml());
        for (var report : List.of("other notes.md", "quo\"te.md", "a-b.md", "a_b.md", "twice.md.md")) {
            assertThat(resources.resolve(report)).doesNotExist();
        }
        assertThat(result.defects())
                .extracting(Defect::kind)
                .containsExactlyInAnyOrder(Defect.Kind.MISSING_FILE, Defect.Kind.MISSING_HEADING);
    }

    @Test
    void whatIsTooLongForOneConstantIsSeveral() throws IOException {
        var paragraph = "Waves and [@ada] again. ".repeat(1000).strip();
        imports.file(
                        "2024-01-07.md",
                        "# Long\n\n" + "- item of many\n".repeat(3000) + "\n" + (paragraph + "\n\n").repeat(5)
                                + "[@ada]: https://github.com/ada\n")
                .file("block.md", "# Block\n\n" + paragraph.repeat(3) + "\n\n[@ada]: https://github.com/ada\n");

        var result = imports.run();

        assertThat(result.refusals())
                .extracting(refusal -> refusal.file() + ": " + refusal.reason())
                .containsExactly("block.md: it has a paragraph or another block of more than 65,535 bytes");
        assertThat(imports.java("Report20240107").split("markdown\\(", -1)).hasSizeGreaterThan(2);
        assertThat(imports.newHtml()).isEqualTo(imports.oldHtml());
    }

    @Test
    void aReportKeepsItsNameWhoeverElseHasIt() throws IOException {
        imports.file("2024-01-07.md", "# A\n\nSee [#12] and [harbour] by [@tide-watch].\n\n" + DEFINITIONS)
                .file("harbour.md", "# The harbour\n\nText.\n")
                .file("tide-watch.md", "# The watch\n\nText.\n")
                .file("tide_watch.md", "# The other watch\n\nText.\n");

        assertThat(imports.run().refusals()).isEmpty();
        assertThat(imports.newHtml()).isEqualTo(imports.oldHtml());
    }

    @Test
    void aWeekThatContradictsItsDatesIsReported() throws IOException {
        imports.file("2024-01-07.md", "# Report for 2024-01-01 to 2024-01-07 (week 2)\n\nText.\n");

        assertThat(imports.run().defects())
                .extracting(Defect::text)
                .containsExactly("the title says week 2, and 2024-01-07 is in week 1; taken is 2024-W01");
        assertThat(imports.newHtml()).isEqualTo(imports.oldHtml());
    }

    @Test
    void creditsAreTypedHoweverTheyAreWritten() throws IOException {
        var text = """
                # Week

                - Ropes ([#12](https://github.com/quay/harbour/pull/12), [@ada](https://github.com/ada))
                - Hooks ([#13](https://github.com/quay/harbour/pull/13), [@ada](https://github.com/ada))
                - Lamps by [Ada](https://github.com/ada) in [#14](https://github.com/quay/harbour/pull/14).
                - [A gate](https://github.com/quay/harbour/pull/15)
                """;
        imports.file("2024-01-07.md", text);

        imports.run();

        assertThat(imports.compile()).containsEntry("2024-01-07.md", text);
        assertThat(imports.java("Harbour"))
                .contains("people = LinkForm.INLINE", "threads = LinkForm.INLINE", "creditsBetween = \", \"");
        assertThat(imports.java("Report20240107"))
                .contains(
                        "item(\"Ropes\", pr12, ada)",
                        "item(\"Hooks\", pr13, ada)",
                        "item(\"Lamps by [Ada][{1}] in [{2}].\", ada, pr14)",
                        "item(\"[A gate][{1}]\", pr15)");
    }

    @Test
    void datesAreHeldAgainstEachOther() throws IOException {
        for (var day = 7; day <= 28; day += 7) {
            imports.file(
                    "2024-01-%02d.md".formatted(day),
                    "# Report for 2024-01-%02d to 2024-01-%02d\n\nText.\n".formatted(day - 6, day));
        }
        imports.file("2024-02-04.md", "# Report for 2024-01-29 to 2024-02-08\n\nText.\n")
                .file("2024-02-11.md", "# Report for 2024-02-11 to 2024-02-05\n\nText.\n");

        assertThat(imports.run().defects())
                .extracting(defect -> defect.file() + ": " + defect.text().replaceAll("; .*", ""))
                .containsExactlyInAnyOrder(
                        "2024-02-04.md: the title names 11 days, 2024-01-29 to 2024-02-08, and most titles another number",
                        "2024-02-04.md: the title says 2024-02-08, and the name of the file 2024-02-04",
                        "2024-02-11.md: the title ends before it begins: 2024-02-11 to 2024-02-05",
                        "2024-02-11.md: the title names -5 days, 2024-02-11 to 2024-02-05, and most titles another number",
                        "2024-02-11.md: the title says 2024-02-05, and the name of the file 2024-02-11");
    }

    @Test
    void reportsOfTheSameDays() throws IOException {
        imports.file("2024-01-07.md", "# Report for 2024-01-01 to 2024-01-07\n\nText.\n")
                .file("copy.md", "# Report for 2024-01-01 to 2024-01-07\n\nText.\n")
                .file("half.md", "# Report for 2024-01-05 to 2024-01-12\n\nText.\n")
                .file("notes/2024-01-05.md", "# Notes\n\nSee [them](2024-01-06.md) and [here](../2024-01-07.md).\n")
                .file("notes/2024-01-06.md", "# Notes\n\nText.\n");

        imports.run();

        assertThat(imports.newHtml()).isEqualTo(imports.oldHtml());
    }

    @Test
    void nothingIsOverwrittenAndNoHalfProjectIsLeft() throws IOException {
        imports.file("a.md", "# A\n");
        Files.createDirectories(imports.project());
        Files.writeString(imports.project().resolve("precious.txt"), "mine");

        assertThatThrownBy(imports::run).isInstanceOf(ImportException.class).hasMessageContaining("is not a project");
        assertThat(Imports.files(imports.project()))
                .containsExactly(imports.project().resolve("precious.txt"));

        Files.delete(imports.project().resolve("precious.txt"));
        Files.delete(imports.old().resolve("a.md"));
        assertThatThrownBy(imports::run).isInstanceOf(ImportException.class).hasMessageContaining("no report");
        assertThat(Files.exists(imports.project())).isTrue();
        try (var left = Files.list(imports.project().getParent())) {
            assertThat(left).containsExactly(imports.project());
        }
    }

    @Test
    void flagsOverrideWhatIsInferred() throws IOException {
        imports.file(
                "2024-01-07.md",
                "# Harbour of 2024-01-07\n\nSee [harbour#12].\n\nThe end.\n\n[harbour#12]: https://github.com/quay/harbour/pull/12\n");
        Imports.run(ImportOptions.of(imports.old(), imports.project())
                .with(Flag.NAME, "Quay & <Sons>")
                .with(Flag.PACKAGE, "org.quay")
                .with(Flag.HOME, "quay/harbour")
                .with(Flag.TITLE, "Harbour of {day}")
                .with(Flag.FOOTER, "The end."));

        var series = Files.readString(imports.project().resolve("src/main/java/org/quay/QuaySons.java"));
        assertThat(series)
                .contains(
                        "name = \"Quay & <Sons>\"",
                        "title = \"Harbour of {day}\"",
                        "footer = \"The end.\"",
                        "home = true");
        assertThat(Files.readString(imports.project().resolve("pom.xml")))
                .contains("<name>Quay &amp; &lt;Sons&gt;</name>");
        assertThat(Files.readString(imports.project().resolve("src/main/java/org/quay/Report20240107.java")))
                .doesNotContain("title =", "The end.");
    }

    @Test
    void flagsSayThatThereIsNothing() throws IOException {
        imports.file("2024-01-07.md", WEEK + DEFINITIONS)
                .file("2024-01-14.md", WEEK.replace("01-01", "01-08").replace("01-07", "01-14") + DEFINITIONS);

        Imports.run(ImportOptions.of(imports.old(), imports.project())
                .with(Flag.TITLE, "none")
                .with(Flag.FOOTER, "none")
                .with(Flag.HOME, "none"));

        assertThat(imports.newHtml()).isEqualTo(imports.oldHtml());
        assertThat(imports.java("Harbour")).doesNotContain("title =", "footer =", "home =");
        assertThat(imports.java("Report20240107")).contains("title = \"Harbour report for", "More reports lie in");
    }

    @Test
    void aFlagSaysThePeriodsOfFiles() throws IOException {
        imports.file("2024-01-10.md", "# Harbour of 2024-01-10\n\nText.\n")
                .file("2024-01-17.md", "# Harbour of 2024-01-17\n\nText.\n")
                .file("first.md", "# The first one\n\nText.\n")
                .file("notes/2024-01-12.md", "# Notes\n\nText.\n");
        var asked = ImportOptions.of(imports.old(), imports.project());

        Imports.run(asked.with(Flag.PERIOD, "week, notes/*=none, first=2023-12-30..2024-01-02"));

        assertThat(imports.newHtml()).isEqualTo(imports.oldHtml());
        assertThat(imports.java("Report20240110")).contains("week = \"2024-W02\", file = \"2024-01-10\"");
        assertThat(imports.java("Report20240117")).contains("week = \"2024-W03\", file = \"2024-01-17\"");
        assertThat(imports.java("First")).contains("from = \"2023-12-30\", to = \"2024-01-02\"");
        assertThat(imports.java("Notes20240112")).doesNotContain("day =", "week =");
        TemporaryFolder.delete(imports.project());
        for (var wrong : List.of("fortnight", "2024-W60", "gone.md=none", "first=2024-01-02..2024-01-01")) {
            assertThatThrownBy(() -> Imports.run(asked.with(Flag.PERIOD, wrong)))
                    .isInstanceOf(ImportException.class)
                    .hasMessageContaining("-Dbyline.period");
        }
        assertThatThrownBy(() -> Imports.run(asked.with(Flag.PACKAGE, "not a package")))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("is no Java package");
    }
}
