package dev.byline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.dsl.Report;
import dev.byline.reader.Reading;
import dev.byline.reader.SeriesReader;
import dev.byline.reader.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One series in several modules: the catalog in one, reports in others. By javac, and by the reader of sources alone. */
class ModulesTest {

    @TempDir
    Path folder;

    private final Map<String, Module> modules = new LinkedHashMap<>();

    /** A module, and the modules whose outputs are on its class path, in this order. */
    private record Module(CompilerRun run, List<String> classes, List<Module> dependencies) {

        CompilerRun.Result compile(String... options) {
            var classPath = new ArrayList<>(List.of(CompilerRun.home(Report.class), run.output()));
            dependencies.forEach(module -> classPath.add(module.run().output()));
            var all = new ArrayList<>(List.of("-processorpath", CompilerRun.path(CompilerRun.CLASS_PATH)));
            all.addAll(List.of(options));
            return run.compile(ToolProvider.getSystemJavaCompiler(), classes, CompilerRun.path(classPath), all);
        }

        List<String> succeed(String... options) {
            var result = compile(options);
            assertThat(result.success()).as("%s", result.diagnostics()).isTrue();
            return result.problems();
        }

        /** As a named module, on a path of which nothing is a class path. */
        CompilerRun.Result compileNamed() {
            var modulePath = new ArrayList<>(List.of(CompilerRun.home(Report.class)));
            dependencies.forEach(module -> modulePath.add(module.run().output()));
            return run.compile(
                    ToolProvider.getSystemJavaCompiler(),
                    Stream.concat(classes.stream(), Stream.of("module-info")).toList(),
                    run.output().toString(),
                    List.of(
                            "-processorpath",
                            CompilerRun.path(CompilerRun.CLASS_PATH),
                            "--module-path",
                            CompilerRun.path(modulePath)));
        }

        Path sources() {
            return run.source("x").getParent();
        }

        Reading read() throws IOException {
            var elsewhere = dependencies.stream().map(Module::sources).toList();
            var roots = new ArrayList<>(List.of(sources()));
            roots.addAll(elsewhere);
            return SeriesReader.read(
                    roots, new Settings(StandardCharsets.UTF_8, "", path -> false, elsewhere, (done, all) -> {}));
        }

        /** Both doors tell the same problems: those that javac tells now. */
        void assertTells(String... expected) throws IOException {
            var problems = compile().problems();
            assertThat(problems).containsExactlyInAnyOrder(expected);
            assertThat(read().problems())
                    .extracting(problem -> {
                        var at = problem.place().orElseThrow();
                        return at.file().getFileName() + ":" + at.line() + ":" + at.column() + " "
                                + problem.check().orElseThrow().id();
                    })
                    .containsExactlyInAnyOrder(expected);
        }

        /** Both doors have made the same files. */
        Module assertSame() throws IOException {
            var read = new TreeMap<String, String>();
            read().series()
                    .values()
                    .forEach(series -> series.files()
                            .forEach((path, bytes) -> read.put(path, new String(bytes, StandardCharsets.UTF_8))));
            assertThat(read).isEqualTo(run.files());
            return this;
        }
    }

    private Module module(String name, Map<String, String> classes, String... dependencies) {
        var run = new CompilerRun(folder.resolve(name));
        classes.forEach(run::write);
        var module = new Module(
                run,
                List.copyOf(classes.keySet()),
                List.of(dependencies).stream().map(modules::get).toList());
        modules.put(name, module);
        return module;
    }

    private Module catalog(String modifier) {
        return module("catalog", Map.of("example.Gazette", """
                package example;

                import dev.byline.dsl.*;

                @Series(name = "Gazette", title = "Gazette of {to}")
                @Repository(slug = "example/printer", home = true, pulls = {7, 8})
                @People("ada")
                %s interface Gazette {}
                """.formatted(modifier)));
    }

    private static String report(String type, String period, String body) {
        var dot = type.lastIndexOf('.');
        return """
                package %s;

                import static dev.byline.dsl.Dsl.*;
                import static example.GazetteRefs.*;

                import dev.byline.dsl.*;
                import example.Gazette;

                @Report(series = Gazette.class, %s)
                final class %s implements ReportSource {
                    @Override
                    public ReportDocument write() {
                        return report().%s;
                    }
                }
                """.formatted(type.substring(0, dot), period, type.substring(dot + 1), body);
    }

    private Module reports(String name, String type, String period, String body, String... dependencies) {
        return module(name, Map.of(type, report(type, period, body)), dependencies);
    }

