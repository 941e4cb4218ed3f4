package dev.byline.importer;

import dev.byline.check.CheckedReport;
import dev.byline.importer.ImportOptions.Flag;
import dev.byline.markdown.PlainText;
import dev.byline.reference.ReportPeriod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.Paragraph;

/** Imports a folder of Markdown. */
public final class Importer {

    private final ImportOptions options;
    private final Versions versions;
    private final Progress progress;
    private final SaidReferences said;
    private final SaidPeriods periods;

    /**
     * An importer.
     *
     * @param options what is asked for
     * @param versions what the new project depends on
     * @param progress who is told how far it is
     */
    public Importer(ImportOptions options, Versions versions, Progress progress) {
        this.options = options;
        this.versions = versions;
        this.progress = progress;
        this.said = SaidReferences.of(options);
        this.periods = SaidPeriods.of(options);
    }

    /**
     * Writes the new project, whole or not at all.
     *
     * @return what was found
     * @throws IOException if a file cannot be read or written
     * @throws ImportException if the folders are not what they should be
     */
    public ImportResult run() throws IOException {
        if (!Files.isDirectory(options.from())) {
            throw new ImportException(
                    "there is no folder " + options.from() + "; set -Dbyline.from to a folder of Markdown");
        }
        var target = options.to().toAbsolutePath().normalize();
        var source = options.from().toAbsolutePath().normalize();
        if (target.startsWith(source)) {
            throw new ImportException("the new project " + options.to()
                    + " would lie inside of the old folder; set -Dbyline.to to a folder outside of it");
        }
        NewProject.requireFree(target, options.overwrite());
        var folder = OldFolder.read(source, progress);
        if (folder.files().isEmpty()) {
            throw new ImportException("there is no report in " + options.from() + "; "
                    + (folder.refusals().isEmpty()
                            ? "set -Dbyline.from to a folder of .md files"
                            : folder.refusals().get(0).file() + " was refused: "
                                    + folder.refusals().get(0).reason()));
        }
        periods.requireFiles(folder.files());
        try (var draft = Draft.beside(target)) {
            var result = compiled(folder, source, draft.project());
            NewProject.move(draft.project(), target, options.overwrite());
            return result;
        }
    }

    /** Writes a project that compiles: a report that a compiler refuses stays a file as it was. */
    private ImportResult compiled(OldFolder folder, Path source, Path draft) throws IOException {
        var left = folder;
        while (true) {
            var result = convert(left);
            if (result.reports().isEmpty()) {
                throw new ImportException("none of the files in " + options.from() + " can become a report; "
                        + result.refusals().get(0).file() + ": "
                        + result.refusals().get(0).reason());
            }
            var project = new NewProject(result, versions, source);
            var errors = project.write(draft, progress);
            if (errors.isEmpty()) {
                return result;
            }
            left = left.without(errors);
            NewProject.empty(draft);
        }
    }

    private ImportResult convert(OldFolder folder) {
        var files = new TreeSet<>(folder.others());
        folder.files().forEach(file -> files.add(file.path()));
        folder.refusals().forEach(refusal -> files.add(refusal.file()));
        var left = folder;
        while (true) {
            var planned = plan(left.files(), new TreeSet<>(left.others())).resolve();
            left = left.without(planned.refusedReports());
            var resolved = withFooter(planned, files);
            var converted = convert(resolved, files);
            var reasons = refused(resolved, converted);
            if (reasons.isEmpty() || reasons.size() == converted.size()) {
                var imported = converted.stream()
                        .flatMap(report -> report.imported().stream())
                        .toList();
                return new ImportResult(
                        resolved.plan(),
                        resolved.catalog(),
                        reasons.isEmpty() ? imported : List.of(),
                        left.without(reasons).refusals(),
                        left.others(),
                        options.fix());
            }
            // Without these files the catalog may have less to declare.
            left = left.without(reasons);
        }
    }

    /** Why reports cannot be written, by old file. */
    private static Map<String, String> refused(SeriesPlan.Resolved resolved, List<Converted> converted) {
        var reasons = new TreeMap<String, String>();
        var checked = new HashMap<String, CheckedReport>();
        for (var report : converted) {
            report.imported()
                    .ifPresentOrElse(
                            imported -> checked.put(
                                    imported.checked().report().header().type(), imported.checked()),
                            () -> reasons.put(report.plan().file().path(), report.reason()));
        }
        var inOrder = resolved.catalog().reports().stream()
                .flatMap(header -> Optional.ofNullable(checked.get(header.type())).stream())
                .toList();
        var errors = ReportErrors.ofSeries(resolved.catalog(), inOrder);
        for (var report : converted) {
            var error = errors.get(
                    resolved.plan().packageName() + "." + report.plan().type());
            if (error != null) {
                reasons.putIfAbsent(report.plan().file().path(), error);
            }
        }
        return reasons;
    }

