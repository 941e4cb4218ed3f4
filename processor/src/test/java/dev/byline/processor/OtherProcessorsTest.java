package dev.byline.processor;

import static dev.byline.processor.Reports.CATALOG;
import static dev.byline.processor.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.dsl.Report;
import dev.byline.processor.others.CompanionGenerator;
import dev.byline.processor.others.LateSources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Byline beside processors of other makers, in front of them and behind them, in a javac of their own. */
class OtherProcessorsTest {

    private static final MarkedSource RIGHT = report("report().intro(\"by [@rn] \" + Helper.TEXT, pr2090)");
    private static final MarkedSource WRONG =
            report("report().intro(\"by [⟦undefined-reference⟧@nobody]\" + Helper.TEXT, pr2090)");

    private static final MarkedSource HELPER = MarkedSource.of("demo.Helper", """
            package demo;

            class Helper {
                static final String TEXT = "with help";
            }
            """);

    private static final List<String> OWN = List.of(BylineProcessor.class.getName(), BylineAnnotations.class.getName());

    @TempDir
    Path folder;

    private record Run(CompilerRun run, List<String> names, List<String> options) {

        String javac(MarkedSource... sources) throws Exception {
            run.write(sources);
            return run.forkedJavac(names, options.toArray(String[]::new));
        }
    }

    /** Jars on the processor path, before Byline or behind it. */
    private Run withJars(boolean bylineFirst, List<String> jars, MarkedSource... sources) {
        var others = jars.stream().map(CompilerRun::other).toList();
        var path = bylineFirst
                ? Stream.concat(CompilerRun.CLASS_PATH.stream(), others.stream())
                : Stream.concat(others.stream(), CompilerRun.CLASS_PATH.stream());
        return run(others, sources, "-processorpath", CompilerRun.path(path.toList()));
    }

    private Run withProcessor(boolean bylineFirst, Class<? extends Processor> other, MarkedSource... sources) {
        var names = new ArrayList<>(OWN);
        names.add(bylineFirst ? names.size() : 0, other.getName());
        return run(
                List.of(),
                sources,
                "-processorpath",
                CompilerRun.path(CompilerRun.CLASS_PATH),
                "-processor",
                String.join(",", names));
    }

    private Run run(List<Path> classPath, MarkedSource[] sources, String... options) {
        var run = new CompilerRun(folder);
        run.write(CATALOG, HELPER);
        run.write(sources);
        var all = new ArrayList<>(List.of(options));
        var paths = new ArrayList<>(classPath);
        paths.add(CompilerRun.home(Report.class));
        all.addAll(List.of("-Xlint:all", "-classpath", CompilerRun.path(paths)));
        var names = Stream.concat(
                        Stream.of(CATALOG.name(), HELPER.name(), RIGHT.name()),
                        Stream.of(sources).map(MarkedSource::name))
                .toList();
        return new Run(run, names, all);
    }

    private static void assertFullFunction(Run run) throws Exception {
        var wrong = WRONG.expected().get(0);
        assertThat(run.javac(WRONG))
                .contains("Week25.java:" + wrong.line() + ": error: [byline:undefined-reference] ")
                .contains("1 error\n");

        assertThat(run.javac(RIGHT))
                .contains("[byline] checked")
                .doesNotContain("error: ")
                .doesNotContainPattern("No processor claimed .*dev\\.byline");
        assertThat(run.run().files()).containsKey("reports/demo/index.json");
        assertThat(run.run().files().get("reports/demo/2017-06-25.md")).contains("by [@rn] with help ([#2090])");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void lombok(boolean bylineFirst) throws Exception {
        var values = MarkedSource.of("demo.Values", """
                package demo;

                import java.util.List;
                import lombok.Value;
                import lombok.val;

                @Value
                class Values {
                    String first;

                    static int length(Values values) {
                        val list = List.of(values.getFirst(), Helper.TEXT);
                        return list.get(1).length();
                    }
                }
                """);
        assertFullFunction(withJars(bylineFirst, List.of("lombok-"), values));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void mapStruct(boolean bylineFirst) throws Exception {
        var mapper = MarkedSource.of("demo.Mapping", """
                package demo;

                import org.mapstruct.Mapper;
                import org.mapstruct.factory.Mappers;

                @Mapper
                interface Mapping {
                    Mapping INSTANCE = Mappers.getMapper(Mapping.class);

                    Target target(Source source);

                    record Source(String name) {}

                    record Target(String name) {}
                }
                """);
        var run = withJars(bylineFirst, List.of("mapstruct-processor-", "mapstruct-1"), mapper);
        assertFullFunction(run);
        assertThat(run.run().output().resolve("demo/MappingImpl.class")).exists();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aGeneratorOfSourcesForEverything(boolean bylineFirst) throws Exception {
        var run = withProcessor(bylineFirst, CompanionGenerator.class);
        assertFullFunction(run);
        // Also for what Byline generates, a round later.
        for (var name : List.of("Demo", "Week25", "Helper", "DemoRefs", "DemoIndex")) {
            assertThat(run.run().output().resolve("demo/" + name + "Companion.class"))
                    .exists();
        }
    }

    /** A report may use a constant that is generated, and be generated. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void reportsOfLaterRounds(boolean bylineFirst) throws Exception {
        var run = withProcessor(bylineFirst, LateSources.class);
        assertFullFunction(run);
        assertThat(run.run().files().get("reports/demo/2017-07-02.md")).contains("Again [@rn] ([#2062])");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void generatedConstantsAreTexts(boolean bylineFirst) throws Exception {
        var run = withProcessor(bylineFirst, CompanionGenerator.class);
        assertThat(run.javac(report("report().intro(HelperCompanion.TEXT, pr2090)")))
                .doesNotContain("error: ");
        assertThat(Files.readString(run.run().output().resolve("reports/demo/2017-06-25.md")))
                .contains("for demo.Helper ([#2090])");
    }
}
