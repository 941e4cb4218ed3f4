package dev.byline.processor.declaration;

import dev.byline.build.KeptBuild;
import dev.byline.report.TypeProblem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/** Takes what the rounds have read: one implementation for each kind of compiler. */
public interface DeclarationListener {

    /**
     * Whether the compiler takes a type for one that only its own file should use.
     *
     * @param type a type
     * @return whether it is compiled now, from a file with the name of another type
     */
    boolean isAuxiliary(TypeElement type);

    /**
     * Whether the compiler compiles a type now.
     *
     * @param type a type of a round
     * @return whether it comes from a source; it comes from a class file where the compiler was given its name
     */
    boolean isCompiledNow(TypeElement type);

    /**
     * Takes the series when the last round is over.
     *
     * @param series the series of this compilation
     * @param kept what an earlier compilation has kept
     * @param problems what is wrong with types beside that
     * @param sources the binary names of the outermost classes of this compilation
     * @param hasErrors whether the compiler will stop before it analyses any class
     */
    void declared(
            Map<String, DeclaredSeries> series,
            KeptBuild kept,
            List<TypeProblem<TypeElement>> problems,
            Set<String> sources,
            boolean hasErrors);
}
