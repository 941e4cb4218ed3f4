package dev.byline.maven;

import dev.byline.reader.Reading;
import dev.byline.reader.SourceProblem;
import dev.byline.reader.Workspace;
import dev.byline.reader.parse.SourceRoots;
import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeEvent.EventType;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.logging.Log;
import org.slf4j.helpers.NOPLogger;

/** The reports of a project, which are read again when a source changes. */
final class WatchedReports {

    /** What is done with each reading. */
    interface Use {

        /**
         * Takes a reading.
         *
         * @param reading what the sources say now
         * @param changed what has changed; nothing at the beginning, or where that is not known
         * @return what was done, for the log
         * @throws IOException if a file cannot be written
         */
        String take(Reading reading, Set<Path> changed) throws IOException;

        /** Whether a file beside the reports counts as a change in itself, and not only for the checks. */
        boolean showsResources();

        /** What else is watched: a folder that may not be there yet. */
        default List<Path> folders() {
            return List.of();
        }
    }

    private static final long MILLISECOND = 1_000_000L;

    private final ProjectReports reports;
    private final Path base;
    private final Log log;
    private final Use use;
    private final Workspace workspace;
    /** What has changed and was not read yet. */
    private final Set<Path> changed = new TreeSet<>();

    private boolean isOverflown;

    /**
     * The reports of a project.
     *
     * @param reports what the project says of them
     * @param base the folder of the project, to which the names of files are relative
     * @param log takes the problems, and what was done
     * @param use what is done with each reading
     */
    WatchedReports(ProjectReports reports, Path base, Log log, Use use) {
        this.reports = reports;
        this.base = base;
        this.log = log;
        this.use = use;
        this.workspace = new Workspace(reports.settings());
    }

    /** Reads all reports. */
    private void open() throws IOException {
        var start = System.nanoTime();
        var reading = workspace.open(reports.roots());
        new ProblemLog(log).print(reading.problems());
        new ProblemLog(log).printUnknown(reading);
        use(reading, Set.of(), ProblemLog.summary(reading, reading.problems()), start);
    }

    private void use(Reading reading, Set<Path> files, String what, long start) throws IOException {
        var done = use.take(reading, files);
        log.info(what + "; " + done + " (" + (System.nanoTime() - start) / MILLISECOND + " ms)");
    }

    /**
     * Reads all reports, then waits for changes, and reads what has changed. Ends when the thread is interrupted.
     *
     * @param projects the reports of all projects
     * @throws IOException if a folder cannot be watched
     */
    static void watch(List<WatchedReports> projects) throws IOException {
        var folders = outermost(projects.stream()
                .flatMap(WatchedReports::watched)
                .filter(Files::isDirectory)
                .toList());
        if (folders.isEmpty()) {
            throw new IOException("there is no folder of sources");
        }
        var listener = new DirectoryChangeListener() {
            @Override
            public void onEvent(DirectoryChangeEvent event) {
                projects.forEach(project -> project.note(event));
            }

            @Override
            public void onIdle(int count) {
                projects.forEach(WatchedReports::read);
            }

            @Override
            public void onException(Exception e) {
                projects.forEach(project -> project.log.warn("[byline] " + e.getMessage()));
            }
        };
        var watcher = DirectoryWatcher.builder()
                .paths(folders)
                .listener(listener)
                .logger(NOPLogger.NOP_LOGGER)
                .build();
        try {
            // What is saved while the reports are read for the first time waits in the watcher for its loop.
            var loop = new ArrayList<Runnable>();
            var end = watcher.watchAsync(loop::add);
            if (loop.isEmpty()) {
                end.join();
            }
            for (var project : projects) {
                project.open();
            }
            projects.get(0).log.info("[byline] waiting for changes; stop with Ctrl+C");
            loop.forEach(Runnable::run);
        } catch (CompletionException e) {
            throw new IOException(String.valueOf(e.getCause()), e);
        } finally {
            watcher.close();
        }
    }

    private Stream<Path> folders() {
        return Stream.of(reports.roots(), reports.resources(), use.folders()).flatMap(List::stream);
    }

    /** A folder that is not there yet is seen to come in the one around it. */
    private Stream<Path> watched() {
        return Stream.concat(
                folders(),
                use.folders().stream()
                        .filter(folder -> !Files.exists(folder))
                        .flatMap(folder -> Stream.ofNullable(folder.getParent())));
    }

    /** Nothing is watched twice. */
    private static List<Path> outermost(List<Path> folders) {
        return folders.stream()
                .distinct()
                .filter(folder ->
                        folders.stream().noneMatch(other -> !folder.equals(other) && folder.startsWith(other)))
                .toList();
    }

    private void note(DirectoryChangeEvent event) {
        if (event.eventType() == EventType.OVERFLOW) {
            isOverflown = true;
        } else if (!event.isDirectory() && isOfUse(event.path())) {
            changed.add(event.path());
        }
    }

    /** An editor's own files come and go beside the sources, and nothing follows from them. */
    private boolean isOfUse(Path file) {
        return isSource(file)
                || Stream.of(reports.resources(), use.folders())
                        .flatMap(List::stream)
                        .anyMatch(file::startsWith);
    }

    /** Reads what has changed. A failure is told, and the next change is waited for. */
    private void read() {
        if (changed.isEmpty() && !isOverflown) {
            return;
        }
        var start = System.nanoTime();
        var before = workspace.reading();
        try {
            var files = Set.copyOf(changed);
            changed.clear();
            // Of more changes than the system can tell, it does not say which they are.
            var reading = isOverflown
                    ? workspace.open(reports.roots())
                    : workspace.reload(files.stream().filter(this::isSource).toList());
            isOverflown = false;
            var sources = files.stream().filter(this::isSource).toList();
            // What lies beside the reports may change nothing in them.
            if (!sources.isEmpty()
                    || !reading.problems().equals(before.problems())
                    || use.showsResources() && !files.isEmpty()) {
                new ProblemLog(log).print(toTell(before, reading, files));
                use(
                        reading,
                        files,
                        "[byline] " + names(sources.isEmpty() ? files : sources) + ": "
                                + ProblemLog.counts(reading.problems()),
                        start);
            }
        } catch (IOException | RuntimeException e) {
            log.error("[byline] " + e.getMessage());
        }
    }

    private boolean isSource(Path file) {
        return SourceRoots.isSource(file) && reports.roots().stream().anyMatch(file::startsWith);
    }

    /** What is wrong in the files that have changed, and what has become wrong elsewhere by that. */
    private static List<SourceProblem> toTell(Reading before, Reading now, Set<Path> changed) {
        var known = new HashSet<>(before.problems());
        return now.problems().stream()
                .filter(problem -> !known.contains(problem)
                        || problem.place()
                                .map(place -> changed.contains(place.file()))
                                .orElse(false))
                .toList();
    }

    private String names(Collection<Path> files) {
        return files.isEmpty()
                ? "all files"
                : files.stream()
                                .sorted()
                                .map(file -> file.startsWith(base) ? base.relativize(file) : file)
                                .map(Path::toString)
                                .limit(3)
                                .collect(Collectors.joining(", "))
                        + (files.size() > 3 ? " and " + (files.size() - 3) + " more" : "");
    }
}
