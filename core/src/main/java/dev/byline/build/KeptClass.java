package dev.byline.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An outermost class as a compilation has read it.
 *
 * @param types the binary names of the class and those inside of it
 * @param files the digest of their class files, as that compilation left them
 * @param input the digest of what was read
 * @param source its source file, from the folder of the output; empty where none was in a file system, or nobody asks
 * @param read what was read, as {@link ClassFormat} writes it
 */
record KeptClass(List<String> types, Digest files, Digest input, String source, Bytes read) {

    KeptClass {
        types = List.copyOf(types);
    }

    /** Whether the class files are those that this was read with. */
    boolean isIn(OutputFolder output) {
        return files(types, output).filter(files::equals).isPresent();
    }

    /** The digest of class files; empty if one is missing. */
    static Optional<Digest> files(List<String> types, OutputFolder output) {
        var digests = new ArrayList<String>();
        for (var type : types) {
            var content = output.read(ClassNames.file(type));
            if (content.isEmpty()) {
                return Optional.empty();
            }
            digests.add(Digest.of(content.get()).text());
        }
        return Optional.of(Digest.of(digests));
    }
}
