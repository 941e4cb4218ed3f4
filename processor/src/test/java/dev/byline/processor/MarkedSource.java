package dev.byline.processor;

import com.google.testing.compile.JavaFileObjects;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;

/**
 * A source in which {@code ⟦id⟧} stands in front of each place where a problem is expected. The marks are not part of
 * what is compiled.
 *
 * @param name the qualified name of the class
 * @param text the source without marks
 * @param expected the problems, in the order of the source
 */
record MarkedSource(String name, String text, List<Found> expected) {

    private static final Pattern MARK = Pattern.compile("⟦([a-z-]+)⟧");

    /** A problem: where, and the id of the check. Lines and columns count from 1. */
    record Found(String file, long line, long column, String id) {}

    static MarkedSource of(String name, String marked) {
        var text = new StringBuilder();
        var expected = new ArrayList<Found>();
        var file = name.substring(name.lastIndexOf('.') + 1) + ".java";
        var end = 0;
        var mark = MARK.matcher(marked);
        while (mark.find()) {
            text.append(marked, end, mark.start());
            var line = text.chars().filter(c -> c == '\n').count() + 1;
            var column = text.length() - (text.lastIndexOf("\n") + 1) + 1;
            expected.add(new Found(file, line, column, mark.group(1)));
            end = mark.end();
        }
        text.append(marked.substring(end));
        return new MarkedSource(name, text.toString(), List.copyOf(expected));
    }

    JavaFileObject file() {
        return JavaFileObjects.forSourceString(name, text);
    }
}
