package dev.byline.processor.others;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Generates a source for every class that it is shown, those that others generate included, but not its own. */
@SupportedAnnotationTypes("*")
public final class CompanionGenerator extends AbstractProcessor {

    private static final String ENDING = "Companion";

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        var names = round.getRootElements().stream()
                .filter(TypeElement.class::isInstance)
                .map(Object::toString)
                .filter(name -> !name.endsWith(ENDING))
                .collect(Collectors.toSet());
        for (var name : names) {
            try (var out =
                    processingEnv.getFiler().createSourceFile(name + ENDING).openWriter()) {
                var dot = name.lastIndexOf('.');
                out.write("package " + name.substring(0, dot) + "; final class " + name.substring(dot + 1) + ENDING
                        + " { static final String TEXT = \"for " + name + "\"; }\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return false;
    }
}
