package dev.byline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compiler;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A processor for all annotations runs behind Byline as it does in front of it. */
class ClaimedAnnotationsTest {

    /** Counts how often it is asked, as Lombok would be. */
    private static final class Other extends AbstractProcessor {

        private int rounds;

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            rounds++;
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@Override"})
    void anotherProcessorRunsBehindByline(String annotation) {
        var report = MarkedSource.of("demo.Week25", """
                package demo;

                import static dev.byline.dsl.Dsl.*;

                import dev.byline.dsl.*;

                @Report(series = Demo.class, week = "2017-W25")
                final class Week25 implements ReportSource {
                    %s
                    public ReportDocument write() {
                        return report().intro("By [@rn]", DemoRefs.pr2062);
                    }
                }
                """.formatted(annotation));
        var rounds = new ArrayList<Integer>();
        for (var behind : List.of(false, true)) {
            var other = new Other();
            var byline = Stream.<Processor>of(new BylineProcessor(), new BylineAnnotations());
            var compilation = Compiler.javac()
                    .withProcessors(
                            (behind ? Stream.concat(byline, Stream.of(other)) : Stream.concat(Stream.of(other), byline))
                                    .toList())
                    .compile(Reports.CATALOG.file(), report.file());
            assertThat(compilation.errors()).isEmpty();
            rounds.add(other.rounds);
        }
        assertThat(rounds).containsExactly(3, 3);
    }
}
