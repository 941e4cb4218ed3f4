package dev.byline.index;

import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Document;
import dev.byline.reference.Reference.Issue;
import dev.byline.reference.Reference.Link;
import dev.byline.reference.Reference.Person;
import dev.byline.reference.Reference.PullRequest;
import dev.byline.reference.Reference.Repository;
import dev.byline.reference.ReportReference;

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
