package dev.byline.catalog;

import java.util.regex.Pattern;

/** The names that forges give. */
public final class ForgeNames {

    private static final Pattern HANDLE = Pattern.compile("[\\p{L}\\p{N}_.-]+(?:\\[bot])?");
    private static final Pattern SLUG = Pattern.compile("[\\p{L}\\p{N}_.-]+(?:/[\\p{L}\\p{N}_.-]+)+");

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
}
