package dev.byline.catalog;

import java.util.Optional;
import java.util.regex.Pattern;

/** The names that forges give. */
public final class ForgeNames {

    private static final Pattern HANDLE = Pattern.compile("[\\p{L}\\p{N}_.-]+(?:\\[bot])?");
    private static final Pattern SLUG = Pattern.compile("[\\p{L}\\p{N}_.-]+(?:/[\\p{L}\\p{N}_.-]+)+");

    /** What a URL has before its path, and what stands around a path. */
    private static final Pattern AROUND = Pattern.compile(
            "^(?:[a-z]+://[^/]*|git@[^/:]*:|(?:www\\.)?(?:github|gitlab|bitbucket|codeberg)\\.(?:com|org)/)?/*|(?:\\.git)?/*$");

    private ForgeNames() {}

    /**
     * Whether a name can be that of a person or an app.
     *
     * @param name a name without {@code @}
     * @return whether a forge may have such a handle
     */
    public static boolean isHandle(String name) {
        return HANDLE.matcher(name).matches();
    }

    /**
     * Whether a name can be that of a repository.
     *
     * @param name a name with its owner
     * @return whether a forge may have such a repository
     */
    public static boolean isSlug(String name) {
        return SLUG.matcher(name).matches();
    }

    /**
     * The repository that an author probably meant.
     *
     * @param text what is not a slug: a URL of the repository, or a slug with something around it
     * @return its slug; empty if none is in the text
     */
    static Optional<String> slugIn(String text) {
        var path = AROUND.matcher(text.strip()).replaceAll("");
        return Optional.of(path).filter(ForgeNames::isSlug).filter(slug -> !slug.equals(text));
    }
}
