package dev.byline.build;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.SeriesMembers;
import dev.byline.catalog.StoredCatalog;
import dev.byline.check.ReportChecks;
import dev.byline.check.ReportFacts;
import dev.byline.check.SeriesCheck;
import dev.byline.check.Severities;
import dev.byline.evaluate.Needs;
import dev.byline.evaluate.SharedMembers;
import dev.byline.expression.Place;
import dev.byline.generated.ConstantClasses;
import dev.byline.index.IndexedReport;
import dev.byline.index.ReportHeader;
import dev.byline.index.SeriesCatalog;
import dev.byline.indexing.ReportSummary;
import dev.byline.problem.CheckId;
import dev.byline.report.EvaluatedReport;
import dev.byline.report.ReportBody;
import dev.byline.report.SeriesReports;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The reports of one series in one compilation: those that are read now, those that an earlier compilation has made and
 * that need nothing, and those of it that have to be made again because something else has changed.
 */
public final class SeriesBuild {

    private final Setting setting;
    private final KeptBuild before;
    private final Optional<KeptSeries> kept;
    private final SeriesFormat format;
    /** Only where it is kept or compared: a catalog may be large. */
    private Optional<StoredBytes> stored = Optional.empty();

    private final Severities severities;
    private final SeriesReports reports;
    private final AskedFolder folder;
    /** By the binary names of the reports' classes, as everything here. */
    private final Map<String, Evaluated> evaluated = new HashMap<>();

    private final Map<String, BuiltReport> unchanged = new HashMap<>();
    private final Map<String, ReportFacts> foreign = new HashMap<>();
    private final Set<String> unread = new TreeSet<>();
    /** What the checks of the series say of each report in which they have found something. */
    private final Map<String, List<String>> said = new HashMap<>();

    /**
     * What a series is built from.
     *
     * @param resolved its catalog, and what is wrong with it
     * @param constants the classes with its constants
     * @param members its types
     * @param annotations what the annotation of each report says
     * @param options what the compiler's options say to the checks
     * @param shared the methods and constants that the reports may use
     * @param footer where the footer is written, if that is compiled now
     * @param read what this compilation has read
     * @param classPath reads a file of the class path
     * @param others the series of the same output
     */
    public record Setting(
            Catalog.Resolved resolved,
            ConstantClasses constants,
            SeriesMembers members,
            Map<String, String> annotations,
            String options,
            SharedMembers shared,
            Optional<Place> footer,
            ReadClasses read,
            Function<String, Optional<byte[]>> classPath,
            OtherSeries others) {

        Catalog catalog() {
            return resolved.catalog();
        }
    }

    /** The catalog as it is kept. */
    private record StoredBytes(byte[] bytes, Digest digest) {}

    private synchronized StoredBytes stored() {
        var known = stored.orElseGet(() -> {
            var bytes = StoredCatalog.write(setting.resolved());
            return new StoredBytes(bytes, Digest.of(bytes));
        });
        stored = Optional.of(known);
        return known;
    }

    /** A report that was evaluated in this compilation. */
    private record Evaluated(ClassInput.Report input, EvaluatedReport report, ReportFacts checked) {}

    /**
     * Begins to build a series.
     *
     * @param setting what it is built from
     * @param before what an earlier compilation has kept
     */
    public SeriesBuild(Setting setting, KeptBuild before) {
        this.setting = setting;
        this.before = before;
        var catalog = setting.catalog();
        this.kept = before.kept(catalog.series().type());
        this.format = new SeriesFormat(before.format(), catalog);
        this.folder = new AskedFolder(
                before.output(), SeriesPaths.folder(catalog), setting.others()::withFolder, this::anchorsAnywhere);
        this.severities = Severities.parse(setting.options());
        this.reports = new SeriesReports(
                catalog,
                setting.constants(),
                setting.shared(),
                ReportChecks.of(catalog, folder, severities),
                setting.footer().or(this::keptFooter));
    }