    @Test
    void theReportsOfAllModulesOnTheClassPathAreKnown() throws IOException {
        assertThat(catalog("public").succeed()).isEmpty();
        reports("one", "one.Week1", "week = \"2026-W01\"", "intro(\"[@ada]\", pr7)", "catalog")
                .succeed();
        // Of the same package: the classes that list them must not be in each other's way.
        reports("two", "one.Week2", "week = \"2026-W02\"", "intro(\"[#8]\", ada)", "catalog")
                .succeed();
        var last = reports(
                "last",
                "last.Week3",
                "week = \"2026-W03\"",
                "intro(\"Behind [2026-W01] and [that](2026-01-11.md)\", ada)",
                "catalog",
                "one",
                "two");
        assertThat(last.succeed()).isEmpty();
        var files = last.assertSame().run().files();
        assertThat(files.get("reports/gazette/README.md"))
                .contains("3 reports, 2025-12-29 to 2026-01-18", "2026-01-04.md", "2026-01-11.md", "2026-01-18.md");
        assertThat(files.get("reports/gazette/2026-01-18.md")).contains("[2026-W01]: 2026-01-04.md");
        assertThat(files).doesNotContainKeys("reports/gazette/2026-01-04.md", "reports/gazette/2026-01-11.md");
        assertThat(last.read().reports()).isEqualTo(1);
        assertThat(last.read().problems()).isEmpty();

        // Again, and behind a change of the module below.
        last.succeed();
        last.assertSame();
        modules.get("two").run().write("one.Week2", report("one.Week2", "week = \"2026-W02\"", "intro(\"[#7]\", ada)"));
        modules.get("two").succeed();
        last.succeed();
        assertThat(last.assertSame().run().files().get("reports/gazette/index.json"))
                .contains("\"unmentioned\": [ \"#8\" ]".replace("[ ", "[\n    ").replace(" ]", "\n  ]"));
    }

    @Test
    void aWeekThatAnotherModuleHasIsToldWhereItCanBeMended() throws IOException {
        catalog("public").succeed();
        reports("one", "zoo.Week", "week = \"2026-W01\"", "intro(\"[@ada]\")", "catalog")
                .succeed();
        var last = reports("last", "ant.Week", "week = \"2026-W01\"", "intro(\"[@ada]\")", "catalog", "one");
        var result = last.compile();
        assertThat(result.success()).isFalse();
        assertThat(result.problems()).containsExactly("Week.java:9:41 duplicate-report");
        assertThat(last.read().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .isEqualTo("[byline:duplicate-report] the period 2026-W01 has a report already, zoo.Week;"
                                + " correct the period, or delete one report"));
    }

    @Test
    void whatIsWrongInAnotherModuleIsToldThere() throws IOException {
        catalog("public").succeed();
        // Its title says another week.
        var one =
                reports("one", "one.Week1", "week = \"2026-W01\", title = \"Week 2\"", "intro(\"[@ada]\")", "catalog");
        assertThat(one.succeed()).containsExactly("Week1.java:9:61 contradicting-date");
        var last = reports("last", "last.Week2", "week = \"2026-W02\"", "intro(\"[@ada]\")", "catalog", "one");
        assertThat(last.succeed()).isEmpty();
        assertThat(last.read().problems()).isEmpty();
        last.assertSame();
    }

    /** Only a catalog that all packages may name can have its reports in another module. */
    @Test
    void aCatalogWithoutReports() throws IOException {
        assertThat(catalog("public").succeed()).isEmpty();
        assertThat(modules.get("catalog").read().problems()).isEmpty();
        var alone = catalog("");
        assertThat(alone.succeed()).containsExactly("Gazette.java:8:2 no-reports");
        assertThat(alone.read().problems()).hasSize(1);
    }

    @Test
    void aPartOfTheCatalogInAModuleBetween() throws IOException {
        catalog("public").succeed();
        module("one", Map.of("one.Threads", """
                                package one;

                                import dev.byline.dsl.*;
                                import example.Gazette;

                                @CatalogOf(Gazette.class)
                                @PullRequest(number = 9, title = "Trays")
                                public interface Threads {}
                                """), "catalog").succeed();
        var last = reports("last", "last.Week1", "week = \"2026-W01\"", "intro(\"See [#9]\", ada)", "catalog", "one");
        assertThat(last.succeed()).isEmpty();
        assertThat(last.assertSame().run().files().get("reports/gazette/2026-01-04.md"))
                .contains("/pull/9");
    }

