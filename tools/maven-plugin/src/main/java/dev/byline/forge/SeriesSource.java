package dev.byline.forge;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.Declarations;
import dev.byline.catalog.Declarations.RepositoryDeclaration;
import dev.byline.reader.declaration.DeclaredSeries;
import dev.byline.reference.Reference.Repository;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A series as its sources declare it.
 *
 * @param type the binary name of the type with {@link dev.byline.dsl.Series}
 * @param sourceName the type's name as a source of the same package writes it
 * @param file the source that declares it
 * @param types the binary names of all its types: this one, the parts of its catalog, and the reports
 * @param declarations what all its types declare
 * @param catalog what the declarations make
 */
record SeriesSource(
        String type, String sourceName, Path file, Set<String> types, Declarations declarations, Catalog catalog) {

    static SeriesSource of(DeclaredSeries series) {
        var type = series.type();
        var types = new HashSet<>(series.members().parts());
        types.addAll(series.members().reports());
        types.add(type.binaryName());
        return new SeriesSource(
                type.binaryName(),
                type.canonicalName()
                        .substring(packageName(type.binaryName()).length())
                        .replaceFirst("^\\.", ""),
                type.file().text().path(),
                Set.copyOf(types),
                series.declarations(),
                series.catalog());
    }

    String packageName() {
        return packageName(type);
    }

    private static String packageName(String binaryName) {
        return binaryName.substring(0, Math.max(binaryName.lastIndexOf('.'), 0));
    }

    /** The type's name without its package and without the types around it. */
    String simpleName() {
        return sourceName.substring(sourceName.lastIndexOf('.') + 1);
    }

    /** The folder of new sources. */
    Path folder() {
        return file.toAbsolutePath().resolve("..").normalize();
    }

    /** The repositories, the home repository first. The first one says which forge is asked. */
    List<Repository> repositories() {
        return catalog.repositories().stream()
                .sorted(Comparator.comparing((Repository repository) -> !repository.home())
                        .thenComparing(Repository::slug))
                .toList();
    }

    /** The name of the forge that is asked, for who is declared there; empty where people have that one anyway. */
    String forgeOfPeople() {
        return repositories().stream()
                .limit(1)
                .flatMap(first -> declarations.repositories().stream()
                        .filter(repository -> repository.slug().equals(first.slug())))
                .map(RepositoryDeclaration::forge)
                .filter(forge ->
                        !forge.isEmpty() && !forge.equals(declarations.series().forge()))
                .findFirst()
                .orElse("");
    }

    boolean isSynced(String partType) {
        return declarations.parts().stream().anyMatch(part -> part.type().equals(partType) && part.synced());
    }
}
