package dev.byline.reader;

import dev.byline.build.SeriesPaths;
import dev.byline.catalog.Catalog;
import dev.byline.catalog.DeclarationSite;
import dev.byline.catalog.Declarations;
import dev.byline.check.Occurrence;
import dev.byline.check.OwnLabel;
import dev.byline.evaluate.SharedMembers;
import dev.byline.expression.Place;
import dev.byline.generated.ConstantClasses;
import dev.byline.index.ReportHeader;
import dev.byline.reader.Cited.Form;
import dev.byline.reader.Snapshot.ParsedReport;
import dev.byline.reader.Snapshot.ReadSeries;
import dev.byline.reader.declaration.DeclaredReports;
import dev.byline.reader.parse.ParsedFile;
import dev.byline.reader.parse.Words;
import dev.byline.reader.symbol.SourceType;
import dev.byline.reference.LinkFamily;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Link;
import dev.byline.report.EvaluatedReport;
import dev.byline.report.ReportBody;
import dev.byline.report.TracedReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A series at one moment: what is declared and cited where. It is found out when somebody asks, and only in the sources that may
 * have it.
 */
public final class SeriesView {

    private final Snapshot snapshot;
    private final ReadSeries series;
    private final ConstantClasses classes;
    private volatile Optional<List<Cited>> declared = Optional.empty();
    private volatile Optional<SharedMembers> shared = Optional.empty();
    private volatile Optional<Map<Reference, List<ReportHeader>>> citing = Optional.empty();

    SeriesView(Snapshot snapshot, ReadSeries series) {
        this.snapshot = snapshot;
        this.series = series;
        this.classes = series.declared().constants();
    }

    /**
     * Its catalog.
     *
     * @return the references that its reports may cite
     */
    public Catalog catalog() {
        return series.declared().catalog();
    }

    /**
     * What its annotations say.
     *
     * @return the declarations, not resolved
     */
    public Declarations declarations() {
        return series.declared().declarations();
    }

    /**
     * Where a part of a declaration stands.
     *
     * @param site the part
     * @return its place; of a string, without the quotes
     */
    public Optional<Place> place(DeclarationSite site) {
        return reports().place(site);
    }

    /**
     * Where a build has a file of the series.
     *
     * @param path the file, relative to the folder of the series
     * @return its path in the class output
     */
    public String pathInOutput(String path) {
        return SeriesPaths.folder(catalog()) + "/" + path;
    }

    /**
     * The source of a class.
     *
     * @param type the class's binary name
     * @return the path of its source
     */
    public Optional<Path> file(String type) {
        return snapshot.symbols().source(type).map(SeriesView::path);
    }

    /**
     * The reports whose classes are in a source.
     *
     * @param file the source
     * @return their headers, in the order of their periods
     */
    public List<ReportHeader> reportsIn(Path file) {
        return catalog().reports().stream()
                .filter(report -> file(report.type()).filter(file::equals).isPresent())
                .toList();
    }

    private DeclaredReports reports() {
        return snapshot.declarations().reports();
    }

    private static Path path(SourceType type) {
        return type.file().text().path();
    }

    /**
     * Whether a source has something of the series in it.
     *
     * @param file a source
     * @return whether a type of the series is declared there, or a report uses something of it
     */
    public boolean concerns(Path file) {
        var members = series.declared().members();
        return Stream.of(
                                Stream.of(series.declared().type().binaryName()),
                                members.parts().stream(),
                                members.reports().stream())
                        .flatMap(names -> names)
                        .anyMatch(type -> file(type).filter(file::equals).isPresent())
                || series.reports().values().stream().anyMatch(report -> uses(report, file));
    }

    private boolean uses(ParsedReport report, Path file) {
        return report.uses().keySet().stream()
                .anyMatch(type -> file(type).filter(file::equals).isPresent());
    }

