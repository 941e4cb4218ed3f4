package dev.byline.processor.javac;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import dev.byline.build.BuildEnd;
import dev.byline.build.ClassInput;
import dev.byline.build.ClassNames;
import dev.byline.build.KeptBuild;
import dev.byline.build.OtherSeries;
import dev.byline.build.ReadClasses;
import dev.byline.build.SeriesBuild;
import dev.byline.catalog.Catalog;
import dev.byline.catalog.DeclarationProblem;
import dev.byline.catalog.DeclarationSite;
import dev.byline.check.Problem;
import dev.byline.check.Severities;
import dev.byline.dsl.Report;
import dev.byline.dsl.ReportSource;
import dev.byline.dsl.Series;
import dev.byline.evaluate.SharedMembers;
import dev.byline.expression.Place;
import dev.byline.problem.CheckId;
import dev.byline.problem.Severity;
import dev.byline.processor.declaration.DeclaredSeries;
import dev.byline.processor.output.CompilerPath;
import dev.byline.report.EvaluatedReport;
import dev.byline.report.ReportForm;
import dev.byline.report.SeriesForm;
import dev.byline.report.TypeProblem;
import dev.byline.tree.LocalReports;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.tools.FileObject;

/**
 * The reports of one compilation, in the order in which it goes: {@link #printDeclarationProblems declarations}, then each
 * class that javac has {@link #analyzed analysed}, whose reports are evaluated on other threads meanwhile, then the
 * {@link #judge judgement} of all reports together, and when javac has written its class files the {@link #end files}.
 *
 * <p>javac forgets a class's tree when it has generated the class, so each class is read at its ANALYZE event. Messages
 * wait for the last class: so their order is that in which javac analyses the classes, however long each report takes.
 */
final class ReportCompilation {

    /** As an author reads: what stands in the same file from top to bottom. */
    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(
            problem -> problem.place().map(place -> place.span().start()).orElse(0));

    private final ProcessingEnvironment environment;
    private final DocTrees trees;
    private final Messages messages;
    private final Map<String, DeclaredSeries> series;
    private final List<TypeProblem<TypeElement>> typeProblems;
    private final Set<String> sources;
    private final KeptBuild kept;
    private final ReadClasses classes;
    private final SharedMembers shared;
    private final ClassReader reader;
    private final Evaluations evaluations;
    private final Workers workers;
    private final Summary summary = new Summary();
    private final Verdicts verdicts = new Verdicts();
    private final Map<String, Place> footers = new HashMap<>();
    /** Of several series with one folder, only the first has one; the others have an error for it. */
    private final Map<String, SeriesBuild> builds = new LinkedHashMap<>();

    private final CompilerPath classPath;
    private final OtherSeries others = new OtherSeries() {
        @Override
        public Optional<Catalog> withFolder(String folder) {
            return OtherSeries.withFolder(folder, series.values().stream().map(DeclaredSeries::catalog));
        }

        @Override
        public Optional<Set<String>> anchors(String path) {
            return OtherSeries.anchors(path, builds.values());
        }
    };

    private final Set<String> generated = new HashSet<>();
    private boolean declarationsPrinted;
    private boolean judged;

    ReportCompilation(
            ProcessingEnvironment environment,
            DocTrees trees,
            Workers workers,
            Map<String, DeclaredSeries> series,
            KeptBuild kept,
            List<TypeProblem<TypeElement>> typeProblems,
            Set<String> outermostTypes) {
        this.environment = environment;
        this.classPath = new CompilerPath(environment.getElementUtils(), environment.getFiler());
        this.trees = trees;
        this.workers = workers;
        this.messages = new Messages(trees, environment.getMessager(), Severities.parse(options(environment)));
        this.series = series;
        this.kept = kept;
        this.typeProblems = List.copyOf(typeProblems);
        this.sources = Set.copyOf(outermostTypes);
        this.classes = new ReadClasses(kept);
        this.shared = new SharedMembers(
                (shared, owner) -> {
                    if (!isCompiledNow(owner)) {
                        kept.addTo(shared, owner);
                    }
                },
                owner -> !isCompiledNow(owner) && kept.isUnread(owner));
        this.reader = new ClassReader(
                environment,
                trees,
                messages,
                series.values(),
                name -> sources.contains(name) || kept.hasCompiled(name),
                footers,
                shared);
        this.evaluations = new Evaluations(shared, sources);
    }

    private boolean isCompiledNow(String type) {
        return ClassNames.around(type).anyMatch(sources::contains);
    }

    private static String options(ProcessingEnvironment environment) {
        return environment.getOptions().getOrDefault(Severities.OPTION, "");
    }

    /** Prints what is wrong with declarations; they have to wait, since an error in a round hides all others. */
    void printDeclarationProblems() {
        if (!declarationsPrinted) {
            declarationsPrinted = true;
            messages.printOptionMistakes();
            typeProblems.forEach(found ->
                    verdicts.note(found.problem().site().type(), messages.print(found.problem(), found.type())));
            series.values().forEach(this::printDeclarationProblems);
            var folders = new HashSet<String>();
            series.forEach((name, declared) -> {
                if (folders.add(declared.catalog().series().folder())) {
                    builds.put(name, build(declared));
                }
            });
        }
    }

