package dev.byline.processor.check;

import dev.byline.catalog.Catalog;
import dev.byline.markdown.Passage;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Person;
import dev.byline.reference.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;

/** Whom and what a passage cites: in its credits, by a label in its prose, or by a link to the very page. */
final class Citations {

    private static final String HTTPS = "https:";
    private static final String HTTP = "http:";

    private Citations() {}

    /** The people. */
    static Stream<Person> people(Passage passage, Catalog catalog) {
        return Stream.concat(
                references(passage).filter(Person.class::isInstance).map(Person.class::cast),
                links(passage).stream()
                        .flatMap(url -> catalog.people().stream().filter(person -> isSamePage(person.url(), url))));
    }

    /** Whether it cites an issue or a pull request, declared or not. */
    static boolean hasThread(Passage passage, Catalog catalog) {
        return references(passage).anyMatch(ForgeThread.class::isInstance)
                || links(passage).stream()
                        .anyMatch(url -> catalog.threadUrl(url).isPresent());
    }

    private static Stream<Reference> references(Passage passage) {
        return Stream.concat(
                passage.credits().stream(), passage.prose().labels().stream().flatMap(use -> use.reference().stream()));
    }

    /** The URLs that the prose links to, in its order. */
    static List<String> links(Passage passage) {
        var links = new ArrayList<String>();
        passage.prose().root().accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                links.add(link.getDestination());
                visitChildren(link);
            }
        });
        return links;
    }

    /** Whether two URLs lead to one page of a forge: http leads to https, and case and a last slash do not count. */
    private static boolean isSamePage(String a, String b) {
        var startOfA = startOfHost(a);
        var startOfB = startOfHost(b);
        var length = endOfPath(a) - startOfA;
        // Compared in place: each link of a report is held against each person of its series.
        return (startOfA == 0) == (startOfB == 0)
                && length == endOfPath(b) - startOfB
                && a.regionMatches(true, startOfA, b, startOfB, length);
    }

    private static int startOfHost(String url) {
        return url.regionMatches(true, 0, HTTPS, 0, HTTPS.length())
                ? HTTPS.length()
                : url.regionMatches(true, 0, HTTP, 0, HTTP.length()) ? HTTP.length() : 0;
    }

    private static int endOfPath(String url) {
        return url.endsWith("/") ? url.length() - 1 : url.length();
    }
}
