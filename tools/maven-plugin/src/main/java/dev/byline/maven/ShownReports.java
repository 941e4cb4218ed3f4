package dev.byline.maven;

import dev.byline.pages.LiveServer;
import dev.byline.pages.LiveServer.ShownProblem;
import dev.byline.pages.Site;
import dev.byline.pages.SiteMemory;
import dev.byline.problem.Severity;
import dev.byline.reader.Reading;
import dev.byline.reader.parse.SourceRoots;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** What a server shows of the reports of some projects. */
final class ShownReports {

    private final LiveServer server;
    private final Log log;
    private final SiteMemory memory = new SiteMemory();
    private final Map<Path, Site.Part> parts = new TreeMap<>();
    /** What is wrong with the templates of a project, by its folder. */
    private final Map<Path, ShownProblem> wrongTemplates = new TreeMap<>();

    private boolean wasRight;

    ShownReports(LiveServer server, Log log) {
        this.server = server;
        this.log = log;
    }

    /** The part of a project, which begins with some pages. */
    WatchedReports.Use of(Path base, ProjectPages begin) {
        return new WatchedReports.Use() {

            private final Path templates = ProjectPages.templatesOf(base);
            private ProjectPages pages = begin;

            @Override
            public String take(Reading reading, Set<Path> changed) {
                if (changed.stream().anyMatch(file -> file.startsWith(templates))) {
                    readTemplates();
                }
                return show(base, new Site.Part(reading, pages.settings(true)), changed);
            }

            /** With a mistake in one of them, the pages stay as they were. */
            private void readTemplates() {
                try {
                    pages = pages.withTemplatesOf(base);
                    wrongTemplates.remove(base);
                } catch (MojoFailureException e) {
                    log.error("[byline] " + e.getMessage());
                    wrongTemplates.put(base, new ShownProblem("", String.valueOf(e.getMessage())));
                }
            }

            @Override
            public List<Path> folders() {
                return List.of(templates);
            }

            @Override
            public boolean showsResources() {
                return true;
            }
        };
    }

    private synchronized String show(Path base, Site.Part part, Set<Path> changed) {
        if (parts.isEmpty()) {
            log.info("[byline] the pages are at " + server.address());
        }
        parts.put(base, part);
        if (!changed.stream()
                .allMatch(file -> SourceRoots.isSource(file) || file.startsWith(ProjectPages.templatesOf(base)))) {
            memory.forget();
        }
        var mistakes = new ArrayList<ShownProblem>();
        mistakes.addAll(wrongTemplates.values());
        parts.forEach((folder, each) -> mistakes.addAll(mistakes(folder, each.reading())));
        // What is wrong stands above the last good state. Before there was one, what is right is better than nothing.
        if (mistakes.isEmpty() || !wasRight) {
            server.show(Site.of(List.copyOf(parts.values()), memory), mistakes);
            wasRight = mistakes.isEmpty();
            return "shown at " + server.address();
        }
        server.show(mistakes);
        return "shown as before at " + server.address();
    }

    private static List<ShownProblem> mistakes(Path base, Reading reading) {
        return reading.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(problem -> new ShownProblem(
                        problem.place()
                                .map(place ->
                                        (place.file().startsWith(base) ? base.relativize(place.file()) : place.file())
                                                + ":[" + place.line() + "," + place.column() + "]")
                                .orElse(""),
                        problem.message()))
                .toList();
    }
}