    private Optional<Place> keptFooter() {
        var type = setting.catalog().series().type();
        return before.read(type)
                .flatMap(input -> Optional.ofNullable(input.footers().get(type)));
    }

    /**
     * Evaluates, checks and writes reports; any thread may use it.
     *
     * @return what does that for this series
     */
    public SeriesReports reports() {
        return reports;
    }

    /**
     * What Byline has written for reports of this series at any time, where nobody has kept what it was.
     *
     * @param output where it may be
     * @return the paths of the files, of reports that are still there too
     */
    List<String> leftOver(OutputFolder output) {
        var lists = output.files(SeriesPaths.folder(setting.catalog())).stream()
                .filter(SeriesPaths::isMentions)
                .toList();
        return Stream.of(
                        lists.stream(),
                        lists.stream().map(SeriesPaths::markdownOf),
                        output.files(SeriesPaths.entries(setting.catalog())).stream())
                .flatMap(files -> files)
                .toList();
    }

    /**
     * Looks for the reports that are not compiled now.
     *
     * @param compiledNow the outermost classes that are compiled now
     * @return those that have to be evaluated again
     */
    public List<ClassInput.Report> findKept(Predicate<String> compiledNow) {
        // What was asked before is asked again: what came out depends on the answers.
        var sameFiles = kept.stream().allMatch(series -> folder.answersAsBefore(series.asked()));
        var again = new ArrayList<ClassInput.Report>();
        for (var header : setting.catalog().reports()) {
            var type = header.type();
            if (!ClassNames.around(type).anyMatch(compiledNow)) {
                var built = kept.flatMap(
                                series -> Optional.ofNullable(series.built().get(type)))
                        .filter(report -> sameFiles
                                && before.isUnchanged(type)
                                && report.madeFrom().equals(madeFrom(type, report.uses()))
                                && isWritten(header));
                if (built.isPresent()) {
                    unchanged.put(type, built.get());
                } else {
                    keptBody(type).ifPresentOrElse(again::add, () -> findForeign(header));
                }
            }
        }
        return again;
    }

    private Optional<ClassInput.Report> keptBody(String type) {
        return before.read(type).flatMap(input -> input.report(type));
    }

    /** Whether both files of a report are still as long as they were written. */
    private boolean isWritten(ReportHeader header) {
        return SeriesPaths.ofReport(setting.catalog(), header).stream()
                .allMatch(path -> kept.map(series -> series.outputs().get(path))
                        .filter(digest -> before.output().size(path) == digest.length())
                        .isPresent());
    }

    /** A report of another module, or of a compiler that shows no directory. */
    private void findForeign(ReportHeader header) {
        var path = SeriesPaths.mentions(setting.catalog(), header);
        var isHere = before.hasCompiled(header.type());
        (isHere
                        ? Optional.<byte[]>empty()
                        : before.output()
                                .read(path)
                                .or(() -> setting.classPath().apply(path)))
                .flatMap(bytes ->
                        MentionsJson.read(new String(bytes, StandardCharsets.UTF_8), header, format.references()))
                .ifPresentOrElse(report -> foreign.put(header.type(), report), () -> unread.add(header.type()));
    }

    /** The digest of all that a report is made from. */
    private Digest madeFrom(String type, List<String> uses) {
        var parts = new ArrayList<>(List.of(stored().digest().text(), setting.options(), type, input(type)));
        uses.forEach(name -> parts.add(name + " " + input(name)));
        return Digest.of(parts);
    }

    private String input(String type) {
        return setting.read()
                .digest(type)
                .or(() -> before.input(type))
                .map(Digest::text)
                .orElse("");
    }

    /**
     * The reports of which nothing is known: they were compiled without this Byline.
     *
     * @return the binary names of their classes
     */
    public List<String> unread() {
        return List.copyOf(unread);
    }

