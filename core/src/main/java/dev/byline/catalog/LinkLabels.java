package dev.byline.catalog;

import dev.byline.catalog.Declarations.LinkDeclaration;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Link;
import dev.byline.reference.Reference.Repository;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Holds a declared link whose label looks like a thread or a person to what the label says. A label that the catalog
 * already has for another reference is another problem.
 */
final class LinkLabels {

    private static final Pattern PERSON = Pattern.compile("@([^\\s@/]+)");

    private final Collection<Repository> repositories;
    private final Collection<? extends Reference> references;
    private final Collection<ForgeSite> forges;
    private final Map<String, Reference> labels;
    private final ProblemList problems;

    LinkLabels(
            Collection<Repository> repositories,
            Collection<? extends Reference> references,
            Collection<ForgeSite> forges,
            Map<String, Reference> labels,
            ProblemList problems) {
        this.repositories = repositories;
        this.references = references;
        this.forges = forges;
        this.labels = labels;
        this.problems = problems;
    }

    void check(List<LinkDeclaration> links) {
        var slugs = repositories.stream().map(Repository::slug).toList();
        var pages =
                forges.stream().flatMap(forge -> forge.pages(slugs).stream()).toList();
        for (var link : links) {
            pages.stream()
                    .flatMap(each -> each.flaw(link.url()).stream())
                    .findFirst()
                    .ifPresent(flaw -> problems.invalid(link.site().member("url"), flaw.what(), flaw.remedy()));
            var label = Catalog.normalize(link.label());
            // What has the label already is told when the link cannot have it.
            if (!(labels.get(label) instanceof Link)) {
                continue;
            }
            var thread = ThreadLabel.parse(label);
            var person = PERSON.matcher(label);
            Optional<String> leads = Optional.empty();
            if (thread.isPresent()) {
                leads = otherThread(thread.get(), link.url());
            } else if (person.matches()
                    && forges.stream().noneMatch(forge -> PageUrl.same(forge.personUrl(person.group(1)), link.url()))) {
                leads = declared(link.url());
            }
            leads.ifPresent(to -> problems.wrongTarget(
                    link.site().member("url"),
                    "the label [" + link.label() + "] leads to " + to,
                    "correct the URL, or give the link a label of its own"));
        }
    }

    private Optional<String> otherThread(ThreadLabel label, String url) {
        var target =
                forges.stream().flatMap(forge -> forge.thread(url).stream()).findFirst();
        if (target.isEmpty()) {
            return declared(url);
        }
        var slug = label.slug(repositories);
        var right = target.get().number() == label.number()
                && slug.filter(s -> !s.equalsIgnoreCase(target.get().slug())).isEmpty();
        return right
                ? Optional.empty()
                : Optional.of((target.get().pull() ? "pull request " : "issue ")
                        + target.get().number() + " of " + target.get().slug());
    }

    /** The reference whose page the URL is. */
    private Optional<String> declared(String url) {
        return references.stream()
                .filter(reference -> PageUrl.same(reference.url(), url))
                .findFirst()
                .map(reference -> "the page of [" + reference.label() + "]");
    }
}
