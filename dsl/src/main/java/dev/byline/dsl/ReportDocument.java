package dev.byline.dsl;

import dev.byline.reference.Reference;
import java.util.List;

/**
 * The body of a report. Each method returns a new document with one block more.
 *
 * @param blocks the blocks in the order of the report
 * @param layout how the file differs from the others of its series around its body
 */
public record ReportDocument(List<Block> blocks, Layout layout) {

    /** Copies the blocks, so that the document cannot change. */
    public ReportDocument {
        blocks = List.copyOf(blocks);
    }

    /**
     * A document whose file looks like the others of its series.
     *
     * @param blocks the blocks in the order of the report
     */
    public ReportDocument(List<Block> blocks) {
        this(blocks, Layout.USUAL);
    }

    /**
     * Sets lines for another program, which stand at the very beginning of the file: YAML between two lines {@code
     * ---} or without them, TOML between two lines {@code +++}. Where the series has such lines too, these keys take the
     * place of those of the same name, and the others come behind.
     *
     * @param text the lines, with the placeholders of {@link Series#frontMatter}
     * @return a new document
     */
    public ReportDocument frontMatter(String text) {
        return new ReportDocument(blocks, layout.withFrontMatter(text));
    }

    /**
     * Leaves out the front matter of the series. That of this report, if it has {@linkplain #frontMatter some}, stands alone.
     *
     * @return a new document
     */
    public ReportDocument withoutFrontMatter() {
        return new ReportDocument(blocks, layout.withoutFrontMatter());
    }

    /**
     * Leaves out the heading. The index and links from other reports still use the title.
     *
     * @return a new document
     */
    public ReportDocument withoutHeading() {
        return new ReportDocument(blocks, layout.withoutHeading());
    }

    /**
     * Leaves out the footer of the series.
     *
     * @return a new document
     */
    public ReportDocument withoutFooter() {
        return new ReportDocument(blocks, layout.withoutFooter());
    }

    /**
     * Names threads and repositories in credits with their owner, as {@link Series#fullNames} does for all reports:
     * {@code [linuxkit/linuxkit#2090]}.
     *
     * @return a new document
     */
    public ReportDocument fullNames() {
        return new ReportDocument(blocks, layout.withFullNames());
    }

    /**
     * Leaves out the end of the last line, which old files of some editors have not.
     *
     * @return a new document
     */
    public ReportDocument withoutLineEnd() {
        return new ReportDocument(blocks, layout.withoutLineEnd());
    }

    /**
     * Ends each line with a carriage return and a line feed, as old files of Windows do.
     *
     * @return a new document
     */
    public ReportDocument withCarriageReturns() {
        return new ReportDocument(blocks, layout.withCarriageReturns());
    }

    /**
     * Says that pieces of the text of an old report stay as they were found: a label among them is text, whatever the catalog
     * has under it, and no check says anything of a place that lies in one of them. All else is checked as anywhere. Whoever
     * corrects the text deletes the piece here; a report that is written anew has no use for it.
     *
     * @param pieces labels such as {@code "@ada"}, targets of links, or any other text
     * @return a new document
     */
    public ReportDocument unchecked(String... pieces) {
        return new ReportDocument(blocks, layout.unchecked(List.of(pieces)));
    }

    /**
     * Says that this is an old report, which stays as it was found: no check looks for mistakes in its prose, and no
     * warning is given. Its labels lead where they lead, and its credits are constants as anywhere; a report that is
     * written anew has no use for it.
     *
     * @param labels labels that were text in the old file because it did not define them, and stay text although the
     *     catalog has something under them, such as {@code "@ada"}
     * @return a new document
     */
    public ReportDocument asFound(String... labels) {
        return new ReportDocument(blocks, layout.asFound(List.of(labels)));
    }

    /**
     * Leaves as many blank lines as said before what follows, instead of one.
     *
     * @param lines how many blank lines
     * @return a new document
     */
    public ReportDocument gap(int lines) {
        return with(Dsl.gap(lines));
    }

    /**
     * Adds the paragraph that opens the report.
     *
     * @param text Markdown
     * @param credits the references that end it
     * @return a new document
     */
    public ReportDocument intro(@Markdown String text, Reference... credits) {
        return with(Dsl.paragraph(text, credits));
    }

    /**
     * Adds the paragraph that opens the report, with counts in its text.
     *
     * @param text Markdown, with the placeholders of {@link Dsl#activity}
     * @param activity what is counted
     * @param credits the references that end it
     * @return a new document
     */
    public ReportDocument intro(@Markdown String text, Activity activity, Reference... credits) {
        return with(Dsl.paragraph(text, activity, credits));
    }