    /**
     * The header of a report.
     *
     * @param input the report
     * @return what its annotation says; empty if it is in the series no more
     */
    public Optional<ReportBody> body(ClassInput.Report input) {
        return setting.catalog()
                .report(input.type())
                .map(header -> new ReportBody(header, input.title(), input.body()));
    }

    /**
     * Adds what came out of a report.
     *
     * @param input the report as it was read
     * @param report what came out of it
     */
    public void add(ClassInput.Report input, EvaluatedReport report) {
        report.forSeries().ifPresent(checked -> evaluated.put(input.type(), new Evaluated(input, report, checked)));
    }

    /**
     * Adds a report of another module, which that module's build checks and writes.
     *
     * @param report what this series' checks need of it
     */
    public void addElsewhere(ReportFacts report) {
        foreign.put(report.report().header().type(), report.withoutPlaces());
    }

    /** The anchors of a report of any series. What an earlier build has left of a series of this one is not asked. */
    private Optional<Set<String>> anchorsAnywhere(String path) {
        var folder = path.substring(0, Math.max(0, path.indexOf('/')));
        if (setting.others().withFolder(folder).isPresent()) {
            return setting.others().anchors(path);
        }
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        return SeriesPaths.mentionsBeside(SeriesPaths.FOLDER + path)
                .filter(mentions -> !before.output().exists(mentions))
                .flatMap(setting.classPath())
                .flatMap(bytes -> MentionsJson.anchors(new String(bytes, StandardCharsets.UTF_8)));
    }

    /**
     * The anchors of a report of this series.
     *
     * @param path its Markdown, from the folder in which all series have theirs
     * @return its anchors; empty where it is not of this series, or they are not known
     */
    Optional<Set<String>> anchors(String path) {
        var prefix = setting.catalog().series().folder() + "/";
        return path.startsWith(prefix)
                ? setting.catalog().reports().stream()
                        .filter(header -> header.path().equals(path.substring(prefix.length())))
                        .findFirst()
                        .flatMap(header -> facts(header.type()))
                        .flatMap(report -> report.anchors().all())
                : Optional.empty();
    }

    private Optional<ReportFacts> facts(String type) {
        var now = evaluated.get(type);
        if (now != null) {
            return Optional.of(now.checked());
        }
        var built = unchanged.get(type);
        return built != null ? Optional.of(format.read(built.forSeries())) : Optional.ofNullable(foreign.get(type));
    }

    /**
     * Which reports of other series were asked for their anchors, for {@link #hasAnchorsAsBefore}.
     *
     * @return a digest of each answer, by the paths of the reports
     */
    public Map<String, String> askedAnchors() {
        return folder.askedAnchors();
    }

    /**
     * Whether the reports to which this series links have the anchors that they have had, when all are evaluated.
     *
     * @param before what {@link #askedAnchors} gave
     * @return whether it would give the same now
     */
    public boolean hasAnchorsAsBefore(Map<String, String> before) {
        return folder.hasAnchorsAsBefore(before);
    }

    /**
     * Runs the checks of the whole series.
     *
     * @return what is wrong; what an earlier compilation has said of a report that needs nothing is left out
     */
    public List<SeriesCheck.Found> check() {
        if (othersSeeTheSame()) {
            return List.of();
        }
        var checked = new HashMap<>(foreign);
        evaluated.forEach((type, report) -> checked.put(type, report.checked()));
        unchanged.entrySet().parallelStream()
                .map(report ->
                        Map.entry(report.getKey(), format.read(report.getValue().forSeries())))
                .toList()
                .forEach(report -> checked.put(report.getKey(), report.getValue()));
        var inOrder = setting.catalog().reports().stream()
                .flatMap(header -> Optional.ofNullable(checked.get(header.type())).stream())
                .toList();
        var found = reports.checks().checkSeries(inOrder, (report, check) -> {
            var type = report.report().header().type();
            return severities.isTold(check, silenced(type)::contains);
        });
        found.forEach(problem -> said.computeIfAbsent(type(problem), type -> new ArrayList<>())
                .add(problem.problem().message()));
        var known = new HashMap<String, List<String>>();
        unchanged.replaceAll((type, report) -> {
            known.put(type, report.said());
            return report.withSaid(said.getOrDefault(type, List.of()));
        });
        return found.stream()
                .filter(problem -> !known.getOrDefault(type(problem), List.of())
                        .contains(problem.problem().message()))
                .toList();
    }

