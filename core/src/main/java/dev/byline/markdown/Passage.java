package dev.byline.markdown;

import dev.byline.dsl.Activity;
import dev.byline.dsl.Block;
import dev.byline.reference.Reference;
import java.util.List;
import java.util.Optional;

/**
 * A piece of a report that can cite: prose, and the credits that end it.
 *
 * @param place where in the report it stands
 * @param block the block it belongs to
 * @param text the prose; the same object that the document holds
 * @param prose the prose, parsed
 * @param credits the credits
 */
public record Passage(Place place, Block block, String text, Prose prose, List<Reference> credits) {

    /** Copies the credits, so that they cannot change. */
    public Passage {
        credits = List.copyOf(credits);
    }

    /** The same passage, called by the beginning of its text. */
    Passage named(String item) {
        return new Passage(new Place(place.sections(), item, place.kind()), block, text, prose, credits);
    }

    /**
     * What its counts are counted of.
     *
     * @return empty where it has no counts
     */
    public Optional<Activity> activity() {
        return block.activity();
    }

    /**
     * Where in a report a passage stands.
     *
     * @param sections the titles of the sections around it, outermost first; empty at the top of the report
     * @param item the highlight's title, or the beginning of the item's or paragraph's text
     * @param kind what it is
     */
    public record Place(List<String> sections, String item, Kind kind) {

        /** Copies the titles, so that they cannot change. */
        public Place {
            sections = List.copyOf(sections);
        }

        /**
         * The innermost section.
         *
         * @return its title; empty at the top of the report
         */
        public String section() {
            return sections.isEmpty() ? "" : sections.get(sections.size() - 1);
        }
    }

    /** What a passage is. */
    public enum Kind {
        /** A paragraph, a table's cell, a piece of Markdown. */
        PROSE,
        /** A highlight. */
        HIGHLIGHT,
        /** An item of a list. */
        ITEM,
        /** The series' footer. */
        FOOTER
    }
}