    /**
     * What is declared and cited in a source.
     *
     * @param file the source
     * @return the places, in the order of the file
     */
    public List<Cited> in(Path file) {
        var found = new LinkedHashSet<Cited>();
        found.addAll(declaredIn(file));
        Optional.ofNullable(snapshot.files().get(file)).ifPresent(parsed -> found.addAll(constants(parsed)));
        var reports = series.reports().values();
        var ofFile =
                reports.stream().filter(report -> report.file().text().path().equals(file) || uses(report, file));
        // The footer stands in the series, and in every report.
        var ofFooter =
                path(series.declared().type()).equals(file) ? reports.stream().limit(1) : Stream.<ParsedReport>empty();
        Stream.concat(ofFile, ofFooter)
                .flatMap(report -> prose(report).stream())
                .filter(cited -> cited.file().equals(file))
                .forEach(found::add);
        return sorted(found);
    }

    /**
     * All places of a reference.
     *
     * @param reference a reference of the catalog
     * @return where it is declared and cited, file by file
     */
    public List<Cited> of(Reference reference) {
        var found = new LinkedHashSet<Cited>();
        found.addAll(declared(reference));
        var names = names(reference);
        var isWanted = wanted(reference);
        snapshot.files().values().stream()
                .filter(file -> names.stream().anyMatch(file.words()::mayHaveAll))
                .flatMap(file -> constants(file).stream())
                .filter(cited -> isWanted.test(cited.reference()))
                .forEach(found::add);
        series.reports().values().stream()
                .filter(report -> names.stream().anyMatch(report::mayHave)
                        || mentioned(report).anyMatch(isWanted))
                .flatMap(report -> prose(report).stream())
                .filter(cited -> isWanted.test(cited.reference()))
                .forEach(found::add);
        return sorted(found);
    }

    /** What is cited where a reference is: of a family of links, each of them. */
    private Predicate<Reference> wanted(Reference reference) {
        return Families.of(reference, catalog())
                .<Predicate<Reference>>map(family -> each -> each.equals(reference)
                        || Families.around(each, catalog())
                                .filter(family::equals)
                                .isPresent())
                .orElse(reference::equals);
    }

    private static Stream<Reference> mentioned(ParsedReport report) {
        return report.checked().stream()
                .flatMap(checked -> checked.report().mentions().stream())
                .map(mention -> mention.reference());
    }

    /**
     * The family of links that a reference stands for: a family is declared as a link whose label has <code>{n}</code>.
     *
     * @param reference a reference of the series
     * @return the family; empty for any other reference
     */
    public Optional<LinkFamily> family(Reference reference) {
        return Families.of(reference, catalog());
    }

    /**
     * The family of links of which a reference is one.
     *
     * @param reference a reference of the series
     * @return the family; empty for any other reference
     */
    public Optional<LinkFamily> familyAround(Reference reference) {
        return Families.around(reference, catalog());
    }

    /**
     * What is declared where a reference is.
     *
     * @param reference a reference of the series
     * @return of one of a family of links, the family as a link whose label has <code>{n}</code>; any other reference itself
     */
    public Reference asDeclared(Reference reference) {
        return familyAround(reference).<Reference>map(Families::itself).orElse(reference);
    }

    /**
     * The links of families that reports cite.
     *
     * @return each link once, those of the newest reports first
     */
    public List<Link> citedOfFamilies() {
        if (catalog().families().isEmpty()) {
            return List.of();
        }
        var newestFirst = new ArrayList<>(series.reports().values());
        Collections.reverse(newestFirst);
        return newestFirst.stream()
                .flatMap(SeriesView::mentioned)
                .filter(each -> familyAround(each).isPresent())
                .map(Link.class::cast)
                .distinct()
                .toList();
    }

    /** The words of all names under which a reference may be cited. */
    private Set<Set<String>> names(Reference reference) {
        var catalog = catalog();
        var family = family(reference);
        if (family.isPresent()) {
            return Families.words(family.get());
        }
        var url = reference.url();
        var last = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        return Stream.of(
                        catalog.constants().entrySet().stream()
                                .filter(constant -> constant.getValue().equals(reference))
                                .map(Map.Entry::getKey),
                        catalog.labels().stream()
                                .filter(label -> catalog.label(label)
                                        .filter(reference::equals)
                                        .isPresent()),
                        Families.around(reference, catalog).stream()
                                .flatMap(around -> around.argument(reference.label()).stream()
                                        .flatMap(argument ->
                                                Stream.of(reference.label(), around.name() + " " + argument))),
                        Stream.of(last.substring(last.lastIndexOf('/') + 1)))
                .flatMap(all -> all)
                .map(SeriesView::words)
                .collect(Collectors.toSet());
    }

