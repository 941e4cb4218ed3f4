package dev.byline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.problem.Severity;
import dev.byline.reader.Reading;
import dev.byline.reader.SeriesReader;
import dev.byline.reader.Settings;
import dev.byline.reader.SourceView;
import dev.byline.reader.Workspace;
import dev.byline.reader.parse.SourceText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Series of reports as text. */
final class Sources {

    static final String IMPORTS = """
            package example;

            import static dev.byline.dsl.Dsl.*;
            import static example.GazetteRefs.*;
            import dev.byline.dsl.*;

            """;

    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, String> besides = new LinkedHashMap<>();

    static Sources of(String catalog) {
        var made = new Sources();
        made.sources.put("Gazette", IMPORTS + catalog);
        return made;
    }

    /** Adds a report. */
    Sources report(String name, String annotation, String body) {
        sources.put(name, IMPORTS + """
                @Report(series = Gazette.class, %s)
                final class %s implements ReportSource {
                    @Override
                    public ReportDocument write() {
                        return report()%s;
                    }
                }
                """.formatted(annotation, name, body));
        return this;
    }

    /** Adds any type, such as another series. */
    Sources type(String name, String text) {
        sources.put(name, IMPORTS + text);
        return this;
    }

    /** Adds a file beside the reports. */
    Sources beside(String path, String content) {
        besides.put("reports/gazette/" + path, content);
        return this;
    }

    Function<String, Optional<byte[]>> besides() {
        return path -> Optional.ofNullable(besides.get(path)).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    Reading reading() {
        return SeriesReader.readAll(texts(), settings());
    }

    /** What a tool knows that asks more than once. */
    SourceView view() {
        var workspace = new Workspace(settings());
        assertThat(workspace.edit(texts()).problems())
                .filteredOn(problem -> problem.severity() == Severity.ERROR)
                .isEmpty();
        return workspace.view();
    }

    private List<SourceText> texts() {
        return sources.entrySet().stream()
                .map(source -> new SourceText(Path.of("/src/example/" + source.getKey() + ".java"), source.getValue()))
                .toList();
    }

    private Settings settings() {
        return new Settings(StandardCharsets.UTF_8, "", besides::containsKey);
    }

    /** The site, of sources that have to be right. */
    Site site() {
        return site(new SiteSettings("", "en", false, false, Templates.ofByline(), besides()));
    }

    Site site(SiteSettings settings) {
        var reading = reading();
        assertThat(reading.problems())
                .filteredOn(problem -> problem.severity() == Severity.ERROR)
                .isEmpty();
        return Site.of(reading, settings);
    }
}
