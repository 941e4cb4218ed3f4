package dev.byline.importer.text;

import dev.byline.importer.options.Progress;
import dev.byline.reader.PublishedFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of the old folder.
 *
 * @param files those that can become reports
 * @param refusals the Markdown that cannot, and why
 * @param others all other files, relative to the folder
 * @param renamed the names of old files whose reports have another, by that
 */
public record OldFolder(
        List<OldFile> files, List<Refusal> refusals, List<String> others, SortedMap<String, String> renamed) {

    /** No report is as large; beyond it, something else goes by the name of Markdown. */
    public static final long LARGEST = 4L << 20;

    /** What {@link dev.byline.dsl.Report#file} does not allow. */
    private static final Pattern NOT_ALLOWED = Pattern.compile("[\\p{Cntrl}\\p{Z}\\\\:*?<>|%#{}\\[\\]^`&&[^ ]]");

    private static final Pattern MARKDOWN = Pattern.compile("(?i)\\.(?:md|markdown)$");

    private static final String UNREADABLE_NAME =
            "Java cannot read its name in this locale; set LC_ALL to one with UTF-8, or rename the file";

    /**
     * Reads a folder.
     *
     * @param folder the folder
     * @param progress who is told how far it is
     * @return its files
     * @throws IOException if it cannot be read
     */
    public static OldFolder read(Path folder, Progress progress) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return read(walk.filter(Files::isRegularFile).toList(), folder, progress);
        }
    }

    /**
     * Reads a single file.
     *
     * @param file the file
     * @param folder the folder of the series that it lies in
     * @param progress who is told how far it is
     * @return the folder as if it had no other file
     * @throws IOException if it cannot be read
     */
    public static OldFolder read(Path file, Path folder, Progress progress) throws IOException {
        return read(List.of(file), folder, progress);
    }

    private static OldFolder read(List<Path> found, Path folder, Progress progress) throws IOException {
        // The index of a series that is published here is no report.
        var isIndexed = PublishedFolders.writtenTo(folder).containsKey("README.md");
        var paths = found.stream()
                .filter(file -> canBeNamed(file, folder))
                .map(file -> name(file, folder))
                .filter(OldFolder::isVisible)
                .filter(path -> !isIndexed || !path.equals("README.md"))
                .sorted()
                .toList();
        var isMarkdown = paths.stream()
                .collect(
                        Collectors.partitioningBy(path -> MARKDOWN.matcher(path).find()));
        var done = new AtomicInteger();
        var all = isMarkdown.getOrDefault(true, List.of());
        var renamed = renamed(all);
        var names = new TreeMap<String, String>();
        renamed.forEach((name, old) -> names.put(old, name));
        var read = all.parallelStream()
                .map(path -> {
                    var entry = Entry.read(path, names.getOrDefault(path, path), folder);
                    progress.step("reading", done.incrementAndGet(), all.size());
                    return entry;
                })
                .toList();
        var files = read.stream().flatMap(entry -> entry.file().stream()).toList();
        var refusals = Stream.concat(
                        read.stream().flatMap(entry -> entry.refusal().stream()),
                        found.stream()
                                .filter(file -> !canBeNamed(file, folder))
                                .map(file -> new Refusal(name(file, folder), UNREADABLE_NAME, false)))
                .sorted(Comparator.comparing(Refusal::file))
                .toList();
        var others = new ArrayList<>(isMarkdown.getOrDefault(false, List.of()));
        refusals.stream().filter(Refusal::copied).map(Refusal::file).forEach(others::add);
        others.sort(Comparator.naturalOrder());
        return new OldFolder(List.copyOf(files), List.copyOf(refusals), List.copyOf(others), renamed);
    }

    /** The names that reports cannot have: another extension, and that of the index. */
    private static SortedMap<String, String> renamed(List<String> paths) {
        var taken = new TreeSet<String>();
        paths.forEach(path -> taken.add(path.toLowerCase(Locale.ROOT)));
        var renamed = new TreeMap<String, String>();
        for (var path : paths) {
            var bare = MARKDOWN.matcher(path).replaceFirst("");
            var base = bare.equalsIgnoreCase("README") ? "readme-page" : bare;
            var name = base + ".md";
            if (name.equals(path)) {
                continue;
            }
            for (var i = 2; taken.contains(name.toLowerCase(Locale.ROOT)) && !name.equalsIgnoreCase(path); i++) {
                name = base + "-" + i + ".md";
            }
            taken.add(name.toLowerCase(Locale.ROOT));
            renamed.put(name, path);
        }
        return renamed;
    }

    private static String name(Path file, Path folder) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** Whether Java finds a file by its name: not if that has other characters than those of the locale. */
    private static boolean canBeNamed(Path file, Path folder) {
        try {
            return folder.resolve(folder.relativize(file).toString()).equals(file);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** What a point hides is nobody's report, and Markdown that it hides is refused by name. */
    private static boolean isVisible(String path) {
        var parts = List.of(path.split("/", -1));
        return parts.subList(0, parts.size() - 1).stream().noneMatch(part -> part.startsWith("."))
                && (!path.startsWith(".") || MARKDOWN.matcher(path).find());
    }

    /** A file that can become a report, or why it cannot. */
    private record Entry(Optional<OldFile> file, Optional<Refusal> refusal) {

        static Entry read(String path, String name, Path folder) {
            try {
                var file = folder.resolve(path);
                var reason = reasonAgainst(name, file);
                if (!reason.isEmpty()) {
                    return refused(path, reason, true);
                }
                var text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                        .toString();
                return new Entry(Optional.of(OldFile.of(name, text)), Optional.empty());
            } catch (CharacterCodingException e) {
                return refused(path, "it is not UTF-8", true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Entry refused(String path, String reason, boolean copied) {
            return new Entry(Optional.empty(), Optional.of(new Refusal(path, reason, copied)));
        }
    }

    /**
     * The folder without some files, which are copied as they are.
     *
     * @param reasons why, by file
     */
    public OldFolder without(Map<String, String> reasons) {
        var refused = new ArrayList<>(refusals);
        reasons.forEach((file, reason) -> refused.add(new Refusal(file, reason, true)));
        refused.sort(Comparator.comparing(Refusal::file));
        var asTheyWere = new TreeMap<>(renamed);
        var names = reasons.keySet().stream()
                .map(file -> Optional.ofNullable(asTheyWere.remove(file)).orElse(file))
                .toList();
        return new OldFolder(
                files.stream().filter(file -> !reasons.containsKey(file.path())).toList(),
                List.copyOf(refused),
                Stream.concat(others.stream(), names.stream()).sorted().toList(),
                asTheyWere);
    }

    /**
     * The folder with fewer files to import.
     *
     * @param paths the files that are left
     * @param otherPaths the other files that are left
     * @return the folder
     */
    public OldFolder only(Set<String> paths, Set<String> otherPaths) {
        var left = new TreeMap<>(renamed);
        left.keySet().retainAll(paths);
        return new OldFolder(
                files.stream().filter(file -> paths.contains(file.path())).toList(),
                refusals,
                others.stream().filter(otherPaths::contains).toList(),
                left);
    }

    private static String reasonAgainst(String path, Path file) throws IOException {
        var name = path.substring(0, path.length() - ".md".length());
        var character = NOT_ALLOWED.matcher(name);
        if (character.find()) {
            return "the name of a report's file cannot have "
                    + (character.group().isBlank()
                                    || Character.isISOControl(character.group().charAt(0))
                            ? String.format(Locale.ROOT, "U+%04X", (int)
                                    character.group().charAt(0))
                            : character.group());
        }
        if (Stream.of(name.split("/", -1)).anyMatch(part -> part.isEmpty() || part.startsWith("."))) {
            return "the name of a report's file cannot begin with a dot";
        }
        if (Stream.of(name.split("/", -1)).anyMatch(part -> !part.equals(part.strip()))) {
            return "the name of a report's file cannot begin or end with a space";
        }
        if (Files.size(file) > LARGEST) {
            return "it has " + (Files.size(file) >> 20) + " MiB, and a report at most " + (LARGEST >> 20);
        }
        return "";
    }
}
