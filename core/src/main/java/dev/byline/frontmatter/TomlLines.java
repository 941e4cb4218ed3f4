package dev.byline.frontmatter;

import dev.byline.frontmatter.Hole.Form;
import dev.byline.frontmatter.Hole.Part;
import dev.byline.pattern.Placeholder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomlj.Toml;
import org.tomlj.TomlPosition;

/**
 * Front matter in TOML. A placeholder would be an inline table there, so the parser is given a string of the same length.
 * The library tells no places of values, so strings and comments are found here.
 */
final class TomlLines {

    private enum Kind {
        COMMENT,
        BASIC,
        BASIC_LINES,
        LITERAL,
        LITERAL_LINES
    }

    /** A string or a comment. */
    private record Piece(Kind kind, int start, int end) {

        boolean holds(Placeholder found) {
            return found.start() >= start && found.end() <= end;
        }
    }

    private final String text;
    private final List<Placeholder> placeholders;
    private final List<Piece> pieces = new ArrayList<>();
    /** Where the lines of each key and table begin. */
    private final List<Integer> starts = new ArrayList<>();

    private final List<String> names = new ArrayList<>();

    private TomlLines(String text, List<Placeholder> placeholders) {
        this.text = text;
        this.placeholders = placeholders;
        scan();
    }

    /**
     * Reads TOML.
     *
     * @param text the lines between the fences
     * @param placeholders those in it that will be filled
     */
    static Parsed parse(String text, List<Placeholder> placeholders) {
        return new TomlLines(text, placeholders).parse();
    }

    /** The first mistake in TOML without placeholders. */
    static Optional<String> flaw(String text) {
        return Toml.parse(text).errors().stream().findFirst().map(error -> String.valueOf(error.getMessage()));
    }

    private Parsed parse() {
        var flaws = Toml.parse(masked()).errors().stream()
                .map(error -> flaw(String.valueOf(error.getMessage()), error.position()))
                .limit(1)
                .toList();
        return new Parsed(entries(), true, flaws);
    }

    private TextFlaw flaw(String what, TomlPosition position) {
        var line = 0;
        for (var left = position.line(); left > 1; left--) {
            line = text.indexOf('\n', line) + 1;
        }
        var lineEnd = text.indexOf('\n', line);
        var length = (lineEnd < 0 ? text.length() : lineEnd) - line;
        var start = Math.max(0, Math.min(line + Math.min(position.column() - 1, length), text.length() - 1));
        return new TextFlaw(
                start,
                Math.min(text.length(), start + 1),
                "the front matter is not TOML: " + what.replaceAll("\\s*\\R\\s*", " "),
                "correct it; a text stands in quotes");
    }

    private String masked() {
        var masked = new StringBuilder(text);
        for (var found : placeholders) {
            var piece = piece(found);
            if (piece.filter(each -> each.kind() == Kind.COMMENT).isEmpty()) {
                var filler = "x".repeat(found.end() - found.start());
                masked.replace(
                        found.start(), found.end(), piece.isPresent() ? filler : "\"" + filler.substring(2) + "\"");
            }
        }
        return masked.toString();
    }

    private Optional<Piece> piece(Placeholder found) {
        return pieces.stream().filter(piece -> piece.holds(found)).findFirst();
    }

    private List<Hole> holes() {
        var holes = new ArrayList<Hole>();
        for (var found : placeholders) {
            var part = new Part(found.name(), true);
            var piece = piece(found);
            if (piece.isEmpty()) {
                holes.add(new Hole(found.start(), found.end(), Form.BARE, List.of(part)));
                continue;
            }
            switch (piece.get().kind()) {
                case COMMENT -> {
                    // No program reads it.
                }
                case BASIC, BASIC_LINES ->
                    holes.add(new Hole(found.start(), found.end(), Form.IN_QUOTES, List.of(part)));
                case LITERAL, LITERAL_LINES -> literal(piece.get(), holes);
            }
        }
        return holes;
    }

