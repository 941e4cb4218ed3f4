package dev.byline.dsl;

import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Repository;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The words a report is written in. Import them with {@code import static dev.byline.dsl.Dsl.*;}.
 *
 * <p>Prose is {@link Markdown}; titles are text, and whatever characters they contain are shown as they are.
 *
 * <p>Credits end what they belong to: {@code text ([#2090] [@mgoelzer])}. Where they stand otherwise, {@code
 * {credits}} in the text says where: {@code "The motd says so {credits}."}. {@code {people}} and {@code {threads}}
 * place those that are people and the others on their own, without parentheses: {@code "Thanks to {people}!"}. A
 * backslash in front, {@code \{credits}} in the text, makes text of it. In the place of a label, {@code {1}} is the first
 * credit, {@code {2}} the second: {@code item("[A new motd][{1}] by [{2}].", pr2090, mgoelzer)}.
 */
public final class Dsl {

    private Dsl() {}

    /**
     * An empty report, to which the methods of {@link ReportDocument} add.
     *
     * @return the document
     */
    public static ReportDocument report() {
        return new ReportDocument(List.of());
    }

    /**
     * Prose with references in it: {@code text("Thanks to {} for {}.", ada, pr7)} is the same as {@code "Thanks to [@ada]
     * for [#7]."}, with constants that an IDE completes, finds and renames. It stands wherever prose does, in the cells of a
     * table too. Places and references are as many; a backslash in front, {@code \{}} in the text, makes text of a place,
     * and in code, braces are code.
     *
     * @param text Markdown with {@code {}} for each reference
     * @param references what is put in the places, in their order
     * @return Markdown
     * @throws IllegalArgumentException if there are more of one than of the other
     */
    public static String text(@Markdown String text, Reference... references) {
        return InlineText.fill(text, references);
    }

    /**
     * An item of a bulleted list.
     *
     * @param text Markdown
     * @param credits the references that end it: {@code ([#2090] [@mgoelzer])}
     * @return the item
     */
    public static Item item(@Markdown String text, Reference... credits) {
        return new Item(text, List.of(credits), List.of());
    }

    /**
     * An item of a bulleted list with counts in its text.
     *
     * @param text Markdown, with the placeholders of {@link #activity}
     * @param activity what is counted
     * @param credits the references that end it
     * @return the item
     */
    public static Item item(@Markdown String text, Activity activity, Reference... credits) {
        return new Item(text, List.of(credits), List.of(), Optional.of(activity));
    }

    /**
     * What happened in the report's period, counted in the catalog. It is given to prose:
     *
     * <pre>{@code
     * .intro("{contributions} contributions came from {contributors} people.", activity())
     * }</pre>
     *
     * <p>Each placeholder becomes a number. What counts is what the catalog has a day for, the period's first and last
     * day included:
     *
     * <ul>
     *   <li>{@code {contributions}}: the pull requests and issues that were opened, and the comments and reviews that
     *       were written
     *   <li>{@code {contributors}}: who opened or wrote those, each once, by today's handle, without accounts of bots
     *   <li>{@code {opened-pulls}}, {@code {merged-pulls}}, {@code {closed-pulls}}: pull requests; closed are those
     *       that were closed without being merged
     *   <li>{@code {opened-issues}}, {@code {closed-issues}}: issues
     *   <li>{@code {contributor-names}}: who the contributors are, as links, who contributed most first; {@code
     *       {new-contributor-names}}: those of them of whom the catalog knows nothing from before. {@link Activity#byName}
     *       and {@link Activity#byHandle} sort them otherwise
     * </ul>
     *
     * <p>Numbers that such a text spells out, {@code "5 merged pull requests"}, are compared with the catalog when the
     * report is compiled. A report without a period cannot count anything.
     *
     * @param repositories the repositories that are counted; all of the series where none is given
     * @return what is counted
     */
    public static Activity activity(Repository... repositories) {
        return new Activity(List.of(repositories));
    }

    /**
     * A highlight: a list item that begins with a title in bold.
     *
     * @param title text, not Markdown
     * @param text Markdown; may be empty
     * @param credits the references that end it
     * @return the highlight
     */
    public static Highlight highlight(String title, @Markdown String text, Reference... credits) {
        return new Highlight(title, text, List.of(credits), List.of());
    }

    /**
     * A highlight that is a paragraph of its own: it begins with a title in bold.
     *
     * @param title text, not Markdown
     * @param text Markdown; may be empty
     * @param credits the references that end it
     * @return the highlight
     */
    public static Highlight lead(String title, @Markdown String text, Reference... credits) {
        return new Highlight(title, text, List.of(credits), List.of(), true);
    }

    /**
     * A bulleted list that stands apart from entries before and behind it.
     *
     * @param entries items or highlights
     * @return the list; {@link ItemList#loosely} puts blank lines between its entries
     */
    public static ItemList list(ListEntry... entries) {
        return new ItemList(List.of(entries), OptionalInt.empty(), false);
    }

    /**
     * A numbered list.
     *
     * @param first the number of the first entry
     * @param entries items or highlights
     * @return the list; {@link ItemList#loosely} puts blank lines between its entries
     */
    public static ItemList numbered(int first, ListEntry... entries) {
        return new ItemList(List.of(entries), OptionalInt.of(first), false);
    }

    /**
     * A paragraph.
     *
     * @param text Markdown
     * @param credits the references that end it
     * @return the paragraph
     */
    public static Paragraph paragraph(@Markdown String text, Reference... credits) {
        return new Paragraph(text, List.of(credits));
    }

    /**
     * A paragraph with counts in its text.
     *
     * @param text Markdown, with the placeholders of {@link #activity}
     * @param activity what is counted
     * @param credits the references that end it
     * @return the paragraph
     */
    public static Paragraph paragraph(@Markdown String text, Activity activity, Reference... credits) {
        return new Paragraph(text, List.of(credits), Optional.of(activity));
    }

    /**
     * A section: a heading of the second level and its content.
     *
     * @param title text, not Markdown
     * @param blocks the content
     * @return the section
     */
    public static Section section(String title, Block... blocks) {
        return new Section(title, 2, List.of(blocks));
    }

    /**
     * A subsection: a heading one level below the section it stands in, and its content.
     *
     * @param title text, not Markdown
     * @param blocks the content
     * @return the subsection
     */
    public static Section subsection(String title, Block... blocks) {
        return new Section(title, 3, List.of(blocks));
    }

    /**
     * A code block.
     *
     * @param language the language for highlighting; may be empty
     * @param text the code
     * @return the block
     */
    public static Code code(String language, String text) {
        return new Code(language, text);
    }

    /**
     * An image in a paragraph of its own.
     *
     * @param alt the text for readers who cannot see it
     * @param url where it is, absolute or relative to the folder of the series
     * @return the image
     */
    public static Image image(String alt, String url) {
        return new Image(alt, url);
    }

    /**
     * A table.
     *
     * @param header the heads of the columns
     * @param rows the rows
     * @return the table
     */
    public static Table table(Table.Row header, Table.Row... rows) {
        return new Table(header, List.of(rows));
    }

    /**
     * A row of a {@link #table}, or its header.
     *
     * @param cells Markdown, one line each
     * @return the row
     */
    public static Table.Row row(@Markdown String... cells) {
        return new Table.Row(List.of(cells));
    }

    /**
     * A whole piece of Markdown, for what has no method of its own.
     *
     * @param text Markdown
     * @return the block
     */
    public static RawMarkdown markdown(@Markdown String text) {
        return new RawMarkdown(text);
    }

    /**
     * A task: an item that begins with a box, as GitHub, GitLab and Forgejo show it.
     *
     * @param done whether the box is ticked
     * @param text Markdown
     * @param credits the references that end it
     * @return the item
     */
    public static Item task(boolean done, @Markdown String text, Reference... credits) {
        return new Item(text, List.of(credits), List.of(), Optional.empty(), Optional.of(done));
    }

    /**
     * A quote.
     *
     * @param text Markdown, without the {@code >} of its lines
     * @return the quote
     */
    public static Quote quote(@Markdown String text) {
        return new Quote(Quote.Kind.QUOTE, text);
    }

    /**
     * An alert: what readers should know, also those in a hurry.
     *
     * @param text Markdown
     * @return a quote that begins with {@code [!NOTE]}
     */
    public static Quote note(@Markdown String text) {
        return new Quote(Quote.Kind.NOTE, text);
    }

    /**
     * An alert: advice.
     *
     * @param text Markdown
     * @return a quote that begins with {@code [!TIP]}
     */
    public static Quote tip(@Markdown String text) {
        return new Quote(Quote.Kind.TIP, text);
    }

    /**
     * An alert: what readers need to know.
     *
     * @param text Markdown
     * @return a quote that begins with {@code [!IMPORTANT]}
     */
    public static Quote important(@Markdown String text) {
        return new Quote(Quote.Kind.IMPORTANT, text);
    }

    /**
     * An alert: what needs attention now, or something goes wrong.
     *
     * @param text Markdown
     * @return a quote that begins with {@code [!WARNING]}
     */
    public static Quote warning(@Markdown String text) {
        return new Quote(Quote.Kind.WARNING, text);
    }

    /**
     * An alert: what an action may lead to.
     *
     * @param text Markdown
     * @return a quote that begins with {@code [!CAUTION]}
     */
    public static Quote caution(@Markdown String text) {
        return new Quote(Quote.Kind.CAUTION, text);
    }

    /**
     * A footnote, which prose refers to with {@code [^label]}. Where it stands in the report, a reader does not see.
     *
     * @param label what prose calls it, without the {@code ^}
     * @param text Markdown
     * @return the footnote
     */
    public static Footnote footnote(String label, @Markdown String text) {
        return new Footnote(label, text);
    }

    /**
     * Blank lines before what follows, instead of the one that is usual.
     *
     * @param lines how many
     * @return a block that has no text
     */
    public static Gap gap(int lines) {
        return new Gap(lines);
    }
}
