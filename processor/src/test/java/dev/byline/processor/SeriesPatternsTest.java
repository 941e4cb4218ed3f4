package dev.byline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.byline.problem.CheckId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Front matter, files and links of a series that another program makes a site of; told and written the same by both doors. */
class SeriesPatternsTest {

    private static MarkedSource series(String members) {
        return series("", members);
    }

    private static MarkedSource series(String before, String members) {
        return MarkedSource.of("demo.Demo", """
                package demo;

                import dev.byline.dsl.*;

                %s@Series(name = "Demo \\"1\\"", title = "Week {week}: a \\"title\\""%s)
                @Repository(slug = "a/b", home = true, issues = 3)
                @PullRequest(number = 1, labels = {"bug", "docs"})
                @People({"ada", "rn"})
                interface Demo {}
                """.formatted(before, members));
    }

    private static MarkedSource week(int week, String more, String body) {
        return markedWeek(week, "", more, body);
    }

    private static MarkedSource markedWeek(int week, String mark, String more, String body) {
        return MarkedSource.of("demo.Week" + week, """
                package demo;

                import static demo.DemoRefs.*;
                import static dev.byline.dsl.Dsl.*;

                import dev.byline.dsl.*;

                %s@Report(series = Demo.class, week = "2017-W%s"%s)
                final class Week%s implements ReportSource {
                    @Override
                    public ReportDocument write() {
                        return report()%s;
                    }
                }
                """.formatted(mark, week, more, week, body));
    }

    private static String file(Compilation compilation, String path) {
        return Reports.file(compilation, "reports/demo-1-/" + path).orElseThrow();
    }

