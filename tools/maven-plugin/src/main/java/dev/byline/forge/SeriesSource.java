package dev.byline.forge;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.Declarations;
import java.nio.file.Path;

/**
 * A series as its sources declare it.
 *
 * @param type the binary name of the type with {@link dev.byline.dsl.Series}
 * @param sourceName the type's name as a source of the same package writes it
 * @param file the source that declares it
 * @param declarations what all its types declare
 */
record SeriesSource(String type, String sourceName, Path file, Declarations declarations) {

    String packageName() {
        return type.substring(0, Math.max(type.lastIndexOf('.'), 0));
    }

    /** The type's name without its package and without the types around it. */
    String simpleName() {
        return sourceName.substring(sourceName.lastIndexOf('.') + 1);
    }

    /** The folder of new sources. */
    Path folder() {
        return file.toAbsolutePath().resolve("..").normalize();
    }

    Catalog catalog() {
        return Catalog.of(declarations).catalog();
    }

    boolean isSynced(String partType) {
        return declarations.parts().stream().anyMatch(part -> part.type().equals(partType) && part.synced());
    }
}
