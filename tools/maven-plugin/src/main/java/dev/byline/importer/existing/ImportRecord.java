package dev.byline.importer.existing;

import dev.byline.build.Digest;
import dev.byline.reader.PublishedFolders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was imported, and what it became: a small file of the project, by which the next import knows what has changed since,
 * and on which side.
 *
 * @param entries by the paths of old files in their folder
 */
public record ImportRecord(SortedMap<String, Entry> entries) {

    /** The record of a project into which nothing was imported. */
    public static final ImportRecord NONE = new ImportRecord(new TreeMap<>());

    private static final String HEAD = """
            # What byline:import has read, and what it has written: by this, the next import knows what has changed since.
            # Keep it under version control. <digest of the old file> <digest of what it became> <old file>
            """;

    private static final Pattern LINE = Pattern.compile("([0-9a-f]+-[0-9a-f]{16}) ([0-9a-f]+-[0-9a-f]{16}) (.+)");

    /** Copies the entries, so that they cannot change. */
    public ImportRecord {
        entries = new TreeMap<>(entries);
    }

    /**
     * An old file.
     *
     * @param old the digest of the file
     * @param made the digest of the class, or of the copy, that it became
     */
    public record Entry(String old, String made) {}

    /**
     * Where the record of a series is.
     *
     * @param project the folder of the project
     * @param folder the folder of the series below the reports
     * @return the file
     */
    public static Path file(Path project, String folder) {
        return project.resolve("src/main/byline/imported").resolve(folder + ".txt");
    }

    /**
     * Reads a record.
     *
     * @param file the file
     * @return what it says; nothing where there is none
     * @throws IOException if it cannot be read
     */
    public static ImportRecord read(Path file) throws IOException {
        return Files.isRegularFile(file) ? of(Files.readString(file)) : NONE;
    }

    private static ImportRecord of(String text) {
        var entries = new TreeMap<String, Entry>();
        // What else may stand there, such as the marks of a merge, says nothing.
        text.lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .forEach(line -> entries.put(line.group(3), new Entry(line.group(1), line.group(2))));
        return new ImportRecord(entries);
    }

    /**
     * The record as a file.
     *
     * @return its text
     */
    public String text() {
        var text = new StringBuilder(HEAD);
        entries.forEach((path, entry) -> text.append(entry.old())
                .append(' ')
                .append(entry.made())
                .append(' ')
                .append(path)
                .append('\n'));
        return text.toString();
    }

    /**
     * The entry of a file.
     *
     * @param path the file
     * @return empty where it was not imported
     */
    public Optional<Entry> entry(String path) {
        return Optional.ofNullable(entries.get(path));
    }

    /**
     * The record with more entries.
     *
     * @param more the entries
     * @return a new record
     */
    public ImportRecord with(Map<String, Entry> more) {
        var all = new TreeMap<>(entries);
        all.putAll(more);
        return new ImportRecord(all);
    }

    /**
     * The digest of a text, which is the same with any line ends.
     *
     * @param text the text
     * @return letters and digits
     */
    public static String digest(String text) {
        return PublishedFolders.digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The digest of bytes.
     *
     * @param bytes the bytes
     * @return letters and digits
     */
    public static String digest(byte[] bytes) {
        return Digest.of(bytes).text();
    }
}
