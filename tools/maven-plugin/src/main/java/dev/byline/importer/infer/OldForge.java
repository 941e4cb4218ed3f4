package dev.byline.importer.infer;

import dev.byline.catalog.DeclarationSite;
import dev.byline.catalog.Declarations.ForgeDeclaration;

/**
 * A forge that old files link to.
 *
 * @param name what the catalog calls it
 * @param kind the form of its URLs
 * @param origin what they begin with, without a slash at the end
 */
public record OldForge(String name, ForgeKind kind, String origin) {

    /** The forge of whatever declares no other. */
    public static final OldForge GITHUB = new OldForge("github", ForgeKind.GITHUB, "https://github.com");

    String personUrl(String handle) {
        return origin + "/" + handle;
    }

    /**
     * The forge as a catalog declares it.
     *
     * @param site where
     * @return the declaration
     */
    public ForgeDeclaration declaration(DeclarationSite site) {
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
