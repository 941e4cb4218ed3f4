package dev.byline.reader.parse;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a text, to find out quickly that it does not speak of something. A word is a run of letters and digits; case
 * does not count. A text has at times a word that is not in it, since only hash codes are kept, but never the other way
 * round.
 */
public final class Words {

    private final int[] hashes;

    private Words(int[] hashes) {
        this.hashes = hashes;
    }

    /**
     * The words of a text.
     *
     * @param text any text
     * @return its words
     */
    public static Words of(String text) {
        var hashes = new int[Math.max(16, text.length() / 8)];
        var count = 0;
        for (var at = 0; at < text.length(); ) {
            if (!isPart(text.charAt(at))) {
                at++;
                continue;
            }
            var hash = 0;
            for (; at < text.length() && isPart(text.charAt(at)); at++) {
                hash = 31 * hash + Character.toLowerCase(text.charAt(at));
            }
            if (count == hashes.length) {
                hashes = Arrays.copyOf(hashes, count * 2);
            }
            hashes[count++] = hash;
        }
        return new Words(Arrays.stream(hashes, 0, count).sorted().distinct().toArray());
    }

    /**
     * Cuts a text into its words.
     *
     * @param text a short text, such as a name
     * @return its words in lower case
     */
    public static Set<String> split(String text) {
        var words = new HashSet<String>();
        var word = new StringBuilder();
        for (var at = 0; at <= text.length(); at++) {
            if (at < text.length() && isPart(text.charAt(at))) {
                word.append(text.charAt(at));
            } else if (!word.isEmpty()) {
                words.add(word.toString().toLowerCase(Locale.ROOT));
                word.setLength(0);
            }
        }
        return words;
    }

    private static boolean isPart(char character) {
        return Character.isLetterOrDigit(character);
    }

    /**
     * Whether the text may have words.
     *
     * @param words words in lower case
     * @return false if one of them is not in the text
     */
    public boolean mayHaveAll(Collection<String> words) {
        return words.stream().allMatch(word -> Arrays.binarySearch(hashes, hash(word)) >= 0);
    }

    private static int hash(String word) {
        var hash = 0;
        for (var at = 0; at < word.length(); at++) {
            hash = 31 * hash + Character.toLowerCase(word.charAt(at));
        }
        return hash;
    }
}
