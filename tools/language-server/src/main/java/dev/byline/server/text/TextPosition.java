package dev.byline.server.text;

/**
 * A position as an editor says it.
 *
 * @param line the line, from 0
 * @param column the column, from 0, in units of the {@link PositionEncoding}
 */
public record TextPosition(int line, int column) {}
