package dev.byline.processor.javac;

import com.google.auto.common.MoreElements;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import dev.byline.catalog.Catalog;
import dev.byline.catalog.ReportHeader;
import dev.byline.catalog.Site;
import dev.byline.dsl.Report;
import dev.byline.dsl.Series;
import dev.byline.index.IndexedReport;
import dev.byline.index.SeriesIndex;
import dev.byline.markdown.MarkdownWriter;
import dev.byline.markdown.ReadReport;
import dev.byline.processor.check.CheckId;
import dev.byline.processor.check.CheckedReport;
import dev.byline.processor.check.Problem;
import dev.byline.processor.check.ReportChecks;
import dev.byline.processor.check.Severities;
import dev.byline.processor.check.Severity;
import dev.byline.processor.check.Suggestions;
import dev.byline.processor.declaration.DeclaredSeries;
import dev.byline.processor.declaration.TypeProblem;
import dev.byline.processor.evaluate.Evaluation.Unknown;
import dev.byline.processor.evaluate.Evaluator;
import dev.byline.processor.evaluate.Library;
import dev.byline.processor.evaluate.Needs;
import dev.byline.processor.expression.Body;
import dev.byline.processor.expression.Place;
import dev.byline.processor.generate.GeneratedNames;
import dev.byline.processor.output.SeriesFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/**
 * The reports of one compilation, from javac's analysis of their classes to the files.
 *
 * <p>javac forgets a class's tree when it has generated the class, so each class is read at its ANALYZE event. A
 * report is evaluated as soon as all it needs has been read.
 */
final class ReportCompilation {

    private static final String WRITE = "write";

    /** How many errors, and how many warnings, javac prints by default. */
    private static final int SHOWN = 100;

    /** As an author reads: what stands in the same file from top to bottom. */
    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(
            problem -> problem.place().map(place -> place.span().start()).orElse(0));

    private final ProcessingEnvironment environment;
    private final DocTrees trees;
    private final Messages messages;
    private final Map<String, DeclaredSeries> series;
    private final List<TypeProblem> typeProblems;
    /** The outermost classes of this compilation that were not analysed yet. */
    private final Set<String> awaited;

    private final Set<String> sources;
    private final List<GeneratedNames> names;
    private final Library library = new Library();
    private final List<Pending> pending = new ArrayList<>();
    /** By the binary names of their classes. */
    private final Map<String, Complete> complete = new HashMap<>();

    /** Of several series with one folder, the first has it; the others have an error for it. */
    private final Set<String> folders = new HashSet<>();

    private final Set<String> withErrors = new HashSet<>();
    private final Map<String, SeriesFiles> files = new HashMap<>();
    private final Map<String, Place> footers = new HashMap<>();
    private final Map<String, List<CheckedReport>> checked = new HashMap<>();
    private boolean declarationsPrinted;
    private boolean finished;
    private int checkedReports;
    private int checkedReferences;

    /** A report that was read and not evaluated yet. */
    private record Pending(DeclaredSeries series, ReportHeader header, TypeElement type, Place title, Body body) {}

    /** A report that is ready to be written, unless a check of the whole series finds an error in it. */
    private record Complete(IndexedReport entry, String markdown) {}

    ReportCompilation(
            ProcessingEnvironment environment,
            DocTrees trees,
            Map<String, DeclaredSeries> series,
            List<TypeProblem> typeProblems,
            Set<String> outermostTypes) {
        this.environment = environment;
        this.trees = trees;
        this.messages = new Messages(
                trees,
                environment.getMessager(),
                Severities.parse(environment.getOptions().getOrDefault(Severities.OPTION, "")));
        this.series = series;
        this.typeProblems = List.copyOf(typeProblems);
        this.awaited = new HashSet<>(outermostTypes);
        this.sources = Set.copyOf(outermostTypes);
        this.names = series.values().stream().map(DeclaredSeries::names).toList();
    }

