package dev.byline.processor.others;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Generates a report in the second round, when Byline's constants are there. */
@SupportedAnnotationTypes("*")
public final class LateSources extends AbstractProcessor {

    private int rounds;

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (++rounds == 2) {
            try (var out =
                    processingEnv.getFiler().createSourceFile("demo.Week26").openWriter()) {
                out.write("""
                        package demo;

                        import static demo.DemoRefs.*;
                        import static dev.byline.dsl.Dsl.*;

                        import dev.byline.dsl.*;

                        @Report(series = Demo.class, week = "2017-W26")
                        final class Week26 implements ReportSource {
                            @Override
                            public ReportDocument write() {
                                return report().intro("Again [@rn]", pr2062);
                            }
                        }
                        """);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return false;
    }
}
