package dev.byline.processor.javac;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * Looks for the environments that an environment wraps. A wrapper holds what it wraps in a field, or is a
 * {@link Proxy} whose handler does.
 */
final class WrappedEnvironment {

    /** More wrappers than any build puts around each other. */
    private static final int MAX_OBJECTS = 64;

    private WrappedEnvironment() {}

    /** The environments inside of one, the outermost first; fields that are closed to reflection are passed over. */
    @SuppressWarnings("IdentityHashMapUsage") // A wrapper may call itself equal to what it wraps.
    static Stream<ProcessingEnvironment> inside(ProcessingEnvironment environment) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var waiting = new ArrayDeque<Object>();
        waiting.add(environment);
        var found = Stream.<ProcessingEnvironment>builder();
        while (!waiting.isEmpty() && seen.size() < MAX_OBJECTS) {
            var holder = waiting.remove();
            if (seen.add(holder)) {
                if (holder instanceof ProcessingEnvironment inner && holder != environment) {
                    found.add(inner);
                }
                held(holder).forEach(waiting::add);
            }
        }
        return found.build();
    }

    private static Stream<Object> held(Object holder) {
        if (Proxy.isProxyClass(holder.getClass())) {
            return Stream.of(Proxy.getInvocationHandler(holder));
        }
        return Stream.<Class<?>>iterate(holder.getClass(), type -> type != null, Class::getSuperclass)
                .flatMap(type -> Stream.of(type.getDeclaredFields()))
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .flatMap(field -> value(field, holder).stream())
                .filter(value -> value instanceof ProcessingEnvironment || value instanceof InvocationHandler);
    }

    private static Optional<Object> value(Field field, Object holder) {
        try {
            field.setAccessible(true);
            return Optional.ofNullable(field.get(holder));
        } catch (ReflectiveOperationException | RuntimeException e) {
            // Closed, or gone in this version of the build tool.
            return Optional.empty();
        }
    }
}
