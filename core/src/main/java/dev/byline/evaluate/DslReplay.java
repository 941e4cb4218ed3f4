package dev.byline.evaluate;

import dev.byline.dsl.Dsl;
import dev.byline.dsl.Markdown;
import dev.byline.dsl.ReportDocument;
import dev.byline.expression.DslMethod;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Calls the DSL's methods as the compiler resolved them. What a method does is written in the DSL and nowhere
 * else.
 */
final class DslReplay {

    private static final String PACKAGE = "dev.byline.dsl.";

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

    static Class<?> type(String name) throws ClassNotFoundException {
        if (name.endsWith("[]")) {
            return type(name.substring(0, name.length() - 2)).arrayType();
        }
        return switch (name) {
            case "boolean" -> boolean.class;
            case "byte" -> byte.class;
            case "char" -> char.class;
            case "short" -> short.class;
            case "int" -> int.class;
            case "long" -> long.class;
            case "float" -> float.class;
            case "double" -> double.class;
            default -> Class.forName(name, true, DslReplay.class.getClassLoader());
        };
    }
}
