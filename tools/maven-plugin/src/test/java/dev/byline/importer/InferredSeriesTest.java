package dev.byline.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.forge.NewReport;
import dev.byline.forge.ProjectSources;
import dev.byline.forge.RequestedPeriod;
import dev.byline.importer.convert.Defect;
import dev.byline.importer.options.ImportOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What all files of a series say together. */
class InferredSeriesTest {

    private Imports imports;

    @BeforeEach
    void folders(@TempDir Path temporary) throws IOException {
        imports = new Imports(temporary);
    }

    private void posts(int count, String every, String path, String text) throws IOException {
        var day = LocalDate.parse("2024-01-10");
        for (var i = 0; i < count; i++) {
            var of = every.equals("week") ? day.plusWeeks(i) : day.plusMonths(i);
            imports.file(
                    path.replace("DAY", of.toString()),
                    text.replace("DAY", of.toString())
                            .replace("SLASHED", of.toString().replace('-', '/'))
                            .replace("NUMBER", Integer.toString(41 + i))
                            .replace("WORDS", i % 2 == 0 ? "ropes" : "hooks and lamps"));
        }
    }

    private String next(String week) throws IOException {
        var options = new NewReport.Options(
                new ProjectSources(List.of(imports.project().resolve("src/main/java")), StandardCharsets.UTF_8),
                Optional.empty(),
                new RequestedPeriod(
                        Optional.of(week), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.empty());
        return new NewReport(options, Clock.systemUTC()).run().get(0).replaceFirst(" .*", "");
    }

    @Test
    void aPostOfEachWeekIsAboutTheWeek() throws IOException {
        posts(5, "week", "DAY.md", "# News #NUMBER\n\nText.\n");

        imports.run();

        assertThat(imports.java("Report20240110"))
                .contains("week = \"2024-W02\", file = \"2024-01-10\", title = \"News #41\"")
                .doesNotContain("SuppressWarnings");
        assertThat(imports.newHtml()).isEqualTo(imports.oldHtml());

        imports.file("2024-02-14.md", "# News #46\n\nText.\n");
        imports.run();
        assertThat(imports.java("Report20240214")).contains("week = \"2024-W07\", file = \"2024-02-14\"");
        assertThat(imports.newHtml()).isEqualTo(imports.oldHtml());
    }

    @Test
    void aPostOfEachMonthIsAboutTheMonth() throws IOException {
        posts(4, "month", "DAY.md", "# News #NUMBER\n\nText.\n");

        imports.run();

        assertThat(imports.java("Report20240110")).contains("month = \"2024-01\", file = \"2024-01-10\"");
        assertThat(imports.newHtml()).isEqualTo(imports.oldHtml());
    }

    @Test
    void daysThatAreNamedOrComeAsTheyLikeStayDays() throws IOException {
        posts(5, "week", "DAY.md", "# News of DAY\n\nText.\n");
        imports.run();
        assertThat(imports.java("Report20240110")).contains("day = \"2024-01-10\"");
    }

    @Test
    void theNextReportIsLikeTheOthers() throws IOException {
        posts(4, "week", "DAY-news.md", """
                ---
                title: 'Quay News #NUMBER'
                date: DAY 08:00:00 +0000
                permalink: /news/SLASHED/
                description: About WORDS
                layout: news
                ---

                Text.
                """);
        imports.run();
        assertThat(imports.java("Report20240131News")).contains("week = \"2024-W05\"", "Quay News #44");

        assertThat(next("2024-W06")).isEqualTo("Report20240207News.java");

        assertThat(imports.java("Report20240207News"))
                .contains(
                        "week = \"2024-W06\", file = \"2024-02-07-news\", title = \"Quay News #45\"",
                        "title: 'Quay News #45'",
                        "date: 2024-02-07 08:00:00 +0000",
                        "permalink: /news/2024/02/07/",
                        "description: \"\"",
                        "layout: news");
        assertThat(imports.compile().get("2024-02-07-news.md")).startsWith("---\ntitle: 'Quay News #45'\n");
    }

    @Test
    void theNextTitleHasItsDayInWordsAsTheOthers() throws IOException {
        for (var day : List.of("2024-01-07", "2024-01-14", "2024-01-21", "2024-01-28")) {
            var words =
                    DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH).format(LocalDate.parse(day));
            imports.file(day + "-update.md", """
                    ---
                    title: Week Ending %s
                    issue: %s 2024
                    draft: May
                    ---

                    Text.
                    """.formatted(words, words.substring(0, 3)));
        }
        imports.run();

        next("2024-W05");

        assertThat(imports.java("Report20240204Update"))
                .contains(
                        "title = \"Week Ending February 4, 2024\"",
                        "title: Week Ending February 4, 2024",
                        "issue: Feb 2024",
                        "draft: May");
    }