    /** Prints what is wrong with declarations; they have to wait, since an error in a round hides all others. */
    void printDeclarationProblems() {
        if (!declarationsPrinted) {
            declarationsPrinted = true;
            messages.printOptionMistakes();
            typeProblems.forEach(
                    found -> noteErrors(found.problem().site().type(), messages.print(found.problem(), found.type())));
            series.values().forEach(this::printDeclarationProblems);
        }
    }

    private void printDeclarationProblems(DeclaredSeries declared) {
        declared.resolved()
                .problems()
                .forEach(problem -> noteErrors(problem.site().type(), messages.print(problem, declared)));
        var header = declared.catalog().series();
        // Taken now: when javac has generated the type, it knows no position in it any more.
        messages.literal(new Site(header.type(), Series.class, 0, "footer", -1), declared.type())
                .ifPresent(place -> footers.put(header.type(), place));
        if (declared.catalog().reports().isEmpty()) {
            messages.print(
                    new Problem(
                            CheckId.NO_REPORTS,
                            "the series " + header.name() + " has no report, so nothing was checked",
                            "write a class with @Report(series = "
                                    + declared.type().getSimpleName() + ".class, …)",
                            Optional.empty()),
                    declared.type());
        }
    }

    /** Reads a class that javac has analysed, and evaluates the reports that waited for it. */
    void analyzed(TypeElement type, CompilationUnitTree unit) {
        guarded("the declarations", this::printDeclarationProblems);
        guarded(type.getQualifiedName().toString(), () -> read(type, unit));
        awaited.remove(binaryName(type));
        evaluate(false);
        // Before javac counts its errors; where it does not come to all classes, the end of the compilation is left.
        if (awaited.isEmpty()) {
            finish();
        }
    }

    private void read(TypeElement type, CompilationUnitTree unit) {
        var path = trees.getPath(type);
        if (path != null && path.getLeaf() instanceof ClassTree tree) {
            var file = new CompilationUnitFile(unit);
            var reader = new BodyReader(
                    trees,
                    environment.getElementUtils(),
                    environment.getTypeUtils(),
                    file,
                    this::isRefs,
                    sources::contains);
            LocalReports.in(tree, unit).forEach(report -> messages.print(inMethod(messages.whole(report, unit)), type));
            read(tree, path, type, reader);
        }
    }

    private static Problem inMethod(Place place) {
        return new Problem(
                CheckId.INVALID_DECLARATION,
                "a report inside of a method is not written",
                "move the class out of the method",
                Optional.of(place));
    }

    private boolean isRefs(String owner) {
        return names.stream().anyMatch(n -> n.declaresConstants(owner));
    }

    private String binaryName(TypeElement type) {
        Elements elements = environment.getElementUtils();
        return elements.getBinaryName(type).toString();
    }

    private void read(ClassTree tree, TreePath path, TypeElement type, BodyReader reader) {
        var report = reportOf(type);
        for (var member : tree.getMembers()) {
            var memberPath = new TreePath(path, member);
            if (member instanceof MethodTree method
                    && trees.getElement(memberPath) instanceof ExecutableElement element) {
                if (report.isPresent() && isWrite(method)) {
                    reader.body(method, memberPath)
                            .ifPresent(body -> pending.add(new Pending(
                                    report.get().series(),
                                    report.get().header(),
                                    type,
                                    title(report.get(), type),
                                    body)));
                } else if (mayHelp(element, report.isPresent())) {
                    reader.body(method, memberPath).ifPresent(body -> library.add(reader.memberName(element), body));
                }
            } else if (member instanceof VariableTree variable
                    && variable.getInitializer() != null
                    && trees.getElement(memberPath) instanceof VariableElement field
                    && field.getModifiers().contains(Modifier.FINAL)
                    && mayBeValue(field.asType().toString())) {
                library.add(reader.memberName(field), reader.read(variable.getInitializer(), memberPath));
            } else if (member instanceof ClassTree nested
                    && trees.getElement(memberPath) instanceof TypeElement nestedType) {
                read(nested, memberPath, nestedType, reader);
            }
        }
    }

