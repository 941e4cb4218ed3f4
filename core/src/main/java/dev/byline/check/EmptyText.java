package dev.byline.check;

import dev.byline.dsl.Block;
import dev.byline.dsl.Code;
import dev.byline.dsl.Footnote;
import dev.byline.dsl.Gap;
import dev.byline.dsl.Highlight;
import dev.byline.dsl.Image;
import dev.byline.dsl.Item;
import dev.byline.dsl.ItemList;
import dev.byline.dsl.Paragraph;
import dev.byline.dsl.Quote;
import dev.byline.dsl.RawMarkdown;
import dev.byline.dsl.Section;
import dev.byline.dsl.Table;
import dev.byline.evaluate.Origins;
import dev.byline.markdown.ParsedReport;
import dev.byline.problem.CheckId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of a report that says nothing. A highlight may be a title alone, and an image without a description is one
 * for decoration.
 */
final class EmptyText implements ReportCheck {

    @Override
    public CheckId id() {
        return CheckId.EMPTY_TEXT;
    }

    @Override
    public Stream<Problem> check(ParsedReport report, Origins origins) {
        return report.document().blocks().stream().flatMap(block -> new Visitor(origins).visit(block));
    }

    /** Looks at a block and what is in it. */
    private record Visitor(Origins origins) implements Block.Cases<Stream<Problem>> {

        Stream<Problem> visit(Block block) {
            return Stream.concat(own(block), block.children().stream().flatMap(this::visit));
        }

        private Stream<Problem> own(Block block) {
            // What is missing in it has a problem already.
            if (origins.isPartial(block)) {
                return Stream.empty();
            }
            return block.match(this);
        }

        @Override
        public Stream<Problem> section(Section section) {
            return Stream.concat(
                    text(section.title(), "the title of the section is empty", "write one"),
                    section.blocks().isEmpty()
                            ? call(section, "the section has no content", "add some, or delete it")
                            : Stream.empty());
        }

        @Override
        public Stream<Problem> highlight(Highlight highlight) {
            return text(highlight.title(), "the title of the highlight is empty", "write one, or use `item`");
        }

        @Override
        public Stream<Problem> item(Item item) {
            if (!item.credits().isEmpty()) {
                return text(
                        item.text(),
                        "the item has credits and says nothing",
                        "write what they are for, or `{credits}` for references alone");
            }
            return item.items().isEmpty()
                    ? text(item.text(), "the item says nothing", "write its text, or delete it")
                    : Stream.empty();
        }

        @Override
        public Stream<Problem> paragraph(Paragraph paragraph) {
            return paragraph.credits().isEmpty()
                    ? text(paragraph.text(), "the paragraph says nothing", "write its text, or delete it")
                    : Stream.empty();
        }

        @Override
        public Stream<Problem> markdown(RawMarkdown markdown) {
            return text(markdown.text(), "the Markdown says nothing", "write its text, or delete it");
        }

        @Override
        public Stream<Problem> quote(Quote quote) {
            return text(quote.text(), "the quote says nothing", "write its text, or delete it");
        }

        @Override
        public Stream<Problem> footnote(Footnote footnote) {
            return text(footnote.text(), "the footnote says nothing", "write its text, or delete it");
        }

        @Override
        public Stream<Problem> image(Image image) {
            return text(image.url(), "the image has no URL", "write where it is");
        }

        @Override
        public Stream<Problem> table(Table table) {
            return table.header().cells().isEmpty()
                    ? call(
                            table.header(),
                            "the table has no columns",
                            "write a head for each: `row(\"Name\", \"Version\")`")
                    : Stream.empty();
        }

        @Override
        public Stream<Problem> code(Code code) {
            return Stream.empty();
        }

        @Override
        public Stream<Problem> gap(Gap gap) {
            return Stream.empty();
        }

        @Override
        public Stream<Problem> list(ItemList list) {
            return Stream.empty();
        }

        private Stream<Problem> text(String text, String what, String remedy) {
            return saysNothing(text)
                    ? (text.isEmpty() ? origins.of(text) : origins.of(text, 0, text.length()))
                            .stream().map(place -> new Problem(CheckId.EMPTY_TEXT, what, remedy, Optional.of(place)))
                    : Stream.empty();
        }

        private static boolean saysNothing(String text) {
            for (var i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
                if (!isInvisible(text.codePointAt(i))) {
                    return false;
                }
            }
            return true;
        }

        private Stream<Problem> call(Object value, String what, String remedy) {
            return origins.isPartial(value)
                    ? Stream.empty()
                    : origins.of(value).stream()
                            .map(place -> new Problem(CheckId.EMPTY_TEXT, what, remedy, Optional.of(place)));
        }

        private static boolean isInvisible(int c) {
            return Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.isISOControl(c)
                    || Character.getType(c) == Character.FORMAT;
        }
    }
}
