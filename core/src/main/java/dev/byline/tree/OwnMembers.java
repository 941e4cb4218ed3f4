package dev.byline.tree;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import dev.byline.expression.Expression.Refused;
import dev.byline.expression.Place;
import java.util.Optional;

/**
 * What a report has by itself. A method of its own class, called on the report, is the one that runs. One that it inherits
 * may call others that the report overrides, and of another object nobody knows the class: both would be read as they are
 * declared, and run as something else.
 */
public final class OwnMembers {

    private OwnMembers() {}

    /**
     * Refuses a method or field that is no class's, but an object's, unless that object is the report and the member stands
     * in its class.
     *
     * @param member the name of the method or field
     * @param owner the simple name of the class that declares it
     * @param around the simple name of the class in which it is used; empty if there is none
     * @param isOwn whether these are the same class
     * @param use how it is named: {@code helper}, {@code this.helper}, {@code other.helper}
     * @param place where the refusal is reported
     * @return what is reported; empty where the value of the member is known
     */
    public static Optional<Refused> refusal(
            String member, String owner, Optional<String> around, boolean isOwn, ExpressionTree use, Place place) {
        if (!isOnSelf(use)) {
            return Optional.of(new Refused(
                    "`" + member + "` belongs to an object that Byline does not know",
                    "make it `static`, and name it by its class",
                    place));
        }
        return isOwn
                ? Optional.empty()
                : Optional.of(new Refused(
                        "`" + member + "` is inherited from `" + owner
                                + "`, so that it is not known what it runs for this report",
                        "make it `static`"
                                + around.map(type -> ", or move it to `" + type + "`")
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
}
