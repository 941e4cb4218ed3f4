package dev.byline.check;

import dev.byline.catalog.Catalog;
import dev.byline.expression.Place;
import dev.byline.markdown.Passage;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Person;
import dev.byline.reference.Reference.Repository;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whom and what a passage cites: in its credits, by a label in its prose, or by a link to the very page. */
final class Citations {

    private Citations() {}

    /** The people. */
    static Set<Person> people(Passage passage, Catalog catalog) {
        var people = new HashSet<Person>();
        for (var credit : passage.credits()) {
            if (credit instanceof Person person) {
                people.add(person);
            }
        }
        for (var use : passage.prose().labels()) {
            if (use.reference().isPresent() && use.reference().get() instanceof Person person) {
                people.add(person);
            }
        }
        for (var url : links(passage)) {
            catalog.personPage(url).ifPresent(people::add);
        }
        return people;
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

    /** The URLs that the prose links to, beside those of the people, threads and repositories that its labels name. */
    static List<String> links(Passage passage) {
        var prose = passage.prose();
        var links = new ArrayList<String>();
        for (var link : prose.links()) {
            if (!link.image()) {
                links.add(link.destination());
            }
        }
        for (var use : prose.labels()) {
            if (use.local().isPresent()) {
                links.add(use.local().get().destination());
            }
            if (use.reference().isPresent() && mayLeadAnywhere(use.reference().get())) {
                links.add(use.reference().get().url());
            }
        }
        for (var autolink : Autolink.in(prose)) {
            links.add(autolink.destination());
        }
        return links;
    }

    /** A credit less. */
    static List<Repair> removal(String label, Optional<Place> credit) {
        return credit
                .<Repair>map(place -> new Repair.RemoveArgument("delete the credit `" + label + "`", place))
                .stream()
                .toList();
    }

    private static boolean mayLeadAnywhere(Reference reference) {
        return !(reference instanceof Person)
                && !(reference instanceof ForgeThread)
                && !(reference instanceof Repository);
    }
}
