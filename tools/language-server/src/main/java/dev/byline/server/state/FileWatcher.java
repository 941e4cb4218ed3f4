package dev.byline.server.state;

import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.helpers.NOPLogger;

/** Watches folders for an editor that cannot tell which files have changed. */
public final class FileWatcher implements AutoCloseable {

    private final DirectoryWatcher watcher;

    private FileWatcher(DirectoryWatcher watcher) {
        this.watcher = watcher;
    }

    /**
     * Begins to watch.
     *
     * @param folders the folders; those that are not there are left out
     * @param changed is told which files and folders have changed, on a thread of its own
     * @return the watcher
     * @throws IOException if a folder cannot be watched
     */
    public static FileWatcher watch(List<Path> folders, Consumer<List<Path>> changed) throws IOException {
        var watcher = DirectoryWatcher.builder()
                .paths(folders.stream().filter(Files::isDirectory).toList())
                .listener(event -> changed.accept(List.of(event.path())))
                .fileHashing(false)
                .logger(NOPLogger.NOP_LOGGER)
                .build();
        watcher.watchAsync(
                work -> Sources.daemon("byline-watcher").newThread(work).start());
        return new FileWatcher(watcher);
    }

    @Override
    public void close() throws IOException {
        watcher.close();
    }
}
