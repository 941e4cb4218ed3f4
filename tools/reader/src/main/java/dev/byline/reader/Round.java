package dev.byline.reader;

import dev.byline.build.ClassInput;
import dev.byline.build.Digest;
import dev.byline.build.KeptBuild;
import dev.byline.build.OtherSeries;
import dev.byline.build.ReadClasses;
import dev.byline.build.SeriesBuild;
import dev.byline.build.SeriesRendering;
import dev.byline.catalog.Catalog;
import dev.byline.catalog.DeclarationProblem;
import dev.byline.check.Failure;
import dev.byline.check.Problem;
import dev.byline.check.SeriesCheck;
import dev.byline.check.Severities;
import dev.byline.evaluate.Needs;
import dev.byline.evaluate.SharedMembers;
import dev.byline.expression.Place;
import dev.byline.index.ReportHeader;
import dev.byline.problem.CheckId;
import dev.byline.problem.Severity;
import dev.byline.reader.Reading.SeriesReading;
import dev.byline.reader.Reading.UnknownName;
import dev.byline.reader.Snapshot.Outcome;
import dev.byline.reader.Snapshot.ParsedReport;
import dev.byline.reader.Snapshot.ReadSeries;
import dev.byline.reader.Snapshot.ReadType;
import dev.byline.reader.SourceProblem.SourcePlace;
import dev.byline.reader.body.ClassReader;
import dev.byline.reader.declaration.DeclaredSeries;
import dev.byline.reader.declaration.SeriesDeclarations;
import dev.byline.reader.parse.ParsedFile;
import dev.byline.reader.parse.SourceParser;
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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reads sources, once: parse, find what names mean, read the declarations, read the bodies, evaluate and check each report,
 * check each series. What a change since the last round does not touch is taken from there.
 */
final class Round {

    /** How many reports are evaluated before what they were made from may be forgotten. */
    private static final int TOGETHER = 256;

    private final Settings settings;
    private final SourceParser parser;
    private final Workers workers;
    private final Snapshot before;
    private final boolean isOnce;
    private final boolean sameFolder;
    private final Map<String, Boolean> asked;
    private boolean sameSeries;
    private Map<String, Set<String>> otherSeries = new ConcurrentHashMap<>();

    private final List<String> optionMistakes;
    private final Diagnostics diagnostics;
    private final List<SourceProblem> problems = new ArrayList<>();
    private final List<UnknownName> unknown = new ArrayList<>();
    /** The types with an error, by their binary names. */
    private final Set<String> wrong = new HashSet<>();

    private Certainty certainty = Certainty.WHOLE;

    private long reports;
    private long references;

    private Round(Settings settings, SourceParser parser, Workers workers, Snapshot before, boolean isOnce) {
        this.settings = settings;
        this.parser = parser;
        this.workers = workers;
        this.before = before;
        this.isOnce = isOnce;
        var severities = Severities.parse(settings.checks());
        this.optionMistakes = severities.mistakes();
        this.diagnostics = new Diagnostics(severities);
        this.sameFolder = before.asked().entrySet().stream()
                .allMatch(question -> settings.exists().test(question.getKey()) == question.getValue());
        this.asked = sameFolder ? before.asked() : new ConcurrentHashMap<>();
    }

    /**
     * Reads sources.
     *
     * @param sources all sources there are now
     * @param before what was known before
     * @return what is known now
     */
    static Snapshot of(
            SortedMap<Path, Source> sources, Settings settings, SourceParser parser, Workers workers, Snapshot before) {
        return new Round(settings, parser, workers, before, false).run(sources);
    }

    /**
     * Reads sources of which nobody will ask anything afterwards but what the reading says. Of a long series, little is in
     * memory at any time: trees and bodies are forgotten as soon as they are read and evaluated.
     *
     * @param sources all sources
     * @return what they say
     */
    static Reading once(SortedMap<Path, Source> sources, Settings settings, SourceParser parser, Workers workers) {
        return new Round(settings, parser, workers, Snapshot.empty(), true)
                .run(sources)
                .reading();
    }

