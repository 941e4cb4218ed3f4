package dev.byline.catalog;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The language that a series is written in. */
public final class Locales {

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private Locales() {}

    /**
     * The locale of a language tag.
     *
     * @param tag a BCP 47 tag
     * @return English where it is empty or wrong
     */
    public static Locale of(String tag) {
        return tag.isEmpty() || mistake(tag).isPresent() ? Locale.ENGLISH : Locale.forLanguageTag(tag);
    }

    /** What is wrong with a language tag. */
    static Optional<String> mistake(String tag) {
        if (tag.isEmpty()) {
            return Optional.empty();
        }
        try {
            var locale = new Locale.Builder().setLanguageTag(tag).build();
            return LANGUAGES.contains(locale.getLanguage())
                    ? Optional.empty()
                    : Optional.of("\"" + tag + "\" names no language");
        } catch (IllformedLocaleException e) {
            return Optional.of("\"" + tag + "\" is not a language tag");
        }
    }
}
