package dev.byline.check;

import dev.byline.catalog.Catalog;
import dev.byline.markdown.Prose.InlineLink;
import java.util.Optional;
import java.util.regex.Pattern;

/** An inline link that leads nowhere, or that has a label in the place of its URL. */
final class LinkFlaws {

    private static final Pattern IN_BRACKETS = Pattern.compile("\\[\\s*([^\\[\\]]+?)\\s*]");

    private LinkFlaws() {}

    static Optional<ReferenceFlaw> of(String text, InlineLink link, Catalog catalog) {
        var blank = link.destination().isBlank();
        var label = blank ? Optional.<String>empty() : label(link.destination(), catalog);
        if (!blank && label.isEmpty()) {
            return invisible(link);
        }
        var written = text.substring(link.start() - 1, Math.min(text.length(), link.end() + 1));
        var reference = ReferenceForm.fits(link.linkText(), catalog);
        var parenthesis = link.end() + 1;
        if (blank) {
            return Optional.of(new ReferenceFlaw(
                    link.start() - 1,
                    link.destinationEnd() + 1,
                    parenthesis,
                    "`" + (link.image() ? "!" : "") + written + "()` leads nowhere",
                    reference && !link.image()
                            ? "write `" + written + "` alone"
                            : "write the URL between the parentheses",
                    reference && !link.image() ? Optional.of(written) : Optional.empty()));
        }
        return label.map(l -> new ReferenceFlaw(
                link.start() - 1,
                link.destinationEnd() + 1,
                link.destinationStart(),
                "`" + written + "(" + link.destination() + ")` has a label in the place of its URL",
                "write `" + written + (reference ? " " : "") + "[" + l + "]`",
                Optional.of(written + (reference ? " " : "") + "[" + l + "]")));
    }

    /** An image without a text is one for decoration; a link without one is nothing. */
    private static Optional<ReferenceFlaw> invisible(InlineLink link) {
        return link.image() || !link.linkText().isBlank()
                ? Optional.empty()
                : Optional.of(new ReferenceFlaw(
                        link.start() - 1,
                        link.destinationEnd() + 1,
                        link.start() - 1,
                        "the link to `" + link.destination() + "` has no text, so that nobody sees it",
                        "write one between its brackets",
                        Optional.empty()));
    }

    private static Optional<String> label(String destination, Catalog catalog) {
        if (destination.startsWith("[")) {
            var inBrackets = IN_BRACKETS.matcher(destination);
            if (inBrackets.matches()) {
                return Optional.of(inBrackets.group(1)).filter(label -> ReferenceForm.fits(label, catalog));
            }
        }
        // A relative URL may be anything else that a label can be, but hardly the handle of a person.
        return destination.startsWith("@") && catalog.label(destination).isPresent()
                ? Optional.of(destination)
                : Optional.empty();
    }
}
