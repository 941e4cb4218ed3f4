package dev.byline.processor.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import dev.byline.catalog.DeclarationProblem;
import dev.byline.processor.check.CheckId;
import dev.byline.processor.check.Problem;
import dev.byline.processor.check.Severity;
import dev.byline.processor.declaration.DeclaredSeries;
import dev.byline.processor.declaration.SiteFinder;
import dev.byline.processor.expression.Place;
import dev.byline.processor.source.SourceString;
import dev.byline.processor.source.Span;
import java.util.Arrays;
import java.util.Optional;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** Prints problems as messages of the compiler, at the place of each. The only place that does. */
final class Messages {

    private final DocTrees trees;
    private final Messager messager;
    private final OffsetDiagnostics offsets;
    private int warnings;

    Messages(DocTrees trees, Messager messager) {
        this.trees = trees;
        this.messager = messager;
        this.offsets = new OffsetDiagnostics(trees);
    }

    /** How many warnings were printed. */
    int warnings() {
        return warnings;
    }

    void note(String text) {
        messager.printMessage(Diagnostic.Kind.NOTE, text);
    }

    /** Prints a problem of a report. */
    void print(Problem problem, TypeElement report) {
        if (isSilenced(problem.check(), report)) {
            return;
        }
        var place = problem.place();
        if (place.isPresent() && place.get().file() instanceof CompilationUnitFile file) {
            print(kind(problem.check()), problem.message(), file.unit(), place.get().span());
        } else {
            count(problem.check());
            messager.printMessage(kind(problem.check()), problem.message(), report);
        }
    }

    private void print(Diagnostic.Kind kind, String text, CompilationUnitTree unit, Span span) {
        if (kind == Diagnostic.Kind.WARNING) {
            warnings++;
        }
        offsets.print(kind, text, unit, span, unit);
    }

    private void count(CheckId check) {
        if (check.severity() == Severity.WARNING) {
            warnings++;
        }
    }

    private static Diagnostic.Kind kind(CheckId check) {
        return check.severity() == Severity.ERROR ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
    }

    private static boolean isSilenced(CheckId check, Element element) {
        if (check.severity() == Severity.ERROR) {
            return false;
        }
        for (Element e = element; e != null; e = e.getEnclosingElement()) {
            var suppressed = e.getAnnotation(SuppressWarnings.class);
            if (suppressed != null && Arrays.asList(suppressed.value()).contains("byline:" + check.id())) {
                return true;
            }
        }
        return false;
    }

    /** Prints a problem of a series as a whole, at its type. */
    void print(CheckId check, String what, String remedy, TypeElement type) {
        if (!isSilenced(check, type)) {
            count(check);
            messager.printMessage(kind(check), Problem.message(check, what, remedy), type);
        }
    }

    /** Prints a problem of a declaration at the annotation's value. */
    void print(DeclarationProblem problem, DeclaredSeries series) {
        var check = CheckId.valueOf(problem.check().name());
        var message = Problem.message(check, problem.what(), problem.remedy());
        var type = series.types().get(problem.site().type());
        if (type == null) {
            messager.printMessage(kind(check), problem.site().type() + ": " + message);
            return;
        }
        var found = SiteFinder.find(problem.site(), type);
        var path = trees.getPath(type);
        if (path == null || found.isEmpty()) {
            // Compiled before: there is no source to point into.
            messager.printMessage(kind(check), type.getQualifiedName() + ": " + message, type);
            return;
        }
        var place = place(found.get(), path.getCompilationUnit());
        if (place.isPresent()) {
            print(kind(check), message, path.getCompilationUnit(), place.get().span());
        } else {
            messager.printMessage(
                    kind(check),
                    message,
                    type,
                    found.get().annotation(),
                    found.get().value().orElse(null));
        }
    }

    private Optional<Place> place(SiteFinder.Found found, CompilationUnitTree unit) {
        var tree = found.value().isPresent()
                ? trees.getTree(
                        found.type(), found.annotation(), found.value().get())
                : trees.getTree(found.type(), found.annotation());
        return Optional.ofNullable(tree).map(t -> place(t, unit));
    }

    /** The place of a tree; of a string, the characters between its delimiters. */
    Place place(Tree tree, CompilationUnitTree unit) {
        var file = new CompilationUnitFile(unit);
        var positions = trees.getSourcePositions();
        var start = (int) Math.max(0, positions.getStartPosition(unit, tree));
        var end = (int) Math.max(start, positions.getEndPosition(unit, tree));
        if (tree instanceof LiteralTree literal
                && literal.getValue() instanceof String text
                && !text.isEmpty()
                && start <= file.content().length()) {
            var inside = SourceString.read(file.content(), start, text).map(read -> read.at(0, text.length()));
            if (inside.isPresent()) {
                return new Place(file, inside.get());
            }
        }
        return new Place(file, new Span(start, end));
    }
}
