package dev.byline.reader;

import dev.byline.reference.Reference;
import dev.byline.source.Span;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * A place in a source where a reference is declared or cited.
 *
 * @param reference the reference
 * @param form how it stands there
 * @param written what stands there as the report has it, without the escapes of Java
 * @param from for a path, the file in whose folder it begins, relative to the folder of the series; else empty
 * @param file the source
 * @param span the range, in UTF-16 units from the beginning of the file, without brackets and quotes
 * @param isWhole whether all of it stands there: a text may be put together from several
 */
public record Cited(
        Reference reference, Form form, String written, String from, Path file, Span span, boolean isWhole) {

    /** As an author reads: file by file, and each from top to bottom. */
    public static final Comparator<Cited> BY_PLACE = Comparator.comparing(
                    (Cited cited) -> cited.file().toString())
            .thenComparing(cited -> cited.span().start())
            .thenComparing(cited -> cited.span().end())
            .thenComparing(Cited::form);

    /** How a reference stands in a source. */
    public enum Form {
        /** Its declaration: the number, the handle, the label, the path, or the period of a report. */
        DECLARATION,
        /** A former handle of a person, where it is declared. */
        ALIAS,
        /** In another declaration, as an author or as the repository of a thread. */
        NAMED,
        /** A label in prose. */
        LABEL,
        /** A path in prose, without its fragment. */
        PATH,
        /** The URL of its page in prose. */
        URL,
        /** A generated constant. */
        CONSTANT,
        /** A generated constant in an import. */
        IMPORT;

        /**
         * Whether it cites what is declared elsewhere.
         *
         * @return false for a declaration
         */
        public boolean isCitation() {
            return this == LABEL || this == PATH || this == URL || this == CONSTANT;
        }
    }

    /**
     * Whether a place is in it.
     *
     * @param offset an offset in the file
     * @return whether that is in its range, or at one of its ends
     */
    public boolean isAt(int offset) {
        return span.start() <= offset && offset <= span.end();
    }
}
