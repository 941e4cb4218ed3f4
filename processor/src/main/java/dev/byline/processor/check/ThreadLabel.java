package dev.byline.processor.check;

import dev.byline.catalog.Catalog;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A label with the form of an issue or a pull request, declared or not.
 *
 * @param repository the repository's name or slug; empty for the home repository
 * @param number the number
 */
record ThreadLabel(String repository, int number) {

    private static final Pattern FORM =
            Pattern.compile("((?:[\\p{L}\\p{N}_.-]+/)*[\\p{L}\\p{N}_.-]+)?[#!]([0-9]{1,9})");

    /** Reads a label; empty if it has another form. */
    static Optional<ThreadLabel> parse(String label) {
        var matcher = FORM.matcher(label);
        return matcher.matches()
                ? Optional.of(new ThreadLabel(
                        matcher.group(1) == null ? "" : matcher.group(1), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** The slug of the repository that the label names; empty if the catalog does not declare it. */
    Optional<String> slug(Catalog catalog) {
        return catalog.repositories().stream()
                .filter(r -> repository.isEmpty()
                        ? r.home()
                        : r.name().equals(repository) || r.slug().equals(repository))
                .map(r -> r.slug())
                .findFirst();
    }
}
