package dev.byline.server.state;

import dev.byline.reader.SourceView;
import dev.byline.reader.parse.SourceText;
import dev.byline.server.project.Project;
import dev.byline.server.project.ProjectFinder;
import dev.byline.server.project.ProjectSettings;
import dev.byline.server.text.OpenDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sources of all projects of a workspace. One thread reads what has changed; what has come meanwhile is read at once behind
 * it, so that nobody waits for a text that is old already.
 */
public final class Sources {

    private final OpenDocuments documents;
    private final Answers answers;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(daemon("byline-writer"));

    // What has changed and was not read yet; whoever looks at it holds its lock.
    private final Set<Path> edited = new TreeSet<>();
    private final Set<Path> changed = new TreeSet<>();

    // The writer's own.
    private Set<Path> folders = Set.of();
    private ProjectSettings settings = ProjectSettings.NONE;
    private Map<Path, ReadProject> projects = new LinkedHashMap<>();
    /** The projects that are not read yet. */
    private final Map<Path, Project> pending = new LinkedHashMap<>();

    /**
     * No sources yet.
     *
     * @param documents what the editor has open
     * @param answers takes what there is to tell
     */
    public Sources(OpenDocuments documents, Answers answers) {
        this.documents = documents;
        this.answers = answers;
    }

    static ThreadFactory daemon(String name) {
        return work -> {
            // Deeply nested sources need a large stack.
            var thread = new Thread(null, work, name, 64L << 20);
            thread.setDaemon(true);
            return thread;
        };
    }

    /**
     * Reads the projects of a workspace, in place of those before.
     *
     * @param newFolders its folders
     * @param newSettings what the author has set
     */
    public void open(List<Path> newFolders, ProjectSettings newSettings) {
        write("opening the folders", () -> {
            folders = new HashSet<>(newFolders);
            settings = newSettings;
            find();
        });
    }

    /** Finds the projects again. One that is as it was stays as it is. */
    private void find() {
        var found = ProjectFinder.find(
                List.copyOf(new TreeSet<>(folders)),
                documents.all().stream().map(OpenDocument::path).toList(),
                settings);
        var next = new LinkedHashMap<Path, ReadProject>();
        pending.clear();
        for (var project : found) {
            var known = projects.get(project.folder());
            if (known != null && known.project().equals(project)) {
                next.put(project.folder(), known);
            } else {
                pending.put(project.folder(), project);
            }
        }
        var gone = new ArrayList<>(projects.values());
        gone.removeAll(next.values());
        projects = next;
        gone.forEach(project -> answers.problems(project.farewell()));
        // What is asked meanwhile comes between them.
        pending.keySet().forEach(folder -> write("reading " + folder, this::openNext));
    }

    private void openNext() {
        pending.values().stream()
                .filter(project -> !texts(project).isEmpty())
                .findFirst()
                .or(() -> pending.values().stream().findFirst())
                .ifPresent(this::openNow);
    }

    private void openNow(Project project) {
        pending.remove(project.folder());
        open(project).ifPresent(read -> {
            projects.put(project.folder(), read);
            answers.problems(read.news(openIn(read)));
        });
    }

