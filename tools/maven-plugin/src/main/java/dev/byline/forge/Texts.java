package dev.byline.forge;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Text of others, for a terminal. */
final class Texts {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");
    private static final int MOST = 200;

    private Texts() {}

    /** The text with a replacement for each half of a surrogate pair, which no file can have. */
    static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
    }

    /** One line without what would move a cursor or turn the direction of the text, and not too long. */
    static String shown(String text) {
        var line = INVISIBLE.matcher(text).replaceAll(" ").strip();
        return line.length() <= MOST ? line : line.substring(0, MOST) + "…";
    }
}
