package dev.byline.importer.text;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The lines at the beginning of a file that are for another program. */
public final class FrontMatter {

    private static final Pattern YAML = Pattern.compile(
            "\\A---[ \\t]*\\n(?=[ \\t]*(?:[\\w#\"'-]|\\n))(?:.*\\n)*?(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)");
    private static final Pattern TOML = Pattern.compile("\\A\\+\\+\\+[ \\t]*\\n(?:.*\\n)*?\\+\\+\\+[ \\t]*(?:\\n|\\z)");
    private static final Pattern KEY = Pattern.compile("(?m)^\\s*[\\w.\"-]+\\s*[:=]");
    private static final Pattern VALUE = Pattern.compile("(?m)^([\\w.-]+)[ \\t]*[:=][ \\t]*(\\S.*?)[ \\t]*$");
    /** What Pelican and MultiMarkdown have instead: keys without fences, up to the first blank line. */
    private static final Pattern HEADERS = Pattern.compile("\\A(?:[A-Z][A-Za-z]*:[ \\t].*\\n)+(?=\\n)");

    private FrontMatter() {}

    /** The front matter with its fences and its last line's end; empty if there is none. */
    static String of(String text) {
        for (var fenced : new Pattern[] {YAML, TOML}) {
            var matcher = fenced.matcher(text);
            if (matcher.find() && KEY.matcher(matcher.group()).find()) {
                return matcher.group();
            }
        }
        return "";
    }

    /** Keys at the beginning of a body that has no front matter. */
    static String headers(String text) {
        var matcher = HEADERS.matcher(text);
        return matcher.find()
                        && (value(matcher.group(), "title").isPresent()
                                || value(matcher.group(), "date").isPresent())
                ? matcher.group()
                : "";
    }

    /**
     * The value of the first of some keys.
     *
     * @param frontMatter lines with keys
     * @param keys the keys
     * @return the value without its quotes; empty if none of the keys is there
     */
    public static Optional<String> value(String frontMatter, String... keys) {
        var values = values(frontMatter);
        return Stream.of(keys)
                .flatMap(key -> Optional.ofNullable(values.get(key)).stream())
                .findFirst();
    }

    /**
     * All values that stand in the line of their key.
     *
     * @param frontMatter lines with keys
     * @return the values without their quotes, by their keys in lower case
     */
    public static Map<String, String> values(String frontMatter) {
        var values = new LinkedHashMap<String, String>();
        VALUE.matcher(frontMatter)
                .results()
                .forEach(line -> values.putIfAbsent(
                        line.group(1).toLowerCase(Locale.ROOT), line.group(2).replaceAll("^([\"'])(.*)\\1$", "$2")));
        return values;
    }
}
