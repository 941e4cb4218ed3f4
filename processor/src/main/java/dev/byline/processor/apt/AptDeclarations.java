package dev.byline.processor.apt;

import dev.byline.build.ClassNames;
import dev.byline.build.KeptBuild;
import dev.byline.catalog.DeclarationProblem;
import dev.byline.catalog.SeriesMembers;
import dev.byline.check.Problem;
import dev.byline.check.Severities;
import dev.byline.index.CatalogText;
import dev.byline.problem.CheckId;
import dev.byline.problem.Severity;
import dev.byline.processor.declaration.DeclarationListener;
import dev.byline.processor.declaration.DeclaredSeries;
import dev.byline.processor.declaration.Suppressions;
import dev.byline.processor.output.CompilerOutput;
import dev.byline.report.TypeProblem;
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

/** Prints what is wrong with declarations, and at each report that its text is not looked at. */
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
            List<TypeProblem<TypeElement>> problems,
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
            declared.members().reports().stream()
                    .filter(report -> ClassNames.around(report).anyMatch(sources::contains))
                    .map(declared::element)
                    .forEach(this::printUnchecked);
        });
    }

    /** Where nothing is said of a report, it reads as if it were checked. */
    private void printUnchecked(TypeElement report) {
        var problem = new Problem(
                CheckId.UNCHECKED_PROSE,
                "this compiler shows no text of `" + report.getSimpleName() + "` to Byline",
                "its prose is checked by `mvn byline:check`, or when javac compiles it",
                Optional.empty());
        severities
                .of(problem, Suppressions.at(report))
                .ifPresent(severity -> messager.printMessage(kind(severity), problem.message(), report));
    }

    private void print(DeclarationProblem problem, DeclaredSeries series) {
        print(problem, series.element(problem.site().type()));
    }

    private void print(DeclarationProblem declared, TypeElement type) {
        var check = declared.check();
        var problem = new Problem(check, declared.what(), declared.remedy(), Optional.empty());
        severities
                .of(problem, Suppressions.at(type))
                .ifPresent(severity -> print(kind(severity), problem.message(), declared, type));
    }

    private static Diagnostic.Kind kind(Severity severity) {
        return severity == Severity.ERROR ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
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
            var type = declared.catalog().series().type();
            var output = CompilerOutput.of(filer);
            output.write(
                    SeriesMembers.resource(type), declared.members().toText().getBytes(StandardCharsets.UTF_8));
            output.write(
                    CatalogText.resource(type),
                    CatalogText.write(declared.catalog().declared()).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
