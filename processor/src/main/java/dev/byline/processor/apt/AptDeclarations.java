package dev.byline.processor.apt;

import dev.byline.build.KeptBuild;
import dev.byline.catalog.DeclarationProblem;
import dev.byline.catalog.SeriesMembers;
import dev.byline.check.CheckId;
import dev.byline.check.Problem;
import dev.byline.check.Severities;
import dev.byline.check.Severity;
import dev.byline.processor.declaration.DeclarationListener;
import dev.byline.processor.declaration.DeclaredSeries;
import dev.byline.processor.declaration.Suppressions;
import dev.byline.processor.declaration.TypeProblem;
import dev.byline.processor.output.CompilerOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** Prints what is wrong with declarations, and says that the rest is not looked at. */
public final class AptDeclarations implements DeclarationListener {

    private final Messager messager;
    private final Severities severities;
    private final Filer filer;

    /**
     * A listener for any compiler.
     *
     * @param environment the processor's environment
     */
    public AptDeclarations(ProcessingEnvironment environment) {
        this.messager = environment.getMessager();
        this.severities = Severities.parse(environment.getOptions().getOrDefault(Severities.OPTION, ""));
        this.filer = environment.getFiler();
    }

    /** Only javac has a warning for these. */
    @Override
    public boolean isAuxiliary(TypeElement type) {
        return false;
    }

    /** Another compiler is given sources alone. */
    @Override
    public boolean isCompiledNow(TypeElement type) {
        return true;
    }

    @Override
    public void declared(
            Map<String, DeclaredSeries> series,
            KeptBuild kept,
            List<TypeProblem> problems,
            Set<String> sources,
            boolean hasErrors) {
        if (series.isEmpty() && problems.isEmpty()) {
            return;
        }
        severities
                .mistakes()
                .forEach(mistake -> messager.printMessage(Diagnostic.Kind.ERROR, Severities.message(mistake)));
        problems.forEach(found -> print(found.problem(), found.type()));
        series.values().forEach(declared -> {
            declared.resolved().problems().forEach(problem -> print(problem, declared));
            write(declared);
        });
        messager.printMessage(
                Diagnostic.Kind.NOTE,
                "[byline] only declarations were checked here: this compiler does not show the bodies of reports to"
                        + " an annotation processor; labels in prose are checked, and the Markdown is written, by javac,"
                        + " for example in the Maven build");
    }

    private void print(DeclarationProblem problem, DeclaredSeries series) {
        print(problem, series.element(problem.site().type()));
    }

    private void print(DeclarationProblem declared, TypeElement type) {
        var check = CheckId.valueOf(declared.check().name());
        var problem = new Problem(check, declared.what(), declared.remedy(), Optional.empty());
        severities.of(problem, Suppressions.at(type)).ifPresent(severity -> {
            var kind = severity == Severity.ERROR ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
            print(kind, problem.message(), declared, type);
        });
    }

    private void print(Diagnostic.Kind kind, String text, DeclarationProblem problem, TypeElement type) {
        var annotation = AnnotationSites.annotation(problem.site(), type);
        if (annotation.isEmpty()) {
            messager.printMessage(kind, text, type);
            return;
        }
        AnnotationSites.value(problem.site(), annotation.get())
                .ifPresentOrElse(
                        value -> messager.printMessage(kind, text, type, annotation.get(), value),
                        () -> messager.printMessage(kind, text, type, annotation.get()));
    }

    private void write(DeclaredSeries declared) {
        try {
            CompilerOutput.of(filer)
                    .write(
                            SeriesMembers.resource(declared.catalog().series().type()),
                            declared.members().toText().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