    /** Without escapes it cannot hold every text, so it becomes one with escapes. */
    private void literal(Piece piece, List<Hole> holes) {
        if (!holes.isEmpty() && holes.get(holes.size() - 1).start() == piece.start()) {
            return;
        }
        var quotes = piece.kind() == Kind.LITERAL ? 1 : 3;
        var start = piece.start() + quotes;
        var end = piece.end() - quotes;
        if (quotes == 3 && text.startsWith("\n", start)) {
            start++;
        }
        var parts = new ArrayList<Part>();
        var at = start;
        for (var found : placeholders) {
            if (piece.holds(found)) {
                if (found.start() > at) {
                    parts.add(new Part(text.substring(at, found.start()), false));
                }
                parts.add(new Part(found.name(), true));
                at = found.end();
            }
        }
        if (end > at) {
            parts.add(new Part(text.substring(at, end), false));
        }
        holes.add(new Hole(piece.start(), piece.end(), Form.QUOTED, parts));
    }

    private List<Entry> entries() {
        var holes = holes();
        return Stream.iterate(0, i -> i < starts.size(), i -> i + 1)
                .map(i -> {
                    int start = i == 0 ? 0 : starts.get(i);
                    int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
                    return new Entry(
                            names.get(i),
                            names.get(i).startsWith("["),
                            start,
                            text.substring(start, end),
                            holes.stream()
                                    .filter(hole -> hole.start() >= start && hole.start() < end)
                                    .toList());
                })
                .toList();
    }

    /** Finds strings, comments, and the lines in which keys and tables begin. */
    private void scan() {
        var inTable = false;
        var depth = 0;
        var at = 0;
        var isLineStart = true;
        while (at < text.length()) {
            var c = text.charAt(at);
            if (c == '\n') {
                isLineStart = true;
                at++;
            } else if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '#') {
                var end = text.indexOf('\n', at);
                pieces.add(new Piece(Kind.COMMENT, at, end < 0 ? text.length() : end));
                at = end < 0 ? text.length() : end;
            } else {
                if (isLineStart && depth == 0 && (c == '[' || !inTable)) {
                    inTable = c == '[';
                    starts.add(text.lastIndexOf('\n', at) + 1);
                    names.add(inTable ? head(at) : key(at));
                }
                isLineStart = false;
                if (c == '"' || c == '\'') {
                    at = string(at, c);
                } else {
                    // A placeholder opens and closes its own brace.
                    depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
                    depth = Math.max(0, depth);
                    at++;
                }
            }
        }
    }

    private String head(int at) {
        var end = text.indexOf('\n', at);
        var line = text.substring(at, end < 0 ? text.length() : end);
        return line.replaceAll("\\s*(#.*)?$", "").replaceAll("[\\s\"']", "");
    }

    private String key(int at) {
        var end = text.indexOf('=', at);
        return text.substring(at, end < 0 ? text.length() : end).replaceAll("[\\s\"']", "");
    }

    private int string(int at, char quote) {
        var lines = text.startsWith(String.valueOf(quote).repeat(3), at);
        var isBasic = quote == '"';
        var end = at + (lines ? 3 : 1);
        while (end < text.length()) {
            var c = text.charAt(end);
            if (isBasic && c == '\\') {
                end += 2;
            } else if (lines ? text.startsWith(String.valueOf(quote).repeat(3), end) : c == quote) {
                end += lines ? 3 : 1;
                // Two more quotation marks may stand in front of the last three.
                while (lines && end < text.length() && text.charAt(end) == quote) {
                    end++;
                }
                break;
            } else if (!lines && c == '\n') {
                break;
            } else {
                end++;
            }
        }
        end = Math.min(end, text.length());
        pieces.add(new Piece(
                isBasic ? lines ? Kind.BASIC_LINES : Kind.BASIC : lines ? Kind.LITERAL_LINES : Kind.LITERAL, at, end));
        return end;
    }
}
