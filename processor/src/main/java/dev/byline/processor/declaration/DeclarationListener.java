package dev.byline.processor.declaration;

import java.util.List;
import java.util.Map;
import javax.annotation.processing.RoundEnvironment;

/** Takes what the rounds have read: one implementation for each kind of compiler. */
public interface DeclarationListener {

    /**
     * Notes the source classes of a round.
     *
     * @param round the round
     */
    void sources(RoundEnvironment round);

    /**
     * Takes the series when the last round is over.
     *
     * @param series the series of this compilation
     * @param problems what is wrong with types beside that
     * @param hasErrors whether the compiler will stop before it analyses any class
     */
    void declared(Map<String, DeclaredSeries> series, List<TypeProblem> problems, boolean hasErrors);
}
