package dev.byline.importer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of the old folder.
 *
 * @param files those that can become reports
 * @param refusals the Markdown that cannot, and why
 * @param others all other files, relative to the folder
 */
record OldFolder(List<OldFile> files, List<Refusal> refusals, List<String> others) {

    /** No report is as large; beyond it, something else goes by the name of Markdown. */
    static final long LARGEST = 4L << 20;

    /** What {@link dev.byline.dsl.Report#file} allows. */
    private static final Pattern NAME = Pattern.compile("[^\\s\\p{Cntrl}\\\\:*?\"<>|%#{}\\[\\]^`]+");

    private static final Pattern NOT_ALLOWED = Pattern.compile("[\\s\\p{Cntrl}\\\\:*?\"<>|%#{}\\[\\]^`]");

    static OldFolder read(Path folder, Progress progress) throws IOException {
        List<String> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = walk.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .filter(path -> Stream.of(path.split("/", -1))
                            .limit(path.chars().filter(c -> c == '/').count())
                            .noneMatch(part -> part.startsWith(".")))
                    .filter(path -> !path.startsWith(".")
                            || path.toLowerCase(Locale.ROOT).endsWith(".md"))
                    .sorted()
                    .toList();
        }
        var files = new ArrayList<OldFile>();
        var refusals = new ArrayList<Refusal>();
        var others = new ArrayList<String>();
        for (var path : paths) {
            if (!path.toLowerCase(Locale.ROOT).endsWith(".md")) {
                others.add(path);
                continue;
            }
            progress.step("reading", files.size() + refusals.size(), paths.size());
            var reason = reasonAgainst(path, folder.resolve(path));
            if (reason.isEmpty()) {
                var text = Files.readString(folder.resolve(path));
                files.add(OldFile.of(path, text.replace("\r\n", "\n").replace('\r', '\n')));
            } else {
                var copied = !path.equalsIgnoreCase("README.md");
                refusals.add(new Refusal(path, reason, copied));
                if (copied) {
                    others.add(path);
                }
            }
        }
        others.sort(Comparator.naturalOrder());
        return new OldFolder(List.copyOf(files), List.copyOf(refusals), List.copyOf(others));
    }

    /**
     * The folder without some files, which are copied as they are.
     *
     * @param reasons why, by file
     */
    OldFolder without(Map<String, String> reasons) {
        var refused = new ArrayList<>(refusals);
        reasons.forEach((file, reason) -> refused.add(new Refusal(file, reason, true)));
        return new OldFolder(
                files.stream().filter(file -> !reasons.containsKey(file.path())).toList(),
                List.copyOf(refused),
                Stream.concat(others.stream(), reasons.keySet().stream())
                        .sorted()
                        .toList());
    }

    private static String reasonAgainst(String path, Path file) throws IOException {
        if (path.equalsIgnoreCase("README.md")) {
            return "the index of the series is written to README.md";
        }
        if (!path.endsWith(".md")) {
            return "its name does not end with .md in lower case";
        }
        var name = path.substring(0, path.length() - ".md".length());
        if (!NAME.matcher(name).matches()) {
            var character = NOT_ALLOWED.matcher(name);
            return "the name of a report's file cannot have "
                    + (character.find()
                            ? Character.isWhitespace(character.group().charAt(0)) ? "spaces" : character.group()
                            : "no characters");
        }
        if (Stream.of(name.split("/", -1)).anyMatch(part -> part.isEmpty() || part.startsWith("."))) {
            return "the name of a report's file cannot begin with a dot";
        }
        if (name.endsWith(".md")) {
            return "the name of a report's file cannot end with .md twice";
        }
        if (Files.size(file) > LARGEST) {
            return "it has " + (Files.size(file) >> 20) + " MiB, and a report at most " + (LARGEST >> 20);
        }
        var bytes = Files.readAllBytes(file);
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return text.toString().isBlank() ? "it is empty" : "";
        } catch (CharacterCodingException e) {
            return "it is not UTF-8";
        }
    }
}