    private void printDeclarationProblems(DeclaredSeries declared) {
        declared.resolved().problems().stream()
                .filter(problem -> !isToldElsewhere(problem, declared))
                .forEach(problem -> verdicts.note(problem.site().type(), messages.print(problem, declared)));
        var header = declared.catalog().series();
        // Taken now: when javac has generated the type, it knows no position in it any more.
        messages.literal(new DeclarationSite(header.type(), Series.class, 0, "footer", -1), declared.type())
                .ifPresent(place -> footers.put(header.type(), place));
        // Behind an error, some class may be meant as a report of this series.
        if (declared.catalog().reports().isEmpty()
                && !declared.isForOthers()
                && typeProblems.isEmpty()
                && summary.hasAnalysis()) {
            messages.print(
                    SeriesForm.noReports(
                            header.name(), declared.type().getSimpleName().toString()),
                    declared.type());
        }
    }

    /** Whether the module that has the declaration has said so when it was compiled; an error stops this one too. */
    private boolean isToldElsewhere(DeclarationProblem problem, DeclaredSeries declared) {
        return declared.isElsewhere(problem.site().type())
                && !problem.check().severity().equals(Optional.of(Severity.ERROR));
    }

    private SeriesBuild build(DeclaredSeries declared) {
        return new SeriesBuild(
                new SeriesBuild.Setting(
                        declared.resolved(),
                        declared.constants(),
                        declared.members(),
                        declared.reportAnnotations(),
                        options(environment),
                        shared,
                        Optional.ofNullable(
                                footers.get(declared.catalog().series().type())),
                        classes,
                        this::onClassPath,
                        others),
                kept);
    }

    private Optional<byte[]> onClassPath(String path) {
        return classPath.find(path).flatMap(file -> content(file).stream()).findFirst();
    }

    private static Optional<byte[]> content(FileObject file) {
        try (var in = file.openInputStream()) {
            return Optional.of(in.readAllBytes());
        } catch (IOException | RuntimeException e) {
            // There is none; some compilers find that out only now.
            return Optional.empty();
        }
    }

    /** Reads a class that javac has analysed, and has the reports evaluated that waited for it. */
    void analyzed(TypeElement type, CompilationUnitTree unit) {
        LogSource.restored(environment.getMessager(), type, () -> read(type, unit));
    }

    private void read(TypeElement type, CompilationUnitTree unit) {
        summary.noteAnalysis();
        guarded("the declarations", this::printDeclarationProblems);
        guarded(type.getQualifiedName().toString(), () -> readClass(type, unit));
        evaluations.analyzed(binaryName(type));
        // Before javac counts its errors; where it does not come to all classes, the end of the compilation is left.
        if (evaluations.hasAll()) {
            judge();
        }
    }

    private void readClass(TypeElement type, CompilationUnitTree unit) {
        var path = path(type, unit);
        if (path.isPresent() && path.get().getLeaf() instanceof ClassTree tree) {
            LocalReports.in(tree, unit)
                    .forEach(report -> messages.print(ReportForm.inMethod(messages.whole(report, unit)), type));
            unannotated(type)
                    .forEach(found -> messages.print(
                            ReportForm.unannotated(found.getSimpleName().toString()), found));
            var read = reader.read(tree, path.get(), type, unit);
            if (read.input().isOfUse() || read.input().types().stream().anyMatch(this::isDeclared)) {
                classes.add(read.input());
            }
            read.reports().forEach(found -> evaluate(found.series(), found.input(), found.type()));
        }
    }

    private static Stream<TypeElement> unannotated(TypeElement type) {
        var nested = ElementFilter.typesIn(type.getEnclosedElements()).stream().flatMap(ReportCompilation::unannotated);
        var isOne = (type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.RECORD)
                && !type.getModifiers().contains(Modifier.ABSTRACT)
                && isReportSource(type)
                && type.getAnnotationMirrors().stream()
                        .noneMatch(annotation -> isNamed(annotation.getAnnotationType(), Report.class));
        return isOne ? Stream.concat(Stream.of(type), nested) : nested;
    }

    private static boolean isReportSource(TypeElement type) {
        return Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
                .anyMatch(above -> isNamed(above, ReportSource.class)
                        || (above instanceof DeclaredType declared
                                && declared.asElement() instanceof TypeElement element
                                && isReportSource(element)));
    }

    private static boolean isNamed(TypeMirror type, Class<?> name) {
        return type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && element.getQualifiedName().contentEquals(name.getName());
    }

    private boolean isDeclared(String type) {
        return series.containsKey(type)
                || series.values().stream()
                        .anyMatch(declared -> declared.members().parts().contains(type));
    }

    private void evaluate(DeclaredSeries declared, ClassInput.Report input, TypeElement type) {
        var build = builds.get(declared.catalog().series().type());
        if (build != null) {
            build.body(input)
                    .ifPresent(body -> evaluations.add(
                            new Evaluations.Task(
                                    input, type, build, () -> build.reports().evaluate(body)),
                            workers));
        }
    }

