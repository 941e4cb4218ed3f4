package dev.byline.importer.convert;

import dev.byline.catalog.Catalog;
import dev.byline.check.Problem;
import dev.byline.check.ReportFacts;
import dev.byline.dsl.ReportDocument;
import dev.byline.importer.infer.DateClaims;
import dev.byline.importer.infer.ReportPlan;
import dev.byline.importer.infer.SeriesPlan;
import dev.byline.importer.options.ImportOptions;
import dev.byline.importer.options.Progress;
import dev.byline.markdown.ParsedReport;
import dev.byline.problem.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Converts the files of a series to documents, each held against what the old file shows. */
public final class SeriesConversion {

    private final ImportOptions options;
    private final NavigableSet<String> files;
    private final Set<String> whole;
    private final Map<String, ReportDocument> others;
    private final Progress progress;

    /**
     * A conversion.
     *
     * @param options what is asked for
     * @param files the files that will lie in the folder of the series
     * @param whole the files that are to stay one piece of Markdown
     * @param others the reports that the series has already, by the binary names of their classes
     * @param progress who is told how far it is
     */
    public SeriesConversion(
            ImportOptions options,
            NavigableSet<String> files,
            Set<String> whole,
            Map<String, ReportDocument> others,
            Progress progress) {
        this.options = options;
        this.others = Map.copyOf(others);
        this.whole = whole;
        this.files = files;
        this.progress = progress;
    }

    /**
     * What became of the files.
     *
     * @param reports those that became reports
     * @param refused why others did not, by file
     * @param silences what is said of reports that were there before, and was not, by the binary names of their classes
     */
    public record Outcome(List<Imported> reports, Map<String, String> refused, Map<String, Silence> silences) {}

    /**
     * Gives a series the footer that two reports or more end with.
     *
     * @param resolved the series without it
     * @return the series
     */
    public SeriesPlan.Resolved withFooter(SeriesPlan.Resolved resolved) {
        return new Footer(options, files).in(resolved);
    }

    /**
     * Converts all files of a series.
     *
     * @param resolved the series
     * @return its reports
     */
    public Outcome convert(SeriesPlan.Resolved resolved) {
        var converted = convertAll(resolved);
        var reasons = new TreeMap<String, String>();
        converted.stream()
                .filter(report -> report.imported().isEmpty())
                .forEach(report -> reasons.put(report.plan().file().path(), report.reason()));
        var all =
                converted.stream().flatMap(report -> report.imported().stream()).toList();
        var problems = besideTheOthers(resolved, all);
        return new Outcome(
                all.stream()
                        .map(report -> Optional.ofNullable(problems.get(type(resolved, report.plan())))
                                .map(found -> silenced(report, found, resolved))
                                .orElse(report))
                        .toList(),
                reasons,
                silences(resolved, problems));
    }

    /** What the checks say that only see something when they see all reports, by the binary names of the classes. */
    private Map<String, List<Problem>> besideTheOthers(SeriesPlan.Resolved resolved, List<Imported> all) {
        var checked = checkedOthers(resolved.catalog());
        all.forEach(report -> checked.put(type(resolved, report.plan()), report.checked()));
        var problems = ofSeries(resolved.catalog(), checked);
        resolved.plan().warnings().forEach((type, warnings) -> {
            var ofReport = problems.computeIfAbsent(type, t -> new ArrayList<>());
            for (var warning : warnings) {
                ofReport.add(new Problem(warning.check(), warning.what(), warning.remedy(), Optional.empty()));
            }
        });
        return problems;
    }

    private static Map<String, List<Problem>> ofSeries(Catalog catalog, Map<String, ReportFacts> checked) {
        return ReportErrors.ofSeries(
                catalog,
                catalog.reports().stream()
                        .flatMap(header -> Optional.ofNullable(checked.get(header.type())).stream())
                        .toList());
    }

    private Map<String, ReportFacts> checkedOthers(Catalog catalog) {
        var checked = new HashMap<String, ReportFacts>();
        others.forEach((type, document) -> catalog.report(type)
                .ifPresent(header ->
                        checked.put(type, ReportErrors.forSeries(ParsedReport.of(catalog, header, document)))));
        return checked;
    }

    /** What is said of reports that were there before, because of those that are new and of what is declared for them. */
    private Map<String, Silence> silences(SeriesPlan.Resolved resolved, Map<String, List<Problem>> problems) {
        var silences = new TreeMap<String, Silence>();
        var known = resolved.plan().known();
        if (known.isEmpty()) {
            return silences;
        }
        var imported = resolved.plan().reports().stream()
                .map(plan -> type(resolved, plan))
                .collect(Collectors.toSet());
        var ofSeries = ofSeries(known.get().catalog(), checkedOthers(known.get().catalog()));
        var before = ofReports(known.get().catalog());
        var now = ofReports(resolved.catalog());
        others.keySet().stream().filter(type -> !imported.contains(type)).forEach(type -> {
            var silence = new Silence();
            add(silence, ofSeries.getOrDefault(type, List.of()), problems.getOrDefault(type, List.of()));
            add(silence, before.getOrDefault(type, List.of()), now.getOrDefault(type, List.of()));
            if (!silence.checks().isEmpty() || !silence.pieces().isEmpty()) {
                silences.put(type, silence);
            }
        });
        return silences;
    }