    /** A report class, and what its annotation says. */
    private record Found(DeclaredSeries series, ReportHeader header) {}

    private Optional<Found> reportOf(TypeElement type) {
        var name = binaryName(type);
        return series.values().stream()
                .flatMap(s -> s.catalog().report(name).map(header -> new Found(s, header)).stream())
                .findFirst();
    }

    /** Where problems of the report as a whole stand: at its period, or at its annotation. */
    private Place title(Found report, TypeElement type) {
        var site = report.header().site();
        return Stream.of("week", "month", "from", "day", "file")
                .filter(member -> isGiven(type, member))
                .findFirst()
                .flatMap(member -> messages.place(site.member(member), type))
                .or(() -> messages.place(site, type))
                .orElseThrow();
    }

    private static boolean isGiven(TypeElement type, String member) {
        return MoreElements.getAnnotationMirror(type, Report.class).asSet().stream()
                .flatMap(mirror -> mirror.getElementValues().keySet().stream())
                .anyMatch(name -> name.getSimpleName().contentEquals(member));
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

    private void evaluate(boolean all) {
        for (var report : List.copyOf(pending)) {
            guarded(report.type().getQualifiedName().toString(), () -> {
                if (all || isReady(report.body())) {
                    pending.remove(report);
                    evaluate(report);
                }
            });
        }
    }

    /** A failure of Byline on one report must not keep the others, nor the compiler, from being done. */
    private void guarded(String what, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            messages.failed(what, e);
        }
    }

    private boolean isReady(Body body) {
        return Needs.missing(body, library).stream().noneMatch(name -> {
            var owner = name.owner();
            var nested = owner.indexOf('$', owner.lastIndexOf('.') + 2);
            return awaited.contains(nested < 0 ? owner : owner.substring(0, nested));
        });
    }

    private void evaluate(Pending report) {
        var catalog = report.series().catalog();
        var evaluation = new Evaluator(catalog, report.series().names(), library).evaluate(report.body());
        var problems = new ArrayList<Problem>();
        evaluation
                .refusals()
                .forEach(refusal -> problems.add(new Problem(
                        CheckId.NOT_A_REPORT_VALUE, refusal.what(), refusal.remedy(), Optional.of(refusal.place()))));
        Optional.ofNullable(footers.get(catalog.series().type()))
                .ifPresent(place -> evaluation.origins().put(catalog.series().footer(), place, true));
        var read = evaluation.document().map(document -> ReadReport.of(catalog, report.header(), document));
        read.ifPresent(r -> problems.addAll(
                ReportChecks.check(r, evaluation.origins(), files(report.series())::exists, evaluation.complete())));
        evaluation.unknown().forEach(unknown -> suggest(unknown, catalog));
        var forSeries = read.map(r -> CheckedReport.of(r, evaluation.origins(), report.title(), evaluation.complete()));
        forSeries.ifPresent(checked(report.series())::add);
        read.ifPresent(r -> {
            checkedReports++;
            checkedReferences += (int) r.references();
        });
        var hasErrors = problems.stream()
                .sorted(BY_PLACE)
                .map(problem -> messages.print(problem, report.type()))
                .toList()
                .contains(Optional.of(Severity.ERROR));
        if (read.isPresent() && forSeries.isPresent() && evaluation.complete() && !hasErrors) {
            complete.put(
                    report.header().type(), new Complete(forSeries.get().report(), MarkdownWriter.write(read.get())));
        }
    }

    private SeriesFiles files(DeclaredSeries declared) {
        var header = declared.catalog().series();
        return files.computeIfAbsent(header.type(), type -> new SeriesFiles(environment.getFiler(), header));
    }