    /** The class in its file; {@code Trees.getPath} would look through all of the file. */
    private Optional<TreePath> path(TypeElement type, CompilationUnitTree unit) {
        var root = new TreePath(unit);
        return unit.getTypeDecls().stream()
                .map(tree -> new TreePath(root, tree))
                .filter(path -> type.equals(trees.getElement(path)))
                .findFirst();
    }

    private String binaryName(TypeElement type) {
        return environment.getElementUtils().getBinaryName(type).toString();
    }

    /** A failure of Byline on one report must not keep the others, nor the compiler, from being done. */
    private void guarded(String what, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            messages.failed(what, e);
        }
    }

    /** Judges all reports, those too that were compiled before: what they cite may be declared in another way now. */
    void judge() {
        if (judged) {
            return;
        }
        judged = true;
        guarded("the declarations", this::printDeclarationProblems);
        workers.haveAllProcessors();
        if (evaluations.hasAll()) {
            builds.forEach((name, build) -> guarded(name, () -> findKept(series(name), build)));
        }
        evaluations.finish(this::print, messages::failed);
        builds.forEach((name, build) -> guarded(name, () -> checkSeries(series(name), build)));
    }

    private DeclaredSeries series(String name) {
        return Optional.ofNullable(series.get(name)).orElseThrow();
    }

    private void findKept(DeclaredSeries declared, SeriesBuild build) {
        build.findKept(sources::contains).forEach(input -> evaluate(declared, input, declared.element(input.type())));
        build.unread().forEach(type -> {
            var element = declared.element(type);
            verdicts.noteUnread();
            verdicts.note(
                    type,
                    messages.print(
                            new Problem(
                                    CheckId.UNREAD_REPORT,
                                    type
                                            + " was compiled without this version of Byline, or with another catalog, so that"
                                            + " nothing is known of its text",
                                    "compile all reports again, with Maven by `mvn clean compile`",
                                    Optional.empty()),
                            element));
        });
    }

    private void print(Evaluations.Task task, EvaluatedReport report) {
        var input = task.input();
        report.suggestions().forEach(suggestion -> messages.explain(suggestion.text(), suggestion.place()));
        report.problems().stream().sorted(BY_PLACE).forEach(problem -> {
            if (problem.check() == CheckId.UNREAD_REPORT) {
                verdicts.noteUnread();
            }
            verdicts.note(input.type(), messages.print(problem, input.silenced()::contains, task.type()));
        });
        task.build().add(input, report);
        report.forSeries().ifPresent(checked -> summary.add(report.references()));
    }

    private void checkSeries(DeclaredSeries declared, SeriesBuild build) {
        for (var found : build.check()) {
            var type = found.report().report().header().type();
            verdicts.note(
                    type, messages.print(found.problem(), build.silenced(type)::contains, declared.element(type)));
        }
    }

    /** Notes that javac has written a class file. */
    void generated(TypeElement type) {
        generated.add(binaryName(type));
    }

    /** Writes the files, when javac has written all class files that it writes. */
    void end() {
        judge();
        if (!summary.hasAnalysis()) {
            // javac did not come to any class, so all is as it was.
            messages.note(summary.ofNothing());
            return;
        }
        var isGenerated = generated.containsAll(sources);
        var counts = guardedWrite();
        messages.note(summary.text(messages, isGenerated, written(counts)));
    }

    private Map<String, Integer> guardedWrite() {
        var end = new BuildEnd(kept, classes, generated::contains);
        try {
            end.reject(verdicts.wrong());
            if (!generated.containsAll(sources)) {
                // Perhaps because of -Werror, which the compiler tells no processor.
                end.age(verdicts.suspect());
            }
            if (verdicts.anyUnread()) {
                end.ageAll();
            }
            if (messages.count(Severity.ERROR) > 0 && verdicts.wrong().isEmpty()) {
                end.age(sources);
            }
            var counts = end.write(declaredRight(), series.keySet(), verdicts::hasError);
            end.gone().forEach(type -> messages.note(Summary.ofGone(type)));
            return counts;
        } catch (IOException e) {
            messages.unwritable(e, series.values().iterator().next().type());
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            messages.failed("the files", e);
        }
        // So that the next build tries it again.
        end.age(sources);
        return Map.of();
    }

    /** Nothing is written of a series with an error in its declarations, nor where javac gave up before all was read. */
    private Map<String, SeriesBuild> declaredRight() {
        var right = new LinkedHashMap<String, SeriesBuild>();
        if (evaluations.hasAll()) {
            builds.forEach((name, build) -> {
                var declared = series(name);
                if (!verdicts.hasError(name)
                        && declared.members().parts().stream().noneMatch(verdicts::hasError)
                        && messages.optionsAreRight()) {
                    right.put(name, build);
                }
            });
        }
        return right;
    }

    private List<String> written(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> Summary.count(count.getValue(), "report") + " to "
                        + kept.folder(series(count.getKey()).catalog()))
                .toList();
    }
}
