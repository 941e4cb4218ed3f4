package dev.byline.processor.apt;

import com.google.auto.common.MoreElements;
import dev.byline.catalog.DeclarationSite;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/** Finds what a {@link DeclarationSite} means among the annotations of an element. */
final class AnnotationSites {

    private AnnotationSites() {}

    /** The annotation of a site: one of several is inside the container that the compiler has made, or the author. */
    static Optional<AnnotationMirror> annotation(DeclarationSite site, TypeElement type) {
        var name = site.annotation().getName();
        return type.getAnnotationMirrors().stream()
                .flatMap(mirror -> isNamed(mirror, name) ? Stream.of(mirror) : contained(mirror, name))
                .skip(site.occurrence())
                .findFirst()
                .map(AnnotationMirror.class::cast);
    }

    private static Stream<AnnotationMirror> contained(AnnotationMirror container, String name) {
        return container.getElementValues().values().stream()
                .flatMap(value -> elements(value).stream())
                .map(AnnotationValue::getValue)
                .filter(AnnotationMirror.class::isInstance)
                .map(AnnotationMirror.class::cast)
                .filter(mirror -> isNamed(mirror, name));
    }

    private static boolean isNamed(AnnotationMirror mirror, String name) {
        return MoreElements.asType(mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .contentEquals(name);
    }

    /**
     * The value of a site's member, whole: Eclipse's compiler finds no place for an element of an array. Empty for a
     * whole annotation, and for a member that has its default.
     */
    static Optional<AnnotationValue> value(DeclarationSite site, AnnotationMirror annotation) {
        return annotation.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(site.member()))
                .findFirst()
                .map(Map.Entry::getValue);
    }

    private static List<AnnotationValue> elements(AnnotationValue value) {
        return value.getValue() instanceof List<?> list
                ? list.stream()
                        .filter(AnnotationValue.class::isInstance)
                        .map(AnnotationValue.class::cast)
                        .toList()
                : List.of(value);
    }
}
