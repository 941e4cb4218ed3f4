package dev.byline.markdown;

import dev.byline.catalog.SeriesStyle;

/** What decides how many blank lines are usual beside a piece of a report. */
public enum Shape {
    /** The beginning of the file. */
    NONE,
    /** Lines for another program. */
    FRONT_MATTER,
    /** A heading that the DSL writes. */
    HEADING,
    /** A paragraph. */
    PARAGRAPH,
    /** A list that the DSL writes. */
    LIST,
    /** Anything else. */
    OTHER;

    /**
     * How many blank lines a series has between a piece of this shape and the one above it.
     *
     * @param above the shape of the piece above
     * @param style the style of the series
     * @return the number of blank lines
     */
    public int linesBelow(Shape above, SeriesStyle style) {
        return switch (above) {
            case NONE -> 0;
            case FRONT_MATTER -> style.linesBelowFrontMatter();
            case HEADING -> this == HEADING ? style.linesAboveHeadings() : style.linesBelowHeadings();
            case PARAGRAPH -> this == LIST ? style.linesAboveLists() : this == HEADING ? style.linesAboveHeadings() : 1;
            case LIST, OTHER -> this == HEADING ? style.linesAboveHeadings() : 1;
        };
    }
}
