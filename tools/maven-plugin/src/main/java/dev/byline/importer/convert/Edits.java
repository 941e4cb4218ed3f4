package dev.byline.importer.convert;

import dev.byline.importer.text.OldText;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Replacements in the body of an old file, by offset. */
final class Edits {

    /** What stands in place of a range. */
    private record Edit(int end, String replacement) {}

    private final NavigableMap<Integer, Edit> edits = new TreeMap<>();

    void insert(int offset, String text) {
        replace(offset, offset, text);
    }

    void replace(int start, int end, String text) {
        edits.merge(
                start,
                new Edit(end, text),
                (before, next) ->
                        new Edit(Math.max(before.end(), next.end()), before.replacement() + next.replacement()));
    }

    boolean touches(int start, int end) {
        return !edits.subMap(start, end).isEmpty();
    }

    /** A piece of the body with the replacements made. */
    String apply(OldText text, int from, int to) {
        var result = new StringBuilder();
        for (var i = from; i < to; ) {
            var edit = edits.get(text.offset(i));
            if (edit == null) {
                result.append(text.text().charAt(i));
                i++;
                continue;
            }
            result.append(edit.replacement());
            if (edit.end() == text.offset(i)) {
                result.append(text.text().charAt(i));
                i++;
            }
            while (i < to && text.offset(i) < edit.end()) {
                i++;
            }
        }
        // An insertion behind the last character.
        if (to > from) {
            var behind = edits.get(text.offset(to - 1) + 1);
            if (behind != null
                    && behind.end() == text.offset(to - 1) + 1
                    && (to == text.text().length())) {
                result.append(behind.replacement());
            }
        }
        return result.toString();
    }
}
