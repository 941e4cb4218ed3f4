package dev.byline.forge;

import dev.byline.reference.ForgeThread;
import dev.byline.reference.Reference.PullRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * Finds who has another login now. Who opened a thread stays the same person: where the forge names another login than the
 * catalog, the account has a new name. No request is needed for that.
 */
final class RenamedLogins {

    private record Thread(String slug, boolean pull, int number) {}

    private RenamedLogins() {}

    /** A line for each login that has another name. */
    static List<String> of(SeriesSource series, List<FetchedThread> fetched) {
        var catalog = series.catalog();
        var before = new HashMap<Thread, ForgeThread>();
        catalog.threads()
                .forEach(thread -> before.put(
                        new Thread(thread.repository().slug(), thread instanceof PullRequest, thread.number()),
                        thread));
        return fetched.stream()
                .flatMap(thread -> Optional.ofNullable(
                        before.get(new Thread(thread.slug(), thread.pull(), thread.number())))
                        .map(known -> known.details().author())
                        .filter(old -> !old.isEmpty() && !thread.author().isEmpty())
                        .filter(old -> !old.equalsIgnoreCase(thread.author()))
                        // Both are one person already where the old one is declared as an alias.
                        .filter(old -> catalog.handle(old)
                                .flatMap(person ->
                                        catalog.handle(thread.author()).filter(person::equals))
                                .isEmpty())
                        .map(old -> "@" + old + " is called @" + thread.author() + " now, as the forge has it; declare"
                                + " @Person(handle = \"" + thread.author() + "\", aliases = \"" + old
                                + "\"), with the day of the change in until")
                        .stream())
                .distinct()
                .toList();
    }
}
