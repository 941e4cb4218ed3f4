package dev.byline.evaluate;

/** Halves of characters that are not next to their other half. */
final class Surrogates {

    private Surrogates() {}

    /** The offset of the first half from an offset on; -1 if there is none. */
    static int half(String text, int from) {
        var i = from;
        while (i < text.length()) {
            var character = text.codePointAt(i);
            // A whole pair is one character above all halves.
            if (character <= Character.MAX_VALUE && Character.isSurrogate((char) character)) {
                return i;
            }
            i += Character.charCount(character);
        }
        return -1;
    }

    /** As it is written in a source. */
    static String escape(char half) {
        return "\\u%04x".formatted((int) half);
    }

    static String remedy(char half) {
        return "write the other half " + (Character.isHighSurrogate(half) ? "behind it" : "before it")
                + ", or the character itself";
    }
}
