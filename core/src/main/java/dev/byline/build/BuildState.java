package dev.byline.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * All that a build keeps of one output: what was read in each class, what was declared in each series, and which files
 * were made from that. A compilation loads it, compares it with what is there now, and stores another one when it has
 * ended. It is known by content: it names no time.
 *
 * @param classes the classes, by the binary names of the outermost ones
 * @param series the series, by the binary names of their types
 */
record BuildState(Map<String, KeptClass> classes, Map<String, KeptSeries> series) {

    static final BuildState EMPTY = new BuildState(Map.of(), Map.of());

    private static final String FILE = "build-state";
    private static final int HEAD = 80;

    BuildState {
        classes = Map.copyOf(classes);
        series = Map.copyOf(series);
    }

    /**
     * Loads what the compilation before has stored.
     *
     * @return the state; an empty one if there is none, it is damaged, or another Byline has stored it
     */
    static BuildState load(OutputFolder folder, Supplier<Digest> byline) {
        return folder.read(FILE).flatMap(bytes -> parse(bytes, byline.get())).orElse(EMPTY);
    }

    private static Optional<BuildState> parse(byte[] bytes, Digest byline) {
        try {
            if (bytes.length < HEAD) {
                return Optional.empty();
            }
            var content = Arrays.copyOfRange(bytes, HEAD, bytes.length);
            return Arrays.equals(Arrays.copyOf(bytes, HEAD), head(byline, content))
                    ? Optional.of(new RecordFormat().read(content, BuildState.class))
                    : Optional.empty();
        } catch (RuntimeException e) {
            // The head is right, and what follows is not: nothing of it can be used.
            return Optional.empty();
        }
    }

    void store(OutputFolder folder, Digest byline) throws IOException {
        var content = new RecordFormat().write(this);
        var head = head(byline, content);
        var file = Arrays.copyOf(head, HEAD + content.length);
        System.arraycopy(content, 0, file, HEAD, content.length);
        folder.write(FILE, file);
    }

    /** Which Byline has stored it, and that it is whole. */
    private static byte[] head(Digest byline, byte[] content) {
        var text = "byline " + byline + " " + Digest.of(content);
        return Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), HEAD);
    }

    static void delete(OutputFolder folder) {
        folder.delete(FILE);
    }

    /** The members of each series that has a class file, in the order of their names. */
    List<String> namesOfSeries() {
        return new ArrayList<>(new TreeMap<>(series).keySet());
    }
}
