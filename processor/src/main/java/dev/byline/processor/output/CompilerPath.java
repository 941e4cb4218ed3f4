package dev.byline.processor.output;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * The files of the compiler's paths that are no classes. Of equally named files on a class path it shows the first alone; of
 * named modules it shows each one's.
 */
public final class CompilerPath {

    private final Elements elements;
    private final Filer filer;
    private Optional<List<String>> modules = Optional.empty();

    /**
     * The path of a compilation.
     *
     * @param elements the compiler's elements
     * @param filer the compiler's files
     */
    public CompilerPath(Elements elements, Filer filer) {
        this.elements = elements;
        this.filer = filer;
    }

    /**
     * Finds a file on the class path, and in the named modules on which this one depends.
     *
     * @param path its path from the root of the classes
     * @return the files with that path that a compiler shows; none in a compiler without such places
     */
    public Stream<FileObject> find(String path) {
        return Stream.concat(
                find(StandardLocation.CLASS_PATH, "", path),
                modules().stream().flatMap(module -> find(StandardLocation.MODULE_PATH, module + "/", path)));
    }

    private Stream<FileObject> find(StandardLocation location, String root, String path) {
        try {
            return Stream.of(filer.getResource(location, root, path));
        } catch (IOException | RuntimeException e) {
            // Not there, or no such location; of a module that is compiled now, javac fails with an exception of its
            // own.
            return Stream.empty();
        }
    }

    /** The named modules, without those of Java, of which there are many. */
    private List<String> modules() {
        var found = modules.orElseGet(() -> elements.getAllModuleElements().stream()
                .filter(module -> !module.isUnnamed())
                .map(ModuleElement::getQualifiedName)
                .map(Object::toString)
                .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
                .sorted()
                .toList());
        modules = Optional.of(found);
        return found;
    }
}