    private List<CheckedReport> checked(DeclaredSeries declared) {
        return checked.computeIfAbsent(declared.catalog().series().type(), type -> new ArrayList<>());
    }

    /** javac has said that it does not know the name; which one was meant, only the catalog knows. */
    private void suggest(Unknown unknown, Catalog catalog) {
        Suggestions.nearestConstant(unknown.name(), catalog.constants().keySet())
                .ifPresent(name -> messages.note(
                        "[byline:" + CheckId.UNDEFINED_REFERENCE.id() + "] `" + unknown.name() + "` is not declared in "
                                + catalog.series().name() + "; did you mean `" + name + "`?",
                        unknown.place()));
    }

    /** Ends the compilation: evaluates what still waits, and writes what joins all reports. */
    void finish() {
        if (finished) {
            return;
        }
        finished = true;
        guarded("the declarations", this::printDeclarationProblems);
        evaluate(true);
        series.forEach((name, declared) -> guarded(name, () -> finish(declared)));
        summarize();
    }

    private void finish(DeclaredSeries declared) {
        var byType = new HashMap<String, CheckedReport>();
        checked(declared).forEach(report -> byType.put(report.report().header().type(), report));
        var ordered = declared.catalog().reports().stream()
                .flatMap(header -> Optional.ofNullable(byType.get(header.type())).stream())
                .toList();
        for (var found : ReportChecks.check(declared.catalog(), ordered)) {
            var reportType = found.report().report().header().type();
            var type = declared.types().getOrDefault(reportType, declared.type());
            noteErrors(reportType, messages.print(found.problem(), type));
        }
        try {
            write(declared);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the reports without errors, and the index of these and of what was compiled before. */
    private void write(DeclaredSeries declared) throws IOException {
        var catalog = declared.catalog();
        if (!folders.add(catalog.series().folder())) {
            return;
        }
        var files = files(declared);
        var indexed = new ArrayList<IndexedReport>();
        var unknown = new ArrayList<String>();
        for (var header : catalog.reports()) {
            var type = declared.types().getOrDefault(header.type(), declared.type());
            var report =
                    Optional.ofNullable(complete.get(header.type())).filter(r -> !withErrors.contains(header.type()));
            if (report.isPresent()) {
                // Two reports in one file are an error already; the first of them has the file.
                if (files.write(report.get().entry(), report.get().markdown(), type)) {
                    indexed.add(report.get().entry());
                }
            } else if (!sources.contains(binaryName(BodyReader.outermost(type)))) {
                files.keep(header, catalog).ifPresentOrElse(indexed::add, () -> unknown.add(header.type()));
            }
        }
        if (!unknown.isEmpty()) {
            messages.note("[byline] the index of " + catalog.series().name() + " lacks " + String.join(", ", unknown)
                    + ", compiled before with another catalog or another version of Byline; compile all reports again");
        }
        files.write(SeriesIndex.of(catalog, indexed), declared.type());
        files.finish(declared.members(), declared.type());
    }

    private void noteErrors(String reportType, Optional<Severity> severity) {
        if (severity.equals(Optional.of(Severity.ERROR))) {
            withErrors.add(reportType);
        }
    }

    private void summarize() {
        messages.note("[byline] checked " + count(checkedReferences, "reference") + " in "
                + count(checkedReports, "report") + ": " + count(messages.count(Severity.ERROR), "error") + ", "
                + count(messages.count(Severity.WARNING), "warning") + notShown());
    }

    /** javac's limits can be set, and no processor is told to what. */
    private String notShown() {
        var options = new ArrayList<String>();
        if (messages.count(Severity.ERROR) > SHOWN) {
            options.add("-Xmaxerrs");
        }
        if (messages.count(Severity.WARNING) > SHOWN) {
            options.add("-Xmaxwarns");
        }
        return options.isEmpty()
                ? ""
                : "; javac shows " + SHOWN + " of each unless told otherwise: see more with "
                        + String.join(" 10000 and ", options) + " 10000";
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
