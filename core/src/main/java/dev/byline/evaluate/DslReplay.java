package dev.byline.evaluate;

import dev.byline.dsl.Dsl;
import dev.byline.dsl.Markdown;
import dev.byline.dsl.ReportDocument;
import dev.byline.expression.DslMethod;
import dev.byline.language.Primitive;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Calls the DSL's methods as the compiler resolved them. What a method does is written in the DSL and nowhere
 * else.
 */
final class DslReplay {

    private static final String PACKAGE = "dev.byline.dsl.";

    private static final List<String> TYPES = List.of(PACKAGE, "dev.byline.reference.");

    /** The DSL's own methods: as many as it has, however many reports call them. */
    private static final Map<DslMethod, Method> METHODS = new ConcurrentHashMap<>();

    /** The author's DSL has a method that the processor's has not, or the other way round. */
    static final class VersionMismatch extends Exception {
        private static final long serialVersionUID = 1;

        VersionMismatch(DslMethod method, ReflectiveOperationException cause) {
            super(method.owner() + "." + method.name(), cause);
        }
    }

    /** The DSL itself did not accept its arguments. */
    static final class Rejected extends Exception {
        private static final long serialVersionUID = 1;

        Rejected(Throwable cause) {
            super(String.valueOf(cause.getMessage()), cause);
        }
    }

    /** The values are not of the types that the compiler has resolved the call for: they come from broken code. */
    static final class Misfit extends Exception {
        private static final long serialVersionUID = 1;

        Misfit(IllegalArgumentException cause) {
            super(cause);
        }
    }

    Object call(DslMethod method, @Nullable Object receiver, Object[] arguments)
            throws VersionMismatch, Rejected, Misfit {
        try {
            var target = METHODS.get(method);
            if (target == null) {
                target = find(method);
                METHODS.put(method, target);
            }
            return target.invoke(receiver, arguments);
        } catch (InvocationTargetException e) {
            throw new Rejected(e.getCause() == null ? e : e.getCause());
        } catch (IllegalArgumentException e) {
            throw new Misfit(e);
        } catch (ReflectiveOperationException e) {
            throw new VersionMismatch(method, e);
        }
    }

    /** Whether a method of this name takes Markdown at a position, in one of its forms. */
    boolean takesMarkdown(String name, int position) {
        return Stream.of(Dsl.class, ReportDocument.class)
                .flatMap(type -> Stream.of(type.getMethods()))
                .filter(method -> method.getName().equals(name))
                .map(Method::getParameters)
                .anyMatch(parameters -> parameters.length > 0
                        && parameters[Math.min(position, parameters.length - 1)].isAnnotationPresent(Markdown.class));
    }

    private static Method find(DslMethod method) throws ReflectiveOperationException {
        if (!method.owner().startsWith(PACKAGE)) {
            throw new ClassNotFoundException(method.owner());
        }
        var parameters = new Class<?>[method.parameters().size()];
        for (var i = 0; i < parameters.length; i++) {
            parameters[i] = type(method.parameters().get(i));
        }
        return Class.forName(method.owner(), true, DslReplay.class.getClassLoader())
                .getMethod(method.name(), parameters);
    }

    /** Whether a value is of a type: of no other primitive type than itself, and of none of the author's. */
    static boolean isOf(String type, Object value) {
        try {
            var found = type(type);
            return found.isPrimitive()
                    ? Primitive.of(value).map(Primitive::type).equals(Optional.of(found))
                    : found.isInstance(value);
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** A type that a value of a report can be of. No class of an author is ever loaded. */
    static Class<?> type(String name) throws ClassNotFoundException {
        if (name.endsWith("[]")) {
            return type(name.substring(0, name.length() - 2)).arrayType();
        }
        var primitive = Primitive.named(name).filter(named -> named.keyword().equals(name));
        if (primitive.isPresent()) {
            return primitive.get().type();
        }
        if (!name.startsWith("java.lang.") && TYPES.stream().noneMatch(name::startsWith)) {
            throw new ClassNotFoundException(name);
        }
        return Class.forName(name, false, DslReplay.class.getClassLoader());
    }
}
