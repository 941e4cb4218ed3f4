package dev.byline.importer;

import dev.byline.catalog.Declarations.ForgeDeclaration;
import dev.byline.catalog.Site;

/**
 * A forge that old files link to.
 *
 * @param name what the catalog calls it
 * @param kind the form of its URLs
 * @param origin what they begin with, without a slash at the end
 */
record OldForge(String name, ForgeKind kind, String origin) {

    /** The forge of whatever declares no other. */
    static final OldForge GITHUB = new OldForge("github", ForgeKind.GITHUB, "https://github.com");

    String personUrl(String handle) {
        return origin + "/" + handle;
    }

    ForgeDeclaration declaration(Site site) {
        return new ForgeDeclaration(
                name,
                personUrl("{handle}"),
                origin + "/{slug}",
                origin + "/{slug}" + kind.issuePath() + "{number}",
                origin + "/{slug}" + kind.pullPath() + "{number}",
                kind.pullSign(),
                site);
    }
}
