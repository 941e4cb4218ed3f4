package dev.byline.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.byline.dsl.Series;
import dev.byline.index.SeriesIndex;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SeriesMembersTest {

    @Test
    void areSortedAndEachIsListedOnce() {
        var members = new SeriesMembers(List.of("b.Part", "a.Part", "b.Part"), List.of("z.Report", "a.Report"));

        assertThat(members.toText()).isEqualTo("catalog a.Part\ncatalog b.Part\nreport a.Report\nreport z.Report\n");
        assertThat(SeriesMembers.parse(members.toText().lines().toList())).isEqualTo(members);
    }

    @Test
    void linesOfALaterVersionArePassedOver() {
        assertThat(SeriesMembers.parse(List.of("", "# x", "theme dark", "report a.B")))
                .isEqualTo(new SeriesMembers(List.of(), List.of("a.B")));
    }

    @Test
    void aSeriesWithoutAResourceHasNone() {
        assertThat(SeriesMembers.find(SeriesMembersTest.class)).isEqualTo(new SeriesMembers(List.of(), List.of()));
        assertThat(SeriesMembers.find(String.class)).isEqualTo(new SeriesMembers(List.of(), List.of()));
    }

    @Series(name = "Unprocessed")
    private interface Unprocessed {}

    @Test
    void aSeriesThatWasNotProcessedSaysWhichSettingIsMissing() {
        for (ThrowingCallable use : List.<ThrowingCallable>of(
                () -> CompiledCatalog.of(Unprocessed.class), () -> SeriesIndex.of(Unprocessed.class))) {
            assertThatThrownBy(use)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("META-INF/byline/dev.byline.catalog.SeriesMembersTest$Unprocessed")
                    .hasMessageContaining("<annotationProcessorPaths>")
                    .hasMessageContaining("-proc:full");
        }
    }

    @Test
    void onlyASeriesHasACatalog() {
        assertThatThrownBy(() -> CompiledCatalog.of(SeriesMembersTest.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not annotated with @Series");
    }
}
