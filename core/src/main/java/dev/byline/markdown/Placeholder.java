package dev.byline.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A word in braces in Markdown, such as {@code {credits}}, where something may be put in its place. In code it is code,
 * and a backslash in front makes text of it.
 *
 * @param start the offset of the opening brace
 * @param end the offset behind the closing brace
 * @param name the word
 * @param format what stands behind a colon
 */
public record Placeholder(int start, int end, String name, Optional<String> format) {

    /** Doubled braces and {@code ${name}} belong to other languages. */
    private static final Pattern BRACES =
            Pattern.compile("(?<![\\\\{$])(?:\\\\{2})*(\\{([A-Za-z][A-Za-z-]*)(?::([^{}\n]*))?})(?!})");

    private static final Pattern BACKTICKS = Pattern.compile("(?<!\\\\)(?:\\\\{2})*(`+)");

    /**
     * The placeholders of a text.
     *
     * @param markdown the text
     * @return whatever may be one, known or not, in the order of the text
     */
    public static List<Placeholder> in(String markdown) {
        if (markdown.indexOf('{') < 0) {
            return List.of();
        }
        var found = new ArrayList<Placeholder>();
        var braces = BRACES.matcher(markdown);
        var code = 0;
        while (braces.find()) {
            // What lies before the end of the last code is not looked through again.
            var around = codeAround(markdown, code, braces.start(1));
            if (around > braces.start(1)) {
                code = around;
                braces.region(around, markdown.length());
                continue;
            }
            code = around;
            found.add(new Placeholder(
                    braces.start(1), braces.end(1), braces.group(2), Optional.ofNullable(braces.group(3))));
        }
        return found;
    }

    /** The end of the last code that begins before an offset (CommonMark 0.31.2, sections 4.5 and 6.1). */
    private static int codeAround(String markdown, int from, int offset) {
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

    /** Whether it begins a line, where a number or a sign may begin a block. */
    boolean isFirst(String markdown) {
        return markdown.substring(markdown.lastIndexOf('\n', start - 1) + 1, start)
                .isBlank();
    }

    /** The placeholder as it is written. */
    @Override
    public String toString() {
        return "{" + name + format.map(pattern -> ":" + pattern).orElse("") + "}";
    }

    /**
     * Puts something in the place of placeholders.
     *
     * @param markdown the text
     * @param filling what is put in the place of one; empty to leave it as it is
     * @return the text with all that could be filled
     */
    static String fill(String markdown, Function<Placeholder, Optional<String>> filling) {
        var places = in(markdown);
        if (places.isEmpty()) {
            return markdown;
        }
        var filled = new StringBuilder();
        var end = 0;
        for (var place : places) {
            var text = filling.apply(place);
            if (text.isPresent()) {
                filled.append(markdown, end, place.start()).append(text.get());
                end = place.end();
            }
        }
        return filled.append(markdown, end, markdown.length()).toString();
    }
}
