package dev.byline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.dsl.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One source after the other is edited and compiled alone, against the classes of the others. Whatever Byline keeps for
 * that, the output has the bytes that one compilation of all sources gives.
 */
class AuthorsLoopTest {

    private static final String[] ALL = {
        "demo.Demo", "demo.Part", "demo.Week24", "demo.Week25", "demo.Week26", "demo.Week27"
    };

    private static final String PHRASES = """
            package demo;

            import static demo.DemoRefs.*;
            import static dev.byline.dsl.Dsl.*;

            import dev.byline.dsl.*;

            final class Phrases {
                static final String THANKS = "thanks";

                static Item shared(String text) {
                    return item("shared " + text, rn);
                }
            }
            """;

    private static final String PART = """
            package demo;

            import dev.byline.dsl.*;

            @CatalogOf(value = Demo.class, week = "2017-W25")
            @PullRequest(number = 2101, title = "A title", author = "rn", opened = "2017-06-20", closed = "2017-06-21")
            @PullRequest(number = 2102, title = "Öther \\u2028", author = "MagnusS", labels = {"a", "b"},
                reviews = @By(who = "rn", on = "2017-06-20"))
            interface Part {}
            """;

    @TempDir
    Path folder;

    private CompilerRun again;
    private CompilerRun full;

    @BeforeEach
    void compileAll() {
        again = new CompilerRun(folder.resolve("again"));
        full = new CompilerRun(folder.resolve("full"));
        write("demo.Demo", Reports.CATALOG.text());
        write("demo.Part", PART);
        report("Week24", "week = \"2017-W24\"", "highlight(\"Kernels\", \"by [@rn]\", pr2062)");
        report("Week25", "week = \"2017-W25\"", "section(\"S\", item(\"x [#2033]\", pr2101, rn), item(\"y\", pr2102))");
        report("Week26", "week = \"2017-W26\"", "intro(\"after [2017-W25]\", linuxkit_ci_pr10, MagnusS)");
        report("Week27", "week = \"2017-W27\"", "intro(\"again [#2101]\", ndauten)");
        assertThat(again.javac(List.of(ALL)).success()).isTrue();
    }

    /** Writes a source of both. */
    private void write(String name, String text) {
        again.write(name, text);
        full.write(name, text);
    }

