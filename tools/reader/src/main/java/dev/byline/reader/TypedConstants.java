package dev.byline.reader;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ErroneousTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.byline.catalog.Catalog;
import dev.byline.expression.Place;
import dev.byline.generated.ConstantClasses;
import dev.byline.reader.parse.ParsedFile;
import dev.byline.reader.symbol.FieldSymbol;
import dev.byline.reader.symbol.FileNames;
import dev.byline.reader.symbol.Scope;
import dev.byline.reader.symbol.SourceType;
import dev.byline.reader.symbol.Symbols;
import dev.byline.reference.LinkFamily;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Link;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what is generated for a series and stands anywhere in a source, in whatever code: constants, and links of families. */
final class TypedConstants extends TreeScanner<@Nullable Void, @Nullable Void> {

    /** A constant or a method of a family, what it stands for, and where its name stands. */
    record Found(String constant, Reference reference, boolean isImport, Place place) {}

    private final ParsedFile file;
    private final Catalog catalog;
    private final ConstantClasses classes;
    private final Symbols symbols;

    @SuppressWarnings("IdentityHashMapUsage") // Trees are told apart as objects.
    private final Map<ClassTree, SourceType> types = new IdentityHashMap<>();

    private final Deque<SourceType> around = new ArrayDeque<>();
    /** The names of the variables of the methods around, which hide constants. */
    private final Deque<Set<String>> variables = new ArrayDeque<>();

    private final List<Found> found = new ArrayList<>();

    private TypedConstants(ParsedFile file, Catalog catalog, ConstantClasses classes, Symbols symbols) {
        this.file = file;
        this.catalog = catalog;
        this.classes = classes;
        this.symbols = symbols;
    }

    static List<Found> in(
            ParsedFile file, List<SourceType> types, Catalog catalog, ConstantClasses classes, Symbols symbols) {
        var scanner = new TypedConstants(file, catalog, classes, symbols);
        types.forEach(scanner::add);
        scanner.scan(file.unit(), null);
        return scanner.found;
    }

    private void add(SourceType type) {
        types.put(type.tree(), type);
        type.nested().forEach(this::add);
    }

    @Override
    public @Nullable Void visitImport(ImportTree tree, @Nullable Void nothing) {
        if (tree.isStatic()
                && tree.getQualifiedIdentifier() instanceof MemberSelectTree select
                && classes.declare(FileNames.qualified(select.getExpression()))) {
            var name = select.getIdentifier().toString();
            catalog.constant(name)
                    .or(() -> catalog.family(name).map(Families::itself))
                    .ifPresent(reference -> add(select, reference, true));
        }
        return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
        var type = types.get(tree);
        if (type != null) {
            scan(tree.getModifiers(), null);
            around.push(type);
        }
        scan(tree.getMembers(), null);
        if (type != null) {
            around.pop();
        }
        return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
        var names = new HashSet<String>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitVariable(VariableTree variable, @Nullable Void p) {
                names.add(variable.getName().toString());
                return super.visitVariable(variable, null);
            }
        }.scan(tree, null);
        variables.push(names);
        scan(tree.getModifiers(), null);
        scan(tree.getBody(), null);
        variables.pop();
        return null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void nothing) {
        scan(tree.getModifiers(), null);
        return scan(tree.getInitializer(), null);
    }

    @Override
    public @Nullable Void visitAnnotation(AnnotationTree tree, @Nullable Void nothing) {
        tree.getArguments()
                .forEach(argument ->
                        scan(argument instanceof AssignmentTree named ? named.getExpression() : argument, null));
        return null;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void nothing) {
        ofFamily(tree).ifPresent(found::add);
        if (tree.getMethodSelect() instanceof MemberSelectTree select) {
            scan(select.getExpression(), null);
        }
        return scan(tree.getArguments(), null);
    }

    /** A call such as {@code KSTRL(812)}; of one with another argument, only the family is known here. */
    private Optional<Found> ofFamily(MethodInvocationTree tree) {
        if (around.isEmpty() || tree.getArguments().size() != 1) {
            return Optional.empty();
        }
        var select = tree.getMethodSelect();
        var name = select instanceof MemberSelectTree member
                ? member.getIdentifier().toString()
                : select instanceof IdentifierTree identifier
                        ? identifier.getName().toString()
                        : "";
        var places = file.places();
        return catalog.family(name)
                .filter(family -> select instanceof MemberSelectTree member
                        ? isOfSeries(member.getExpression())
                        : symbols.names().methods(name, Scope.in(around.getFirst())).stream()
                                .anyMatch(method -> classes.declare(method.owner())))
                .map(family -> link(family, tree.getArguments().get(0)))
                .map(link -> new Found(name, link, false, places.name(places.start(select), select)));
    }

    private static Link link(LinkFamily family, ExpressionTree argument) {
        return Optional.of(argument)
                .filter(LiteralTree.class::isInstance)
                .flatMap(literal -> Families.link(family, String.valueOf(((LiteralTree) literal).getValue())))
                .orElseGet(() -> Families.itself(family));
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void nothing) {
        scan(tree.getArguments(), null);
        return scan(tree.getClassBody(), null);
    }

    @Override
    public @Nullable Void visitParameterizedType(ParameterizedTypeTree tree, @Nullable Void nothing) {
        return null;
    }

    @Override
    public @Nullable Void visitErroneous(ErroneousTree tree, @Nullable Void nothing) {
        return scan(tree.getErrorTrees(), null);
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void nothing) {
        var name = tree.getName().toString();
        var reference = catalog.constant(name);
        if (reference.isPresent()
                && !around.isEmpty()
                && variables.stream().noneMatch(names -> names.contains(name))
                && symbols.names()
                        .field(name, Scope.in(around.getFirst()))
                        .filter(FieldSymbol.OfCatalog.class::isInstance)
                        .filter(field -> classes.declare(field.owner()))
                        .isPresent()) {
            found.add(new Found(name, reference.get(), false, file.places().of(tree)));
        }
        return null;
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void nothing) {
        var name = tree.getIdentifier().toString();
        if (name.equals("class")) {
            return null;
        }
        var reference = catalog.constant(name);
        if (reference.isPresent() && !around.isEmpty() && isOfSeries(tree.getExpression())) {
            add(tree, reference.get(), false);
            return null;
        }
        return scan(tree.getExpression(), null);
    }

    private boolean isOfSeries(Tree type) {
        return type instanceof ExpressionTree name
                && symbols.names()
                        .named(name, Scope.in(around.getFirst()))
                        .filter(classes::declare)
                        .isPresent();
    }

    private void add(MemberSelectTree select, Reference reference, boolean isImport) {
        var places = file.places();
        found.add(new Found(
                select.getIdentifier().toString(), reference, isImport, places.name(places.start(select), select)));
    }
}
