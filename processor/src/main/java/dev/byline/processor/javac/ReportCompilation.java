package dev.byline.processor.javac;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import dev.byline.catalog.Site;
import dev.byline.check.CheckId;
import dev.byline.check.CheckedReport;
import dev.byline.check.Problem;
import dev.byline.check.ReportChecks;
import dev.byline.check.Severities;
import dev.byline.check.Severity;
import dev.byline.dsl.Series;
import dev.byline.evaluate.Library;
import dev.byline.expression.Place;
import dev.byline.index.IndexedReport;
import dev.byline.processor.declaration.DeclaredSeries;
import dev.byline.processor.declaration.TypeProblem;
import dev.byline.processor.output.IndexPart;
import dev.byline.processor.output.SeriesFiles;
import dev.byline.report.EvaluatedReport;
import dev.byline.report.SeriesReports;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The reports of one compilation, from javac's analysis of their classes to the files.
 *
 * <p>javac forgets a class's tree when it has generated the class, so each class is read at its ANALYZE event. What was
 * read is evaluated on other threads. Messages and files wait for the last class: so their order is that in which javac
 * analyses the classes, however long each report takes.
 */
final class ReportCompilation {

    /** How many errors, and how many warnings, javac prints by default. */
    private static final int SHOWN = 100;

    /** As an author reads: what stands in the same file from top to bottom. */
    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(
            problem -> problem.place().map(place -> place.span().start()).orElse(0));

    private final ProcessingEnvironment environment;
    private final DocTrees trees;
    private final Severities severities;
    private final Messages messages;
    private final Map<String, DeclaredSeries> series;
    private final List<TypeProblem> typeProblems;
    private final Set<String> sources;
    private final Library library = new Library();
    private final ClassReader reader;
    private final Evaluations evaluations;
    private final Workers workers;

    /** By the binary names of their classes. */
    private final Map<String, Complete> complete = new HashMap<>();

    /** Of several series with one folder, the first has it; the others have an error for it. */
    private final Set<String> folders = new HashSet<>();

    private final Set<String> withErrors = new HashSet<>();
    private final Map<String, SeriesFiles> files = new HashMap<>();
    private final Map<String, Place> footers = new HashMap<>();
    private final Map<String, SeriesReports> seriesReports = new HashMap<>();
    private final Map<String, List<CheckedReport>> checked = new HashMap<>();
    private final Set<String> generated = new HashSet<>();
    private boolean declarationsPrinted;
    private boolean analysed;
    private boolean finished;
    private int checkedReports;
    private long checkedReferences;

    /** A report that is ready to be written, unless a check of the whole series finds an error in it. */
    private record Complete(IndexedReport entry, String markdown) {}

