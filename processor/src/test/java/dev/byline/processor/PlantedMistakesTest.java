package dev.byline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.byline.dsl.Report;
import dev.byline.processor.MistakeKind.Planted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/**
 * Plants mistakes of every kind into copies of this project's reports, and counts how many are found at the exact line
 * and column. {@code -Dbyline.planted=1000} sets how many of each kind.
 */
class PlantedMistakesTest {

    private static final int OF_EACH_KIND = Integer.getInteger("byline.planted", 10);

    /** Mistakes of one compilation keep this many characters of distance, so that each is a mistake of its own. */
    private static final int DISTANCE = 400;

    private static final Map<String, String> SOURCES = sources();

    /** The reports, with a commit in their catalog, of which they cite none. */
    private static Map<String, String> sources() {
        var sources = ProjectReports.sources();
        sources.computeIfPresent(
                "linuxkit.LinuxKit",
                (name, source) -> source.replaceFirst(
                        "\ninterface ",
                        "\n@dev.byline.dsl.Commit(hash = \"1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d\")\ninterface "));
        return sources;
    }

    @Test
    void theUnchangedReportsHaveNone() {
        assertThat(compile(SOURCES)).isEmpty();
    }

    @Test
    void allAreFoundExactly() {
        var wanted = new TreeMap<String, Integer>();
        var found = new TreeMap<String, Integer>();
        MistakeKind.TABLE.forEach(kind -> wanted.put(kind.name(), 0));
        var missed = new ArrayList<String>();
        for (var seed = 0; wanted.values().stream().anyMatch(count -> count < OF_EACH_KIND); seed++) {
            var planted = plant(new Random(seed), wanted);
            assertThat(planted)
                    .as("places for the mistakes that are left of %s", wanted)
                    .isNotEmpty();
            var sources = new TreeMap<>(SOURCES);
            var expected = new TreeMap<String, Planted>();
            apply(planted, sources, expected);
            var actual = compile(sources);
            for (var mistake : expected.entrySet()) {
                var name = mistake.getValue().kind().name();
                wanted.merge(name, 1, Integer::sum);
                if (actual.contains(mistake.getKey())) {
                    found.merge(name, 1, Integer::sum);
                } else {
                    missed.add("seed " + seed + ": " + name + " at " + mistake.getKey() + ", found "
                            + inFile(mistake.getKey(), actual));
                }
            }
            // And nothing else: a mistake must not make others look wrong.
            actual.stream()
                    .filter(problem -> !expected.containsKey(problem))
                    .map(problem -> "not planted: " + problem + " beside " + inFile(problem, expected.keySet()))
                    .forEach(missed::add);
        }
        wanted.forEach((name, count) -> System.out.printf(
                "%5d of %5d found at line and column: %s%n", found.getOrDefault(name, 0), count, name));
        assertThat(missed).isEmpty();
        assertThat(found).isEqualTo(wanted);
    }

    private static List<String> inFile(String problem, Collection<String> others) {
        var file = problem.substring(0, problem.indexOf(':') + 1);
        return others.stream().filter(other -> other.startsWith(file)).toList();
    }

    /** Some mistakes far enough from each other, of the kinds that are wanted most. */
    private static List<Planted> plant(Random random, Map<String, Integer> wanted) {
        var kinds = new ArrayList<>(MistakeKind.TABLE);
        Collections.shuffle(kinds, random);
        kinds.sort(Comparator.comparing(kind -> wanted.get(kind.name())));
        var planted = new ArrayList<Planted>();
        for (var kind : kinds) {
            if (wanted.get(kind.name()) >= OF_EACH_KIND) {
                continue;
            }
            var places = new ArrayList<Planted>();
            SOURCES.forEach((file, source) -> places.addAll(kind.places(file, source, random)));
            Collections.shuffle(places, random);
            places.stream()
                    .filter(place -> planted.stream().noneMatch(other -> isNear(place, other)))
                    .findFirst()
                    .ifPresent(planted::add);
        }
        return planted;
    }

    private static boolean isNear(Planted a, Planted b) {
        return a.file().equals(b.file()) && a.start() < b.end() + DISTANCE && b.start() < a.end() + DISTANCE;
    }

    private static void apply(List<Planted> planted, Map<String, String> sources, Map<String, Planted> expected) {
        var carets = new TreeMap<Integer, Planted>();
        for (var file : SOURCES.keySet()) {
            carets.clear();
            var text = new StringBuilder();
            var source = SOURCES.get(file);
            var end = 0;
            var inOrder = planted.stream()
                    .filter(mistake -> mistake.file().equals(file))
                    .sorted(Comparator.comparing(Planted::start))
                    .toList();
            for (var mistake : inOrder) {
                text.append(source, end, mistake.start());
                carets.put(text.length() + mistake.wrong().caret(), mistake);
                text.append(mistake.wrong().text());
                end = mistake.end();
            }
            text.append(source.substring(end));
            sources.put(file, text.toString());
            carets.forEach((caret, mistake) -> expected.put(
                    place(file.substring(file.lastIndexOf('.') + 1) + ".java", text, caret) + " "
                            + mistake.kind().id(),
                    mistake));
        }
    }

    private static String place(String file, CharSequence text, int offset) {
        var before = text.subSequence(0, offset).toString();
        var line = before.chars().filter(c -> c == '\n').count() + 1;
        return file + ":" + line + ":" + (offset - before.lastIndexOf('\n'));
    }

    /** All errors and warnings, as {@code file:line:column id}. */
    private static TreeSet<String> compile(Map<String, String> sources) {
        var options = List.of("-Xmaxerrs", "1000", "-Xmaxwarns", "1000");
        var compilation = Compiler.javac()
                .withClasspath(List.of(CompilerRun.home(Report.class).toFile()))
                .withProcessors(new BylineProcessor())
                .withOptions(options)
                .compile(sources.entrySet().stream()
                        .map(source -> JavaFileObjects.forSourceString(source.getKey(), source.getValue()))
                        .toList());
        BothDoors.assertSame(compilation, options, sources);
        var problems = new TreeSet<String>();
        for (var diagnostic : compilation.diagnostics()) {
            if (diagnostic.getKind() != Diagnostic.Kind.NOTE) {
                problems.add(name(diagnostic) + ":" + diagnostic.getLineNumber() + ":" + diagnostic.getColumnNumber()
                        + " " + id(diagnostic));
            }
        }
        // Of a constant, javac says that it does not exist, and Byline at the same place which one was meant.
        problems.removeIf(problem -> problem.endsWith(" undefined-reference")
                && problems.contains(problem.replace(" undefined-reference", " " + MistakeKind.JAVAC)));
        return problems;
    }

    private static String name(Diagnostic<? extends JavaFileObject> diagnostic) {
        var source = diagnostic.getSource();
        return source == null ? "" : source.getName().substring(source.getName().lastIndexOf('/') + 1);
    }

    private static String id(Diagnostic<? extends JavaFileObject> diagnostic) {
        return Reports.id(diagnostic)
                .orElse(
                        diagnostic.getCode().startsWith("compiler.err.cant.resolve")
                                ? MistakeKind.JAVAC
                                : diagnostic.getMessage(null));
    }
}
