package dev.byline.markdown;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.ReportHeader;
import dev.byline.reference.Document;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Link;
import dev.byline.reference.Person;
import dev.byline.reference.PullRequest;
import dev.byline.reference.Reference;
import dev.byline.reference.ReportReference;
import dev.byline.reference.Repository;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The link reference definitions that end a report: only those it uses, people first, then each repository with
 * its threads by number, then documents, links and reports.
 */
final class DefinitionList {

    /** A spelling of a label as it stands between brackets, and what it stands for. */
    private record Entry(String label, Reference reference) {}

    private static final Map<Class<?>, Integer> RANKS = Map.of(
            Person.class, 0,
            Document.class, 2,
            Link.class, 3,
            ReportReference.class, 4);

    private static final Comparator<Entry> ORDER = Comparator.comparing((Entry e) -> rank(e.reference()))
            .thenComparing(e -> repositoryOrder(e.reference()))
            .thenComparing(e -> e.reference() instanceof Repository ? 0 : 1)
            .thenComparing(e -> e.reference() instanceof ForgeThread thread ? thread.number() : 0)
            .thenComparing(e -> e.reference() instanceof PullRequest ? 1 : 0)
            .thenComparing(
                    e -> e.reference() instanceof ForgeThread ? "" : e.label().toLowerCase(Locale.ROOT))
            .thenComparing(e -> e.label().length())
            .thenComparing(Entry::label);

    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:|[/#?]");
    // Code and HTML bind more tightly than the brackets of a link do.
    private static final Pattern SPECIAL = Pattern.compile("[\\[\\]\\\\`<]");

    private DefinitionList() {}

    /**
     * The definitions a report needs.
     *
     * @param report the report
     * @return a line for each; empty if it cites nothing
     */
    static String of(ReadReport report) {
        var credits = CreditList.of(report);
        var entries = new TreeSet<>(ORDER);
        // What the prose defines itself is defined already, and CommonMark takes the first definition.
        var local = new HashSet<String>();
        for (var passage : report.passages()) {
            ProseParser.definitionNodes(passage.prose().root())
                    .forEach(definition -> local.add(Catalog.fold(definition.getLabel())));
        }
        for (var passage : report.passages()) {
            for (var use : passage.prose().labels()) {
                use.reference().ifPresent(reference -> entries.add(new Entry(use.source(), reference)));
            }
            for (var credit : passage.credits()) {
                entries.add(new Entry(escape(credits.label(credit)), credit));
            }
        }
        return entries.stream()
                .filter(entry -> !local.contains(Catalog.fold(entry.label())))
                .map(entry -> definition(entry, report.header()))
                .collect(Collectors.joining("\n"));
    }

    /**
     * A label as it stands between brackets.
     *
     * @param label the label
     * @return the label with what could end it or begin something else escaped
     */
    static String escape(String label) {
        return SPECIAL.matcher(label).replaceAll("\\\\$0");
    }

    /**
     * A URL as a report needs it that may lie in a folder below that of the series.
     *
     * @param url a URL, absolute or relative to the folder of the series
     * @param header the report
     * @return the URL, absolute or relative to the report
     */
    static String relative(String url, ReportHeader header) {
        if (ABSOLUTE.matcher(url).lookingAt()) {
            return url;
        }
        var up = header.reference().file().chars().filter(c -> c == '/').count();
        return "../".repeat((int) up) + url;
    }

    private static String definition(Entry entry, ReportHeader header) {
        var reference = entry.reference();
        var url = reference instanceof Document || reference instanceof ReportReference
                ? relative(reference.url(), header)
                : reference.url();
        var title = Prose.title(reference);
        return "[" + entry.label() + "]: " + PlainText.destination(url)
                + (title == null ? "" : " \"" + PlainText.inline(title).replace("\"", "\\\"") + "\"");
    }

    private static int rank(Reference reference) {
        return RANKS.getOrDefault(reference.getClass(), 1);
    }

    private static String repositoryOrder(Reference reference) {
        var repository = reference instanceof ForgeThread thread
                ? thread.repository()
                : reference instanceof Repository itself ? itself : null;
        return repository == null ? "" : (repository.home() ? "0" : "1") + repository.name() + " " + repository.slug();
    }
}
