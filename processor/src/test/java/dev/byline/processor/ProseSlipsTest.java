package dev.byline.processor;

import static dev.byline.processor.Reports.CATALOG;
import static dev.byline.processor.Reports.assertProblems;
import static dev.byline.processor.Reports.message;
import static dev.byline.processor.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Markdown that means something else than its author thinks. */
class ProseSlipsTest {

    @Test
    void codeThatNothingCloses() {
        assertThat(message(assertProblems(CATALOG, report("report().item(\"Use ⟦unclosed-code⟧`make test, please\")"))))
                .isEqualTo(
                        "[byline:unclosed-code] a backtick opens code that nothing closes; close it with another, or put"
                                + " a backslash in front of what is meant as text");
        assertProblems(CATALOG, report("""
                report()
                    .item("`a` and ⟦unclosed-code⟧``b`")
                    .item("`a` and ``b ` c`` and \\\\` and &#96; and `[@rn]`")
                    .markdown("```\\na ` b\\n```\\n\\n> x ⟦unclosed-code⟧`y\\n\\nz ⟦unclosed-code⟧` z")
                """));
    }

    @Test
    void elementsThatHtmlDoesNotHave() {
        assertThat(message(assertProblems(CATALOG, report("report().item(\"Use ⟦unknown-html⟧<T> here\")"))))
                .isEqualTo(
                        "[byline:unknown-html] `<T>` is not an element of HTML, and a browser shows nothing for it; write it in"
                                + " backticks, or `\\<` for a sign that is meant as text");
        assertProblems(CATALOG, report("""
                report()
                    .item("Use List⟦unknown-html⟧<String> and ⟦unknown-html⟧<T>, or Vec⟦unknown-html⟧<u8></u8>")
                    .item("<kbd>a</kbd> <BR> <sub>x</sub> `List<String>` \\\\<T> a < b <!-- <T> --> 1<2 <https://example.org>")
                    .markdown("<details>\\n<summary>x</summary>\\n⟦unknown-html⟧<your-name>\\n</details>")
                    .markdown("<pre>\\nList<String>\\n</pre>")
                """));
    }

    @Test
    void anItemThatBeginsAList() {
        assertThat(message(assertProblems(CATALOG, report("report().item(\"⟦list-in-item⟧- three\")"))))
                .isEqualTo(
                        "[byline:list-in-item] `-` at the beginning of an item makes a list in the list; delete it, write"
                                + " `\\-` for a sign that is meant as text, or nest items with .items(…)");
        assertProblems(CATALOG, report("""
                report()
                    .item("⟦list-in-item⟧1. one", rn)
                    .highlight("Title", "⟦list-in-item⟧* a\\n* b")
                    .item("-three, 1.5 and *four*")
                    .item("text\\n\\n- a list behind it")
                    .markdown("- a list")
                """));
    }

    @Test
    void threadsThatAreNotCounted() {
        assertThat(message(assertProblems(CATALOG, report("""
                                report()
                                    .intro("{merged-pulls} were merged.", ⟦uncounted-thread⟧activity())
                                    .item("a [#2033]", pr2090)
                                """))))
                .isEqualTo(
                        "[byline:uncounted-thread] the catalog has no day of `#2090` `#2033`, so activity() does not count"
                                + " them; declare when they were opened and closed, or let `mvn byline:sync` do it");
        assertProblems(CATALOG, report("""
                report()
                    .intro("{merged-pulls} were merged.", activity(linuxkit_ci))
                    .item("a", pr2090)
                """));
    }

