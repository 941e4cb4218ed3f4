package dev.byline.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A project with a series, in a folder of its own, and what its goals say. */
final class TestProject {

    /** A Tuesday of week 25. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2017-06-20T10:00:00Z"), ZoneOffset.UTC);

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    static final String SERIES = """
            package demo;

            import dev.byline.dsl.*;

            @Series(name = "Demo", title = "Week {week}")
            @Repository(slug = "o/r", home = true)
            @Repository(slug = "o/ci")
            @People("ada")
            interface Demo {}
            """;

    /** What somebody might call an issue. */
    static final List<String> TITLES = List.of(
            "\"quotes\" and \\ and */ and \\u0022",
            "two\nlines\u2028three",
            "turned \u202e round",
            "half a pair \ud83d of it",
            "[label] <b>html</b> {credits} @ada #1 !1",
            "```",
            "");

    final Path folder;
    final List<String> progress = new ArrayList<>();
    final List<Duration> pauses = new ArrayList<>();
    Optional<ForgeAccess.Token> token = Optional.empty();
    WebProxy.Choice proxies = WebProxy.Choice.NONE;

    TestProject(Path folder) throws IOException {
        this.folder = folder;
        write("Demo", SERIES);
    }

    /** A series on a forge of its own. */
    static String series(String forge, String slug, String pages) {
        return """
                package demo;

                import dev.byline.dsl.*;

                @Series(name = "Demo", title = "Week {week}", forge = "%1$s")
                @Forge(
                    name = "%1$s",
                %3$s)
                @Repository(slug = "%2$s", home = true)
                @People("ada")
                interface Demo {}
                """.formatted(forge, slug, pages);
    }

    Path source(String type) {
        return folder.resolve("src/main/java/demo/" + type + ".java");
    }

    void write(String type, String text) throws IOException {
        Files.createDirectories(source(type).getParent());
        Files.writeString(source(type), text);
    }

    String read(String type) throws IOException {
        return Files.readString(source(type));
    }

    ProjectSources sources() {
        return new ProjectSources(List.of(folder.resolve("src/main/java")), StandardCharsets.UTF_8);
    }

    static RequestedPeriod period(String text) {
        return new RequestedPeriod(
                Optional.of(text).filter(t -> !t.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A report of a week, with an item for each text. */
    void report(String week, String... texts) throws IOException {
        reportOf(week, Stream.of(texts).map(text -> "item(\"" + text + "\")").toArray(String[]::new));
    }

    /** A report of a week, with some blocks. */
    void reportOf(String week, String... blocks) throws IOException {
        var type = week.replace("2017-W", "Week");
        write(type, """
                package demo;

                import static dev.byline.dsl.Dsl.*;

                import dev.byline.dsl.*;

                @Report(series = Demo.class, week = "%s")
                final class %s implements ReportSource {
                    @Override
                    public ReportDocument write() {
                        return report().section("News", %s);
                    }
                }
                """.formatted(week, type, String.join(", ", blocks)));
    }

    List<String> sync(FakeGitHub gitHub) throws IOException {
        return sync(gitHub, "");
    }

    List<String> sync(FakeGitHub gitHub, String period) throws IOException {
        return sync(gitHub.web, Optional.of(gitHub.url()), period);
    }

    /** Asks the forge that the series declares, or the given one. */
    List<String> sync(FakeWeb web, Optional<URI> api, String period) throws IOException {
        var options = new Sync.Options(
                sources(),
                Optional.empty(),
                period(period),
                api,
                program -> token,
                new ForgeAccess.Web(TIMEOUT, Duration.ofSeconds(900), proxies));
        try {
            return new Sync(options, CLOCK, pause(web), progress::add).run();
        } finally {
            assertThat(web.failures).isEmpty();
        }
    }

    /** Fails with a message, and writes nothing. */
    void refuses(ThrowingCallable goal, String message) throws IOException {
        var before = files();
        assertThatThrownBy(goal).isInstanceOf(ForgeException.class).hasMessage(message);
        assertThat(files()).isEqualTo(before);
    }

    /** Takes no time, and gives up on the answers that will not come, however slow the machine is. */
    private Pause pause(FakeWeb web) {
        return new Pause() {
            @Override
            public void sleep(Duration duration) {
                pauses.add(duration);
            }

            @Override
            public <T> T await(Future<T> answer, Duration longest)
                    throws TimeoutException, ExecutionException, InterruptedException {
                while (true) {
                    try {
                        return answer.get(10, TimeUnit.MILLISECONDS);
                    } catch (TimeoutException e) {
                        if (web.unanswered.getAndSet(false)) {
                            throw e;
                        }
                    }
                }
            }
        };
    }

    List<String> newReport(String period, Optional<String> type) throws IOException {
        return new NewReport(new NewReport.Options(sources(), Optional.empty(), period(period), type), CLOCK).run();
    }

    /** All files below the sources, with their contents. */
    Map<String, String> files() throws IOException {
        var files = new TreeMap<String, String>();
        try (Stream<Path> walk = Files.walk(folder.resolve("src"))) {
            for (var file : walk.filter(Files::isRegularFile).toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }

    /** Compiles the project with the processor, and gives what is written, or fails with the compiler's messages. */
    Path compile() throws IOException {
        var output = Files.createDirectories(folder.resolve("target/classes"));
        var messages = new ArrayList<String>();
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8);
                var walk = Files.walk(folder.resolve("src"))) {
            var path = System.getProperty("java.class.path");
            compiler.getTask(
                            new StringWriter(),
                            files,
                            diagnostics,
                            List.of("-Xlint:all", "-cp", path, "-processorpath", path, "-d", output.toString()),
                            null,
                            files.getJavaFileObjectsFromPaths(
                                    walk.filter(file -> file.toString().endsWith(".java"))
                                            .toList()))
                    .call();
        }
        diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                // It is the class path of the tests, not that of a project.
                .filter(message -> message.contains("[byline:") || !message.contains("processor"))
                .filter(message -> !message.contains("[byline:no-reports]"))
                .forEach(messages::add);
        assertThat(messages).isEmpty();
        return output.resolve("reports/demo");
    }
}
