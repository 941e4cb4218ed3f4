package dev.byline.importer.infer;

import dev.byline.importer.options.ImportException;
import dev.byline.importer.options.ImportOptions;
import dev.byline.importer.options.ImportOptions.Flag;
import dev.byline.importer.text.FrontMatter;
import dev.byline.importer.text.Markdowns;
import dev.byline.importer.text.OldFile;
import dev.byline.java.JavaNaming;
import dev.byline.markdown.PlainText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Infers the plan of a series from its old files, as far as the options do not say it. */
public final class SeriesInference {

    /** Names of folders that name no series. */
    private static final Pattern SAYS_NOTHING = Pattern.compile(
            "(?i)^_?(?:tmp|temp|reports?|posts?|news|newsletters?|blog|content|weekly|source|src|docs?|md|markdown|old|input|"
                    + "files|archives?|data|drafts?)$|tmp|temp|[0-9]{3}|^.$");

    private static final Pattern NUMBER = Pattern.compile("[#(\\[]*[0-9].*");
    /** What leads from the name of a series to the number of an issue. */
    private static final Pattern BEHIND_NAME =
            Pattern.compile("(?i)(?:[\\s:,–—-]|\\b(?:for|from|of|on|no|nr|week|issue|report for|the)\\b\\.?)*$");

    private final ImportOptions options;
    private final SaidReferences said;
    private final SaidPeriods periods;
    private final Optional<KnownSeries> known;
    private final Set<String> taken;

    /**
     * An inference.
     *
     * @param options what is said
     * @param known the series to which the files are added; empty for a new one
     * @param taken the simple names of classes that a new series cannot have
     * @throws ImportException if the options cannot be read
     */
    public SeriesInference(ImportOptions options, Optional<KnownSeries> known, Set<String> taken) {
        this.options = options;
        this.known = known;
        this.taken = Set.copyOf(taken);
        this.said = SaidReferences.of(options);
        this.periods = SaidPeriods.of(options);
    }

    /**
     * Holds that whatever the options say of some files is about a file that there is.
     *
     * @param files the files
     * @throws ImportException if it is not
     */
    public void requireFiles(Collection<OldFile> files) {
        periods.requireFiles(files);
    }

    /**
     * Makes a plan of what files say together.
     *
     * @param files the files
     * @param documents the other files of their folders
     * @return a plan, in which one declaration may contradict another
     */
    public SeriesPlan plan(List<OldFile> files, Set<String> documents) {
        if (known.isPresent()) {
            return plan(known.get(), files, documents);
        }
        var references = ReferenceReader.read(files, said, documents);
        var name = options.flag(Flag.NAME).orElseGet(() -> name(files));
        var packageName = options.flag(Flag.PACKAGE)
                .map(SeriesInference::requirePackage)
                .orElseGet(() -> JavaNaming.packageOf(name));
        var naming = new JavaNaming();
        taken.forEach(naming::take);
        var type = naming.type(name);
        naming.take(type + "Refs");
        naming.take(type + "Index");
        var reports = new ArrayList<ReportPlan>();
        for (var file : files) {
            reports.add(report(file, naming, Optional.empty()));
        }
        var dated = Overlaps.without(periods.isEmpty() ? Rhythm.in(reports) : reports, List.of());
        return new SeriesPlan(
                name,
                packageName,
                type,
                options.said(Flag.TITLE).orElseGet(() -> TitlePatterns.common(dated, name)),
                "",
                references,
                StyleInference.of(files, dated),
                dated,
                options.publishTo(),
                Optional.empty());
    }

    /** The plan of what files add to a series. */
    private SeriesPlan plan(KnownSeries series, List<OldFile> files, Set<String> documents) {
        var declared = series.declarations().series();
        var naming = new JavaNaming();
        series.names().forEach(naming::take);
        var reports = files.stream()
                .map(file ->
                        report(file, naming, Optional.ofNullable(series.types().get(file.path()))))
                .toList();
        return new SeriesPlan(
                declared.name(),
                series.packageName(),
                series.sourceName(),
                declared.title(),
                declared.footer(),
                files.isEmpty() && documents.isEmpty()
                        ? References.NONE
                        : series.beside(ReferenceReader.read(files, said, documents)),
                declared.style(),
                Overlaps.without(
                        periods.isEmpty() ? Rhythm.like(series.periods(), reports) : reports, series.periods()),
                declared.patterns().publishTo(),
                known);
    }

    private static String requirePackage(String name) {
        if (!SourceVersion.isName(name)) {
            throw new ImportException("\"" + name + "\" is no Java package; set -Dbyline.package to one like org.quay");
        }
        return name;
    }

    private ReportPlan report(OldFile file, JavaNaming naming, Optional<String> type) {
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
                type.orElseGet(() -> naming.type(file.name())),
                periods.of(file.path(), Periods.of(file.name(), title, file.keys())),
                headed ? text.orElseThrow() : title,
                headed);
    }

    /** The folder's name, as the titles spell it. */
    private String name(List<OldFile> files) {
        var from = options.from().toAbsolutePath().normalize();
        var folder = Optional.ofNullable(
                        (Files.isRegularFile(from) ? from.resolve("..").normalize() : from).getFileName())
                .map(Path::toString)
                .filter(name -> !name.isBlank())
                .orElse("reports");
        var titles = files.stream()
                .map(SeriesInference::title)
                .filter(title -> !title.isEmpty())
                .toList();
        var words = Pattern.compile(Pattern.compile("[-_ ]+")
                .splitAsStream(folder)
                .filter(word -> !word.isEmpty())
                .map(Pattern::quote)
                .collect(Collectors.joining("[-_ ]", "(?i)(?<![A-Za-z0-9])", "(?![A-Za-z0-9])")));
        var spellings = new Tally<String>();
        for (var title : titles) {
            var matcher = words.matcher(title);
            if (matcher.find() && !matcher.group().isBlank()) {
                spellings.add(matcher.group(), 1);
            }
        }
        return spellings
                .first()
                .or(() -> Optional.of(folder)
                        .filter(name -> SAYS_NOTHING.matcher(name).find())
                        .flatMap(name -> beginning(titles)))
                .orElse(folder);
    }

    private static String title(OldFile file) {
        return file.heading()
                .map(Markdowns::textOf)
                .or(() -> FrontMatter.value(file.keys(), "title", "subject"))
                .orElse("");
    }

    /** The words with which most titles begin, in front of a number or a date. */
    private static Optional<String> beginning(List<String> titles) {
        var beginnings = new Tally<String>();
        titles.forEach(title -> beginnings.add(
                BEHIND_NAME.matcher(NUMBER.matcher(title).replaceFirst("")).replaceFirst(""), 1));
        return beginnings
                .first()
                .filter(name ->
                        name.strip().indexOf(' ') > 0 && beginnings.of(name) * 2 > titles.size() && titles.size() > 1)
                .map(String::strip);
    }
}
