package dev.byline.evaluate;

import dev.byline.expression.Place;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the values of a report come from. Every value that the evaluation makes is an object of its own, so that
 * the same text written twice has two places: objects are told apart by identity.
 */
public final class Origins {

    /**
     * A piece of a string.
     *
     * @param start the offset in the string at which the piece begins
     * @param value the piece
     * @param place the literal that it is written in, or the expression that gives it
     * @param literal whether the place is a literal, so that each character has a place of its own
     * @param source the value of the whole literal
     * @param offset where in that the piece begins
     */
    record Piece(int start, String value, Place place, boolean literal, String source, int offset) {

        /** A whole literal, or what has no characters of its own. */
        Piece(int start, String value, Place place, boolean literal) {
            this(start, value, place, literal, value, 0);
        }

        /** The same in another string. */
        Piece at(int other) {
            return new Piece(other, value, place, literal, source, offset);
        }

        /** A part of it in another string. */
        Piece part(int from, int to, int other) {
            return new Piece(other, value.substring(from, to), place, literal, source, offset + from);
        }
    }

    @SuppressWarnings("IdentityHashMapUsage") // The point of this class.
    private final Map<Object, Place> places = new IdentityHashMap<>();

    @SuppressWarnings("IdentityHashMapUsage")
    private final Map<String, List<Piece>> texts = new IdentityHashMap<>();

    @SuppressWarnings("IdentityHashMapUsage")
    private final Map<Object, Boolean> partial = new IdentityHashMap<>();

    /** A new string with the value of a literal. */
    String literal(String value, Place place) {
        return text(List.of(new Piece(0, value, place, true)), place);
    }

    /** A new string whose characters have no places of their own, such as a constant from a class file. */
    String opaque(String value, Place place) {
        return text(List.of(new Piece(0, value, place, false)), place);
    }

    /** A new string with the text of a constant, whose places know where it is used. */
    String constant(String value, Place.Use use) {
        var used = pieces(value, use.place()).stream()
                .map(piece -> new Piece(
                        piece.start(),
                        piece.value(),
                        used(piece.place(), use),
                        piece.literal(),
                        piece.source(),
                        piece.offset()))
                .toList();
        return text(used, use.place());
    }

    /** Of a constant that is made of others, the use that stands in the report. */
    private static Place used(Place place, Place.Use use) {
        return new Place.Range(place.file(), place.span(), Optional.of(use));
    }

    /** The pieces of a string, or of what is joined to one. */
    List<Piece> pieces(Object operand, Place place) {
        return operand instanceof String string && texts.containsKey(string)
                ? texts.get(string)
                : List.of(new Piece(0, String.valueOf(operand), place, false));
    }

    /** A new string of pieces. */
    String text(List<Piece> pieces, Place place) {
        var value = new StringBuilder();
        pieces.forEach(piece -> value.append(piece.value()));
        // A constructor always makes a new object; toString() does not where the text is empty.
        var text = new String(value);
        texts.put(text, List.copyOf(pieces));
        places.put(text, place);
        return text;
    }

    /** Makes another string, such as the footer of a series, known with the place of its literal. */
    public void put(String text, Place place, boolean literal) {
        texts.put(text, List.of(new Piece(0, text, place, literal)));
        places.put(text, place);
    }

    /** Forgets a value that is nowhere any more, and with it all that is in it alone. */
    void forget(Object value) {
        places.remove(value);
        partial.remove(value);
    }

    void put(Object value, Place place) {
        places.put(value, place);
    }

    /** Notes that something the author wrote is missing in a value. */
    void putPartial(Object value) {
        partial.put(value, true);
    }

    /**
     * Whether something the author wrote is missing in a value, because it has a problem of its own.
     *
     * @param value a value of the evaluated report
     * @return whether it says less than the author wrote
     */
    public boolean isPartial(Object value) {
        return partial.containsKey(value);
    }

    /**
     * Where a value comes from.
     *
     * @param value a value of the evaluated report; the same object, not an equal one
     * @return the expression that gave it; empty for what the DSL itself made
     */
    public Optional<Place> of(Object value) {
        return Optional.ofNullable(places.get(value));
    }

    /**
     * Where a part of a string comes from.
     *
     * @param text a string of the evaluated report; the same object, not an equal one
     * @param start the offset of the part's first character
     * @param end the offset behind its last character
     * @return the place of the part, of its beginning where it is put together from several literals, or of
     *     the expression around it; empty for what the DSL itself made
     */
    public Optional<Place> of(String text, int start, int end) {
        var pieces = texts.get(text);
        if (pieces == null) {
            return of(text);
        }
        for (var i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            var pieceEnd = piece.start() + piece.value().length();
            if (start < pieceEnd || i == pieces.size() - 1) {
                var from = Math.max(0, start - piece.start());
                var to = Math.max(from, Math.min(end, pieceEnd) - piece.start());
                return Optional.of(within(piece, from, to));
            }
        }
        return of(text);
    }

    private static Place within(Piece piece, int start, int end) {
        var place = piece.place();
        if (!piece.literal()) {
            return place;
        }
        return new Place.Characters(place, piece.source(), piece.offset() + start, piece.offset() + end);
    }
}
