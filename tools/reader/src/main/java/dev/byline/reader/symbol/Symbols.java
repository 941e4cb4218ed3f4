package dev.byline.reader.symbol;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.byline.reader.parse.ParsedFile;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The types of the sources, of the DSL and of the platform, with their members. What is on a class path beside those is not
 * known. Several threads may use it.
 */
public final class Symbols {

    private final Platform platform = new Platform();
    private final PlatformConstants constants = new PlatformConstants();
    private final Map<String, SourceType> types = new TreeMap<>();
    private final Map<String, String> binaryNames = new HashMap<>();
    private final Set<String> packages = new HashSet<>();
    private final List<Duplicate> duplicates = new ArrayList<>();
    private final Map<String, GeneratedType> generated = new ConcurrentHashMap<>();
    private final Map<String, List<JavaType>> supertypes = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> hierarchies = new ConcurrentHashMap<>();
    private final Map<MethodTree, MethodSymbol> methods = new ConcurrentHashMap<>();
    private final Map<String, List<MethodSymbol>> platformMethods = new ConcurrentHashMap<>();
    private final TypeNames names = new TypeNames(this);

    /**
     * A class that two sources declare.
     *
     * @param type the one that is passed over
     * @param first the one that counts
     */
    public record Duplicate(SourceType type, SourceType first) {}

    /**
     * The symbols of some sources.
     *
     * @param files the sources; of two classes with one name, the one of the first file counts
     */
    public Symbols(Collection<ParsedFile> files) {
        for (var file : files) {
            var fileNames = FileNames.of(file);
            packages.add(fileNames.packageName());
            for (var tree : file.unit().getTypeDecls()) {
                if (tree instanceof ClassTree type) {
                    add(new SourceType(type, fileNames, Optional.empty()));
                }
            }
        }
    }

    private void add(SourceType type) {
        var first = types.putIfAbsent(type.binaryName(), type);
        if (first != null) {
            duplicates.add(new Duplicate(type, first));
            return;
        }
        binaryNames.put(type.canonicalName(), type.binaryName());
        type.nested().forEach(this::add);
    }

    /**
     * Adds the classes that Byline generates.
     *
     * @param more the classes; none of them may have the name of another
     */
    public void add(Collection<GeneratedType> more) {
        more.forEach(type -> generated.put(type.name(), type));
    }

    /**
     * The classes of the sources, those inside of others too.
     *
     * @return the classes, sorted by their binary names
     */
    public Collection<SourceType> types() {
        return types.values();
    }

    /**
     * The classes that are declared more than once.
     *
     * @return each declaration but the first
     */
    public List<Duplicate> duplicates() {
        return List.copyOf(duplicates);
    }

    /**
     * A class of the sources.
     *
     * @param binaryName its binary name
     * @return the class, if a source declares it
     */
    public Optional<SourceType> source(String binaryName) {
        return Optional.ofNullable(types.get(binaryName));
    }

    /**
     * What types are called at a place.
     *
     * @return the meaning of their names
     */
    public TypeNames names() {
        return names;
    }

    /**
     * Whether a class is one of those that Byline generates.
     *
     * @param binaryName its binary name
     * @return whether it is
     */
    public boolean isGenerated(String binaryName) {
        return generated.containsKey(binaryName);
    }

    boolean isPackage(String name) {
        return packages.contains(name);
    }

    /** The binary name of a type with a canonical name. */
    Optional<String> find(String canonicalName) {
        var known = binaryNames.get(canonicalName);
        if (known != null) {
            return Optional.of(known);
        }
        if (generated.containsKey(canonicalName)) {
            return Optional.of(canonicalName);
        }
        for (var name = canonicalName; ; ) {
            if (platform.find(name).isPresent()) {
                return Optional.of(name);
            }
            var dot = name.lastIndexOf('.');
            if (dot < 0 || name.indexOf('$') < 0 && !isNested(name, dot)) {
                return Optional.empty();
            }
            name = name.substring(0, dot) + "$" + name.substring(dot + 1);
        }
    }

    /** Whether a name may be that of a class in a class: by convention, a package begins in lower case. */
    private static boolean isNested(String name, int dot) {
        var before = name.substring(name.lastIndexOf('.', dot - 1) + 1, dot);
        return !before.isEmpty() && Character.isUpperCase(before.charAt(0));
    }

