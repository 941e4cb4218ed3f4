package dev.byline.build;

import java.io.IOException;
import java.util.List;

/** What a series writes, and nothing else of its build: who keeps this keeps no source and no place in one. */
public final class SeriesRendering {

    private final SeriesFiles files;

    SeriesRendering(SeriesFiles files) {
        this.files = files;
    }

    /** Takes what is made. Several threads call it at once. */
    @FunctionalInterface
    public interface Use {

        /**
         * Takes a file.
         *
         * @param path its path in the output
         * @param content what it holds
         * @throws IOException if it cannot be taken
         */
        void take(String path, byte[] content) throws IOException;
    }

    /**
     * Makes the files, one after the other, so that not all of them are in memory.
     *
     * @param use takes each
     * @throws IOException if one cannot be taken
     */
    public void forEach(Use use) throws IOException {
        files.forEach(use);
    }

    /**
     * The reports that are written.
     *
     * @return those of this build, in the order of their periods
     */
    public List<WrittenReport> reports() {
        return files.written();
    }
}
