package dev.byline.forge;

import dev.byline.catalog.Declarations.ThreadDeclaration;
import dev.byline.reference.ForgePage;
import java.time.LocalDate;
import java.util.AbstractMap.SimpleEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells for each repository what a sync has changed. */
final class SyncSummary {

    private final String pullName;
    private final Map<String, List<Object>> before = new HashMap<>();

    /**
     * What is declared now.
     *
     * @param pullName what the forge calls a pull request
     */
    SyncSummary(SeriesSource series, SyncedTypes types, String homeSlug, String pullName) {
        this.pullName = pullName;
        series.declarations().threads().stream()
                .filter(thread -> types.isOwn(thread.part()))
                .forEach(thread -> {
                    var slug = thread.repository().isEmpty() ? homeSlug : thread.repository();
                    before.put(key(slug, thread.pull(), thread.number()), content(thread));
                });
    }

    /** On some forges an issue and a pull request may have the same number. */
    private static String key(String slug, boolean pull, int number) {
        return slug + (pull ? "!" : "#") + number;
    }

    private static List<Object> content(ThreadDeclaration thread) {
        return List.of(
                thread.pull(),
                thread.title(),
                List.of(thread.author(), thread.coAuthors()),
                thread.state(),
                thread.opened(),
                thread.closed(),
                thread.labels(),
                thread.reviews().stream()
                        .map(by -> List.of(by.who(), by.on(), by.times()))
                        .toList(),
                thread.comments().stream()
                        .map(by -> List.of(by.who(), by.on(), by.times()))
                        .toList());
    }

    private static List<Object> content(FetchedThread thread) {
        return List.of(
                thread.pull(),
                thread.title(),
                List.of(thread.author(), thread.coAuthors()),
                thread.state(),
                thread.opened().toString(),
                thread.closed().map(LocalDate::toString).orElse(""),
                thread.labels(),
                thread.reviews().stream()
                        .map(by -> List.of(by.who(), by.on().toString(), by.times()))
                        .toList(),
                thread.comments().stream()
                        .map(by -> List.of(by.who(), by.on().toString(), by.times()))
                        .toList());
    }

    /** The closing line of a repository. */
    String line(FetchedRepository repository, List<FetchedThread> accepted) {
        var threads = accepted.stream()
                .filter(thread -> thread.slug().equals(repository.slug()))
                .toList();
        var added = 0;
        var changed = 0;
        var same = 0;
        for (var thread : threads) {
            var old = before.get(key(thread.slug(), thread.pull(), thread.number()));
            if (old == null) {
                added++;
            } else if (old.equals(content(thread))) {
                same++;
            } else {
                changed++;
            }
        }
        var gone = before.keySet().stream()
                        .filter(key ->
                                key.startsWith(repository.slug() + "#") || key.startsWith(repository.slug() + "!"))
                        .count()
                - changed
                - same;
        var pulls = threads.stream().filter(FetchedThread::pull).count();
        return repository.slug() + ": " + count(pulls, pullName) + " and "
                + count(threads.size() - pulls, "issue") + ": " + added + " added, " + changed + " updated"
                + (gone > 0 ? ", " + gone + " removed" : "")
                + (repository.ofNobody() == 0
                        ? ""
                        : "; without the authors of " + count(repository.ofNobody(), "contribution")
                                + ", who have no account there");
    }

    /** What is written beside the threads, if there is any. */
    Optional<String> pages(List<FetchedPage> pages) {
        var counts = Stream.of(ForgePage.Kind.values())
                .map(kind -> new SimpleEntry<>(
                        kind, pages.stream().filter(page -> page.kind() == kind).count()))
                .filter(count -> count.getValue() > 0)
                .map(count -> count(count.getValue(), count.getKey().word()))
                .toList();
        return counts.isEmpty() ? Optional.empty() : Optional.of("also " + String.join(", ", counts));
    }

    private static String count(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
