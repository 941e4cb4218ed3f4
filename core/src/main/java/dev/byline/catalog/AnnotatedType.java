package dev.byline.catalog;

import java.lang.annotation.Annotation;

/**
 * A type and its annotations, whether a compiler's symbol or a loaded class.
 *
 * @param name the type's binary name
 * @param annotations its annotations
 * @param isElsewhere whether another module has it: of two reports that are in each other's way, the one that can be mended
 *     here is told
 */
public record AnnotatedType(String name, Annotations annotations, boolean isElsewhere) {

    /**
     * A loaded class.
     *
     * @param type the class
     * @return the class and its annotations, by reflection
     */
    public static AnnotatedType of(Class<?> type) {
        return new AnnotatedType(type.getName(), type::getAnnotationsByType, false);
    }

    /**
     * Gives annotations by type. {@code getAnnotationsByType} of reflection and of {@code
     * javax.lang.model} both have this form.
     */
    @FunctionalInterface
    public interface Annotations {

        /**
         * The annotations of a type, with those inside a container.
         *
         * @param type the annotation's type
         * @param <A> the annotation's type
         * @return the annotations in the order of the source; empty where there are none
         */
        <A extends Annotation> A[] of(Class<A> type);
    }
}
