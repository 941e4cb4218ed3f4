package dev.byline.reader;

import dev.byline.expression.Place;
import dev.byline.reader.symbol.SourceType;

/** Where types stand. */
final class TypePlaces {

    private TypePlaces() {}

    /** The place where the compiler puts a message of a type: at the keyword of its declaration. */
    static Place.Range of(SourceType type) {
        return Place.of(type.file(), type.keyword());
    }
}