    private Snapshot run(SortedMap<Path, Source> sources) {
        var parsed = ParsedSources.of(sources, before.files(), parser);
        var files = parsed.files();
        var seen = SourceChange.between(before, files);
        var symbols = seen.isOfBodies()
                ? before.symbols().with(seen.read())
                : before.symbols().of(files.values());
        var constants = new ConstantValues(symbols);
        var declarations = seen.isOfBodies()
                ? before.declarations().with(symbols, constants, type -> seen.isKept(type.file()))
                : before.declarations().again(symbols, constants, seen::isSame, this::isElsewhere);
        if (!seen.isOfBodies()) {
            declarations.series().values().forEach(series -> symbols.add(GeneratedType.of(series.catalog())));
        }
        var change = seen.with(before.declarations(), declarations, files.values());
        certainty = Certainty.of(parsed, declarations, symbols);
        addFileProblems(parsed);
        addUnknown(declarations, parsed);
        var unannotated = seen.isOfBodies() ? before.unannotated() : unannotated(symbols, declarations);
        addDeclarationProblems(symbols, declarations, unannotated);
        sameSeries = before.otherSeries().entrySet().stream()
                .allMatch(
                        other -> files(withFolder(declarations, other.getKey())).equals(other.getValue()));
        otherSeries = sameSeries ? before.otherSeries() : new ConcurrentHashMap<>();
        var types = read(symbols, new ClassReader(symbols, constants, declarations.reports()), change);
        addTypeProblems(types);
        var shared = shared(types);
        var series = new LinkedHashMap<String, ReadSeries>();
        var readings = new LinkedHashMap<String, SeriesReading>();
        var folders = new HashSet<String>();
        var rounds = new LinkedHashMap<String, SeriesRound>();
        var builds = new ArrayList<SeriesBuild>();
        var others = others(otherSeries, declarations, builds);
        declarations.series().forEach((name, declared) -> {
            if (folders.add(declared.catalog().series().folder())) {
                guarded(declared, () -> {
                    var round = new SeriesRound(declared, others, symbols, shared, types, files, change);
                    builds.add(round.build);
                    round.evaluate(name);
                    rounds.put(name, round);
                });
            }
        });
        // A report may link to a heading of any other.
        rounds.forEach((name, round) -> guarded(round.declared, () -> round.finish(name, series, readings)));
        problems.removeIf(problem -> isElsewhere(problem.place()));
        unknown.removeIf(name -> isElsewhere(Optional.of(name.place())));
        problems.sort(SourceProblem.BY_PLACE);
        return new Snapshot(
                sources,
                files,
                symbols,
                declarations,
                unannotated,
                types,
                series,
                asked,
                otherSeries,
                new Reading(problems, readings, unknown, reports, references, certainty.isWhole()));
    }

    /** Whether a class is of another module, whose own build says what is wrong with it. */
    private boolean isElsewhere(SourceType type) {
        // Asked of every report for every keystroke, and nearly always of a series in one module.
        return !settings.elsewhere().isEmpty()
                && settings.isElsewhere(type.file().text().path());
    }

    private boolean isElsewhere(Optional<SourcePlace> place) {
        return place.filter(at -> settings.isElsewhere(at.file())).isPresent();
    }

    private void addFileProblems(ParsedSources parsed) {
        parsed.unread().forEach(this::count);
        problems.addAll(parsed.broken());
        optionMistakes.forEach(mistake -> count(new SourceProblem(
                Severity.ERROR, Optional.of(CheckId.INVALID_OPTION), Severities.message(mistake), Optional.empty())));
    }

