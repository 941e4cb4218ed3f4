package dev.byline.processor.javac;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.byline.expression.Expression.Refused;
import dev.byline.expression.Place;
import dev.byline.tree.OwnMembers;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Finds out of members that are no class's, but an object's, whether their values are known: see {@link OwnMembers}. */
final class ObjectMembers {

    private final Trees trees;

    ObjectMembers(Trees trees) {
        this.trees = trees;
    }

    /**
     * Refuses a method or field that is no class's, but an object's, unless that object is the report and the member stands
     * in its class.
     *
     * @param member the method or field
     * @param use how it is named: {@code helper}, {@code this.helper}, {@code other.helper}
     * @param path the path to that, or to something in the same class
     * @param place where the refusal is reported
     * @return what is reported; empty where the value of the member is known
     */
    Optional<Refused> refusal(Element member, ExpressionTree use, TreePath path, Place place) {
        if (member.getModifiers().contains(Modifier.STATIC)
                || !(member.getEnclosingElement() instanceof TypeElement owner)) {
            return Optional.empty();
        }
        var around = classAround(path);
        return OwnMembers.refusal(
                member.getSimpleName().toString(),
                owner.getSimpleName().toString(),
                around.map(type -> type.getSimpleName().toString()),
                around.filter(owner::equals).isPresent(),
                use,
                place);
    }

    private Optional<Element> classAround(TreePath path) {
        for (var around = path; around != null; around = around.getParentPath()) {
            if (around.getLeaf() instanceof ClassTree) {
                return Optional.ofNullable(trees.getElement(around));
            }
        }
        return Optional.empty();
    }
}
