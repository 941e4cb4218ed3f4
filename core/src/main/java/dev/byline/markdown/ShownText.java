package dev.byline.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The text that a reader sees of a piece of Markdown, without its markup. */
public final class ShownText {

    private ShownText() {}

    /**
     * The text where the description of an image stands for the image.
     *
     * @param node the root of the piece
     * @return its text; a space for the end of each line, paragraph and item
     */
    static String withDescriptions(Node node) {
        return of(node, true);
    }

    /**
     * The text where images show no text.
     *
     * @param node the root of the piece
     * @return its text; a space for the end of each line, paragraph and item
     */
    public static String withoutImages(Node node) {
        return of(node, false);
    }

    private static String of(Node node, boolean descriptions) {
        var text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text node) {
                text.append(node.getLiteral());
            }

            @Override
            public void visit(Code node) {
                text.append(node.getLiteral());
            }

            @Override
            public void visit(FencedCodeBlock node) {
                text.append(node.getLiteral());
            }

            @Override
            public void visit(IndentedCodeBlock node) {
                text.append(node.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak node) {
                text.append(' ');
            }

            @Override
            public void visit(HardLineBreak node) {
                text.append(' ');
            }

            @Override
            public void visit(Image node) {
                if (descriptions) {
                    visitChildren(node);
                }
            }

            @Override
            public void visit(Paragraph node) {
                visitChildren(node);
                text.append(' ');
            }

            @Override
            public void visit(ListItem node) {
                visitChildren(node);
                text.append(' ');
            }
        });
        return text.toString();
    }
}
