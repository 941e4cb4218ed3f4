package dev.byline.problem;

/** How bad a problem is. */
public enum Severity {
    /** The report is wrong; it does not compile. */
    ERROR,
    /** The report may be wrong. */
    WARNING
}
