package dev.byline.pattern;

import dev.byline.dsl.InlineText;
import dev.byline.problem.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A word in braces, such as {@code {credits}} or {@code {to:d MMMM}}, where something may be put in its place. Each place
 * knows its own words; in Markdown, a backslash in front makes text of it, and code is code.
 *
 * @param start the offset of the opening brace
 * @param end the offset behind the closing brace
 * @param name the word
 * @param format what stands behind a colon
 */
public record Placeholder(int start, int end, String name, Optional<String> format) {

    private static final Pattern PLAIN = Pattern.compile("\\{([A-Za-z]+)(?::([^{}\n]*))?}");

    /** Doubled braces and {@code ${name}} belong to other languages. */
    private static final Pattern BRACES =
            Pattern.compile("(?<![\\\\{$])(?:\\\\{2})*(\\{([A-Za-z][\\w-]*)(?::([^{}\n]*))?})(?!})");

    /**
     * The placeholders of a text that is no Markdown: a title, the name of a file, an address, front matter.
     *
     * @param text the text
     * @return whatever may be one, known or not, in the order of the text
     */
    public static List<Placeholder> in(String text) {
        return text.indexOf('{') < 0
                ? List.of()
                : PLAIN.matcher(text)
                        .results()
                        .map(match -> new Placeholder(
                                match.start(), match.end(), match.group(1), Optional.ofNullable(match.group(2))))
                        .toList();
    }

    /**
     * The placeholders of prose.
     *
     * @param markdown the text
     * @return whatever may be one, known or not, in the order of the text
     */
    public static List<Placeholder> inMarkdown(String markdown) {
        if (markdown.indexOf('{') < 0) {
            return List.of();
        }
        var found = new ArrayList<Placeholder>();
        var braces = BRACES.matcher(markdown);
        var code = 0;
        while (braces.find()) {
            // What lies before the end of the last code is not looked through again.
            var around = InlineText.codeAround(markdown, code, braces.start(1));
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

    /**
     * Whether it begins a line, where a number or a sign may begin a block.
     *
     * @param markdown the text in which it stands
     * @return whether only white space is before it
     */
    public boolean isFirst(String markdown) {
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
     * @param text the text
     * @param places its placeholders, in its order
     * @param filling what is put in the place of one; empty to leave it as it is
     * @return the text with all that could be filled
     */
    public static String fill(String text, List<Placeholder> places, Function<Placeholder, Optional<String>> filling) {
        if (places.isEmpty()) {
            return text;
        }
        var filled = new StringBuilder();
        var end = 0;
        for (var place : places) {
            var value = filling.apply(place);
            if (value.isPresent()) {
                filled.append(text, end, place.start()).append(value.get());
                end = place.end();
            }
        }
        return filled.append(text, end, text.length()).toString();
    }

    /**
     * The word that was probably meant.
     *
     * @param names the words that there are
     * @return empty if none is near
     */
    public Optional<String> near(List<String> names) {
        return Suggestions.nearest(name, names);
    }

    /**
     * Says that nothing is called so.
     *
     * @param names the words that there are
     * @return what to do instead
     */
    public String remedy(List<String> names) {
        return near(names)
                .map(near -> "did you mean `{" + near + "}`?")
                .orElse("write one of "
                        + names.stream().map(each -> "{" + each + "}").collect(Collectors.joining(" ")));
    }
}
