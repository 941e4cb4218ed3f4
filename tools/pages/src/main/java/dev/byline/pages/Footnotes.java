package dev.byline.pages;

import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.internal.FootnoteBlockParser;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/**
 * Reads footnotes. The extension's own way to recognise {@code [^1]} calls a method that this version of commonmark has no
 * more; its blocks and its HTML are used as they are.
 */
final class Footnotes implements Parser.ParserExtension, LinkProcessor {

    @Override
    public void extend(Parser.Builder parser) {
        parser.customBlockParserFactory(new FootnoteBlockParser.Factory()).linkProcessor(this);
    }

    @Override
    public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
        var text = link.text(scanner);
        if (link.destination() != null || !text.startsWith("^")) {
            return LinkResult.none();
        }
        var isLink = link.label() != null && context.getDefinition(LinkReferenceDefinition.class, link.label()) != null;
        var note = text.substring(1);
        if (isLink || context.getDefinition(FootnoteDefinition.class, note) == null) {
            return LinkResult.none();
        }
        return LinkResult.replaceWith(new FootnoteReference(note), link.afterTextBracket());
    }
}
