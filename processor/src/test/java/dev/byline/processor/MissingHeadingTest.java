package dev.byline.processor;

import static dev.byline.processor.Reports.CATALOG;
import static dev.byline.processor.Reports.compile;
import static dev.byline.processor.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.byline.problem.CheckId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingHeadingTest {

    private static Compilation assertProblems(MarkedSource... sources) {
        return Reports.assertOnly(CheckId.MISSING_HEADING, sources);
    }

    private static String message(Compilation compilation) {
        return Reports.message(compilation, CheckId.MISSING_HEADING);
    }

    private static MarkedSource week26(String body) {
        return MarkedSource.of("demo.Week26", """
                package demo;

                import static dev.byline.dsl.Dsl.*;

                import dev.byline.dsl.*;

                @Report(series = Demo.class, week = "2017-W26", title = "Week 26: \\u00c4 & B")
                final class Week26 implements ReportSource {
                    @Override
                    public ReportDocument write() {
                        return %s;
                    }
                }
                """.formatted(body));
    }

    private static final MarkedSource TARGET = week26("""
            report()
                .markdown("# A `code()` *and* [a link](https://example.org), [@rn]!")
                .section("Packages & Projects (\\u00bd)", item("x"), subsection("snake_case-and -- dots...", item("x")), subsection("Notes", item("x")))
                .section("Notes", item("> ## In a quote"), item("a").items(item("b\\n\\n### Deep")), item("Setext\\n\\n=== x"))
                .section("Notes-1", paragraph("Setext\\n======"), paragraph("<a name='by-name'></a> <b id=by-id>x</b>"))
                .section("\\u65e5\\u672c \\ud83d\\ude80 launch", item("x"))
            """);

    @Test
    void headingsThatExist() {
        assertProblems(CATALOG, TARGET, report("""
                report()
                    .intro("[a](#security) [b](2017-06-25.md#security) [c](2017-07-02.md#a-code-and-a-link-rn)")
                    .item("[a](2017-07-02.md#packages--projects-) [b](2017-07-02.md#snake_case-and----dots)")
                    .item("[a](2017-07-02.md#notes) [b](2017-07-02.md#notes-1) [c](2017-07-02.md#notes-1-1)")
                    .item("[a](2017-07-02.md#in-a-quote) [b](2017-07-02.md#deep) [c](./2017-07-02.md?x#setext)")
                    .item("[a](2017-07-02.md#week-26-%C3%A4--b) [b](2017-07-02.md#\\u65e5\\u672c--launch)")
                    .item("[a](2017-07-02.md#by-name) [b](2017-07-02.md#user-content-by-id)")
                    .item("[a](#demo-report-for-2017-06-19-to-2017-06-25-week-25) [b](#) [c](#top) [d](#:~:text=x)")
                    .item("[a](2017-07-02.md#L10) [b](#L1C2-L3C4)")
                    .markdown("[x]: #security\\n\\nsee [x]")
                    .section("Security", item("x"))
                """));
    }

    @Test
    void whatIsNotJudged() {
        assertProblems(CATALOG, report("""
                report()
                    .intro("[a](README.md#nothing) [b](index.json#nothing) [c](https://example.org/2017-06-25.md#x)")
                    .item("[a](../2017-06-25.md#nothing) [b](/x.md#nothing)")
                """));
    }

    @Test
    void headingsThatAreMissing() {
        assertProblems(CATALOG, TARGET, report("""
                report()
                    .intro("[a](⟦missing-heading⟧#securiti) [b](2017-06-25.md⟦missing-heading⟧#Security)")
                    .item("[a](2017-07-02.md⟦missing-heading⟧#notes-2) [b](<2017-07-02.md⟦missing-heading⟧#alt>)")
                    .item("[a](⟦missing-heading⟧2017-07-02.md&num;nothing)")
                    .markdown("[x]: ⟦missing-heading⟧#nothing\\n\\nsee [x]")
                    .section("Security", item("x"))
                """));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "#securty ~ has no heading `#securty`; did you mean `#security`?",
                "#packages ~ has no heading `#packages`; did you mean `#packages-and-projects`?",
                "#unheard ~ has no heading `#unheard`; write one of"
                        + " `#demo-report-for-2017-06-19-to-2017-06-25-week-25`, `#packages-and-projects`, `#security`"
            })
    void theMessageNamesTheNearest(String fragment, String message) {
        assertThat(
                        message(
                                assertProblems(
                                        CATALOG,
                                        report(
                                                "report().intro(\"[x](⟦missing-heading⟧" + fragment
                                                        + ")\").section(\"Security\", item(\"x\")).section(\"Packages and Projects\", item(\"x\"))"))))
                .isEqualTo("[byline:missing-heading] `2017-06-25.md` " + message);
    }

    @Test
    void aNumberBehindTheSignMayHaveBeenMeantAsALabel() {
        assertThat(message(assertProblems(CATALOG, report("report().intro(\"[the fix](⟦missing-heading⟧#2090)\")"))))
                .endsWith(" has no heading `#2090`; write `[#2090]` in the place of `(#2090)` if that is meant");
    }

    @Test
    void aReportWithAPartLeftOutIsNotJudged() {
        var compilation = compile(
                CATALOG,
                week26("report().section(String.valueOf(1), item(\"x\"))"),
                report("report().intro(\"[a](2017-07-02.md#1)\")"));
        assertThat(Reports.found(compilation))
                .extracting(MarkedSource.Found::id)
                .containsExactly("not-a-report-value");
    }

    @Test
    void headingsInHtmlAreNotJudged() {
        assertProblems(
                CATALOG,
                week26("report().markdown(\"<h2>In HTML</h2>\")"),
                report("report().intro(\"[a](2017-07-02.md#in-html)\")"));
    }

    @Test
    void gitLabWritesOneHyphenForMany() {
        var catalog = """
                package demo;

                import dev.byline.dsl.*;

                @Series(name = "Demo", forge = "gitlab")
                @Forge(
                        name = "gitlab",
                        person = "https://gitlab.com/{handle}",
                        repository = "https://gitlab.com/{slug}",
                        issue = "https://gitlab.com/{slug}/-/issues/{number}",
                        pull = "https://gitlab.com/{slug}/-/merge_requests/{number}",
                        pullSign = "!")
                @Repository(slug = "a/b", home = true)
                @People("rn")
                interface Demo {}
                """;
        assertProblems(
                MarkedSource.of("demo.Demo", catalog),
                report("report().intro(\"[a](#packages-projects) [b](#anchor-4)\")"
                        + ".section(\"Packages & Projects\", item(\"x\")).section(\"4\", item(\"x\"))"));
        assertProblems(
                CATALOG,
                report(
                        "report().intro(\"[a](⟦missing-heading⟧#packages-projects)\").section(\"Packages & Projects\", item(\"x\"))"));
    }
}
