package dev.byline.processor;

import static dev.byline.processor.Reports.CATALOG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.dsl.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the output after several compilations into the same folder. */
class OutputTest {

    private static final String[] ALL = {"demo.Demo", "demo.Week24", "demo.Week25", "demo.Week26"};

    @TempDir
    Path folder;

    private static MarkedSource report(String name, String period, String body) {
        return MarkedSource.of("demo." + name, """
                package demo;

                import static demo.DemoRefs.*;
                import static dev.byline.dsl.Dsl.*;

                import dev.byline.dsl.*;

                @Report(series = Demo.class, %s)
                final class %s implements ReportSource {
                    @Override
                    public ReportDocument write() {
                        return report().%s;
                    }
                }
                """.formatted(period, name, body));
    }

    private CompilerRun reports(String name) {
        var run = new CompilerRun(folder.resolve(name));
        run.write(
                CATALOG,
                report("Week24", "week = \"2017-W24\"", "highlight(\"Kernels \\\"4.9\\\"\", \"by [@rn]\", pr2062)"),
                report("Week25", "week = \"2017-W25\"", "section(\"S\", subsection(\"T\", item(\"x [#2033]\", rn)))"),
                report("Week26", "week = \"2017-W26\"", "intro(\"after [2017-W25]\", linuxkit_ci_pr10, MagnusS)"));
        return run;
    }

    private static void assertReports(CompilerRun run, String... files) {
        var markdown = new ArrayList<>(List.of("README.md"));
        markdown.addAll(List.of(files));
        assertThat(run.files().keySet())
                .filteredOn(path -> path.startsWith("reports/") && path.endsWith(".md"))
                .extracting(path -> path.substring("reports/demo/".length()))
                .containsExactlyInAnyOrderElementsOf(markdown);
        assertThat(matches("\"file\": \"([^\"]+)\"", run.files().get("reports/demo/index.json")))
                .containsExactlyInAnyOrder(files);
        assertThat(matches("\\(([^()]+\\.md)\\)", run.files().get("reports/demo/README.md")))
                .containsOnly(files);
    }

    private static List<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @Test
    void allMistakesOfAllReportsStandBesideJavacs() {
        var run = new CompilerRun(folder);
        run.write(CATALOG);
        var expected = new ArrayList<String>();
        for (var week : List.of("24", "25", "26")) {
            var body = new StringBuilder("intro(⟦undefined-reference⟧missing" + week + ")");
            for (var i = 0; i < 10; i++) {
                body.append("\n            .item(\"by [⟦undefined-reference⟧@nobody")
                        .append(i)
                        .append("]\", rn)");
            }
            var source = report("Week" + week, "week = \"2017-W" + week + "\"", body.toString());
            run.write(source);
            source.expected()
                    .forEach(found ->
                            expected.add(found.file() + ":" + found.line() + ":" + found.column() + " " + found.id()));
        }
        var result = run.javac(List.of(ALL));

        assertThat(expected).hasSize(33);
        assertThat(result.problems()).containsExactlyInAnyOrderElementsOf(expected);
        for (var week : List.of("24", "25", "26")) {
            assertThat(result.messages(Diagnostic.Kind.ERROR))
                    .anySatisfy(message -> assertThat(message).contains("missing" + week));
        }
        assertReports(run);
    }

    @Test
    void namesThatTheCompilerDoesNotTake() throws IOException {
        var run = new CompilerRun(folder);
        var file = "notes/two words \"quoted\" v1.2 \uD83D\uDE80";
        run.write(
                CATALOG,
                report("Week24", "week = \"2017-W24\"", "intro(\"x\")"),
                report(
                        "Notes",
                        "title = \"Notes\", file = \"" + file.replace("\"", "\\\"") + "\"",
                        "intro(\"[there](../2017-06-18.md)\")"),
                report(
                        "Week25",
                        "week = \"2017-W25\"",
                        "intro(\"[here](notes/two%20words%20%22quoted%22%20v1.2%20%F0%9F%9A%80.md)\")"));

        assertThat(run.javac(List.of("demo.Demo", "demo.Notes", "demo.Week24", "demo.Week25"))
                        .problems())
                .isEmpty();
        var written = run.output().resolve("reports/demo/" + file + ".md");
        assertThat(written).hasContent("# Notes\n\n[there](../2017-06-18.md)\n");
        assertThat(run.files().get("reports/demo/README.md"))
                .contains("(notes/two%20words%20%22quoted%22%20v1.2%20%F0%9F%9A%80.md)");

        run.javac(List.of("demo.Demo", "demo.Week24"));
        assertThat(written).doesNotExist();
    }