    /** The types that a type extends and implements; {@link JavaType#UNKNOWN} for one that is not known. */
    List<JavaType> supertypes(String type) {
        var known = supertypes.get(type);
        if (known == null) {
            known = findSupertypes(type);
            supertypes.put(type, known);
        }
        return known;
    }

    /**
     * The class that a type extends.
     *
     * @param type a type
     * @return the class; {@link JavaType#UNKNOWN} where it is not known
     */
    public JavaType superclass(JavaType type) {
        return supertypes(type.name()).stream().findFirst().orElse(JavaType.UNKNOWN);
    }

    private List<JavaType> findSupertypes(String name) {
        var source = types.get(name);
        if (source != null) {
            var scope = Scope.around(source);
            var above = new ArrayList<JavaType>();
            if (source.tree().getExtendsClause() != null) {
                above.add(names.type(source.tree().getExtendsClause(), scope));
            } else {
                above.add(
                        switch (source.kind()) {
                            case ENUM -> new JavaType("java.lang.Enum");
                            case RECORD -> new JavaType("java.lang.Record");
                            default -> JavaType.OBJECT;
                        });
            }
            source.tree().getImplementsClause().forEach(tree -> above.add(names.type(tree, scope)));
            return List.copyOf(above);
        }
        if (generated.containsKey(name)) {
            return List.of(JavaType.OBJECT);
        }
        return platform.find(name)
                .map(type -> Stream.concat(
                                Optional.<Class<?>>ofNullable(type.getSuperclass())
                                        .or(() -> type.isInterface() ? Optional.of(Object.class) : Optional.empty())
                                        .stream(),
                                Stream.of(type.getInterfaces()))
                        .map(JavaType::of)
                        .toList())
                .orElse(List.of());
    }

    /** A type and all above it, each once, the nearest first. */
    private Set<String> hierarchy(String type) {
        var known = hierarchies.get(type);
        if (known == null) {
            var all = new LinkedHashSet<String>();
            addHierarchy(type, all);
            known = Collections.unmodifiableSet(all);
            hierarchies.put(type, known);
        }
        return known;
    }

    private void addHierarchy(String type, Set<String> all) {
        if (all.add(type)) {
            supertypes(type).stream().filter(JavaType::isKnown).forEach(above -> addHierarchy(above.name(), all));
        }
    }

    /**
     * Whether something above a type is not known without the class path.
     *
     * @param type the binary name of the type
     * @return whether it may have members and supertypes that nobody knows
     */
    public boolean hasUnknownAbove(String type) {
        return hierarchy(type).stream().anyMatch(each -> supertypes(each).contains(JavaType.UNKNOWN));
    }

    /**
     * Whether a type is below another, or may be.
     *
     * @param type a type of objects
     * @param above another
     * @return whether a value of the first is one of the second, as far as is known
     */
    public boolean isBelow(JavaType type, JavaType above) {
        if (!type.isKnown() || !above.isKnown() || type.equals(above) || above.equals(JavaType.OBJECT)) {
            return true;
        }
        if (type.isArray()) {
            return above.isArray()
                    && !type.component().isPrimitive()
                    && !above.component().isPrimitive()
                    && isBelow(type.component(), above.component());
        }
        return hierarchy(type.name()).contains(above.name()) || hasUnknownAbove(type.name());
    }

    /** A class in a type or in one above it. */
    Optional<String> nested(String type, String name) {
        return hierarchy(type).stream()
                .flatMap(each -> {
                    var source = types.get(each);
                    return source != null
                            ? source.nested(name).map(SourceType::binaryName).stream()
                            : platform.find(each + "$" + name).map(Class::getName).stream();
                })
                .findFirst();
    }

    /**
     * A field of a type or of one above it.
     *
     * @param type the binary name of the type
     * @param name the field's name
     * @return the nearest field of that name
     */
    public Optional<FieldSymbol> field(String type, String name) {
        return hierarchy(type).stream()
                .flatMap(each -> ownField(each, name).stream())
                .findFirst();
    }

    private Optional<FieldSymbol> ownField(String type, String name) {
        var source = types.get(type);
        if (source != null) {
            return source.field(name).map(tree -> new FieldSymbol.OfSource(source, tree, type(tree, source)));
        }
        var catalog = generated.get(type);
        if (catalog != null) {
            return catalog.constant(name);
        }
        return platform.find(type).flatMap(found -> platformField(found, name));
    }

    private JavaType type(VariableTree field, SourceType owner) {
        // A constant of an enum has no type of its own.
        return field.getType() == null
                ? new JavaType(owner.binaryName())
                : names.type(field.getType(), Scope.in(owner));
    }

