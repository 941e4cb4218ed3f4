package dev.byline.index;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A line of what a compiler leaves for programs: its kind, then values with their names, each behind a tab. A name may
 * have several values. What is not given is empty, and a name that a reader does not know is passed over, so that another
 * version may have written the line.
 *
 * @param kind what the line is about
 * @param values the values by their names, in the order of the line
 */
record TextLine(String kind, Map<String, List<String>> values) {

    private static final char SPACE = ' ';

    static TextLine of(String kind) {
        return new TextLine(kind, new LinkedHashMap<>());
    }

    /** Adds a value, unless it is empty. */
    TextLine with(String name, String value) {
        return value.isEmpty() ? this : with(name, List.of(value));
    }

    TextLine with(String name, List<String> more) {
        values.computeIfAbsent(name, n -> new ArrayList<>()).addAll(more);
        return this;
    }

    String text(String name) {
        var found = texts(name);
        return found.isEmpty() ? "" : found.get(0);
    }

    List<String> texts(String name) {
        return values.getOrDefault(name, List.of());
    }

    int number(String name) {
        return Integer.parseInt(text(name));
    }

    void write(StringBuilder text) {
        text.append(kind);
        values.forEach((name, all) -> all.forEach(value -> {
            text.append('\t').append(name).append('=');
            escape(value, text);
        }));
        text.append('\n');
    }

    static TextLine parse(String line) {
        var parts = line.split("\t", -1);
        var parsed = of(parts[0]);
        for (var i = 1; i < parts.length; i++) {
            var equals = parts[i].indexOf('=');
            if (equals >= 0) {
                parsed.with(parts[i].substring(0, equals), List.of(unescape(parts[i].substring(equals + 1))));
            }
        }
        return parsed;
    }

    /** What would end a value or a line, and what no file in UTF-8 can hold. */
    private static void escape(String value, StringBuilder text) {
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (c == '\\') {
                text.append("\\\\");
            } else if (c < SPACE || Character.isSurrogate(c)) {
                text.append("\\u").append(HexFormat.of().toHexDigits(c));
            } else {
                text.append(c);
            }
        }
    }

    private static String unescape(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        var text = new StringBuilder();
        for (var i = 0; i < value.length(); i++) {
            if (value.charAt(i) != '\\') {
                text.append(value.charAt(i));
            } else if (value.startsWith("\\u", i)) {
                text.append((char) Integer.parseInt(value.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                text.append(value.charAt(i + 1));
                i++;
            }
        }
        return text.toString();
    }
}