    private void report(String name, String period, String body) {
        write("demo." + name, """
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

    private CompilerRun.Result compile(String... names) {
        return again.javacAgain(Arrays.stream(names).map(n -> "demo." + n).toList());
    }

    private static void assertSuccess(CompilerRun.Result result) {
        assertThat(result.success()).as("%s", result.diagnostics()).isTrue();
    }

    private void assertSameAsFull(String... sources) {
        var result = full.javac(List.of(sources.length == 0 ? ALL : sources));
        assertThat(result.success()).as("%s", result.diagnostics()).isTrue();
        assertThat(again.files()).isEqualTo(full.files());
    }

    private Path state() {
        return again.folder().resolve("byline/classes/build-state");
    }

    @Test
    void inAnyOrder() {
        report("Week24", "week = \"2017-W24\"", "item(\"longer than before, much longer\", rn, pr2062)");
        report("Week27", "week = \"2017-W27\"", "item(\"s\", ndauten)");
        report("Week25", "week = \"2017-W25\"", "highlight(\"New\", \"[#2090] [@dave-tucker]\", pr2102)");
        assertSuccess(compile("Week27"));
        assertThat(compile("Week24").success()).isTrue();
        assertThat(compile("Week25").success()).isTrue();
        assertSameAsFull();
        report("Week24", "week = \"2017-W24\"", "item(\"s\", rn, pr2062)");
        assertThat(compile("Week24", "Week26").success()).isTrue();
        assertSameAsFull();
    }

    @Test
    void anotherTextOfTheSameLength() {
        report("Week24", "week = \"2017-W24\"", "highlight(\"Kernels\", \"by [@rn]!\", pr2062)");
        assertThat(compile("Week24").success()).isTrue();
        report("Week24", "week = \"2017-W24\"", "highlight(\"Colonel\", \"by [@rn]!\", pr2062)");
        assertThat(compile("Week24").success()).isTrue();
        assertSameAsFull();
    }

    @Test
    void anotherWeek() {
        report("Week27", "week = \"2017-W28\"", "intro(\"later\", ndauten)");
        // What a clean build says of the others is said again.
        assertThat(compile("Week27").problems())
                .containsExactly("Week25.java:12:79 uncredited-author", "Week27.java:8:38 period-gap");
        assertSameAsFull();
        // The gap is in the catalog that is kept, and is told again.
        assertThat(compile("Week24").messages(Diagnostic.Kind.WARNING))
                .anySatisfy(warning -> assertThat(warning).contains("demo.Week27: no report covers 2017-W27"));
        report("Week27", "week = \"2017-W27\", file = \"w27\"", "intro(\"back\", ndauten)");
        assertThat(compile("Week27").problems()).containsExactly("Week25.java:12:79 uncredited-author");
        assertSameAsFull();
    }

    @Test
    void aPeriodThatAnotherReportHas() {
        report("Week27", "week = \"2017-W26\"", "intro(\"later\", ndauten)");
        assertThat(compile("Week27").problems())
                .containsExactly("Week25.java:12:79 uncredited-author", "Week27.java:8:38 duplicate-report");
        assertThat(again.files()).doesNotContainKey("reports/demo/2017-07-09.md");
        report("Week27", "week = \"2017-W27\"", "intro(\"later\", ndauten)");
        assertSuccess(compile("Week27"));
        assertSameAsFull();
    }

    /** The label is all that an entry says of a report that it cites. */
    @Test
    void aPageWithTheLabelOfAReport() {
        report("Zebra", "file = \"2017-W25\", title = \"Zebra\"", "intro(\"after [2017-W25.md]\", rn)");
        assertThat(compile("Zebra").problems())
                .containsExactly("Week25.java:12:79 uncredited-author", "Zebra.java:8:1 conflicting-declaration");
        assertThat(again.files()).doesNotContainKey("reports/demo/2017-W25.md");
        // Sorted by name, this page has the label, and the report that is not compiled now has the problem.
        report("Ant", "file = \"2017-W25\", title = \"Ant\"", "intro(\"after [2017-W25.md]\", rn)");
        var result = compile("Ant");
        assertThat(result.messages(Diagnostic.Kind.ERROR))
                .containsExactly("[byline:conflicting-declaration] demo.Week25: the label [2017-W25] already leads to"
                        + " 2017-W25.md; rename or delete one of the two");
        report("Ant", "file = \"ant\", title = \"Ant\"", "intro(\"after [2017-W25]\", rn)");
        assertSuccess(compile("Ant"));
        var all = new ArrayList<>(List.of(ALL));
        all.add("demo.Ant");
        assertSameAsFull(all.toArray(String[]::new));
    }

    @Test
    void aReportIsDeletedAndAnotherRenamed() throws IOException {
        Files.delete(again.output().resolve("demo/Week24.class"));
        assertSuccess(compile("Week26"));
        assertSameAsFull("demo.Demo", "demo.Part", "demo.Week25", "demo.Week26", "demo.Week27");

        Files.delete(again.output().resolve("demo/Week27.class"));
        report("Seven", "week = \"2017-W27\"", "intro(\"again [#2101]\", ndauten)");
        assertThat(compile("Seven").success()).isTrue();
        assertSameAsFull("demo.Demo", "demo.Part", "demo.Week25", "demo.Week26", "demo.Seven");
    }

    @Test
    void aReportIsAdded() {
        report("Week28", "week = \"2017-W28\"", "intro(\"more\", pr2102)");
        assertThat(compile("Week28").success()).isTrue();
        var all = new ArrayList<>(List.of(ALL));
        all.add("demo.Week28");
        assertSameAsFull(all.toArray(String[]::new));
    }

    @Test
    void aReportIsNoneAnyMore() {
        write("demo.Week24", "package demo; class Week24 {}");
        assertThat(again.javacAgain(List.of("demo.Week24")).success()).isTrue();
        assertThat(again.javacAgain(List.of("demo.Week25")).success()).isTrue();
        assertSameAsFull();
        assertThat(again.files()).doesNotContainKey("reports/demo/2017-06-18.md");
    }

    @Test
    void aThreadIsDeclaredNoMore() {
        write("demo.Part", PART.replaceFirst("@PullRequest\\(number = 2101.*\n", ""));
        var result = compile("Part");
        assertThat(result.success()).isFalse();
        assertThat(result.problems())
                .contains("Week25.java:12:56 undefined-reference", "Week27.java:12:39 undefined-reference");
        // A build tool takes them for older than their sources.
        for (var name : List.of("Week25", "Week27")) {
            assertThat(again.output()
                            .resolve("demo/" + name + ".class")
                            .toFile()
                            .lastModified())
                    .isZero();
        }
        assertThat(again.files().get("reports/demo/README.md")).doesNotContain("2017-W25", "2017-W27");
        report("Week25", "week = \"2017-W25\"", "item(\"without it\", pr2102)");
        // The other one is as wrong as before.
        assertThat(compile("Week25").problems()).contains("Week27.java:12:39 undefined-reference");
        report("Week27", "week = \"2017-W27\"", "intro(\"without it\", ndauten)");
        assertSuccess(compile("Week25", "Week27"));
        assertSameAsFull();
    }

    /** All who cite it are told, at the place in their source, though they are not compiled now. */
    @Test
    void aPersonIsDeclaredNoMore() {
        write("demo.Demo", Reports.CATALOG.text().replace("\"ndauten\", ", "").replace(", \"ndauten\"", ""));
        var result = compile("Demo");
        assertThat(result.success()).isFalse();
        assertThat(result.problems())
                .filteredOn(problem -> problem.endsWith("undefined-reference"))
                .containsExactly("Week27.java:12:48 undefined-reference");
        report("Week27", "week = \"2017-W27\"", "intro(\"again [#2101]\", rn)");
        assertSuccess(compile("Week27"));
        assertSameAsFull();
    }

    @Test
    void aTitleIsEditedInTheCatalog() {
        write("demo.Part", PART.replace("A title", "Another title"));
        assertThat(compile("Part").success()).isTrue();
        assertSameAsFull();
        assertThat(again.files().get("reports/demo/index.json")).contains("Another title");
    }

    /** As by a compiler without Byline, or by a build that brings a class back. */
    @Test
    void somebodyElseWritesAClass() throws IOException {
        write("demo.Week26", """
                package demo;

                import static dev.byline.dsl.Dsl.*;

                import dev.byline.dsl.*;

                @Report(series = Demo.class, week = "2017-W26", file = "elsewhere")
                final class Week26 implements ReportSource {
                    @Override
                    public ReportDocument write() {
                        return report().intro("elsewhere");
                    }
                }
                """);
        assertThat(again.javacAgain(List.of("demo.Week26"), "-proc:none").success())
                .isTrue();
        var result = again.javacAgain(List.of("demo.Week24"));
        assertThat(result.success()).isFalse();
        assertThat(result.messages(Diagnostic.Kind.ERROR))
                .containsExactly(
                        "[byline:unread-report] demo.Week26 was compiled without this version of Byline, or with"
                                + " another catalog, so that nothing is known of its text; compile all reports again, with Maven"
                                + " by `mvn clean compile`");
        assertSuccess(compile("Week26"));
        assertSameAsFull();
    }

    @Test
    void anErrorInOneReport() {
        report("Week25", "week = \"2017-W25\"", "item(\"by [@nobody]\", rn)");
        assertThat(compile("Week25").success()).isFalse();
        assertThat(again.files().get("reports/demo/index.json")).doesNotContain("2017-W25\",\n      \"file\"");
        // No build tool takes it for compiled.
        assertThat(again.output().resolve("demo/Week25.class")).doesNotExist();
        report("Week25", "week = \"2017-W25\"", "item(\"by [@rn]\", rn)");
        assertThat(compile("Week25").success()).isTrue();
        assertSameAsFull();
    }

    /** javac's errors leave the class file as it was, and with it the declaration. */
    @Test
    void aDeclarationThatWasNotCompiled() {
        report("Week27", "week = \"2017-W28\"", "intro(\"later\", gone)");
        assertThat(compile("Week27").success()).isFalse();
        report("Week27", "week = \"2017-W27\"", "intro(\"later\", ndauten)");
        assertSuccess(compile("Week27"));
        assertSameAsFull();
    }

    /** What is said of a report may be another thing when an earlier one was edited; what was said is not said again. */
    @Test
    void anEarlierReportHasAThreadNoMore() {
        report("Week26", "week = \"2017-W26\"", "item(\"late [@rn]\", pr2101)");
        assertThat(compile("Week26").problems()).containsExactly("Week26.java:12:44 reported-before");
        assertSuccess(compile("Week24"));
        assertSameAsFull();
        report("Week25", "week = \"2017-W25\"", "item(\"without it [#2101] [@MagnusS] [@rn]\", pr2102)");
        assertThat(compile("Week25").problems()).containsExactly("Week26.java:12:44 thread-outside-period");
        assertThat(compile("Week25").problems()).isEmpty();
        assertSameAsFull();
    }

    /** The exit status is that of a clean build: an error is told behind a warning that was told before. */
    @Test
    void anEarlierReportHasAThreadAsWell() {
        var option = "-Abyline.checks=reported-before:error";
        report("Week25", "week = \"2017-W25\"", "item(\"without it [#2101] [@MagnusS] [@rn]\", pr2102)");
        report("Week26", "week = \"2017-W26\"", "item(\"late [@rn]\", pr2101)");
        var before = again.javacAgain(List.of("demo.Week25", "demo.Week26"), option);
        assertThat(before.problems()).containsExactly("Week26.java:12:44 thread-outside-period");
        assertThat(before.success()).isTrue();
        report("Week25", "week = \"2017-W25\"", "item(\"with it [@MagnusS] [@rn]\", pr2101, pr2102)");
        var after = again.javacAgain(List.of("demo.Week25"), option);
        assertThat(after.problems()).containsExactly("Week26.java:12:44 reported-before");
        assertThat(after.success()).isFalse();
        assertThat(again.files()).doesNotContainKey("reports/demo/2017-07-02.md");
    }

    /** Then nothing is known of the others, and a build that cannot know says so. */
    @Test
    void theStateIsMissingDamagedOrOfAnotherVersion() throws IOException {
        var bytes = Files.readAllBytes(state());
        var damaged = bytes.clone();
        damaged[damaged.length / 2] ^= 0x55;
        var other = bytes.clone();
        other[10]++;
        for (var content : List.of(damaged, other, Arrays.copyOf(bytes, bytes.length / 2), new byte[0], new byte[3])) {
            assertThat(again.javac(List.of(ALL)).success()).isTrue();
            Files.write(state(), content);
            var result = compile("Week25");
            assertThat(result.success()).isFalse();
            assertThat(result.messages(Diagnostic.Kind.ERROR))
                    .hasSize(3)
                    .allMatch(message -> message.startsWith("[byline:unread-report] "));
            assertThat(compile("Week24", "Week25", "Week26", "Week27").success())
                    .isTrue();
            assertSameAsFull();
        }
        Files.delete(state());
        assertThat(compile("Week24").success()).isFalse();
        assertThat(again.javac(List.of(ALL)).success()).isTrue();
        assertSameAsFull();
    }

    /** What another Byline wrote for a report that has another file now is deleted all the same. */
    @Test
    void aReportGetsAnotherFileAndAnotherBylineCompilesIt() throws IOException {
        var document = again.output().resolve("reports/demo/notes.md");
        Files.writeString(document, "somebody else's\n");
        report("Week25", "week = \"2017-W25\", file = \"elsewhere\"", "intro(\"by [@rn]\", pr2101, pr2102)");
        anotherByline();
        assertSuccess(again.javac(List.of(ALL)));
        assertThat(document).hasContent("somebody else's");
        Files.delete(document);
        assertSameAsFull();
    }

    /** A helper that another Byline has read may be right, so that the report must not be told to do without it. */
    @Test
    void aHelperWasCompiledByAnotherByline() throws IOException {
        write("demo.Phrases", PHRASES);
        write("demo.Terms", """
                package demo;

                import static demo.DemoRefs.*;
                import static dev.byline.dsl.Dsl.*;

                import dev.byline.dsl.*;

                final class Terms {
                    static final Item LAST = item("last", rn);
                }
                """);
        var sources = Stream.concat(Stream.of(ALL), Stream.of("demo.Phrases", "demo.Terms"))
                .toArray(String[]::new);
        report("Week24", "week = \"2017-W24\"", "section(\"S\", Phrases.shared(\"kernels\"), Terms.LAST)");
        assertSuccess(again.javac(List.of(sources)));
        anotherByline();
        var reports = new String[] {"Week24", "Week25", "Week26", "Week27"};
        var result = compile(reports);
        assertThat(result.messages(Diagnostic.Kind.ERROR))
                .containsExactly(
                        "[byline:unread-report] `Phrases` is not compiled now, and this version of Byline has not read"
                                + " `Phrases.shared()` in it; compile all again, with Maven by `mvn clean compile`",
                        "[byline:unread-report] `Terms` is not compiled now, and this version of Byline has not read"
                                + " `LAST` in it; compile all again, with Maven by `mvn clean compile`");
        assertThat(result.problems()).contains("Week24.java:12:46 unread-report", "Week24.java:12:65 unread-report");
        // A build tool that goes by time compiles all of them now.
        assertThat(Files.getLastModifiedTime(again.output().resolve("demo/Phrases.class"))
                        .toMillis())
                .isZero();
        assertThat(Files.getLastModifiedTime(again.output().resolve("demo/Demo.class"))
                        .toMillis())
                .isZero();
        assertSuccess(again.javacAgain(List.of(sources)));
        assertSameAsFull(sources);
    }

    /** As Maven does with {@code useIncrementalCompilation=false}: it deletes no class file. */
    @Test
    void aSourceIsGoneAndItsClassFileIsNot() throws IOException {
        var rest = new String[] {"demo.Demo", "demo.Part", "demo.Week24", "demo.Week25", "demo.Week26"};
        Files.delete(again.source("demo.Week27"));
        var result = compile("Week24");
        assertSuccess(result);
        assertThat(result.messages(Diagnostic.Kind.NOTE))
                .hasSize(2)
                .startsWith(
                        "[byline] deleted the class and the files of demo.Week27, whose source file is no longer there");
        assertSameAsFull(rest);
        assertThat(again.output().resolve("demo/Week27.class")).doesNotExist();
        assertSuccess(compile("Week25"));
        assertSameAsFull(rest);
    }

    @Test
    void aReportCitesAnotherWhoseSourceIsGone() throws IOException {
        Files.delete(again.source("demo.Week25"));
        assertThat(compile("Week24").problems()).contains("Week26.java:12:39 undefined-reference");
    }

    @Test
    void aReportIsRenamedAndItsOldClassFileIsThere() throws IOException {
        Files.delete(again.source("demo.Week26"));
        report("WeekOfJune", "week = \"2017-W26\"", "intro(\"after [2017-W25]\", linuxkit_ci_pr10, MagnusS)");
        assertSuccess(compile("WeekOfJune"));
        assertSameAsFull("demo.Demo", "demo.Part", "demo.Week24", "demo.Week25", "demo.WeekOfJune", "demo.Week27");
    }

    /** Then the sources may be anywhere: nobody has said that there is a report less. */
    @Test
    void theFolderOfTheSourceIsGoneToo() throws IOException {
        var sources = again.source("demo.Week24").getParent();
        var moved = Files.move(sources, sources.resolveSibling("moved"));
        var status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        OutputStream.nullOutputStream(),
                        OutputStream.nullOutputStream(),
                        "-processorpath",
                        CompilerRun.path(CompilerRun.CLASS_PATH),
                        "-cp",
                        CompilerRun.path(List.of(CompilerRun.home(Report.class), again.output())),
                        "-d",
                        again.output().toString(),
                        moved.resolve("Week24.java").toString());
        assertThat(status).isZero();
        assertSameAsFull();
    }

    private void anotherByline() throws IOException {
        var bytes = Files.readAllBytes(state());
        bytes[10]++;
        Files.write(state(), bytes);
    }

    /** As an incremental build tool does. */
    @Test
    void namesOfClasses() {
        report("Week25", "week = \"2017-W25\"", "item(\"edited\", rn)");
        var result = again.javacNaming(List.of("demo.Week25"), List.of("demo.Week24", "demo.Demo", "demo.Part"));
        assertThat(result.success()).as("%s", result.diagnostics()).isTrue();
        assertSameAsFull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2017-06-18.md", "2017-06-18.mentions.json"})
    void aFileOfAReportIsWrittenAgainWhereSomebodyElseDeletedIt(String name) throws IOException {
        Files.delete(again.output().resolve("reports/demo").resolve(name));
        assertThat(compile("Week25").success()).isTrue();
        assertSameAsFull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.json", "README.md"})
    void theIndexIsWrittenAgainWhereSomebodyElseWroteIt(String name) throws IOException {
        var file = again.output().resolve("reports/demo").resolve(name);
        Files.writeString(file, Files.readString(file).replace("2017-W24", "2017-W42"));
        assertThat(again.javacAgain(List.of("demo.Week25")).success()).isTrue();
        assertSameAsFull();
        Files.delete(file);
        assertThat(compile("Week25").success()).isTrue();
        assertSameAsFull();
    }

    /** A class that is not compiled now, and one that is compiled while its report is not. */
    @Test
    void aHelperOfAnotherClass() {
        write("demo.Phrases", PHRASES);
        report("Week26", "week = \"2017-W26\"", "section(\"S\", Phrases.shared(Phrases.THANKS))");
        var all = new ArrayList<>(List.of(ALL));
        all.add("demo.Phrases");
        assertThat(compile("Phrases", "Week26").success()).isTrue();
        assertSameAsFull(all.toArray(String[]::new));
        report("Week26", "week = \"2017-W26\"", "section(\"T\", Phrases.shared(Phrases.THANKS + \"!\"))");
        assertSuccess(compile("Week26"));
        assertSameAsFull(all.toArray(String[]::new));
        write("demo.Phrases", PHRASES.replace("\"shared ", "\"told "));
        assertSuccess(compile("Phrases"));
        assertSameAsFull(all.toArray(String[]::new));
        write("demo.Phrases", PHRASES.replace("\"shared ", "\"[@nobody] "));
        var result = compile("Phrases");
        assertThat(result.success()).isFalse();
        assertThat(result.problems()).containsExactly("Phrases.java:12:23 undefined-reference");
        write("demo.Phrases", PHRASES);
        assertThat(compile("Phrases", "Week26").success()).isTrue();
        assertSameAsFull(all.toArray(String[]::new));
    }

    /** javac writes a constant into the classes that use it, and does not compile those again. */
    @Test
    void aConstantOfAnotherClass() {
        var numbers = """
                package demo;

                final class Numbers {
                    static final int YEAR = 2025;
                    static final boolean EARLY = true;
                }
                """;
        write("demo.Numbers", numbers);
        write("demo.Phrases", """
                package demo;

                final class Phrases {
                    static final String NEXT = "in " + (Numbers.YEAR + 1);
                    static final String WHEN = Numbers.EARLY ? "early" : "late";

                    static String after(int year) {
                        return "after " + (Numbers.YEAR - year);
                    }
                }
                """);
        report(
                "Week26",
                "week = \"2017-W26\"",
                "item(\"of \" + (Numbers.YEAR + 1)).item(Phrases.NEXT + Phrases.WHEN).item(Phrases.after(5))");
        var all = new ArrayList<>(List.of(ALL));
        all.add("demo.Numbers");
        all.add("demo.Phrases");
        assertThat(compile("Numbers", "Phrases", "Week26").success()).isTrue();
        assertSameAsFull(all.toArray(String[]::new));
        write("demo.Numbers", numbers.replace("2025", "2035").replace("true", "false"));
        assertSuccess(compile("Numbers"));
        assertSameAsFull(all.toArray(String[]::new));
        write(
                "demo.Numbers",
                numbers.replace("int YEAR = 2025", "String YEAR = \"MM\"").replace("true", "\"\" == \"\""));
        write(
                "demo.Phrases",
                "package demo; final class Phrases {"
                        + " static final String NEXT = Numbers.YEAR, WHEN = \"\"; static String after(int y) { return \"\" + y; } }");
        assertSuccess(compile("Numbers", "Phrases"));
        assertSameAsFull(all.toArray(String[]::new));
        assertThat(again.files()).anySatisfy((name, text) -> assertThat(text).contains("- of MM1"));
    }

    /** Against the classes in the output, but without them on the class path, a series is what is compiled. */
    @Test
    void classesThatTheCompilerDoesNotSee() {
        var some = List.of("demo.Demo", "demo.Part", "demo.Week24", "demo.Week25");
        assertThat(again.javac(some).success()).isTrue();
        assertSameAsFull(some.toArray(String[]::new));
    }
}
