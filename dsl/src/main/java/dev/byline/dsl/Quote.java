package dev.byline.dsl;

import java.util.List;
import java.util.Locale;

/**
 * A quote, or one of the alerts that GitHub and Forgejo make of a quote that begins with {@code [!NOTE]}.
 *
 * @param kind what it is
 * @param text Markdown, as the author wrote it, without the {@code >} of its lines
 */
public record Quote(Kind kind, @Markdown String text) implements Block {

    /** What a quote is. */
    public enum Kind {
        /** A quote and nothing more. */
        QUOTE,
        /** What readers should know, also those in a hurry. */
        NOTE,
        /** Advice. */
        TIP,
        /** What readers need to know. */
        IMPORTANT,
        /** What needs attention now, or something goes wrong. */
        WARNING,
        /** What an action may lead to. */
        CAUTION;

        /**
         * The line that makes an alert of a quote.
         *
         * @return {@code [!NOTE]} and the like; empty for a quote
         */
        public String mark() {
            return this == QUOTE ? "" : "[!" + name().toUpperCase(Locale.ROOT) + "]";
        }
    }

    @Override
    public List<String> texts() {
        return List.of(text);
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.quote(this);
    }
}
