package dev.byline.processor.javac;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import dev.byline.build.ClassInput;
import dev.byline.catalog.DeclarationSite;
import dev.byline.evaluate.SharedMembers;
import dev.byline.expression.Body;
import dev.byline.expression.Constant;
import dev.byline.expression.Place;
import dev.byline.generated.ConstantClasses;
import dev.byline.index.ReportHeader;
import dev.byline.language.Primitive;
import dev.byline.problem.CheckId;
import dev.byline.processor.declaration.DeclaredSeries;
import dev.byline.processor.declaration.Suppressions;
import dev.byline.report.ReportBody;
import dev.byline.tree.AnnotationTrees;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Reads what analysed classes have for reports: the reports themselves, and the helper methods and constants that these
 * may use. Only to be used while javac still has the class.
 */
final class ClassReader {

    private static final String WRITE = "write";

    /** What a text or a number can be called, beside their own types. */
    private static final Set<String> VALUES = Set.of(
            "java.lang.String",
            "java.lang.Object",
            "java.lang.CharSequence",
            "java.lang.Comparable",
            "java.lang.Number",
            "java.io.Serializable");

    private final DocTrees trees;
    private final Messages messages;
    private final Predicate<String> isKnown;
    private final List<ConstantClasses> constants;
    private final ResolvedNames names;
    private final Map<String, Declared> reports = new HashMap<>();
    private final Map<String, Place> footers;
    private final SharedMembers shared;

    /** What the annotation of a report says. */
    private record Declared(DeclaredSeries series, ReportHeader header) {}

    /** A report that was read. */
    record Found(DeclaredSeries series, TypeElement type, ClassInput.Report input, ReportBody report) {}

    /** All that was read in an outermost class; the reports come in the order of the source. */
    record Read(ClassInput input, List<Found> reports) {}

    /** What has been read so far. */
    private record Collected(
            List<String> types, List<Found> reports, List<ClassInput.Method> methods, List<Constant> constants) {

        Collected() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /**
     * A reader for the classes of a compilation.
     *
     * @param isKnown whether the bodies of an outermost class are known, by its binary name
     * @param footers where the footers of the series are written
     * @param shared where to put helper methods and constants
     */
    ClassReader(
            ProcessingEnvironment environment,
            DocTrees trees,
            Messages messages,
            Collection<DeclaredSeries> series,
            Predicate<String> isKnown,
            Map<String, Place> footers,
            SharedMembers shared) {
        this.trees = trees;
        this.messages = messages;
        this.isKnown = isKnown;
        this.footers = footers;
        this.shared = shared;
        this.constants = series.stream().map(DeclaredSeries::constants).toList();
        this.names = new ResolvedNames(environment.getElementUtils(), environment.getTypeUtils(), this::isRefs);
        for (var declared : series) {
            declared.catalog()
                    .reports()
                    .forEach(header -> reports.putIfAbsent(header.type(), new Declared(declared, header)));
        }
    }

    /** Reads an outermost class and those inside of it. */
    Read read(ClassTree tree, TreePath path, TypeElement type, CompilationUnitTree unit) {
        var reader = new BodyReader(trees, new CompilationUnitFile(unit), names, isKnown);
        var found = new Collected();
        read(tree, path, type, reader, found);
        found.methods().forEach(method -> shared.add(method.name(), method.body()));
        found.constants().forEach(shared::add);
        var ownFooters = new HashMap<>(footers);
        ownFooters.keySet().retainAll(found.types());
        return new Read(
                new ClassInput(
                        found.types(),
                        found.reports().stream().map(Found::input).toList(),
                        found.methods(),
                        found.constants(),
                        ownFooters),
                found.reports());
    }

    private boolean isRefs(String owner) {
        return constants.stream().anyMatch(classes -> classes.declare(owner));
    }

    private void read(ClassTree tree, TreePath path, TypeElement type, BodyReader reader, Collected found) {
        found.types().add(names.binaryName(type));
        var report = Optional.ofNullable(reports.get(names.binaryName(type)));
        for (var member : tree.getMembers()) {
            var memberPath = new TreePath(path, member);
            if (member instanceof MethodTree method
                    && trees.getElement(memberPath) instanceof ExecutableElement element) {
                if (report.isPresent() && isWrite(method)) {
                    reader.body(method, element, memberPath)
                            .ifPresent(body -> found.reports()
                                    .add(found(report.get(), type, title(report.get(), tree, reader), body)));
                } else if (mayHelp(element, report.isPresent())) {
                    reader.body(method, element, memberPath)
                            .ifPresent(body ->
                                    found.methods().add(new ClassInput.Method(names.memberName(element), body)));
                }
            } else if (member instanceof VariableTree variable
                    && variable.getInitializer() != null
                    && trees.getElement(memberPath) instanceof VariableElement field
                    && field.getModifiers().contains(Modifier.FINAL)
                    && mayBeValue(field.asType())) {
                found.constants()
                        .add(new Constant(
                                names.memberName(field),
                                reader.initializer(variable.getInitializer(), memberPath),
                                Optional.ofNullable(field.getConstantValue()),
                                field.getModifiers().contains(Modifier.STATIC)));
            } else if (member instanceof ClassTree nested
                    && trees.getElement(memberPath) instanceof TypeElement nestedType) {
                read(nested, memberPath, nestedType, reader, found);
            }
        }
    }

    private static Found found(Declared report, TypeElement type, Place title, Body body) {
        var silenced = EnumSet.noneOf(CheckId.class);
        Stream.of(CheckId.values()).filter(Suppressions.at(type)).forEach(silenced::add);
        return new Found(
                report.series(),
                type,
                new ClassInput.Report(report.header().type(), title, body, silenced),
                new ReportBody(report.header(), title, body));
    }

    /** Where problems of the report as a whole stand: at its period, or at its annotation. */
    private Place title(Declared report, ClassTree tree, BodyReader reader) {
        return AnnotationTrees.title(DeclarationSite.ofReport(report.header().type()), tree)
                .map(found -> messages.place(found, reader.unit()))
                .orElseThrow();
    }

    private static boolean isWrite(MethodTree method) {
        return method.getName().contentEquals(WRITE)
                && method.getParameters().isEmpty()
                && !method.getModifiers().getFlags().contains(Modifier.STATIC);
    }

    /** A method that a report can call for a value. */
    private boolean mayHelp(ExecutableElement method, boolean inReport) {
        return (inReport || method.getModifiers().contains(Modifier.STATIC)) && mayBeValue(method.getReturnType());
    }

    private boolean mayBeValue(TypeMirror type) {
        var name = names.erasedName(type);
        while (name.endsWith("[]")) {
            name = name.substring(0, name.length() - 2);
        }
        return name.startsWith("dev.byline.")
                || VALUES.contains(name)
                || Primitive.named(name).isPresent();
    }
}
