package dev.byline.evaluate;

import dev.byline.reference.ForgePage;
import dev.byline.reference.ForgeThread;
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

    private static final Reference.Cases<Reference> COPY = new Reference.Cases<Reference>() {
        @Override
        public Reference person(Person person) {
            return new Person(person.handle(), person.name(), person.url(), person.aliases(), person.until());
        }

        @Override
        public Reference repository(Repository repository) {
            return new Repository(
                    repository.slug(), repository.name(), repository.label(), repository.url(), repository.home());
        }

        @Override
        public Reference thread(ForgeThread thread) {
            return thread instanceof PullRequest pull
                    ? new PullRequest(pull.repository(), pull.number(), pull.label(), pull.url(), pull.details())
                    : new Issue(thread.repository(), thread.number(), thread.label(), thread.url(), thread.details());
        }

        @Override
        public Reference link(Link link) {
            return new Link(link.label(), link.url(), link.title());
        }

        @Override
        public Reference document(Document document) {
            return new Document(document.path(), document.label(), document.title(), document.url());
        }

        @Override
        public Reference page(ForgePage page) {
            return ForgePage.of(page.kind(), page.of(), page.name(), page.label(), page.url(), page.details());
        }

        @Override
        public Reference report(ReportReference report) {
            return new ReportReference(report.label(), report.file(), report.title(), report.period(), report.url());
        }
    };

    private ReferenceCopy() {}

    static Reference of(Reference reference) {
        return reference.match(COPY);
    }
}