    @Test
    void aTitleThatAReportOfAnotherModuleHasIsKnown() throws IOException {
        catalog("public").succeed();
        reports("one", "zoo.Week1", "week = \"2026-W01\", title = \"News\"", "intro(\"[@ada]\")", "catalog")
                .succeed();
        reports("last", "ant.Week2", "week = \"2026-W02\", title = \"News\"", "intro(\"[@ada]\")", "catalog", "one")
                .assertTells("Week2.java:9:61 repeated-title");
    }

    @Test
    void whatAReportOfAnotherModuleHasReportedIsKnown() throws IOException {
        catalog("public").succeed();
        reports("one", "one.Week1", "week = \"2026-W01\"", "item(\"Trays\", pr7, ada)", "catalog")
                .succeed();
        var last = reports(
                "last", "last.Week2", "week = \"2026-W02\"", "item(\"Trays, again\", pr8, pr7, ada)", "catalog", "one");
        last.assertTells("Week2.java:13:51 reported-before");
        // What is known of the class path may change with no change here.
        modules.get("one")
                .run()
                .write("one.Week1", report("one.Week1", "week = \"2026-W01\"", "item(\"Trays\", pr8, ada)"));
        modules.get("one").succeed();
        last.assertTells("Week2.java:13:46 reported-before");
    }

    @Test
    void aThreadThatAReportOfAnotherModuleMentionsIsMentioned() throws IOException {
        module("catalog", Map.of("example.Gazette", """
                package example;

                import dev.byline.dsl.*;

                @Series(name = "Gazette")
                @Repository(slug = "example/printer", home = true)
                @PullRequest(number = 7, closed = "2026-01-02")
                @PullRequest(number = 8, closed = "2026-01-02")
                @People("ada")
                public interface Gazette {}
                """)).succeed();
        // By its label, and by its URL.
        reports(
                        "one",
                        "one.Week1",
                        "week = \"2026-W01\"",
                        "item(\"[Trays](https://github.com/example/printer/pull/8)\", pr7)",
                        "catalog")
                .succeed();
        var last = reports(
                "last",
                "last.Notes",
                "from = \"2026-01-01\", to = \"2026-01-03\", file = \"notes\"",
                "intro(\"Talks.\")",
                "catalog",
                "one");
        last.assertTells();
        modules.get("one").run().write("one.Week1", report("one.Week1", "week = \"2026-W01\"", "item(\"Trays\", pr7)"));
        assertThat(modules.get("one").compile().problems()).containsExactly("Week1.java:9:41 unmentioned-thread");
        last.assertTells("Notes.java:9:41 unmentioned-thread");
    }

    @Test
    void aHeadingOfAReportOfAnotherModuleIsLookedUp() throws IOException {
        catalog("public").succeed();
        reports("one", "one.Week1", "week = \"2026-W01\"", "section(\"Paper trays\", item(\"x\", ada))", "catalog")
                .succeed();
        assertThat(modules.get("one").run().files().get("reports/gazette/2026-01-04.mentions.json"))
                .contains("\"anchors\": [\n    \"gazette-of-2026-01-04\",\n    \"paper-trays\"\n  ]");
        var last = reports(
                "last",
                "last.Week2",
                "week = \"2026-W02\"",
                "intro(\"[a](2026-01-04.md#paper-trays) [b](2026-01-04.md#paper-tray)\")",
                "catalog",
                "one");
        var result = last.compile();
        assertThat(result.success()).isFalse();
        assertThat(result.messages(Diagnostic.Kind.ERROR))
                .singleElement()
                .asString()
                .contains("`2026-01-04.md` has no heading `#paper-tray`; did you mean `#paper-trays`?");
        last.assertTells("Week2.java:13:80 missing-heading");
        modules.get("one")
                .run()
                .write(
                        "one.Week1",
                        report("one.Week1", "week = \"2026-W01\"", "section(\"Paper tray\", item(\"x\", ada))"));
        modules.get("one").succeed();
        last.assertTells("Week2.java:13:49 missing-heading");
    }

