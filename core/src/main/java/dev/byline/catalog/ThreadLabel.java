package dev.byline.catalog;

import dev.byline.reference.Reference.Repository;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A label with the form of an issue or a pull request, declared or not.
 *
 * @param repository the repository's name or slug; empty for the home repository
 * @param number the number
 */
public record ThreadLabel(String repository, int number) {

    private static final Pattern FORM =
            Pattern.compile("((?:[\\p{L}\\p{N}_.-]+/)*[\\p{L}\\p{N}_.-]+)?[#!]([0-9]{1,9})");

    /**
     * Reads a label.
     *
     * @param label a label without brackets
     * @return what it says; empty if it has another form
     */
    public static Optional<ThreadLabel> parse(String label) {
        // Most labels are handles.
        if (label.indexOf('#') < 0 && label.indexOf('!') < 0) {
            return Optional.empty();
        }
        var matcher = FORM.matcher(label);
        return matcher.matches()
                ? Optional.of(new ThreadLabel(
                        matcher.group(1) == null ? "" : matcher.group(1), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /**
     * Finds the repository that the label names.
     *
     * @param repositories the declared repositories
     * @return its slug; empty if it is none of them
     */
    public Optional<String> slug(Collection<Repository> repositories) {
        return repositories.stream()
                .filter(known -> repository.isEmpty()
                        ? known.home()
                        : known.name().equals(repository) || known.slug().equals(repository))
                .map(Repository::slug)
                .findFirst();
    }
}
