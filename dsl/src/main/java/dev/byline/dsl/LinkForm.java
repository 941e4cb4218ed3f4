package dev.byline.dsl;

/** How a report writes a link to something that the catalog declares. */
public enum LinkForm {
    /** A label, {@code [#12]}, with its definition at the end of the report. */
    REFERENCE,
    /** The URL behind the text, {@code [#12](https://…)}. */
    INLINE
}
