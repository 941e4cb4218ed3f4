package dev.byline.dsl;

import dev.byline.reference.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Markdown with places for references, {@code {}}, as {@link Dsl#text} takes it. In code, braces are code. */
public final class InlineText {

    /** How a place is written. */
    public static final String PLACE = "{}";

    private static final Pattern BACKTICKS = Pattern.compile("(?<!\\\\)(?:\\\\{2})*(`+)");
    // Code and HTML bind more tightly than the brackets of a link do.
    private static final Pattern SPECIAL = Pattern.compile("[\\[\\]\\\\`<]");

    private InlineText() {}

    /**
     * The places of a text.
     *
     * @param markdown the text
     * @return where each begins, in the order of the text; a backslash in front makes text of it
     */
    public static List<Integer> places(String markdown) {
        var places = new ArrayList<Integer>();
        var code = 0;
        for (var at = markdown.indexOf(PLACE); at >= 0; at = markdown.indexOf(PLACE, at)) {
            code = codeAround(markdown, code, at);
            if (code > at) {
                at = code;
                continue;
            }
            if (!isEscaped(markdown, at)) {
                places.add(at);
            }
            at += PLACE.length();
        }
        return places;
    }

    private static boolean isEscaped(String markdown, int at) {
        var backslashes = 0;
        while (backslashes < at && markdown.charAt(at - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    /**
     * A reference in prose.
     *
     * @param reference the reference
     * @return its label in brackets
     */
    public static String label(Reference reference) {
        return "[" + SPECIAL.matcher(reference.label()).replaceAll("\\\\$0") + "]";
    }

    static String fill(String markdown, Reference... references) {
        var places = places(markdown);
        if (places.size() != references.length) {
            throw new IllegalArgumentException(
                    "the text has " + places.size() + " places {} for " + references.length + " references");
        }
        var filled = new StringBuilder();
        var end = 0;
        for (var i = 0; i < references.length; i++) {
            filled.append(markdown, end, places.get(i)).append(label(references[i]));
            end = places.get(i) + PLACE.length();
        }
        return filled.append(markdown, end, markdown.length()).toString();
    }

    /**
     * The end of the last code that begins before an offset (CommonMark 0.31.2, sections 4.5 and 6.1).
     *
     * @param markdown the text
     * @param from the end of code that was found before, or 0
     * @param offset the offset
     * @return an offset behind the given one if that is in code
     */
    public static int codeAround(String markdown, int from, int offset) {
        var end = from;
        var ticks = BACKTICKS.matcher(markdown);
        while (end < offset && ticks.find(end) && ticks.start(1) < offset) {
            var length = ticks.end(1) - ticks.start(1);
            var close = behindRun(markdown, ticks.end(1), length);
            // A run that nothing closes is text.
            end = close < 0 ? ticks.end(1) : close;
        }
        return end;
    }

    private static int behindRun(String markdown, int from, int length) {
        for (var i = markdown.indexOf('`', from); i >= 0; i = markdown.indexOf('`', i)) {
            var end = i;
            while (end < markdown.length() && markdown.charAt(end) == '`') {
                end++;
            }
            if (end - i == length) {
                return end;
            }
            i = end;
        }
        return -1;
    }
}