    @Test
    void moreThanJavacShows() {
        var run = new CompilerRun(folder);
        var body = new StringBuilder("intro(\"x\")");
        for (var i = 0; i < 101; i++) {
            body.append("\n.item(\"by [@nobody").append(i).append("]\")");
        }
        run.write(CATALOG, report("Week25", "week = \"2017-W25\"", body.toString()));
        assertThat(run.javac(List.of("demo.Demo", "demo.Week25")).messages(Diagnostic.Kind.NOTE))
                .anySatisfy(note -> assertThat(note)
                        .contains("101 errors, 0 warnings; wrote 0 reports to "
                                + run.output().resolve("reports/demo")
                                + "; javac shows 100 of each unless told otherwise: see more with"
                                + " -Xmaxerrs 10000"));
    }

    @Test
    void onlyTheReportWithErrorsIsNotWritten() {
        var run = reports("a");
        assertThat(run.javac(List.of(ALL)).success()).isTrue();
        assertReports(run, "2017-06-18.md", "2017-06-25.md", "2017-07-02.md");

        run.write(report("Week25", "week = \"2017-W25\"", "item(\"by [@nobody]\")"));
        assertThat(run.javac(List.of(ALL)).success()).isFalse();
        assertReports(run, "2017-06-18.md", "2017-07-02.md");

        run.write(report("Week25", "week = \"2017-W25\"", "item(\"better\", rn)"));
        assertThat(run.javac(List.of(ALL)).success()).isTrue();
        assertReports(run, "2017-06-18.md", "2017-06-25.md", "2017-07-02.md");

        run.write(report("Week26", "week = \"2017-W26\"", "item(\"javac's own\", gone)"));
        assertThat(run.javac(List.of(ALL)).success()).isFalse();
        assertReports(run, "2017-06-18.md", "2017-06-25.md");

        run.write(report("Week26", "week = \"2017-W25\"", "item(\"the period of another\")"));
        assertThat(run.javac(List.of(ALL)).success()).isFalse();
        assertReports(run, "2017-06-18.md", "2017-06-25.md");
    }

    @Test
    void whatOnlyTheWholeSeriesShowsKeepsAReportFromBeingWritten() throws IOException {
        var run = reports("a");
        var inItsPlace = run.output().resolve("reports/demo/2017-06-25.md");
        Files.createDirectories(inItsPlace.getParent());
        Files.writeString(inItsPlace, "written by hand\n");
        run.write(report("Week25", "week = \"2017-W25\"", "item(\"[there](2017-06-18.md#gone)\", rn)"));
        assertThat(run.javac(List.of(ALL)).problems()).containsExactly("Week25.java:12:52 missing-heading");
        assertThat(inItsPlace).hasContent("written by hand\n");
        Files.delete(inItsPlace);
        assertReports(run, "2017-06-18.md", "2017-07-02.md");

        run.write(report("Week25", "week = \"2017-W25\"", "item(\"it again\", pr2062)"));
        assertThat(run.javac(List.of(ALL)).success()).isTrue();
        assertReports(run, "2017-06-18.md", "2017-06-25.md", "2017-07-02.md");
        assertThat(run.javac(List.of(ALL), "-Abyline.checks=reported-before:error")
                        .problems())
                .containsExactly("Week25.java:12:42 reported-before");
        assertReports(run, "2017-06-18.md", "2017-07-02.md");
    }

    @Test
    void anotherSeriesLeavesTheFolderToTheFirst() throws IOException {
        var run = reports("a");
        run.write("demo.Other", CATALOG.text().replace("interface Demo", "interface Other"));
        var other = report("Other25", "week = \"2017-W25\"", "intro(\"of another series\")");
        run.write(other.name(), other.text().replaceAll("\\bDemo\\.", "Other.").replace("DemoRefs", "OtherRefs"));
        assertThat(run.javac(List.of("demo.Demo", "demo.Week25", "demo.Other", "demo.Other25"))
                        .problems())
                .containsExactly("Other.java:5:17 invalid-declaration");
        assertThat(run.output().resolve("reports/demo/2017-06-25.md")).content().contains("x [#2033]");
        assertReports(run, "2017-06-25.md");
    }

    /** Nor of javac's, which takes every message for one of the file that it has named last. */
    @Test
    void theLastLineIsOfNoFile() {
        var run = reports("a");
        for (var body : List.of("item(\"right\")", "item(\"by [@nobody]\")", "item(\"x\", gone)", "item(gone")) {
            run.write(report("Week25", "week = \"2017-W25\"", body));
            assertThat(run.javac(List.of(ALL)).diagnostics())
                    .filteredOn(diagnostic -> diagnostic.getMessage(Locale.ROOT).startsWith("[byline] "))
                    .allSatisfy(summary -> assertThat(summary.getSource()).isNull());
        }
    }

