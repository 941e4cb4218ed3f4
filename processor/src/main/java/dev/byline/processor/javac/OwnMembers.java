package dev.byline.processor.javac;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.byline.expression.Expression.Refused;
import dev.byline.expression.Place;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * What a report has by itself. A method of its own class, called on the report, is the one that runs. One that it inherits
 * may call others that the report overrides, and of another object nobody knows the class: both would be read as they are
 * declared, and run as something else.
 */
final class OwnMembers {

    private final Trees trees;

    OwnMembers(Trees trees) {
        this.trees = trees;
    }

    /**
     * Refuses a method or field that is no class's, but an object's, unless that object is the report and the member stands
     * in its class.
     *
     * @param member the method or field
     * @param use how it is named: {@code helper}, {@code this.helper}, {@code other.helper}
     * @param path the path to that, or to something in the same class
     * @param place where the refusal is told
     * @return what is told; empty where the value of the member is known
     */
    Optional<Refused> refusal(Element member, ExpressionTree use, TreePath path, Place place) {
        if (member.getModifiers().contains(Modifier.STATIC)
                || !(member.getEnclosingElement() instanceof TypeElement owner)) {
            return Optional.empty();
        }
        var name = "`" + member.getSimpleName() + "`";
        var own = classAround(path);
        if (!isOnSelf(use)) {
            return Optional.of(new Refused(
                    name + " is asked of an object that is not known when the report is compiled",
                    "make it `static`, and name it by its class",
                    place));
        }
        return own.filter(owner::equals).isPresent()
                ? Optional.empty()
                : Optional.of(new Refused(
                        name + " is inherited from `" + owner.getSimpleName()
                                + "`, so that it is not known what it runs for this report",
                        "make it `static`"
                                + own.map(type -> ", or move it to `" + type.getSimpleName() + "`")
                                        .orElse(""),
                        place));
    }

    /** Whether a member is named alone, or of {@code this} or {@code super}. */
    private static boolean isOnSelf(ExpressionTree use) {
        if (!(use instanceof MemberSelectTree select)) {
            return true;
        }
        var object = select.getExpression();
        while (object instanceof ParenthesizedTree parenthesized) {
            object = parenthesized.getExpression();
        }
        return isSelf(
                object instanceof MemberSelectTree qualified
                        ? qualified.getIdentifier()
                        : object instanceof IdentifierTree identifier ? identifier.getName() : "");
    }

    private static boolean isSelf(CharSequence name) {
        return "this".contentEquals(name) || "super".contentEquals(name);
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
