package dev.byline.tree;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import dev.byline.expression.Place;
import dev.byline.expression.SourceFile;
import dev.byline.source.Span;

/**
 * Where the trees of one source file stand.
 *
 * @param file the file
 * @param unit its tree
 * @param positions the positions of its trees
 */
public record TreePlaces(SourceFile file, CompilationUnitTree unit, SourcePositions positions) {

    /**
     * The place of a tree.
     *
     * @param tree a tree of the file
     * @return its range, the delimiters of a literal included
     */
    public Place.Range of(Tree tree) {
        return from(start(tree), tree);
    }

    /**
     * The place of what a tree says.
     *
     * @param tree a tree of the file
     * @return of a string, the characters between its delimiters; of another tree, its range
     */
    public Place content(Tree tree) {
        var whole = of(tree);
        return tree instanceof LiteralTree literal && literal.getValue() instanceof String text && !text.isEmpty()
                ? new Place.Characters(whole, text, 0, text.length())
                : whole;
    }

    /**
     * Where a tree begins.
     *
     * @param tree a tree of the file
     * @return the offset of its first character
     */
    public int start(Tree tree) {
        return (int) Math.max(positions.getStartPosition(unit, tree), 0);
    }

    /**
     * The place of a tree of which the start is known: javac walks through a whole chain of calls to find it.
     *
     * @param start where it begins
     * @param tree a tree of the file
     * @return its range
     */
    public Place.Range from(int start, Tree tree) {
        return Place.of(file, new Span(start, Math.max(end(tree), start)));
    }

    private int end(Tree tree) {
        return (int) positions.getEndPosition(unit, tree);
    }

    /**
     * The place of the name of a method that is called.
     *
     * @param start where the call begins
     * @param select what is called
     * @return the place of the name behind the receiver's dot, or the whole
     */
    public Place.Range name(int start, ExpressionTree select) {
        if (select instanceof MemberSelectTree member) {
            var end = end(select);
            var from = end - member.getIdentifier().length();
            if (from >= start) {
                return Place.of(file, new Span(from, end));
            }
        }
        return from(start, select);
    }
}
