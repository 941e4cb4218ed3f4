package dev.byline.processor.output;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which files a series has in the class output, and what was written into them. The next compilation deletes those that
 * it does not write again, unless somebody else has written them since.
 */
final class WrittenFiles {

    private static final String FILE = "file ";

    private final SortedMap<String, String> digests = new TreeMap<>();

    /** Reads the lines of a series' listing; those of another kind are passed over. */
    static WrittenFiles parse(Collection<String> lines) {
        var files = new WrittenFiles();
        for (var line : lines) {
            var parts = line.split(" ", 3);
            if (line.startsWith(FILE) && parts.length == 3) {
                files.digests.put(parts[2], parts[1]);
            }
        }
        return files;
    }

    String toText() {
        var text = new StringBuilder();
        digests.forEach((path, digest) ->
                text.append(FILE).append(digest).append(' ').append(path).append('\n'));
        return text.toString();
    }

    Collection<String> paths() {
        return digests.keySet();
    }

    boolean contains(String path) {
        return digests.containsKey(path);
    }

    /** The digest that a file is listed with. */
    String digest(String path) {
        return digests.getOrDefault(path, "");
    }

    /** Whether a file was listed with this digest. */
    boolean contains(String path, String digest) {
        return digest.equals(digests.get(path));
    }

    void add(String path, String digest) {
        digests.put(path, digest);
    }

    /** Takes over what an earlier compilation wrote, if it did. */
    void keep(String path, WrittenFiles earlier) {
        Optional.ofNullable(earlier.digests.get(path)).ifPresent(digest -> digests.put(path, digest));
    }

    /** Whether a file still has the content that was written into it. */
    boolean isUnchanged(String path, byte[] content) {
        var digest = digests.get(path);
        return digest(content).equals(digest) || size(content.length).equals(digest);
    }

    /** In place of the digest of a file of which only a part is written. */
    static String size(long bytes) {
        return Long.toString(bytes);
    }

    static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