    /** javac gives up before it looks at any class, and its class files stay as they were. */
    @Test
    void allStaysWhereJavacComesToNoReport() {
        var run = reports("a");
        run.javac(List.of(ALL));
        var files = run.files();
        run.write("demo.Week26", "package demo; import gone.Gone; class Week26 extends Gone {}");
        assertThat(run.javac(List.of(ALL)).success()).isFalse();
        assertThat(run.files()).isEqualTo(files);
        run.write("demo.Week26", "package demo; class Week26 {}");
        assertThat(run.javac(List.of(ALL)).success()).isTrue();
        assertReports(run, "2017-06-18.md", "2017-06-25.md");
    }

    /** With {@code -proc:only} javac analyses no class, and is content. */
    @Test
    void aCompilationThatComesToNoReportSaysSo() {
        var result = reports("a").javac(List.of(ALL), "-proc:only");
        assertThat(result.success()).isTrue();
        assertThat(result.messages(Diagnostic.Kind.NOTE))
                .containsExactly("[byline] checked no report, and wrote none: javac did not come to the bodies of the"
                        + " classes, because of an error or of -proc:only");
    }

    @Test
    void aFileThatCannotBeWritten() throws IOException {
        var run = reports("a");
        Files.createDirectories(run.output().resolve("reports"));
        var inTheWay = Files.writeString(run.output().resolve("reports/demo"), "a file in place of the folder");
        var result = run.javac(List.of(ALL));

        assertThat(result.success()).isFalse();
        assertThat(result.messages(Diagnostic.Kind.ERROR))
                .singleElement()
                .asString()
                .startsWith("[byline:unwritable-file] " + inTheWay.toString().replace('\\', '/') + "/")
                .contains(" cannot be written: ")
                .endsWith("; give the compiler folders (-d, -s) that it can write to, and compile again");
    }

    @Test
    void aGeneratedClassThatCannotBeWritten() throws IOException {
        var run = reports("a");
        Files.createDirectories(run.folder().resolve("generated"));
        Files.writeString(run.folder().resolve("generated/demo"), "a file in place of the folder");
        var result = run.javac(List.of(ALL));

        assertThat(result.messages(Diagnostic.Kind.ERROR))
                .filteredOn(message -> message.startsWith("[byline"))
                .singleElement()
                .asString()
                .startsWith("[byline:unwritable-file] ");
    }

    @Test
    void reportsThatAreGoneOrRenamedLeaveNothing() throws IOException {
        var run = reports("a");
        run.javac(List.of(ALL));

        Files.delete(run.source("demo.Week24"));
        run.write(report("Week25", "week = \"2017-W25\", file = \"notes/week25\"", "intro(\"x\")"));
        run.write(report("Week27", "month = \"2017-07\", title = \"July\"", "intro(\"x\")"));
        var result = run.javac(List.of("demo.Demo", "demo.Week25", "demo.Week27"));

        assertThat(result.success()).as("%s", result.diagnostics()).isTrue();
        assertReports(run, "notes/week25.md", "2017-07-31.md");
        assertThat(run.files().keySet())
                .filteredOn(path -> path.startsWith("META-INF"))
                .containsExactly(
                        "META-INF/byline/demo.Demo",
                        "META-INF/byline/demo.Demo-catalog",
                        "META-INF/byline/demo.Demo-reports/demo.Week25",
                        "META-INF/byline/demo.Demo-reports/demo.Week27");
    }

    @Test
    void anotherNameOfTheSeriesMovesItsFolder() {
        var run = reports("a");
        run.javac(List.of(ALL));
        run.write("demo.Demo", CATALOG.text().replace("name = \"Demo\"", "name = \"Show\""));
        assertThat(run.javac(List.of(ALL)).success()).isTrue();
        assertThat(run.files().keySet())
                .filteredOn(path -> path.startsWith("reports/"))
                .containsExactly(
                        "reports/show/2017-06-18.md",
                        "reports/show/2017-06-18.mentions.json",
                        "reports/show/2017-06-25.md",
                        "reports/show/2017-06-25.mentions.json",
                        "reports/show/2017-07-02.md",
                        "reports/show/2017-07-02.mentions.json",
                        "reports/show/README.md",
                        "reports/show/index.json");
    }

