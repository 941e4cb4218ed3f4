package dev.byline.benchmark.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Made-up words, and prose of them. Equal seeds say the same. */
final class Vocabulary {

    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";

    private final Random random;

    Vocabulary(long seed) {
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    String word() {
        var word = new StringBuilder();
        var syllables = 1 + random.nextInt(3);
        for (var i = 0; i < syllables; i++) {
            word.append(letter(CONSONANTS)).append(letter(VOWELS));
        }
        // A syllable alone could be a word of Java.
        return word.append(letter(CONSONANTS)).append(letter("aeo")).toString();
    }

    private char letter(String letters) {
        return letters.charAt(random.nextInt(letters.length()));
    }

    String words(int count) {
        var words = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            words.add(word());
        }
        return String.join(" ", words);
    }

    String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /**
     * Sentences, with the Markdown that reports have: code, emphasis, a link now and then.
     *
     * @param length about how many characters
     * @param labels what is cited in them
     */
    String prose(int length, List<String> labels) {
        var words = new ArrayList<String>();
        for (var written = 0; written < length; ) {
            var word = decorated(word());
            words.add(word);
            written += word.length() + 1;
        }
        for (var label : labels) {
            words.add(1 + random.nextInt(words.size() - 1), label);
        }
        var sentences = new StringBuilder();
        for (var i = 0; i < words.size(); ) {
            var end = Math.min(words.size(), i + 8 + random.nextInt(9));
            sentences.append(i == 0 ? "" : " ").append(sentence(words.subList(i, end)));
            i = end;
        }
        return sentences.toString();
    }

    private String decorated(String word) {
        return switch (random.nextInt(60)) {
            case 0 -> "`" + word + "`";
            case 1 -> "*" + word + "*";
            case 2 -> "[" + word + " " + word() + "](https://bench.example/" + word + ")";
            default -> word;
        };
    }

    private String sentence(List<String> words) {
        return capitalized(String.join(" ", words)) + ".";
    }
}
