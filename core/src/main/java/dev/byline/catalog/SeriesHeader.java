package dev.byline.catalog;

/**
 * What is declared of a series besides its references.
 *
 * @param type the binary name of the type with {@link dev.byline.dsl.Series}
 * @param name its name
 * @param folder the folder of its Markdown: the name in lower case, with {@code -} for what a path cannot have
 * @param footer the Markdown that ends each report; may be empty
 * @param locale the language tag of the names of months and days; may be empty
 * @param fullNames whether credits name threads and repositories with their owner
 * @param itemsCiteThreads whether each item of a report is to cite an issue or a pull request
 * @param itemsCreditPeople whether each item of a report is to credit a person
 * @param patterns how its files look to the program that makes a site of them
 * @param style how its Markdown looks
 */
public record SeriesHeader(
        String type,
        String name,
        String folder,
        String footer,
        String locale,
        boolean fullNames,
        boolean itemsCiteThreads,
        boolean itemsCreditPeople,
        SeriesPatterns patterns,
        SeriesStyle style) {}
