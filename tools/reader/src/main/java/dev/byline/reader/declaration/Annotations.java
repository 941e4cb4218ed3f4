package dev.byline.reader.declaration;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ExpressionTree;
import dev.byline.catalog.AnnotatedType;
import dev.byline.catalog.DeclarationSite;
import dev.byline.expression.Place;
import dev.byline.problem.CheckId;
import dev.byline.reader.symbol.ConstantValues;
import dev.byline.reader.symbol.Scope;
import dev.byline.reader.symbol.SourceType;
import dev.byline.reader.symbol.Symbols;
import dev.byline.tree.AnnotationTrees;
import java.lang.annotation.Annotation;
import java.lang.annotation.Repeatable;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The annotations of a parsed class, read as far as they can be. */
final class Annotations {

    private static final String DSL_PACKAGE = "dev.byline.dsl.";

    private final SourceType type;
    /** The annotations of each type, those inside of containers too, in the order of the source. */
    private final Map<Class<?>, List<AnnotationTree>> trees;
    /** Those that can be read: what an author is in the middle of writing says nothing yet. */
    private final Map<Class<?>, List<ReadAnnotation>> read = new HashMap<>();

    private final List<UnreadAnnotation> unread;
    private final Set<CheckId> silenced;

    /** An annotation and its tree. */
    private record ReadAnnotation(AnnotationTree tree, Object annotation) {}

    private Annotations(SourceType type, AnnotationValues values, Map<Class<?>, List<AnnotationTree>> trees) {
        this.type = type;
        this.trees = trees;
        trees.forEach((annotation, all) -> read.put(
                annotation,
                all.stream()
                        .flatMap(tree ->
                                values.read(annotation, tree).map(value -> new ReadAnnotation(tree, value)).stream())
                        .toList()));
        this.unread = unread(values);
        this.silenced = silenced(trees.getOrDefault(SuppressWarnings.class, List.of()), values);
    }

    private List<UnreadAnnotation> unread(AnnotationValues values) {
        var unread = new ArrayList<UnreadAnnotation>();
        trees.forEach((annotation, all) -> {
            var readable = readable(annotation.asSubclass(Annotation.class)).stream()
                    .map(ReadAnnotation::tree)
                    .toList();
            if (annotation.getName().startsWith(DSL_PACKAGE)) {
                all.stream()
                        .filter(tree -> !readable.contains(tree))
                        .map(tree -> new UnreadAnnotation(
                                type,
                                annotation.asSubclass(Annotation.class),
                                type.file().places().of(values.unread(annotation, tree))))
                        .forEach(unread::add);
            }
        });
        unread.sort(Comparator.comparing(each -> each.place().span().start()));
        return List.copyOf(unread);
    }

    /** The annotations of a class, as far as they are the DSL's. */
    static Annotations of(SourceType type, Symbols symbols, ConstantValues constants) {
        var scope = Scope.around(type);
        var trees = new HashMap<Class<?>, List<AnnotationTree>>();
        for (var tree : type.tree().getModifiers().getAnnotations()) {
            if (tree.getAnnotationType() instanceof ExpressionTree name) {
                symbols.names()
                        .named(name, scope)
                        .flatMap(Annotations::annotation)
                        .ifPresent(found -> add(found, tree, trees));
            }
        }
        return new Annotations(type, new AnnotationValues(symbols, constants, scope), trees);
    }

