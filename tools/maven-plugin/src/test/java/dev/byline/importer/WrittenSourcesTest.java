package dev.byline.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.byline.importer.java.WrittenSources;
import dev.byline.importer.project.ImportResult;
import dev.byline.reader.parse.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new project says what was read in the old files, or the import says of which it does not. */
class WrittenSourcesTest {

    @Test
    void aDifferenceIsToldByTheOldFile(@TempDir Path temporary) throws IOException {
        var imports = new Imports(temporary)
                .file("2024-01-07.md", """
                        # Harbour report for 2024-01-01 to 2024-01-07

                        Oiled the winch, a long time before the first ship of the year came in. ([@tide-watch])

                        [@tide-watch]: https://github.com/tide-watch
                        """)
                // There was a gap in the old series, and it stays.
                .file("2024-02-18.md", "# Harbour report for 2024-02-12 to 2024-02-18\n\nFog.\n");
        var result = imports.run();
        assertThat(result.refusals()).isEmpty();
        var series = source("Harbour", imports.java("Harbour"));
        var first = imports.java("Report20240107");
        var second = source("Report20240218", imports.java("Report20240218"));

        assertThat(differences(result, series, first, second)).isEmpty();
        var other = Map.of("2024-01-07.md", "its Java would say something else");
        assertThat(differences(result, series, first.replace("winch", "crane"), second))
                .isEqualTo(other);
        assertThat(differences(result, series, first.replace("2024-W01", "2024-W03"), second))
                .isEqualTo(other);
        assertThat(differences(result, series, first.replace("@Report(", "@Deprecated // ("), second))
                .isEqualTo(other);
        assertThat(differences(result, series, first.replace(", tide_watch", ", ebb_watch"), second))
                .hasEntrySatisfying(
                        "2024-01-07.md",
                        reason -> assertThat(reason)
                                .matches("its Java would not compile: [0-9]+:[0-9]+: \\[byline:undefined-reference\\]"
                                        + " `ebb_watch` is not known; declare it"));
        assertThat(differences(result, series, first.replace(";\n    }", "\n    }"), second))
                .hasEntrySatisfying(
                        "2024-01-07.md",
                        reason ->
                                assertThat(reason).matches("its Java would not compile: [0-9]+:[0-9]+: ';' expected"));
        assertThatThrownBy(() -> differences(result, source("Harbour", "interface Harbour {"), first, second))
                .hasMessageStartingWith("the catalog does not compile: 1:");
    }

    private static Map<String, String> differences(
            ImportResult result, SourceText series, String first, SourceText second) {
        return WrittenSources.differences(
                result.series(),
                result.reports(),
                List.of(series),
                Map.of("Report20240107", source("Report20240107", first), "Report20240218", second));
    }

    private static SourceText source(String type, String text) {
        return new SourceText(Path.of(type + ".java"), text);
    }
}
