package dev.byline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.dsl.Activity;
import dev.byline.dsl.Dsl;
import dev.byline.dsl.Highlight;
import dev.byline.dsl.Item;
import dev.byline.dsl.ItemList;
import dev.byline.dsl.ReportDocument;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the DSL shows each method, and the Markdown beside it is what a compilation writes. */
class DslPageTest {

    private static final Path PAGE = Path.of("..", "docs", "dsl.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^(`{3,})(java|markdown)\\n(.*?)^\\1$");

    /** Those that an author calls rarely and that only {@code import} writes: docs/import.md has them. */
    private static final Set<String> OF_IMPORT =
            Set.of("asFound", "unchecked", "withCarriageReturns", "withoutLineEnd");

    /** An example: its Java, and its Markdown. */
    private record Example(String java, String markdown) {

        String source(int number) {
            return """
                    package demo;

                    import static demo.RocketRefs.*;
                    import static dev.byline.dsl.Dsl.*;

                    import dev.byline.dsl.*;

                    @Report(series = Rocket.class, week = "2026-W02", title = "Rocket, week 2", file = "example-%1$d")
                    final class Example%1$d implements ReportSource {
                        @Override
                        public ReportDocument write() {
                            return %2$s;
                        }
                    }
                    """.formatted(number, java);
        }
    }

    private final String catalog;
    private final List<Example> examples = new ArrayList<>();

    DslPageTest() throws IOException {
        var blocks = BLOCK.matcher(Files.readString(PAGE)).results().toList();
        catalog =
                "package demo;\n\nimport dev.byline.dsl.*;\n\n" + blocks.get(0).group(3);
        for (var i = 1; i < blocks.size(); i += 2) {
            assertThat(blocks.get(i).group(2)).isEqualTo("java");
            assertThat(blocks.get(i + 1).group(2)).as(blocks.get(i).group(3)).isEqualTo("markdown");
            examples.add(new Example(
                    blocks.get(i).group(3).strip(), blocks.get(i + 1).group(3)));
        }
    }

    @Test
    void theMarkdownIsThatOfACompilation(@TempDir Path folder) throws IOException {
        assertThat(examples).hasSizeGreaterThan(20);
        for (var i = 0; i < examples.size(); i++) {
            var example = examples.get(i);
            var run = new CompilerRun(folder.resolve("example-" + i));
            run.write("demo.Rocket", catalog);
            run.write("demo.Example" + i, example.source(i));
            var result = run.javac(List.of("demo.Rocket", "demo.Example" + i));
            assertThat(result.success()).as("%s", result.diagnostics()).isTrue();
            var written = run.files().get("reports/rocket/example-" + i + ".md");
            // Most leave out what is the same everywhere.
            assertThat(Stream.of(written, body(written))).as(example.java()).contains(example.markdown());
        }
    }

    /** Without heading, footer and definitions. */
    private static String body(String markdown) {
        return markdown.replaceFirst("# Rocket, week 2\\n\\n", "")
                .replaceFirst("(?s)\\n\\nThanks to all\\.\\n.*", "\n");
    }

    @Test
    void eachMethodIsShown() {
        var shown = examples.stream().map(Example::java).toList();
        var methods = Stream.of(
                        Dsl.class, ReportDocument.class, Item.class, ItemList.class, Highlight.class, Activity.class)
                .flatMap(type -> Stream.of(type.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .filter(method -> type == Dsl.class || method.getReturnType() == type))
                .map(Method::getName)
                .distinct()
                .filter(name -> !OF_IMPORT.contains(name))
                .toList();
        assertThat(methods)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(shown).anyMatch(java -> java.contains(name + "(")));
    }
}
