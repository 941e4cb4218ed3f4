package dev.byline.processor;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Claims Byline's annotations, so that {@code -Xlint:processing} does not warn that nobody does, and nothing else. A
 * compiler runs no further processor when all annotations of a round are claimed, not even one for all of them such as
 * Lombok's; so these are claimed only where another one is left.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes({"dev.byline.dsl.*", "javax.annotation.processing.Generated"})
public final class BylineAnnotations extends AbstractProcessor {

    private static final List<String> OWN = List.of("dev.byline.dsl.", "javax.annotation.processing.Generated");

    /** After the first round, every processor that wants to has been asked once, and is asked again. */
    private boolean isLater;

    /** Made by the compiler. */
    public BylineAnnotations() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    @SuppressWarnings("DoNotClaimAnnotations") // The point of this class.
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        var claims = isLater || round.getRootElements().stream().anyMatch(BylineAnnotations::hasAnother);
        isLater = true;
        return claims;
    }

    private static boolean hasAnother(Element element) {
        return element.getAnnotationMirrors().stream()
                        .map(annotation -> annotation.getAnnotationType().toString())
                        .anyMatch(name -> OWN.stream().noneMatch(name::startsWith))
                || element.getEnclosedElements().stream().anyMatch(BylineAnnotations::hasAnother);
    }
}
