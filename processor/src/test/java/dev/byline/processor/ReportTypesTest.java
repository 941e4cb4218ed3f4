package dev.byline.processor;

import static dev.byline.processor.Reports.CATALOG;
import static dev.byline.processor.Reports.assertProblems;
import static dev.byline.processor.Reports.file;
import static dev.byline.processor.Reports.message;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compiler;
import dev.byline.dsl.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may be a report, and what is told where it may not. */
class ReportTypesTest {

    private static final String WEEK = "@Report(series = Demo.class, week = \"2017-W25\")";
    private static final String BAD_WEEK = "⟦invalid-declaration⟧" + WEEK;
    private static final String WRITE =
            "public ReportDocument write() { return report().intro(\"by [⟦undefined-reference⟧@nobody]\", DemoRefs.rn); }";
    private static final String GOOD = "public ReportDocument write() { return report().intro(\"x\", DemoRefs.rn); }";

    private static MarkedSource in(String packageName, String name, String text) {
        return MarkedSource.of(
                packageName.isEmpty() ? name : packageName + "." + name,
                (packageName.isEmpty() ? "" : "package " + packageName + ";\n")
                        + "import static dev.byline.dsl.Dsl.*;\nimport dev.byline.dsl.*;\n"
                        + text);
    }

    private static MarkedSource demo(String text) {
        return in("demo", "Week25", text);
    }

    @Test
    void isNoReportSource() {
        assertThat(message(assertProblems(CATALOG, demo(BAD_WEEK + " class Week25 { " + GOOD + " }"))))
                .isEqualTo("[byline:invalid-declaration] `Week25` does not implement ReportSource; write `class Week25"
                        + " implements ReportSource` with a method `public ReportDocument write()`");
    }

    @Test
    void isAnInterfaceAnEnumOrAnAnnotation() {
        assertThat(message(assertProblems(CATALOG, demo(BAD_WEEK + " interface Week25 extends ReportSource {}"))))
                .isEqualTo("[byline:invalid-declaration] `Week25` is an interface and cannot be a report; write a class"
                        + " that implements ReportSource");
        assertThat(message(assertProblems(
                        CATALOG, demo(BAD_WEEK + " enum Week25 implements ReportSource { A; " + GOOD + " }"))))
                .contains("`Week25` is an enum and");
        assertThat(message(assertProblems(CATALOG, demo(BAD_WEEK + " @interface Week25 {}"))))
                .contains("`Week25` is an annotation and");
    }

    @Test
    void isAbstract() {
        assertThat(message(assertProblems(
                        CATALOG, demo(BAD_WEEK + " abstract class Week25 implements ReportSource { " + GOOD + " }"))))
                .endsWith("delete `abstract`");
    }

    @Test
    void hasNoConstructorWithoutParameters() {
        assertThat(message(assertProblems(
                        CATALOG,
                        demo(BAD_WEEK + " class Week25 implements ReportSource { Week25(int a) {} " + GOOD + " }"))))
                .contains("`Week25` has no constructor without parameters; give it");
        assertProblems(CATALOG, demo(BAD_WEEK + " record Week25(int a) implements ReportSource { " + GOOD + " }"));
    }

    @Test
    void isInsideAnotherClass() {
        assertThat(message(assertProblems(
                        CATALOG,
                        demo("class Week25 { " + BAD_WEEK + " class Inner implements ReportSource { " + GOOD
                                + " } }"))))
                .contains("`Inner` is an inner class");
        assertProblems(
                CATALOG,
                demo("class Week25 { " + WEEK + " private static class Inner implements ReportSource { " + WRITE
                        + " } }"));
        assertProblems(
                CATALOG,
                demo("interface Week25 { enum E { A; " + WEEK + " record Inner() implements ReportSource { " + WRITE
                        + " } } }"));
    }

    @Test
    void isInsideAMethod() {
        assertThat(message(assertProblems(
                        CATALOG,
                        demo(WEEK + " class Week25 implements ReportSource { " + GOOD + " Object other() { "
                                + "⟦invalid-declaration⟧@Report(series = Demo.class, week = \"2017-W26\")"
                                + " class Local implements ReportSource { " + GOOD + " } return new Local(); } }"))))
                .contains("a report inside of a method is not written; move the class out of the method");
    }

    @Test
    void inheritsItsBody() {
        assertThat(message(assertProblems(
                        CATALOG,
                        demo("abstract class Base implements ReportSource { " + GOOD + " }\n" + BAD_WEEK
                                + " class Week25 extends Base {}"))))
                .contains("`Week25` inherits its method `write`; write the report in");
        // Its own body is looked at, wherever the interface comes from.
        assertProblems(
                CATALOG,
                demo("interface Dated extends ReportSource {} abstract class Base implements Dated {}\n" + WEEK
                        + " class Week25 extends Base { " + WRITE + " }"));
    }