    private static String type(SeriesCheck.Found found) {
        return found.report().report().header().type();
    }

    /** Whether no report is left out of the catalog, now or when the series was built before. */
    private boolean isWhole(KeptSeries series, Predicate<String> deleted) {
        return setting.catalog().reports().stream()
                .map(ReportHeader::type)
                .allMatch(type -> series.built().containsKey(type) && !deleted.test(type));
    }

    /** The catalog without the reports whose classes are deleted. */
    private SeriesCatalog declared(Predicate<String> deleted) {
        var all = setting.catalog().declared();
        var gone = all.reports().stream()
                .filter(header -> deleted.test(header.type()))
                .toList();
        if (gone.isEmpty()) {
            return all;
        }
        var references = gone.stream().map(ReportHeader::reference).collect(Collectors.toSet());
        var constants = new TreeMap<>(all.constants());
        constants.values().removeIf(references::contains);
        return new SeriesCatalog(
                all.type(),
                all.name(),
                constants,
                all.people(),
                all.repositories(),
                all.threads(),
                all.links(),
                all.documents(),
                all.reports().stream().filter(header -> !gone.contains(header)).toList(),
                all.families());
    }

    private boolean isCatalogKept() {
        return kept.filter(series -> series.catalogDigest().equals(stored().digest()))
                .isPresent();
    }

    /**
     * What the other reports, the checks of the series and the pages of the index see of a report.
     *
     * @param report a report of the series
     * @return the digest of all that, in which no place of its source counts
     */
    public Digest cited(ReportFacts report) {
        return format.cited(report);
    }

    /** Whether the reports that were evaluated now say to all others what they have said before. */
    private boolean othersSeeTheSame() {
        var built = kept.map(KeptSeries::built).orElse(Map.of());
        return isCatalogKept()
                && kept.filter(series -> series.elsewhere().equals(elsewhere())
                                && folder.hasAnchorsAsBefore(series.asked().anchors()))
                        .isPresent()
                && built.size() == evaluated.size() + unchanged.size()
                && evaluated.entrySet().stream().allMatch(report -> {
                    var was = built.get(report.getKey());
                    return was != null
                            && was.said().isEmpty()
                            && was.cited().equals(format.cited(report.getValue().checked()));
                });
    }

    /** The digest of what the checks of the series see beside its reports in this output. */
    private Digest elsewhere() {
        var parts = new ArrayList<>(List.of(setting.options()));
        new TreeMap<>(foreign)
                .forEach((type, report) ->
                        parts.add(type + " " + format.cited(report).text()));
        return Digest.of(parts);
    }

    /**
     * What the series writes if nothing of an earlier compilation is used.
     *
     * @param wrong whether a report, by the binary name of its class, has an error, so that it is left out
     * @return the files, which are made when somebody wants them
     */
    public SeriesRendering rendering(Predicate<String> wrong) {
        var chosen = chosen(wrong);
        var indexed = chosen.indexed().stream().map(this::indexed).toList();
        return new SeriesRendering(new SeriesFiles(
                setting.catalog(),
                setting.members(),
                chosen.written(),
                List.of(),
                setting.catalog()::declared,
                false,
                false,
                () -> indexed.parallelStream().map(ReportSummary::of).toList(),
                Map.of(),
                outputs -> {
                    throw new IllegalStateException("nothing is kept of this build");
                }));
    }

