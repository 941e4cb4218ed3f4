package dev.byline.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.dsl.Dsl;
import dev.byline.reference.Reference.Link;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** What is text stays text: the Markdown of a title, parsed again, says the same, whatever is in it. */
class PlainTextPropertyTest {

    @Provide
    Arbitrary<String> texts() {
        var special = Arbitraries.of(
                "[",
                "]",
                "(",
                ")",
                "|",
                "#",
                " #",
                "##",
                "*",
                "**",
                "_",
                "__",
                "~",
                "~~",
                "<",
                ">",
                "&",
                ";",
                "\\",
                "\\\\",
                "`",
                "``",
                "!",
                "![",
                "-",
                "- ",
                "+ ",
                "1. ",
                "1) ",
                "12",
                ".",
                ":",
                "=",
                "===",
                "---",
                "***",
                "> ",
                "&amp;",
                "&#35;",
                "&#x41;",
                "&copy;",
                "<b>",
                "</b>",
                "<!--",
                "-->",
                "<?",
                "<a href=\"x\">",
                "<https://x.org>",
                "[@rn]",
                "[@rn]: /x",
                "[a](b)",
                "\"",
                "'",
                "\t",
                "\n",
                "\r\n",
                "\0",
                "\u0007",
                "\u0085",
                "\u00a0",
                "\u2003",
                "\u2028",
                "\u200b",
                "\ufeff",
                "\uD83D\uDC27",
                " ",
                "  ",
                "x",
                "word",
                "é",
                "中",
                "。");
        return Arbitraries.oneOf(
                special.list().ofMaxSize(12).map(pieces -> String.join("", pieces)),
                Arbitraries.strings().all().ofMaxLength(20),
                Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(20));
    }

    @Property(seed = "20170625", tries = 3000)
    void headings(@ForAll("texts") String text) {
        var document = Samples.PARSER.parse(PlainText.heading(2, text) + "\n\n[@rn]: /x\n[a]: /y\n[x]: /z");

        assertThat(document.getFirstChild()).isInstanceOf(Heading.class);
        assertThat(textOf(document.getFirstChild(), Heading.class)).isEqualTo(PlainText.line(text));
    }

    @Property(seed = "20170625", tries = 3000)
    void highlights(@ForAll("texts") String text, @ForAll("texts") String sectionTitle) {
        var document = Samples.PARSER.parse(Samples.write(Dsl.report()
                .highlight(text, "Text *with* `code`, [@rn] and an end*.", Samples.ref("#2090"))
                .section(sectionTitle)));
        var item = document.getFirstChild().getNext().getFirstChild().getFirstChild();
        var line = PlainText.line(text);

        if (!line.isEmpty()) {
            assertThat(item.getFirstChild()).isInstanceOf(StrongEmphasis.class);
            assertThat(textOf(item.getFirstChild(), StrongEmphasis.class)).isIn(line, line + ":");
        }
        var rest = Samples.html(item);
        assertThat(rest)
                .contains(
                        "Text <em>with</em> <code>code</code>, <a href=\"https://github.com/rn\">@rn</a> and an end*.");
        assertThat(textOf(document.getFirstChild().getNext().getNext(), Heading.class))
                .isEqualTo(PlainText.line(sectionTitle));
    }

    @Property(seed = "20170625", tries = 2000)
    void images(@ForAll("texts") String alt, @ForAll("texts") String url) {
        var document = Samples.PARSER.parse(Samples.write(Dsl.report().image(alt, url)));
        var paragraph = document.getFirstChild().getNext();

        assertThat(paragraph).isInstanceOf(Paragraph.class);
        assertThat(paragraph.getFirstChild()).isInstanceOf(Image.class).isSameAs(paragraph.getLastChild());
        assertThat(textOf(paragraph.getFirstChild(), Image.class)).isEqualTo(PlainText.line(alt));
        assertThat(PlainText.line(((Image) paragraph.getFirstChild()).getDestination()))
                .isEqualTo(PlainText.line(url).isEmpty() ? "" : PlainText.line(url));
    }

    @Property(seed = "20170625", tries = 2000)
    void links(@ForAll("texts") String text, @ForAll("texts") String url) {
        var document = Samples.PARSER.parse("- " + PlainText.link(text, url) + ": x");
        var link = document.getFirstChild().getFirstChild().getFirstChild().getFirstChild();

        assertThat(link).isInstanceOf(org.commonmark.node.Link.class);
        var shown = PlainText.line(text).isEmpty() ? PlainText.line(url) : PlainText.line(text);
        assertThat(textOf(link, org.commonmark.node.Link.class)).isEqualTo(shown);
    }

    @Property(seed = "20170625", tries = 2000)
    void beginningsOfListItems(@ForAll("texts") String text) {
        var document = Samples.PARSER.parse("- " + PlainText.paragraph(text) + "\n- next");
        var list = document.getFirstChild();

        assertThat(list).isInstanceOf(BulletList.class).isSameAs(document.getLastChild());
        if (!PlainText.line(text).isEmpty()) {
            assertThat(textOf(list.getFirstChild().getFirstChild(), Paragraph.class))
                    .isEqualTo(PlainText.line(text));
        }
    }

    @Property(seed = "20170625", tries = 2000)
    void titlesOfLinks(@ForAll("texts") String title) {
        var reference = new Link("some label", "https://example.org", title);
        var markdown = Samples.write(Dsl.report().paragraph("[@rn]", reference));
        var definition = Samples.nodes(Samples.PARSER.parse(markdown), Set.of(LinkReferenceDefinition.class))
                .get(1);

        var parsed = ((LinkReferenceDefinition) definition).getTitle();
        assertThat(parsed == null ? "" : PlainText.line(parsed)).isEqualTo(PlainText.line(title));
    }

    @Property(seed = "20170625", tries = 2000)
    void labels(@ForAll("texts") String label) {
        var line = PlainText.line(label);
        if (line.isEmpty() || line.isBlank()) {
            return;
        }
        var html = Samples.html(Samples.write(
                Dsl.report().item("Text", new Link(line, "https://example.org/x", ""), Samples.ref("@rn"))));

        assertThat(html)
                .contains("<a href=\"https://example.org/x\">", "<a href=\"https://github.com/rn\">@rn</a>)</li>");
    }

    /** The text in a node that has to hold nothing but text. */
    private static String textOf(Node node, Class<? extends Node> type) {
        assertThat(node).isInstanceOf(type);
        var text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text node) {
                text.append(node.getLiteral());
            }
        });
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            assertThat(child).isInstanceOf(Text.class);
        }
        return PlainText.line(text.toString());
    }
}
