package dev.byline.reader.symbol;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.TypeVariable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The classes that every report can use: those of the DSL and of the Java platform. Others are on a class path, of which
 * this reader knows nothing.
 */
final class Platform {

    private static final String JAVA = "java.";

    private static final Set<String> BYLINE = Set.of("dev.byline.dsl", "dev.byline.index", "dev.byline.reference");

    private final PlatformConstants constants = new PlatformConstants();
    private final Map<String, Optional<Class<?>>> classes = new ConcurrentHashMap<>();
    private final Map<Member, Optional<FieldSymbol>> fields = new ConcurrentHashMap<>();
    private final Map<Member, List<MethodSymbol>> methods = new ConcurrentHashMap<>();

    private record Member(String type, String name) {}

    /** A class by its binary name. */
    Optional<Class<?>> find(String binaryName) {
        var dot = binaryName.lastIndexOf('.');
        if (dot < 0 || !binaryName.startsWith(JAVA) && !BYLINE.contains(binaryName.substring(0, dot))) {
            return Optional.empty();
        }
        return classes.computeIfAbsent(binaryName, Platform::load);
    }

    private static Optional<Class<?>> load(String name) {
        try {
            return Optional.of(Class.forName(name, false, Platform.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    /** A field that a class declares itself. */
    Optional<FieldSymbol> field(String type, String name) {
        return fields.computeIfAbsent(
                new Member(type, name),
                member -> find(type).stream()
                        .flatMap(found -> Stream.of(found.getFields())
                                .filter(field -> field.getDeclaringClass() == found
                                        && field.getName().equals(name)))
                        .findFirst()
                        .map(field -> new FieldSymbol.OfLibrary(
                                type, name, JavaType.of(field.getType()), constants.of(field))));
    }

    /** The methods that a class declares itself. */
    List<MethodSymbol> methods(String type, String name) {
        return methods.computeIfAbsent(
                new Member(type, name),
                member -> find(type).stream()
                        .flatMap(found -> Stream.of(found.getDeclaredMethods()))
                        .filter(method -> method.getName().equals(name) && !method.isBridge())
                        .map(Platform::method)
                        .toList());
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

    /** Whether all of a package is known: a class that is not found in it does not exist. */
    static boolean isWhole(String packageName) {
        return packageName.startsWith(JAVA) || packageName.startsWith("dev.byline.dsl");
    }
}