    @Test
    void namesATypeThatIsNoSeries() {
        assertThat(message(
                        assertProblems(demo("@Report(series = ⟦invalid-declaration⟧String.class, week = \"2017-W25\")"
                                + " class Week25 implements ReportSource { "
                                + "public ReportDocument write() { return report(); } }"))))
                .isEqualTo("[byline:invalid-declaration] `String` is not annotated with @Series; name the type that"
                        + " declares the series, or annotate it: @Series(name = \"…\")");
        assertProblems(demo("@CatalogOf(⟦invalid-declaration⟧Object.class) interface Week25 {}"));
    }

    @Test
    void namesNoClassAtAll() {
        for (var type : List.of("int", "void", "Demo[]")) {
            var report = demo("@Report(series = ⟦invalid-declaration⟧" + type
                    + ".class, week = \"2017-W25\") class Week25 implements ReportSource { " + GOOD + " }");
            assertThat(message(assertProblems(CATALOG, report))).contains("` is not annotated with @Series; ");
        }
    }

    /** One mistake has one message: neither is a constant unknown, nor is a period missed. */
    @Test
    void theSeriesLacksItsAnnotation() {
        var catalog = MarkedSource.of("demo.Demo", CATALOG.text().replaceAll("(?m)^@Series.*", ""));
        var constants =
                "public ReportDocument write() { return report().intro(\"by [@nobody]\", DemoRefs.rn, DemoRefs.pr2062); }";
        for (var members : List.of("", ", week = \"2017-W25\"")) {
            var report = demo("@Report(series = ⟦invalid-declaration⟧Demo.class" + members
                    + ") class Week25 implements ReportSource { " + constants + " }");
            var compilation = assertProblems(catalog, report);
            assertThat(message(compilation)).contains("`Demo` is not annotated with @Series; ");
            assertThat(compilation.errors()).hasSize(1);
        }
    }

    @Test
    void theSeriesDoesNotExist() {
        for (var members : List.of("", ", week = \"2017-W25\"", ", file = \"x\"")) {
            var compilation = Reports.compile(
                    List.of(),
                    CATALOG,
                    demo("@Report(series = Dmeo.class" + members + ") class Week25 implements ReportSource { " + WRITE
                            + " }"));
            assertThat(compilation.errors()).hasSize(1);
            assertThat(compilation.errors().get(0).getMessage(null)).contains("cannot find symbol");
            assertThat(compilation.warnings()).isEmpty();
        }
    }

    @Test
    void hasNeitherPeriodNorFile() {
        for (var title : List.of("", ", title = \"Week {week}\"")) {
            assertThat(message(assertProblems(
                            CATALOG,
                            demo("⟦invalid-declaration⟧@Report(series = Demo.class" + title
                                    + ") class Week25 implements ReportSource { " + GOOD + " }"))))
                    .contains("the report has neither a period nor a file; ");
        }
    }

    @Test
    void recordsAndDollarsAndUnicodeAreFine() {
        for (var body : List.of(WRITE, GOOD)) {
            var compilation = assertProblems(
                    CATALOG,
                    demo(WEEK + " record Week25() implements ReportSource { " + body + " }\n"
                            + "@Report(series = Demo.class, week = \"2017-W26\") class $Week$26$ implements ReportSource { "
                            + body + " }\n"
                            + "@Report(series = Demo.class, week = \"2017-W27\") class Wöche_２７ implements ReportSource { "
                            + body + " }\n"
                            + "@Report(series = Demo.class, week = \"2017-W28\") class Outer$Week28 implements ReportSource { "
                            + body + " }"));
            if (body.equals(GOOD)) {
                for (var day : List.of("06-25", "07-02", "07-09", "07-16")) {
                    assertThat(file(compilation, "reports/demo/2017-" + day + ".md"))
                            .as(day)
                            .isPresent();
                }
            }
        }
    }

    @Test
    void theDefaultPackage() {
        assertProblems(
                in("", "Kit", "@Series(name = \"Kit\") @People(\"rn\") interface Kit {}"),
                in(
                        "",
                        "Week25",
                        "@Report(series = Kit.class, week = \"2017-W25\") class Week25 implements ReportSource { "
                                + "public ReportDocument write() {"
                                + " return report().intro(\"by [⟦undefined-reference⟧@nobody]\", KitRefs.rn); } }"));
    }