    /** A report, or why there is none. */
    private record Converted(ReportPlan plan, Optional<Imported> imported, String reason) {}

    private List<Converted> convert(SeriesPlan.Resolved resolved, NavigableSet<String> files) {
        var catalog = new LabelEdits.CatalogLabels(resolved.catalog(), files);
        var errors = new ReportErrors(resolved.catalog(), files);
        var done = new AtomicInteger();
        var reports = resolved.plan().reports();
        return reports.parallelStream()
                .map(plan -> {
                    var converted = convert(plan, resolved, catalog, errors);
                    progress.step("converting", done.incrementAndGet(), reports.size());
                    return converted;
                })
                .toList();
    }

    private Converted convert(
            ReportPlan plan, SeriesPlan.Resolved resolved, LabelEdits.CatalogLabels catalog, ReportErrors errors) {
        var header = resolved.catalog()
                .report(resolved.plan().packageName() + "." + plan.type())
                .orElseThrow();
        try {
            var conversion = new Conversion(plan.file(), header, catalog, errors, plan.headed(), options.fix());
            var result = conversion.result();
            var labels = conversion.labels();
            var defects = new ArrayList<>(labels.defects());
            wrongWeek(plan).ifPresent(defects::add);
            return new Converted(
                    plan,
                    result.report()
                            .map(report -> new Imported(
                                    plan,
                                    report.document(),
                                    ReportErrors.forSeries(report),
                                    FileCount.of(plan.file(), labels, report.document()),
                                    defects,
                                    result.wholeBecause())),
                    result.reason());
        } catch (StackOverflowError e) {
            return new Converted(plan, Optional.empty(), "its blocks are nested too deeply");
        }
    }

    private static final Pattern WEEK = Pattern.compile("(?i)\\bweek ([0-9]{1,2})\\b");

    private static Optional<Defect> wrongWeek(ReportPlan plan) {
        var matcher = WEEK.matcher(plan.title());
        var week = plan.period().flatMap(ReportPeriod::week);
        if (!matcher.find()
                || week.isEmpty()
                || Integer.parseInt(week.get().substring(6)) == Integer.parseInt(matcher.group(1))) {
            return Optional.empty();
        }
        return Optional.of(new Defect(
                plan.file().path(),
                plan.file().line(0),
                Defect.Kind.WRONG_WEEK,
                "the title says " + matcher.group() + ", and its dates are week "
                        + Integer.parseInt(week.get().substring(6))));
    }

    private SeriesPlan plan(List<OldFile> files, Set<String> documents) {
        var references = ReferenceReader.read(files, said, documents);
        var name = options.flag(Flag.NAME).orElseGet(() -> name(files));
        var packageName =
                options.flag(Flag.PACKAGE).map(JavaNaming::requirePackage).orElseGet(() -> JavaNaming.packageOf(name));
        var naming = new JavaNaming();
        var type = naming.type(name);
        naming.take(type + "Refs");
        naming.take(type + "Index");
        var reports = new ArrayList<ReportPlan>();
        for (var file : files) {
            reports.add(report(file, naming));
        }
        var dated = Overlaps.without(reports);
        return new SeriesPlan(
                name,
                packageName,
                type,
                options.said(Flag.TITLE).orElseGet(() -> TitlePatterns.common(dated, name)),
                "",
                references,
                dated);
    }

    private ReportPlan report(OldFile file, JavaNaming naming) {
        var heading = file.heading();
        var text = heading.flatMap(Markdowns::plain);
        var headed = text.filter(TitlePatterns::isDeclarable)
                .filter(title ->
                        Markdowns.html(PlainText.heading(1, title)).equals(Markdowns.html(heading.orElseThrow())))
                .isPresent();
        var title = text.or(() -> heading.map(Markdowns::textOf))
                .or(() -> FrontMatter.value(file.keys(), "title", "subject"))
                .map(PlainText::line)
                .map(line -> line.replace('{', '(').replace('}', ')'))
                .filter(line -> !line.isBlank())
                .orElseGet(() -> file.name().replace('{', '(').replace('}', ')'));
        return new ReportPlan(
                file,
                naming.type(file.name()),
                periods.of(file.path(), Periods.of(file.name(), title, file.keys())),
                headed ? text.orElseThrow() : title,
                headed);
    }

