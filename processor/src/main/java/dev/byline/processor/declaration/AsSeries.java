package dev.byline.processor.declaration;

import dev.byline.catalog.AnnotatedType;
import dev.byline.dsl.Series;
import java.lang.annotation.Annotation;

/**
 * Annotations of a type that is named as a series and lacks {@link Series}, as if it had that.
 *
 * @param given the annotations as the compiler gives them
 */
record AsSeries(AnnotatedType.Annotations given) implements AnnotatedType.Annotations {

    @Series(name = "Undeclared")
    private interface Example {}

    @Override
    @SuppressWarnings("unchecked") // The type is that of Series.
    public <A extends Annotation> A[] of(Class<A> type) {
        return type == Series.class ? (A[]) Example.class.getAnnotationsByType(Series.class) : given.of(type);
    }
}
