package dev.byline.processor.output;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The new content of a large file, of which much is what it was. Only what is new, and what moves, is written.
 *
 * <p>Not thread-safe.
 */
final class PatchedFile {

    private final List<Piece> pieces = new ArrayList<>();
    private long size;

    /** A run of bytes at its place in the new content. */
    private sealed interface Piece {
        long length();
    }

    private record New(byte[] bytes) implements Piece {
        @Override
        public long length() {
            return bytes.length;
        }
    }

    private record Old(long offset, long length) implements Piece {}

    /** Goes on with new bytes. */
    void add(byte[] bytes) {
        pieces.add(new New(bytes));
        size += bytes.length;
    }

    /** Goes on with bytes of the old content. */
    void keep(long offset, long length) {
        var last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last) instanceof Old old && old.offset() + old.length() == offset) {
            pieces.set(last, new Old(old.offset(), old.length() + length));
        } else {
            pieces.add(new Old(offset, length));
        }
        size += length;
    }

    /** How long the new content is so far. */
    long size() {
        return size;
    }

    /** Writes the new content in place of the old. */
    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            // All that moves is read before anything is written over it.
            var writes = new ArrayList<Write>();
            var at = 0L;
            for (var piece : pieces) {
                if (piece instanceof New added) {
                    writes.add(new Write(at, added.bytes()));
                } else if (piece instanceof Old old && old.offset() != at) {
                    writes.add(new Write(at, read(channel, old)));
                }
                at += piece.length();
            }
            for (var write : writes) {
                var bytes = ByteBuffer.wrap(write.bytes());
                while (bytes.hasRemaining()) {
                    channel.write(bytes, write.at() + bytes.position());
                }
            }
            channel.truncate(size);
        }
    }

    /** The new content, where nothing of the old is kept. */
    byte[] bytes() {
        var bytes = ByteBuffer.allocate(Math.toIntExact(size));
        for (var piece : pieces) {
            bytes.put(((New) piece).bytes());
        }
        return bytes.array();
    }

    private record Write(long at, byte[] bytes) {}

    private static byte[] read(FileChannel channel, Old old) throws IOException {
        var bytes = ByteBuffer.allocate(Math.toIntExact(old.length()));
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, old.offset() + bytes.position()) < 0) {
                throw new EOFException("the file is shorter than it was");
            }
        }
        return bytes.array();
    }
}
