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

    private Citations() {}

    /** The people. */
    static Stream<Person> people(Passage passage, Catalog catalog) {
        return Stream.concat(
                references(passage).filter(Person.class::isInstance).map(Person.class::cast),
                links(passage).stream().flatMap(url -> catalog.personPage(url).stream()));
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
}
