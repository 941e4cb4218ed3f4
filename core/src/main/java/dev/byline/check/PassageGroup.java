package dev.byline.check;

import dev.byline.dsl.Block;
import dev.byline.dsl.Table;
import dev.byline.markdown.ParsedReport;
import dev.byline.markdown.Passage;
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
record PassageGroup(List<Passage> passages, List<PassageGroup> nested) {

    PassageGroup {
        passages = List.copyOf(passages);
        nested = List.copyOf(nested);
    }

    /** The groups of a report in its order; the series' footer is none. */
    static List<PassageGroup> of(ParsedReport report) {
        // A report's passages are in the order of its blocks.
        var passages = report.passages().iterator();
        var groups = new ArrayList<PassageGroup>();
        report.document().blocks().forEach(block -> read(block, passages, groups));
        return groups;
    }

    private static void read(Block block, Iterator<Passage> passages, List<PassageGroup> groups) {
        if (block instanceof Table table) {
            groups.add(row(table.header(), passages));
            table.rows().forEach(row -> groups.add(row(row, passages)));
            return;
        }
        var own = block.texts().stream().map(text -> passages.next()).toList();
        var nested = own.isEmpty() ? groups : new ArrayList<PassageGroup>();
        block.children().forEach(child -> read(child, passages, nested));
        if (!own.isEmpty()) {
            groups.add(new PassageGroup(own, nested));
        }
    }

    private static PassageGroup row(Table.Row row, Iterator<Passage> passages) {
        return new PassageGroup(
                row.cells().stream().map(cell -> passages.next()).toList(), List.of());
    }

    /** Its own passages, and those of all that is nested in it. */
    Stream<Passage> all() {
        return Stream.concat(passages.stream(), nested.stream().flatMap(PassageGroup::all));
    }
}
