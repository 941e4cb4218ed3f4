package dev.byline.reader;

import dev.byline.build.ClassInput;
import dev.byline.build.Digest;
import dev.byline.build.KeptBuild;
import dev.byline.build.ReadClasses;
import dev.byline.build.SeriesBuild;
import dev.byline.catalog.DeclarationProblem;
import dev.byline.check.CheckId;
import dev.byline.check.Failure;
import dev.byline.check.Problem;
import dev.byline.check.Severities;
import dev.byline.check.Severity;
import dev.byline.evaluate.Library;
import dev.byline.expression.Place;
import dev.byline.generated.GeneratedNames;
import dev.byline.index.ReportHeader;
import dev.byline.reader.Reading.SeriesReading;
import dev.byline.reader.Reading.UnknownName;
import dev.byline.reader.SourceProblem.SourcePlace;
import dev.byline.reader.body.ClassReader;
import dev.byline.reader.declaration.DeclaredSeries;
import dev.byline.reader.declaration.SeriesDeclarations;
import dev.byline.reader.parse.ParsedFile;
import dev.byline.reader.parse.SourceParser;
import dev.byline.reader.parse.SourceRoots;
import dev.byline.reader.parse.SourceText;
import dev.byline.reader.parse.Workers;
import dev.byline.reader.symbol.ConstantValues;
import dev.byline.reader.symbol.GeneratedType;
import dev.byline.reader.symbol.SourceType;
import dev.byline.reader.symbol.Symbols;
import dev.byline.report.Diagnostics;
import dev.byline.report.EvaluatedReport;
import dev.byline.report.ReportForm;
import dev.byline.report.SeriesForm;
import dev.byline.tree.LocalReports;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import javax.tools.ToolProvider;

/**
 * Reads series from their sources alone: source roots in, problems and files out. What happens in what order: parse, find
 * what names mean, read the declarations, read the bodies, evaluate and check each report, check each series, render.
 */
public final class SeriesReader {

    private final Settings settings;
    private final Workers workers;
    private final Diagnostics diagnostics;
    private final List<SourceProblem> problems = new ArrayList<>();
    private final List<UnknownName> unknown = new ArrayList<>();
    /** The types with an error, by their binary names. */
    private final Set<String> wrong = new HashSet<>();

    private long reports;
    private long references;

    private SeriesReader(Settings settings, Workers workers) {
        this.settings = settings;
        this.workers = workers;
        this.diagnostics = new Diagnostics(Severities.parse(settings.checks()));
    }

    /**
     * Reads all series below source roots.
     *
     * @param roots the folders of the sources
     * @param settings how to read them
     * @return what they say
     * @throws IOException if a folder cannot be read
     * @throws IllegalStateException if the Java that runs has no compiler
     */
    public static Reading read(List<Path> roots, Settings settings) throws IOException {
        return new SeriesReader(settings, Workers.ofAllProcessors()).readFiles(SourceRoots.files(roots));
    }

    /**
     * Reads all series in sources.
     *
     * @param sources the sources
     * @param settings how to read them
     * @return what they say
     * @throws IllegalStateException if the Java that runs has no compiler
     */
    public static Reading readAll(List<SourceText> sources, Settings settings) {
        return new SeriesReader(settings, Workers.ofAllProcessors()).readTexts(sources);
    }

    private Reading readFiles(List<Path> files) {
        var texts = workers.all(files.stream()
                .map(file -> (Callable<Optional<SourceText>>) () -> text(file))
                .toList());
        return readTexts(texts.stream().flatMap(Optional::stream).toList());
    }

    private Optional<SourceText> text(Path file) {
        try {
            return Optional.of(SourceText.read(file, settings.encoding()));
        } catch (CharacterCodingException e) {
            unreadable(
                    file,
                    "it is not written in " + settings.encoding().name(),
                    "save it in that encoding, or name its own in `project.build.sourceEncoding`");
        } catch (NoSuchFileException e) {
            // It was deleted since the folder was read, or a link leads nowhere.
            return Optional.empty();
        } catch (IOException e) {
            unreadable(file, String.valueOf(e.getMessage()), "make it readable, or delete it");
        }
        return Optional.empty();
    }

    private synchronized void unreadable(Path file, String why, String remedy) {
        diagnostics.countMore(Severity.ERROR);
        problems.add(new SourceProblem(
                Severity.ERROR,
                Optional.of(CheckId.UNREADABLE_SOURCE),
                Problem.message(CheckId.UNREADABLE_SOURCE, "this file cannot be read: " + why, remedy),
                Optional.of(SourcePlace.beginning(file))));
    }

