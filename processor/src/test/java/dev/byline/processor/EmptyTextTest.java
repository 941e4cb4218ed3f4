package dev.byline.processor;

import static dev.byline.processor.Reports.CATALOG;
import static dev.byline.processor.Reports.compile;
import static dev.byline.processor.Reports.found;
import static dev.byline.processor.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.byline.problem.CheckId;
import org.junit.jupiter.api.Test;

class EmptyTextTest {

    private static Compilation assertProblems(MarkedSource... sources) {
        return Reports.assertOnly(CheckId.EMPTY_TEXT, sources);
    }

    private static String message(Compilation compilation) {
        return Reports.message(compilation, CheckId.EMPTY_TEXT);
    }

    @Test
    void titlesItemsParagraphsAndImages() {
        assertProblems(CATALOG, report("""
                report()
                    .intro(⟦empty-text⟧"")
                    .highlight(⟦empty-text⟧"", "text", rn)
                    .highlight(highlight("⟦empty-text⟧  ", ""))
                    .section(⟦empty-text⟧"", item("⟦empty-text⟧\\t"), item("a").items(item(⟦empty-text⟧"")))
                    .section("S", subsection("⟦empty-text⟧\\u00a0\\u200b", paragraph("⟦empty-text⟧ \\n ")))
                    .markdown(⟦empty-text⟧"")
                    .image("a logo", ⟦empty-text⟧"")
                """));
    }

    @Test
    void aBlankTextBlock() {
        assertProblems(CATALOG, report("""
                report().item(%1$s
                ⟦empty-text⟧
                    %1$s)
                """.formatted("\"\"\"")));
    }

    @Test
    void sectionsAndTablesStandAtTheirCalls() {
        assertProblems(CATALOG, report("""
                report()
                    .⟦empty-text⟧section("S")
                    .section("S", ⟦empty-text⟧subsection("SS"))
                    .table(⟦empty-text⟧row())
                    .table(⟦empty-text⟧row(), row("a"))
                """));
    }

    @Test
    void saysWhatIsEmpty() {
        assertThat(message(assertProblems(CATALOG, report("report().⟦empty-text⟧section(\"Tests\")"))))
                .isEqualTo("[byline:empty-text] the section has no content; add some, or delete it");
    }

    @Test
    void theTitleOfAReportAndOfASeries() {
        var compilation = assertProblems(MarkedSource.of("demo.Demo", """
                package demo;

                @dev.byline.dsl.Series(name = "Demo", title = ⟦empty-text⟧"")
                interface Demo {}
                """), MarkedSource.of("demo.Week25", """
                package demo;

                import static dev.byline.dsl.Dsl.*;

                import dev.byline.dsl.*;

                @Report(series = Demo.class, week = "2017-W25", title = "⟦empty-text⟧ ")
                final class Week25 implements ReportSource {
                    @Override
                    public ReportDocument write() {
                        return report().intro("x");
                    }
                }
                """));
        assertThat(compilation.diagnostics().toString())
                .contains("the title of the report is empty; write one, or delete it for the title of the series");
    }

    @Test
    void whatIsFine() {
        assertProblems(CATALOG, report("""
                report()
                    .intro("", rn)
                    .highlight("A title alone", "")
                    .highlight(highlight("A title", "").items(item("a")))
                    .item(item("").items(item("a")))
                    .section("S", code("", ""))
                    .image("", "https://example.org/decoration.png")
                    .table(row("", "a"), row("b"), row())
                    .markdown("[defined]: https://example.org")
                """));
    }

    @Test
    void whatIsMissingForAnotherReasonIsNotEmpty() {
        var compilation = compile(CATALOG, report("""
                report()
                    .section("S", item("x", nobody))
                    .section("S", nothing)
                    .item("" + System.nanoTime())
                    .item("", new dev.byline.reference.Reference[] {somebody})
                    .item(item("").items(unknown))
                """));
        assertThat(found(compilation))
                .extracting(MarkedSource.Found::id)
                .containsOnly("undefined-reference", "not-a-report-value");
    }

    @Test
    void anItemWithCreditsAlone() {
        assertProblems(
                CATALOG,
                report("report().item(⟦empty-text⟧\"\", pr2090).item(item(\"⟦empty-text⟧ \", rn).items(item(\"a\")))"));
    }
}