    /** A letter that is no ASCII may be written in several ways: it is looked for everywhere. */
    private static Set<String> words(String name) {
        return name.chars().allMatch(letter -> letter < 128) ? Words.split(name) : Set.of();
    }

    private static List<Cited> sorted(Collection<Cited> found) {
        return found.stream().sorted(Cited.BY_PLACE).toList();
    }

    /**
     * The reports that cite a reference.
     *
     * @param reference a reference of the catalog
     * @return the reports that name it in prose or in credits, in the order of their periods
     */
    public List<ReportHeader> citing(Reference reference) {
        if (citing.isEmpty()) {
            var all = new LinkedHashMap<Reference, List<ReportHeader>>();
            series.reports()
                    .values()
                    .forEach(report -> mentioned(report)
                            .distinct()
                            .forEach(cited -> all.computeIfAbsent(cited, c -> new ArrayList<>())
                                    .add(report.header())));
            citing = Optional.of(all);
        }
        if (family(reference).isEmpty()) {
            return citing.get().getOrDefault(reference, List.of());
        }
        var isWanted = wanted(reference);
        return series.reports().values().stream()
                .filter(report -> mentioned(report).anyMatch(isWanted))
                .map(ParsedReport::header)
                .toList();
    }

    /**
     * A report with the places of its parts. It is evaluated again: nobody keeps that much of all reports.
     *
     * @param header a report of the series
     * @return the report; empty if its class cannot be read
     */
    public Optional<TracedReport> traced(ReportHeader header) {
        return Optional.ofNullable(series.reports().get(header.type())).map(this::traced);
    }

    private TracedReport traced(ParsedReport report) {
        var input = report.input();
        return TracedReport.of(
                catalog(),
                classes,
                shared(),
                reports().footer(series.declared().type()),
                new ReportBody(report.header(), input.title(), input.body()));
    }

    private SharedMembers shared() {
        if (shared.isEmpty()) {
            var all = new SharedMembers();
            snapshot.types().values().forEach(type -> type.input().value().ifPresent(input -> input.addTo(all)));
            shared = Optional.of(all);
        }
        return shared.get();
    }

    private List<Cited> prose(ParsedReport report) {
        return report.cited(() -> {
            var traced = traced(report);
            return traced.read().stream()
                    .flatMap(read -> Occurrence.in(read, traced.evaluation().origins()).stream())
                    .filter(occurrence -> !isTyped(occurrence))
                    .flatMap(occurrence -> cited(occurrence).stream())
                    .distinct()
                    .toList();
        });
    }

    /** Whether a label is what a constant inside of a sentence has become; the constant is found by its name. */
    private boolean isTyped(Occurrence occurrence) {
        if (occurrence.isWhole()) {
            return false;
        }
        var source = occurrence.place().file().content();
        var span = occurrence.place().span();
        var written = source.subSequence(Math.min(span.start(), source.length()), Math.min(span.end(), source.length()))
                .toString();
        var name = written.replaceFirst("\\(.*", "").replaceFirst(".*\\.", "");
        return catalog().constant(name).equals(occurrence.reference())
                || catalog().family(name).isPresent();
    }

    /**
     * The labels that the prose of a report defines itself, as in <code>[spec]: https://…</code>.
     *
     * @param report the report
     * @param places where they are defined, as declarations, and where the report uses them
     */
    public record OwnLabels(ReportHeader report, List<Cited> places) {

        /** Copies the list, so that it cannot change. */
        public OwnLabels {
            places = List.copyOf(places);
        }
    }

    /**
     * The labels that reports define themselves.
     *
     * @param file a source
     * @return those of each report that has prose in the source
     */
    public List<OwnLabels> ownLabels(Path file) {
        return series.reports().values().stream()
                .filter(report -> report.file().text().path().equals(file) || uses(report, file))
                .map(report -> new OwnLabels(report.header(), ownLabels(report)))
                .toList();
    }

