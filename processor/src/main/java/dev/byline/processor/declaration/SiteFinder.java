package dev.byline.processor.declaration;

import dev.byline.catalog.Site;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/** Finds the annotation, and the value in it, that a {@link Site} means. */
public final class SiteFinder {

    private SiteFinder() {}

    /**
     * A place in the annotations of a type.
     *
     * @param type the type
     * @param annotation the annotation
     * @param value the value in it; empty for the whole annotation, or where the value is the default
     */
    public record Found(TypeElement type, AnnotationMirror annotation, Optional<AnnotationValue> value) {}

    /**
     * Finds a site.
     *
     * @param site the site
     * @param type the annotated type
     * @return the place; empty if the annotation is not there
     */
    public static Optional<Found> find(Site site, TypeElement type) {
        var annotations = annotations(type, site.annotation());
        if (site.occurrence() >= annotations.size()) {
            return Optional.empty();
        }
        var annotation = annotations.get(site.occurrence());
        return Optional.of(new Found(type, annotation, value(annotation, site)));
    }

    private static List<AnnotationMirror> annotations(TypeElement type, Class<? extends Annotation> wanted) {
        var found = new ArrayList<AnnotationMirror>();
        for (var annotation : type.getAnnotationMirrors()) {
            if (isA(annotation, wanted)) {
                found.add(annotation);
            } else {
                contained(annotation).stream()
                        .filter(inner -> isA(inner, wanted))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static boolean isA(AnnotationMirror annotation, Class<? extends Annotation> wanted) {
        return ((TypeElement) annotation.getAnnotationType().asElement())
                .getQualifiedName()
                .contentEquals(wanted.getCanonicalName());
    }

    /** The annotations inside the container that the compiler makes of a repeated one. */
    private static List<AnnotationMirror> contained(AnnotationMirror annotation) {
        return annotation.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals("value"))
                .map(entry -> entry.getValue().getValue())
                .filter(List.class::isInstance)
                .flatMap(list -> ((List<?>) list).stream())
                .filter(AnnotationMirror.class::isInstance)
                .map(AnnotationMirror.class::cast)
                .toList();
    }

    private static Optional<AnnotationValue> value(AnnotationMirror annotation, Site site) {
        var member = annotation.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(site.member()))
                .map(entry -> (AnnotationValue) entry.getValue())
                .findFirst();
        if (site.index() < 0 || member.isEmpty() || !(member.get().getValue() instanceof List<?> list)) {
            return member;
        }
        return site.index() < list.size() && list.get(site.index()) instanceof AnnotationValue element
                ? Optional.of(element)
                : member;
    }
}
