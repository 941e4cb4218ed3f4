package dev.byline.reader.declaration;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ExpressionTree;
import dev.byline.catalog.AnnotatedType;
import dev.byline.catalog.Site;
import dev.byline.check.CheckId;
import dev.byline.expression.Place;
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

/** The annotations of a parsed class. */
final class Annotations {

    private static final String DSL_PACKAGE = "dev.byline.dsl.";

    private final SourceType type;
    private final AnnotationValues values;
    /** The annotations of each type that can be read, those inside of containers too, in the order of the source. */
    private final Map<Class<?>, List<AnnotationTree>> trees = new HashMap<>();

    private Annotations(SourceType type, AnnotationValues values) {
        this.type = type;
        this.values = values;
    }

    /** The annotations of a class, as far as they are the DSL's. */
    static Annotations of(SourceType type, Symbols symbols, ConstantValues constants) {
        var scope = Scope.around(type);
        var annotations = new Annotations(type, new AnnotationValues(symbols, constants, scope));
        for (var tree : type.tree().getModifiers().getAnnotations()) {
            if (tree.getAnnotationType() instanceof ExpressionTree name) {
                symbols.names()
                        .named(name, scope)
                        .flatMap(Annotations::annotation)
                        .ifPresent(found -> annotations.add(found, tree));
            }
        }
        return annotations;
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

    private void add(Class<?> annotation, AnnotationTree tree) {
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
    AnnotatedType annotated() {
        return new AnnotatedType(type.binaryName(), this::read);
    }

    @SuppressWarnings("unchecked") // An array of A is made of A.
    private <A extends Annotation> A[] read(Class<A> annotation) {
        var readable = readable(annotation);
        var read = (A[]) Array.newInstance(annotation, readable.size());
        for (var i = 0; i < readable.size(); i++) {
            read[i] = annotation.cast(values.proxy(annotation, readable.get(i)));
        }
        return read;
    }

    /** What an author is in the middle of writing says nothing yet, and the parser has reported it. */
    private List<AnnotationTree> readable(Class<? extends Annotation> annotation) {
        return trees.getOrDefault(annotation, List.of()).stream()
                .filter(tree -> values.canRead(annotation, tree))
                .toList();
    }

    /** The annotations of the DSL that cannot be read, in the order of the source. */
    List<UnreadAnnotation> unread() {
        var unread = new ArrayList<UnreadAnnotation>();
        trees.forEach((annotation, all) -> {
            if (annotation.getName().startsWith(DSL_PACKAGE)) {
                var of = annotation.asSubclass(Annotation.class);
                all.stream()
                        .filter(tree -> !values.canRead(of, tree))
                        .map(tree -> type.file().places().of(values.unread(of, tree)))
                        .forEach(place -> unread.add(new UnreadAnnotation(type, of, place)));
            }
        });
        unread.sort(Comparator.comparingInt(each -> each.place().span().start()));
        return unread;
    }

    /** The tree of a site. */
    Optional<AnnotationTree> tree(Site site) {
        return readable(site.annotation()).stream().skip(site.occurrence()).findFirst();
    }

    /** The place of a site; of a string, the characters between its delimiters. */
    Optional<Place> place(Site site) {
        return tree(site).map(tree -> type.file().places().content(AnnotationTrees.member(tree, site)));
    }

    /** The place of the whole expression of a declared value, delimiters included. */
    Optional<Place> literal(Site site) {
        return tree(site).map(tree -> type.file().places().of(AnnotationTrees.member(tree, site)));
    }

    /** The checks that the annotations of the class itself silence. */
    Set<CheckId> silenced() {
        var silenced = EnumSet.noneOf(CheckId.class);
        for (var tree : trees.getOrDefault(SuppressWarnings.class, List.of())) {
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