    private Optional<FieldSymbol> platformField(Class<?> type, String name) {
        return Stream.of(type.getFields())
                .filter(field ->
                        field.getDeclaringClass() == type && field.getName().equals(name))
                .map(field -> (FieldSymbol) new FieldSymbol.OfLibrary(
                        type.getName(), name, JavaType.of(field.getType()), constants.of(field)))
                .findFirst();
    }

    /**
     * The methods of a type and of those above it.
     *
     * @param type the binary name of the type
     * @param name the methods' name
     * @return the methods that are not overridden, the nearest first
     */
    public List<MethodSymbol> methods(String type, String name) {
        var methods = new LinkedHashMap<List<JavaType>, MethodSymbol>();
        for (var each : hierarchy(type)) {
            for (var method : ownMethods(each, name)) {
                methods.putIfAbsent(method.parameters(), method);
            }
        }
        return List.copyOf(methods.values());
    }

    private List<MethodSymbol> ownMethods(String type, String name) {
        var source = types.get(type);
        if (source != null) {
            return sourceMethods(source, name);
        }
        var catalog = generated.get(type);
        if (catalog != null) {
            return catalog.method(name).stream().toList();
        }
        return platformMethods.computeIfAbsent(
                type + " " + name,
                key -> platform.find(type).stream()
                        .flatMap(found -> Stream.of(found.getDeclaredMethods())
                                .filter(method -> method.getName().equals(name) && !method.isBridge())
                                .map(Symbols::method))
                        .toList());
    }

    private List<MethodSymbol> sourceMethods(SourceType owner, String name) {
        var own = owner.methods(name);
        return own.isEmpty()
                ? implicitMethod(owner, name).stream().toList()
                : own.stream()
                        .map(tree -> methods.computeIfAbsent(tree, t -> method(owner, t)))
                        .toList();
    }

    private MethodSymbol method(SourceType owner, MethodTree tree) {
        var scope = Scope.in(owner).inside(tree);
        var parameters = tree.getParameters().stream()
                .map(parameter -> names.type(parameter.getType(), scope))
                .toList();
        var flags = tree.getModifiers().getFlags();
        var result = tree.getReturnType();
        return new MethodSymbol(
                owner.binaryName(),
                tree.getName().toString(),
                parameters,
                isVarArgs(tree),
                flags.contains(Modifier.STATIC),
                tree.getBody() == null,
                result == null
                        ? JavaType.VOID
                        : names.isVariable(result, scope) ? JavaType.UNKNOWN : names.type(result, scope),
                Optional.of(new MethodSymbol.InSource(owner, Optional.of(tree))));
    }

    /** The dots are part of the last parameter's text alone: its tree is that of an array. */
    private static boolean isVarArgs(MethodTree tree) {
        var parameters = tree.getParameters();
        return !parameters.isEmpty()
                && parameters.get(parameters.size() - 1).toString().contains("...");
    }

    /** What records and enums have without saying so. */
    private static Optional<MethodSymbol> implicitMethod(SourceType owner, String name) {
        var isComponent = owner.kind() == Tree.Kind.RECORD
                && owner.field(name)
                        .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                        .isPresent();
        var isOfEnum = owner.kind() == Tree.Kind.ENUM && (name.equals("values") || name.equals("valueOf"));
        return isComponent || isOfEnum
                ? Optional.of(new MethodSymbol(
                        owner.binaryName(),
                        name,
                        name.equals("valueOf") ? List.of(JavaType.STRING) : List.of(),
                        false,
                        isOfEnum,
                        false,
                        JavaType.UNKNOWN,
                        Optional.of(new MethodSymbol.InSource(owner, Optional.empty()))))
                : Optional.empty();
    }

    private static MethodSymbol method(Method method) {
        return new MethodSymbol(
                method.getDeclaringClass().getName(),
                method.getName(),
                parameters(method),
                method.isVarArgs(),
                java.lang.reflect.Modifier.isStatic(method.getModifiers()),
                java.lang.reflect.Modifier.isAbstract(method.getModifiers()),
                method.getGenericReturnType() instanceof TypeVariable
                        ? JavaType.UNKNOWN
                        : JavaType.of(method.getReturnType()),
                Optional.empty());
    }

    private static List<JavaType> parameters(Executable method) {
        return Stream.of(method.getParameterTypes()).map(JavaType::of).toList();
    }
}
