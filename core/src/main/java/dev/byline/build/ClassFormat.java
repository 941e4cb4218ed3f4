package dev.byline.build;

import dev.byline.expression.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How what was read is written: a source file by its path, from the folder of the output. */
final class ClassFormat {

    private final Path root;
    private final Map<SourceFile, File> files = new ConcurrentHashMap<>();
    private final RecordFormat format = new RecordFormat(this::replace, this::restore);

    /** A source file; its size is -1 where it is in no file system. */
    record File(String path, long size) {}

    ClassFormat(Path root) {
        this.root = root;
    }

    Bytes write(ClassInput input) {
        return new Bytes(format.write(input));
    }

    ClassInput read(KeptClass kept) {
        return format.read(kept.read().content(), ClassInput.class);
    }

    Object replace(Object value) {
        return value instanceof SourceFile file ? files.computeIfAbsent(file, this::file) : value;
    }

    Object restore(Object value) {
        return value instanceof File file
                ? new KeptFile(root.resolve(file.path()).normalize(), file.size())
                : value;
    }

    /** The source file of a class with reports, from the folder of the output; empty for other classes. */
    String source(ClassInput input) {
        return input.reports().stream()
                .findFirst()
                .flatMap(report -> report.title().file().path())
                .map(this::relative)
                .orElse("");
    }

    /**
     * Whether the source of a class was deleted. Where its folder is gone too, nobody has deleted a report: the sources are
     * elsewhere, as after a move of the project.
     */
    boolean isGone(KeptClass kept) {
        if (kept.source().isEmpty()) {
            return false;
        }
        var source = root.resolve(kept.source()).normalize();
        var folder = source.getParent();
        // Nearly all are there: one question is enough for these.
        return !Files.exists(source) && folder != null && Files.isDirectory(folder);
    }

    private File file(SourceFile file) {
        if (file instanceof KeptFile kept) {
            return new File(relative(kept.location()), kept.size());
        }
        return file.path()
                .map(path -> {
                    try {
                        return new File(relative(path), Files.size(path));
                    } catch (IOException e) {
                        return new File(relative(path), -1);
                    }
                })
                .orElse(new File("", -1));
    }

    private String relative(Path path) {
        try {
            return root.relativize(path.toAbsolutePath().normalize()).toString().replace('\\', '/');
        } catch (IllegalArgumentException e) {
            // On another drive.
            return path.toString().replace('\\', '/');
        }
    }
}