    /**
     * The reports that are in the index, and what is done with them.
     *
     * @param written those to be written
     * @param stay those whose files are there already
     * @param indexed all, and those of other modules, by the binary names of their classes
     */
    private record Chosen(List<WrittenReport> written, List<ReportHeader> stay, List<String> indexed) {}

    /**
     * The files of the series, without the reports of which {@code wrong} says that they have an error. A report whose class
     * is deleted is no member any more: should its source be deleted too, no tool by time finds anything to compile.
     */
    SeriesFiles files(Predicate<String> wrong, Predicate<String> deleted) {
        var chosen = chosen(wrong);
        var written = chosen.written();
        var stay = chosen.stay();
        var isComplete = written.size() + stay.size() == evaluated.size() + unchanged.size();
        return new SeriesFiles(
                setting.catalog(),
                new SeriesMembers(
                        setting.members().parts(),
                        setting.members().reports().stream()
                                .filter(deleted.negate())
                                .toList()),
                written,
                stay,
                () -> declared(deleted),
                isCatalogKept()
                        && kept.filter(series -> isWhole(series, deleted)).isPresent(),
                foreign.isEmpty() && isComplete && othersSeeTheSame(),
                () -> summaries(chosen.indexed()),
                kept.map(KeptSeries::outputs).orElse(Map.of()),
                outputs -> new KeptSeries(
                        setting.members().parts(),
                        setting.annotations(),
                        new Bytes(stored().bytes()),
                        stored().digest(),
                        elsewhere(),
                        folder.asked(),
                        built(written, stay),
                        outputs));
    }

    private Chosen chosen(Predicate<String> wrong) {
        var written = new ArrayList<WrittenReport>();
        var stay = new ArrayList<ReportHeader>();
        var indexed = new ArrayList<String>();
        for (var header : setting.catalog().reports()) {
            var type = header.type();
            var now = Optional.ofNullable(evaluated.get(type));
            var markdown = now.flatMap(report -> report.report().markdown());
            if (wrong.test(type)) {
                continue;
            } else if (now.isPresent() && markdown.isPresent()) {
                written.add(new WrittenReport(
                        header, markdown.get(), now.get().checked().withoutPlaces()));
            } else if (unchanged.containsKey(type)) {
                stay.add(header);
            } else if (!foreign.containsKey(type)) {
                continue;
            }
            indexed.add(type);
        }
        return new Chosen(written, stay, indexed);
    }

    /** What is kept of the reports that are in the output now. */
    private Map<String, BuiltReport> built(List<WrittenReport> written, List<ReportHeader> stay) {
        var built = new TreeMap<String, BuiltReport>();
        written.forEach(report -> built.put(
                report.header().type(),
                built(Objects.requireNonNull(evaluated.get(report.header().type())))));
        stay.forEach(header -> built.put(header.type(), Objects.requireNonNull(unchanged.get(header.type()))));
        return built;
    }

    private BuiltReport built(Evaluated report) {
        var uses = new TreeSet<String>();
        Needs.all(report.input().body(), setting.shared()).forEach(name -> uses.add(name.owner()));
        return new BuiltReport(
                madeFrom(report.input().type(), List.copyOf(uses)),
                List.copyOf(uses),
                format.cited(report.checked()),
                said.getOrDefault(report.input().type(), List.of()),
                format.write(report.checked()));
    }

    private List<ReportSummary> summaries(List<String> types) {
        return types.parallelStream()
                .map(type -> ReportSummary.of(indexed(type)))
                .toList();
    }

    private IndexedReport indexed(String type) {
        return facts(type).map(ReportFacts::report).orElseThrow();
    }

    /**
     * The checks that are silenced on a report.
     *
     * @param type the binary name of its class
     * @return the checks that {@code @SuppressWarnings} silences on it or around it
     */
    public Set<CheckId> silenced(String type) {
        return Optional.ofNullable(evaluated.get(type))
                .map(Evaluated::input)
                .or(() -> keptBody(type))
                .map(ClassInput.Report::silenced)
                .orElse(Set.of());
    }
}
