package dev.byline.catalog;

import dev.byline.reference.Flaw;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names that files and folders can have on Linux, Windows and macOS, in Git and in links. */
final class FileNames {

    private static final Pattern SIGN = Pattern.compile("[\\p{Cntrl}\\p{Z}\\\\:*?<>|%#{}\\[\\]^`&&[^ ]]");
    /** What a reader does not see, such as a mark that turns the text behind it around. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Cn}]");
    /** Windows has devices of these names in every folder, whatever stands behind a dot. */
    private static final Pattern DEVICE = Pattern.compile(
            "(?i)(?:CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|(?:COM|LPT)[0-9\\u00B9\\u00B2\\u00B3])\\s*(?:\\..*)?");

    private static final Pattern GIT_FOLDER = Pattern.compile("(?i)git~[0-9]+");

    private static final int BYTES = 255;
    /** The longest that Byline writes behind the name of a report. */
    private static final String SUFFIX = ".mentions.json";

    private FileNames() {}

    /**
     * What is wrong with a path.
     *
     * @param path the folders and the name of a file, without its ending
     * @return what is wrong, to be read behind the path; empty if it can be used
     */
    static Optional<Flaw> flaw(String path) {
        var parts = path.split("/", -1);
        for (var i = 0; i < parts.length; i++) {
            var isFile = i == parts.length - 1;
            var flaw = flaw(parts[i], isFile);
            if (flaw.isPresent()) {
                return flaw;
            }
        }
        return Optional.empty();
    }

    private static Optional<Flaw> flaw(String name, boolean isFile) {
        var sign = SIGN.matcher(name);
        var unseen = UNSEEN.matcher(name);
        if (name.isEmpty()) {
            return flaw("a name in it is empty", "write one slash between two names, and none at the ends");
        } else if (unseen.find()) {
            return flaw(
                    String.format("it has the character U+%04X, which nobody sees", name.codePointAt(unseen.start())),
                    "delete it");
        } else if (sign.find()) {
            return flaw(
                    "not every system and link can hold `" + sign.group() + "`",
                    "write a name with no \\ : * ? < > | % # { } [ ] ^ ` in it");
        } else if (name.startsWith(".")) {
            return flaw("`" + name + "` begins with a dot", "delete the dot: such a file is hidden");
        } else if (!name.equals(name.strip()) || name.endsWith(".")) {
            return flaw(
                    "`" + name + "` has a space or a dot at its end, or a space in front",
                    "delete it: Windows does not keep it");
        } else if (DEVICE.matcher(name).matches()) {
            return flaw("`" + name + "` is the name of a device on Windows", "write another name");
        } else if (GIT_FOLDER.matcher(name).matches()) {
            return flaw("`" + name + "` is what Windows may call Git's own folder", "write another name");
        } else if ((name + (isFile ? SUFFIX : "")).getBytes(StandardCharsets.UTF_8).length > BYTES) {
            return flaw(
                    "a name in it is longer than " + (BYTES - (isFile ? SUFFIX.length() : 0)) + " bytes",
                    "write a shorter one");
        }
        return Optional.empty();
    }

    private static Optional<Flaw> flaw(String what, String remedy) {
        return Optional.of(new Flaw(what, remedy));
    }
}
