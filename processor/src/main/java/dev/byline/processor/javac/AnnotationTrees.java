package dev.byline.processor.javac;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import dev.byline.catalog.Site;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds what a {@link Site} means in the source. {@code Trees.getTree} does the same for a single annotation, but
 * finds no annotation that is repeated: the compiler wraps those in a container that has no tree.
 */
final class AnnotationTrees {

    private AnnotationTrees() {}

    /** The tree of a site; of a member with its default value, that of the annotation. */
    static Optional<Tree> find(Site site, ClassTree type) {
        return annotation(site, type).map(tree -> member(tree, site));
    }

    /** The tree of the first of several members that is given; that of the annotation, if none is. */
    static Optional<Tree> find(Site site, List<String> members, ClassTree type) {
        return annotation(site, type)
                .map(tree -> members.stream()
                        .flatMap(member -> argument(tree, member).stream())
                        .<Tree>map(AnnotationTrees::value)
                        .findFirst()
                        .orElse(tree));
    }

    private static Optional<AnnotationTree> annotation(Site site, ClassTree type) {
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

    static boolean isNamed(Tree type, String name) {
        return type instanceof IdentifierTree identifier
                ? identifier.getName().contentEquals(name)
                : type instanceof MemberSelectTree select
                        && select.getIdentifier().contentEquals(name);
    }

    private static Tree member(AnnotationTree annotation, Site site) {
        var argument = argument(annotation, site.member());
        if (argument.isEmpty()) {
            return annotation;
        }
        var value = value(argument.get());
        var elements = elements(value);
        return site.index() >= 0 && site.index() < elements.size() ? elements.get(site.index()) : value;
    }

    private static Optional<ExpressionTree> argument(AnnotationTree annotation, String member) {
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

    private static ExpressionTree value(ExpressionTree argument) {
        return argument instanceof AssignmentTree assignment ? assignment.getExpression() : argument;
    }

    private static List<? extends ExpressionTree> elements(ExpressionTree value) {
        return value instanceof NewArrayTree array && array.getInitializers() != null
                ? array.getInitializers()
                : List.of(value);
    }
}
