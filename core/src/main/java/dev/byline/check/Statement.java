package dev.byline.check;

import dev.byline.dsl.Block;
import dev.byline.dsl.Footnote;
import dev.byline.dsl.Highlight;
import dev.byline.dsl.Item;
import dev.byline.dsl.ItemList;
import dev.byline.dsl.Paragraph;
import dev.byline.dsl.Quote;
import dev.byline.dsl.RawMarkdown;
import dev.byline.dsl.Section;
import dev.byline.dsl.Table;
import dev.byline.markdown.Passage;
import dev.byline.markdown.ReadReport;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a reader takes as one: an item or a highlight with the list nested in it, a paragraph, the row of a table.
 *
 * @param passages its passages; several only for the cells of a row
 * @param nested the items nested in it
 */
record Statement(List<Passage> passages, List<Statement> nested) {

    Statement {
        passages = List.copyOf(passages);
        nested = List.copyOf(nested);
    }

    /** The statements of a report in its order; the series' footer is none. */
    static List<Statement> of(ReadReport report) {
        // A report's passages are in the order of its blocks.
        var passages = report.passages().iterator();
        var statements = new ArrayList<Statement>();
        report.document().blocks().forEach(block -> read(block, passages, statements));
        return statements;
    }

    private static void read(Block block, Iterator<Passage> passages, List<Statement> statements) {
        if (block instanceof Section section) {
            section.blocks().forEach(child -> read(child, passages, statements));
        } else if (block instanceof Highlight highlight) {
            statements.add(withItems(highlight.items(), passages));
        } else if (block instanceof Item item) {
            statements.add(withItems(item.items(), passages));
        } else if (block instanceof ItemList list) {
            list.entries().forEach(entry -> read(entry, passages, statements));
        } else if (block instanceof Paragraph
                || block instanceof RawMarkdown
                || block instanceof Quote
                || block instanceof Footnote) {
            statements.add(new Statement(List.of(passages.next()), List.of()));
        } else if (block instanceof Table table) {
            statements.add(row(table.header(), passages));
            table.rows().forEach(row -> statements.add(row(row, passages)));
        }
    }

    private static Statement withItems(List<Item> items, Iterator<Passage> passages) {
        var own = passages.next();
        var nested = new ArrayList<Statement>();
        items.forEach(item -> read(item, passages, nested));
        return new Statement(List.of(own), nested);
    }

    private static Statement row(Table.Row row, Iterator<Passage> passages) {
        return new Statement(row.cells().stream().map(cell -> passages.next()).toList(), List.of());
    }

    /** Its own passages, and those of all that is nested in it. */
    Stream<Passage> all() {
        return Stream.concat(passages.stream(), nested.stream().flatMap(Statement::all));
    }
}
