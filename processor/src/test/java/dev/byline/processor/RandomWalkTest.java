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
        for (var step = 0; step <= STEPS; step++) {
            log.add(step == 0 ? "begin" : series.step());
            write(series, walked);
            if (step > 0 && step % NEW_BYLINE == 0) {
                // Whoever goes by time may have to build twice then, and is told so.
                forget(walked);
                compile(walked, series, way);
            }
            var success = compile(walked, series, way);
            var clean = new CompilerRun(folder.resolve("clean"));
            delete(clean.folder());
            write(series, clean);
            var expected = clean.javac(names(series));
            assertThat(success).as("%s%n%s", log, expected.diagnostics()).isEqualTo(expected.success());
            if (success) {
                successes++;
                assertThat(walked.files()).as("%s", log).isEqualTo(clean.files());
            }
        }
        // Both must have come, or the walk has shown nothing.
        assertThat(successes).isBetween(STEPS / 5, STEPS * 9 / 10);
    }

    /** Nothing that was kept can be read any more. */
    private static void forget(CompilerRun run) throws IOException {
        Files.deleteIfExists(run.folder().resolve("byline/classes/build-state"));
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

    private static boolean compile(CompilerRun run, WalkedSeries series, Way way) {
        if (way == Way.ALL) {
            return run.javac(names(series)).success();
        }
        var stale = new ArrayList<String>();
        var others = new ArrayList<String>();
        names(series).forEach(name -> (isStale(run, name) ? stale : others).add(name));
        if (stale.isEmpty()) {
            return true;
        }
        return way == Way.STALE
                ? run.javacAgain(stale).success()
                : run.javacNaming(stale, others).success();
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
