package dev.byline.importer;

import dev.byline.importer.ReadBack.UnexpectedJava;
import java.util.Optional;

/** The words, signs, numbers and strings of Java source, in order. */
final class JavaTokens {

    private static final String TEXT_BLOCK = "\"\"\"";

    private final String source;
    private int position;
    private String token = "";
    private Optional<String> string = Optional.empty();
    private boolean peeked;

    private JavaTokens(String source, int position) {
        this.source = source;
        this.position = position;
    }

    /** The tokens behind an offset of a source. */
    static JavaTokens of(String source, int start) throws UnexpectedJava {
        return new JavaTokens(withoutUnicodeEscapes(source.substring(start)), 0);
    }

    /** The next token: a name, a number, a sign, or a string as it is written; empty at the end. */
    String next() throws UnexpectedJava {
        peek();
        peeked = false;
        return token;
    }

    /** The value of the last token, if that is a string or a text block. */
    Optional<String> string() {
        return string;
    }

    String peek() throws UnexpectedJava {
        if (!peeked) {
            read();
            peeked = true;
        }
        return token;
    }

    void expect(String expected) throws UnexpectedJava {
        if (!next().equals(expected)) {
            throw new UnexpectedJava("there is `" + token + "` where `" + expected + "` should be");
        }
    }

    private void read() throws UnexpectedJava {
        while (position < source.length() && " \t\n".indexOf(source.charAt(position)) >= 0) {
            position++;
        }
        var start = position;
        string = Optional.empty();
        if (position < source.length()) {
            if (source.startsWith(TEXT_BLOCK, position)) {
                string = Optional.of(textBlock());
            } else if (source.charAt(position) == '"') {
                string = Optional.of(literal());
            } else {
                do {
                    position += Character.charCount(source.codePointAt(position));
                } while (isInWord(start) && isInWord(position));
            }
        }
        token = source.substring(start, position);
    }

    private boolean isInWord(int offset) {
        return offset < source.length() && Character.isJavaIdentifierPart(source.codePointAt(offset));
    }

    private String literal() throws UnexpectedJava {
        var content = content("\"");
        if (content.indexOf('\n') >= 0) {
            throw new UnexpectedJava("a string ends with its line");
        }
        return translated(content);
    }

    private String textBlock() throws UnexpectedJava {
        var content = content(TEXT_BLOCK);
        var first = content.indexOf('\n');
        if (first < 0 || !content.substring(0, first).isBlank()) {
            throw new UnexpectedJava("a text block begins in its first line");
        }
        return translated(content.substring(first + 1).stripIndent());
    }

    /** What stands between a delimiter here and the next one. */
    private String content(String delimiter) throws UnexpectedJava {
        var start = position + delimiter.length();
        for (var i = start; i < source.length(); i++) {
            if (source.charAt(i) == '\\') {
                i++;
            } else if (source.startsWith(delimiter, i)) {
                position = i + delimiter.length();
                return source.substring(start, i);
            }
        }
        throw new UnexpectedJava("a string does not end");
    }

    private static String translated(String content) throws UnexpectedJava {
        try {
            return content.translateEscapes();
        } catch (IllegalArgumentException e) {
            throw new UnexpectedJava("a string has an escape that is none");
        }
    }

    /** Java reads these first, wherever they stand (JLS 3.3). */
    private static String withoutUnicodeEscapes(String source) throws UnexpectedJava {
        if (!source.contains("\\u")) {
            return source;
        }
        var result = new StringBuilder(source.length());
        for (var i = 0; i < source.length(); i++) {
            var c = source.charAt(i);
            if (c != '\\' || i + 1 == source.length()) {
                result.append(c);
            } else if (source.charAt(i + 1) != 'u') {
                result.append(c).append(source.charAt(++i));
            } else {
                var digits = i + 2;
                while (source.startsWith("u", digits)) {
                    digits++;
                }
                try {
                    result.append((char) Integer.parseInt(source, digits, digits + 4, 16));
                } catch (IndexOutOfBoundsException | NumberFormatException e) {
                    throw new UnexpectedJava("an escape has no four digits");
                }
                i = digits + 3;
            }
        }
        return result.toString();
    }
}
