package dev.byline.dsl;

import dev.byline.reference.Reference;
import java.util.List;

/**
 * A paragraph of prose.
 *
 * @param text Markdown, as the author wrote it
 * @param credits the references that end it: {@code ([#2090] [@mgoelzer])}
 */
public record Paragraph(@Markdown String text, List<Reference> credits) implements Block {

    /** Copies the credits, so that the paragraph cannot change. */
    public Paragraph {
        credits = List.copyOf(credits);
    }
}
