package dev.byline.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A project with a series and two reports, in a folder whose name is no easy one. */
record ReportsOnDisk(Path folder) {

    static final String CATALOG = """
            package example;

            import dev.byline.dsl.*;

            @Series(name = "Gazette", title = "Gazette of week {week}")
            @Repository(slug = "example/printer", home = true, pulls = {7, 9}, issues = 8)
            @Repository(slug = "example/ink", pulls = 3)
            @PullRequest(number = 12, title = "Tell paper jams from empty trays", author = "ada", state = ThreadState.MERGED)
            @People({"ada", "grace-h"})
            @Link(label = "RFC 9110", url = "https://www.rfc-editor.org/rfc/rfc9110")
            @Document(path = "notes.md")
            interface Gazette {}
            """;

    static final String WEEK1 = """
            package example;

            import static dev.byline.dsl.Dsl.*;
            import static example.GazetteRefs.*;

            import dev.byline.dsl.*;

            @Report(series = Gazette.class, week = "2026-W01")
            final class Week1 implements ReportSource {
                @Override
                public ReportDocument write() {
                    return report()
                            .intro("The [printer] prints, thanks to [@ada].", pr7)
                            .highlight("Trays", \"""
                                    Paper jams are told from empty trays, see [#12],
                                    [RFC 9110] and the [notes](notes.md).\""", ada)
                            .section("Fixed", item("Ink dries slower ([ink#3])", pr9, issue8, grace_h));
                }
            }
            """;

    static final String WEEK2 = """
            package example;

            import static dev.byline.dsl.Dsl.*;
            import static example.GazetteRefs.*;

            import dev.byline.dsl.*;

            @Report(series = Gazette.class, week = "2026-W02")
            final class Week2 implements ReportSource {
                @Override
                public ReportDocument write() {
                    return report().intro("More than in [2026-W01], by [@grace-h] and [@ada].", ink_pr3);
                }
            }
            """;

    static ReportsOnDisk in(Path parent) throws IOException {
        return in(parent, "our reports für #1");
    }

    static ReportsOnDisk in(Path parent, String name) throws IOException {
        var project = new ReportsOnDisk(parent.toRealPath().resolve(name));
        project.write("pom.xml", "<project/>");
        project.write("src/main/java/example/Gazette.java", CATALOG);
        project.write("src/main/java/example/Week1.java", WEEK1);
        project.write("src/main/java/example/Week2.java", WEEK2);
        return project;
    }

    Path write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Path source(String name) {
        return folder.resolve("src/main/java/example").resolve(name);
    }

    Path catalog() {
        return source("Gazette.java");
    }

    Path week1() {
        return source("Week1.java");
    }

    Path week2() {
        return source("Week2.java");
    }
}
