package dev.byline.tree;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import dev.byline.catalog.DeclarationSite;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds what a {@link DeclarationSite} means in the source. {@code Trees.getTree} does the same for a single annotation, but
 * finds no annotation that is repeated: the compiler wraps those in a container that has no tree.
 */
public final class AnnotationTrees {

    private static final List<String> TITLE = List.of("week", "month", "from", "day", "file");

    private AnnotationTrees() {}

    /**
     * The tree of a site.
     *
     * @param site the site
     * @param type the class that is annotated
     * @return the tree; of a member with its default value, that of the annotation
     */
    public static Optional<Tree> find(DeclarationSite site, ClassTree type) {
        return annotation(site, type).map(tree -> member(tree, site));
    }

    /**
     * The tree of what tells a report from the others of its series.
     *
     * @param site the annotation of the report
     * @param type the class that is annotated
     * @return the tree of its period or of its file; that of the annotation, if neither is given
     */
    public static Optional<Tree> title(DeclarationSite site, ClassTree type) {
        return annotation(site, type).map(AnnotationTrees::title);
    }

    /**
     * The tree of what tells a report from the others of its series.
     *
     * @param annotation the annotation of the report
     * @return the tree of its period or of its file; that of the annotation, if neither is given
     */
    public static Tree title(AnnotationTree annotation) {
        return TITLE.stream()
                .flatMap(member -> argument(annotation, member).stream())
                .<Tree>map(AnnotationTrees::value)
                .findFirst()
                .orElse(annotation);
    }

    private static Optional<AnnotationTree> annotation(DeclarationSite site, ClassTree type) {
        var name = site.annotation().getSimpleName();
        return type.getModifiers().getAnnotations().stream()
                .flatMap(tree -> named(tree, name))
                .skip(site.occurrence())
                .findFirst();
    }

    /** The annotation itself, or those with the name inside a container that the author wrote out. */
    private static Stream<AnnotationTree> named(AnnotationTree tree, String name) {
        if (isNamed(tree.getAnnotationType(), name)) {
            return Stream.of(tree);
        }
        return tree.getArguments().stream()
                .map(AnnotationTrees::value)
                .flatMap(value -> elements(value).stream())
                .filter(AnnotationTree.class::isInstance)
                .map(AnnotationTree.class::cast)
                .filter(inner -> isNamed(inner.getAnnotationType(), name));
    }

    /**
     * Whether a tree of a type has a simple name.
     *
     * @param type the tree
     * @param name the simple name
     * @return whether the tree is that name, or ends with it
     */
    public static boolean isNamed(Tree type, String name) {
        return type instanceof IdentifierTree identifier
                ? identifier.getName().contentEquals(name)
                : type instanceof MemberSelectTree select
                        && select.getIdentifier().contentEquals(name);
    }

    /**
     * The tree of a member.
     *
     * @param annotation an annotation
     * @param site a site in it
     * @return the tree of the member or of its element; that of the annotation, if the member has its default value
     */
    public static Tree member(AnnotationTree annotation, DeclarationSite site) {
        var argument = argument(annotation, site.member());
        if (argument.isEmpty()) {
            return annotation;
        }
        var value = value(argument.get());
        var elements = elements(value);
        return site.index() >= 0 && site.index() < elements.size() ? elements.get(site.index()) : value;
    }

    /**
     * What an annotation gives to a member.
     *
     * @param annotation an annotation
     * @param member the name of a member
     * @return the argument, with the member's name where that is written; empty if the member has its default value
     */
    public static Optional<ExpressionTree> argument(AnnotationTree annotation, String member) {
        for (var argument : annotation.getArguments()) {
            if (isNamed(argument, member)) {
                return Optional.of(argument);
            }
        }
        return Optional.empty();
    }

    private static boolean isNamed(ExpressionTree argument, String member) {
        return argument instanceof AssignmentTree assignment
                        && assignment.getVariable() instanceof IdentifierTree identifier
                ? identifier.getName().contentEquals(member)
                : member.equals("value");
    }

    /**
     * The value in an argument.
     *
     * @param argument an argument of an annotation
     * @return what stands behind the member's name
     */
    public static ExpressionTree value(ExpressionTree argument) {
        return argument instanceof AssignmentTree assignment ? assignment.getExpression() : argument;
    }

    /**
     * The elements of a value.
     *
     * @param value the value of a member
     * @return what stands in the braces, or the value alone
     */
    public static List<? extends ExpressionTree> elements(ExpressionTree value) {
        return value instanceof NewArrayTree array && array.getInitializers() != null
                ? array.getInitializers()
                : List.of(value);
    }
}