    @Test
    void whatBylineDidNotWriteIsNotTouched() throws IOException {
        var run = reports("a");
        var beside = run.output().resolve("reports/demo/summit.md");
        Files.createDirectories(beside.getParent());
        Files.writeString(beside, "written by hand\n");
        run.javac(List.of(ALL));
        // In place of a report that is deleted, the build copies a document.
        var replaced = run.output().resolve("reports/demo/2017-06-18.md");
        Files.writeString(replaced, "now written by hand\n");

        run.write(report("Week25", "week = \"2017-W25\", file = \"summit\"", "item(\"by [@nobody]\")"));
        run.javac(List.of("demo.Demo", "demo.Week25", "demo.Week26"));

        assertThat(beside).hasContent("written by hand\n");
        assertThat(replaced).hasContent("now written by hand\n");
        assertThat(run.output().resolve("reports/demo/2017-06-25.md")).doesNotExist();
    }

    @Test
    void oneReportCompiledAloneGivesTheBytesOfAFullCompilation() {
        var again = reports("again");
        again.javac(List.of(ALL));
        var full = reports("full");
        for (var run : List.of(again, full)) {
            run.write(report(
                    "Week25", "week = \"2017-W25\"", "item(\"other \\u2028 [#2090] \\\"text\\\"\", dave_tucker)"));
        }
        assertThat(again.javacAgain(List.of("demo.Week25")).success()).isTrue();
        assertThat(full.javac(List.of(ALL)).success()).isTrue();
        assertThat(again.files()).isEqualTo(full.files());
        assertReports(again, "2017-06-18.md", "2017-06-25.md", "2017-07-02.md");

        // The catalog alone, then a report less, as a build tool deletes its class file.
        assertThat(again.javacAgain(List.of("demo.Demo")).success()).isTrue();
        assertThat(again.files()).isEqualTo(full.files());
        assertThat(again.output().resolve("demo/Week24.class").toFile().delete())
                .isTrue();
        assertThat(again.javacAgain(List.of("demo.Week26")).success()).isTrue();
        assertThat(full.javac(List.of("demo.Demo", "demo.Week25", "demo.Week26"))
                        .success())
                .isTrue();
        assertThat(again.files()).isEqualTo(full.files());
        assertReports(again, "2017-06-25.md", "2017-07-02.md");
    }

    @Test
    void aReportThatWasMovedInAnIncrementalCompilation() {
        var again = reports("again");
        again.javac(List.of(ALL));
        var full = reports("full");
        for (var run : List.of(again, full)) {
            run.write(report("Week26", "week = \"2017-W27\"", "item(\"a week later\", rn)"));
        }
        assertThat(again.javacAgain(List.of("demo.Week26")).success()).isTrue();
        full.javac(List.of(ALL));
        assertThat(again.files()).isEqualTo(full.files());
        assertReports(again, "2017-06-18.md", "2017-06-25.md", "2017-07-09.md");
    }

    @Test
    void anErrorInOneReportKeepsTheEntriesOfTheOthers() {
        var run = reports("a");
        run.javac(List.of(ALL));
        run.write(report("Week25", "week = \"2017-W25\"", "item(\"by [@nobody]\")"));
        assertThat(run.javacAgain(List.of("demo.Week25")).success()).isFalse();
        assertReports(run, "2017-06-18.md", "2017-07-02.md");
    }

    @Test
    void aCitedThreadThatIsNoLongerDeclared() {
        var run = reports("a");
        run.javac(List.of(ALL));
        run.write("demo.Demo", CATALOG.text().replace("2062, 2090", "2090"));
        var result = run.javacAgain(List.of("demo.Demo"));
        assertThat(result.success()).isFalse();
        assertThat(result.problems()).containsExactly("Week24.java:12:66 undefined-reference");
        assertReports(run, "2017-06-25.md", "2017-07-02.md");
    }

    /** A series in one module, one of its reports in another. */
    @Test
    void reportsOfAnotherModuleAreInTheIndex() {
        var first = reports("first");
        first.javac(List.of("demo.Demo", "demo.Week24"));
        var second = reports("second");
        var result = second.compile(
                ToolProvider.getSystemJavaCompiler(),
                List.of("demo.Week25"),
                CompilerRun.path(List.of(CompilerRun.home(Report.class), first.output())),
                List.of("-processorpath", CompilerRun.path(CompilerRun.CLASS_PATH)));
        assertThat(result.success()).as("%s", result.diagnostics()).isTrue();
        Map<String, String> files = new TreeMap<>(second.files());
        assertThat(files.get("reports/demo/README.md")).contains("2017-06-18.md", "2017-06-25.md");
        assertThat(files).doesNotContainKey("reports/demo/2017-06-18.md");
    }
}
