package dev.byline.index;

import dev.byline.reference.ForgePage;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Document;
import dev.byline.reference.Reference.Link;
import dev.byline.reference.Reference.Person;
import dev.byline.reference.Reference.PullRequest;
import dev.byline.reference.Reference.Repository;
import dev.byline.reference.ReportReference;

/** The names of the kinds of references in files. */
public final class ReferenceType {

    private static final Reference.Cases<String> NAMES = new Reference.Cases<String>() {
        @Override
        public String person(Person person) {
            return "person";
        }

        @Override
        public String repository(Repository repository) {
            return "repository";
        }

        @Override
        public String thread(ForgeThread thread) {
            return thread instanceof PullRequest ? "pull-request" : "issue";
        }

        @Override
        public String link(Link link) {
            return "link";
        }

        @Override
        public String document(Document document) {
            return "document";
        }

        @Override
        public String page(ForgePage page) {
            return page.kind().word();
        }

        @Override
        public String report(ReportReference report) {
            return "report";
        }
    };

    private ReferenceType() {}

    /**
     * The name of a kind.
     *
     * @param reference a reference
     * @return what its kind is called, such as {@code pull-request}
     */
    public static String of(Reference reference) {
        return reference.match(NAMES);
    }
}
