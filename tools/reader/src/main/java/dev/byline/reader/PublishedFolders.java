package dev.byline.reader;

import dev.byline.build.Digest;
import dev.byline.build.Directory;
import dev.byline.build.SeriesPaths;
import dev.byline.check.Problem;
import dev.byline.problem.CheckId;
import dev.byline.problem.Severity;
import dev.byline.reader.Reading.SeriesReading;
import dev.byline.reader.SourceProblem.SourcePlace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The folders of a project in which series publish their Markdown, beside the class output. What Byline has written there is
 * listed in a file of the folder; what it has not written, it neither replaces nor deletes.
 *
 * @param base the base directory of the project
 */
public record PublishedFolders(Path base) {

    private static final String LIST = ".byline";
    private static final String PAGE = "README.md";
    private static final String HEAD = """
            # The files in this folder that Byline has written, and their digests. Keep it under version control.
            """;
    private static final Pattern LINE = Pattern.compile("([0-9a-f]+-[0-9a-f]{16}) (.+)");

    /**
     * What came of a publication.
     *
     * @param changes the files that were written and deleted, by their paths in the project
     * @param problems why others were not
     */
    public record Published(ClassOutput.Changes changes, List<SourceProblem> problems) {

        /** Copies the list, so that it cannot change. */
        public Published {
            problems = List.copyOf(problems);
        }
    }

    /** What is to be done with a file. */
    private enum State {
        /** It is what the sources say. */
        RIGHT,
        /** It is not there. */
        MISSING,
        /** It is as Byline has written it, and the sources say something else now. */
        OLD,
        /** Somebody has edited it since Byline has written it. */
        EDITED,
        /** Byline has not written it. */
        FOREIGN
    }

    /**
     * A folder.
     *
     * @param path its path in the project
     * @param series its series
     * @param wanted what is to be in each file, by its path in the folder; nothing where that is not known now
     * @param written what Byline has written, by digests
     */
    private record Folder(
            String path,
            SeriesReading series,
            SortedMap<String, Optional<byte[]>> wanted,
            SortedMap<String, String> written) {

        SourcePlace place(String file) {
            var prefix = SeriesPaths.folder(series.catalog()) + "/";
            return series.reports().entrySet().stream()
                    .filter(report -> SeriesPaths.markdown(series.catalog(), report.getKey())
                            .equals(prefix + file))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseGet(() -> series.reports().values().iterator().next());
        }
    }

    /**
     * The digest of a text, which is the same with any line ends: Git may change them.
     *
     * @param content the text in UTF-8
     * @return letters and digits
     */
    public static String digest(byte[] content) {
        return Digest.of(withLineFeeds(content)).text();
    }

