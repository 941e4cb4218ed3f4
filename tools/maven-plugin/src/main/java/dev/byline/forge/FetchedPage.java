package dev.byline.forge;

import dev.byline.reference.ForgePage;
import dev.byline.reference.PageDetails;
import java.util.Comparator;

/**
 * A commit, a release, a milestone, a discussion or a team as the forge has it.
 *
 * @param kind what it is
 * @param of its repository, as the catalog calls it; the organisation of a team
 * @param name the whole hash of a commit, the tag of a release, the number of a milestone or a discussion, or the team
 * @param details what the forge says of it
 */
record FetchedPage(ForgePage.Kind kind, String of, String name, PageDetails details) {

    /** Kind by kind, with the pages of the home repository first, and numbers by their size. */
    static Comparator<FetchedPage> order(String homeSlug) {
        return Comparator.comparing(FetchedPage::kind)
                .thenComparing((FetchedPage page) -> !page.of().equals(homeSlug))
                .thenComparing(FetchedPage::of)
                .thenComparing(page -> isNumbered(page.kind()) ? page.name().length() : 0)
                .thenComparing(FetchedPage::name);
    }

    static boolean isNumbered(ForgePage.Kind kind) {
        return kind == ForgePage.Kind.MILESTONE || kind == ForgePage.Kind.DISCUSSION;
    }

    /** What a declaration calls it. */
    String declaredName() {
        return kind == ForgePage.Kind.TEAM ? of + "/" + name : name;
    }
}
