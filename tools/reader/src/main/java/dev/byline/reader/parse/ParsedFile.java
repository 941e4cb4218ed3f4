package dev.byline.reader.parse;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.util.SourcePositions;
import dev.byline.expression.SourceFile;
import dev.byline.source.Span;
import dev.byline.tree.TreePlaces;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A source file and its tree. Several threads may read it. */
public final class ParsedFile implements SourceFile {

    private final SourceText text;
    private final LineMap lines;
    private final List<SyntaxError> syntaxErrors;
    private final Supplier<Tree> again;
    private final boolean isAlone;
    private volatile Optional<Tree> tree;
    private volatile Optional<Words> words = Optional.empty();

    /** A tree, and where its parts stand. */
    record Tree(CompilationUnitTree unit, SourcePositions positions) {}

    /**
     * What the parser does not understand.
     *
     * @param message the parser's message
     * @param span where
     */
    public record SyntaxError(String message, Span span) {}

    ParsedFile(SourceText text, Tree tree, Supplier<Tree> again, List<SyntaxError> syntaxErrors, boolean isAlone) {
        this.text = text;
        this.tree = Optional.of(tree);
        this.lines = tree.unit().getLineMap();
        this.again = again;
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
        return tree().unit();
    }

    private Tree tree() {
        var known = tree.orElseGet(again);
        tree = Optional.of(known);
        return known;
    }

    /**
     * Forgets the tree: of a long series, the trees are the most that is in memory, and once a report is read nobody asks for
     * its tree. Whoever does gets another one, parsed again from the same text.
     */
    public void forgetTree() {
        tree = Optional.empty();
    }

    /**
     * Where its trees stand.
     *
     * @return their places
     */
    public TreePlaces places() {
        var known = tree();
        return new TreePlaces(this, known.unit(), known.positions());
    }

    /**
     * The line of an offset.
     *
     * @param offset an offset in the file
     * @return its line, from 1
     */
    public long line(int offset) {
        return lines.getLineNumber(offset);
    }

    /**
     * The column of an offset.
     *
     * @param offset an offset in the file
     * @return its column, from 1, with a tab up to the next multiple of eight
     */
    public long column(int offset) {
        return lines.getColumnNumber(offset);
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