    private static byte[] withLineFeeds(byte[] content) {
        var text = new String(content, StandardCharsets.ISO_8859_1);
        return text.indexOf('\r') < 0
                ? content
                : text.replace("\r\n", "\n").replace('\r', '\n').getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * Compares the folders with what the sources say. Where the sources have errors, nothing is compared, since those come
     * first.
     *
     * @param reading what the sources say
     * @return a problem for each file that differs
     * @throws IOException if a file cannot be read
     */
    public List<SourceProblem> stale(Reading reading) throws IOException {
        var problems = new ArrayList<SourceProblem>();
        if (reading.count(Severity.ERROR) > 0) {
            return problems;
        }
        for (var folder : folders(reading)) {
            for (var file : folder.wanted().entrySet()) {
                var state = file.getValue().isEmpty()
                        ? State.RIGHT
                        : state(folder, file.getKey(), file.getValue().get());
                if (state != State.RIGHT && !isLeftAlone(file.getKey(), state)) {
                    problems.add(problem(folder, file.getKey(), state));
                }
            }
            for (var path : leftOver(folder, reading)) {
                problems.add(leftOverProblem(folder, path, isEdited(folder, path)));
            }
        }
        return problems;
    }

    /**
     * Writes the files, where they differ, and deletes those of reports that no longer exist.
     *
     * @param reading what the sources say
     * @return what was changed, and what could not be
     * @throws IOException if a file cannot be written
     */
    public Published write(Reading reading) throws IOException {
        var problems = new ArrayList<SourceProblem>();
        var written = new TreeSet<String>();
        var deleted = new TreeSet<String>();
        for (var folder : folders(reading)) {
            var root = new Directory(base.resolve(folder.path()));
            var list = new TreeMap<>(folder.written());
            for (var file : folder.wanted().entrySet()) {
                if (file.getValue().isEmpty()) {
                    continue;
                }
                var path = file.getKey();
                var content = file.getValue().get();
                var state = state(folder, path, content);
                switch (state) {
                    case RIGHT -> list.put(path, digest(content));
                    case MISSING, OLD -> {
                        root.write(path, content);
                        list.put(path, digest(content));
                        written.add(folder.path() + "/" + path);
                    }
                    case EDITED, FOREIGN -> {
                        if (!isLeftAlone(path, state)) {
                            problems.add(problem(folder, path, state));
                        }
                    }
                }
            }
            for (var path : leftOver(folder, reading)) {
                if (isEdited(folder, path)) {
                    problems.add(leftOverProblem(folder, path, true));
                    continue;
                }
                delete(base.resolve(folder.path()), path);
                list.remove(path);
                deleted.add(folder.path() + "/" + path);
            }
            if (!list.equals(folder.written())) {
                root.write(LIST, text(list).getBytes(StandardCharsets.UTF_8));
            }
        }
        return new Published(new ClassOutput.Changes(List.copyOf(written), List.copyOf(deleted)), problems);
    }

    private List<Folder> folders(Reading reading) throws IOException {
        var folders = new ArrayList<Folder>();
        for (var series : reading.series().values()) {
            var path = series.catalog().series().patterns().publishTo();
            if (path.isEmpty()
                    || !series.isRight()
                    || series.catalog().reports().isEmpty()) {
                continue;
            }
            requireInside(path);
            folders.add(new Folder(path, series, wanted(series), list(path)));
        }
        return folders;
    }

    /** A link of the file system could lead out of the project. */
    private void requireInside(String path) throws IOException {
        var real = base.toRealPath();
        var there = base.resolve(path);
        while (!Files.exists(there)) {
            there = there.resolve("..").normalize();
        }
        if (!there.toRealPath().startsWith(real)) {
            throw new IOException(
                    "the folder " + path + " of a series leads out of the project; publish to a folder in it");
        }
    }

    private static SortedMap<String, Optional<byte[]>> wanted(SeriesReading series) {
        var prefix = SeriesPaths.folder(series.catalog()) + "/";
        var files = series.files();
        var wanted = new TreeMap<String, Optional<byte[]>>();
        for (var report : series.catalog().reports()) {
            var path = SeriesPaths.markdown(series.catalog(), report);
            wanted.put(path.substring(prefix.length()), Optional.ofNullable(files.get(path)));
        }
        wanted.put(
                PAGE,
                series.isKnown() && series.wrong().isEmpty()
                        ? Optional.ofNullable(files.get(prefix + PAGE))
                        : Optional.empty());
        return wanted;
    }

    private SortedMap<String, String> list(String folder) throws IOException {
        var list = new TreeMap<String, String>();
        var file = base.resolve(folder).resolve(LIST);
        if (Files.isRegularFile(file)) {
            for (var line : Files.readAllLines(file)) {
                var matcher = LINE.matcher(line);
                if (matcher.matches()) {
                    list.put(matcher.group(2), matcher.group(1));
                }
            }
        }
        return list;
    }

    /**
     * The files that Byline has written into a folder.
     *
     * @param folder the folder
     * @return the digests by the paths of the files
     * @throws IOException if the list cannot be read
     */
    public static SortedMap<String, String> writtenTo(Path folder) throws IOException {
        return new PublishedFolders(folder).list("");
    }

    /**
     * The file that lists what Byline has written into a folder.
     *
     * @param folder the folder
     * @return the file
     */
    public static Path listIn(Path folder) {
        return folder.resolve(LIST);
    }

    /**
     * The list as a file.
     *
     * @param list the digests by the paths of the files
     * @return its text
     */
    public static String text(Map<String, String> list) {
        var text = new StringBuilder(HEAD);
        list.forEach(
                (path, digest) -> text.append(digest).append(' ').append(path).append('\n'));
        return text.toString();
    }

    private State state(Folder folder, String path, byte[] content) throws IOException {
        var file = base.resolve(folder.path()).resolve(path);
        if (!Files.exists(file)) {
            return State.MISSING;
        }
        var now = digest(Files.readAllBytes(file));
        if (now.equals(digest(content))) {
            return State.RIGHT;
        }
        var before = Optional.ofNullable(folder.written().get(path));
        return before.isEmpty() ? State.FOREIGN : before.get().equals(now) ? State.OLD : State.EDITED;
    }

    /** A page that somebody has written for the folder takes the place of the index. */
    private static boolean isLeftAlone(String path, State state) {
        return path.equals(PAGE) && state == State.FOREIGN;
    }

    private static List<String> leftOver(Folder folder, Reading reading) {
        return reading.isWhole()
                ? folder.written().keySet().stream()
                        .filter(path -> !folder.wanted().containsKey(path))
                        // The list may have been edited too.
                        .filter(path -> !Path.of(path).isAbsolute()
                                && Path.of(path).normalize().equals(Path.of(path))
                                && !path.startsWith(".."))
                        .toList()
                : List.of();
    }

    private boolean isEdited(Folder folder, String path) throws IOException {
        var file = base.resolve(folder.path()).resolve(path);
        return Files.exists(file)
                && !digest(Files.readAllBytes(file)).equals(folder.written().get(path));
    }

    private static void delete(Path folder, String path) throws IOException {
        Files.deleteIfExists(folder.resolve(path));
        for (var end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            var parent = folder.resolve(path.substring(0, end));
            try (var left = Files.list(parent)) {
                if (left.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(parent);
        }
    }

    private static SourceProblem problem(Folder folder, String path, State state) {
        var file = folder.path() + "/" + path;
        var again = "import it with `mvn byline:import -Dbyline.from=" + file
                + "`, or delete it and run `mvn byline:render`";
        return switch (state) {
            case MISSING -> problem(folder, path, file + " is missing", "write it with `mvn byline:render`");
            case FOREIGN ->
                problem(folder, path, file + " is not what the sources say, and Byline has not written it", again);
            case EDITED -> problem(folder, path, file + " is not what the sources say: somebody has edited it", again);
            default ->
                problem(folder, path, file + " is not what the sources say", "write it with `mvn byline:render`");
        };
    }

    private static SourceProblem leftOverProblem(Folder folder, String path, boolean edited) {
        var file = folder.path() + "/" + path;
        return edited
                ? problem(
                        folder,
                        path,
                        file + " is of a report that is gone, and somebody has edited it",
                        "delete it, or import it with `mvn byline:import -Dbyline.from=" + file + "`")
                : problem(folder, path, file + " is of a report that is gone", "delete it with `mvn byline:render`");
    }

    private static SourceProblem problem(Folder folder, String path, String what, String remedy) {
        return new SourceProblem(
                Severity.ERROR,
                Optional.of(CheckId.STALE_OUTPUT),
                Problem.message(CheckId.STALE_OUTPUT, what, remedy),
                Optional.of(folder.place(path)));
    }
}
