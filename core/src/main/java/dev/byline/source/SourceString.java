package dev.byline.source;

import java.util.Objects;
import java.util.Optional;

/**
 * The value of a string literal together with the place in the source file that each of its characters comes from.
 *
 * <p>An offset in the value and the offset in the source drift apart with every escape sequence, Unicode escape, line
 * of a text block and concatenation. This class knows the way back:
 *
 * <pre>{@code
 * String source = "x = \"a\\tb\" + \"c\";";                // x = "a\tb" + "c";
 * SourceString abc = SourceString.read(source, 4, "a\tbc").orElseThrow();
 * abc.at(1, 2);                                            // Span[start=6, end=8], the two characters of \t
 * abc.at(2, 4);                                            // Span[start=8, end=14], b" + "c
 * }</pre>
 *
 * <h2>What javac reports for string literals</h2>
 *
 * <p>javac joins adjacent string literals while it parses, and the literal tree that results is what to read here. As
 * seen with JDK 17 and JDK 25, which agree:
 *
 * <ul>
 *   <li>{@code "a" + "b"}, also with text blocks, comments and line terminators between the pieces, is one literal tree.
 *       It starts at the first opening delimiter and ends after the last closing delimiter.
 *   <li>{@code ("a" + "b")} is a parenthesized tree around such a literal tree, whose positions leave out the
 *       parentheses.
 *   <li>{@code ("a") + "b"}, {@code "a" + ("b")} and {@code "a" + ("b" + "c")} are binary trees: javac does not join
 *       across parentheses.
 *   <li>{@code "a" + "b" + K + "c" + "d"} is {@code "ab" + K + "cd"}: the literals on both sides of something else are
 *       joined, whether or not that other thing is a constant. An operand that is a character or an integer is such
 *       another thing.
 *   <li>{@code "a" + "b" == "c" + "d"} has four literals: javac does not join where an operator other than {@code +}
 *       stands in the same expression.
 * </ul>
 *
 * <p>{@code SourcePositions.getEndPosition} may know no end position, by its specification. So this class asks for the
 * start alone and for the value, which tells where the literal ends and whether it has been read right.
 */
public final class SourceString {

    private final String value;
    private final Span span;
    private final SourceMap map;

    private SourceString(String value, Span span, SourceMap map) {
        this.value = value;
        this.span = span;
        this.map = map;
    }

    /**
     * Reads a string literal, a text block, or several of them joined by {@code +}, as Java source code spells them.
     *
     * <p>Follows the Java Language Specification, Java SE 17 edition: Unicode escapes (JLS 3.3), line terminators (3.4),
     * white space (3.6), comments (3.7), string literals (3.10.5), text blocks (3.10.6) and escape sequences (3.10.7).
     * Pieces may stand in parentheses. Reading stops with the first piece that completes the value, so that empty pieces
     * behind it stay out of the {@linkplain #span() span}.
     *
     * @param source the whole source file
     * @param start the offset in the source at which the first piece starts, in UTF-16 code units; white space, comments
     *     and opening parentheses may come before it
     * @param value the value of the literal, as the compiler knows it
     * @return the value with the places it comes from, or empty if the source at {@code start} does not spell the value,
     *     for example because the tree was made by a tool and does not stand in the source
     * @throws IndexOutOfBoundsException if {@code start} is not an offset in {@code source}
     */
    public static Optional<SourceString> read(CharSequence source, int start, String value) {
        Objects.checkIndex(start, source.length() + 1);
        return new StringLiteralReader(source, start, value)
                .read()
                .map(read -> new SourceString(value, read.span(), read.map()));
    }

    /**
     * The value.
     *
     * @return the characters of the string at run time
     */
    public String value() {
        return value;
    }

    /**
     * The source of the whole value.
     *
     * @return from the opening delimiter of the first piece to the end of the closing delimiter of the last piece
     */
    public Span span() {
        return span;
    }

    /**
     * The source of a part of the value: the smallest span that holds everything that produced these characters.
     *
     * <p>An escape sequence or a Unicode escape is taken whole. Between two pieces or two lines of a text block, the span
     * takes in what stands between them and has no part in the value, such as quotes, comments and indentation.
     *
     * <p>An empty range is the place before the character at that offset. At the end of the value it is the place after
     * the last character; in an empty value it is the place after the opening delimiter, which for a text block includes
     * the line terminator.
     *
     * @param start the offset of the first character in the value
     * @param end the offset after the last character in the value
     * @return the span in the source, empty if and only if the range is empty
     * @throws IndexOutOfBoundsException if the range is not within the value
     */
    public Span at(int start, int end) {
        Objects.checkFromToIndex(start, end, value.length());
        int from = start == value.length() ? map.end() : map.startOf(start);
        return new Span(from, start == end ? from : map.endOf(end - 1));
    }

    /**
     * The value and its place, for a reader of logs.
     *
     * @return a text without a fixed format
     */
    @Override
    public String toString() {
        return "SourceString[" + value + " at " + span.start() + ".." + span.end() + "]";
    }
}
