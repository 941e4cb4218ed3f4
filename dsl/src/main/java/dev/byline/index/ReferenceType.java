package dev.byline.index;

import dev.byline.reference.Document;
import dev.byline.reference.Issue;
import dev.byline.reference.Link;
import dev.byline.reference.Person;
import dev.byline.reference.PullRequest;
import dev.byline.reference.Reference;
import dev.byline.reference.ReportReference;
import dev.byline.reference.Repository;

/** The names of the kinds of references in files. */
public final class ReferenceType {

    private ReferenceType() {}

    /**
     * The name of a kind.
     *
     * @param reference a reference
     * @return what its kind is called, such as {@code pull-request}
     */
    public static String of(Reference reference) {
        if (reference instanceof Person) {
            return "person";
        } else if (reference instanceof PullRequest) {
            return "pull-request";
        } else if (reference instanceof Issue) {
            return "issue";
        } else if (reference instanceof Repository) {
            return "repository";
        } else if (reference instanceof Document) {
            return "document";
        } else if (reference instanceof Link) {
            return "link";
        } else if (reference instanceof ReportReference) {
            return "report";
        }
        throw new IllegalStateException("unknown reference " + reference);
    }
}
