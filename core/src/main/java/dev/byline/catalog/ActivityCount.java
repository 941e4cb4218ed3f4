package dev.byline.catalog;

import java.util.Locale;

/** What is counted of the activity in a period. */
public enum ActivityCount {
    /** Pull requests and issues that were opened, and comments and reviews that were written. */
    CONTRIBUTIONS,
    /** People who opened a pull request or an issue, or wrote a comment or a review; accounts of bots are none. */
    CONTRIBUTORS,
    /** Pull requests that were opened. */
    OPENED_PULLS,
    /** Pull requests that were merged. */
    MERGED_PULLS,
    /** Pull requests that were closed without being merged. */
    CLOSED_PULLS,
    /** Issues that were opened. */
    OPENED_ISSUES,
    /** Issues that were closed. */
    CLOSED_ISSUES,
    /** Who the contributors are. */
    CONTRIBUTOR_NAMES,
    /** Who of them contributed for the first time. */
    NEW_CONTRIBUTOR_NAMES;

    /**
     * Whether it stands for names and not for a number.
     *
     * @return whether it does
     */
    public boolean isList() {
        return this == CONTRIBUTOR_NAMES || this == NEW_CONTRIBUTOR_NAMES;
    }

    /**
     * What prose has in the place of the number.
     *
     * @return the placeholder, such as {@code {merged-pulls}}
     */
    public String placeholder() {
        return "{" + name().toLowerCase(Locale.ROOT).replace('_', '-') + "}";
    }
}