    /** Annotations with values that are not known, and reports of a series that is not. */
    private void addUnknown(SeriesDeclarations declarations, ParsedSources parsed) {
        declarations.reports().unread().stream()
                .filter(each -> each.type().file().syntaxErrors().isEmpty())
                .forEach(each -> unknown.add(new UnknownName("", SourcePlace.of(each.place()))));
        declarations.foreign().stream()
                .filter(type ->
                        type.file().syntaxErrors().isEmpty() && parsed.unread().isEmpty())
                .forEach(type -> unknown.add(
                        new UnknownName("the series of " + type.simpleName(), SourcePlace.of(TypePlaces.of(type)))));
    }

    /** An error that no check has found. */
    private void count(SourceProblem problem) {
        diagnostics.countMore(Severity.ERROR);
        problems.add(problem);
    }

    private static List<String> unannotated(Symbols symbols, SeriesDeclarations declarations) {
        return symbols.types().stream()
                .filter(type -> declarations.reports().isUnannotated(type, symbols))
                .map(SourceType::binaryName)
                .toList();
    }

    private void addDeclarationProblems(Symbols symbols, SeriesDeclarations declarations, List<String> unannotated) {
        var silenced = declarations.reports();
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
                        silenced.silenced(found.type())::contains,
                        found.type()));
        unannotated.stream()
                .flatMap(name -> symbols.source(name).stream())
                .forEach(type ->
                        add(ReportForm.unannotated(type.simpleName()), silenced.silenced(type)::contains, type));
        declarations.series().values().forEach(series -> {
            series.resolved().problems().forEach(problem -> {
                var type = symbols.source(problem.site().type()).orElse(series.type());
                add(problem(problem, type, declarations), silenced.silenced(type)::contains, type);
            });
            // Behind an error, some class may be meant as a report of this series.
            if (series.catalog().reports().isEmpty()
                    && !series.type().isForAll()
                    && declarations.problems().isEmpty()) {
                var header = series.catalog().series();
                add(
                        SeriesForm.noReports(header.name(), series.type().simpleName()),
                        silenced.silenced(series.type())::contains,
                        series.type());
            }
        });
    }

    private static Problem problem(DeclarationProblem problem, SourceType type, SeriesDeclarations declarations) {
        return new Problem(
                problem.check(),
                problem.what(),
                problem.remedy(),
                declarations.reports().place(problem).or(() -> Optional.of(TypePlaces.of(type))));
    }

    private SortedMap<String, ReadType> read(Symbols symbols, ClassReader reader, SourceChange change) {
        var types = new TreeMap<String, ReadType>();
        var work = new ArrayList<Callable<ReadType>>();
        if (change.isOfBodies()) {
            // The classes are the same; only those of the files that have changed are looked at.
            types.putAll(before.types());
            before.types().forEach((name, known) -> {
                if (!change.isKept(known.type().file())) {
                    var type = symbols.source(name).orElseThrow();
                    work.add(() -> read(type, reader));
                }
            });
            workers.all(work).forEach(read -> types.put(read.type().binaryName(), read));
            return types;
        }
        for (var type : symbols.types()) {
            if (type.outer().isEmpty()) {
                var known = before.types().get(type.binaryName());
                if (known != null && change.isSame(type) && known.type().file() == type.file()) {
                    types.put(type.binaryName(), known);
                } else {
                    work.add(() -> read(type, reader));
                }
            }
        }
        workers.all(work).forEach(read -> types.put(read.type().binaryName(), read));
        return types;
    }

    private ReadType read(SourceType type, ClassReader reader) {
        var read = new ReadType(type, guarded(type, () -> reader.read(type)), inMethods(type));
        // What declares the series, or helps reports, is asked for by others.
        if (isOnce
                && read.input()
                        .value()
                        .filter(input ->
                                !input.reports().isEmpty() && input.methods().isEmpty())
                        .isPresent()) {
            type.forgetTree();
        }
        return read;
    }

    private static List<Problem> inMethods(SourceType type) {
        return LocalReports.in(type.tree(), type.file().unit()).stream()
                .map(report -> ReportForm.inMethod(type.file().places().of(report)))
                .toList();
    }

    /** A failure of Byline on one class, or one series, must not keep the others from being read. */
    private static <T> Outcome<T> guarded(SourceType type, Callable<T> work) {
        try {
            return new Outcome<>(Optional.of(work.call()), Optional.empty());
        } catch (Exception | StackOverflowError | OutOfMemoryError | LinkageError e) {
            return new Outcome<>(
                    Optional.empty(),
                    Optional.of(problem(
                            Severity.ERROR,
                            Optional.of(CheckId.INTERNAL_ERROR),
                            Failure.message(type.binaryName(), e),
                            TypePlaces.of(type))));
        }
    }

    private void addTypeProblems(Map<String, ReadType> types) {
        types.values().forEach(read -> {
            read.inMethods().forEach(problem -> add(problem, check -> false, read.type()));
            addFailure(read.input(), read.type());
        });
    }

    private void guarded(DeclaredSeries declared, Runnable work) {
        addFailure(guarded(declared.type(), Executors.callable(work, true)), declared.type());
    }

    private void addFailure(Outcome<?> outcome, SourceType type) {
        outcome.failure().ifPresent(failure -> {
            wrong.add(type.binaryName());
            count(failure);
        });
    }

    private static SharedMembers shared(Map<String, ReadType> types) {
        var shared = new SharedMembers();
        types.values().forEach(type -> type.input().value().ifPresent(input -> input.addTo(shared)));
        return shared;
    }

    /** One series in this round. */
    private final class SeriesRound {

        private final DeclaredSeries declared;
        private final Symbols symbols;
        private final SharedMembers shared;
        private final Map<String, ReadType> types;
        private final Map<Path, ParsedFile> files;
        private final SourceChange change;
        private final SeriesBuild build;
        private Map<String, ParsedReport> read = Map.of();

        SeriesRound(
                DeclaredSeries declared,
                OtherSeries others,
                Symbols symbols,
                SharedMembers shared,
                Map<String, ReadType> types,
                Map<Path, ParsedFile> files,
                SourceChange change) {
            this.change = change;
            this.declared = declared;
            this.symbols = symbols;
            this.shared = shared;
            this.types = types;
            this.files = files;
            var output = new RenderedFiles(beside(settings.exists(), asked));
            var kept = KeptBuild.load(output, () -> Digest.of(List.of()));
            this.build = new SeriesBuild(
                    new SeriesBuild.Setting(
                            declared.resolved(),
                            declared.constants(),
                            declared.members(),
                            declared.reportAnnotations(),
                            settings.checks(),
                            shared,
                            footer(),
                            new ReadClasses(kept),
                            path -> Optional.empty(),
                            others),
                    kept);
        }

        private Optional<Place> footer() {
            return outermost(declared.type().binaryName())
                    .flatMap(type -> type.input().value())
                    .flatMap(input -> Optional.ofNullable(
                            input.footers().get(declared.type().binaryName())));
        }

        /** The outermost class around a class. */
        private Optional<ReadType> outermost(String type) {
            return symbols.source(type).map(each -> {
                var outer = each;
                while (outer.outer().isPresent()) {
                    outer = outer.outer().get();
                }
                return types.get(outer.binaryName());
            });
        }

        void evaluate(String name) {
            read = evaluate(Optional.ofNullable(before.series().get(name)));
            read.values().forEach(this::add);
        }

        void finish(String name, Map<String, ReadSeries> series, Map<String, SeriesReading> readings) {
            var found = check(Optional.ofNullable(before.series().get(name)));
            found.forEach(this::add);
            series.put(name, new ReadSeries(declared, read, found, build.askedAnchors()));
            if (hasSomethingHere()) {
                readings.put(name, reading());
            }
        }

        private boolean hasSomethingHere() {
            return Stream.of(
                            Stream.of(declared.type().binaryName()),
                            declared.members().parts().stream(),
                            declared.members().reports().stream())
                    .flatMap(names -> names)
                    .flatMap(name -> symbols.source(name).stream())
                    .anyMatch(type -> !isElsewhere(type));
        }

        private Map<String, ParsedReport> evaluate(Optional<ReadSeries> known) {
            var changed = known.filter(this::isOfBodies).flatMap(this::evaluateChanged);
            if (changed.isPresent()) {
                return changed.get();
            }
            var catalogChange =
                    known.map(series -> CatalogChange.between(series.declared().catalog(), declared.catalog()));
            var read = new HashMap<String, ParsedReport>();
            var toDo = new ArrayList<ReportHeader>();
            for (var header : declared.catalog().reports()) {
                input(header)
                        .ifPresent(input -> known.flatMap(series ->
                                        Optional.ofNullable(series.reports().get(header.type())))
                                .filter(report -> report.input() == input
                                        && isSame(report)
                                        && !catalogChange.orElseThrow().concerns(header, report))
                                .ifPresentOrElse(report -> read.put(header.type(), report), () -> toDo.add(header)));
            }
            evaluate(toDo, read);
            var inOrder = new LinkedHashMap<String, ParsedReport>();
            for (var header : declared.catalog().reports()) {
                Optional.ofNullable(read.get(header.type())).ifPresent(report -> inOrder.put(header.type(), report));
            }
            return inOrder;
        }

        /** Whether all reports are what they were, but for the texts of those whose files have changed. */
        private boolean isOfBodies(ReadSeries known) {
            return change.isOfBodies()
                    && known.declared().resolved() == declared.resolved()
                    && known.reports().size() == declared.catalog().reports().size();
        }

        /** Empty where nothing could be read of one of them, so that it is no longer among the others. */
        private Optional<Map<String, ParsedReport>> evaluateChanged(ReadSeries known) {
            var toDo = new ArrayList<ReportHeader>();
            for (var report : known.reports().values()) {
                if (!change.isKept(report.file()) || !isSame(report)) {
                    toDo.add(report.header());
                }
            }
            if (!toDo.stream().allMatch(header -> input(header).isPresent())) {
                return Optional.empty();
            }
            var read = new LinkedHashMap<>(known.reports());
            evaluate(toDo, read);
            return Optional.of(read);
        }

        private void evaluate(List<ReportHeader> toDo, Map<String, ParsedReport> read) {
            var done = new AtomicInteger();
            for (var from = 0; from < toDo.size(); from += TOGETHER) {
                var together = toDo.subList(from, Math.min(toDo.size(), from + TOGETHER));
                workers.all(together.stream()
                                .<Callable<ParsedReport>>map(header -> () -> {
                                    var report = evaluated(header, input(header).orElseThrow());
                                    settings.progress().checked(done.incrementAndGet(), toDo.size());
                                    return report;
                                })
                                .toList())
                        .forEach(report -> read.put(report.header().type(), report));
                if (isOnce) {
                    together.forEach(this::forgetBody);
                }
            }
        }

        private Optional<ClassInput.Report> input(ReportHeader header) {
            return outermost(header.type())
                    .flatMap(type -> type.input().value())
                    .flatMap(all -> all.report(header.type()));
        }

        private void forgetBody(ReportHeader header) {
            outermost(header.type())
                    .ifPresent(type -> types.put(type.type().binaryName(), type.withoutBody(header.type())));
        }

        /** Whether what a report was made of is what it was, and where it was. */
        private boolean isSame(ParsedReport report) {
            return sameFolder
                    && sameSeries
                    && (report.uses().isEmpty()
                            || report.uses().entrySet().stream()
                                    .allMatch(use -> sameInput(use.getValue(), input(use.getKey()))))
                    && report.outcome().failure().isEmpty()
                    && (report.isRight()
                            || report.outcome().value().stream()
                                    .flatMap(value -> value.problems().stream())
                                    .flatMap(problem -> problem.place().stream())
                                    .allMatch(this::isCurrent));
        }

        private static boolean sameInput(Optional<ClassInput> one, Optional<ClassInput> other) {
            return one.isPresent() == other.isPresent() && (one.isEmpty() || one.orElseThrow() == other.orElseThrow());
        }

        private boolean isCurrent(Place place) {
            return place.file() instanceof ParsedFile file
                    && files.get(file.text().path()) == file;
        }

        private Optional<ClassInput> input(String type) {
            return outermost(type).flatMap(read -> read.input().value());
        }

        private ParsedReport evaluated(ReportHeader header, ClassInput.Report input) {
            var type = symbols.source(header.type()).orElseThrow();
            var uses = new HashMap<String, Optional<ClassInput>>();
            if (!isOnce) {
                Needs.all(input.body(), shared).forEach(name -> uses.computeIfAbsent(name.owner(), this::input));
            }
            var outcome = guarded(
                    type, () -> build.reports().evaluate(build.body(input).orElseThrow()));
            return new ParsedReport(header, isOnce ? input.withoutBody() : input, type.file(), uses, outcome);
        }

        private void add(ParsedReport read) {
            if (settings.elsewhere().isEmpty() && read.isRight()) {
                // Nearly all are, at every keystroke.
                read.outcome().value().ifPresent(report -> include(read, report));
                return;
            }
            var type = symbols.source(read.header().type()).orElseThrow();
            addFailure(read.outcome(), type);
            if (isElsewhere(type)) {
                read.outcome().value().flatMap(EvaluatedReport::forSeries).ifPresent(build::addElsewhere);
                return;
            }
            read.outcome().value().ifPresent(report -> {
                report.problems()
                        .forEach(problem -> Round.this.add(problem, read.input().silenced()::contains, type));
                report.suggestions().forEach(suggestion -> add(suggestion, type));
                report.unknown()
                        .forEach(name -> unknown.add(new UnknownName(name.name(), SourcePlace.of(name.place()))));
                include(read, report);
            });
        }

        private void include(ParsedReport read, EvaluatedReport report) {
            reports++;
            references += report.references();
            build.add(read.input(), report);
        }

        private void add(EvaluatedReport.Suggestion suggestion, SourceType type) {
            wrong.add(type.binaryName());
            if (certainty.isCertain(CheckId.UNDEFINED_REFERENCE, type)
                    && diagnostics.isNew(suggestion.text(), Optional.of(suggestion.place()))) {
                count(new SourceProblem(
                        Severity.ERROR,
                        Optional.of(CheckId.UNDEFINED_REFERENCE),
                        suggestion.text(),
                        Optional.of(SourcePlace.of(suggestion.place())),
                        suggestion.repairs()));
            }
        }

        private void add(SeriesCheck.Found found) {
            var type = found.report().report().header().type();
            symbols.source(type)
                    .ifPresent(source -> Round.this.add(found.problem(), build.silenced(type)::contains, source));
        }

        /** Runs the checks of the whole series, unless they would say the same again. */
        private List<SeriesCheck.Found> check(Optional<ReadSeries> known) {
            return known.filter(series -> series.declared().resolved() == declared.resolved()
                            && series.reports().size() == read.size()
                            && read.values().stream().allMatch(report -> looksTheSame(report, series))
                            && build.hasAnchorsAsBefore(series.anchors()))
                    .map(ReadSeries::found)
                    .orElseGet(build::check);
        }

        private boolean looksTheSame(ParsedReport report, ReadSeries series) {
            var type = report.header().type();
            var was = series.reports().get(type);
            return was == report
                    || was != null
                            && was.checked().isPresent()
                            && was.cited(build::cited).equals(report.cited(build::cited))
                            && was.input().silenced().equals(report.input().silenced())
                            && series.found().stream()
                                    .noneMatch(found -> found.report()
                                            .report()
                                            .header()
                                            .type()
                                            .equals(type));
        }

        private SeriesReading reading() {
            var isRight = !wrong.contains(declared.type().binaryName())
                    && declared.members().parts().stream().noneMatch(wrong::contains)
                    && optionMistakes.isEmpty();
            var wrongReports = new TreeSet<String>();
            declared.members().reports().stream().filter(wrong::contains).forEach(wrongReports::add);
            var written = new HashSet<String>();
            for (var report : read.values()) {
                var type = report.header().type();
                if (report.outcome().value().isPresent()
                        && report.outcome().value().get().markdown().isPresent()
                        && !wrongReports.contains(type)) {
                    written.add(type);
                }
            }
            return new SeriesReading(
                    declared.catalog(),
                    isOnce
                            ? known(places(declared.catalog(), symbols, settings)
                                    .get())
                            : places(declared.catalog(), symbols, settings),
                    written,
                    wrongReports,
                    isRight,
                    isRight ? rendering(build, wrongReports) : Round::noRendering);
        }
    }

    // Who keeps a reading must not keep this round, which knows the one before.

    /** Finds the series with a folder, and notes what it has: reports that link to it depend on that. */
    private static OtherSeries others(
            Map<String, Set<String>> asked, SeriesDeclarations declarations, List<SeriesBuild> builds) {
        return new OtherSeries() {
            @Override
            public Optional<Catalog> withFolder(String folder) {
                var catalog = Round.withFolder(declarations, folder);
                asked.putIfAbsent(folder, files(catalog));
                return catalog;
            }

            @Override
            public Optional<Set<String>> anchors(String path) {
                return OtherSeries.anchors(path, builds);
            }
        };
    }

    private static Optional<Catalog> withFolder(SeriesDeclarations declarations, String folder) {
        return OtherSeries.withFolder(
                folder, declarations.series().values().stream().map(DeclaredSeries::catalog));
    }

    /** Empty where there is no such series: each has a file at least. */
    private static Set<String> files(Optional<Catalog> catalog) {
        return catalog.<Set<String>>map(Catalog::files).orElse(Set.of());
    }

    private static Predicate<String> beside(Predicate<String> exists, Map<String, Boolean> asked) {
        return path -> asked.computeIfAbsent(path, exists::test);
    }

    private static Supplier<Map<ReportHeader, SourcePlace>> places(
            Catalog catalog, Symbols symbols, Settings settings) {
        return () -> {
            var places = new LinkedHashMap<ReportHeader, SourcePlace>();
            for (var header : catalog.reports()) {
                symbols.source(header.type())
                        .filter(type -> !settings.isElsewhere(type.file().text().path()))
                        .ifPresent(type -> places.put(header, SourcePlace.of(TypePlaces.of(type))));
            }
            return Collections.unmodifiableMap(places);
        };
    }

    /** Nobody asks for it between two keystrokes; who reads once must not keep the build for it. */
    private Supplier<SeriesRendering> rendering(SeriesBuild build, Set<String> wrong) {
        return isOnce ? known(build.rendering(wrong::contains)) : later(build, wrong);
    }

    private static Supplier<SeriesRendering> later(SeriesBuild build, Set<String> wrong) {
        return () -> build.rendering(wrong::contains);
    }

    private static SeriesRendering noRendering() {
        throw new IllegalStateException("a series with a mistake in its declarations writes nothing");
    }

    private static <T> Supplier<T> known(T value) {
        return () -> value;
    }

    private void add(Problem problem, Predicate<CheckId> isSilenced, SourceType type) {
        if (!certainty.isCertain(problem.check(), type)) {
            return;
        }
        var severity = diagnostics.add(
                problem,
                isSilenced,
                diagnostic -> problems.add(new SourceProblem(
                        diagnostic.severity(),
                        Optional.of(diagnostic.check()),
                        diagnostic.message(),
                        Optional.of(SourcePlace.of(diagnostic.place().orElseGet(() -> TypePlaces.of(type)))),
                        diagnostic.repairs())));
        if (severity.equals(Optional.of(Severity.ERROR))) {
            wrong.add(type.binaryName());
        }
    }

    private static SourceProblem problem(Severity severity, Optional<CheckId> check, String message, Place place) {
        return new SourceProblem(severity, check, message, Optional.of(SourcePlace.of(place)));
    }
}
