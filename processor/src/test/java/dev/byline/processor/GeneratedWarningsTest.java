package dev.byline.processor;

import static dev.byline.processor.Reports.assertProblems;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated classes name the type of their series, which some warn of; an author could do nothing about that. */
class GeneratedWarningsTest {

    private static final String IMPORTS = """
            package demo;

            import static dev.byline.dsl.Dsl.*;

            import dev.byline.dsl.*;

            """;

    private static final String SERIES = "@Series(name = \"Demo\") @Repository(slug = \"o/r\", home = true, pulls = 7)"
            + " @People(\"rn\") interface Demo {}\n";

    private static final String PART = "@CatalogOf(Demo.class) @Issue(number = 8) interface Part {}\n";

    private static final String REPORT =
            "@Report(series = Demo.class, week = \"2017-W25\") final class Week25 implements"
                    + " ReportSource { @Override public ReportDocument write() {"
                    + " return report().item(\"x\", DemoRefs.pr7, PartRefs.issue8, DemoRefs.rn); } }\n";

    private static MarkedSource source(String name, String text) {
        return MarkedSource.of("demo." + name, IMPORTS + text);
    }

    /** Neither javac nor Byline has anything to say, not even where a warning is an error. */
    private static void assertSilent(MarkedSource... sources) {
        assertProblems(sources);
        assertThat(Reports.compile(List.of("-Xlint:all", "-Werror"), sources).errors())
                .isEmpty();
    }

    @Test
    void aSeriesInTheFileOfAnotherType() {
        assertSilent(source("All", "class All {}\n" + SERIES + PART + REPORT));
    }

    @Test
    void aSeriesInsideOfATypeInTheFileOfAnother() {
        assertSilent(source(
                "All",
                "class All {}\nclass Outer {\n" + SERIES + PART + "static "
                        + REPORT.replace("DemoRefs", "Outer_DemoRefs").replace("PartRefs", "Outer_PartRefs") + "}"));
    }

    @Test
    void aPackageWithClassesThatAreCalledLikeThoseOfJava() {
        assertSilent(
                source("Demo", SERIES),
                source("Part", PART),
                source("Week25", REPORT),
                source("String", "final class String {}\n"),
                source("Integer", "final class Integer {}\n"),
                source("Class", "final class Class {}\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@Deprecated", "@Deprecated(forRemoval = true)"})
    void aDeprecatedSeries(String deprecated) {
        var own = "@SuppressWarnings({\"deprecation\", \"removal\"}) ";
        assertSilent(
                source("Demo", deprecated + " " + SERIES), source("Part", own + PART), source("Week25", own + REPORT));
        assertSilent(source("All", "class All {}\n" + deprecated + " " + SERIES + own + PART + own + REPORT));
    }

    @Test
    void anAuthorsOwnUseIsTheCompilersToTell() {
        var compilation = Reports.compile(source("All", "class All {}\n" + SERIES + PART), source("Week25", REPORT));
        assertThat(compilation.warnings()).isNotEmpty().allSatisfy(warning -> {
            assertThat(warning.getSource().getName()).endsWith("demo/Week25.java");
            assertThat(warning.getCode()).startsWith("compiler.warn.auxiliary.class");
        });
    }
}
