package dev.byline.forge;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/**
 * The Java sources of a project.
 *
 * @param roots the folders of its packages
 * @param classPath what it is compiled with
 * @param encoding the encoding of its sources
 */
public record ProjectSources(List<Path> roots, List<Path> classPath, Charset encoding) {

    /** Copies the lists, so that the project cannot change. */
    public ProjectSources {
        roots = List.copyOf(roots);
        classPath = List.copyOf(classPath);
    }
}
