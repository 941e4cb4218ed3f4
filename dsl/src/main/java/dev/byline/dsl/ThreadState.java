package dev.byline.dsl;

/** The state of an issue or a pull request. */
public enum ThreadState {
    /** Not declared. */
    UNKNOWN,
    /** Open. */
    OPEN,
    /** Closed; a pull request without being merged. */
    CLOSED,
    /** Merged; only a pull request can be. */
    MERGED
}
