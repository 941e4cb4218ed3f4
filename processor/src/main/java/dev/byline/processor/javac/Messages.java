package dev.byline.processor.javac;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import dev.byline.catalog.DeclarationProblem;
import dev.byline.catalog.Site;
import dev.byline.processor.check.CheckId;
import dev.byline.processor.check.Problem;
import dev.byline.processor.check.Severity;
import dev.byline.processor.declaration.DeclaredSeries;
import dev.byline.processor.expression.Place;
import dev.byline.processor.source.SourceString;
import dev.byline.processor.source.Span;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** Prints problems as messages of the compiler, at the place of each. The only place that does. */
final class Messages {

    private final DocTrees trees;
    private final Messager messager;
    private final OffsetDiagnostics offsets;
    private final Set<Problem> printed = new HashSet<>();
    private int errors;
    private int warnings;

    Messages(DocTrees trees, Messager messager) {
        this.trees = trees;
        this.messager = messager;
        this.offsets = new OffsetDiagnostics(trees);
    }

    /** How many errors were printed. */
    int errors() {
        return errors;
    }

    /** How many warnings were printed. */
    int warnings() {
        return warnings;
    }

    void note(String text) {
        messager.printMessage(Diagnostic.Kind.NOTE, text);
    }

    void note(String text, Place place) {
        print(Diagnostic.Kind.NOTE, text, place);
    }

    /** Prints a problem of a report, once: what several reports share has its problems once. */
    void print(Problem problem, TypeElement report) {
        if (isSilenced(problem.check(), report) || !printed.add(problem)) {
            return;
        }
        var place = problem.place();
        if (place.isPresent()) {
            print(kind(problem.check()), problem.message(), place.get());
        } else {
            print(kind(problem.check()), problem.message(), report);
        }
    }

    private void print(Diagnostic.Kind kind, String text, Place place) {
        count(kind);
        var unit = ((CompilationUnitFile) place.file()).unit();
        offsets.print(kind, text, unit, place.span(), unit);
    }

    private void count(Diagnostic.Kind kind) {
        if (kind == Diagnostic.Kind.WARNING) {
            warnings++;
        } else if (kind == Diagnostic.Kind.ERROR) {
            errors++;
        }
    }

    private void print(Diagnostic.Kind kind, String text, TypeElement type) {
        count(kind);
        messager.printMessage(kind, text, type);
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

    /** Reports that Byline itself failed. */
    void failed(String what, Throwable cause) {
        count(Diagnostic.Kind.ERROR);
        var trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace, true));
        messager.printMessage(
                Diagnostic.Kind.ERROR,
                "[byline:internal-error] Byline " + Version.current() + " failed on " + what
                        + "; please report it with this stack trace:\n" + trace);
    }

    /** Prints a problem of a series as a whole, at its type. */
    void print(CheckId check, String what, String remedy, TypeElement type) {
        if (!isSilenced(check, type)) {
            print(kind(check), Problem.message(check, what, remedy), type);
        }
    }

    /** Prints a problem of a declaration at the annotation's value. */
    void print(DeclarationProblem problem, DeclaredSeries series) {
        var check = CheckId.valueOf(problem.check().name());
        var message = Problem.message(check, problem.what(), problem.remedy());
        var type = series.types().get(problem.site().type());
        if (type == null) {
            count(kind(check));
            messager.printMessage(kind(check), problem.site().type() + ": " + message);
            return;
        }
        var tree = place(problem.site(), type);
        if (tree.isPresent()) {
            print(kind(check), message, tree.get());
        } else {
            // Compiled before: there is no source to point into.
            print(kind(check), type.getQualifiedName() + ": " + message, type);
        }
    }

    /** The place of a declaration in the source; empty where its type comes from a class file. */
    Optional<Place> place(Site site, TypeElement type) {
        var path = trees.getPath(type);
        return path != null && path.getLeaf() instanceof ClassTree tree
                ? AnnotationTrees.find(site, tree).map(found -> place(found, path.getCompilationUnit()))
                : Optional.empty();
    }

    /** The place of the whole expression of a declared value, delimiters included. */
    Optional<Place> literal(Site site, TypeElement type) {
        var path = trees.getPath(type);
        return path != null && path.getLeaf() instanceof ClassTree tree
                ? AnnotationTrees.find(site, tree).map(found -> whole(found, path.getCompilationUnit()))
                : Optional.empty();
    }

    private Place whole(Tree tree, CompilationUnitTree unit) {
        var positions = trees.getSourcePositions();
        var start = (int) Math.max(0, positions.getStartPosition(unit, tree));
        var end = (int) Math.max(start, positions.getEndPosition(unit, tree));
        return new Place(new CompilationUnitFile(unit), new Span(start, end));
    }

    /** The place of a tree; of a string, the characters between its delimiters. */
    private Place place(Tree tree, CompilationUnitTree unit) {
        var whole = whole(tree, unit);
        if (tree instanceof LiteralTree literal && literal.getValue() instanceof String text && !text.isEmpty()) {
            var source = whole.file().content();
            var start = Math.min(whole.span().start(), source.length());
            return SourceString.read(source, start, text)
                    .map(read -> new Place(whole.file(), read.at(0, text.length())))
                    .orElse(whole);
        }
        return whole;
    }
}
