package dev.byline.reader;

import dev.byline.build.ClassInput;
import dev.byline.catalog.DeclarationProblem;
import dev.byline.check.Problem;
import dev.byline.dsl.ReportDocument;
import dev.byline.evaluate.Evaluation;
import dev.byline.evaluate.Evaluator;
import dev.byline.evaluate.SharedMembers;
import dev.byline.expression.Place;
import dev.byline.index.ReportHeader;
import dev.byline.problem.CheckId;
import dev.byline.problem.Severity;
import dev.byline.reader.SourceProblem.SourcePlace;
import dev.byline.reader.body.ClassReader;
import dev.byline.reader.declaration.DeclaredSeries;
import dev.byline.reader.declaration.SeriesDeclarations;
import dev.byline.reader.parse.SourceParser;
import dev.byline.reader.parse.SourceText;
import dev.byline.reader.parse.Workers;
import dev.byline.reader.symbol.ConstantValues;
import dev.byline.reader.symbol.GeneratedType;
import dev.byline.reader.symbol.Symbols;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads which documents reports are, for a tool that has written their sources. Nothing is checked that needs no reading:
 * neither what the prose cites, nor whether a series has a gap.
 */
public final class DocumentReader {

    private DocumentReader() {}

    /**
     * What sources say.
     *
     * @param reports the reports whose documents are known whole, by their binary names
     * @param problems what is wrong in the sources, by file and place; what is not known without the class path too
     */
    public record Documents(Map<String, ReadDocument> reports, List<SourceProblem> problems) {

        /** Copies the collections, so that they cannot change. */
        public Documents {
            reports = Map.copyOf(reports);
            problems = List.copyOf(problems);
        }
    }

    /**
     * A report.
     *
     * @param header what its annotation says
     * @param document what its method returns
     */
    public record ReadDocument(ReportHeader header, ReportDocument document) {}

    /**
     * Reads the reports of sources.
     *
     * @param sources the sources, with those that declare the series
     * @return their documents
     * @throws IllegalStateException if the Java that runs has no compiler
     */
    public static Documents read(List<SourceText> sources) {
        var workers = Workers.ofAllProcessors();
        var parsed = ParsedSources.of(Source.ofTexts(sources), new TreeMap<>(), SourceParser.ofRunningJava(workers));
        var symbols = Symbols.ofPlatform().of(parsed.files().values());
        var constants = new ConstantValues(symbols);
        var declarations = SeriesDeclarations.read(symbols, constants);
        declarations.series().values().forEach(series -> symbols.add(GeneratedType.of(series.catalog())));
        var reader = new ClassReader(symbols, constants, declarations.reports());
        var classes = workers.all(symbols.types().stream()
                .filter(type -> type.outer().isEmpty())
                .map(type -> (Callable<ClassInput>) () -> reader.read(type))
                .toList());
        var evaluated = evaluate(classes, declarations, workers);
        var problems = new ArrayList<>(parsed.problems());
        declarations
                .series()
                .values()
                .forEach(series -> problems(series, declarations, symbols).forEach(problems::add));
        evaluated.forEach(each -> problems.addAll(each.problems()));
        problems.sort(SourceProblem.BY_PLACE);
        return new Documents(documents(evaluated, symbols, parsed), problems);
    }

    private static List<Evaluated> evaluate(
            List<ClassInput> classes, SeriesDeclarations declarations, Workers workers) {
        var shared = new SharedMembers();
        var bodies = new HashMap<String, ClassInput.Report>();
        for (var input : classes) {
            input.addTo(shared);
            input.reports().forEach(report -> bodies.put(report.type(), report));
        }
        var work = new ArrayList<Callable<Optional<Evaluated>>>();
        for (var series : declarations.series().values()) {
            var constants = series.constants();
            for (var header : series.catalog().reports()) {
                work.add(() -> Optional.ofNullable(bodies.get(header.type()))
                        .map(report -> evaluate(report, header, new Evaluator(series.catalog(), constants, shared))));
            }
        }
        return workers.all(work).stream().flatMap(Optional::stream).toList();
    }

    /** In a file that is not understood whole, something may be left out of any document. */
    private static Map<String, ReadDocument> documents(
            List<Evaluated> evaluated, Symbols symbols, ParsedSources parsed) {
        var broken = parsed.problems().stream()
                .flatMap(problem -> problem.place().stream())
                .map(SourcePlace::file)
                .collect(Collectors.toSet());
        var documents = new HashMap<String, ReadDocument>();
        for (var each : evaluated) {
            var type = each.header().type();
            each.document()
                    .filter(document -> symbols.source(type)
                            .filter(source ->
                                    !broken.contains(source.file().text().path()))
                            .isPresent())
                    .ifPresent(document -> documents.put(type, document));
        }
        return documents;
    }

    private record Evaluated(ReportHeader header, Optional<ReadDocument> document, List<SourceProblem> problems) {}

    private static Evaluated evaluate(ClassInput.Report report, ReportHeader header, Evaluator evaluator) {
        var evaluation = evaluator.evaluate(report.body());
        return new Evaluated(
                header,
                evaluation
                        .document()
                        .filter(document -> evaluation.complete())
                        .map(document -> new ReadDocument(header, document)),
                problems(evaluation));
    }

    private static List<SourceProblem> problems(Evaluation evaluation) {
        var refused = evaluation.refusals().stream()
                .map(refusal -> problem(
                        CheckId.NOT_A_REPORT_VALUE,
                        Problem.message(CheckId.NOT_A_REPORT_VALUE, refusal.what(), refusal.remedy()),
                        refusal.place()));
        var unknown = Stream.of(evaluation.unknown(), evaluation.gone(), evaluation.broken())
                .flatMap(List::stream)
                .map(name -> problem(
                        CheckId.UNDEFINED_REFERENCE,
                        Problem.message(
                                CheckId.UNDEFINED_REFERENCE,
                                (name.name().isEmpty() ? "this" : "`" + name.name() + "`") + " is not known",
                                "declare it"),
                        name.place()));
        return Stream.concat(refused, unknown).distinct().toList();
    }

    private static Stream<SourceProblem> problems(
            DeclaredSeries series, SeriesDeclarations declarations, Symbols symbols) {
        // Others are advice, and nothing is wrong with what is read.
        return series.resolved().problems().stream()
                .filter(problem -> check(problem).severity().equals(Optional.of(Severity.ERROR)))
                .map(problem -> problem(
                        check(problem),
                        Problem.message(check(problem), problem.what(), problem.remedy()),
                        declarations
                                .reports()
                                .place(problem.site())
                                .orElseGet(() -> TypePlaces.of(
                                        symbols.source(problem.site().type()).orElse(series.type())))));
    }

    private static CheckId check(DeclarationProblem problem) {
        return problem.check();
    }

    private static SourceProblem problem(CheckId check, String message, Place place) {
        return new SourceProblem(Severity.ERROR, Optional.of(check), message, Optional.of(SourcePlace.of(place)));
    }
}
