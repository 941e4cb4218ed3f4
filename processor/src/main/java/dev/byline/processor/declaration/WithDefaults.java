package dev.byline.processor.declaration;

import dev.byline.catalog.AnnotatedType;
import java.lang.annotation.Annotation;
import java.lang.annotation.IncompleteAnnotationException;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * Annotations of a {@code byline-dsl} that lacks members the processor knows, because it is older: each such member has
 * its default value.
 *
 * @param given the annotations as the compiler gives them
 */
record WithDefaults(AnnotatedType.Annotations given) implements AnnotatedType.Annotations {

    @Override
    @SuppressWarnings("unchecked") // An array of A is made of A.
    public <A extends Annotation> A[] of(Class<A> type) {
        var annotations = given.of(type);
        var filled = (A[]) Array.newInstance(type, annotations.length);
        for (var i = 0; i < annotations.length; i++) {
            filled[i] = type.cast(
                    Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new Filling(annotations[i])));
        }
        return filled;
    }

    private record Filling(Annotation annotation) implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            try {
                return method.invoke(annotation, arguments);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof IncompleteAnnotationException && method.getDefaultValue() != null) {
                    return method.getDefaultValue();
                }
                throw e.getCause();
            }
        }
    }
}
