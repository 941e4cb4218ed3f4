package dev.byline.importer;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What an import is asked for. What is empty is inferred.
 *
 * @param from the folder of Markdown
 * @param to the folder of the new project
 * @param name the series' name
 * @param packageName the Java package
 * @param home the slug of the home repository
 * @param title the pattern of the titles
 * @param footer the Markdown that ends each report
 * @param fix whether the safe repairs are made
 * @param overwrite whether files in {@code to} may be replaced
 */
public record ImportOptions(
        Path from,
        Path to,
        Optional<String> name,
        Optional<String> packageName,
        Optional<String> home,
        Optional<String> title,
        Optional<String> footer,
        boolean fix,
        boolean overwrite) {

    /**
     * An import in which everything is inferred.
     *
     * @param from the folder of Markdown
     * @param to the folder of the new project
     * @return the options
     */
    public static ImportOptions of(Path from, Path to) {
        return new ImportOptions(
                from,
                to,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false);
    }
}
