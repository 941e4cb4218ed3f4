package dev.byline.check;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The anchors of the headings of one page, as GitHub makes them (github-slugger): lower case, without punctuation,
 * spaces as hyphens, and a number behind a heading that is there already.
 */
public final class Slugs {

    private static final Pattern REMOVED = Pattern.compile("[^\\p{IsAlphabetic}\\p{M}\\p{Nd}\\p{Nl}\\p{Pc}\\- ]");
    private static final Pattern HYPHENS = Pattern.compile("-{2,}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private final Map<String, Integer> occurrences = new HashMap<>();
    private final boolean likeGitLab;

    private Slugs(boolean likeGitLab) {
        this.likeGitLab = likeGitLab;
    }

    /**
     * Anchors as GitHub makes them, for the headings of one page one by one.
     *
     * @return anchors of which none is given yet
     */
    public static Slugs ofGitHub() {
        return new Slugs(false);
    }

    /**
     * The anchor of the next heading.
     *
     * @param heading what the heading says
     * @return an anchor that no heading before it has; empty for the first heading without letters and digits
     */
    public String next(String heading) {
        return unique(slug(heading));
    }

    /** The anchors of headings on GitHub, in the order of the headings. */
    static Set<String> gitHub(Iterable<String> headings) {
        return new Slugs(false).all(headings);
    }

    /** On GitLab: a run of hyphens is one, and what is only a number is kept apart from the ids of GitLab itself. */
    static Set<String> gitLab(Iterable<String> headings) {
        return new Slugs(true).all(headings);
    }

    private Set<String> all(Iterable<String> headings) {
        var slugs = new LinkedHashSet<String>();
        headings.forEach(heading -> slugs.add(next(heading)));
        return slugs;
    }

    private String slug(String heading) {
        var slug = REMOVED.matcher(heading.strip().toLowerCase(Locale.ROOT))
                .replaceAll("")
                .replace(' ', '-');
        if (!likeGitLab) {
            return slug;
        }
        var single = HYPHENS.matcher(slug).replaceAll("-");
        return DIGITS.matcher(single).matches() ? "anchor-" + single : single;
    }

    private String unique(String slug) {
        var unique = slug;
        while (occurrences.containsKey(unique)) {
            unique = slug + "-" + occurrences.merge(slug, 1, Integer::sum);
        }
        occurrences.put(unique, 0);
        return unique;
    }
}