    private Reading readTexts(List<SourceText> all) {
        var texts = all.stream().filter(text -> !isGenerated(text)).toList();
        var javac = ToolProvider.getSystemJavaCompiler();
        if (javac == null) {
            throw new IllegalStateException(
                    "the Java that runs has no compiler: run Byline with a JDK, not with a JRE");
        }
        var files = new SourceParser(javac, workers).parse(texts);
        addUnparsed(texts, files);
        files.forEach(this::addSyntaxErrors);
        Severities.parse(settings.checks()).mistakes().forEach(this::addOptionMistake);
        var symbols = new Symbols(files);
        var constants = new ConstantValues(symbols);
        var declarations = SeriesDeclarations.read(symbols, constants);
        addDeclarationProblems(symbols, declarations);
        declarations.series().values().forEach(series -> symbols.add(GeneratedType.of(series.catalog())));
        var classes = read(symbols, new ClassReader(symbols, constants, declarations.reports()));
        var library = new Library();
        classes.forEach(input -> {
            input.methods().forEach(method -> library.add(method.name(), method.body()));
            input.constants().forEach(library::add);
        });
        var series = new LinkedHashMap<String, SeriesReading>();
        var folders = new HashSet<String>();
        declarations.series().forEach((name, declared) -> {
            if (folders.add(declared.catalog().series().folder())) {
                series.put(name, read(declared, symbols, library, classes));
            }
        });
        problems.sort(SourceProblem.BY_PLACE);
        return new Reading(problems, series, unknown, reports, references);
    }

    /** What the processor has written for a compiler says the same again. */
    private static boolean isGenerated(SourceText text) {
        return text.content().startsWith("// " + GeneratedNames.COMMENT);
    }

    private void addUnparsed(List<SourceText> texts, List<ParsedFile> files) {
        var parsed = new HashSet<SourceText>();
        files.forEach(file -> parsed.add(file.text()));
        texts.stream()
                .filter(text -> !parsed.contains(text))
                .forEach(text -> unreadable(
                        text.path(),
                        "Java's parser gives up on it, most likely because something in it is nested too deep",
                        "split what is nested, or chained, by the hundreds"));
    }

    private void addSyntaxErrors(ParsedFile file) {
        file.syntaxErrors()
                .forEach(error -> problems.add(
                        problem(Severity.ERROR, Optional.empty(), error.message(), Place.of(file, error.span()))));
    }

    private void addOptionMistake(String mistake) {
        diagnostics.countMore(Severity.ERROR);
        problems.add(new SourceProblem(
                Severity.ERROR, Optional.of(CheckId.INVALID_OPTION), Severities.message(mistake), Optional.empty()));
    }

    private void addDeclarationProblems(Symbols symbols, SeriesDeclarations declarations) {
        var reports = declarations.reports();
        symbols.duplicates()
                .forEach(duplicate -> add(
                        ReportForm.duplicate(
                                duplicate.type().canonicalName(),
                                duplicate.first().file().name().orElse(""),
                                TypePlaces.of(duplicate.type())),
                        check -> false,
                        duplicate.type()));
        declarations
                .problems()
                .forEach(found -> add(
                        problem(found.problem(), found.type(), declarations),
                        reports.silenced(found.type())::contains,
                        found.type()));
        declarations.series().values().forEach(series -> {
            series.resolved().problems().forEach(problem -> {
                var type = symbols.source(problem.site().type()).orElse(series.type());
                add(problem(problem, type, declarations), reports.silenced(type)::contains, type);
            });
            // Behind an error, some class may be meant as a report of this series.
            if (series.catalog().reports().isEmpty() && declarations.problems().isEmpty()) {
                var header = series.catalog().series();
                add(
                        SeriesForm.noReports(header.name(), series.type().simpleName()),
                        reports.silenced(series.type())::contains,
                        series.type());
            }
        });
    }

    private static Problem problem(DeclarationProblem problem, SourceType type, SeriesDeclarations declarations) {
        return new Problem(
                CheckId.valueOf(problem.check().name()),
                problem.what(),
                problem.remedy(),
                declarations.reports().place(problem.site()).or(() -> Optional.of(TypePlaces.of(type))));
    }

    private List<ClassInput> read(Symbols symbols, ClassReader reader) {
        var outermost =
                symbols.types().stream().filter(type -> type.outer().isEmpty()).toList();
        var read = workers.all(outermost.stream()
                .map(type -> (Callable<Optional<ClassInput>>) () -> guarded(type, () -> reader.read(type)))
                .toList());
        for (var type : outermost) {
            var file = type.file();
            LocalReports.in(type.tree(), file.unit())
                    .forEach(report -> add(ReportForm.inMethod(file.places().of(report)), check -> false, type));
        }
        return read.stream().flatMap(Optional::stream).toList();
    }

    /** A failure of Byline on one class must not keep the others from being read. */
    private <T> Optional<T> guarded(SourceType type, Callable<T> work) {
        try {
            return Optional.of(work.call());
        } catch (Exception | StackOverflowError | LinkageError e) {
            synchronized (this) {
                diagnostics.countMore(Severity.ERROR);
                wrong.add(type.binaryName());
                problems.add(problem(
                        Severity.ERROR,
                        Optional.of(CheckId.INTERNAL_ERROR),
                        Failure.message(type.binaryName(), e),
                        TypePlaces.of(type)));
            }
            return Optional.empty();
        }
    }

