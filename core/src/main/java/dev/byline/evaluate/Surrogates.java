package dev.byline.evaluate;

/** Halves of characters that are not next to their other half. */
final class Surrogates {

    private Surrogates() {}

    /** The offset of the first half from an offset on; -1 if there is none. */
    static int half(String text, int from) {
        for (var i = from; i < text.length(); i++) {
            if (!Character.isSurrogate(text.charAt(i))) {
                continue;
            }
            if (Character.isLowSurrogate(text.charAt(i))
                    || i + 1 == text.length()
                    || !Character.isLowSurrogate(text.charAt(i + 1))) {
                return i;
            }
            i++;
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
