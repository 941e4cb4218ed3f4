package dev.byline.processor.check;

import dev.byline.catalog.Catalog;
import dev.byline.markdown.Prose.InlineLink;
import java.util.Optional;
import java.util.regex.Pattern;

/** A label with parentheses behind it that hold nothing, or an inline link with a label in the place of its URL. */
final class LinkMistakes {

    private static final Pattern IN_BRACKETS = Pattern.compile("\\[\\s*([^\\[\\]]+?)\\s*]");

    private LinkMistakes() {}

    static Optional<ReferenceMistake> of(String text, InlineLink link, Catalog catalog) {
        var written = text.substring(link.start() - 1, Math.min(text.length(), link.end() + 1));
        var reference = ReferenceForm.fits(link.linkText(), catalog);
        var parenthesis = link.end() + 1;
        if (link.destination().isBlank()) {
            // Any other link that leads nowhere is a matter of its URL.
            if (!reference || link.image()) {
                return Optional.empty();
            }
            return Optional.of(new ReferenceMistake(
                    link.start() - 1,
                    link.destinationEnd() + 1,
                    parenthesis,
                    "`" + written + "()` leads nowhere",
                    "write `" + written + "` alone"));
        }
        var label = label(link.destination(), catalog);
        return label.map(l -> new ReferenceMistake(
                link.start() - 1,
                link.destinationEnd() + 1,
                link.destinationStart(),
                "`" + written + "(" + link.destination() + ")` has a label in the place of its URL",
                "write `" + written + (reference ? " " : "") + "[" + l + "]`"));
    }

    private static Optional<String> label(String destination, Catalog catalog) {
        var inBrackets = IN_BRACKETS.matcher(destination);
        if (inBrackets.matches()) {
            return Optional.of(inBrackets.group(1)).filter(label -> ReferenceForm.fits(label, catalog));
        }
        // A relative URL may be anything else that a label can be, but hardly the handle of a person.
        return destination.startsWith("@") && catalog.label(destination).isPresent()
                ? Optional.of(destination)
                : Optional.empty();
    }
}