    /** No two of them may have a class in one package, so what each has is read from its own list. */
    @Test
    void namedModulesKnowTheReportsOfAllThatTheyRequire() throws IOException {
        var catalog = catalog("public");
        var one = reports("one", "one.Week1", "week = \"2026-W01\"", "item(\"Trays\", pr7, ada)", "catalog");
        var two = reports(
                "two", "two.Week2", "week = \"2026-W02\"", "section(\"Paper trays\", item(\"x\", pr8))", "catalog");
        var last = reports(
                "last",
                "last.Week3",
                "week = \"2026-W03\"",
                "intro(\"Behind [2026-W01], [that](2026-01-11.md#paper-tray)\").item(\"Trays\", pr7, pr8, ada)",
                "catalog",
                "one",
                "two");
        catalog.run().write("module-info", "module catalog { requires transitive dev.byline.dsl; exports example; }");
        one.run().write("module-info", "module one { requires catalog; }");
        two.run().write("module-info", "module two { requires catalog; }");
        last.run().write("module-info", "module last { requires catalog; requires one; requires two; }");
        for (var module : List.of(catalog, one, two)) {
            var result = module.compileNamed();
            assertThat(result.success()).as("%s", result.diagnostics()).isTrue();
        }
        assertThat(last.compileNamed().problems())
                .containsExactly(
                        "Week3.java:13:100 reported-before",
                        "Week3.java:13:105 reported-before",
                        "Week3.java:13:71 missing-heading");
        last.run()
                .write(
                        "last.Week3",
                        Files.readString(last.run().source("last.Week3")).replace("paper-tray)", "paper-trays)"));
        assertThat(last.compileNamed().success()).isTrue();
        assertThat(last.run().files().get("reports/gazette/README.md"))
                .contains("3 reports", "2026-01-04.md", "2026-01-11.md", "2026-01-18.md");
    }

    private static final String BULLETIN = """
            package other;

            import static dev.byline.dsl.Dsl.*;

            import dev.byline.dsl.*;

            @Series(name = "Bulletin")
            public interface Bulletin {
                @Report(series = Bulletin.class, week = "2026-W01")
                final class Week1 implements ReportSource {
                    @Override
                    public ReportDocument write() {
                        return report().section("%s", item("x"));
                    }
                }
            }
            """;

    /** Of a series with no report here, nothing is compiled but what its module has written. */
    @Test
    void aHeadingOfAnotherSeriesOfAnotherModuleIsLookedUp() throws IOException {
        catalog("public").succeed();
        module("other", Map.of("other.Bulletin", BULLETIN.formatted("Ink"))).succeed();
        var last = reports(
                "last",
                "last.Week2",
                "week = \"2026-W02\"",
                "intro(\"[a](../bulletin/2026-01-04.md#ink) [b](../bulletin/2026-01-04.md#inks)\")",
                "catalog",
                "other");
        last.assertTells("Week2.java:13:96 missing-heading");
    }

    @Test
    void aHeadingOfAnotherSeriesOfTheSameModuleIsLookedUp() throws IOException {
        var links = report(
                "example.Week2",
                "week = \"2026-W02\"",
                "intro(\"[a](../bulletin/2026-01-04.md#ink) [b](../bulletin/2026-01-04.md#inks)\")");
        var both = module(
                "both",
                Map.of("example.Gazette", """
                                package example;

                                import dev.byline.dsl.*;

                                @Series(name = "Gazette")
                                @People("ada")
                                interface Gazette {}
                                """, "other.Bulletin", BULLETIN.formatted("Ink"), "example.Week2", links));
        both.assertTells("Week2.java:13:96 missing-heading");
        both.run().write("example.Week2", links.replace("#inks", "#ink"));
        both.assertTells();
        // Only the other series is compiled again; that this one has not changed does not make its link right.
        both.run().write("other.Bulletin", BULLETIN.formatted("Inks"));
        var again = new Module(both.run(), List.of("other.Bulletin"), List.of());
        again.assertTells("Week2.java:13:61 missing-heading", "Week2.java:13:96 missing-heading");
    }

    @Test
    void aReportThatIsNoMoreIsForgotten() throws IOException {
        catalog("public").succeed();
        var one = module(
                "one",
                Map.of(
                        "one.Week1",
                        report("one.Week1", "week = \"2026-W01\"", "intro(\"[@ada]\")"),
                        "one.Week2",
                        report("one.Week2", "week = \"2026-W02\"", "intro(\"[@ada]\")")),
                "catalog");
        one.succeed();
        Files.delete(one.run().source("one.Week1"));
        Files.delete(one.run().output().resolve("one/Week1.class"));
        var fewer = new Module(one.run(), List.of("one.Week2"), one.dependencies());
        fewer.succeed();
        modules.put("one", fewer);
        var last = reports("last", "last.Week3", "week = \"2026-W03\"", "intro(\"[@ada]\")", "catalog", "one");
        last.succeed();
        assertThat(last.assertSame().run().files().get("reports/gazette/README.md"))
                .contains("2 reports")
                .doesNotContain("2026-01-04.md");
    }
}
