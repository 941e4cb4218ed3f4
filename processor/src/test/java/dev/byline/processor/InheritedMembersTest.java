package dev.byline.processor;

import static dev.byline.processor.Reports.CATALOG;
import static dev.byline.processor.Reports.assertProblems;
import static dev.byline.processor.Reports.file;
import static dev.byline.processor.Reports.message;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a report inherits may run as something else than is declared: it is refused, or the text is what runs. */
class InheritedMembersTest {

    private static final String IMPORTS = """
            package demo;

            import static dev.byline.dsl.Dsl.*;

            import dev.byline.dsl.*;

            """;

    /** A report itself, with what others may inherit. */
    private static final MarkedSource BASE = MarkedSource.of("demo.Week24", IMPORTS + """
            @Report(series = Demo.class, week = "2017-W24")
            class Week24 implements ReportSource {
                static final Week24 LATER = new Week25();

                protected final String fixed = "fixed";
                protected final String made = "made of " + word();

                @Override
                public ReportDocument write() {
                    return report().item(told()).item(made);
                }

                String told() {
                    return "told by " + word();
                }

                final String lastWord() {
                    return "last " + word();
                }

                String word() {
                    return "the base";
                }

                static String shared() {
                    return "shared";
                }
            }
            """);

    private static MarkedSource sub(String item) {
        return MarkedSource.of("demo.Week25", IMPORTS + """
                @Report(series = Demo.class, week = "2017-W25")
                class Week25 extends Week24 {
                    private final String own = "own " + word();

                    @Override
                    public ReportDocument write() {
                        return report().item(%s);
                    }

                    @Override
                    String word() {
                        return "the report";
                    }

                    String said() {
                        return "said by " + this.word() + ", " + (this).own;
                    }
                }
                """.formatted(item));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "⟦not-a-report-value⟧told()",
                "this.⟦not-a-report-value⟧told()",
                "super.⟦not-a-report-value⟧word()",
                "⟦not-a-report-value⟧lastWord()",
                "⟦not-a-report-value⟧made",
                "⟦not-a-report-value⟧this.made",
                "LATER.⟦not-a-report-value⟧word()",
                "LATER.⟦not-a-report-value⟧told()",
                "⟦not-a-report-value⟧LATER.made",
                "\"a \" + ⟦not-a-report-value⟧told() + \" [⟦undefined-reference⟧@nobody]\"",
            })
    void isRefused(String item) {
        assertProblems(CATALOG, BASE, sub(item));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "word()",
                "this.word()",
                "Week25.this.said()",
                "own",
                "fixed",
                "this.fixed",
                "shared()",
                "Week24.shared()"
            })
    void isWhatRuns(String item) {
        var compilation = assertProblems(CATALOG, BASE, sub(item));
        var classes = new RunningClasses(compilation);
        assertThat(file(compilation, "reports/demo/2017-06-18.md"))
                .hasValue(classes.markdown("demo.Demo", "demo.Week24"));
        assertThat(file(compilation, "reports/demo/2017-06-25.md"))
                .hasValue(classes.markdown("demo.Demo", "demo.Week25"));
    }

    @Test
    void theMessageSaysWhereItComesFrom() {
        assertThat(message(assertProblems(CATALOG, BASE, sub("⟦not-a-report-value⟧told()"))))
                .isEqualTo(
                        "[byline:not-a-report-value] `told` is inherited from `Week24`, so that it is not known what it"
                                + " runs for this report; make it `static`, or move it to `Week25`");
        assertThat(message(assertProblems(CATALOG, BASE, sub("LATER.⟦not-a-report-value⟧told()"))))
                .isEqualTo("[byline:not-a-report-value] `told` belongs to an object that Byline does not know;"
                        + " make it `static`, and name it by its class");
    }

    /** What it is inherited from need not be a report. */
    @Test
    void fromAnAbstractClassAndFromAnInterface() {
        assertProblems(CATALOG, MarkedSource.of("demo.Week25", IMPORTS + """
                interface Phrases {
                    default String thanks() {
                        return "thanks";
                    }
                }

                abstract class Base implements ReportSource {
                    final String made = "made".trim();

                    String greeting() {
                        return "hello";
                    }
                }

                @Report(series = Demo.class, week = "2017-W25")
                final class Week25 extends Base implements Phrases {
                    @Override
                    public ReportDocument write() {
                        return report()
                                .item(⟦not-a-report-value⟧thanks())
                                .item(⟦not-a-report-value⟧greeting())
                                .item(⟦not-a-report-value⟧made);
                    }
                }
                """));
    }
}