    private List<Cited> ownLabels(ParsedReport report) {
        var traced = traced(report);
        return traced.read().stream()
                .flatMap(read -> OwnLabel.in(read, traced.evaluation().origins()).stream())
                .flatMap(own -> own.place().file().path().stream()
                        .map(path -> new Cited(
                                new Link(
                                        own.definition().label(),
                                        own.definition().destination(),
                                        ""),
                                own.isDefinition() ? Form.DECLARATION : Form.LABEL,
                                own.written(),
                                "",
                                path,
                                own.place().span(),
                                own.isWhole())))
                .distinct()
                .toList();
    }

    private static Optional<Cited> cited(Occurrence occurrence) {
        return occurrence
                .reference()
                .flatMap(reference -> occurrence
                        .place()
                        .file()
                        .path()
                        .map(path -> new Cited(
                                reference,
                                switch (occurrence.form()) {
                                    case LABEL -> Form.LABEL;
                                    case PATH -> Form.PATH;
                                    case URL -> Form.URL;
                                },
                                occurrence.written(),
                                occurrence.form() == Occurrence.Form.PATH ? occurrence.from() : "",
                                path,
                                occurrence.place().span(),
                                occurrence.isWhole())));
    }

    private List<Cited> constants(ParsedFile file) {
        var types = snapshot.symbols().types().stream()
                .filter(type -> type.file() == file && type.outer().isEmpty())
                .toList();
        return TypedConstants.in(file, types, catalog(), classes, snapshot.symbols()).stream()
                .map(constant -> new Cited(
                        constant.reference(),
                        constant.isImport() ? Form.IMPORT : Form.CONSTANT,
                        constant.constant(),
                        "",
                        file.text().path(),
                        constant.place().span(),
                        true))
                .toList();
    }

    /**
     * What is declared where.
     *
     * @return the declarations, and what they name, file by file
     */
    public List<Cited> declared() {
        if (declared.isEmpty()) {
            declared = Optional.of(places(type -> true, reference -> true));
        }
        return declared.get();
    }

    /**
     * What is declared in a source.
     *
     * @param file the source
     * @return its declarations, and what they name, in the order of the file
     */
    public List<Cited> declaredIn(Path file) {
        return places(type -> file(type).filter(file::equals).isPresent(), reference -> true);
    }

    /**
     * Where a reference is declared.
     *
     * @param reference a reference of the catalog
     * @return its declarations, and other declarations that name it, file by file
     */
    public List<Cited> declared(Reference reference) {
        var family = familyAround(reference).map(Families::itself);
        return places(
                type -> true,
                each -> each.equals(reference) || family.filter(each::equals).isPresent());
    }

    private List<Cited> places(Predicate<String> isOfType, Predicate<Reference> isWanted) {
        var known = new HashMap<String, Boolean>();
        return sorted(new DeclaredPlaces(
                        series.declared(),
                        snapshot.symbols(),
                        reports(),
                        type -> known.computeIfAbsent(type, isOfType::test),
                        isWanted)
                .all());
    }

    /**
     * The anchors of a report, to which links may lead.
     *
     * @param header a report of the series
     * @return the anchors, sorted; empty where they are not known
     */
    public List<String> anchors(ReportHeader header) {
        return Optional.ofNullable(series.reports().get(header.type()))
                .flatMap(ParsedReport::checked)
                .flatMap(checked -> checked.anchors().all())
                .map(anchors -> anchors.stream().sorted().toList())
                .orElse(List.of());
    }

    /**
     * The Markdown of a report.
     *
     * @param header a report of the series
     * @return its file as a build writes it; empty where it is not whole, or has an error
     */
    public Optional<String> markdown(ReportHeader header) {
        return Optional.ofNullable(series.reports().get(header.type()))
                .flatMap(report -> report.outcome().value())
                .flatMap(EvaluatedReport::markdown);
    }

    /**
     * What a report cites.
     *
     * @param header a report of the series
     * @return each reference once, in the order of the report
     */
    public List<Reference> cites(ReportHeader header) {
        return Optional.ofNullable(series.reports().get(header.type())).flatMap(ParsedReport::checked).stream()
                .flatMap(checked -> checked.report().mentions().stream())
                .map(mention -> mention.reference())
                .distinct()
                .toList();
    }
}