    /**
     * Adds a highlight: a list item that begins with a title in bold.
     *
     * @param title text, not Markdown
     * @param text Markdown
     * @param credits the references that end it
     * @return a new document
     */
    public ReportDocument highlight(String title, @Markdown String text, Reference... credits) {
        return with(Dsl.highlight(title, text, credits));
    }

    /**
     * Adds a highlight that was made with {@link Dsl#highlight}, such as one with items below it.
     *
     * @param highlight the highlight
     * @return a new document
     */
    public ReportDocument highlight(Highlight highlight) {
        return with(highlight);
    }

    /**
     * Adds a highlight that is a paragraph of its own: it begins with a title in bold.
     *
     * @param title text, not Markdown
     * @param text Markdown
     * @param credits the references that end it
     * @return a new document
     */
    public ReportDocument lead(String title, @Markdown String text, Reference... credits) {
        return with(Dsl.lead(title, text, credits));
    }

    /**
     * Adds a section: a heading of the second level and its content.
     *
     * @param title text, not Markdown
     * @param blocks the content
     * @return a new document
     */
    public ReportDocument section(String title, Block... blocks) {
        return with(Dsl.section(title, blocks));
    }

    /**
     * Adds a subsection: a heading of the third level and its content.
     *
     * @param title text, not Markdown
     * @param blocks the content
     * @return a new document
     */
    public ReportDocument subsection(String title, Block... blocks) {
        return with(Dsl.subsection(title, blocks));
    }

    /**
     * Adds an item to a list outside of any section. Items that follow each other are one list.
     *
     * @param text Markdown
     * @param credits the references that end it
     * @return a new document
     */
    public ReportDocument item(@Markdown String text, Reference... credits) {
        return with(Dsl.item(text, credits));
    }

    /**
     * Adds an item with counts in its text to a list outside of any section.
     *
     * @param text Markdown, with the placeholders of {@link Dsl#activity}
     * @param activity what is counted
     * @param credits the references that end it
     * @return a new document
     */
    public ReportDocument item(@Markdown String text, Activity activity, Reference... credits) {
        return with(Dsl.item(text, activity, credits));
    }

    /**
     * Adds an item that was made with {@link Dsl#item}, such as one with nested items.
     *
     * @param item the item
     * @return a new document
     */
    public ReportDocument item(Item item) {
        return with(item);
    }

    /**
     * Adds a paragraph.
     *
     * @param text Markdown
     * @param credits the references that end it
     * @return a new document
     */
    public ReportDocument paragraph(@Markdown String text, Reference... credits) {
        return with(Dsl.paragraph(text, credits));
    }

    /**
     * Adds a paragraph with counts in its text.
     *
     * @param text Markdown, with the placeholders of {@link Dsl#activity}
     * @param activity what is counted
     * @param credits the references that end it
     * @return a new document
     */
    public ReportDocument paragraph(@Markdown String text, Activity activity, Reference... credits) {
        return with(Dsl.paragraph(text, activity, credits));
    }

    /**
     * Adds a code block.
     *
     * @param language the language for highlighting; may be empty
     * @param text the code
     * @return a new document
     */
    public ReportDocument code(String language, String text) {
        return with(Dsl.code(language, text));
    }

    /**
     * Adds an image.
     *
     * @param alt the text for readers who cannot see it
     * @param url where it is
     * @return a new document
     */
    public ReportDocument image(String alt, String url) {
        return with(Dsl.image(alt, url));
    }

    /**
     * Adds a table.
     *
     * @param header the heads of the columns, made with {@link Dsl#row}
     * @param rows the rows
     * @return a new document
     */
    public ReportDocument table(Table.Row header, Table.Row... rows) {
        return with(Dsl.table(header, rows));
    }

    /**
     * Adds a whole piece of Markdown, for what has no method of its own.
     *
     * @param text Markdown
     * @return a new document
     */
    public ReportDocument markdown(@Markdown String text) {
        return with(Dsl.markdown(text));
    }

    /**
     * Adds blocks that were made with {@link Dsl}, for example by a helper method.
     *
     * @param more the blocks
     * @return a new document
     */
    public ReportDocument with(Block... more) {
        var all = blocks.toArray(new Block[blocks.size() + more.length]);
        System.arraycopy(more, 0, all, blocks.size(), more.length);
        return new ReportDocument(List.of(all), layout);
    }
}
