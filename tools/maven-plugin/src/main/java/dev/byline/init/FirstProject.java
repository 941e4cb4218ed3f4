package dev.byline.init;

import dev.byline.catalog.ForgeNames;
import dev.byline.catalog.JavaNames;
import dev.byline.forge.PeriodName;
import dev.byline.importer.project.ProjectPom;
import dev.byline.importer.project.Versions;
import dev.byline.java.JavaNaming;
import dev.byline.java.JavaText;
import dev.byline.reference.ReportPeriod;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * The smallest project that has a series.
 *
 * @param name the name of the series
 * @param packageName the Java package
 * @param home the slug of the repository that the reports are about
 * @param people the handles of who is credited, at least one
 * @param period the period of the first report
 */
public record FirstProject(String name, String packageName, String home, List<String> people, ReportPeriod period) {

    /**
     * Holds that a project can be made of it.
     *
     * @throws InvalidSetting if a name is none
     */
    public FirstProject {
        if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidSetting("the series needs a name; give it one with -Dbyline.name=");
        }
        if (!SourceVersion.isName(packageName)) {
            throw new InvalidSetting("\"" + packageName
                    + "\" is not the name of a package; write one like -Dbyline.package=org.example.news");
        }
        if (!ForgeNames.isSlug(home)) {
            throw new InvalidSetting(
                    "\"" + home + "\" is not the name of a repository; write it like -Dbyline.home=owner/name");
        }
        if (people.isEmpty()) {
            throw new InvalidSetting("somebody has to be credited; name them like -Dbyline.people=ada,grace-h");
        }
        for (var handle : people) {
            if (!ForgeNames.isHandle(handle)) {
                throw new InvalidSetting(
                        "\"" + handle + "\" is not a handle; write them like -Dbyline.people=ada,grace-h, without @");
            }
        }
        people = List.copyOf(people);
    }

    /** A setting from which nothing can be made. */
    public static final class InvalidSetting extends RuntimeException {

        private static final long serialVersionUID = 1L;

        InvalidSetting(String message) {
            super(message);
        }
    }

    /**
     * The settings that are not given.
     *
     * @param folder the folder of the project
     * @return a name for its series
     */
    public static String nameOf(Path folder) {
        return Optional.ofNullable(folder.toAbsolutePath().normalize().getFileName())
                .map(Path::toString)
                .filter(name -> !name.isBlank())
                .orElse("Reports");
    }

    /**
     * Writes the project. Where one of its files exists, nothing is written.
     *
     * @param folder its folder
     * @return the files, relative to the folder
     * @throws IOException if they cannot be written
     * @throws InvalidSetting if one of them exists
     */
    public List<String> write(Path folder) throws IOException {
        var files = files();
        for (var file : files.keySet()) {
            if (Files.exists(folder.resolve(file))) {
                throw new InvalidSetting(folder.resolve(file)
                        + " exists and is not replaced; choose another folder with -Dbyline.to=, or delete the file");
            }
        }
        for (var file : files.entrySet()) {
            var place = folder.resolve(file.getKey());
            Files.createDirectories(Optional.ofNullable(place.getParent()).orElse(folder));
            Files.writeString(place, file.getValue(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        }
        return List.copyOf(files.keySet());
    }

    private SortedMap<String, String> files() throws IOException {
        var java = "src/main/java/" + packageName.replace('.', '/') + "/";
        return new TreeMap<>(Map.of(
                "pom.xml",
                ProjectPom.of(packageName, name, Versions.current()),
                ".gitignore",
                "target/\n",
                // Maven's run is so short that Java's optimising compiler takes more time than it saves.
                ".mvn/jvm.config",
                "-XX:TieredStopAtLevel=1\n",
                ".github/workflows/reports.yml",
                resource("reports.yml"),
                ".github/byline-problems.json",
                resource("byline-problems.json"),
                java + type() + ".java",
                catalog(),
                java + PeriodName.ofReport(period) + ".java",
                report()));
    }

    private String type() {
        return new JavaNaming().type(name);
    }

    private String catalog() {
        return """
                package %s;

                import dev.byline.dsl.*;

                /** Whom and what the reports may cite. `mvn byline:sync` adds issues and pull requests from the forge. */
                @Series(name = %s)
                @Repository(slug = %s, home = true)
                @People({%s})
                interface %s {}
                """.formatted(
                        packageName,
                        JavaText.literal(name),
                        JavaText.literal(home),
                        people.stream().map(JavaText::literal).collect(Collectors.joining(", ")),
                        type());
    }

    private String report() {
        var person = people.get(0);
        var repository = home.substring(home.lastIndexOf('/') + 1);
        return """
                package %s;

                import static %s.%sRefs.*;
                import static dev.byline.dsl.Dsl.*;

                import dev.byline.dsl.*;

                @Report(series = %s.class, %s)
                final class %s implements ReportSource {
                    @Override
                    public ReportDocument write() {
                        return report()
                                .intro(%s)
                                .section("Done", item("Wrote the first report", %s));
                    }
                }
                """.formatted(
                        packageName,
                        packageName,
                        type(),
                        type(),
                        PeriodName.members(period, true),
                        PeriodName.ofReport(period),
                        JavaText.literal("What happened in [" + repository + "] this time."),
                        JavaNames.identifier(person));
    }

    private static String resource(String name) throws IOException {
        try (var in = FirstProject.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