    @Test
    void aPatternOfTheSeriesNamesTheNextReport() throws IOException {
        for (var week = 1; week <= 3; week++) {
            var monday = LocalDate.parse("2024-01-01").plusWeeks(week - 1);
            imports.file(
                    monday.plusDays(6) + ".md",
                    "# Harbour from %s to %s (week %d)\n\nText.\n".formatted(monday, monday.plusDays(6), week));
        }
        imports.run();

        assertThat(next("2024-W04")).isEqualTo("Report20240128.java");
        assertThat(imports.java("Report20240128")).contains("@Report(series = Harbour.class, week = \"2024-W04\")");
        assertThat(imports.compile().get("2024-01-28.md"))
                .startsWith("# Harbour from 2024-01-22 to 2024-01-28 (week 4)\n");
    }

    @Test
    void theTitlesNameASeriesWhoseFolderDoesNot(@TempDir Path temporary) throws IOException {
        for (var folder : List.of("tmp.Xy12", "posts", "harbour-lights")) {
            var old = Files.createDirectories(temporary.resolve(folder));
            for (var i = 1; i <= 3; i++) {
                Files.writeString(old.resolve("n" + i + ".md"), "# This Week at the Quay #" + i + "\n\nText.\n");
            }
            Imports.run(ImportOptions.of(old, temporary.resolve("new-" + folder)));
        }

        for (var folder : List.of("tmp.Xy12", "posts")) {
            assertThat(temporary.resolve("new-" + folder + "/src/main/java/thisweekatthequay/ThisWeekAtTheQuay.java"))
                    .content()
                    .contains("name = \"This Week at the Quay\"");
        }
        assertThat(temporary.resolve("new-harbour-lights/src/main/java/harbourlights/HarbourLights.java"))
                .exists();
    }

    @Test
    void spellingsThatAForgeTakesForOneAreNoMistakes() throws IOException {
        imports.file(
                        "a.md",
                        "# A\n\n[@GantMan] and [#1].\n\n[@GantMan]: https://github.com/GantMan\n[#1]: https://github.com/Quay/Harbour/pull/1\n")
                .file(
                        "b.md",
                        "# B\n\n[@gantman] and [#1].\n\n[@gantman]: https://github.com/gantman\n[#1]: https://github.com/quay/harbour/pull/1\n");

        assertThat(imports.run().defects()).isEmpty();
        assertThat(imports.newHtml()).isEqualTo(imports.oldHtml());
    }

    @Test
    void allMistakesOfAFileAreListedWithTheirLines() throws IOException {
        imports.file("a.md", """
                # A

                [WIP] by [@euanh], [@nobody],
                [@ada] and [gone](gone.md).

                [@euanh]: https://github.com/euanhx
                [@ada]: https://github.com/ada
                [@ada]: https://github.com/other
                [@ada]: https://github.com/ada
                """);

        assertThat(imports.run().defects())
                .extracting(defect -> defect.line() + " " + defect.kind() + " " + defect.text())
                .containsExactlyInAnyOrder(
                        "3 " + Defect.Kind.BRACKETED_WORDS + " `[WIP]` is not defined",
                        "3 " + Defect.Kind.UNDEFINED_LABEL + " `[@nobody]` is not defined",
                        "4 " + Defect.Kind.MISSING_FILE + " the link `gone.md` leads to no file",
                        "6 " + Defect.Kind.WRONG_URL + " `[@euanh]` leads to the page of euanhx",
                        "8 " + Defect.Kind.REPEATED_DEFINITION
                                + " `[@ada]` is defined before, and leads to https://github.com/ada, not to https://github.com/other",
                        "9 " + Defect.Kind.REPEATED_DEFINITION + " `[@ada]` is defined before");
        assertThat(imports.newHtml()).isEqualTo(imports.oldHtml());
    }

