package dev.byline.reader.parse;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Finds the Java files below source roots. */
public final class SourceRoots {

    private static final String JAVA = ".java";
    /** Files with no class in them. */
    private static final Set<String> WITHOUT_CLASS = Set.of("module-info.java", "package-info.java");

    private SourceRoots() {}

    /**
     * Finds the Java files below folders. Hidden folders are passed over, since no package is called like them; symbolic
     * links are followed, also one that leads back to where it stands; of roots that overlap, each file is found once.
     *
     * @param roots the folders; one that does not exist has no files
     * @return the files, sorted by their real paths
     * @throws IOException if a folder cannot be read
     */
    public static List<Path> files(List<Path> roots) throws IOException {
        var files = new TreeMap<Path, Path>();
        for (var root : roots) {
            if (Files.isDirectory(root)) {
                Files.walkFileTree(
                        root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                            @Override
                            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                                return isHidden(folder) && !folder.equals(root)
                                        ? FileVisitResult.SKIP_SUBTREE
                                        : FileVisitResult.CONTINUE;
                            }

                            @Override
                            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                                    throws IOException {
                                if (isSource(file) && attributes.isRegularFile()) {
                                    files.putIfAbsent(file.toRealPath(), file);
                                }
                                return FileVisitResult.CONTINUE;
                            }

                            @Override
                            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                                // A link that leads nowhere, or back; a source that cannot be read is told when it is.
                                if (isSource(file)) {
                                    files.putIfAbsent(file.toAbsolutePath().normalize(), file);
                                }
                                return FileVisitResult.CONTINUE;
                            }
                        });
            }
        }
        return List.copyOf(files.values());
    }

    /**
     * Whether a file may have classes.
     *
     * @param file a file below a source root
     * @return whether it is a Java source with classes in it
     */
    public static boolean isSource(Path file) {
        var name = file.getFileName() == null ? "" : file.getFileName().toString();
        return name.endsWith(JAVA) && !name.startsWith(".") && !WITHOUT_CLASS.contains(name);
    }

    private static boolean isHidden(Path folder) {
        return folder.getFileName() != null && folder.getFileName().toString().startsWith(".");
    }
}
