package dev.byline.pages;

import dev.byline.build.Directory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The folder into which a site is written. A list in it says which files are the site's: no other is overwritten or deleted.
 *
 * @param root the folder
 */
public record SiteFolder(Path root) {

    /** Nothing of a series or a server is called like this. */
    static final String LIST = ".byline-site";

    /**
     * What a writing has changed.
     *
     * @param all how many files the site has
     * @param written the files that were written, sorted; a file that holds the same bytes already is not
     * @param deleted the files that were deleted, sorted
     */
    public record Changes(int all, List<String> written, List<String> deleted) {

        /** Copies the lists, so that they cannot change. */
        public Changes {
            written = List.copyOf(written);
            deleted = List.copyOf(deleted);
        }
    }

    /**
     * Writes a site.
     *
     * @param site the site
     * @param isWhole whether the site is all there is; else what is not in it stays, for nobody knows whether it is no more
     * @return what has changed
     * @throws IOException if a file cannot be written, or would take the place of one that is not the site's
     */
    public Changes write(Site site, boolean isWhole) throws IOException {
        var folder = new Directory(root);
        var before = list(folder);
        // Where no file is, none has to be looked at.
        var isFirst = before.isEmpty() && folder.files("").isEmpty();
        var written = new TreeSet<String>();
        var paths = new TreeSet<>(site.files().keySet());
        paths.addAll(before);
        if (!isWhole || !before.equals(paths)) {
            if (!isFirst) {
                check(site, before, folder);
            }
            // A site that is not written to its end still knows all its files.
            folder.write(LIST, text(paths));
        }
        try {
            site.files().entrySet().parallelStream()
                    .filter(file -> writes(file.getKey(), file.getValue(), folder, isFirst))
                    .map(file -> file.getKey())
                    .toList()
                    .forEach(written::add);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        var deleted = new TreeSet<String>();
        if (isWhole) {
            deleted.addAll(before);
            deleted.removeAll(site.files().keySet());
            for (var path : deleted) {
                folder.delete(path);
                deleteEmpty(Optional.ofNullable(root.resolve(path).getParent()));
            }
            if (!deleted.isEmpty()) {
                folder.write(LIST, text(site.files().keySet()));
            }
        }
        return new Changes(site.files().size(), List.copyOf(written), List.copyOf(deleted));
    }

    private static void check(Site site, Set<String> before, Directory folder) throws IOException {
        for (var file : site.files().entrySet()) {
            if (!before.contains(file.getKey())) {
                var there = folder.read(file.getKey());
                if (there.isPresent()
                        && !Arrays.equals(there.get(), file.getValue().bytes())) {
                    throw new FileAlreadyExistsException(
                            folder.root().resolve(file.getKey()).toString(),
                            null,
                            "it is not a file of the site; move it, or choose another folder");
                }
            }
        }
    }

    private static boolean writes(String path, Site.Content content, Directory folder, boolean isFirst) {
        try {
            if (isFirst && !(content instanceof Site.Large)) {
                folder.write(path, content.bytes());
                return true;
            }
            return content instanceof Site.Large large
                    ? folder.update(path, large::writeTo)
                    : folder.update(path, content.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> list(Directory folder) {
        return folder.read(LIST)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> isBelow(folder.root(), line))
                        .collect(Collectors.toCollection(TreeSet::new)))
                .orElseGet(TreeSet::new);
    }

    /** Somebody may have written something else into the list. */
    private static boolean isBelow(Path root, String line) {
        return !line.isBlank()
                && line.indexOf('\0') < 0
                && root.resolve(line).normalize().startsWith(root.normalize())
                && !line.contains("..");
    }

    private static byte[] text(Set<String> paths) {
        return paths.stream()
                .map(path -> path + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private void deleteEmpty(Optional<Path> directory) throws IOException {
        var empty = directory;
        while (empty.isPresent() && empty.get().startsWith(root) && !empty.get().equals(root)) {
            try (var content = Files.list(empty.get())) {
                if (content.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(empty.get());
            empty = empty.flatMap(folder -> Optional.ofNullable(folder.getParent()));
        }
    }
}
