package dev.byline.frontmatter;

import dev.byline.pattern.Filling;
import java.util.List;
import java.util.Map;

/**
 * A key of front matter with its value, or a table of TOML with its keys.
 *
 * @param name the key, or the head of the table
 * @param isTable whether it is a table, behind which no key of the front matter itself can stand
 * @param start where its lines begin in the front matter
 * @param text its lines
 * @param holes what is filled in them, in order; their offsets are those of the front matter
 */
record Entry(String name, boolean isTable, int start, String text, List<Hole> holes) {

    /** Its lines; none where the value is a placeholder for which the report has nothing. */
    String filled(Map<String, Filling> values) {
        var only = holes.size() == 1 ? holes.get(0) : null;
        if (!isTable && only != null && only.isNothing(values) && isValue(only)) {
            return "";
        }
        var filled = new StringBuilder();
        var end = 0;
        for (var hole : holes) {
            filled.append(text, end, hole.start() - start).append(hole.filled(values));
            end = hole.end() - start;
        }
        filled.append(text, end, text.length());
        if (filled.length() > 0 && filled.charAt(filled.length() - 1) != '\n') {
            filled.append('\n');
        }
        return filled.toString();
    }

    /** Whether nothing but the key stands beside it. */
    private boolean isValue(Hole hole) {
        var before = text.substring(0, hole.start() - start).strip();
        var behind = text.substring(hole.end() - start).strip();
        return behind.isEmpty() && before.indexOf('\n') < 0 && before.matches(".*[:=]\\s*[\"']?");
    }
}
