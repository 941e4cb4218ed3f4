package dev.byline.dsl;

import dev.byline.reference.Reference;
import java.util.List;
import java.util.Optional;

/**
 * A paragraph of prose.
 *
 * @param text Markdown, as the author wrote it
 * @param credits the references that end it: {@code ([#2090] [@mgoelzer])}
 * @param activity what its counts are counted of, if it has any
 */
public record Paragraph(@Markdown String text, List<Reference> credits, Optional<Activity> activity) implements Block {

    /** Copies the credits, so that the paragraph cannot change. */
    public Paragraph {
        credits = List.copyOf(credits);
    }

    /**
     * A paragraph without counts.
     *
     * @param text Markdown, as the author wrote it
     * @param credits the references that end it
     */
    public Paragraph(@Markdown String text, List<Reference> credits) {
        this(text, credits, Optional.empty());
    }

    @Override
    public List<String> texts() {
        return List.of(text);
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.paragraph(this);
    }
}