    @Test
    void aPrivateSeriesAndSeveralInOneFile() {
        assertProblems(in("demo", "All", """
                class All {
                    @Series(name = "One") @People("rn") private interface One {}
                    @Series(name = "Two") @People("ijc") static class Two {}

                    @Report(series = One.class, week = "2017-W25")
                    static class A implements ReportSource {
                        public ReportDocument write() {
                            return report().intro("by [@rn] and [⟦undefined-reference⟧@ijc]", All_OneRefs.rn);
                        }
                    }

                    @Report(series = Two.class, week = "2017-W25")
                    static class B implements ReportSource {
                        public ReportDocument write() {
                            return report().intro("by [@ijc]", All_TwoRefs.ijc);
                        }
                    }
                }
                """));
    }

    @Test
    void twoSeriesInOneFolder() {
        assertThat(message(assertProblems(
                        in("demo", "Kit", "@Series(name = \"Kit\") interface Kit {}"),
                        in("demo", "Other", "@Series(name = \"⟦invalid-declaration⟧KIT\") interface Other {}"),
                        demo("@Report(series = Kit.class, week = \"2017-W25\") class Week25 implements ReportSource {"
                                + " public ReportDocument write() { return report(); } }"
                                + "@Report(series = Other.class, week = \"2017-W25\") class More implements ReportSource {"
                                + " public ReportDocument write() { return report(); } }"))))
                .contains("the folder reports/kit is that of the series Kit already; give one of them another name");
    }

    @Test
    void aClassWithTheNameOfAGeneratedOne() {
        var catalog = MarkedSource.of(
                "demo.Demo",
                "package demo;\nimport dev.byline.dsl.*;\n"
                        + "⟦invalid-declaration⟧@Series(name = \"Demo\") interface Demo {}");
        var report = demo(WEEK + " class Week25 implements ReportSource {"
                + " public ReportDocument write() { return report(); } }");
        var compilation = Reports.compile(in("demo", "DemoIndex", "class DemoIndex {}"), catalog, report);
        Reports.assertMarked(compilation, catalog, report);
        assertThat(message(compilation))
                .contains(
                        "the class DemoIndex is there already, so that the one of this series is not generated; rename");
    }

    @Test
    void aGeneratedReport() {
        var generator = new AbstractProcessor() {
            private boolean done;

            @Override
            public Set<String> getSupportedAnnotationTypes() {
                return Set.of("*");
            }

            @Override
            public SourceVersion getSupportedSourceVersion() {
                return SourceVersion.latestSupported();
            }

            @Override
            public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
                if (!done) {
                    done = true;
                    try (var out = processingEnv
                            .getFiler()
                            .createSourceFile("demo.Week25")
                            .openWriter()) {
                        out.write(demo(WEEK + " class Week25 implements ReportSource { " + GOOD + " }")
                                .text());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
                return false;
            }
        };
        var compilation = Compiler.javac()
                .withProcessors(generator, new BylineProcessor())
                .compile(CATALOG.file());
        assertThat(compilation.errors()).isEmpty();
        assertThat(file(compilation, "reports/demo/2017-06-25.md")).isPresent();
    }

    /** The author's class path has a byline-dsl with other members of @Report than the processor's. */
    @Test
    void anotherVersionOfTheAnnotations(@TempDir Path folder) {
        var other = new CompilerRun(folder.resolve("dsl"));
        other.write("dev.byline.dsl.Report", """
                package dev.byline.dsl;

                public @interface Report {
                    Class<?> series();

                    String week() default "";

                    String title() default "";

                    Level level() default Level.HIGH;

                    enum Level { HIGH, LOW }
                }
                """);
        assertThat(other.javac(List.of("dev.byline.dsl.Report"), "-proc:none").success())
                .isTrue();

        var run = new CompilerRun(folder.resolve("run"));
        run.write(CATALOG);
        var report = demo("@Report(series = Demo.class, week = \"2017-W25\", level = Report.Level.LOW)"
                + " class Week25 implements ReportSource { " + WRITE + " }");
        run.write(report);
        var result = run.compile(
                ToolProvider.getSystemJavaCompiler(),
                List.of("demo.Demo", "demo.Week25"),
                CompilerRun.path(List.of(other.output(), CompilerRun.home(Report.class))),
                List.of("-processorpath", CompilerRun.path(CompilerRun.CLASS_PATH)));
        assertThat(result.problems())
                .as("%s", result.diagnostics())
                .singleElement()
                .asString()
                .endsWith("undefined-reference");
    }

    @Test
    void anAnnotationsNameThatIsSomethingElse() {
        var compilation = Reports.compile(
                CATALOG,
                MarkedSource.of("dev.byline.dsl.Report", "package dev.byline.dsl; public interface Report {}"));
        assertThat(Reports.found(compilation))
                .extracting(MarkedSource.Found::id)
                .containsExactly("no-reports");
    }
}
