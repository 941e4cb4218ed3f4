package dev.byline.evaluate;

import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Document;
import dev.byline.reference.Reference.Issue;
import dev.byline.reference.Reference.Link;
import dev.byline.reference.Reference.Person;
import dev.byline.reference.Reference.PullRequest;
import dev.byline.reference.Reference.Repository;
import dev.byline.reference.ReportReference;

/** An equal object of its own, so that each use of a reference has a place of its own. */
final class ReferenceCopy {

    private ReferenceCopy() {}

    static Reference of(Reference reference) {
        if (reference instanceof Person person) {
            return new Person(person.handle(), person.name(), person.url(), person.aliases());
        } else if (reference instanceof PullRequest pull) {
            return new PullRequest(pull.repository(), pull.number(), pull.label(), pull.url(), pull.details());
        } else if (reference instanceof Issue issue) {
            return new Issue(issue.repository(), issue.number(), issue.label(), issue.url(), issue.details());
        } else if (reference instanceof Repository repository) {
            return new Repository(
                    repository.slug(), repository.name(), repository.label(), repository.url(), repository.home());
        } else if (reference instanceof Link link) {
            return new Link(link.label(), link.url(), link.title());
        } else if (reference instanceof Document document) {
            return new Document(document.path(), document.label(), document.title(), document.url());
        } else if (reference instanceof ReportReference report) {
            return new ReportReference(report.label(), report.file(), report.title(), report.period(), report.url());
        }
        throw new IllegalStateException("no copy of " + reference);
    }
}