    private static Optional<Class<?>> annotation(String name) {
        if (name.equals(SuppressWarnings.class.getName())) {
            return Optional.of(SuppressWarnings.class);
        }
        if (!name.startsWith(DSL_PACKAGE)) {
            return Optional.empty();
        }
        try {
            return Optional.<Class<?>>of(Class.forName(name, false, Annotations.class.getClassLoader()))
                    .filter(Class::isAnnotation);
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    private static void add(Class<?> annotation, AnnotationTree tree, Map<Class<?>, List<AnnotationTree>> trees) {
        var contained = contained(annotation);
        if (contained.isEmpty()) {
            trees.computeIfAbsent(annotation, a -> new ArrayList<>()).add(tree);
            return;
        }
        AnnotationTrees.argument(tree, "value").map(AnnotationTrees::value).ifPresent(value -> {
            for (var element : AnnotationTrees.elements(value)) {
                if (element instanceof AnnotationTree inner) {
                    trees.computeIfAbsent(contained.get(), a -> new ArrayList<>())
                            .add(inner);
                }
            }
        });
    }

    /** What an annotation holds several of, if it does. */
    private static Optional<Class<?>> contained(Class<?> annotation) {
        for (var method : annotation.getDeclaredMethods()) {
            if (method.getName().equals("value") && method.getReturnType().isArray()) {
                var component = method.getReturnType().getComponentType();
                var repeatable = component.getAnnotation(Repeatable.class);
                if (repeatable != null && repeatable.value() == annotation) {
                    return Optional.of(component);
                }
            }
        }
        return Optional.empty();
    }

    SourceType type() {
        return type;
    }

    boolean has(Class<? extends Annotation> annotation) {
        return trees.containsKey(annotation);
    }

    /** The first annotation of a type. */
    Optional<AnnotationTree> first(Class<? extends Annotation> annotation) {
        return trees.getOrDefault(annotation, List.of()).stream().findFirst();
    }

    /** The class and its annotations, as what reads declarations takes them. */
    AnnotatedType annotated(boolean isElsewhere) {
        return new AnnotatedType(type.binaryName(), this::read, isElsewhere);
    }

    @SuppressWarnings("unchecked") // An array of A is made of A.
    private <A extends Annotation> A[] read(Class<A> annotation) {
        return readable(annotation).stream()
                .map(each -> annotation.cast(each.annotation()))
                .toArray(length -> (A[]) Array.newInstance(annotation, length));
    }

    private List<ReadAnnotation> readable(Class<? extends Annotation> annotation) {
        return read.getOrDefault(annotation, List.of());
    }

    /** The annotations of the DSL that cannot be read, in the order of the source. */
    List<UnreadAnnotation> unread() {
        return unread;
    }

    /** The tree of a site. */
    Optional<AnnotationTree> tree(DeclarationSite site) {
        var readable = readable(site.annotation());
        return site.occurrence() < readable.size()
                ? Optional.of(readable.get(site.occurrence()).tree())
                : Optional.empty();
    }

    /** The place of a site; of a string, the characters between its delimiters. */
    Optional<Place> place(DeclarationSite site) {
        return tree(site).map(tree -> type.file().places().content(AnnotationTrees.member(tree, site)));
    }

    /** The place of a value in an annotation that is itself the value of a site. */
    Optional<Place> place(DeclarationSite site, String member) {
        return tree(site)
                .map(tree -> AnnotationTrees.member(tree, site))
                .filter(AnnotationTree.class::isInstance)
                .flatMap(inner -> AnnotationTrees.argument((AnnotationTree) inner, member))
                .map(argument -> type.file().places().content(AnnotationTrees.value(argument)));
    }

    /** The place of the whole expression of a declared value, delimiters included. */
    Optional<Place> literal(DeclarationSite site) {
        return tree(site).map(tree -> type.file().places().of(AnnotationTrees.member(tree, site)));
    }

    /** The checks that the annotations of the class itself silence. */
    Set<CheckId> silenced() {
        return silenced;
    }

    private static Set<CheckId> silenced(List<AnnotationTree> trees, AnnotationValues values) {
        var silenced = EnumSet.noneOf(CheckId.class);
        for (var tree : trees) {
            AnnotationTrees.argument(tree, "value").map(AnnotationTrees::value).ifPresent(value -> {
                for (var element : AnnotationTrees.elements(value)) {
                    for (var check : CheckId.values()) {
                        if (values.constant(element).equals(Optional.of("byline:" + check.id()))) {
                            silenced.add(check);
                        }
                    }
                }
            });
        }
        return silenced;
    }
}