    private static void add(Silence silence, List<Problem> before, List<Problem> now) {
        var warned = before.stream().map(Problem::check).collect(Collectors.toSet());
        var messages = before.stream().map(Problem::message).collect(Collectors.toSet());
        for (var problem : now) {
            if (problem.check().severity().equals(Optional.of(Severity.WARNING))) {
                if (!warned.contains(problem.check())) {
                    silence.checks().add(problem.check());
                }
            } else if (ReportErrors.isError(problem) && !messages.contains(problem.message())) {
                ReportErrors.piece(problem).ifPresent(silence.pieces()::add);
            }
        }
    }

    /** What is said of each report that the series has already, for itself. */
    private Map<String, List<Problem>> ofReports(Catalog catalog) {
        var errors = new ReportErrors(catalog, files);
        var problems = new HashMap<String, List<Problem>>();
        others.forEach((type, document) -> catalog.report(type)
                .ifPresent(header -> problems.put(type, errors.problems(ParsedReport.of(catalog, header, document)))));
        return problems;
    }

    private static String type(SeriesPlan.Resolved resolved, ReportPlan plan) {
        return resolved.plan().qualified(plan.type());
    }

    private static Imported silenced(Imported report, List<Problem> problems, SeriesPlan.Resolved resolved) {
        var all = new ArrayList<>(report.silenced());
        all.addAll(problems);
        var document = report.document();
        if (problems.stream().noneMatch(ReportErrors::isError)
                || document.layout().found()) {
            return new Imported(
                    report.plan(),
                    document,
                    report.checked(),
                    report.count(),
                    report.defects(),
                    report.wholeBecause(),
                    all);
        }
        var pieces = new TreeSet<>(document.layout().plain());
        var stopping = problems.stream().filter(ReportErrors::isError).toList();
        stopping.forEach(problem -> ReportErrors.piece(problem).ifPresent(pieces::add));
        var found = stopping.stream()
                        .allMatch(problem -> ReportErrors.piece(problem).isPresent())
                ? document.unchecked(pieces.toArray(String[]::new))
                : document.asFound(document.layout().plain().toArray(String[]::new));
        var header = resolved.catalog().report(type(resolved, report.plan())).orElseThrow();
        return new Imported(
                report.plan(),
                found,
                ReportErrors.forSeries(ParsedReport.of(resolved.catalog(), header, found)),
                report.count(),
                report.defects(),
                report.wholeBecause(),
                all);
    }

    /** A report, or why there is none. */
    private record Converted(ReportPlan plan, Optional<Imported> imported, String reason) {}

    private List<Converted> convertAll(SeriesPlan.Resolved resolved) {
        var catalog = new LabelEdits.CatalogLabels(resolved.catalog(), files);
        var errors = new ReportErrors(resolved.catalog(), files);
        var dates = new DateClaims(resolved.plan().reports());
        var done = new AtomicInteger();
        var reports = resolved.plan().reports();
        return reports.parallelStream()
                .map(plan -> {
                    var converted = convert(plan, resolved, catalog, errors, dates);
                    progress.step("converting", done.incrementAndGet(), reports.size());
                    return converted;
                })
                .toList();
    }

    private Converted convert(
            ReportPlan plan,
            SeriesPlan.Resolved resolved,
            LabelEdits.CatalogLabels catalog,
            ReportErrors errors,
            DateClaims dates) {
        var header = resolved.catalog()
                .report(resolved.plan().qualified(plan.type()))
                .orElseThrow();
        try {
            var conversion = new Conversion(
                    plan.file(),
                    header,
                    catalog,
                    errors,
                    plan.headed(),
                    options.fix(),
                    whole.contains(plan.file().path()));
            var result = conversion.result();
            var labels = conversion.labels();
            var defects = new ArrayList<>(labels.defects());
            for (var contradiction : dates.contradictions(plan)) {
                defects.add(new Defect(plan.file().path(), plan.file().line(0), Defect.Kind.WRONG_DATE, contradiction));
            }
            return new Converted(
                    plan,
                    result.report()
                            .map(report -> new Imported(
                                    plan,
                                    report.document(),
                                    ReportErrors.forSeries(report),
                                    FileCount.of(plan.file(), labels, conversion.ending(), report.document()),
                                    defects,
                                    result.wholeBecause(),
                                    result.silenced())),
                    result.reason());
        } catch (StackOverflowError e) {
            return new Converted(plan, Optional.empty(), "its blocks are nested too deeply");
        }
    }
}
