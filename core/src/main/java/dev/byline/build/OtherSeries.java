package dev.byline.build;

import dev.byline.catalog.Catalog;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The series of a build, for each of them: a report may link to what another one has. */
public interface OtherSeries {

    /**
     * Finds a series by its folder.
     *
     * @param folder the name of the folder
     * @return its catalog; empty where the build knows no series with that folder
     */
    Optional<Catalog> withFolder(String folder);

    /**
     * The anchors of a report, when all reports of the build are evaluated.
     *
     * @param path its Markdown, from the folder in which all series have theirs
     * @return to what a link can lead; empty where that is not known
     */
    Optional<Set<String>> anchors(String path);

    /**
     * Finds a series by its folder, for {@link #withFolder}.
     *
     * @param folder the name of the folder
     * @param catalogs those of all series
     * @return the first with that folder
     */
    static Optional<Catalog> withFolder(String folder, Stream<Catalog> catalogs) {
        return catalogs.filter(catalog -> catalog.series().folder().equals(folder))
                .findFirst();
    }

    /**
     * Finds the anchors of a report, for {@link #anchors}.
     *
     * @param path its Markdown, from the folder in which all series have theirs
     * @param builds those of all series
     * @return its anchors as far as one of them knows the report
     */
    static Optional<Set<String>> anchors(String path, Collection<SeriesBuild> builds) {
        return builds.stream().flatMap(build -> build.anchors(path).stream()).findFirst();
    }
}
