package dev.byline.importer.options;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * What an import is asked for. What no flag says is inferred.
 *
 * @param from the folder of Markdown, or one file of it
 * @param to the folder of the project, which may exist
 * @param folders where the project has its sources, if it exists
 * @param flags what is said
 * @param fix whether the safe repairs are made
 * @param overwrite whether the Markdown is right where both it and the report have changed
 */
public record ImportOptions(
        Path from, Path to, ProjectFolders folders, Map<Flag, String> flags, boolean fix, boolean overwrite) {

    private static final Pattern PUBLISHED = Pattern.compile("\\w[\\w.-]*(?:/\\w[\\w.-]*)*(?<!\\.)");

    /** What can be said instead of being inferred. */
    public enum Flag {
        /** The series' name. */
        NAME,
        /** The Java package. */
        PACKAGE,
        /** The slug of the home repository. */
        HOME,
        /** The pattern of the titles. */
        TITLE,
        /** The Markdown that ends each report. */
        FOOTER,
        /** The periods of files. */
        PERIOD,
        /** Repositories, and those that are none. */
        REPOSITORIES,
        /** People, and those that are none. */
        PEOPLE,
        /** Pull requests, and those that are none. */
        PULLS,
        /** Issues, and those that are none. */
        ISSUES,
        /** The programs that hosts run. */
        FORGES
    }

    /** Copies the flags, so that the options cannot change. */
    public ImportOptions {
        flags = Map.copyOf(flags);
    }

    /**
     * An import in which everything is inferred.
     *
     * @param from the folder of Markdown, or one file of it
     * @param to the folder of the project
     * @return the options
     */
    public static ImportOptions of(Path from, Path to) {
        return new ImportOptions(from, to, ProjectFolders.USUAL, Map.of(), false, false);
    }

    /**
     * Where the files of the reports are published. An old folder that is one of the project gets them as before.
     *
     * @return the old folder, relative to that of the project; empty where nothing is published
     */
    public String publishTo() {
        var project = to.toAbsolutePath().normalize();
        var old = from.toAbsolutePath().normalize();
        if (!Files.isDirectory(old) || !old.startsWith(project) || old.equals(project)) {
            return "";
        }
        var path = project.relativize(old).toString().replace('\\', '/');
        return PUBLISHED.matcher(path).matches() && !path.startsWith("src/") ? path : "";
    }

    /**
     * These options for a project that has its sources elsewhere.
     *
     * @param others where it has them
     * @return new options
     */
    public ImportOptions with(ProjectFolders others) {
        return new ImportOptions(from, to, others, flags, fix, overwrite);
    }

    /**
     * These options with a flag more.
     *
     * @param flag what is said
     * @param value how it is to be
     * @return new options
     */
    public ImportOptions with(Flag flag, String value) {
        var more = new EnumMap<Flag, String>(Flag.class);
        more.putAll(flags);
        more.put(flag, value);
        return new ImportOptions(from, to, folders, more, fix, overwrite);
    }

    /**
     * These options with the safe repairs, or without.
     *
     * @param repairs whether they are made
     * @return new options
     */
    public ImportOptions fix(boolean repairs) {
        return new ImportOptions(from, to, folders, flags, repairs, overwrite);
    }

    /**
     * These options with the Markdown right where both it and the report have changed, or not.
     *
     * @param replaces whether it is
     * @return new options
     */
    public ImportOptions overwrite(boolean replaces) {
        return new ImportOptions(from, to, folders, flags, fix, replaces);
    }

    /**
     * What a flag says.
     *
     * @param flag the flag
     * @return its value; empty where it is not set
     */
    public Optional<String> flag(Flag flag) {
        return Optional.ofNullable(flags.get(flag));
    }

    /**
     * What a flag says that can also say that there is nothing of its kind, with the word {@code none}.
     *
     * @param flag the flag
     * @return its value, which is empty for {@code none}; nothing where it is not set
     */
    public Optional<String> said(Flag flag) {
        return flag(flag).map(value -> value.equals("none") ? "" : value);
    }

    /**
     * The options for another process.
     *
     * @return the same as properties
     */
    public Properties toProperties() {
        var properties = new Properties();
        properties.setProperty("from", from.toString());
        properties.setProperty("to", to.toString());
        properties.setProperty("sources", folders.sources());
        properties.setProperty("resources", folders.resources());
        properties.setProperty("encoding", folders.encoding());
        properties.setProperty("fix", Boolean.toString(fix));
        properties.setProperty("overwrite", Boolean.toString(overwrite));
        flags.forEach((flag, value) -> properties.setProperty(flag.name(), value));
        return properties;
    }

    /**
     * The options of another process.
     *
     * @param properties what {@link #toProperties} gave
     * @return the options
     */
    public static ImportOptions of(Properties properties) {
        var options = of(Path.of(properties.getProperty("from")), Path.of(properties.getProperty("to")))
                .with(new ProjectFolders(
                        properties.getProperty("sources"),
                        properties.getProperty("resources"),
                        properties.getProperty("encoding")))
                .fix(Boolean.parseBoolean(properties.getProperty("fix")))
                .overwrite(Boolean.parseBoolean(properties.getProperty("overwrite")));
        for (var flag : Flag.values()) {
            var value = properties.getProperty(flag.name());
            options = value == null ? options : options.with(flag, value);
        }
        return options;
    }
}
