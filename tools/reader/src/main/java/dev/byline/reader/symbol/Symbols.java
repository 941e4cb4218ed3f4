package dev.byline.reader.symbol;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.byline.reader.parse.ParsedFile;
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

    private final Platform platform;
    private final Map<String, SourceType> types;
    private final Map<String, String> binaryNames;
    private final Set<String> packages;
    private final List<Duplicate> duplicates;
    private final Map<String, GeneratedType> generated;
    private final Map<String, List<JavaType>> supertypes;
    private final Map<String, Set<String>> hierarchies;
    private final Map<Member, Optional<FieldSymbol>> fields = new ConcurrentHashMap<>();
    private final Map<Member, List<MethodSymbol>> methods = new ConcurrentHashMap<>();
    private final TypeNames names = new TypeNames(this);

    /** What a type is asked for. */
    private record Member(String type, String name) {}

    /**
     * A class that two sources declare.
     *
     * @param type the one that is passed over
     * @param first the one that counts
     */
    public record Duplicate(SourceType type, SourceType first) {}

    private Symbols(Platform platform) {
        this.platform = platform;
        this.types = new TreeMap<>();
        this.binaryNames = new HashMap<>();
        this.packages = new HashSet<>();
        this.duplicates = new ArrayList<>();
        this.generated = new ConcurrentHashMap<>();
        this.supertypes = new ConcurrentHashMap<>();
        this.hierarchies = new ConcurrentHashMap<>();
    }

    /** The same names with the same meaning. */
    private Symbols(Symbols same) {
        this.platform = same.platform;
        this.types = new TreeMap<>(same.types);
        this.binaryNames = same.binaryNames;
        this.packages = same.packages;
        this.duplicates = same.duplicates;
        this.generated = same.generated;
        this.supertypes = same.supertypes;
        this.hierarchies = same.hierarchies;
    }

    /**
     * The symbols of no source.
     *
     * @return what the DSL and the platform have
     */
    public static Symbols ofPlatform() {
        return new Symbols(new Platform());
    }

    /**
     * The symbols of some sources.
     *
     * @param files the sources; of two classes with one name, the one of the first file counts
     * @return the symbols, with what these know of the platform
     */
    public Symbols of(Collection<ParsedFile> files) {
        var symbols = new Symbols(platform);
        for (var file : files) {
            var names = FileNames.of(file);
            symbols.packages.add(names.packageName());
            types(names).forEach(symbols::add);
        }
        return symbols;
    }

    /**
     * The same symbols behind a change that none of them sees.
     *
     * @param files the sources that have changed, each with the {@linkplain FileShape shape} that it had; none of their
     *     classes is {@linkplain #duplicates() declared twice}
     * @return the symbols, with the new trees of these files
     */
    public Symbols with(Collection<ParsedFile> files) {
        var symbols = new Symbols(this);
        files.forEach(file -> types(FileNames.of(file)).forEach(symbols::replace));
        return symbols;
    }

    private static List<SourceType> types(FileNames names) {
        return names.file().unit().getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .map(tree -> new SourceType((ClassTree) tree, names, Optional.empty()))
                .toList();
    }

    private void replace(SourceType type) {
        types.put(type.binaryName(), type);
        type.nested().forEach(this::replace);
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
        // Without them, their names meant something else.
        supertypes.clear();
        hierarchies.clear();
        fields.clear();
        methods.clear();
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

    /**
     * Whether a method makes one of a family of links.
     *
     * @param method a method
     * @return whether it is one of a class with all constants of a series
     */
    public boolean makesLinks(MethodSymbol method) {
        var type = generated.get(method.owner());
        return type != null && type.makes(method.name());
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

    /**
     * Whether a type of the sources is known to be below another: what is above it without a source may say so too.
     *
     * @param type the type
     * @param above the other
     * @return whether it surely extends or implements it
     */
    public boolean isSurelyBelow(SourceType type, Class<?> above) {
        return hierarchy(type.binaryName()).contains(above.getName());
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
        var member = new Member(type, name);
        var known = fields.get(member);
        if (known == null) {
            known = hierarchy(type).stream()
                    .flatMap(each -> ownField(each, name).stream())
                    .findFirst();
            fields.put(member, known);
        }
        return known;
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
        return platform.field(type, name);
    }

    private JavaType type(VariableTree field, SourceType owner) {
        // A constant of an enum has no type of its own.
        return field.getType() == null
                ? new JavaType(owner.binaryName())
                : names.type(field.getType(), Scope.in(owner));
    }

    /**
     * The methods of a type and of those above it.
     *
     * @param type the binary name of the type
     * @param name the methods' name
     * @return the methods that are not overridden, the nearest first
     */
    public List<MethodSymbol> methods(String type, String name) {
        var member = new Member(type, name);
        var known = methods.get(member);
        if (known == null) {
            known = findMethods(type, name);
            methods.put(member, known);
        }
        return known;
    }

    private List<MethodSymbol> findMethods(String type, String name) {
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
        return platform.methods(type, name);
    }

    private List<MethodSymbol> sourceMethods(SourceType owner, String name) {
        var own = owner.methods(name);
        return own.isEmpty()
                ? implicitMethod(owner, name).stream().toList()
                : own.stream().map(tree -> method(owner, tree)).toList();
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
}