    /** The folder's name, as the titles spell it. */
    private String name(List<OldFile> files) {
        var folder = Optional.ofNullable(
                        options.from().toAbsolutePath().normalize().getFileName())
                .map(Path::toString)
                .filter(name -> !name.isBlank())
                .orElse("reports");
        var words = Pattern.compile(Pattern.compile("[-_ ]+")
                .splitAsStream(folder)
                .filter(word -> !word.isEmpty())
                .map(Pattern::quote)
                .collect(Collectors.joining("[-_ ]", "(?i)(?<![A-Za-z0-9])", "(?![A-Za-z0-9])")));
        var spellings = new Tally<String>();
        for (var file : files) {
            var title = file.heading()
                    .map(Markdowns::textOf)
                    .or(() -> FrontMatter.value(file.keys(), "title", "subject"))
                    .orElse("");
            var matcher = words.matcher(title);
            if (matcher.find() && !matcher.group().isBlank()) {
                spellings.add(matcher.group(), 1);
            }
        }
        return spellings.first().orElse(folder);
    }

    /** The footer that two reports or more end with. */
    private SeriesPlan.Resolved withFooter(SeriesPlan.Resolved resolved, Set<String> files) {
        var footer = options.said(Flag.FOOTER).or(() -> {
            var endings = new Tally<String>();
            resolved.plan().reports().forEach(plan -> ending(plan).ifPresent(text -> endings.add(text, 1)));
            return endings.first()
                    .filter(text -> endings.of(text) > 1)
                    .flatMap(text -> resolved.plan().reports().stream()
                            .filter(plan -> ending(plan).filter(text::equals).isPresent())
                            .findFirst()
                            .map(plan -> edited(plan, resolved, files)));
        });
        return footer.map(text -> resolved.plan().withFooter(text).resolve())
                .map(again -> new SeriesPlan.Resolved(again.plan(), again.catalog(), resolved.refusedReports()))
                .orElse(resolved);
    }

    /** The paragraph that ends a file. */
    private static Optional<String> ending(ReportPlan plan) {
        var blocks = plan.file().blocks();
        return blocks.size() > 1 && blocks.get(blocks.size() - 1) instanceof Paragraph last
                ? Optional.of(OldText.lines(plan.file().body(), last).text())
                : Optional.empty();
    }

    /** The paragraph that ends a file, as its report has it. */
    private String edited(ReportPlan plan, SeriesPlan.Resolved resolved, Set<String> files) {
        var header = resolved.catalog()
                .report(resolved.plan().packageName() + "." + plan.type())
                .orElseThrow();
        var labels = new LabelEdits(
                plan.file(), header, new LabelEdits.CatalogLabels(resolved.catalog(), files), options.fix());
        var blocks = plan.file().blocks();
        return new Passages(plan.file(), labels, false).raw(blocks.get(blocks.size() - 1));
    }

    /** Keeps reports from sharing days where a series allows none. */
    private static final class Overlaps {

        static List<ReportPlan> without(List<ReportPlan> reports) {
            var days = new HashSet<String>();
            var runs = new ArrayList<ReportPeriod>();
            Map<String, ReportPlan> result = new TreeMap<>();
            // The files that are named by their period come first, then those that lie at the top.
            var order = reports.stream()
                    .sorted(Comparator.comparing((ReportPlan plan) -> !plan.period()
                                    .map(period -> period.to().toString())
                                    .filter(plan.file().name()::equals)
                                    .isPresent())
                            .thenComparing(plan -> plan.file()
                                    .name()
                                    .chars()
                                    .filter(c -> c == '/')
                                    .count())
                            .thenComparing(plan -> plan.file().path()))
                    .toList();
            for (var plan : order) {
                var period = plan.period();
                if (period.isPresent() && period.get().kind() != ReportPeriod.Kind.DAY) {
                    var run = period.get();
                    if (runs.stream().anyMatch(run::overlaps)) {
                        period = Optional.of(ReportPeriod.ofDay(run.to().toString()));
                    } else {
                        runs.add(run);
                    }
                }
                if (period.isPresent()
                        && !days.add(period.get().from() + ".." + period.get().to())) {
                    period = Optional.empty();
                }
                result.put(plan.file().path(), plan.withPeriod(period));
            }
            return List.copyOf(result.values());
        }
    }
}
