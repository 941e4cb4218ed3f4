package dev.byline.check;

import dev.byline.dsl.Block;
import dev.byline.dsl.Section;
import dev.byline.evaluate.Origins;
import dev.byline.expression.Place;
import dev.byline.markdown.ParsedReport;
import dev.byline.markdown.Passage;
import dev.byline.markdown.PlainText;
import dev.byline.markdown.ShownText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;

/**
 * The headings of a report, and its links to anchors of reports. Without the report itself, which is large.
 *
 * @param headings the headings as a reader sees them, in the order of the page
 * @param named the anchors that its HTML names
 * @param known whether these are all anchors that it has
 * @param onGitHub whether GitHub is the only forge that shows it
 * @param links the links that have a fragment, in the order of the report
 */
public record Anchors(
        List<String> headings, Set<String> named, boolean known, boolean onGitHub, List<FragmentLink> links) {

    private static final Pattern ANCHOR = Pattern.compile("(?i)\\b(?:id|name)\\s*=\\s*[\"']?([^\"'\\s>]+)");
    private static final Pattern HTML_HEADING = Pattern.compile("(?i)<h[1-6][\\s>]");

    /** Copies what it is made of, so that it cannot change. */
    public Anchors {
        headings = List.copyOf(headings);
        named = Set.copyOf(named);
        links = List.copyOf(links);
    }

    /**
     * A link to an anchor.
     *
     * @param url the destination as a whole
     * @param path the file to which it leads, relative to the folder of the series; begins with {@code ../} where that is
     *     not below it
     * @param fragment the anchor, decoded
     * @param place where the fragment is written
     */
    public record FragmentLink(String url, String path, String fragment, Place place) {}

    /**
     * Takes them from a report.
     *
     * @param report the report
     * @param origins where its values come from
     * @param title the place of the report as a whole
     * @param complete whether nothing was left out of it; otherwise its headings are not known
     * @return its anchors and its links to anchors
     */
    public static Anchors of(ParsedReport report, Origins origins, Place title, boolean complete) {
        var reader = new Reader(report.passages());
        reader.headings.add(PlainText.line(report.header().title()));
        report.document().blocks().forEach(reader::read);
        reader.readRest();
        return new Anchors(
                reader.headings,
                reader.named,
                complete && !reader.unknown,
                isOnGitHub(report),
                links(report, origins, title));
    }

    /**
     * The anchors of a report that another build has made.
     *
     * @param anchors all anchors; empty where they are not known
     * @return the same, with no link
     */
    public static Anchors elsewhere(Optional<? extends Collection<String>> anchors) {
        return new Anchors(
                List.of(), anchors.map(Set::<String>copyOf).orElse(Set.of()), anchors.isPresent(), true, List.of());
    }

    /** The same for who does not ask to what its links lead. */
    Anchors withoutLinks() {
        return new Anchors(headings, named, known, onGitHub, List.of());
    }

    /**
     * The anchors. They are made when they are asked for, because few reports have a link to one.
     *
     * @return the anchors to which a link can lead, those of headings first, in the order of the page; empty where they
     *     are not known
     */
    public Optional<Set<String>> all() {
        if (!known) {
            return Optional.empty();
        }
        var anchors = new LinkedHashSet<>(Slugs.gitHub(headings));
        if (!onGitHub) {
            anchors.addAll(Slugs.gitLab(headings));
        }
        named.stream().sorted().forEach(anchors::add);
        return Optional.of(anchors);
    }

    private static boolean isOnGitHub(ParsedReport report) {
        return report.catalog().repositories().stream()
                .filter(repository -> repository.home())
                .allMatch(repository -> repository.url().startsWith("https://github.com/"));
    }

    private static List<FragmentLink> links(ParsedReport report, Origins origins, Place title) {
        var links = new ArrayList<FragmentLink>();
        Destination.of(report)
                .filter(destination -> destination.form() == Destination.Form.LINK
                        || destination.form() == Destination.Form.DEFINITION)
                .filter(destination -> destination.url().indexOf('#') >= 0)
                .forEach(destination -> SeriesPath.anywhere(
                                destination.url(), report.header().path())
                        .filter(path -> !path.fragment().isEmpty())
                        .ifPresent(path -> links.add(new FragmentLink(
                                destination.url(),
                                path.path(),
                                path.fragment(),
                                fragmentPlace(destination, origins).orElse(title)))));
        return links;
    }

    private static Optional<Place> fragmentPlace(Destination destination, Origins origins) {
        var hash = destination.text().indexOf('#', destination.start());
        return hash >= 0 && hash < destination.end()
                ? origins.of(destination.text(), hash, destination.end())
                : destination.place(origins);
    }

    /** Walks through the headings in the order of the page, for that is how equal ones are numbered. */
    private static final class Reader {

        private final List<Passage> passages;
        private int next;
        private final List<String> headings = new ArrayList<>();
        private final Set<String> named = new HashSet<>();
        private boolean unknown;

        Reader(List<Passage> passages) {
            this.passages = passages;
        }

        void read(Block block) {
            if (block instanceof Section section) {
                headings.add(PlainText.line(section.title()));
            }
            // A section has no passage of its own.
            while (next < passages.size() && passages.get(next).block() == block) {
                read(passages.get(next++));
            }
            block.children().forEach(this::read);
        }

        /** What belongs to no block: the series' footer. */
        void readRest() {
            while (next < passages.size()) {
                read(passages.get(next++));
            }
        }

        private void read(Passage passage) {
            if (!mayHaveAnchor(passage.text())) {
                return;
            }
            passage.prose().root().accept(new AbstractVisitor() {
                @Override
                public void visit(Heading heading) {
                    headings.add(PlainText.line(ShownText.withoutImages(heading)));
                    visitChildren(heading);
                }

                @Override
                public void visit(HtmlInline html) {
                    html(html.getLiteral());
                }

                @Override
                public void visit(HtmlBlock html) {
                    html(html.getLiteral());
                }
            });
        }

        /** A heading is underlined in a line of its own or has a `#` with nothing or a space behind it; HTML has a `<`. */
        private static boolean mayHaveAnchor(String text) {
            if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0 || text.indexOf('<') >= 0) {
                return true;
            }
            for (var hash = text.indexOf('#'); hash >= 0; hash = text.indexOf('#', hash + 1)) {
                if (hash + 1 == text.length() || " \t".indexOf(text.charAt(hash + 1)) >= 0) {
                    return true;
                }
            }
            return false;
        }

        private void html(String html) {
            ANCHOR.matcher(html).results().forEach(anchor -> named.add(anchor.group(1)));
            unknown |= HTML_HEADING.matcher(html).find();
        }
    }
}
