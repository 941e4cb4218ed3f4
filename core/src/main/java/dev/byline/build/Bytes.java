package dev.byline.build;

import java.util.Arrays;

/**
 * A part of the state that is read only when it is needed.
 *
 * @param content the bytes, which nobody changes
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by content below.
record Bytes(byte[] content) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return content.length + " bytes";
    }
}
