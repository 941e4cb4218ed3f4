package dev.byline.markdown;

import dev.byline.catalog.Catalog;
import dev.byline.reference.ForgePage;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Document;
import dev.byline.reference.Reference.Link;
import dev.byline.reference.Reference.Person;
import dev.byline.reference.Reference.PullRequest;
import dev.byline.reference.Reference.Repository;
import dev.byline.reference.ReportReference;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
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

    /**
     * A spelling of a label as it stands between brackets, and what it stands for.
     *
     * @param rank people, then repositories with their threads, then the rest
     * @param repository what the entries of a repository have in common; empty for others
     * @param number a thread's number; 0 for a repository, so that it comes before its threads
     * @param pull whether it is a pull request, which may have the number of an issue
     * @param folded the label without case; empty for a thread, which is sorted by its number
     */
    private record Entry(
            String label, Reference reference, int rank, String repository, int number, boolean pull, String folded) {

        static Entry of(String label, Reference reference) {
            var thread = reference instanceof ForgeThread itself ? itself : null;
            return new Entry(
                    label,
                    reference,
                    reference.match(RANK),
                    repositoryOrder(reference),
                    thread == null ? 0 : thread.number(),
                    reference instanceof PullRequest,
                    thread == null ? label.toLowerCase(Locale.ROOT) : "");
        }
    }

    private static final Comparator<Entry> ORDER = Comparator.comparingInt(Entry::rank)
            .thenComparing(Entry::repository)
            .thenComparing(e -> !(e.reference() instanceof Repository))
            .thenComparingInt(Entry::number)
            .thenComparing(Entry::pull)
            .thenComparing(Entry::folded)
            .thenComparingInt(e -> e.label().length())
            .thenComparing(Entry::label);

    private static final Comparator<Entry> BY_LABEL = Comparator.comparing(
                    (Entry e) -> e.label().toLowerCase(Locale.ROOT))
            .thenComparing(Entry::label)
            .thenComparing(ORDER);

    private static final Reference.Cases<Integer> RANK = new Reference.Cases<Integer>() {
        @Override
        public Integer person(Person person) {
            return 0;
        }

        @Override
        public Integer repository(Repository repository) {
            return 1;
        }

        @Override
        public Integer thread(ForgeThread thread) {
            return 1;
        }

        @Override
        public Integer link(Link link) {
            return 3;
        }

        @Override
        public Integer document(Document document) {
            return 2;
        }

        @Override
        public Integer page(ForgePage page) {
            return 1;
        }

        @Override
        public Integer report(ReportReference report) {
            return 4;
        }
    };

    // Code and HTML bind more tightly than the brackets of a link do.
    private static final Pattern SPECIAL = Pattern.compile("[\\[\\]\\\\`<]");

    private DefinitionList() {}

    /**
     * The definitions a report needs.
     *
     * @param report the report
     * @param links where its links lead
     * @return a line for each; empty if it cites nothing
     */
    static String of(ParsedReport report, SeriesLinks links) {
        var credits = CreditList.of(report);
        var style = report.catalog().series().style();
        var entries = switch (style.definitions()) {
            case KIND -> new TreeSet<>(ORDER);
            case LABEL -> new TreeSet<>(BY_LABEL);
            case USE -> new LinkedHashSet<Entry>();
        };
        // Most labels come several times, and to sort them takes longer than to know them again.
        var seen = new HashMap<String, Reference>();
        // What the prose defines itself is defined already, and CommonMark takes the first definition.
        var local = new HashSet<String>();
        for (var passage : report.passages()) {
            ProseParser.definitionNodes(passage.prose())
                    .forEach(definition -> local.add(Catalog.fold(definition.getLabel())));
        }
        for (var passage : report.passages()) {
            for (var use : passage.prose().labels()) {
                if (use.reference().isPresent()
                        && !style.isInline(use.reference().get())
                        && isNew(use.source(), use.reference().get(), seen)) {
                    entries.add(Entry.of(use.source(), use.reference().get()));
                }
            }
            for (var credit : passage.credits()) {
                var label = escape(credits.label(credit));
                if (!style.isInline(credit) && isNew(label, credit, seen)) {
                    entries.add(Entry.of(label, credit));
                }
            }
        }
        return entries.stream()
                .filter(entry -> !local.contains(Catalog.fold(entry.label())))
                .map(entry -> definition(entry, links))
                .collect(Collectors.joining("\n"));
    }

    private static boolean isNew(String label, Reference reference, Map<String, Reference> seen) {
        return !reference.equals(seen.put(label, reference));
    }

    /**
     * A label as it stands between brackets.
     *
     * @param label the label
     * @return the label with what could end it or begin something else escaped
     */
    static String escape(String label) {
        return isWord(label) ? label : SPECIAL.matcher(label).replaceAll("\\\\$0");
    }

    /** Nearly all labels are handles, names and numbers. */
    private static boolean isWord(String label) {
        for (var i = 0; i < label.length(); i++) {
            var c = label.charAt(i);
            if (!(c >= '#' && c <= ';') && !(c >= '@' && c <= 'Z') && !(c >= 'a' && c <= 'z') && c != '_') {
                return false;
            }
        }
        return true;
    }

    private static String definition(Entry entry, SeriesLinks links) {
        return "[" + entry.label() + "]: " + destination(entry.reference(), links);
    }

    /**
     * Where a link to a reference leads, as it stands in a definition and in parentheses behind the link's text.
     *
     * @param reference the reference
     * @param links where links of the report lead
     * @return the URL, with the title of the link if it has one
     */
    static String destination(Reference reference, SeriesLinks links) {
        var url = reference instanceof ReportReference report
                ? links.to(report)
                : reference instanceof Document document ? links.to(document) : reference.url();
        var title = Prose.title(reference);
        return PlainText.destination(url)
                + (title == null ? "" : " \"" + PlainText.inline(title).replace("\"", "\\\"") + "\"");
    }

    private static String repositoryOrder(Reference reference) {
        var repository = reference instanceof ForgeThread thread
                ? thread.repository()
                : reference instanceof Repository itself ? itself : null;
        return repository == null ? "" : (repository.home() ? "0" : "1") + repository.name() + " " + repository.slug();
    }
}