    private SeriesReading read(DeclaredSeries declared, Symbols symbols, Library library, List<ClassInput> classes) {
        var output = new RenderedFiles(settings.exists());
        var kept = KeptBuild.load(output, () -> Digest.of(List.of()));
        var build = new SeriesBuild(
                new SeriesBuild.Setting(
                        declared.resolved(),
                        declared.constants(),
                        declared.members(),
                        declared.reportAnnotations(),
                        settings.checks(),
                        library,
                        classes.stream()
                                .flatMap(input ->
                                        Optional.ofNullable(input.footers()
                                                        .get(declared.type().binaryName()))
                                                .stream())
                                .findFirst(),
                        new ReadClasses(kept),
                        path -> Optional.empty()),
                kept);
        evaluate(build, symbols, classes);
        for (var found : build.check()) {
            var type = found.report().report().header().type();
            add(found.problem(), build.silenced(type)::contains, type, symbols);
        }
        var isRight = !wrong.contains(declared.type().binaryName())
                && declared.members().parts().stream().noneMatch(wrong::contains)
                && Severities.parse(settings.checks()).mistakes().isEmpty();
        if (isRight) {
            write(build, output);
        }
        return new SeriesReading(
                declared.catalog(), output.content(), places(declared, symbols), wrongReports(declared), isRight);
    }

    private void write(SeriesBuild build, RenderedFiles output) {
        try {
            build.write(wrong::contains, output);
        } catch (IOException e) {
            throw new IllegalStateException("nothing is written anywhere", e);
        }
    }

    private Set<String> wrongReports(DeclaredSeries declared) {
        var reports = new TreeSet<>(declared.members().reports());
        reports.retainAll(wrong);
        return reports;
    }

    private static Map<ReportHeader, SourcePlace> places(DeclaredSeries declared, Symbols symbols) {
        var places = new LinkedHashMap<ReportHeader, SourcePlace>();
        for (var header : declared.catalog().reports()) {
            symbols.source(header.type()).ifPresent(type -> places.put(header, sourcePlace(TypePlaces.of(type))));
        }
        return places;
    }

    private record Evaluated(ClassInput.Report input, SourceType type, Optional<EvaluatedReport> report) {}

    private void evaluate(SeriesBuild build, Symbols symbols, List<ClassInput> classes) {
        var work = new ArrayList<Callable<Evaluated>>();
        for (var input : classes) {
            for (var report : input.reports()) {
                build.body(report)
                        .ifPresent(body -> symbols.source(report.type())
                                .ifPresent(type -> work.add(() -> new Evaluated(
                                        report,
                                        type,
                                        guarded(type, () -> build.reports().evaluate(body))))));
            }
        }
        for (var evaluated : workers.all(work)) {
            evaluated.report().ifPresent(report -> {
                add(report, evaluated.input(), evaluated.type());
                build.add(evaluated.input(), report);
            });
        }
    }

    private void add(EvaluatedReport report, ClassInput.Report input, SourceType type) {
        reports++;
        references += report.references();
        report.problems().forEach(problem -> add(problem, input.silenced()::contains, type));
        report.suggestions().forEach(suggestion -> {
            var place = Optional.of(suggestion.place());
            wrong.add(type.binaryName());
            if (diagnostics.isNew(suggestion.text(), place)) {
                diagnostics.countMore(Severity.ERROR);
                problems.add(problem(
                        Severity.ERROR,
                        Optional.of(CheckId.UNDEFINED_REFERENCE),
                        suggestion.text(),
                        suggestion.place()));
            }
        });
        report.unknown().forEach(name -> unknown.add(new UnknownName(name.name(), sourcePlace(name.place()))));
    }

    private void add(Problem problem, Predicate<CheckId> isSilenced, String type, Symbols symbols) {
        symbols.source(type).ifPresent(source -> add(problem, isSilenced, source));
    }

    private void add(Problem problem, Predicate<CheckId> isSilenced, SourceType type) {
        var severity = diagnostics.add(
                problem,
                isSilenced,
                diagnostic -> problems.add(problem(
                        diagnostic.severity(),
                        Optional.of(diagnostic.check()),
                        diagnostic.message(),
                        diagnostic.place().orElseGet(() -> TypePlaces.of(type)))));
        if (severity.equals(Optional.of(Severity.ERROR))) {
            wrong.add(type.binaryName());
        }
    }

    private static SourceProblem problem(Severity severity, Optional<CheckId> check, String message, Place place) {
        return new SourceProblem(severity, check, message, Optional.of(sourcePlace(place)));
    }

    private static SourcePlace sourcePlace(Place place) {
        var path = place.file().path().orElseThrow();
        var span = place.span();
        return place.file() instanceof ParsedFile file
                ? new SourcePlace(path, span, file.line(span.start()), file.column(span.start()))
                : new SourcePlace(path, span, 1, 1);
    }
}
