package dev.byline.reader;

import dev.byline.build.OutputFolder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;

/**
 * Files that are made and written nowhere.
 *
 * @param content what each file holds, by its path
 * @param exists whether a file is in the output already, or will be there
 */
record RenderedFiles(Map<String, byte[]> content, Predicate<String> exists) implements OutputFolder {

    RenderedFiles(Predicate<String> exists) {
        this(new ConcurrentSkipListMap<>(), exists);
    }

    @Override
    public Optional<byte[]> read(String path) {
        return Optional.empty();
    }

    @Override
    public boolean exists(String path) {
        return exists.test(path);
    }

    @Override
    public void write(String path, byte[] bytes) {
        content.put(path, bytes);
    }

    @Override
    public void delete(String path) {
        content.remove(path);
    }

    @Override
    public void age(String path) {
        // Nothing here has a time.
    }

    @Override
    public List<String> files(String folder) {
        return List.of();
    }

    @Override
    public long size(String path) {
        return -1;
    }
}
