package dev.byline.source;

/**
 * A range of characters in a source file.
 *
 * <p>Offsets count UTF-16 code units from the start of the file, as {@link CharSequence#charAt(int)} does and as the
 * source positions of the compiler do; a tab and each half of a surrogate pair count as one.
 *
 * @param start the offset of the first character, zero or more
 * @param end the offset after the last character, {@code start} or more; equal to {@code start} for a place between two
 *     characters
 */
public record Span(int start, int end) {

    /**
     * Checks the offsets.
     *
     * @param start the offset of the first character
     * @param end the offset after the last character
     * @throws IllegalArgumentException if {@code start} is negative or {@code end} is before {@code start}
     */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
        }
    }

    /**
     * The number of characters in this span.
     *
     * @return the length in UTF-16 code units
     */
    public int length() {
        return end - start;
    }

    /**
     * Whether this span is a place between two characters.
     *
     * @return true if this span has no characters
     */
    public boolean isEmpty() {
        return start == end;
    }
}
