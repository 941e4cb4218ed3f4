package dev.byline.processor.javac;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import dev.byline.expression.Place;
import dev.byline.source.Span;

/** Where the trees of one source file stand. */
record TreePlaces(CompilationUnitFile file, SourcePositions positions) {

    Place of(Tree tree) {
        return from(start(tree), tree);
    }

    int start(Tree tree) {
        return (int) Math.max(positions.getStartPosition(file.unit(), tree), 0);
    }

    /** The place of a tree of which the start is known: javac walks through a whole chain of calls to find it. */
    Place from(int start, Tree tree) {
        return Place.of(file, new Span(start, Math.max(end(tree), start)));
    }

    private int end(Tree tree) {
        return (int) positions.getEndPosition(file.unit(), tree);
    }

    /** The place of a method's name: behind the receiver's dot, or where the call begins. */
    Place name(int start, ExpressionTree select) {
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
