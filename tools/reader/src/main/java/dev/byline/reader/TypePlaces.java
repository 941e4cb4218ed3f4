package dev.byline.reader;

import dev.byline.expression.Place;
import dev.byline.reader.symbol.SourceType;
import dev.byline.source.Span;
import java.util.regex.Pattern;

/** Where types stand. */
final class TypePlaces {

    /** Comments, which may say anything, and the words with which a declaration begins behind its modifiers. */
    private static final Pattern BEGINNING =
            Pattern.compile("(?s)//[^\\n\\r]*|/\\*.*?\\*/|\\b(class|interface|enum|record)\\b|@\\s*(interface)\\b");

    private TypePlaces() {}

    /** The place where the compiler puts a message of a type: at the keyword of its declaration. */
    static Place.Range of(SourceType type) {
        var places = type.file().places();
        var whole = places.of(type.tree()).span();
        var modifiers = type.tree().getModifiers();
        var from = modifiers.getFlags().isEmpty() && modifiers.getAnnotations().isEmpty()
                ? whole.start()
                : Math.max(whole.start(), places.of(modifiers).span().end());
        var matcher = BEGINNING.matcher(type.file().content()).region(from, Math.max(from, whole.end()));
        while (matcher.find()) {
            if (matcher.group(1) != null || matcher.group(2) != null) {
                return Place.of(type.file(), new Span(matcher.start(), matcher.end()));
            }
        }
        return Place.of(type.file(), new Span(whole.start(), whole.start()));
    }
}