    @Test
    void headingsThatAreClosedStayClosed() throws IOException {
        var text = "# Day #\n\n## Agenda ##\n\n- Talk\n\n### C# and more ###\n\n- Code\n";
        imports.file("a.md", text).file("b.md", text.replace("Talk", "Tea").replace("### C# and more ###", "### Open"));

        imports.run();

        assertThat(imports.java("Harbour")).contains("@Style(closedHeadings = true)");
        assertThat(imports.java("A"))
                .contains("section(\"Agenda\"", "subsection(\"C# and more\"")
                .doesNotContain("markdown(");
        assertThat(imports.compile()).containsEntry("a.md", text);
        assertThat(imports.newHtml()).isEqualTo(imports.oldHtml());
    }

    @Test
    void theTitleNamesTheMonthThatANewsletterIsAbout() throws IOException {
        var months = List.of("January", "February", "March", "April", "May", "June");
        for (var i = 0; i < 5; i++) {
            imports.file("letter-" + i + ".md", """
                    +++
                    title = "Quay Letter #%d - %s 2024"
                    date = 2024-%02d-03
                    +++

                    Text.
                    """.formatted(i, months.get(i), i == 3 ? 1 : i + 2));
        }

        var result = imports.run();

        assertThat(imports.java("Letter0"))
                .contains("month = \"2024-01\"", "Quay Letter #0 - January 2024")
                .doesNotContain("SuppressWarnings");
        assertThat(imports.java("Letter3")).contains("month = \"2024-04\"");
        assertThat(result.defects())
                .extracting(Defect::text)
                .containsExactly("the title says 2024-04, and the front matter 2024-01-03; taken is 2024-04");
        assertThat(imports.newHtml()).isEqualTo(imports.oldHtml());
    }

    @Test
    void daysInWordsAreHeldAgainstTheName() throws IOException {
        var endings = List.of("January 7", "January 14", "Jan. 21st", "January 25", "February 4");
        var names = List.of("2024-01-07", "2024-01-14", "2024-01-21", "2024-01-28", "2024-02-04");
        for (var i = 0; i < 5; i++) {
            imports.file(names.get(i) + "-update.md", """
                    ---
                    title: Week ending %s, 2024
                    date: %s 22:00:00 -0000
                    slug: %s-update
                    ---

                    Text.
                    """.formatted(
                            endings.get(i), i == 1 ? "2023-01-14" : names.get(i), names.get(i == 2 ? 1 : i)));
        }

        var result = imports.run();

        assertThat(imports.java("Report20240121Update")).contains("week = \"2024-W03\"");
        assertThat(result.defects())
                .extracting(defect -> defect.file() + ": " + defect.text())
                .containsExactly(
                        "2024-01-14-update.md: the front matter says 2023-01-14, and the name of the file 2024-01-14;"
                                + " taken is 2024-W02",
                        "2024-01-21-update.md: the front matter says 2024-01-14 under `slug`, and the name of the file"
                                + " 2024-01-21; taken is 2024-W03",
                        "2024-01-28-update.md: the title says 2024-01-25, and the name of the file 2024-01-28; taken is"
                                + " 2024-W04");
    }

    @Test
    void aDayMayStandBehindAnythingInTheName() throws IOException {
        for (var name : List.of("weekly-2024-01-07", "v1.2-2024-01-16", "log_2024-02-01", "2024.03.05", "20240409-x")) {
            imports.file(name + ".md", "# Text of " + name.length() + "\n\nText.\n");
        }

        imports.run();

        assertThat(imports.java("Weekly20240107")).contains("day = \"2024-01-07\"");
        assertThat(imports.java("V1220240116")).contains("day = \"2024-01-16\"");
        assertThat(imports.java("Log20240201")).contains("day = \"2024-02-01\"");
        assertThat(imports.java("Report20240305")).contains("day = \"2024-03-05\"");
        assertThat(imports.java("Report20240409X")).contains("day = \"2024-04-09\"");
        assertThat(imports.newHtml()).isEqualTo(imports.oldHtml());
    }

