package dev.byline.pattern;

import java.util.List;

/** What a placeholder stands for in one report. */
public sealed interface Filling {

    /**
     * What is written where the placeholder is a part of a longer text.
     *
     * @return the text
     */
    String text();

    /**
     * Text of an author or of a forge, which may contain anything.
     *
     * @param text the text
     */
    record Text(String text) implements Filling {}

    /**
     * A day, as {@code 2017-06-25}.
     *
     * @param text the day
     */
    record Day(String text) implements Filling {}

    /**
     * A part of a date.
     *
     * @param value the number
     * @param digits how many digits it has at least in a longer text
     */
    record Number(int value, int digits) implements Filling {

        @Override
        public String text() {
            var text = Integer.toString(value);
            return "0".repeat(Math.max(0, digits - text.length())) + text;
        }
    }

    /**
     * Several texts.
     *
     * @param values the texts
     */
    record Texts(List<String> values) implements Filling {

        /** Copies the list, so that it cannot change. */
        public Texts {
            values = List.copyOf(values);
        }

        @Override
        public String text() {
            return String.join(", ", values);
        }
    }

    /** Nothing: the report has no such thing, as the first report has none before it. */
    record Nothing() implements Filling {

        @Override
        public String text() {
            return "";
        }
    }
}
