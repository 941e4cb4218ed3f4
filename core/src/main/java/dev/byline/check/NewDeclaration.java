package dev.byline.check;

import dev.byline.catalog.Catalog;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Reference.PullRequest;
import dev.byline.reference.Reference.Repository;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Where to declare what is near nothing that is declared: a number or a person that is new. */
public final class NewDeclaration {

    private static final Pattern THREAD = Pattern.compile("(?:(.+)_)?(pr|issue)([1-9][0-9]{0,8})");
    private static final Pattern HANDLE = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*");
    /** What Java's customs make of a variable or a constant, and hardly anybody of a handle; or a number of no thread. */
    private static final Pattern OTHER =
            Pattern.compile("\\p{Ll}.*\\p{Lu}.*|[^\\p{Ll}]{2,}|(?:.+_)?(?:pr|issue)[0-9]+");

    private NewDeclaration() {}

    /**
     * Says how to declare what a constant seems to stand for.
     *
     * @param name the name of a constant that is not declared
     * @param catalog the catalog that lacks it
     * @return what to do; empty where the name is that of no reference
     */
    public static Optional<String> ofConstant(String name, Catalog catalog) {
        var type = JavaNaming.simpleName(catalog.series().type());
        var thread = THREAD.matcher(name);
        if (thread.matches()) {
            return Optional.of(thread(thread.toMatchResult(), type, catalog));
        }
        return handle(name).map(handle -> "for a person, add \"" + handle + "\" to @People on " + type);
    }

    /** The handle for which a constant may stand. */
    static Optional<String> handle(String name) {
        // In a constant, `_` stands for what a name in Java cannot have.
        var handle = (name.startsWith("_") ? name.substring(1) : name).replace('_', '-');
        return Optional.of(handle)
                .filter(each ->
                        HANDLE.matcher(each).matches() && !OTHER.matcher(name).matches());
    }

    /** A thread for which a constant stands, and its repository, if that is declared. */
    record Thread(Optional<Repository> repository, int number, boolean pull) {}

    /** The thread for which a constant stands; empty for the constant of something else. */
    static Optional<Thread> thread(String name, Catalog catalog) {
        var thread = THREAD.matcher(name);
        return thread.matches()
                ? Optional.of(new Thread(
                        repository(Optional.ofNullable(thread.group(1)), catalog),
                        Integer.parseInt(thread.group(3)),
                        thread.group(2).equals("pr")))
                : Optional.empty();
    }

    private static Optional<Repository> repository(Optional<String> name, Catalog catalog) {
        return name.map(constant -> repository(constant, catalog))
                .orElseGet(() ->
                        catalog.repositories().stream().filter(Repository::home).findFirst());
    }

    private static String thread(MatchResult thread, String type, Catalog catalog) {
        var name = Optional.ofNullable(thread.group(1));
        var isPull = thread.group(2).equals("pr");
        var number = thread.group(3);
        var declare = "declare " + (isPull ? "pull request " : "issue ") + number + " on " + type + ": `";
        var member = isPull ? "pulls = " : "issues = ";
        var repository = repository(name, catalog);
        if (repository.isEmpty()) {
            return declare + "@Repository(slug = \"…"
                    + name.map(n -> "/" + n + "\"").orElse("\", home = true") + ", " + member + number + ")`";
        }
        var numbers = member + (hasThreads(repository.get(), isPull, catalog) ? "{…, " + number + "}" : number);
        return declare
                + (name.isPresent()
                        ? "@Repository(slug = \"" + repository.get().slug() + "\", " + numbers + ")"
                        : numbers)
                + "`";
    }

    /** The repository with a constant; a name that Java keeps for itself has a {@code _} in front where it stands alone. */
    private static Optional<Repository> repository(String constant, Catalog catalog) {
        return catalog.constant(constant)
                .or(() -> catalog.constant("_" + constant))
                .filter(Repository.class::isInstance)
                .map(Repository.class::cast);
    }

    private static boolean hasThreads(Repository repository, boolean pulls, Catalog catalog) {
        return catalog.threads().stream()
                .filter(thread -> thread instanceof PullRequest == pulls)
                .map(ForgeThread::repository)
                .anyMatch(repository::equals);
    }
}
