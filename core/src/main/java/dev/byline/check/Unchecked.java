package dev.byline.check;

import dev.byline.expression.Place;
import java.util.List;
import java.util.Optional;

/** Pieces of a report's text of which its author says that they stay as they are. */
final class Unchecked {

    private Unchecked() {}

    /** Whether a place lies in one of the pieces. */
    static boolean covers(List<String> pieces, Optional<Place> place) {
        return !pieces.isEmpty()
                && place.isPresent()
                && place.get() instanceof Place.Characters characters
                && pieces.stream().anyMatch(piece -> covers(piece, characters));
    }

    private static boolean covers(String piece, Place.Characters place) {
        if (piece.isEmpty()) {
            return false;
        }
        var text = place.value();
        for (var start = text.indexOf(piece); start >= 0; start = text.indexOf(piece, start + 1)) {
            if (start <= place.start() && place.end() <= start + piece.length()) {
                return true;
            }
        }
        return false;
    }
}