    private Set<Path> openIn(ReadProject project) {
        return texts(project.project()).stream()
                .map(SourceText::path)
                .filter(project.project()::hasSource)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a project reads as the editor has it, of the files that are open. */
    private List<SourceText> texts(Project project) {
        return documents.all().stream()
                .map(OpenDocument::source)
                .filter(source -> project.reads(source.path()))
                .toList();
    }

    private Optional<ReadProject> open(Project project) {
        try {
            var read = new ReadProject(project);
            read.open(texts(project));
            return Optional.of(read);
        } catch (IOException e) {
            answers.warn(unreadable(project, e));
            return Optional.empty();
        } catch (IllegalStateException e) {
            answers.warn("[byline] " + e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<ReadProject> project(Path file) {
        List.copyOf(pending.values()).stream()
                .filter(project -> project.hasSource(file))
                .forEach(this::openNow);
        return projects.values().stream()
                .filter(read -> read.project().hasSource(file))
                .reduce((a, b) -> depth(a, file) >= depth(b, file) ? a : b);
    }

    private static int depth(ReadProject read, Path file) {
        return read.project().root(file).map(Path::getNameCount).orElse(0);
    }

    /**
     * Reads a file again that the editor has opened, changed or closed.
     *
     * @param file the file
     */
    public void edited(Path file) {
        synchronized (edited) {
            edited.add(file);
        }
        write("reading an edit", this::readEdits);
    }

    /**
     * Reads files again that have changed on the disk.
     *
     * @param files the files, or folders
     */
    public void changed(List<Path> files) {
        synchronized (edited) {
            changed.addAll(files);
        }
        write("reading changed files", this::readEdits);
    }

    private void readEdits() {
        var ofEditor = new TreeSet<Path>();
        var ofDisk = new TreeSet<Path>();
        synchronized (edited) {
            ofEditor.addAll(edited);
            ofDisk.addAll(changed);
            edited.clear();
            changed.clear();
        }
        if (ofEditor.isEmpty() && ofDisk.isEmpty()) {
            return;
        }
        if (ofDisk.stream().anyMatch(ProjectFinder::isBuildFile)
                || ofEditor.stream()
                        .anyMatch(file ->
                                project(file).isEmpty() && documents.get(file).isPresent())) {
            find();
        }
        // What is open is as the editor has it, whatever the disk says.
        ofDisk.removeIf(file -> documents.get(file).isPresent());
        for (var project : ownersFirst(ofEditor)) {
            try {
                read(project, ofEditor, ofDisk);
            } catch (IOException e) {
                answers.warn(unreadable(project.project(), e));
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
                answers.failed("reading " + project.project().folder(), e);
            }
        }
    }

    /** The author looks at what is edited: its own module is read before those that depend on it. */
    private List<ReadProject> ownersFirst(Set<Path> ofEditor) {
        return projects.values().stream()
                .sorted(Comparator.comparing(read -> ofEditor.stream().noneMatch(read.project()::hasSource)))
                .toList();
    }

    private void read(ReadProject project, Set<Path> ofEditor, Set<Path> ofDisk) throws IOException {
        var texts = new ArrayList<SourceText>();
        var files = new TreeSet<Path>();
        var waiting = new TreeSet<Path>();
        for (var file : ofEditor) {
            var isOwn = project(file).filter(project::equals).isPresent();
            if (isOwn) {
                waiting.add(file);
            }
            if (isOwn || project.project().reads(file) && !project.project().hasSource(file)) {
                documents.get(file).map(OpenDocument::source).ifPresentOrElse(texts::add, () -> files.add(file));
            }
        }
        var isBeside = false;
        for (var file : ofDisk) {
            if (project.project().reads(file)) {
                files.add(file);
            } else if (project.project().read().stream()
                            .anyMatch(root -> file.startsWith(root) || root.startsWith(file))
                    && !Files.isRegularFile(file)) {
                // A folder has come or gone, with all that is in it.
                reopen(project);
                return;
            } else {
                isBeside |= project.project().beside().stream().anyMatch(file::startsWith);
            }
        }
        if (!texts.isEmpty()) {
            project.edit(texts);
        }
        if (!files.isEmpty() || isBeside) {
            project.reload(files);
        }
        if (!waiting.isEmpty() || !texts.isEmpty() || !files.isEmpty() || isBeside) {
            answers.problems(project.news(waiting));
        }
    }

    private void reopen(ReadProject project) throws IOException {
        project.open(texts(project.project()));
        answers.problems(project.news(openIn(project)));
    }

    private static String unreadable(Project project, IOException failure) {
        return "[byline] the sources in " + project.folder() + " cannot be read: " + failure.getMessage();
    }

    /**
     * What is known at a moment.
     *
     * @param own what is known of the project of a file; empty if no project has the file
     * @param all what is known of each project, that one included
     * @param resources the folders of files beside the reports, of that project and those that it depends on or that depend on it
     */
    public record Views(Optional<SourceView> own, List<SourceView> all, List<Path> resources) {

        /** Copies the lists, so that they cannot change. */
        public Views {
            all = List.copyOf(all);
            resources = List.copyOf(resources);
        }
    }

    /**
     * What is known of the project of a file, and of the others that are read so far.
     *
     * @param file a file
     * @return what is known when all that came before is read
     */
    public CompletableFuture<Views> views(Path file) {
        return ask(() -> now(file));
    }

    /**
     * What is known of the project of a file, and of all others.
     *
     * @param file a file
     * @return what is known when all projects are read, and all that came before
     */
    public CompletableFuture<Views> allViews(Path file) {
        return ask(() -> {
            openPending();
            return now(file);
        });
    }

    private Views now(Path file) {
        var own = project(file);
        return new Views(
                own.map(ReadProject::view),
                projects.values().stream().map(ReadProject::view).toList(),
                own.map(ReadProject::project).stream()
                        .flatMap(project -> projects.values().stream()
                                .map(ReadProject::project)
                                .filter(other -> belongTogether(project, other)))
                        .flatMap(project -> project.resources().stream())
                        .distinct()
                        .toList());
    }

    private static boolean belongTogether(Project one, Project other) {
        return one.equals(other)
                || one.elsewhere().stream().anyMatch(other.roots()::contains)
                || other.elsewhere().stream().anyMatch(one.roots()::contains);
    }

    private void openPending() {
        List.copyOf(pending.values()).forEach(this::openNow);
    }

    /**
     * What is known of all projects.
     *
     * @return what is known when all that came before is read
     */
    public CompletableFuture<List<SourceView>> views() {
        return ask(() -> {
            openPending();
            return projects.values().stream().map(ReadProject::view).toList();
        });
    }

    /**
     * What is wrong in a file.
     *
     * @param file the file
     * @return its problems when all that came before is read
     */
    public CompletableFuture<Optional<FileProblems>> problems(Path file) {
        return ask(() -> project(file).map(project -> project.of(file)));
    }

    /**
     * The folders that hold what the projects are made from.
     *
     * @return the roots of the sources and the resources, without what builds write
     */
    public CompletableFuture<List<Path>> watched() {
        return ask(() -> Stream.concat(projects.values().stream().map(ReadProject::project), pending.values().stream())
                .flatMap(project -> Stream.concat(project.read().stream(), project.resources().stream()))
                .distinct()
                .toList());
    }

    private <T> CompletableFuture<T> ask(Supplier<T> question) {
        try {
            return CompletableFuture.supplyAsync(question, writer);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void write(String what, Runnable work) {
        try {
            writer.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
                    answers.failed(what, e);
                }
            });
        } catch (RejectedExecutionException e) {
            // The server has been shut down.
        }
    }

    /** Stops reading. */
    public void close() {
        writer.shutdownNow();
    }
}
