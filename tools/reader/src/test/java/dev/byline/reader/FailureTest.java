package dev.byline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.problem.CheckId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A failure on one report, or in one series, leaves the others as they are. What fails here is what the reader was given. */
class FailureTest {

    private static final String OTHER = """
            package example;

            import static dev.byline.dsl.Dsl.*;

            import dev.byline.dsl.*;

            @Series(name = "Other", title = "Other of {to}")
            @People("ada")
            interface Other {}

            @Report(series = Other.class, week = "2026-W01")
            final class Other1 implements ReportSource {
                @Override
                public ReportDocument write() {
                    return report().intro("[@ada] and [@nobody]");
                }
            }
            """;

    @TempDir
    Path folder;

    private static Reading read(Settings settings, Map<String, String> sources) {
        return SeriesReader.readAll(
                sources.entrySet().stream()
                        .map(source -> Gazette.text(source.getKey(), source.getValue()))
                        .toList(),
                settings);
    }

    private static Map<String, String> with(String name, String from, String to) {
        var sources = new TreeMap<>(Gazette.sources());
        assertThat(sources.get(name)).contains(from);
        sources.put(name, sources.get(name).replace(from, to));
        return sources;
    }

    private static List<Optional<CheckId>> checks(Reading reading) {
        return reading.problems().stream().map(SourceProblem::check).toList();
    }

    @Test
    void aFailureOnAReportIsAProblemOfThatReport() {
        var settings = new Settings(StandardCharsets.UTF_8, "", path -> {
            if (path.endsWith("boom.md")) {
                throw new IllegalStateException("the disk is gone");
            }
            return false;
        });

        var reading = read(settings, with("Week1", "[@grace-h]", "[@grace-h] [boom](boom.md)"));

        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.check()).contains(CheckId.INTERNAL_ERROR);
            assertThat(problem.message())
                    .contains("failed on example.Week1; please report it with this stack trace:", "the disk is gone");
        });
        assertThat(reading.reports()).isEqualTo(2);
    }

    @Test
    void aFailureInASeriesLeavesTheOthers() {
        var sources = with("Week1", "[@grace-h]", "[@grace-h]");
        sources.put("Other", OTHER);
        var settings = new Settings(StandardCharsets.UTF_8, "", path -> false, List.of(), (done, all) -> {
            if (all > 1) {
                throw new IllegalStateException("nobody listens");
            }
        });

        var reading = read(settings, sources);

        assertThat(checks(reading))
                .containsExactly(Optional.of(CheckId.INTERNAL_ERROR), Optional.of(CheckId.UNDEFINED_REFERENCE));
        assertThat(reading.series()).containsOnlyKeys("example.Other");
    }

    /** Such as NUL, which no name of a file has. */
    @Test
    void whatNoFileIsCalledIsNoFailure() {
        var settings = new Settings(StandardCharsets.UTF_8, "", Settings.filesIn(List.of(folder)));

        var reading = read(settings, with("Week1", "[@grace-h]", "[@grace-h] [boom](a%00b.md)"));

        assertThat(checks(reading)).containsExactly(Optional.of(CheckId.MISSING_DOCUMENT));
    }
}
