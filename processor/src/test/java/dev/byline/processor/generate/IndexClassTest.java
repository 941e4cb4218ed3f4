package dev.byline.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.CompiledCatalog;
import dev.byline.catalog.SeriesMembers;
import dev.byline.dsl.ReportSource;
import dev.byline.index.SeriesCatalog;
import dev.byline.index.SeriesIndex;
import dev.byline.reference.Reference.Person;
import dev.byline.reference.ReportPeriod;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The generated index at run time, over a series with one report. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndexClassTest {

    private URLClassLoader loader;
    private Class<?> index;
    private Catalog catalog;

    @BeforeAll
    void compile(@TempDir Path output) throws Exception {
        var javac = new Javac(output);
        var series = Javac.source("moby.Moby", """
                package moby;
                import dev.byline.dsl.*;
                @Series(name = "Moby", title = "Week {week}")
                @Repository(slug = "moby/moby", home = true, pulls = {1, 2}, issues = 3)
                @People({"rn", "ijc"})
                public interface Moby {}
                """);
        javac.compile(series);
        try (var early = javac.loader()) {
            javac.compile(SeriesClasses.generate(CompiledCatalog.of(early.loadClass("moby.Moby"))));
        }
        javac.compile(Javac.source("moby.Week25", """
                package moby;
                import static dev.byline.dsl.Dsl.*;
                import static moby.MobyRefs.*;
                import dev.byline.dsl.*;
                @Report(series = Moby.class, week = "2017-W25")
                final class Week25 implements ReportSource {
                    @Override public ReportDocument write() {
                        return report().section("Work", item("Something", pr1, rn), item("More", issue3, rn, ijc));
                    }
                }
                """));
        var members = output.resolve(SeriesMembers.resource("moby.Moby"));
        Files.createDirectories(members.getParent());
        Files.writeString(members, new SeriesMembers(List.of(), List.of("moby.Week25")).toText());
        loader = javac.loader();
        index = loader.loadClass("moby.MobyIndex");
        catalog = CompiledCatalog.of(loader.loadClass("moby.Moby"));
        javac.leave(catalog);
        // From here on the constants can be loaded, and the report with them.
        var report = loader.loadClass("moby.Week25").getDeclaredConstructor();
        report.setAccessible(true);
        javac.leave(catalog, (ReportSource) report.newInstance());
    }

    @AfterAll
    void close() throws Exception {
        loader.close();
    }

    private Object call(String name, Object... arguments) throws Exception {
        for (var method : index.getMethods()) {
            if (method.getName().equals(name) && accepts(method, arguments)) {
                return method.invoke(null, arguments);
            }
        }
        throw new NoSuchMethodException(name);
    }

    private static boolean accepts(Method method, Object... arguments) {
        var types = method.getParameterTypes();
        return types.length == arguments.length
                && IntStream.range(0, types.length)
                        .allMatch(i -> types[i].isInstance(arguments[i])
                                || types[i] == int.class && arguments[i] instanceof Integer);
    }

    @Test
    void answersAllThatTheIndexOfASeriesAnswers() throws Exception {
        for (var method : SeriesIndex.class.getDeclaredMethods()) {
            if (!Modifier.isPublic(method.getModifiers()) || Modifier.isStatic(method.getModifiers())) {
                continue;
            }
            var same = index.getMethod(method.getName(), method.getParameterTypes());
            assertThat(Modifier.isStatic(same.getModifiers()))
                    .as(method.toString())
                    .isTrue();
            assertThat(same.getGenericReturnType()).isEqualTo(method.getGenericReturnType());
            assertThat(same.getGenericParameterTypes()).isEqualTo(method.getGenericParameterTypes());
        }
    }

    @Test
    void isReadOnce() throws Exception {
        assertThat(call("index")).isInstanceOf(SeriesIndex.class).isSameAs(call("index"));
        assertThat(((SeriesCatalog) call("catalog")).constants()).isEqualTo(catalog.constants());
    }

    @Test
    void findsReports() throws Exception {
        var reports = (List<?>) call("reports");

        assertThat(reports).singleElement().extracting("title").isEqualTo("Week 25");
        assertThat(call("week", "2017-W25")).isEqualTo(Optional.of(reports.get(0)));
        assertThat(call("week", 2017, 25)).isEqualTo(Optional.of(reports.get(0)));
        assertThat(call("week", 2017, 1)).isEqualTo(Optional.empty());
        assertThat(call("report", loader.loadClass("moby.Week25"))).isEqualTo(Optional.of(reports.get(0)));
        assertThat(call("reportsCiting", catalog.constant("pr1").orElseThrow())).isEqualTo(reports);
        assertThat(call("reportsCiting", catalog.constant("pr2").orElseThrow())).isEqualTo(List.of());
    }

    @Test
    void refusesAWeekThatDoesNotExist() {
        for (var week : List.of(0, 53, -1, 100)) {
            assertThatThrownBy(() -> call("week", 2017, week))
                    .isInstanceOf(InvocationTargetException.class)
                    .hasCauseInstanceOf(DateTimeException.class);
        }
    }

    @Test
    void knowsWhoAndWhatIsMentioned() throws Exception {
        var rn = catalog.constant("rn", Person.class);
        var ijc = catalog.constant("ijc", Person.class);

        assertThat((List<?>) call("mentions", rn)).hasSize(2);
        assertThat(call("credits")).isEqualTo(Map.of(rn, 2, ijc, 1));
        assertThat(call("unmentioned"))
                .isEqualTo(List.of(catalog.constant("pr2").orElseThrow()));
        assertThat(call("unmentioned", ReportPeriod.ofWeek("2017-W25"))).isEqualTo(List.of());
    }
}
