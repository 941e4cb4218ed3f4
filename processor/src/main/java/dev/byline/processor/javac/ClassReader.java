package dev.byline.processor.javac;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import dev.byline.catalog.ReportHeader;
import dev.byline.evaluate.Library;
import dev.byline.expression.Place;
import dev.byline.generated.ConstantClasses;
import dev.byline.processor.declaration.DeclaredSeries;
import dev.byline.report.ReportBody;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Reads what analysed classes have for reports: the reports themselves, and the helper methods and constants that these
 * may use. Only to be used while javac still has the class.
 */
final class ClassReader {

    private static final String WRITE = "write";
    /** What tells a report from the others of its series. */
    private static final List<String> TITLE = List.of("week", "month", "from", "day", "file");

    private final ProcessingEnvironment environment;
    private final DocTrees trees;
    private final Messages messages;
    private final Set<String> sources;
    private final List<ConstantClasses> constants;
    private final ResolvedNames names;
    private final Map<String, Declared> reports = new HashMap<>();
    private final Library library;

    /** What the annotation of a report says. */
    private record Declared(DeclaredSeries series, ReportHeader header) {}

    /** A report that was read. */
    record Found(DeclaredSeries series, TypeElement type, ReportBody report) {}

    /**
     * A reader for the classes of a compilation.
     *
     * @param sources the binary names of its outermost classes
     * @param library where to put helper methods and constants
     */
    ClassReader(
            ProcessingEnvironment environment,
            DocTrees trees,
            Messages messages,
            Collection<DeclaredSeries> series,
            Set<String> sources,
            Library library) {
        this.environment = environment;
        this.trees = trees;
        this.messages = messages;
        this.sources = sources;
        this.library = library;
        this.constants = series.stream().map(DeclaredSeries::constants).toList();
        this.names = new ResolvedNames(environment.getElementUtils(), environment.getTypeUtils(), this::isRefs);
        for (var declared : series) {
            declared.catalog()
                    .reports()
                    .forEach(header -> reports.putIfAbsent(header.type(), new Declared(declared, header)));
        }
    }

    /** Reads an outermost class and those inside of it; the reports come in the order of the source. */
    List<Found> read(ClassTree tree, TreePath path, TypeElement type, CompilationUnitTree unit) {
        var reader = new BodyReader(trees, new CompilationUnitFile(unit), names, sources::contains);
        var found = new ArrayList<Found>();
        read(tree, path, type, reader, found);
        return found;
    }

    private boolean isRefs(String owner) {
        return constants.stream().anyMatch(classes -> classes.declare(owner));
    }

    private void read(ClassTree tree, TreePath path, TypeElement type, BodyReader reader, List<Found> found) {
        var report = Optional.ofNullable(reports.get(names.binaryName(type)));
        for (var member : tree.getMembers()) {
            var memberPath = new TreePath(path, member);
            if (member instanceof MethodTree method
                    && trees.getElement(memberPath) instanceof ExecutableElement element) {
                if (report.isPresent() && isWrite(method)) {
                    reader.body(method, memberPath)
                            .ifPresent(body -> found.add(new Found(
                                    report.get().series(),
                                    type,
                                    new ReportBody(report.get().header(), title(report.get(), tree, reader), body))));
                } else if (mayHelp(element, report.isPresent())) {
                    reader.body(method, memberPath).ifPresent(body -> library.add(names.memberName(element), body));
                }
            } else if (member instanceof VariableTree variable
                    && variable.getInitializer() != null
                    && trees.getElement(memberPath) instanceof VariableElement field
                    && field.getModifiers().contains(Modifier.FINAL)
                    && mayBeValue(field.asType().toString())) {
                library.add(names.memberName(field), reader.read(variable.getInitializer(), memberPath));
            } else if (member instanceof ClassTree nested
                    && trees.getElement(memberPath) instanceof TypeElement nestedType) {
                read(nested, memberPath, nestedType, reader, found);
            }
        }
    }

    /** Where problems of the report as a whole stand: at its period, or at its annotation. */
    private Place title(Declared report, ClassTree tree, BodyReader reader) {
        return AnnotationTrees.find(report.header().site(), TITLE, tree)
                .map(found -> messages.place(found, reader.unit()))
                .orElseThrow();
    }

    private static boolean isWrite(MethodTree method) {
        return method.getName().contentEquals(WRITE)
                && method.getParameters().isEmpty()
                && !method.getModifiers().getFlags().contains(Modifier.STATIC);
    }

    /** A method that a report can call for a value. */
    private static boolean mayHelp(ExecutableElement method, boolean inReport) {
        return (inReport || method.getModifiers().contains(Modifier.STATIC))
                && mayBeValue(method.getReturnType().toString());
    }

    private static boolean mayBeValue(String type) {
        return type.equals("java.lang.String") || type.startsWith("dev.byline.");
    }
}