    private static MarkedSource withTitle(String members) {
        return MarkedSource.of("demo.Week25", """
                package demo;

                import static dev.byline.dsl.Dsl.*;

                import dev.byline.dsl.*;

                @Report(series = Demo.class, week = "2017-W25", %s)
                final class Week25 implements ReportSource {
                    @Override
                    public ReportDocument write() {
                        return report().intro("x");
                    }
                }
                """.formatted(members));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Week 26",
                "week #24 of 2017",
                "W26: 2017-W26",
                "Report for 2017-06-26 to 2017-07-02",
                "2016-06-25",
                "June 12–18, 2017",
                "19 to 25 July 2017",
                "June 25, 2016",
                "25. Mai 2017",
                "July 2017",
                "2017-07",
                "25.06.2016",
                "Week 25, 2016",
                "Report of 2017-07-02",
                "{from} to 2017-06-26",
                "19th of May"
            })
    void aTitleWithOtherDays(String title) {
        assertProblems(deCatalog(), withTitle("title = \"⟦contradicting-date⟧" + title + "\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Week 25",
                "2017-W25, from 2017-06-19 to 2017-06-25",
                "June 19–25, 2017",
                "19 to 25 June",
                "19. bis 25. Juni 2017",
                "June 2017",
                "25.06.2017 and 6/19/2017",
                "Out on 2017-06-27",
                "Plans for 2018",
                "Version 2.2016, 1.25.2016",
                "Week of work in May, maybe",
                "{from} to {to} (week {week})",
                "Roadmap 2016"
            })
    void aTitleWithTheSameDays(String title) {
        assertProblems(deCatalog(), withTitle("title = \"" + title + "\""));
    }

    private static MarkedSource deCatalog() {
        return MarkedSource.of("demo.Demo", """
                package demo;

                import dev.byline.dsl.*;

                @Series(name = "Demo", locale = "de")
                interface Demo {}
                """);
    }

    @Test
    void aFileOfOtherDays() {
        assertThat(message(assertProblems(CATALOG, withTitle("file = \"⟦contradicting-date⟧2017-06-18\""))))
                .isEqualTo(
                        "[byline:contradicting-date] the file says \"2017-06-18\", and the period is 2017-W25, 2017-06-19 to"
                                + " 2017-06-25; correct the one that is wrong");
        assertProblems(CATALOG, withTitle("file = \"⟦contradicting-date⟧2016-W25\""));
        assertProblems(CATALOG, withTitle("file = \"⟦contradicting-date⟧20170703-news\""));
        for (var file : new String[] {"2017-06-26-news", "2017-W25", "news-20170625", "2017/06/25", "twin0192"}) {
            assertProblems(CATALOG, withTitle("file = \"" + file + "\""));
        }
    }

    @Test
    void aTitleThatAnotherReportHas() {
        var week26 = """
                package demo;

                import static dev.byline.dsl.Dsl.*;

                import dev.byline.dsl.*;

                @Report(series = Demo.class, week = "2017-W26"%s)
                final class Week26 implements ReportSource {
                    @Override
                    public ReportDocument write() {
                        return report().intro("x");
                    }
                }
                """;
        assertThat(message(assertProblems(
                        CATALOG,
                        withTitle("title = \"News\""),
                        MarkedSource.of("demo.Week26", week26.formatted(", title = \"⟦repeated-title⟧News\"")))))
                .isEqualTo(
                        "[byline:repeated-title] the title \"News\" is that of Week25 too; write one that tells the two apart,"
                                + " or delete it for the title of the series");
        assertProblems(
                MarkedSource.of("demo.Demo", """
                        package demo;

                        import dev.byline.dsl.*;

                        @Series(name = "Demo", title = "⟦repeated-title⟧News of {year}")
                        interface Demo {}
                        """),
                report("report().intro(\"x\")"),
                MarkedSource.of("demo.Week26", week26.formatted("")));
    }

    @Test
    void aNumberTwiceInAList() {
        assertThat(message(assertProblems(MarkedSource.of("demo.Demo", """
                                package demo;

                                import dev.byline.dsl.*;

                                @Series(name = "Demo")
                                @Repository(slug = "a/b", home = true, pulls = {1, 2, ⟦conflicting-declaration⟧1}, issues = 3)
                                @PullRequest(number = 2, title = "details of a number in the list")
                                interface Demo {}
                                """), report("report().intro(\"[#1] [#2]\")"))))
                .isEqualTo("[byline:conflicting-declaration] a/b#1 stands in the list twice; delete one of the two");
    }

    @Test
    void aReportWithoutItsAnnotation() {
        assertThat(message(assertProblems(CATALOG, report("report().intro(\"x\")"), MarkedSource.of("demo.Lost", """
                                package demo;

                                import static dev.byline.dsl.Dsl.*;

                                import dev.byline.dsl.*;

                                abstract class Base implements ReportSource {}

                                final ⟦unannotated-report⟧class Lost extends Base {
                                    @Override
                                    public ReportDocument write() {
                                        return report().intro("x");
                                    }

                                    @SuppressWarnings("byline:unannotated-report")
                                    static final class Meant implements ReportSource {
                                        @Override
                                        public ReportDocument write() {
                                            return report();
                                        }
                                    }

                                    interface Other extends ReportSource {}
                                }
                                """))))
                .isEqualTo(
                        "[byline:unannotated-report] `Lost` is a ReportSource without @Report, so it is neither checked nor"
                                + " written; annotate it with @Report(series = …), or make it abstract");
    }

    @Test
    void aDefinitionThatNothingUses() {
        assertProblems(CATALOG, report("""
                report()
                    .paragraph("[Notes] and [#2090].\\n\\n[notes]: https://example.org/notes")
                    .item("See [a][b] and ![c].", rn)
                    .markdown("⟦unused-definition⟧[d]: https://example.org/d\\n\\n[b]: https://example.org/b")
                    .markdown("[//]: # (a comment)\\n\\n[c]: https://example.org/c.png\\n\\nText[^1].\\n\\n[^1]: One.")
                """));
    }
}
