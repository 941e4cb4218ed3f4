package dev.byline.source;

import java.util.Optional;

/** Reads one string expression made of literals: a lexer for as much of Java as that takes. */
final class StringLiteralReader {

    /** What has been read: where the whole expression stands, and where its characters come from. */
    record Result(Span span, SourceMap map) {}

    private static final String TEXT_BLOCK_DELIMITER = "\"\"\"";
    private static final String STRING_DELIMITER = "\"";

    private final UnicodeInput input;
    private final String value;

    StringLiteralReader(CharSequence source, int start, String value) {
        this.input = new UnicodeInput(source, start);
        this.value = value;
    }

    /** The result, or empty if the source is not such an expression or has another value than the one expected. */
    Optional<Result> read() {
        skipTriviaAnd("(");
        int start = input.start();
        Optional<RawText> piece = readPiece();
        if (piece.isEmpty()) {
            return Optional.empty();
        }
        SourceMap.Builder map = new SourceMap.Builder(piece.get().origin());
        while (piece.isPresent() && new EscapeInterpreter(piece.get(), value, map).interpret()) {
            if (map.length() == value.length()) {
                return Optional.of(new Result(new Span(start, input.start()), map.build()));
            }
            piece = readNextPiece();
        }
        return Optional.empty();
    }

    private Optional<RawText> readNextPiece() {
        skipTriviaAnd(")");
        if (!input.accept("+")) {
            return Optional.empty();
        }
        skipTriviaAnd("(");
        return readPiece();
    }

    /** Reads from the opening to the closing delimiter; empty if no literal starts here or it has no proper end. */
    private Optional<RawText> readPiece() {
        if (input.accept(TEXT_BLOCK_DELIMITER)) {
            return readTextBlock();
        }
        return input.accept(STRING_DELIMITER) ? readContent(STRING_DELIMITER) : Optional.empty();
    }

    private Optional<RawText> readTextBlock() {
        while (input.accept(" ") || input.accept("\t") || input.accept("\f")) {
            // JLS 3.10.6: white space may follow the opening delimiter, and then there must be a line terminator.
        }
        return input.acceptLineTerminator()
                ? readContent(TEXT_BLOCK_DELIMITER).map(RawText::stripIndent)
                : Optional.empty();
    }

    private Optional<RawText> readContent(String delimiter) {
        RawText content = new RawText(input.start());
        while (!input.accept(delimiter)) {
            if (input.peek() == '\\') {
                // What follows a backslash never ends the literal, whatever the escape sequence will turn out to be.
                readCharacter(content);
            }
            if (input.peek() == UnicodeInput.END) {
                return Optional.empty();
            }
            boolean lineTerminator = readCharacter(content);
            if (lineTerminator && delimiter.equals(STRING_DELIMITER)) {
                return Optional.empty();
            }
        }
        return Optional.of(content);
    }

    /** Takes over one character, or one line terminator as {@code '\n'}; returns whether it was a line terminator. */
    private boolean readCharacter(RawText content) {
        int start = input.start();
        if (input.acceptLineTerminator()) {
            content.add('\n', start, input.start());
            return true;
        }
        content.add((char) input.peek(), start, input.end());
        input.advance();
        return false;
    }

    private void skipTriviaAnd(String parenthesis) {
        boolean more = true;
        while (more) {
            more = skipWhiteSpace() || skipComment() || input.accept(parenthesis);
        }
    }

    private boolean skipWhiteSpace() {
        return input.accept(" ") || input.accept("\t") || input.accept("\f") || input.acceptLineTerminator();
    }

    private boolean skipComment() {
        if (input.accept("//")) {
            while (input.peek() != UnicodeInput.END && !input.acceptLineTerminator()) {
                input.advance();
            }
            return true;
        }
        if (input.accept("/*")) {
            while (input.peek() != UnicodeInput.END && !input.accept("*/")) {
                input.advance();
            }
            return true;
        }
        return false;
    }
}
