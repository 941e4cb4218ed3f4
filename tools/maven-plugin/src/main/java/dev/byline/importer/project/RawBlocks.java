package dev.byline.importer.project;

import dev.byline.dsl.Block;
import dev.byline.dsl.RawMarkdown;
import dev.byline.dsl.ReportDocument;
import dev.byline.dsl.Section;
import dev.byline.importer.text.Markdowns;
import java.util.stream.Stream;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ThematicBreak;

/** What is left as raw Markdown, and why. */
final class RawBlocks {

    private RawBlocks() {}

    static Stream<RawMarkdown> of(ReportDocument document) {
        return document.blocks().stream().flatMap(RawBlocks::of);
    }

    private static Stream<RawMarkdown> of(Block block) {
        return block instanceof RawMarkdown raw
                ? Stream.of(raw)
                : block instanceof Section section ? section.blocks().stream().flatMap(RawBlocks::of) : Stream.empty();
    }

    static String reason(String markdown) {
        var first = Markdowns.parse(markdown).getFirstChild();
        if (first instanceof HtmlBlock) {
            return "HTML";
        }
        if (first instanceof BlockQuote) {
            return "quote";
        }
        if (first instanceof ThematicBreak) {
            return "line across";
        }
        if (first instanceof LinkReferenceDefinition) {
            return "definitions that only this file has";
        }
        if (first instanceof Heading) {
            return "heading that the DSL has not: with markup, or of a level that skips one";
        }
        if (first instanceof ListBlock) {
            return "list that the DSL has not";
        }
        if (first instanceof FencedCodeBlock) {
            return "code that would look different";
        }
        return markdown.strip().startsWith("|") || markdown.contains("\n|")
                ? "table"
                : "paragraph that would say something else";
    }
}
