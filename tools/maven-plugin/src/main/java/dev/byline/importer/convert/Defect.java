package dev.byline.importer.convert;

import java.util.Comparator;

/**
 * Something that was wrong in the old series already.
 *
 * @param file the old file, relative to its folder
 * @param line the line, from 1
 * @param kind what sort of defect it is
 * @param text what is wrong, as Markdown in one line
 */
public record Defect(String file, int line, Kind kind, String text) implements Comparable<Defect> {

    /** The sorts of defects. */
    public enum Kind {
        /** A label that nothing defines. */
        UNDEFINED_LABEL("undefined labels"),
        /** A label whose URL is that of something else. */
        WRONG_URL("labels that lead elsewhere than they say"),
        /** A link to a file that is not there. */
        MISSING_FILE("links to files that are not there"),
        /** A link to a heading that is not there. */
        MISSING_HEADING("links to headings that are not there"),
        /** A title, a file's name and front matter that disagree. */
        WRONG_DATE("dates that disagree"),
        /** Words in brackets that nothing defines, and that look like no reference. */
        BRACKETED_WORDS("words in brackets that are not references"),
        /** A label that is defined twice. */
        REPEATED_DEFINITION("labels that are defined again"),
        /** A definition that nothing uses. */
        UNUSED_DEFINITION("definitions that nothing uses");

        private final String plural;

        Kind(String plural) {
            this.plural = plural;
        }

        /**
         * What several of them are called.
         *
         * @return a noun phrase
         */
        public String plural() {
            return plural;
        }
    }

    private static final Comparator<Defect> ORDER =
            Comparator.comparing(Defect::file).thenComparing(Defect::line).thenComparing(Defect::text);

    @Override
    public int compareTo(Defect other) {
        return ORDER.compare(this, other);
    }
}
