package dev.byline.dsl;

import java.util.List;

/**
 * A heading and what belongs under it.
 *
 * @param title text, not Markdown
 * @param level the heading's level where it stands at the top of a report: 2 for a section, 3 for a
 *     subsection; inside another section it is at least one more than that section's
 * @param blocks the content
 */
public record Section(String title, int level, List<Block> blocks) implements Block {

    /** Copies the blocks, so that the section cannot change. */
    public Section {
        blocks = List.copyOf(blocks);
    }

    @Override
    public List<? extends Block> children() {
        return blocks;
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.section(this);
    }
}
