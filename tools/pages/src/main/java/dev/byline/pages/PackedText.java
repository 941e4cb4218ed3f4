package dev.byline.pages;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** A text that is asked for once or twice. Packed, the texts of a long series take a quarter of the memory. */
final class PackedText {

    private final byte[] packed;
    private final int length;

    private PackedText(byte[] packed, int length) {
        this.packed = packed;
        this.length = length;
    }

    static PackedText of(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            var out = new ByteArrayOutputStream(bytes.length / 2 + 64);
            var buffer = new byte[4096];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return new PackedText(out.toByteArray(), bytes.length);
        } finally {
            deflater.end();
        }
    }

    /** The text. */
    String text() {
        var inflater = new Inflater(true);
        try {
            // Without a header, the inflater wants a byte behind the end.
            inflater.setInput(Arrays.copyOf(packed, packed.length + 1));
            var bytes = new byte[length];
            var read = 0;
            while (read < length) {
                var more = inflater.inflate(bytes, read, length - read);
                if (more == 0 && (inflater.finished() || inflater.needsInput())) {
                    throw new IllegalStateException("a text was packed that cannot be unpacked");
                }
                read += more;
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (DataFormatException e) {
            throw new IllegalStateException(e);
        } finally {
            inflater.end();
        }
    }
}
