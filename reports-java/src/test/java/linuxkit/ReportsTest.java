package linuxkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.CompiledCatalog;
import dev.byline.catalog.SeriesMembers;
import dev.byline.dsl.ReportSource;
import dev.byline.index.SeriesIndex;
import dev.byline.indexing.IndexPage;
import dev.byline.indexing.ReportEntries;
import dev.byline.indexing.ReportSummary;
import dev.byline.markdown.MarkdownWriter;
import dev.byline.markdown.ParsedReport;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the compiler wrote is what the reports write when they run. */
class ReportsTest {

    private static final Catalog CATALOG = CompiledCatalog.of(LinuxKit.class);

    static Stream<ReportSource> reports() {
        return Stream.of(new Week24(), new Week25(), new Week26(), new SummitNotes(), new SecuritySig20170621());
    }

    @Test
    void namesEveryReportOfTheSeries() {
        assertThat(SeriesMembers.find(LinuxKit.class).reports())
                .containsExactlyInAnyOrderElementsOf(
                        reports().map(report -> report.getClass().getName()).toList());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void writesTheSameAtRunTime(ReportSource source) throws IOException {
        var report = ParsedReport.of(CATALOG, source);

        assertThat(MarkdownWriter.write(source)).isEqualTo(MarkdownWriter.write(report));
        assertThat(MarkdownWriter.write(report))
                .isEqualTo(compiled(report.header().path()));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void isIndexedAsItRuns(ReportSource source) {
        assertThat(LinuxKitIndex.report(source.getClass()))
                .contains(ReportEntries.of(ParsedReport.of(CATALOG, source)));
    }

    @Test
    void theConstantsAreWhatTheAnnotationsSay() {
        assertThat(LinuxKitIndex.catalog()).isEqualTo(CATALOG.declared());
    }

    @Test
    void writesTheSameIndexAtRunTime() throws IOException {
        assertThat(IndexPage.write(
                        CATALOG,
                        SeriesIndex.of(LinuxKit.class).reports().stream()
                                .map(ReportSummary::of)
                                .toList()))
                .isEqualTo(compiled("README.md"));
    }

    static String compiled(String file) throws IOException {
        try (var markdown = LinuxKit.class.getResourceAsStream("/reports/linuxkit/" + file)) {
            assertThat(markdown).as(file).isNotNull();
            return new String(markdown.readAllBytes(), UTF_8);
        }
    }
}
