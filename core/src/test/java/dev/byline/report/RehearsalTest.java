package dev.byline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.catalog.AnnotatedType;
import dev.byline.catalog.Catalog;
import dev.byline.catalog.Declarations;
import dev.byline.dsl.People;
import dev.byline.dsl.Report;
import dev.byline.dsl.Repository;
import dev.byline.dsl.Series;
import dev.byline.generated.ConstantClasses;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nobody sees a rehearsal, so that nobody would see either that it stops at a method which the DSL has no more. */
class RehearsalTest {

    @Series(name = "Demo")
    @People("rn")
    @Repository(slug = "o/home", home = true, pulls = 7)
    private interface Demo {}

    @Report(series = Demo.class, week = "2017-W25")
    private interface Week25 {}

    private static Catalog catalog(Class<?>... reports) {
        var types = List.of(reports).stream().map(AnnotatedType::of).toList();
        return Catalog.of(Declarations.read(AnnotatedType.of(Demo.class), List.of(), types))
                .catalog();
    }

    @Test
    void aReportIsEvaluatedWhole() {
        var catalog = catalog(Week25.class);
        var entry = Rehearsal.of(catalog, ConstantClasses.of(catalog)).orElseThrow();
        assertThat(entry.header().path()).isEqualTo("2017-06-25.md");
        assertThat(entry.highlights()).hasSize(1);
        // The intro, an item and a highlight.
        assertThat(entry.mentions())
                .extracting(mention -> mention.reference().label())
                .containsExactly("@rn", "#7", "home", "@rn", "#7", "home", "@rn", "#7", "home");
    }

    @Test
    void aSeriesWithoutReports() {
        var catalog = catalog();
        assertThat(Rehearsal.of(catalog, ConstantClasses.of(catalog))).isEmpty();
    }
}
