package dev.byline.markdown;

import dev.byline.catalog.Catalog;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Link;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * A piece of Markdown, parsed, with every label where CommonMark itself looks one up. Offsets count UTF-16
 * units of the text.
 */
public final class Prose {

    private final String text;
    private final Node root;
    private final List<LabelUse> labels;
    private final List<InlineLink> links;
    private final List<Definition> definitions;
    /** Made when a check first asks for it: many do, and whoever only writes does not. */
    private @Nullable OpenText open;

    Prose(String text, Node root, List<LabelUse> labels, List<InlineLink> links, List<Definition> definitions) {
        this.text = text;
        this.root = root;
        this.labels = List.copyOf(labels);
        this.links = List.copyOf(links);
        this.definitions = List.copyOf(definitions);
    }

    /**
     * The text.
     *
     * @return the Markdown
     */
    public String text() {
        return text;
    }

    /**
     * What CommonMark makes of it.
     *
     * @return its node tree
     */
    public Node root() {
        return root;
    }

    /**
     * The labels of its reference links.
     *
     * @return them in the order of the text
     */
    public List<LabelUse> labels() {
        return labels;
    }

    /**
     * Its inline links and images.
     *
     * @return them in the order of the text
     */
    public List<InlineLink> links() {
        return links;
    }

    /**
     * The link reference definitions in it.
     *
     * @return them in the order of the text
     */
    public List<Definition> definitions() {
        return definitions;
    }

    /**
     * What Markdown shows as the author wrote it.
     *
     * @return the text outside of links, labels, code and HTML
     */
    public OpenText open() {
        var made = open;
        if (made == null) {
            made = OpenText.of(this);
            open = made;
        }
        return made;
    }

    /**
     * Whether there may be fenced code or HTML in it, for which its tree has to be looked through. Most prose has
     * neither, and its tree is large.
     *
     * @return whether the text has what these begin with
     */
    public boolean mayHaveCodeOrHtml() {
        return text.contains("```") || text.contains("~~~") || text.indexOf('<') >= 0;
    }

    /** The same without the labels that are places of credits. */
    Prose withoutPlaces(int credits) {
        return credits == 0 || labels.stream().noneMatch(use -> CreditList.isPlace(use.label(), credits))
                ? this
                : new Prose(
                        text,
                        root,
                        labels.stream()
                                .filter(use -> !CreditList.isPlace(use.label(), credits))
                                .toList(),
                        links,
                        definitions);
    }

    /** The title that links to a reference have. */
    static @Nullable String title(Reference reference) {
        return reference instanceof Link link && !link.title().isBlank() ? PlainText.line(link.title()) : null;
    }

    /** The forms of a reference link (CommonMark 0.31.2, section 6.3). */
    public enum Form {
        /** {@code [label]}. */
        SHORTCUT,
        /** {@code [label][]}. */
        COLLAPSED,
        /** {@code [text][label]}. */
        FULL
    }

    /**
     * A label in the place of a reference link's label.
     *
     * @param label the label, unescaped, with white space as single spaces
     * @param source the label as the source has it, escaped, with white space as single spaces
     * @param form the form of the link
     * @param linkText the text of the link, as the source has it
     * @param start the offset of the label's first character, inside the bracket
     * @param end the offset behind its last character
     * @param textStart the offset of the link text's first character; the same as {@code start} unless full
     * @param textEnd the offset behind the link text's last character
     * @param reference what the catalog has under the label; empty also where the prose defines it itself
     * @param local the definition that the report's prose itself has for the label, in this piece or another
     */
    public record LabelUse(
            String label,
            String source,
            Form form,
            String linkText,
            int start,
            int end,
            int textStart,
            int textEnd,
            Optional<Reference> reference,
            Optional<Definition> local) {

        /** The same with the definition's place, which is known when all of the prose is parsed. */
        LabelUse locatedBy(Map<String, Definition> definitions) {
            var definition = definitions.get(Catalog.fold(source));
            return definition == null
                    ? this
                    : new LabelUse(
                            label,
                            source,
                            form,
                            linkText,
                            start,
                            end,
                            textStart,
                            textEnd,
                            reference,
                            Optional.of(definition));
        }

        /**
         * Whether CommonMark makes no link of it.
         *
         * @return whether neither the catalog nor the prose defines the label
         */
        public boolean undefined() {
            return reference.isEmpty() && local.isEmpty();
        }
    }

    /**
     * An inline link {@code [text](destination)} or image.
     *
     * @param linkText the text, as the source has it
     * @param destination the destination, unescaped
     * @param image whether it is an image
     * @param start the offset of the text's first character, inside the bracket
     * @param end the offset behind the text's last character
     * @param destinationStart the offset of the destination's first character
     * @param destinationEnd the offset behind the destination's last character
     */
    public record InlineLink(
            String linkText,
            String destination,
            boolean image,
            int start,
            int end,
            int destinationStart,
            int destinationEnd) {}

    /**
     * A link reference definition {@code [label]: destination}.
     *
     * @param label the label, unescaped, with white space as single spaces
     * @param destination the destination, unescaped
     * @param start the offset of the definition's opening bracket
     * @param end the offset behind the definition
     */
    public record Definition(String label, String destination, int start, int end) {}
}
