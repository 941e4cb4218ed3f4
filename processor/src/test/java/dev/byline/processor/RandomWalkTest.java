package dev.byline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An author edits, breaks, mends, deletes and compiles, again and again into the same output. After each step the
 * compiler is as content as one that starts from nothing, and if it is, the files have the same bytes.
 */
class RandomWalkTest {

    /** 500 by {@code -Dbyline.walk.steps=500}; then a way takes some minutes. */
    private static final int STEPS = Integer.getInteger("byline.walk.steps", 16);

    private static final long SEED = Long.getLong("byline.walk.seed", 1);

    /** Each so many steps another Byline compiles: what the one before has kept is worth nothing. */
    private static final int NEW_BYLINE = 5;

    /** What a build tool gives to the compiler. */
    enum Way {
        /** All sources, each time. */
        ALL,
        /** Those that are younger than their class files, or have none. */
        STALE,
        /** Likewise, and the names of all other classes. */
        STALE_AND_NAMES
    }

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Way.class)
    void isAsTrueAsFromNothing(Way way) throws IOException {
        var series = new WalkedSeries(SEED);
        var walked = new CompilerRun(folder.resolve("walked"));
        var log = new ArrayList<String>();
        var successes = 0;
        var forgotten = false;
        for (var step = 0; step <= STEPS; step++) {
            log.add(step == 0 ? "begin" : series.step());
            write(series, walked);
            if (step > 0 && step % NEW_BYLINE == 0) {
                Files.deleteIfExists(walked.folder().resolve("byline/classes/build-state"));
                forgotten = true;
            }
            if (forgotten) {
                deleteClassesWithoutSource(walked, series);
            }
            var result = compile(walked, series, way);
            var clean = new CompilerRun(folder.resolve("clean"));
            delete(clean.folder());
            write(series, clean);
            var expected = clean.javac(names(series));
            if (forgotten && !result.success() && expected.success()) {
                // Whoever goes by time has to build twice then, and is told so.
                assertThat(result.messages(Diagnostic.Kind.ERROR))
                        .allMatch(message -> message.contains("unread-report"));
                result = compile(walked, series, way);
                forgotten = false;
            }
            assertThat(result.success())
                    .as("%s%n%s%n%s", log, result.diagnostics(), expected.diagnostics())
                    .isEqualTo(expected.success());
            if (result.success()) {
                successes++;
                assertThat(walked.files()).as("%s", log).isEqualTo(clean.files());
            }
        }
        // Both must have come, or the walk has shown nothing.
        assertThat(successes).isBetween(STEPS / 5, STEPS * 9 / 10);
    }

    /**
     * Where nothing is kept, nobody knows where the source of a class was. Byline says then that all has to be compiled from
     * nothing, which does this.
     */
    private static void deleteClassesWithoutSource(CompilerRun run, WalkedSeries series) throws IOException {
        for (var week = 10; week < 16; week++) {
            var name = "demo.Week" + week;
            if (!series.sources().containsKey(name)) {
                Files.deleteIfExists(classFile(run, name));
            }
        }
    }

    private static List<String> names(WalkedSeries series) {
        return List.copyOf(series.sources().keySet());
    }

    /** Writes what differs. Of a source that is gone the class file stays, as some build tools leave it. */
    private static void write(WalkedSeries series, CompilerRun run) throws IOException {
        var before = new TreeMap<String, Path>();
        var sources = run.source(WalkedSeries.CATALOG).getParent();
        if (Files.isDirectory(sources)) {
            try (var files = Files.list(sources)) {
                files.forEach(file ->
                        before.put("demo." + file.getFileName().toString().replace(".java", ""), file));
            }
        }
        for (var source : series.sources().entrySet()) {
            var file = before.remove(source.getKey());
            if (file == null || !Files.readString(file).equals(source.getValue())) {
                run.write(source.getKey(), source.getValue());
            }
        }
        for (var gone : before.entrySet()) {
            Files.delete(gone.getValue());
            // Else nothing would be compiled.
            Files.setLastModifiedTime(run.source(WalkedSeries.CATALOG), FileTime.from(Instant.now()));
        }
    }

    private static Path classFile(CompilerRun run, String name) {
        return run.output().resolve(name.replace('.', '/') + ".class");
    }

    private static CompilerRun.Result compile(CompilerRun run, WalkedSeries series, Way way) {
        if (way == Way.ALL) {
            return run.javac(names(series));
        }
        var stale = new ArrayList<String>();
        var others = new ArrayList<String>();
        names(series).forEach(name -> (isStale(run, name) ? stale : others).add(name));
        if (stale.isEmpty()) {
            return new CompilerRun.Result(true, List.of());
        }
        return way == Way.STALE ? run.javacAgain(stale) : run.javacNaming(stale, others);
    }

    private static boolean isStale(CompilerRun run, String name) {
        try {
            var compiled = classFile(run, name);
            return !Files.exists(compiled)
                    || Files.getLastModifiedTime(compiled).compareTo(Files.getLastModifiedTime(run.source(name))) < 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
