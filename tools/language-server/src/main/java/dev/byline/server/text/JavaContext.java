package dev.byline.server.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Optional;

/**
 * What a place in Java is, by its characters alone: no parser understands what an author is in the middle of typing.
 *
 * @param kind what the place is in
 * @param start the offset of the first character of the literal or the comment, behind its quotes
 * @param call the call or the annotation around it, if there is one
 */
public record JavaContext(Kind kind, int start, Optional<Call> call) {

    /** What a place can be in. */
    public enum Kind {
        /** Code. */
        CODE,
        /** A string between quotes. */
        STRING,
        /** A text block. */
        TEXT_BLOCK,
        /** A comment, or a character. */
        OTHER
    }

    /**
     * A call or an annotation whose parentheses are open.
     *
     * @param name its simple name
     * @param isAnnotation whether it is an annotation
     * @param member the member whose value is being written; empty in a call, and for {@code value}
     * @param argument which argument it is, from 0
     * @param open the offset of its opening parenthesis
     */
    public record Call(String name, boolean isAnnotation, String member, int argument, int open) {}

    /** A bracket that is open. */
    private static final class Open {

        private final char bracket;
        private final int offset;
        private final String name;
        private final boolean isAnnotation;
        private String member = "";
        private int argument;

        Open(char bracket, int offset, String name, boolean isAnnotation) {
            this.bracket = bracket;
            this.offset = offset;
            this.name = name;
            this.isAnnotation = isAnnotation;
        }
    }

    /**
     * Looks at a place.
     *
     * @param text Java, which may be broken
     * @param offset the place
     * @return what it is in
     */
    public static JavaContext at(String text, int offset) {
        return new Scanner(text, offset).scan();
    }

    private static final class Scanner {

        private final String text;
        private final int end;
        private final ArrayDeque<Open> open = new ArrayDeque<>();
        private int at;
        /** The last word, and whether it has an {@code @} in front. */
        private String word = "";

        private boolean isAnnotation;

        Scanner(String text, int end) {
            this.text = text;
            this.end = Math.min(end, text.length());
        }

        JavaContext scan() {
            while (at < end) {
                var c = text.charAt(at);
                Optional<JavaContext> found = Optional.empty();
                if (text.startsWith("//", at)) {
                    found = skip(at + 2, lineEnd(at), lineEnd(at), Kind.OTHER);
                } else if (text.startsWith("/*", at)) {
                    var close = text.indexOf("*/", at + 2);
                    found = skip(
                            at + 2,
                            close < 0 ? text.length() : close + 1,
                            close < 0 ? text.length() : close + 2,
                            Kind.OTHER);
                } else if (text.startsWith("\"\"\"", at)) {
                    var close = textBlockEnd(at + 3);
                    found = skip(at + 3, close, close + 3, Kind.TEXT_BLOCK);
                } else if (c == '"') {
                    var close = stringEnd(at + 1, '"');
                    found = skip(at + 1, close, close + 1, Kind.STRING);
                } else if (c == '\'') {
                    var close = stringEnd(at + 1, '\'');
                    found = skip(at + 1, close, close + 1, Kind.OTHER);
                } else {
                    step(c);
                }
                if (found.isPresent()) {
                    return found.get();
                }
            }
            return new JavaContext(Kind.CODE, end, call());
        }

        /** Passes over a literal or a comment, unless the place is in it. */
        private Optional<JavaContext> skip(int start, int close, int behind, Kind kind) {
            if (end >= start && end <= close) {
                return Optional.of(new JavaContext(kind, start, call()));
            }
            at = Math.max(at + 1, Math.min(behind, text.length()));
            word = kind == Kind.OTHER ? word : "";
            return Optional.empty();
        }

        private int lineEnd(int from) {
            var i = from;
            while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
                i++;
            }
            return i;
        }

        /** A string that is not closed ends with its line. */
        private int stringEnd(int from, char quote) {
            var i = from;
            while (i < text.length()) {
                var c = text.charAt(i);
                if (c == quote || c == '\n' || c == '\r') {
                    return i;
                }
                i += c == '\\' && i + 1 < text.length() && text.charAt(i + 1) != '\n' ? 2 : 1;
            }
            return text.length();
        }

        private int textBlockEnd(int from) {
            var i = from;
            while (i < text.length() && !text.startsWith("\"\"\"", i)) {
                i += text.charAt(i) == '\\' ? 2 : 1;
            }
            return Math.min(i, text.length());
        }

        private void step(char c) {
            if (Character.isJavaIdentifierStart(c)) {
                var start = at;
                while (at < end && Character.isJavaIdentifierPart(text.charAt(at))) {
                    at++;
                }
                word = text.substring(start, at);
                // `@dsl.People` is an annotation too.
                var before = start - 1;
                isAnnotation = before >= 0 && text.charAt(before) == '@'
                        || before >= 0 && text.charAt(before) == '.' && isAnnotation;
                return;
            }
            at++;
            switch (c) {
                case '(', '{', '[' -> {
                    open.push(new Open(c, at - 1, c == '(' ? word : "", c == '(' && isAnnotation));
                    word = "";
                }
                case ')' -> close('(');
                case '}' -> close('{');
                case ']' -> close('[');
                case ',' -> {
                    if (!open.isEmpty()) {
                        open.peek().argument++;
                        open.peek().member = "";
                    }
                }
                case '=' -> {
                    if (!open.isEmpty() && open.peek().isAnnotation) {
                        open.peek().member = word;
                    }
                }
                case ';' -> {
                    // Behind a statement, no parenthesis is open, whatever was forgotten.
                    while (!open.isEmpty() && open.peek().bracket == '(') {
                        open.pop();
                    }
                }
                default -> {
                    if (!Character.isWhitespace(c) && c != '.' && c != '@') {
                        word = "";
                    }
                }
            }
        }

        private void close(char bracket) {
            var seen = new ArrayList<Open>();
            while (!open.isEmpty()) {
                var last = open.pop();
                if (last.bracket == bracket) {
                    return;
                }
                seen.add(last);
            }
            // Nothing was open: it is one too many.
            for (var i = seen.size() - 1; i >= 0; i--) {
                open.push(seen.get(i));
            }
        }

        /** The innermost call; a list in braces belongs to the annotation around it. */
        private Optional<Call> call() {
            for (var each : open) {
                if (each.bracket == '(') {
                    return each.name.isEmpty()
                            ? Optional.empty()
                            : Optional.of(
                                    new Call(each.name, each.isAnnotation, each.member, each.argument, each.offset));
                }
                if (each.bracket == '{' && !isInAnnotation(each)) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        }

        private boolean isInAnnotation(Open list) {
            return open.stream()
                    .dropWhile(each -> each != list)
                    .skip(1)
                    .findFirst()
                    .filter(each -> each.bracket == '(' && each.isAnnotation)
                    .isPresent();
        }
    }
}
