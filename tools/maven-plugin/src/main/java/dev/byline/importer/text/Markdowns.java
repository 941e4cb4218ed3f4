package dev.byline.importer.text;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.CatalogBuilder;
import dev.byline.catalog.DeclarationSite;
import dev.byline.catalog.Declarations;
import dev.byline.catalog.Declarations.SeriesDeclaration;
import dev.byline.dsl.Series;
import dev.byline.markdown.Prose;
import dev.byline.markdown.ProseParser;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Reads Markdown as every CommonMark renderer does, without a catalog. */
public final class Markdowns {

    private static final Catalog EMPTY = CatalogBuilder.resolve(new Declarations(
                    new SeriesDeclaration(
                            "old.Series",
                            "old",
                            "{name}",
                            "",
                            "",
                            "",
                            false,
                            false,
                            false,
                            new DeclarationSite("old.Series", Series.class, 0, "", -1)),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of()))
            .catalog();
    private static final Parser PARSER =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
    /** Where a block stands does not show. */
    private static final Parser SHOWN = Parser.builder().build();

    /** Whether GitHub would show something else is asked only where CommonMark shows the same. */
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().build();

    private Markdowns() {}

    static Prose prose(String markdown) {
        return new ProseParser(EMPTY).parse(markdown);
    }

    /**
     * Parses Markdown.
     *
     * @param markdown the text
     * @return its tree, with the places of blocks
     */
    public static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }

    /**
     * Shows Markdown.
     *
     * @param markdown the text
     * @return its HTML
     */
    public static String html(String markdown) {
        return html(SHOWN.parse(markdown));
    }

    /**
     * Shows a node.
     *
     * @param node the node
     * @return its HTML
     */
    public static String html(Node node) {
        return RENDERER.render(node).strip();
    }

    /**
     * What a node is made of.
     *
     * @param node the node
     * @return its children
     */
    public static List<Node> children(Node node) {
        var children = new ArrayList<Node>();
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    /**
     * The text of a node that holds nothing but text.
     *
     * @param node the node
     * @return empty if there is markup in it
     */
    public static java.util.Optional<String> plain(Node node) {
        var text = new StringBuilder();
        for (var child : children(node)) {
            if (child instanceof Text t) {
                text.append(t.getLiteral());
            } else if (child instanceof SoftLineBreak) {
                text.append('\n');
            } else {
                return java.util.Optional.empty();
            }
        }
        return java.util.Optional.of(text.toString());
    }

    /**
     * The text of a node without its markup.
     *
     * @param node the node
     * @return the text
     */
    public static String textOf(Node node) {
        var text = new StringBuilder();
        for (var child : children(node)) {
            text.append(
                    child instanceof Text t
                            ? t.getLiteral()
                            : child instanceof Code c
                                    ? c.getLiteral()
                                    : child instanceof SoftLineBreak ? " " : textOf(child));
        }
        return text.toString();
    }
}
