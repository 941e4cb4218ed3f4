package dev.byline.importer.java;

import dev.byline.importer.convert.Silence;
import dev.byline.java.JavaText;
import dev.byline.problem.CheckId;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The source of a report with warnings and mistakes silenced, and nothing else in it changed. */
public final class SilencedSource {

    private static final Pattern NAMED = Pattern.compile("\\.unchecked\\(\\s*");
    private static final Pattern ID = Pattern.compile("\"([^\"]*)\"");

    private SilencedSource() {}

    /**
     * Silences what is said of a class.
     *
     * @param source the source
     * @param type the simple name of the class
     * @param silence what is to be silenced
     * @return the source; empty where it is not clear what stands in front of the class, or how its report begins
     */
    public static Optional<String> of(String source, String type, Silence silence) {
        return unchecked(source, type, silence.pieces()).flatMap(text -> annotated(text, type, silence.checks()));
    }

    /** Names pieces of the text that stay as they are. */
    private static Optional<String> unchecked(String source, String type, Set<String> pieces) {
        if (pieces.isEmpty()) {
            return Optional.of(source);
        }
        var literals = pieces.stream().map(JavaText::literal).collect(Collectors.joining(", "));
        var begin = Pattern.compile("\\b(?:class|interface) " + Pattern.quote(type) + "\\b[^\"]*?\\breport\\(\\)")
                .matcher(source);
        if (!begin.find()) {
            return Optional.empty();
        }
        // A second call would take the place of the first.
        var named = NAMED.matcher(source).region(begin.end(), source.length());
        return Optional.of(
                named.find()
                        ? new StringBuilder(source)
                                .insert(named.end(), literals + ", ")
                                .toString()
                        : new StringBuilder(source)
                                .insert(begin.end(), ".unchecked(" + literals + ")")
                                .toString());
    }

    private static Optional<String> annotated(String source, String type, Set<CheckId> checks) {
        if (checks.isEmpty()) {
            return Optional.of(source);
        }
        var declaration = Pattern.compile(
                        "(?m)^(?:(?:public|final|abstract|strictfp|non-sealed|sealed) )*(?:class|interface) "
                                + Pattern.quote(type) + "\\b")
                .matcher(source);
        if (!declaration.find()) {
            return Optional.empty();
        }
        var place = declaration.start();
        var before = source.substring(0, place);
        var ids = new TreeSet<String>();
        checks.forEach(check -> ids.add("byline:" + check.id()));
        var silenced = Pattern.compile("@SuppressWarnings\\(\\{?([^(){}]*)}?\\)(?=\\s*\\z)")
                .matcher(before);
        if (silenced.find()) {
            Matcher id = ID.matcher(silenced.group(1));
            while (id.find()) {
                ids.add(id.group(1));
            }
            return Optional.of(before.substring(0, silenced.start())
                    + annotation(ids)
                    + before.substring(silenced.end())
                    + source.substring(place));
        }
        return before.contains("@SuppressWarnings")
                ? Optional.empty()
                : Optional.of(before + annotation(ids) + "\n" + source.substring(place));
    }

    /**
     * The annotation that silences warnings.
     *
     * @param ids what is silenced
     * @return the annotation
     */
    static String annotation(Set<String> ids) {
        var list = "\"" + String.join("\", \"", ids) + "\"";
        return "@SuppressWarnings(" + (ids.size() == 1 ? list : "{" + list + "}") + ")";
    }
}
