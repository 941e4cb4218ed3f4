package dev.byline.markdown;

import dev.byline.catalog.Catalog;
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
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The link reference definitions that end a report: only those it uses, people first, then each repository with
 * its threads by number, then documents, links and reports.
 */
final class DefinitionList {

    /** A spelling of a label, and what it stands for. */
    private record Entry(String label, Reference reference) {}

    private static final Comparator<Entry> ORDER = Comparator.comparing((Entry e) -> rank(e.reference()))
            .thenComparing(e -> repositoryOrder(e.reference()))
            .thenComparing(e -> e.reference() instanceof Repository ? 0 : 1)
            .thenComparing(e -> e.reference() instanceof ForgeThread thread ? thread.number() : 0)
            .thenComparing(e -> e.reference() instanceof PullRequest ? 1 : 0)
            .thenComparing(e -> e.reference() instanceof ForgeThread ? "" : e.label().toLowerCase(Locale.ROOT))
            .thenComparing(e -> e.label().length())
            .thenComparing(Entry::label);

    private static final Pattern NEEDS_ANGLES = Pattern.compile("[\\s()<>\\\\]|^$");
    private static final Pattern IN_ANGLES = Pattern.compile("[<>\\\\]");
    private static final Pattern BRACKETS = Pattern.compile("[\\[\\]\\\\]");

    private DefinitionList() {}

    /**
     * The definitions a report needs.
     *
     * @param report the report
     * @return a line for each; empty if it cites nothing
     */
    static String of(ReadReport report) {
        var entries = new TreeMap<Entry, String>(ORDER);
        // What the prose defines itself is defined already, and CommonMark takes the first definition.
        var local = new HashSet<String>();
        for (var passage : report.passages()) {
            passage.prose().definitions().forEach(definition -> local.add(Catalog.fold(definition.label())));
        }
        for (var passage : report.passages()) {
            for (var use : passage.prose().labels()) {
                use.reference().ifPresent(reference -> entries.put(new Entry(use.label(), reference), use.label()));
            }
            for (var credit : passage.credits()) {
                entries.put(new Entry(credit.label(), credit), credit.label());
            }
        }
        return entries.keySet().stream()
                .filter(entry -> !local.contains(Catalog.fold(entry.label())))
                .map(entry -> definition(entry, report.header().reference().file()))
                .collect(Collectors.joining("\n"));
    }

    /**
     * A label as it stands between brackets.
     *
     * @param label the label
     * @return the label with brackets and backslashes escaped
     */
    static String escape(String label) {
        return BRACKETS.matcher(label).replaceAll("\\\\$0");
    }

    /**
     * A destination as it stands in a definition or behind a link's text.
     *
     * @param url the destination
     * @return the destination, in angle brackets where CommonMark needs them
     */
    static String destination(String url) {
        return NEEDS_ANGLES.matcher(url).find()
                ? "<" + IN_ANGLES.matcher(PlainText.line(url)).replaceAll("\\\\$0") + ">"
                : url;
    }

    private static String definition(Entry entry, String file) {
        var reference = entry.reference();
        var url = reference instanceof Document || reference instanceof ReportReference
                ? relative(reference.url(), file)
                : reference.url();
        var title = reference instanceof Link link && !link.title().isBlank()
                ? " \"" + PlainText.inline(link.title()).replace("\"", "\\\"") + "\""
                : "";
        return "[" + escape(entry.label()) + "]: " + destination(url) + title;
    }

    /** From the folder of a report that may lie below that of the series. */
    private static String relative(String url, String file) {
        var up = file.chars().filter(c -> c == '/').count();
        return "../".repeat((int) up) + url;
    }

    private static int rank(Reference reference) {
        return Map.of(
                        Person.class, 0,
                        Document.class, 2,
                        Link.class, 3,
                        ReportReference.class, 4)
                .getOrDefault(reference.getClass(), 1);
    }

    private static String repositoryOrder(Reference reference) {
        var repository = reference instanceof ForgeThread thread
                ? thread.repository()
                : reference instanceof Repository itself ? itself : null;
        return repository == null ? "" : (repository.home() ? "0" : "1") + repository.name() + " " + repository.slug();
    }
}
