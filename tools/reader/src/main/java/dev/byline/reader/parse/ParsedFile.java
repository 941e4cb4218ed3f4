package dev.byline.reader.parse;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.SourcePositions;
import dev.byline.expression.SourceFile;
import dev.byline.source.Span;
import dev.byline.tree.TreePlaces;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A source file and its tree. Several threads may read it. */
public final class ParsedFile implements SourceFile {

    private final SourceText text;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<SyntaxError> syntaxErrors;
    private final boolean isAlone;
    private volatile Optional<Words> words = Optional.empty();

    /**
     * What the parser does not understand.
     *
     * @param message the parser's message
     * @param span where
     */
    public record SyntaxError(String message, Span span) {}

    ParsedFile(
            SourceText text,
            CompilationUnitTree unit,
            SourcePositions positions,
            List<SyntaxError> syntaxErrors,
            boolean isAlone) {
        this.text = text;
        this.unit = unit;
        this.positions = positions;
        this.syntaxErrors = List.copyOf(syntaxErrors);
        this.isAlone = isAlone;
    }

    @Override
    public String content() {
        return text.content();
    }

    @Override
    public Optional<Path> path() {
        return Optional.of(text.path());
    }

    /**
     * The file as it was read.
     *
     * @return its path and its text
     */
    public SourceText text() {
        return text;
    }

    /**
     * Its tree.
     *
     * @return the tree; where the parser has not understood something, with gaps
     */
    public CompilationUnitTree unit() {
        return unit;
    }

    /**
     * Where its trees stand.
     *
     * @return their places
     */
    public TreePlaces places() {
        return new TreePlaces(this, unit, positions);
    }

    /**
     * The line of an offset.
     *
     * @param offset an offset in the file
     * @return its line, from 1
     */
    public long line(int offset) {
        return unit.getLineMap().getLineNumber(offset);
    }

    /**
     * The column of an offset.
     *
     * @param offset an offset in the file
     * @return its column, from 1, with a tab up to the next multiple of eight
     */
    public long column(int offset) {
        return unit.getLineMap().getColumnNumber(offset);
    }

    /**
     * What the parser does not understand.
     *
     * @return its errors, in the order of the source
     */
    public List<SyntaxError> syntaxErrors() {
        return syntaxErrors;
    }

    /**
     * Its words.
     *
     * @return the words of its text, comments included
     */
    public Words words() {
        if (words.isEmpty()) {
            words = Optional.of(Words.of(text.content()));
        }
        return words.get();
    }

    /**
     * Whether no other file was parsed by the same task. A task has memory of its own, a megabyte or so, which its trees keep.
     *
     * @return whether it was parsed alone
     */
    public boolean isAlone() {
        return isAlone;
    }
}
