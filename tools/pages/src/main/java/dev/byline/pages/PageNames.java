package dev.byline.pages;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The paths of pages: such as every file system can hold, and no two that one of them takes for the same. */
final class PageNames {

    static final String HTML = ".html";

    private static final Pattern FORBIDDEN =
            Pattern.compile("[<>:\"/\\\\|?*\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");
    private static final Pattern END = Pattern.compile("[. ]+$");
    private static final Pattern BEGINNING = Pattern.compile("^[. ]");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
    private static final int LONGEST = 180;

    private final Set<String> taken = new HashSet<>();

    /** Takes paths that the site needs itself. */
    void reserve(List<String> paths) {
        paths.forEach(path -> taken.add(key(path)));
    }

    /**
     * The path of a page.
     *
     * @param wanted the path as it would be without any file system, without {@code .html}
     * @return a path of its own, with {@code .html}
     */
    String page(String wanted) {
        var path = safe(wanted);
        var unique = path;
        for (var number = 2; !taken.add(key(unique + HTML)); number++) {
            unique = path + "-" + number;
        }
        return unique + HTML;
    }

    /** A path in which each name can be that of a file. */
    static String safe(String path) {
        return Stream.of(path.split("/")).map(PageNames::name).collect(Collectors.joining("/"));
    }

    /** A text as the name of a file, also where it has a slash. */
    static String name(String text) {
        var name = FORBIDDEN
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("-");
        name = BEGINNING.matcher(END.matcher(name).replaceAll("-")).replaceAll("-");
        if (name.isEmpty()) {
            return "-";
        }
        while (name.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
        }
        return DEVICE.matcher(name).matches() ? "-" + name : name;
    }

    private static String key(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
