package dev.byline.processor.javac;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import dev.byline.catalog.DeclarationProblem;
import dev.byline.catalog.DeclarationSite;
import dev.byline.check.Failure;
import dev.byline.check.Problem;
import dev.byline.check.Severities;
import dev.byline.check.UnwritableFile;
import dev.byline.expression.Place;
import dev.byline.problem.CheckId;
import dev.byline.problem.Severity;
import dev.byline.processor.ProcessorPath;
import dev.byline.processor.declaration.DeclaredSeries;
import dev.byline.processor.declaration.Suppressions;
import dev.byline.report.Diagnostics;
import dev.byline.report.Diagnostics.Diagnostic;
import dev.byline.tree.AnnotationTrees;
import dev.byline.tree.TreePlaces;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;
import javax.annotation.processing.Messager;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/** Prints problems as messages of the compiler, at the place of each. The only place that does. */
final class Messages {

    private final DocTrees trees;
    private final Messager messager;
    private final OffsetDiagnostics offsets;
    private final CompilationUnits units = new CompilationUnits();
    private final Severities severities;
    private final Diagnostics diagnostics;
    private int explained;

    Messages(DocTrees trees, Messager messager, Severities severities) {
        this.trees = trees;
        this.messager = messager;
        this.severities = severities;
        this.diagnostics = new Diagnostics(severities);
        this.offsets = new OffsetDiagnostics(trees);
    }

    /** How many problems were printed, without those that the compiler has found itself. */
    int count(Severity severity) {
        return diagnostics.count(severity);
    }

    void note(String text) {
        messager.printMessage(Kind.NOTE, text);
    }

    /**
     * Says what an error of the compiler's own comes from, at its place. It is an error too, so that a build tool that
     * repeats errors alone repeats it; but the mistake is one, and counts with the compiler's.
     */
    void explain(String text, Place place) {
        if (diagnostics.isNew(text, Optional.of(place))) {
            explained++;
            units.find(place.file()).ifPresent(unit -> offsets.print(Kind.ERROR, text, unit, place.span(), unit));
        }
    }

    /** How many errors of the compiler's own were explained. */
    int explained() {
        return explained;
    }

    /** Whether the processor's options can be read. */
    boolean optionsAreRight() {
        return severities.mistakes().isEmpty();
    }

    /** Prints what is wrong with the processor's options. */
    void printOptionMistakes() {
        for (var mistake : severities.mistakes()) {
            diagnostics.countMore(Severity.ERROR);
            messager.printMessage(Kind.ERROR, Severities.message(mistake));
        }
    }

    /**
     * Prints a problem of a report, once: what several reports share has its problems once.
     *
     * @return how bad it is; empty if it is silenced or switched off
     */
    Optional<Severity> print(Problem problem, TypeElement report) {
        return print(problem, Suppressions.at(report), report);
    }

    /**
     * Prints a problem of a report, once.
     *
     * @param isSilenced which checks are silenced on the report
     * @return how bad it is; empty if it is silenced or switched off
     */
    Optional<Severity> print(Problem problem, Predicate<CheckId> isSilenced, TypeElement report) {
        return diagnostics.add(problem, isSilenced, diagnostic -> print(diagnostic, report));
    }

    private void print(Diagnostic diagnostic, TypeElement report) {
        var kind = diagnostic.severity() == Severity.ERROR ? Kind.ERROR : Kind.WARNING;
        diagnostic
                .place()
                .ifPresentOrElse(
                        place -> print(kind, diagnostic.message(), place, report),
                        () -> messager.printMessage(kind, diagnostic.message(), report));
    }

    /**
     * Prints a problem of a declaration at the annotation's value.
     *
     * @return how bad it is; empty if it is silenced or switched off
     */
    Optional<Severity> print(DeclarationProblem problem, DeclaredSeries series) {
        return print(problem, series.element(problem.site().type()));
    }

    /**
     * Prints a problem of a declaration at the annotation's value.
     *
     * @return how bad it is; empty if it is silenced or switched off
     */
    Optional<Severity> print(DeclarationProblem problem, TypeElement type) {
        var check = problem.check();
        var place = problem.within()
                .flatMap(within -> literal(problem.site(), type)
                        .<Place>map(
                                literal -> new Place.Characters(literal, within.text(), within.start(), within.end())))
                .or(() -> place(problem.site(), type));
        // Compiled before: there is no source to point into.
        var what = place.isPresent() ? problem.what() : type.getQualifiedName() + ": " + problem.what();
        return print(new Problem(check, what, problem.remedy(), place), type);
    }

    /** Reports that Byline itself failed. */
    void failed(String what, Throwable cause) {
        var text = ProcessorPath.missing(cause).orElseGet(() -> Failure.message(what, cause));
        // What is missing is missing for every report.
        if (diagnostics.isNew(text, Optional.empty())) {
            diagnostics.countMore(Severity.ERROR);
            messager.printMessage(Kind.ERROR, text);
        }
    }

    /** Reports a file that cannot be written, which is nobody's mistake in a report and none of Byline. */
    void unwritable(IOException cause, TypeElement series) {
        print(UnwritableFile.problem(cause), series);
    }

    private void print(Kind kind, String text, Place place, TypeElement report) {
        units.find(place.file())
                .ifPresentOrElse(
                        unit -> offsets.print(kind, text, unit, place.span(), unit),
                        () -> messager.printMessage(kind, text + " (in " + report.getQualifiedName() + ")"));
    }

    /** The place of a declaration in the source; empty where its type comes from a class file. */
    Optional<Place> place(DeclarationSite site, TypeElement type) {
        var path = trees.getPath(type);
        return path != null && path.getLeaf() instanceof ClassTree tree
                ? AnnotationTrees.find(site, tree).map(found -> place(found, path.getCompilationUnit()))
                : Optional.empty();
    }

    /** The place of the whole expression of a declared value, delimiters included. */
    Optional<Place> literal(DeclarationSite site, TypeElement type) {
        var path = trees.getPath(type);
        return path != null && path.getLeaf() instanceof ClassTree tree
                ? AnnotationTrees.find(site, tree).map(found -> whole(found, path.getCompilationUnit()))
                : Optional.empty();
    }

    Place.Range whole(Tree tree, CompilationUnitTree unit) {
        return places(unit).of(tree);
    }

    /** The place of a tree; of a string, the characters between its delimiters. */
    Place place(Tree tree, CompilationUnitTree unit) {
        return places(unit).content(tree);
    }

    private TreePlaces places(CompilationUnitTree unit) {
        return new TreePlaces(new CompilationUnitFile(unit), unit, trees.getSourcePositions());
    }
}
