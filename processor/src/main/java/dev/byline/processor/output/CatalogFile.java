package dev.byline.processor.output;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.SeriesMembers;
import dev.byline.catalog.StoredCatalog;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/**
 * The catalog of a series in the class output, as the compilation that wrote it has read the declarations. It stands for
 * all class files of the series that are older than it; when a compilation has ended, it is newer than the class files
 * that this one has written. So a class file that somebody writes, brings back or deletes is noticed, and there is no
 * time in any file.
 */
public final class CatalogFile {

    /** Raised when anything here changes. */
    private static final int VERSION = 1;

    private static final int START = 2 * Integer.BYTES;

    private final ClassOutput.Directory output;
    private final String series;

    private CatalogFile(ClassOutput.Directory output, String series) {
        this.output = output;
        this.series = series;
    }

    /**
     * What a compilation has read.
     *
     * @param parts the types with {@link dev.byline.dsl.CatalogOf}
     * @param reports the reports by their binary names, and what the annotation of each says
     * @param resolved what was made of all that
     * @param id differs where anything else does
     */
    public record Content(List<String> parts, Map<String, String> reports, Catalog.Resolved resolved, int id) {

        /**
         * The members of the series.
         *
         * @return its parts and reports
         */
        public SeriesMembers members() {
            return new SeriesMembers(parts, List.copyOf(reports.keySet()));
        }
    }

    /**
     * The file of a series whose classes are in the class output, where the compiler finds them.
     *
     * @param filer the compiler's
     * @param series the binary name of the series' type
     * @return the file, written or not; empty where the class output is no directory on the class path
     */
    public static Optional<CatalogFile> find(Filer filer, String series) {
        var listing = SeriesMembers.resource(series);
        try {
            return ClassOutput.of(filer, listing) instanceof ClassOutput.Directory output
                            && filer.getResource(StandardLocation.CLASS_PATH, "", listing)
                                    .toUri()
                                    .equals(filer.getResource(StandardLocation.CLASS_OUTPUT, "", listing)
                                            .toUri())
                    ? Optional.of(new CatalogFile(output, series))
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            // There is no listing, so nothing was compiled before, or the compiler has no such location.
            return Optional.empty();
        }
    }

    /**
     * Reads the file.
     *
     * @return what it says; empty if there is none, it is damaged, another version of Byline wrote it, or the series has
     *     been listed with other members since
     */
    public Optional<Content> read() {
        return output.read(path(series))
                .flatMap(CatalogFile::parse)
                .filter(content -> output.read(SeriesMembers.resource(series))
                        .filter(listing -> lists(listing, content.members()))
                        .isPresent());
    }

    private static boolean lists(byte[] listing, SeriesMembers members) {
        var text = members.toText().getBytes(StandardCharsets.UTF_8);
        return text.length <= listing.length
                && Arrays.equals(text, 0, text.length, listing, 0, text.length)
                // Behind the members are the files.
                && (text.length == listing.length || listing[text.length] == 'f');
    }

    private static Optional<Content> parse(byte[] bytes) {
        try {
            var in = ByteBuffer.wrap(bytes);
            if (in.getInt() != VERSION || in.getInt() != checksum(bytes)) {
                return Optional.empty();
            }
            var parts = new String[in.getInt()];
            for (var i = 0; i < parts.length; i++) {
                parts[i] = text(in);
            }
            var reports = new LinkedHashMap<String, String>();
            for (var left = in.getInt(); left > 0; left--) {
                reports.put(text(in), text(in));
            }
            return StoredCatalog.read(in)
                    .map(resolved -> new Content(List.of(parts), reports, resolved, checksum(bytes)));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static int checksum(byte[] bytes) {
        var checksum = new CRC32();
        checksum.update(bytes, START, bytes.length - START);
        return (int) checksum.getValue();
    }

    private static String text(ByteBuffer in) {
        var bytes = new byte[in.getInt()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * What the file is to say.
     *
     * @param members the members of the series
     * @param reports what the annotation of each report says
     * @param resolved the catalog
     * @return the file's bytes
     */
    static byte[] bytes(SeriesMembers members, Map<String, String> reports, Catalog.Resolved resolved) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(VERSION);
            out.writeInt(0);
            out.writeInt(members.parts().size());
            for (var part : members.parts()) {
                text(part, out);
            }
            out.writeInt(members.reports().size());
            for (var report : members.reports()) {
                text(report, out);
                text(reports.getOrDefault(report, ""), out);
            }
            out.write(StoredCatalog.write(resolved));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var content = bytes.toByteArray();
        ByteBuffer.wrap(content).putInt(Integer.BYTES, checksum(content));
        return content;
    }

    /** What {@link Content#id()} will be. */
    static int id(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getInt(Integer.BYTES);
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /**
     * Which classes the file does not stand for.
     *
     * @param types binary names of outermost types
     * @return those without a class file that is older than the file
     */
    public List<String> notOlder(Stream<String> types) {
        var written = output.modified(path(series));
        return types.filter(type -> output.modified(type.replace('.', '/') + ".class")
                        .filter(compiled -> written.isPresent() && compiled.compareTo(written.get()) < 0)
                        .isEmpty())
                .toList();
    }

    /**
     * Whether a file can stand for these classes.
     *
     * @param members the members of a series
     * @return whether each has a class file of its own name
     */
    static boolean canStandFor(SeriesMembers members) {
        return Stream.concat(members.parts().stream(), members.reports().stream())
                .noneMatch(name -> name.indexOf('$') >= 0);
    }

    /**
     * Makes the file younger than the class files that have been written. The file system itself is to give the time, as it
     * has given those of the class files.
     */
    static void renew(ClassOutput.Directory output, String series) {
        try (var file = FileChannel.open(output.root().resolve(path(series)), StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.allocate(Integer.BYTES).putInt(VERSION).flip(), 0);
        } catch (IOException | RuntimeException e) {
            // There is none, or the next compilation reads class files that it need not.
            return;
        }
    }

    static String path(String series) {
        // No class has a hyphen in its name, so this is the listing of no other series.
        return SeriesMembers.resource(series) + "-catalog";
    }
}
