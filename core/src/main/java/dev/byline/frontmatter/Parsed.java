package dev.byline.frontmatter;

import java.util.List;

/**
 * Front matter without its fences, as a parser has read it.
 *
 * @param entries its keys, in order
 * @param canJoin whether each key has lines of its own, so that others can be put in its place
 * @param flaws what is wrong with it
 */
record Parsed(List<Entry> entries, boolean canJoin, List<TextFlaw> flaws) {

    static Parsed wrong(TextFlaw flaw) {
        return new Parsed(List.of(), false, List.of(flaw));
    }
}