    @Test
    void titlesWithDaysInWordsFollowAPattern() throws IOException {
        for (var day : List.of("5 January 2024", "19 January 2024", "23 February 2024")) {
            imports.file("minutes-" + day.replace(' ', '-') + ".md", "# Minutes of " + day + "\n\nText.\n");
        }

        imports.run();

        assertThat(imports.java("Harbour")).contains("title = \"Minutes of {day:d MMMM yyyy}\"");
        assertThat(imports.java("Minutes5January2024"))
                .contains("day = \"2024-01-05\"")
                .doesNotContain("title");
        assertThat(imports.newHtml()).isEqualTo(imports.oldHtml());
    }

    @Test
    void aRunOfDaysInWordsIsThePeriod() throws IOException {
        imports.file("a.md", "# From June 19 to June 25, 2017\n\nText.\n")
                .file("b.md", "# 26 June 2017 – 9 July 2017\n\nText.\n");

        imports.run();

        assertThat(imports.java("A")).contains("week = \"2017-W25\"");
        assertThat(imports.java("B")).contains("from = \"2017-06-26\"", "to = \"2017-07-09\"");
        assertThat(imports.newHtml()).isEqualTo(imports.oldHtml());
    }

    @Test
    void anItemOfReferencesAloneIsTypedAndChecked() throws IOException {
        var text = """
                # Day

                - [@ada](https://github.com/ada)
                - [#1](https://github.com/o/r/pull/1), [@rn](https://github.com/rn)
                - [x] [@ada](https://github.com/ada)
                - By [@rn](https://github.com/rn)
                """;
        imports.file("a.md", text);

        imports.run();

        assertThat(imports.java("A"))
                .contains(
                        "item(\"{credits}\", ada)",
                        "item(\"{credits}\", pr1, rn)",
                        "task(true, \"{credits}\", ada)",
                        "item(\"By\", rn)")
                .doesNotContain("asFound", "unchecked", "markdown(");
        assertThat(imports.compile()).containsEntry("a.md", text);
    }

    @Test
    void theAuthorsInATableAreTyped() throws IOException {
        var text = """
                # Day

                | what | who |
                |---|:-:|
                | left | [@ada](https://github.com/ada) |

                | what | who |
                |---|---|
                | The roof \\| the `door` | [Ada Lovelace](https://github.com/ada) |
                | [#1](https://github.com/o/r/pull/1) and {} | [@rn](https://github.com/rn), [@ada](https://github.com/ada) |
                | [Home](https://o.example) |  |

                | what | who |
                |---|---|
                | nothing | nobody |

                - Thanks to [@ada](https://github.com/ada)
                - Thanks to [@rn](https://github.com/rn)
                """;
        imports.file("a.md", text)
                .file("b.md", "# Other\n\n|what|who|\n|---|---|\n|x|[@ada](https://github.com/ada)|\n")
                .file("c.md", "# Third\n\n| what | who |\n|---|---|\n| x | [@ada](https://github.com/ada) |\n");

        imports.run();

        assertThat(imports.java("A"))
                .contains(
                        "table(",
                        "row(\"The roof \\\\| the `door`\", text(\"[Ada Lovelace]{}\", ada))",
                        "row(\"[#1] and {}\", text(\"{}, {}\", rn, ada))",
                        "row(\"[Home](https://o.example)\", \"\")",
                        "|---|:-:|",
                        "| nothing | nobody |")
                .doesNotContain("asFound", "unchecked");
        assertThat(imports.java("B")).contains("|x|[@ada]|");
        var written = imports.compile();
        assertThat(written).containsEntry("a.md", text);
        assertThat(written.get("b.md")).endsWith("|x|[@ada](https://github.com/ada)|\n");
        assertThat(imports.java("C")).contains("row(\"x\", text(\"{}\", ada))");
        assertThat(imports.java("Harbour")).contains("tableColumn = \"---\"");
        assertThat(imports.newHtml()).isEqualTo(imports.oldHtml());
    }
}
