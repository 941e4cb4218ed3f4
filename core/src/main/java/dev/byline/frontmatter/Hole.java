package dev.byline.frontmatter;

import dev.byline.pattern.Filling;
import dev.byline.pattern.Filling.Nothing;
import dev.byline.pattern.Filling.Text;
import dev.byline.pattern.Filling.Texts;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A place in front matter that is written anew when its placeholders are filled.
 *
 * @param start where it begins
 * @param end where it ends
 * @param form how its value is written
 * @param parts what the value is made of
 */
record Hole(int start, int end, Form form, List<Part> parts) {

    /** How a value is written. */
    enum Form {
        /** A value without quotes: it gets some when text is put into it. */
        BARE,
        /** A value in quotes, with its quotes. */
        QUOTED,
        /** A placeholder inside of double quotes. */
        IN_QUOTES,
        /** A placeholder inside of a block of lines. */
        IN_LINES
    }

    /**
     * A part of a value.
     *
     * @param text what stands there, or the name of the placeholder
     * @param isPlaceholder whether it is one
     */
    record Part(String text, boolean isPlaceholder) {

        private Filling filling(Map<String, Filling> values) {
            return isPlaceholder ? values.getOrDefault(text, new Nothing()) : new Filling.Day(text);
        }
    }

    /** Whether the value is one placeholder and nothing else. */
    boolean isWhole() {
        return parts.size() == 1 && parts.get(0).isPlaceholder();
    }

    /** Whether the value is one placeholder, for which there is nothing. */
    boolean isNothing(Map<String, Filling> values) {
        return isWhole() && parts.get(0).filling(values) instanceof Nothing;
    }

    String filled(Map<String, Filling> values) {
        var joined = parts.stream().map(part -> part.filling(values).text()).collect(Collectors.joining());
        return switch (form) {
            case BARE -> bare(joined, values);
            case QUOTED -> Quotes.quoted(joined);
            case IN_QUOTES -> Quotes.escaped(joined);
            case IN_LINES -> Quotes.line(joined);
        };
    }

    private String bare(String joined, Map<String, Filling> values) {
        if (isWhole()) {
            var whole = parts.get(0).filling(values);
            if (whole instanceof Texts texts) {
                return texts.values().stream().map(Quotes::quoted).collect(Collectors.joining(", ", "[", "]"));
            } else if (whole instanceof Filling.Number number) {
                // A number with zeros in front is none in TOML, and an octal one in old YAML.
                return Integer.toString(number.value());
            }
        }
        var hasText = parts.stream()
                .map(part -> part.filling(values))
                .anyMatch(value -> value instanceof Text || value instanceof Texts || value instanceof Nothing);
        return hasText ? Quotes.quoted(joined) : joined;
    }
}
