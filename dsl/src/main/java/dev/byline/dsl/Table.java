package dev.byline.dsl;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table as GitHub, GitLab and Forgejo render it.
 *
 * @param header the heads of the columns
 * @param rows the rows; a row with fewer cells than the header ends in empty ones
 */
public record Table(Row header, List<Row> rows) implements Block {

    /** Copies the rows, so that the table cannot change. */
    public Table {
        rows = List.copyOf(rows);
    }

    /**
     * A row of a table.
     *
     * @param cells Markdown, one line each
     */
    public record Row(List<String> cells) {

        /** Copies the cells, so that the row cannot change. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    @Override
    public List<String> texts() {
        return Stream.concat(Stream.of(header), rows.stream())
                .flatMap(row -> row.cells().stream())
                .toList();
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.table(this);
    }
}
