package dev.byline.build;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * Tells contents apart. It guards against accidents, not against attacks: whoever can write into the output of a build
 * needs no trick. Both checksums are instructions of the processor, also before the JIT compiler has begun.
 *
 * @param text the length and two checksums, as letters and digits
 */
public record Digest(String text) {

    /**
     * The digest of a file's content.
     *
     * @param content the bytes
     * @return their digest
     */
    public static Digest of(byte[] content) {
        return new Digest(Integer.toHexString(content.length)
                + "-" + checksum(new CRC32(), content)
                + checksum(new CRC32C(), content));
    }

    /**
     * The digest of several texts in their order.
     *
     * @param texts the texts
     * @return one digest of all; other texts, or the same cut elsewhere, have another
     */
    public static Digest of(Collection<String> texts) {
        var joined = new StringBuilder();
        texts.forEach(text -> joined.append(text.length()).append(':').append(text));
        return of(joined.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * How long the content was.
     *
     * @return the number of bytes
     */
    public long length() {
        return Long.parseLong(text, 0, Math.max(0, text.indexOf('-')), 16);
    }

    private static String checksum(Checksum checksum, byte[] content) {
        checksum.update(content, 0, content.length);
        return HexFormat.of().toHexDigits((int) checksum.getValue());
    }

    @Override
    public String toString() {
        return text;
    }
}
