package dev.byline.reader.symbol;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What names mean at a place in a source (JLS 6.5), as far as that is known without the class path. */
public final class TypeNames {

    private static final String JAVA_LANG = "java.lang";

    private final Symbols symbols;

    TypeNames(Symbols symbols) {
        this.symbols = symbols;
    }

    /**
     * The type that a tree names.
     *
     * @param tree the tree of a type
     * @param scope where it stands
     * @return its erasure; {@link JavaType#UNKNOWN} where it is not found
     */
    public JavaType type(Tree tree, Scope scope) {
        if (tree instanceof PrimitiveTypeTree primitive) {
            return new JavaType(primitive.getPrimitiveTypeKind().name().toLowerCase(Locale.ROOT));
        } else if (tree instanceof ArrayTypeTree array) {
            return type(array.getType(), scope).array();
        } else if (tree instanceof AnnotatedTypeTree annotated) {
            return type(annotated.getUnderlyingType(), scope);
        } else if (tree instanceof ParameterizedTypeTree parameterized) {
            return type(parameterized.getType(), scope);
        }
        var bound = bound(tree, scope);
        if (bound.isPresent()) {
            return bound.get();
        }
        return tree instanceof ExpressionTree name
                ? named(name, scope).map(JavaType::new).orElse(JavaType.UNKNOWN)
                : JavaType.UNKNOWN;
    }

    /**
     * Whether a tree names a variable of types, so that what it stands for depends on the use.
     *
     * @param tree the tree of a type
     * @param scope where it stands
     * @return whether it is the name of a type parameter
     */
    public boolean isVariable(Tree tree, Scope scope) {
        return bound(tree, scope).isPresent();
    }

    /** The erasure of a type parameter (JLS 4.6). */
    private Optional<JavaType> bound(Tree tree, Scope scope) {
        if (!(tree instanceof IdentifierTree identifier)) {
            return Optional.empty();
        }
        var ofMethod = scope.method().flatMap(method -> parameter(method.getTypeParameters(), identifier));
        return ofMethod.or(() -> Stream.iterate(
                                scope.type(), Optional::isPresent, type -> type.flatMap(SourceType::outer))
                        .flatMap(Optional::stream)
                        .flatMap(type -> parameter(type.tree().getTypeParameters(), identifier).stream())
                        .findFirst())
                .map(parameter -> parameter.getBounds().isEmpty()
                        ? JavaType.OBJECT
                        : type(parameter.getBounds().get(0), scope));
    }

    private static Optional<TypeParameterTree> parameter(
            List<? extends TypeParameterTree> parameters, IdentifierTree name) {
        for (var parameter : parameters) {
            if (parameter.getName().contentEquals(name.getName())) {
                return Optional.of(parameter);
            }
        }
        return Optional.empty();
    }

    /**
     * The class that a name means.
     *
     * @param tree a name, with or without dots
     * @param scope where it stands
     * @return its binary name, if it is known
     */
    public Optional<String> named(ExpressionTree tree, Scope scope) {
        if (tree instanceof IdentifierTree identifier) {
            return simple(identifier.getName().toString(), scope);
        } else if (tree instanceof AnnotatedTypeTree annotated) {
            return named(annotated.getUnderlyingType(), scope);
        } else if (tree instanceof MemberSelectTree select) {
            var name = select.getIdentifier().toString();
            return named(select.getExpression(), scope)
                    .flatMap(outer -> symbols.nested(outer, name))
                    .or(() -> symbols.find(FileNames.qualified(tree)));
        }
        return Optional.empty();
    }

    private Optional<String> simple(String name, Scope scope) {
        for (var type = scope.type(); type.isPresent(); type = type.get().outer()) {
            if (type.get().simpleName().equals(name)) {
                return type.map(SourceType::binaryName);
            }
            var nested = symbols.nested(type.get().binaryName(), name);
            if (nested.isPresent()) {
                return nested;
            }
        }
        var file = scope.file();
        var imported = file.types().get(name);
        if (imported != null) {
            return symbols.find(imported);
        }
        return memberType(file.members().getOrDefault(name, List.of()), name)
                .or(() -> symbols.find(file.packageName().isEmpty() ? name : file.packageName() + "." + name))
                .or(() -> Stream.concat(file.packages().stream(), Stream.of(JAVA_LANG))
                        .flatMap(each -> symbols.find(each + "." + name).stream())
                        .findFirst())
                .or(() -> memberType(file.memberTypes(), name));
    }

    private Optional<String> memberType(List<String> types, String name) {
        return types.stream()
                .flatMap(type -> symbols.find(type).stream())
                .flatMap(type -> symbols.nested(type, name).stream())
                .findFirst();
    }

    /**
     * The field that a simple name means.
     *
     * @param name the name
     * @param scope where it stands; none of its variables is called like that
     * @return the field, if it is known
     */
    public Optional<FieldSymbol> field(String name, Scope scope) {
        for (var type = scope.type(); type.isPresent(); type = type.get().outer()) {
            var field = symbols.field(type.get().binaryName(), name);
            if (field.isPresent()) {
                return field;
            }
        }
        return Stream.concat(
                        scope.file().members().getOrDefault(name, List.of()).stream(),
                        scope.file().memberTypes().stream())
                .flatMap(type -> symbols.find(type).stream())
                .flatMap(type -> symbols.field(type, name).stream())
                .findFirst();
    }

    /**
     * The methods that a simple name may mean: those of the innermost class that has any, or the imported ones.
     *
     * @param name the name
     * @param scope where it stands
     * @return the methods
     */
    public List<MethodSymbol> methods(String name, Scope scope) {
        for (var type = scope.type(); type.isPresent(); type = type.get().outer()) {
            var methods = symbols.methods(type.get().binaryName(), name);
            if (!methods.isEmpty()) {
                return methods;
            }
        }
        var single = imported(scope.file().members().getOrDefault(name, List.of()), name);
        return single.isEmpty() ? imported(scope.file().memberTypes(), name) : single;
    }

    private List<MethodSymbol> imported(List<String> types, String name) {
        return types.stream()
                .flatMap(type -> symbols.find(type).stream())
                .flatMap(type -> symbols.methods(type, name).stream())
                .filter(MethodSymbol::isStatic)
                .distinct()
                .toList();
    }

    /**
     * A class outside of what is known, of which a static member is imported by name.
     *
     * @param member the name of a member
     * @param scope where it stands
     * @return the simple name of the class that it is imported from
     */
    public Optional<String> unknownOwner(String member, Scope scope) {
        return scope.file().members().getOrDefault(member, List.of()).stream()
                .filter(type -> symbols.find(type).isEmpty())
                .map(type -> type.substring(type.lastIndexOf('.') + 1))
                .findFirst();
    }

    /**
     * Whether a name is that of a class which is imported from outside of what is known.
     *
     * @param name a simple name
     * @param scope where it stands
     * @return whether it is
     */
    public boolean isUnknownImport(String name, Scope scope) {
        var imported = scope.file().types().get(name);
        return imported != null && symbols.find(imported).isEmpty();
    }
}