    ReportCompilation(
            ProcessingEnvironment environment,
            DocTrees trees,
            Workers workers,
            Map<String, DeclaredSeries> series,
            List<TypeProblem> typeProblems,
            Set<String> outermostTypes) {
        this.environment = environment;
        this.trees = trees;
        this.workers = workers;
        this.severities = Severities.parse(environment.getOptions().getOrDefault(Severities.OPTION, ""));
        this.messages = new Messages(trees, environment.getMessager(), severities);
        this.series = series;
        this.typeProblems = List.copyOf(typeProblems);
        this.sources = Set.copyOf(outermostTypes);
        this.reader = new ClassReader(environment, trees, messages, series.values(), sources, library);
        this.evaluations = new Evaluations(library, sources);
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

    /** Reads a class that javac has analysed, and has the reports evaluated that waited for it. */
    void analyzed(TypeElement type, CompilationUnitTree unit) {
        analysed = true;
        guarded("the declarations", this::printDeclarationProblems);
        guarded(type.getQualifiedName().toString(), () -> read(type, unit));
        evaluations.analyzed(binaryName(type));
        // Before javac counts its errors; where it does not come to all classes, the end of the compilation is left.
        if (evaluations.hasAll()) {
            finish();
        }
    }

    private void read(TypeElement type, CompilationUnitTree unit) {
        var path = path(type, unit);
        if (path.isPresent() && path.get().getLeaf() instanceof ClassTree tree) {
            LocalReports.in(tree, unit).forEach(report -> messages.print(inMethod(messages.whole(report, unit)), type));
            reader.read(tree, path.get(), type, unit)
                    .forEach(found -> evaluations.add(
                            found, evaluation(found), files(found.series()).executor()));
        }
    }

    /** The evaluation of a report, behind which the report is written if nothing can keep it from that any more. */
    private Callable<EvaluatedReport> evaluation(ClassReader.Found found) {
        var reports = reports(found.series());
        var header = found.report().header();
        // A series with an error may have the folder of another one, and such a report another one's file.
        var isDeclaredRight = Stream.of(found.series().catalog().series().type(), header.type())
                .noneMatch(withErrors::contains);
        var files = files(found.series());
        return () -> {
            var evaluated = reports.evaluate(found.report());
            var report = evaluated.forSeries();
            if (isDeclaredRight
                    && evaluated.problems().isEmpty()
                    && report.isPresent()
                    && !reports.checks().mayFail(report.get())) {
                evaluated
                        .markdown()
                        .ifPresent(markdown -> files.writeAhead(report.get().report(), markdown, found.type()));
            }
            return evaluated;
        };
    }

    /** The class in its file; {@code Trees.getPath} would look through all of the file. */
    private Optional<TreePath> path(TypeElement type, CompilationUnitTree unit) {
        var root = new TreePath(unit);
        return unit.getTypeDecls().stream()
                .map(tree -> new TreePath(root, tree))
                .filter(path -> type.equals(trees.getElement(path)))
                .findFirst();
    }

    private static Problem inMethod(Place place) {
        return new Problem(
                CheckId.INVALID_DECLARATION,
                "a report inside of a method is not written",
                "move the class out of the method",
                Optional.of(place));
    }

    private String binaryName(TypeElement type) {
        Elements elements = environment.getElementUtils();
        return elements.getBinaryName(type).toString();
    }

    private SeriesReports reports(DeclaredSeries declared) {
        var catalog = declared.catalog();
        return seriesReports.computeIfAbsent(
                catalog.series().type(),
                type -> new SeriesReports(
                        catalog,
                        declared.constants(),
                        library,
                        ReportChecks.of(catalog, files(declared)::exists, severities),
                        Optional.ofNullable(footers.get(type))));
    }

    /** A failure of Byline on one report must not keep the others, nor the compiler, from being done. */
    private void guarded(String what, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            messages.failed(what, e);
        }
    }

    private void print(ClassReader.Found found, EvaluatedReport report) {
        report.suggestions().forEach(suggestion -> messages.note(suggestion.text(), suggestion.place()));
        var hasErrors = report.problems().stream()
                .sorted(BY_PLACE)
                .map(problem -> messages.print(problem, found.type()))
                .toList()
                .contains(Optional.of(Severity.ERROR));
        report.forSeries().ifPresent(forSeries -> {
            checked(found.series()).add(forSeries);
            checkedReports++;
            checkedReferences += report.references();
            report.markdown()
                    .filter(markdown -> !hasErrors)
                    .ifPresent(markdown ->
                            complete.put(found.report().header().type(), new Complete(forSeries.report(), markdown)));
        });
    }

    private SeriesFiles files(DeclaredSeries declared) {
        var header = declared.catalog().series();
        return files.computeIfAbsent(header.type(), type -> {
            var files = new SeriesFiles(environment.getFiler(), header, workers);
            if (declared.stored().isEmpty()) {
                files.storeCatalog(declared.members(), declared.reportAnnotations(), declared.resolved());
            }
            return files;
        });
    }

    private List<CheckedReport> checked(DeclaredSeries declared) {
        return checked.computeIfAbsent(declared.catalog().series().type(), type -> new ArrayList<>());
    }

