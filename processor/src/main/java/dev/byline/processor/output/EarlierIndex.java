package dev.byline.processor.output;

import dev.byline.processor.output.JoinedIndex.Joined;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * The index as an earlier compilation has joined it.
 *
 * @param output where it is
 * @param index the index
 * @param written when it was written
 */
record EarlierIndex(ClassOutput.Directory output, JoinedIndex index, FileTime written) {

    /**
     * Finds the index of a series.
     *
     * @param series the binary name of the series' type
     * @return the index; empty if there is none that this version of Byline can read
     */
    static Optional<EarlierIndex> find(ClassOutput.Directory output, String series) {
        var path = JoinedIndex.path(series);
        return output.modified(path)
                .flatMap(written -> output.read(path)
                        .flatMap(JoinedIndex::parse)
                        .map(index -> new EarlierIndex(output, index, written)));
    }

    /** Whether a file of the index itself is as it was written. */
    boolean isLeft(String path) {
        return output.modified(path)
                .filter(modified -> modified.compareTo(written) <= 0)
                .isPresent();
    }

    /**
     * Finds a report in the index.
     *
     * @param type the report's class
     * @param entry the path of its entry
     * @return the report; empty if the index has not got it, or its entry may have been written since
     */
    Optional<Joined> find(String type, String entry) {
        return Optional.ofNullable(index.reports().get(type))
                .filter(report -> output.modified(entry)
                        .filter(modified -> modified.compareTo(written) < 0)
                        .isPresent());
    }
}
