package dev.byline.processor;

import static dev.byline.processor.Reports.assertProblems;
import static dev.byline.processor.Reports.message;
import static dev.byline.processor.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** People under their names, and under constants of their own. */
class DisplayNamesTest {

    private static MarkedSource catalog(String style) {
        return MarkedSource.of("demo.Demo", """
                package demo;

                import dev.byline.dsl.*;

                @Series(name = "Demo", title = "Demo")
                @Style(%s)
                @Repository(slug = "a/kit", home = true, pulls = 7)
                @Person(handle = "ada", name = "Ada Lovelace", aliases = "al")
                @Person(handle = "émile", name = "Émile [*] Zola")
                @People("rn")
                interface Demo {}
                """.formatted(style));
    }

    private static final MarkedSource REPORT = report("""
            report()
                .intro("By [@ada], [@al][], [the author][@ada] and [@rn]: `[@ada]`.", pr7)
                .item("Written", pr7, ada, émile, rn)
            """);

    @Test
    void peopleAreShownByTheirNames() {
        var compilation = assertProblems(catalog("names = true"), REPORT);
        var markdown = Reports.file(compilation, "reports/demo/2017-06-25.md").orElseThrow();
        assertThat(markdown).isEqualTo("""
                # Demo

                By [Ada Lovelace][@ada], [Ada Lovelace][@al], [the author][@ada] and [@rn]: `[@ada]`. ([#7])

                - Written ([#7] [Ada Lovelace][@ada] [Émile \\[\\*\\] Zola][@émile] [@rn])

                [@ada]: https://github.com/ada
                [@al]: https://github.com/ada
                [@rn]: https://github.com/rn
                [@émile]: https://github.com/%C3%A9mile
                [#7]: https://github.com/a/kit/pull/7
                """);
        assertThat(new RunningClasses(compilation).markdown("demo.Demo", "demo.Week25"))
                .isEqualTo(markdown);
    }

    @Test
    void withTheirUrls() {
        var compilation = assertProblems(catalog("names = true, people = LinkForm.INLINE"), REPORT);
        assertThat(Reports.file(compilation, "reports/demo/2017-06-25.md").orElseThrow())
                .contains(
                        "By [Ada Lovelace](https://github.com/ada), [Ada Lovelace](https://github.com/ada),"
                                + " [the author](https://github.com/ada) and [@rn](https://github.com/rn)",
                        "([#7] [Ada Lovelace](https://github.com/ada)");
    }

    @Test
    void twoHandlesOfOneConstant() {
        assertThat(message(assertProblems(MarkedSource.of("demo.Demo", """
                                package demo;

                                import dev.byline.dsl.*;

                                @Series(name = "Demo", title = "Demo")
                                @People({"a-b", "⟦conflicting-declaration⟧a_b"})
                                interface Demo {}
                                """), report("report().item(\"x\", a_b)"))))
                .isEqualTo("[byline:conflicting-declaration] the constant a_b already stands for [@a-b]; give a person"
                        + " another constant: @Person(handle = \"a_b\", constant = \"a_b_2\")");
        assertProblems(MarkedSource.of("demo.Demo", """
                package demo;

                import dev.byline.dsl.*;

                @Series(name = "Demo", title = "Demo")
                @People("a-b")
                @Person(handle = "a_b", constant = "a_b_2")
                @Person(handle = "c", constant = "⟦invalid-declaration⟧c d")
                interface Demo {}
                """), report("report().item(\"x\", a_b, a_b_2)"));
    }
}