    private static List<String> messages(Compilation compilation, CheckId check) {
        return compilation.diagnostics().stream()
                .filter(diagnostic -> Reports.id(diagnostic).equals(Optional.of(check.id())))
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    private static final String TEMPLATE = """
            , frontMatter = \"""
                    title: {title}
                    date: {date}
                    week: {week}
                    permalink: /{year}/{month}/{slug}/
                    authors: {authors}
                    tags: {tags}
                    series: {series}
                    previous: {previous}
                    next: {next}
                    layout: report
                    \"""
            """.strip();

    @Test
    void aReportWithoutTheFrontMatterOfItsSeries() {
        var compilation = Reports.assertProblems(
                series(TEMPLATE),
                week(25, "", ".withoutFrontMatter().item(\"One\", rn)"),
                week(26, "", ".withoutFrontMatter().frontMatter(\"draft: true\").item(\"One\", rn)"));
        assertThat(file(compilation, "2017-06-25.md")).startsWith("# Week 25");
        assertThat(file(compilation, "2017-07-02.md")).startsWith("---\ndraft: true\n---\n\n# Week 26");
    }

    @Test
    void theFrontMatterOfASeries() {
        var compilation = Reports.assertProblems(
                series(TEMPLATE),
                week(25, "", ".item(\"One [#3]\", pr1, rn).item(\"Two\", ada)"),
                week(26, "", ".frontMatter(\"layout: other\\ndraft: true\").item(\"One\", rn)"));
        assertThat(file(compilation, "2017-06-25.md")).startsWith("""
                ---
                title: "Week 25: a \\"title\\""
                date: 2017-06-25
                week: 25
                permalink: "/2017/06/week-25-a-title/"
                authors: ["rn", "ada"]
                tags: ["b", "bug", "docs"]
                series: "Demo \\"1\\""
                next: "2017-07-02.md"
                layout: report
                ---

                # Week 25""");
        assertThat(file(compilation, "2017-07-02.md")).startsWith("""
                ---
                title: "Week 26: a \\"title\\""
                date: 2017-07-02
                week: 26
                permalink: "/2017/07/week-26-a-title/"
                authors: ["rn"]
                tags: []
                series: "Demo \\"1\\""
                previous: "2017-06-25.md"
                layout: other
                draft: true
                ---

                # Week 26""");
    }

    @Test
    void mistakesInFrontMatterStandAtTheirLine() {
        var compilation = Reports.assertProblems(
                series("""
                        , frontMatter = \"""
                                title: {title}
                                date: ⟦invalid-front-matter⟧{dat}
                                \""", file = "{year}/⟦invalid-declaration⟧{slag}"
                        """.strip()),
                week(25, "", """
                        .frontMatter(\"""
                                    ---
                                    layout: a
                                    title:⟦invalid-front-matter⟧\\ta: b
                                    ---
                                    \""").item("One")"""),
                week(26, "", ".frontMatter(\"a: ⟦invalid-front-matter⟧{titel}\").item(\"One\")"));
        assertThat(messages(compilation, CheckId.INVALID_FRONT_MATTER))
                .contains(
                        "[byline:invalid-front-matter] the front matter has the unknown placeholder `{dat}`; did you mean"
                                + " `{date}`?");
        assertThat(messages(compilation, CheckId.INVALID_DECLARATION))
                .containsExactly(
                        "[byline:invalid-declaration] `file` has the unknown placeholder `{slag}`; did you mean `{slug}`?");
    }

    @Test
    void frontMatterThatDoesNotFit() {
        Reports.assertProblems(
                series(", frontMatter = \"layout: a\""),
                week(25, "", ".frontMatter(\"⟦invalid-front-matter⟧+++\\nlayout = 1\\n+++\").item(\"One\")"));
    }

    @Test
    void filesInFoldersAndLinksBetweenThem() {
        var compilation = Reports.assertProblems(
                series(", file = \"{year}/{month}/{day}-{slug}\""),
                week(25, "", ".item(\"See [2017-W26] and [it](../07/02-week-26-a-title.md#one)\")"),
                week(26, "", ".section(\"One\", item(\"After [2017-W25] and [2017-W27]\"))"),
                week(27, ", file = \"own\"", ".item(\"Text\")"));
        assertThat(file(compilation, "2017/06/25-week-25-a-title.md"))
                .contains("[2017-W26]: ../../2017/07/02-week-26-a-title.md\n");
        assertThat(file(compilation, "2017/07/02-week-26-a-title.md"))
                .contains("[2017-W25]: ../../2017/06/25-week-25-a-title.md\n[2017-W27]: ../../own.md\n");
        assertThat(file(compilation, "own.md")).contains("Text");
        assertThat(file(compilation, "README.md")).contains("(2017/06/25-week-25-a-title.md)");
    }

    @Test
    void aLinkToTheFileOfADay() {
        var compilation = Reports.assertProblems(
                series(", file = \"{year}/{slug}\""),
                week(25, "", ".item(\"See [it](⟦missing-document⟧2017-07-02.md)\")"),
                markedWeek(26, "", ", file = \"2017/2017-07-02-b\"", ".item(\"One\")"),
                MarkedSource.of("demo.Day", """
                        package demo;

                        import static dev.byline.dsl.Dsl.*;

                        import dev.byline.dsl.*;

                        @Report(series = Demo.class, day = "2017-07-02", title = "A day")
                        final class Day implements ReportSource {
                            @Override
                            public ReportDocument write() {
                                return report().item("One");
                            }
                        }
                        """));
        assertThat(messages(compilation, CheckId.MISSING_DOCUMENT).get(0)).endsWith("did you mean `a-day.md`?");
    }

    @Test
    void linksToPagesOfASite() {
        var compilation = Reports.assertProblems(
                series(", reportLink = \"/r/{year}/{slug}/\""),
                week(25, ", title = \"Ünï & co\"", ".item(\"See [2017-W26]\")"),
                week(26, "", ".item(\"After [2017-W25]\")"));
        assertThat(file(compilation, "2017-06-25.md")).contains("[2017-W26]: /r/2017/week-26-a-title/\n");
        assertThat(file(compilation, "2017-07-02.md")).contains("[2017-W25]: /r/2017/uni-co/\n");
    }

    @Test
    void aSeriesWhoseSiteShowsTheTitle() {
        var compilation = Reports.assertProblems(
                series("@Style(heading = false) ", ", frontMatter = \"---\\ntitle: '{title}'\\n---\""),
                week(25, "", ".item(\"One\")"));
        assertThat(file(compilation, "2017-06-25.md")).isEqualTo("""
                ---
                title: "Week 25: a \\\"title\\\""
                ---

                - One
                """);
    }

    @Test
    void aTableLooksAsInTheSeries() {
        var compilation = Reports.assertProblems(
                series("@Style(tableColumn = \"----\") ", ""),
                week(25, "", ".table(row(\"what\", \"who\"), row(\"roof\", \"[@ada]\"))"));
        assertThat(file(compilation, "2017-06-25.md")).contains("| what | who |\n|----|----|\n| roof | [@ada] |\n");
    }

    @Test
    void stylesThatMarkdownDoesNotHave() {
        var bad = List.of(
                "bold = \"⟦invalid-declaration⟧*\"",
                "bullet = \"⟦invalid-declaration⟧-\"",
                "nestedBullet = \"⟦invalid-declaration⟧1. \"",
                "nestedIndent = ⟦invalid-declaration⟧9",
                "linesAboveLists = ⟦invalid-declaration⟧-1",
                "tableColumn = ⟦invalid-declaration⟧\"\"",
                "tableColumn = \"⟦invalid-declaration⟧:--\"",
                "tableColumn = \"⟦invalid-declaration⟧- | -\"",
                "creditsBetween = ⟦invalid-declaration⟧\"\"",
                "creditsEnd = \"⟦invalid-declaration⟧]\"");
        for (var member : bad) {
            Reports.assertProblems(series("@Style(" + member + ") ", ""), week(25, "", ".item(\"One\")"));
        }
    }

    @Test
    void filesThatCannotBe() {
        var compilation = Reports.assertProblems(
                series(", file = \"{year}\""),
                week(25, "", ".item(\"One\")"),
                markedWeek(26, "⟦duplicate-report⟧", "", ".item(\"One\")"),
                week(27, ", file = \"⟦invalid-declaration⟧aux\"", ".item(\"One\")"),
                week(28, ", file = \"⟦invalid-declaration⟧a\\u202Eb\"", ".item(\"One\")"));
        assertThat(messages(compilation, CheckId.INVALID_DECLARATION))
                .containsExactly(
                        "[byline:invalid-declaration] \"aux\" cannot be the name of a report's file: `aux` is the name of a"
                                + " device on Windows; write another name",
                        "[byline:invalid-declaration] \"a\u202Eb\" cannot be the name of a report's file: it has the"
                                + " character U+202E, which nobody sees; delete it");
    }

    @Test
    void aSeriesIsPublishedInsideOfItsProject() {
        Reports.assertProblems(series(", publishTo = \"docs/reports\""), week(25, "", ".item(\"One\")"));
        for (var path : List.of("/srv/www", "../other", "a/../../b", "c:/www", "a\\\\b", "a//b", "reports/", ".git")) {
            Reports.assertProblems(
                    series(", publishTo = \"⟦invalid-declaration⟧" + path + "\""), week(25, "", ".item(\"One\")"));
        }
    }

    @Test
    void twoSeriesArePublishedApart() {
        Reports.assertProblems(
                series(", publishTo = \"reports\""),
                week(25, "", ".item(\"One\")"),
                MarkedSource.of("other.Other", """
                        package other;

                        import dev.byline.dsl.*;

                        @Series(name = "Other", publishTo = "⟦invalid-declaration⟧Reports")
                        interface Other {}
                        """),
                MarkedSource.of("other.Page", """
                        package other;

                        import static dev.byline.dsl.Dsl.*;

                        import dev.byline.dsl.*;

                        @Report(series = Other.class, file = "page", title = "A page")
                        final class Page implements ReportSource {
                            @Override
                            public ReportDocument write() {
                                return report().item("Two");
                            }
                        }
                        """));
    }
}
