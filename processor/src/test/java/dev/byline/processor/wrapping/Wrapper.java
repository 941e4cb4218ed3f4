package dev.byline.processor.wrapping;

import dev.byline.processor.BylineProcessor;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Completion;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Runs Byline's processor in an environment that wraps javac's. */
abstract class Wrapper implements Processor {

    private final Processor byline = new BylineProcessor();
    private final UnaryOperator<ProcessingEnvironment> wrapping;

    Wrapper(UnaryOperator<ProcessingEnvironment> wrapping) {
        this.wrapping = wrapping;
    }

    @Override
    public Set<String> getSupportedOptions() {
        return byline.getSupportedOptions();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return byline.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return byline.getSupportedSourceVersion();
    }

    @Override
    public void init(ProcessingEnvironment environment) {
        byline.init(wrapping.apply(environment));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return byline.process(annotations, round);
    }

    @Override
    public Iterable<? extends Completion> getCompletions(
            Element element, AnnotationMirror annotation, ExecutableElement member, String userText) {
        return byline.getCompletions(element, annotation, member, userText);
    }
}
