package dev.byline.benchmark.series;

/** Where the reports import their constants from. */
public enum Imports {
    /** From the one class of the series, which has them all. */
    ALL,
    /** From the classes of the types that declare what they cite. */
    PARTS
}
