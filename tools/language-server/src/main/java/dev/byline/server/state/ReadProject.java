package dev.byline.server.state;

import dev.byline.reader.SourceProblem;
import dev.byline.reader.SourceProblem.SourcePlace;
import dev.byline.reader.SourceView;
import dev.byline.reader.Workspace;
import dev.byline.reader.parse.SourceRoots;
import dev.byline.reader.parse.SourceText;
import dev.byline.server.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A project that is kept in memory, and what the editor was told of it. One thread changes it. */
final class ReadProject {

    private static final String PACKAGE = "dev.byline.dsl";

    private final Project project;
    private final Workspace workspace;
    /** Whether any of its sources has to do with Byline: the others cost nothing. */
    private boolean isAwake;
    /** What the editor was told, by the file. */
    private Map<Path, List<SourceProblem>> told = Map.of();

    ReadProject(Project project) {
        this.project = project;
        this.workspace = new Workspace(project.settings());
    }

    Project project() {
        return project;
    }

    SourceView view() {
        return workspace.view();
    }

    void open(Collection<SourceText> texts) throws IOException {
        isAwake = texts.stream().anyMatch(this::wakes) || mayUseByline(SourceRoots.files(project.roots()));
        if (isAwake) {
            workspace.open(project.read());
            if (!texts.isEmpty()) {
                workspace.edit(texts);
            }
        }
    }

    void edit(Collection<SourceText> texts) throws IOException {
        if (isAwake) {
            workspace.edit(texts);
        } else if (texts.stream().anyMatch(this::wakes)) {
            open(texts);
        }
    }

    void reload(Collection<Path> files) throws IOException {
        if (isAwake) {
            workspace.reload(files);
        } else if (mayUseByline(files.stream().filter(project::hasSource).toList())) {
            open(List.of());
        }
    }

    private boolean wakes(SourceText text) {
        return project.hasSource(text.path()) && mayUseByline(text);
    }

    private static boolean mayUseByline(SourceText text) {
        return text.content().contains(PACKAGE);
    }

    private boolean mayUseByline(Collection<Path> files) {
        return files.stream().anyMatch(file -> {
            try {
                return mayUseByline(SourceText.read(file, project.encoding()));
            } catch (IOException e) {
                // What cannot be read may be a report.
                return Files.exists(file);
            }
        });
    }

    /**
     * What to tell the editor now.
     *
     * @param edited files of which it waits to be told, also where nothing has changed
     * @return the files of which something else is to be told than before, and the edited ones
     */
    List<FileProblems> news(Set<Path> edited) {
        var view = workspace.view();
        var now = byFile(view);
        var files = new TreeSet<>(edited);
        now.forEach((file, problems) -> {
            if (!problems.equals(told.get(file))) {
                files.add(file);
            }
        });
        told.keySet().stream().filter(file -> !now.containsKey(file)).forEach(files::add);
        told = now;
        return files.stream()
                .map(file -> new FileProblems(file, text(file, view), now.getOrDefault(file, List.of())))
                .toList();
    }

    /** All files of which the editor was told something, with nothing to tell any more. */
    List<FileProblems> farewell() {
        return told.keySet().stream()
                .map(file -> new FileProblems(file, "", List.of()))
                .toList();
    }

    FileProblems of(Path file) {
        var view = workspace.view();
        return new FileProblems(file, text(file, view), byFile(view).getOrDefault(file, List.of()));
    }

    /** What is wrong, without what only the parser says: the compiler's own messages are the Java server's to tell. */
    private Map<Path, List<SourceProblem>> byFile(SourceView view) {
        var problems = new LinkedHashMap<Path, List<SourceProblem>>();
        for (var problem : view.reading().problems()) {
            if (problem.check().isPresent()) {
                problem.place()
                        .map(SourcePlace::file)
                        .or(project::build)
                        .ifPresent(file -> problems.computeIfAbsent(file, f -> new ArrayList<>())
                                .add(problem));
            }
        }
        return problems;
    }

    private String text(Path file, SourceView view) {
        return view.text(file)
                .map(SourceText::content)
                .orElseGet(() -> project.build()
                        .filter(file::equals)
                        .map(ReadProject::content)
                        .orElse(""));
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }
}
