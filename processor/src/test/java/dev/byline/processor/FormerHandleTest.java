package dev.byline.processor;

import static dev.byline.processor.Reports.assertProblems;
import static dev.byline.processor.Reports.message;
import static dev.byline.processor.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The report is that of 2017-06-19 to 2017-06-25. */
class FormerHandleTest {

    private static MarkedSource catalog(String person) {
        return MarkedSource.of("demo.Demo", """
                package demo;

                import dev.byline.dsl.*;

                @Series(name = "Demo", title = "Demo")
                %s
                interface Demo {}
                """.formatted(person));
    }

    @Test
    void aReportBehindTheDay() {
        assertThat(message(assertProblems(
                        catalog("@Person(handle = \"grace-h\", aliases = \"gh\", until = \"2017-06-19\")"),
                        report("report().item(\"By [⟦former-handle⟧@gh]\")"))))
                .isEqualTo("[byline:former-handle] `[@gh]` is the handle that @grace-h had until 2017-06-19; write"
                        + " `[@grace-h]`");
        assertProblems(
                catalog("@Person(handle = \"grace-h\", aliases = {\"g\", \"gh\"}, until = {\"\", \"2017-01-01\"})"),
                report("""
                        report()
                            .intro("[@g] and [Grace][⟦former-handle⟧@gh], or [@grace-h].")
                            .section("Typed", item("A constant has no spelling", gh), item("Another", grace_h))
                        """));
    }

    /** What was published stays as it is, and leads to the page of today. */
    @Test
    void aReportBeforeTheDay() {
        var compilation = assertProblems(
                catalog("@Person(handle = \"grace-h\", aliases = \"gh\", until = \"2017-06-20\")"),
                report("report().item(\"By [@gh]\").item(\"Typed\", gh)"));
        assertThat(Reports.file(compilation, "reports/demo/2017-06-25.md").orElseThrow())
                .contains("- By [@gh]\n", "- Typed ([@grace-h])\n", "[@gh]: https://github.com/grace-h\n");
    }

    @Test
    void daysThatAreNone() {
        assertProblems(catalog("""
                        @Person(handle = "a", aliases = "b", until = "⟦invalid-period⟧2017-02-30")
                        @Person(handle = "c", aliases = "d", until = {"2017-01-01", "⟦invalid-declaration⟧2017-01-02"})
                        """), report("report().item(\"[@a] and [@c]\")"));
    }
}
