package dev.byline.java;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names for the classes of a new project. Each is given once, also for file systems that ignore case. */
public final class JavaNaming {

    /** Names that the sources of a report use already, and those that Windows has no file for. */
    private static final Set<String> USED = Set.of(
            "aux",
            "block",
            "boolean",
            "character",
            "con",
            "code",
            "document",
            "dsl",
            "enum",
            "error",
            "exception",
            "forge",
            "highlight",
            "image",
            "integer",
            "issue",
            "item",
            "itemlist",
            "layout",
            "link",
            "listentry",
            "long",
            "markdown",
            "math",
            "nul",
            "object",
            "override",
            "paragraph",
            "people",
            "person",
            "pullrequest",
            "prn",
            "rawmarkdown",
            "record",
            "report",
            "reportdocument",
            "reportsource",
            "repository",
            "runtime",
            "section",
            "series",
            "string",
            "system",
            "table",
            "thread",
            "void");

    private final Set<String> taken = new HashSet<>(USED);

    /**
     * A class name that no other class has.
     *
     * @param words what it is made of
     * @return the name
     */
    public String type(String words) {
        var name = camelCase(words);
        if (name.isEmpty() || !Character.isJavaIdentifierStart(name.codePointAt(0))) {
            name = "Report" + name;
        }
        // The file of a class has a name of 255 bytes at most, also with what generated classes append.
        name = name.codePoints()
                .limit(60)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        var free = USED.contains(name.toLowerCase(Locale.ROOT)) ? name + "Page" : name;
        for (var i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = name + "_" + i;
        }
        return free;
    }

    /**
     * Keeps a name from being given.
     *
     * @param name the name
     */
    public void take(String name) {
        taken.add(name.toLowerCase(Locale.ROOT));
    }

    private static String camelCase(String words) {
        var name = new StringBuilder();
        var upper = true;
        for (var c : words.codePoints().toArray()) {
            if (c < 128 && Character.isLetterOrDigit(c)) {
                name.appendCodePoint(upper ? Character.toUpperCase(c) : c);
                upper = false;
            } else {
                upper = true;
            }
        }
        return name.toString();
    }

    /**
     * A package.
     *
     * @param words what its name is made of
     * @return the name
     */
    public static String packageOf(String words) {
        var name = words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
            name = "reports" + name;
        }
        return SourceVersion.isKeyword(name) || List.of("java", "javax", "dev").contains(name)
                ? name + "reports"
                : name;
    }
}