    /** Ends the compilation: prints what is wrong with the reports, and writes them and what joins them. */
    void finish() {
        if (finished) {
            return;
        }
        finished = true;
        guarded("the declarations", this::printDeclarationProblems);
        workers.haveAllProcessors();
        evaluations.finish(this::print, messages::failed);
        series.forEach((name, declared) -> guarded(name, () -> finish(declared)));
        summarize();
    }

    private void finish(DeclaredSeries declared) {
        var byType = new HashMap<String, CheckedReport>();
        checked(declared).forEach(report -> byType.put(report.report().header().type(), report));
        var ordered = declared.catalog().reports().stream()
                .flatMap(header -> Optional.ofNullable(byType.get(header.type())).stream())
                .toList();
        for (var found : ReportChecks.checkSeries(declared.catalog(), ordered)) {
            var reportType = found.report().report().header().type();
            var type = declared.element(reportType);
            noteErrors(reportType, messages.print(found.problem(), type));
        }
        try {
            write(declared);
        } catch (IOException e) {
            messages.unwritable(e, declared.type());
        }
    }

    /** Writes the reports without errors, and the index of these and of what was compiled before. */
    private void write(DeclaredSeries declared) throws IOException {
        var catalog = declared.catalog();
        if (!folders.add(catalog.series().folder())) {
            return;
        }
        var files = files(declared);
        if (declared.stored().isPresent()) {
            files.sameCatalog(declared.stored().getAsInt());
        } else if (messages.count(Severity.ERROR) == 0) {
            files.newCatalog();
        }
        var kept = files.kept(catalog);
        var parts = new ArrayList<IndexPart>();
        var unknown = new ArrayList<String>();
        for (var header : catalog.reports()) {
            var report =
                    Optional.ofNullable(complete.get(header.type())).filter(r -> !withErrors.contains(header.type()));
            if (report.isPresent()) {
                // Two reports in one file are an error already; the first of them has the file.
                if (files.write(report.get().entry(), report.get().markdown(), declared.element(header.type()))) {
                    parts.add(IndexPart.of(report.get().entry()));
                }
            } else if (!isCompiledNow(header.type(), declared)) {
                kept.entry(header).ifPresentOrElse(parts::add, () -> unknown.add(header.type()));
            }
        }
        if (!unknown.isEmpty()) {
            messages.note("[byline] the index of " + catalog.series().name() + " lacks " + String.join(", ", unknown)
                    + ", compiled before with another catalog or another version of Byline; compile all reports again");
        }
        files.write(catalog, parts, declared.type());
        files.finish(declared.members(), declared.type());
    }

    private boolean isCompiledNow(String report, DeclaredSeries declared) {
        // Nearly all reports are outermost classes, and it would take long to ask the compiler for each.
        return sources.contains(
                report.indexOf('$') < 0 ? report : binaryName(ResolvedNames.outermost(declared.element(report))));
    }

    /** Notes that javac has written a class file. */
    void generated(TypeElement type) {
        generated.add(binaryName(type));
    }

    /** Notes that javac has written all class files that it writes. */
    void compiled() {
        series.values()
                .forEach(declared -> Optional.ofNullable(
                                files.get(declared.catalog().series().type()))
                        .ifPresent(written -> written.compiled(areGenerated(declared))));
    }

    private boolean areGenerated(DeclaredSeries declared) {
        var members = declared.members();
        return Stream.of(
                        Stream.of(declared.catalog().series().type()),
                        members.parts().stream(),
                        members.reports().stream())
                .flatMap(names -> names)
                .filter(sources::contains)
                .allMatch(generated::contains);
    }

    private void noteErrors(String reportType, Optional<Severity> severity) {
        if (severity.equals(Optional.of(Severity.ERROR))) {
            withErrors.add(reportType);
        }
    }

    private void summarize() {
        if (!analysed) {
            // An empty count would read like a success.
            messages.note("[byline] checked no report, and wrote none: javac did not come to the bodies of the classes,"
                    + " because of an error or of -proc:only");
            return;
        }
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

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
