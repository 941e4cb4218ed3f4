package dev.byline.reader;

import dev.byline.catalog.Catalog;
import dev.byline.index.ReportHeader;
import dev.byline.reader.parse.Words;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Document;
import dev.byline.reference.Reference.Person;
import dev.byline.reference.ReportReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What is different in a catalog, and so which reports may come out differently. It may name a report in vain, but never
 * leave one out.
 */
final class CatalogChange {

    /** Where {@code activity()} is called, any thread and any person may be counted. */
    private static final Set<String> ACTIVITY = Set.of("activity");

    /** Whether something has changed that each report has, such as the footer. */
    private boolean isOfAll;
    /** The references that are new, gone or different, by how a report may cite them. */
    private final List<Set<String>> words = new ArrayList<>();

    private final Set<String> authors = new HashSet<>();
    private final Set<String> reports = new HashSet<>();
    private boolean isOfThreadsOrPeople;

    private CatalogChange() {}

    /** What of a report the catalog may be looked up for. */
    interface Citing {

        /** Whether words may stand in its source or in its Markdown. */
        boolean mayHave(Set<String> words);

        /** The threads that it cites. */
        Set<ForgeThread> threads();

        /** Whether it has been found wrong, in a message that may name anything of the catalog. */
        boolean hasProblems();
    }

    static CatalogChange between(Catalog before, Catalog now) {
        var change = new CatalogChange();
        if (before == now) {
            return change;
        }
        change.isOfAll = !before.series().equals(now.series())
                || !before.repositories().equals(now.repositories())
                || !before.parts().equals(now.parts())
                || !before.families().equals(now.families());
        changed(before.constants(), now.constants()).forEach(change::add);
        change.addHeaders(before.reports(), now.reports());
        return change;
    }

    private static Stream<Map.Entry<String, Reference>> changed(
            Map<String, Reference> before, Map<String, Reference> now) {
        return Stream.concat(
                before.entrySet().stream().filter(entry -> !entry.getValue().equals(now.get(entry.getKey()))),
                now.entrySet().stream().filter(entry -> !entry.getValue().equals(before.get(entry.getKey()))));
    }

    /** The names of the constants that are new, gone, or of another type or class. */
    static Set<String> constants(Catalog before, Catalog now) {
        var names = new HashSet<String>();
        Predicate<String> isSame = name -> before.owner(name).equals(now.owner(name))
                && before.constant(name)
                        .map(Object::getClass)
                        .equals(now.constant(name).map(Object::getClass));
        Stream.concat(before.constants().keySet().stream(), now.constants().keySet().stream())
                .filter(isSame.negate())
                .forEach(names::add);
        return names;
    }

    private void add(Map.Entry<String, Reference> constant) {
        addWords(constant.getKey());
        addWords(constant.getValue().label());
        var reference = constant.getValue();
        if (reference instanceof ForgeThread thread) {
            isOfThreadsOrPeople = true;
            addWords(String.valueOf(thread.number()));
        } else if (reference instanceof Person person) {
            isOfThreadsOrPeople = true;
            Stream.concat(Stream.of(person.handle()), person.aliases().stream()).forEach(handle -> {
                addWords(handle);
                authors.add(handle.toLowerCase(Locale.ROOT));
            });
            addUrl(person.url());
        } else if (reference instanceof Document document) {
            addUrl(document.path());
        } else if (reference instanceof ReportReference report) {
            addUrl(report.file());
        } else {
            addUrl(reference.url());
        }
    }

    private void addUrl(String url) {
        var end = url.endsWith("/") ? url.length() - 1 : url.length();
        addWords(url.substring(url.lastIndexOf('/', end - 1) + 1, end));
    }

    private void addWords(String text) {
        var split = Words.split(text);
        // What has no words, or words of which case says more than one letter, is looked for in vain.
        if (split.isEmpty() || !text.chars().allMatch(character -> character < 128)) {
            isOfAll = true;
        } else {
            words.add(split);
        }
    }

    /** Placeholders of titles and footers name the reports before and after. */
    private void addHeaders(List<ReportHeader> before, List<ReportHeader> now) {
        if (before.equals(now)) {
            return;
        }
        var was = neighbours(before);
        neighbours(now).forEach((type, around) -> {
            if (!Objects.equals(was.get(type), around)) {
                reports.add(type);
            }
        });
    }

    private record Around(Optional<ReportHeader> before, ReportHeader header, Optional<ReportHeader> next) {}

    private static Map<String, Around> neighbours(List<ReportHeader> headers) {
        var around = new HashMap<String, Around>();
        for (var i = 0; i < headers.size(); i++) {
            around.put(
                    headers.get(i).type(),
                    new Around(
                            i > 0 ? Optional.of(headers.get(i - 1)) : Optional.empty(),
                            headers.get(i),
                            i + 1 < headers.size() ? Optional.of(headers.get(i + 1)) : Optional.empty()));
        }
        return around;
    }

    /** Whether a report may come out differently. */
    boolean concerns(ReportHeader header, Citing report) {
        return isOfAll
                || reports.contains(header.type())
                || hasAny() && report.hasProblems()
                || words.stream().anyMatch(report::mayHave)
                || isOfThreadsOrPeople && report.mayHave(ACTIVITY)
                || !authors.isEmpty() && report.threads().stream().anyMatch(this::isOfAuthor);
    }

    private boolean hasAny() {
        return !words.isEmpty() || !reports.isEmpty();
    }

    private boolean isOfAuthor(ForgeThread thread) {
        return authors.contains(thread.details().author().toLowerCase(Locale.ROOT));
    }
}
