package dev.byline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.byline.problem.CheckId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingDocumentTest {

    private static Compilation assertProblems(MarkedSource... sources) {
        return Reports.assertOnly(CheckId.MISSING_DOCUMENT, sources);
    }

    private static String message(Compilation compilation) {
        return Reports.message(compilation, CheckId.MISSING_DOCUMENT);
    }

    private static final MarkedSource CATALOG = MarkedSource.of("demo.Demo", """
            package demo;

            import dev.byline.dsl.*;

            @Series(name = "Demo")
            @Document(path = "2017-06-19-summit.md", label = "summit")
            @Document(path = "slides/Land lock.pdf")
            interface Demo {}
            """);

    private static final MarkedSource WEEK_25 = report("Week25", "week = \"2017-W25\"", "report().intro(\"x\")");

    private static MarkedSource report(String name, String members, String body) {
        return MarkedSource.of("demo." + name, """
                package demo;

                import static dev.byline.dsl.Dsl.*;

                import dev.byline.dsl.*;

                @Report(series = Demo.class, %s)
                final class %s implements ReportSource {
                    @Override
                    public ReportDocument write() {
                        return %s;
                    }
                }
                """.formatted(members, name, body));
    }

    private static MarkedSource week26(String body) {
        return report("Week26", "week = \"2017-W26\"", body);
    }

    private static MarkedSource notes(String body) {
        return report("Notes", "day = \"2017-06-28\", title = \"Notes\", file = \"sig/2017-06-28\"", body);
    }

    @Test
    void whatExists() {
        assertProblems(CATALOG, WEEK_25, week26("""
                report()
                    .intro("[a](2017-06-25.md) [b](./2017-06-25.md#top) [c](2017%2D06-25.md?plain=1) [d](x/../2017-06-25.md)")
                    .item("[e](2017-06-19-summit.md) [f](<slides/Land%20lock.pdf>) [g](slides/) [h](slides)")
                    .item("[i](README.md) [j](index.json) [k](sig/2017-06-28.md) [l](.) [m](./) [n](2017-07-02.md) [o](?x)")
                    .item("[p](/x.md) [q](../x.md) [r](sig/../../x.md) [s](https://example.org/x.md) [t](mailto:a@b.c)")
                    .markdown("[u]: 2017-06-25.md\\n[v]: https://example.org/x.md")
                """), notes("""
                report()
                    .intro("[a](../2017-06-25.md) [b](2017-06-28.md) [c](../README.md) [d](..) [e](../../x.md) [f](../slides/)")
                    .image("series", "slides/Land%20lock.pdf")
                    .item("see [summit] and [2017-W25]")
                """));
    }

    private static final MarkedSource OTHER = MarkedSource.of("demo.Gazette", """
            package demo;

            import dev.byline.dsl.*;

            @Series(name = "Gazette")
            @Document(path = "notes/summit.md")
            interface Gazette {}
            """);

    private static MarkedSource gazette(String week, String body) {
        return MarkedSource.of("demo.Gazette" + week, """
                package demo;

                import static dev.byline.dsl.Dsl.*;

                import dev.byline.dsl.*;

                @Report(series = Gazette.class, week = "2017-W%s", file = "2017/%s")
                final class Gazette%s implements ReportSource {
                    @Override
                    public ReportDocument write() {
                        return %s;
                    }
                }
                """.formatted(week, week, week, body));
    }

    @Test
    void anotherSeriesOfTheBuild() {
        assertProblems(CATALOG, WEEK_25, week26("""
                report()
                    .intro("[a](../gazette/2017/25.md#x) [b](../gazette/) [c](../gazette) [d](../gazette/2017) [e](../)")
                    .item("[f](../gazette/README.md) [g](../gazette/notes/summit.md) [h](../demo/2017-06-25.md)")
                    .item("[i](../other/2017/25.md) [j](../../gazette/gone.md) [k](../docs/gazette/gone.md)")
                    .intro("[l](⟦missing-document⟧../gazette/2017/26.md) [m](⟦missing-document⟧../gazette/2017-06-25.md)")
                    .item("[n](⟦missing-document⟧../demo/2017-06-18.md) [o](⟦missing-document⟧../gazette/2017/25)")
                """), OTHER, gazette("25", """
                report()
                    .intro("[a](../../demo/2017-06-25.md) [b](⟦missing-document⟧../../demo/2017-06-18.md)")
                    .item("[c](../../gazette/2017/25.md) [d](⟦missing-document⟧../../demo/slides/Land.pdf) [e](../notes/summit.md)")
                """));
    }

    @Test
    void theMessageSaysWhichSeriesAndHowItIsWritten() {
        assertThat(message(assertProblems(
                        CATALOG,
                        WEEK_25,
                        OTHER,
                        gazette("25", "report().intro(\"[a](⟦missing-document⟧../../demo/2017-06-52.md)\")"))))
                .isEqualTo(
                        "[byline:missing-document] `../../demo/2017-06-52.md` is neither a report of Demo nor a document"
                                + " beside it; did you mean `../../demo/2017-06-25.md`?");
        assertThat(message(assertProblems(
                        CATALOG,
                        WEEK_25,
                        week26("report().intro(\"[a](⟦missing-document⟧../gazette/photographs.zip)\")"),
                        OTHER,
                        gazette("25", "report().intro(\"x\")"))))
                .isEqualTo("[byline:missing-document] `../gazette/photographs.zip` is neither a report of Gazette nor a"
                        + " document beside it; put it into reports/gazette/ of the resources, declare it with"
                        + " @Document(path = \"photographs.zip\"), or write the whole URL");
    }

    /** A report that was right is wrong when the other series has lost what it links to. */
    @Test
    void theOtherSeriesChanges(@TempDir Path folder) {
        var run = new CompilerRun(folder);
        var link = week26("report().intro(\"[a](../gazette/2017/25.md)\")");
        run.write(CATALOG, WEEK_25, link, OTHER, gazette("25", "report().intro(\"x\")"));
        var all = List.of("demo.Demo", "demo.Week25", "demo.Week26", "demo.Gazette", "demo.Gazette25");
        assertThat(run.javac(all).success()).isTrue();
        assertThat(run.javacAgain(List.of("demo.Week25")).problems()).isEmpty();

        run.write(
                "demo.Gazette25", gazette("25", "report().intro(\"x\")").text().replace("2017/25", "2017/twenty-five"));
        var moved = run.javacAgain(List.of("demo.Gazette25"));
        assertThat(moved.success()).isFalse();
        assertThat(moved.problems()).containsExactly("Week26.java:11:36 missing-document");

        run.write(week26("report().intro(\"[a](../gazette/2017/twenty-five.md)\")"));
        assertThat(run.javacAgain(List.of("demo.Week26")).problems()).isEmpty();
    }

    /** The file of before is still there when the others are checked, and is deleted behind that. */
    @Test
    void aReportGetsAnotherFile(@TempDir Path folder) {
        var run = new CompilerRun(folder);
        run.write(CATALOG, WEEK_25, week26("report().intro(\"[a](2017-06-25.md)\")"));
        assertThat(run.javac(List.of("demo.Demo", "demo.Week25", "demo.Week26")).success())
                .isTrue();
        run.write(report("Week25", "week = \"2017-W25\", file = \"another\"", "report().intro(\"x\")"));
        var again = run.javacAgain(List.of("demo.Week25"));
        assertThat(again.success()).isFalse();
        assertThat(again.problems()).containsExactly("Week26.java:11:36 missing-document");
    }

    @Test
    void whatIsMissing() {
        assertProblems(CATALOG, WEEK_25, week26("""
                report()
                    .intro("[a](⟦missing-document⟧2017-06-18.md#x) [b](⟦missing-document⟧2017-06-25) ![c](⟦missing-document⟧logo.png)")
                    .item("[d](<⟦missing-document⟧a%20b.md>) [e](⟦missing-document⟧slid/) [f](⟦missing-document⟧readme.md)")
                    .item("[g](⟦missing-document⟧2017-06-25.md/) [h](⟦missing-document⟧2017-06-2%35.txt) [i](⟦missing-document⟧100&#46;md)")
                    .markdown("[k]:\\n  ⟦missing-document⟧gone.md 'title'")
                    .image("l", "⟦missing-document⟧slides/gone.png")
                """), notes("""
                report().intro("[a](⟦missing-document⟧2017-06-25.md) [b](⟦missing-document⟧slides/)")
                    .image("c", "../outside.png")
                    .image("d", "⟦missing-document⟧2017-06-28.md")
                """));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "2017-06-18.md ~ did you mean `2017-06-28.md`?",
                "../2017-06-18.md ~ did you mean `../2017-06-25.md`?",
                "../2017-06-25 ~ did you mean `../2017-06-25.md`?",
                "../2017-06-25.html ~ did you mean `../2017-06-25.md`?",
                "../2017-W25.md ~ did you mean `../2017-06-25.md`?",
                "../2017-06-19-sumit.md ~ did you mean `../2017-06-19-summit.md`?",
                "2017-06-2.md ~ did you mean `2017-06-28.md`?",
                "2017-06-19-summit.md ~ did you mean `../2017-06-19-summit.md`?",
                "example.org/page ~ write `https://example.org/page` if it is a page of the web",
                "../unheard-of.pdf ~ put it into reports/demo/ of the resources, declare it with @Document(path ="
                        + " \"unheard-of.pdf\"), or write the whole URL"
            })
    void theMessageSaysWhatToWrite(String url, String remedy) {
        assertThat(message(assertProblems(
                        CATALOG, WEEK_25, notes("report().intro(\"[x](⟦missing-document⟧" + url + ")\")"))))
                .isEqualTo("[byline:missing-document] `" + url + "` is neither a report of Demo nor a document beside"
                        + " it; " + remedy);
    }

    @Test
    void filesThatTheBuildHasCopied(@TempDir Path output) throws IOException {
        var folder = Files.createDirectories(output.resolve("reports/demo/notes/empty"));
        Files.writeString(folder.resolveSibling("a b.md"), "");
        Files.writeString(folder.resolveSibling("plan.pdf"), "x");
        var week = week26("""
                report().intro("[a](notes/a%20b.md) [b](notes/plan.pdf#page=2) [c](notes/) [d](notes) [e](2017-07-02.md)")
                    .item("[f](notes/empty/) [g](notes/plan) [h](notes/plan.pdf/)")
                """);

        assertThat(compile(output, CATALOG, week)).containsExactly("notes/empty/", "notes/plan", "notes/plan.pdf/");
        // The second time, the files of the first lie there.
        assertThat(compile(output, CATALOG, week)).hasSize(3);
    }

    private static List<String> compile(Path output, MarkedSource... sources) throws IOException {
        var javac = ToolProvider.getSystemJavaCompiler();
        var found = new DiagnosticCollector<JavaFileObject>();
        try (var files = javac.getStandardFileManager(found, Locale.ROOT, null)) {
            var task = javac.getTask(
                    null,
                    files,
                    found,
                    List.of("-d", output.toString()),
                    null,
                    List.of(sources).stream().map(MarkedSource::file).toList());
            task.setProcessors(List.of(new BylineProcessor()));
            task.call();
        }
        return found.getDiagnostics().stream()
                .map(d -> d.getMessage(Locale.ROOT))
                .filter(message -> !message.startsWith("[byline] "))
                .map(message -> message.split("`", -1)[1])
                .toList();
    }

    @Test
    void aPlaceOfTheFooterThatIsALinkItself() {
        var catalog = MarkedSource.of("demo.Demo", """
                package demo;

                import dev.byline.dsl.*;

                @Series(name = "Demo", title = "Week {week}", footer = "[All](⟦missing-document⟧{index}), {next}")
                interface Demo {}
                """);
        assertThat(Reports.message(Reports.assertProblems(catalog, Reports.report("report().intro(\"x\")"))))
                .contains(
                        "`{index}` stands for a whole link, and leads nowhere as a destination; write `{index}` alone");
    }
}
