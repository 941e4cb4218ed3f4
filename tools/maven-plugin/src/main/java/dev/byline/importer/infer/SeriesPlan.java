package dev.byline.importer.infer;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.CatalogBuilder;
import dev.byline.catalog.DeclarationProblem;
import dev.byline.catalog.DeclarationSite;
import dev.byline.catalog.Declarations;
import dev.byline.catalog.Declarations.DocumentDeclaration;
import dev.byline.catalog.Declarations.ForgeDeclaration;
import dev.byline.catalog.Declarations.LinkDeclaration;
import dev.byline.catalog.Declarations.PeriodDeclaration;
import dev.byline.catalog.Declarations.PersonDeclaration;
import dev.byline.catalog.Declarations.ReportDeclaration;
import dev.byline.catalog.Declarations.RepositoryDeclaration;
import dev.byline.catalog.Declarations.SeriesDeclaration;
import dev.byline.catalog.Declarations.ThreadDeclaration;
import dev.byline.catalog.SeriesPatterns;
import dev.byline.catalog.SeriesStyle;
import dev.byline.catalog.TitlePattern;
import dev.byline.dsl.Document;
import dev.byline.dsl.Forge;
import dev.byline.dsl.Link;
import dev.byline.dsl.Person;
import dev.byline.dsl.Report;
import dev.byline.dsl.Repository;
import dev.byline.dsl.Series;
import dev.byline.dsl.ThreadState;
import dev.byline.generated.GeneratedNames;
import dev.byline.importer.infer.References.CitedRepository;
import dev.byline.problem.CheckId;
import dev.byline.problem.Severity;
import dev.byline.reference.ReportPeriod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The series as its annotations will declare it.
 *
 * @param name its name
 * @param packageName the Java package
 * @param type the simple name of the annotated type
 * @param title the pattern of titles; empty if the reports share none
 * @param footer the Markdown that ends reports; empty if they share none
 * @param references what it declares
 * @param style how its Markdown looks
 * @param reports the reports that are imported
 * @param publishTo the folder of the project that has its files; empty where there is no such folder
 * @param known what its sources declare already, to which the plan adds
 */
public record SeriesPlan(
        String name,
        String packageName,
        String type,
        String title,
        String footer,
        References references,
        SeriesStyle style,
        List<ReportPlan> reports,
        String publishTo,
        Optional<KnownSeries> known) {

    /**
     * A plan without what cannot be declared.
     *
     * @param plan the plan
     * @param catalog its catalog
     * @param refusedReports the reports that are not in it any more, and why, by old file
     */
    public record Resolved(SeriesPlan plan, Catalog catalog, Map<String, String> refusedReports) {}

    /**
     * The plan with another footer.
     *
     * @param other the footer
     * @return a new plan
     */
    public SeriesPlan withFooter(String other) {
        return new SeriesPlan(name, packageName, type, title, other, references, style, reports, publishTo, known);
    }

    private SeriesPlan with(References other) {
        return new SeriesPlan(name, packageName, type, title, footer, other, style, reports, publishTo, known);
    }

    /**
     * The binary name of a class in the package of the series.
     *
     * @param simpleName its simple name
     * @return the name with the package
     */
    public String qualified(String simpleName) {
        return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    }

    /**
     * The class with the constants of the series.
     *
     * @return its name with the package
     */
    public String constants() {
        var names = GeneratedNames.of(known.map(KnownSeries::type).orElseGet(() -> qualified(type)));
        return names.qualified(names.refs());
    }

    /**
     * The forges to declare.
     *
     * @return those that are cited and not declared yet, by name
     */
    public List<OldForge> forges() {
        return references.declaredForges().values().stream()
                .filter(forge -> known.filter(series -> series.declaresForge(forge.name()))
                        .isEmpty())
                .toList();
    }

    /**
     * The title that a report declares.
     *
     * @param report a report
     * @return empty where the pattern of the series gives it
     */
    public String ownTitle(ReportPlan report) {
        return !title.isEmpty()
                        && TitlePattern.fill(title, name, locale(), report.period())
                                .title()
                                .equals(report.title())
                ? ""
                : report.title();
    }

    /**
     * Whether the series says how the files of its reports are called.
     *
     * @return whether they are called otherwise than by the period's last day
     */
    public boolean namesFiles() {
        return known.filter(series ->
                        !series.declarations().series().patterns().file().isEmpty())
                .isPresent();
    }

    private Locale locale() {
        return known.map(KnownSeries::locale).orElse(Locale.ENGLISH);
    }

    /**
     * Leaves out what contradicts something else, until nothing does.
     *
     * @return what is left
     */
    public Resolved resolve() {
        var plan = withoutNamesOfReports();
        var refused = new TreeMap<String, String>();
        while (true) {
            var resolved = CatalogBuilder.resolve(plan.declarations());
            var problems = plan.errors(resolved);
            if (problems.isEmpty()) {
                return new Resolved(plan, resolved.catalog(), refused);
            }
            Set<DeclarationSite> sites = new HashSet<>();
            for (var problem : problems) {
                var site = problem.site();
                if (!site.type().isEmpty()) {
                    continue;
                }
                sites.add(site(site.annotation(), site.occurrence()));
                if (site.annotation() == Report.class) {
                    var report = plan.reports.get(site.occurrence());
                    refused.put(report.file().path(), problem.what());
                }
            }
            var smaller = sites.isEmpty() ? plan.with(References.NONE) : plan.without(sites);
            if (smaller.equals(plan)) {
                throw new IllegalStateException("the catalog of " + name + " contradicts itself: "
                        + problems.get(0).what());
            }
            plan = smaller;
        }
    }

    /** What contradicts something else, but not what did so before the import. */
    private List<DeclarationProblem> errors(Catalog.Resolved resolved) {
        var before = known.map(KnownSeries::problems).orElse(List.of());
        return resolved.problems().stream()
                .filter(problem -> !isWarning(problem) && !before.contains(problem))
                .toList();
    }

    private static boolean isWarning(DeclarationProblem problem) {
        return problem.check().severity().equals(Optional.of(Severity.WARNING));
    }

    /**
     * What the declarations of reports are warned of, which was so in the old series, and before the import it was not.
     *
     * @return problems by the binary names of the reports' classes
     */
    public Map<String, List<DeclarationProblem>> warnings() {
        var titles = new HashMap<String, String>();
        known.ifPresent(series -> series.catalog()
                .reports()
                .forEach(report -> titles.put(report.type(), report.reference().title())));
        reports.forEach(report -> titles.put(qualified(report.type()), report.title()));
        var before = known.map(KnownSeries::problems).orElse(List.of());
        var warnings = new TreeMap<String, List<DeclarationProblem>>();
        for (var problem : CatalogBuilder.resolve(declarations()).problems()) {
            if (!isWarning(problem) || problem.site().annotation() != Report.class || before.contains(problem)) {
                continue;
            }
            var site = problem.site();
            var warned = site.type().isEmpty()
                    ? qualified(reports.get(site.occurrence()).type())
                    : site.type();
            titles.forEach((type, title) -> {
                // Which of two with one title is warned of depends on the order of the classes.
                var isAlike = problem.check() == CheckId.REPEATED_TITLE && title.equals(titles.get(warned));
                if (type.equals(warned) || isAlike) {
                    warnings.computeIfAbsent(type, t -> new ArrayList<>()).add(problem);
                }
            });
        }
        return warnings;
    }

    /**
     * What the declarations of references are warned of, which was so in the old series.
     *
     * @return the checks; several types may be meant, of which the import writes one
     */
    public Set<CheckId> catalogWarnings() {
        return CatalogBuilder.resolve(declarations()).problems().stream()
                .filter(SeriesPlan::isWarning)
                .filter(problem ->
                        problem.site().type().isEmpty() && problem.site().annotation() != Report.class)
                .map(problem -> problem.check())
                .collect(Collectors.toSet());
    }

    /**
     * A report keeps its name. A repository that wants the same one gets another; a person, a link or a document is not
     * declared.
     */
    private SeriesPlan withoutNamesOfReports() {
        var named = CatalogBuilder.resolve(with(References.NONE).declarations()).catalog();
        var labels = named.labels().stream().map(Catalog::fold).collect(Collectors.toSet());
        var links = references.links().stream()
                .filter(link -> isFree(link.label(), named, labels))
                .toList();
        var documents = references.documents().stream()
                .filter(document -> isFree(document.url(), named, labels))
                .toList();
        var people = references.people().stream()
                .filter(person -> !named.constants().containsKey(constant(person.handle())))
                .toList();
        var repositories = new TreeMap<String, CitedRepository>();
        references
                .repositories()
                .forEach((slug, repository) -> repositories.put(
                        slug,
                        known.filter(series -> series.declaresRepository(slug)).isPresent()
                                        || isFree(repository.name(), named, labels)
                                ? repository
                                : repository.named(slug.replace('/', '-'))));
        return with(references.with(repositories).with(people, links, documents));
    }

    private static boolean isFree(String label, Catalog named, Set<String> labels) {
        var file = label.substring(label.lastIndexOf('/') + 1);
        var dot = file.lastIndexOf('.');
        return !labels.contains(Catalog.fold(label))
                && !named.constants().containsKey(constant(label))
                && !named.constants().containsKey(constant(dot > 0 ? file.substring(0, dot) : file));
    }

    /** What the generated constant of a label is called where the label is made of digits, letters and signs. */
    private static String constant(String label) {
        var name = label.replaceAll("[^\\p{L}\\p{N}_]", "_");
        return !name.isEmpty() && Character.isDigit(name.charAt(0)) ? "_" + name : name;
    }

    private SeriesPlan without(Set<DeclarationSite> sites) {
        var repositories = new TreeMap<>(references.repositories());
        var slugs = List.copyOf(references.repositories().keySet());
        for (var i = 0; i < slugs.size(); i++) {
            if (sites.contains(site(Repository.class, i))) {
                repositories.remove(slugs.get(i));
            }
        }
        return new SeriesPlan(
                name,
                packageName,
                type,
                title,
                footer,
                references
                        .with(repositories)
                        .with(
                                without(references.people(), Person.class, sites),
                                without(references.links(), Link.class, sites),
                                without(references.documents(), Document.class, sites)),
                style,
                without(reports, Report.class, sites),
                publishTo,
                known);
    }

    private static <T> List<T> without(
            List<T> all, Class<? extends java.lang.annotation.Annotation> annotation, Set<DeclarationSite> sites) {
        var left = new ArrayList<T>();
        for (var i = 0; i < all.size(); i++) {
            if (!sites.contains(site(annotation, i))) {
                left.add(all.get(i));
            }
        }
        return left;
    }

    private static DeclarationSite site(Class<? extends java.lang.annotation.Annotation> annotation, int occurrence) {
        return new DeclarationSite("", annotation, occurrence, "", -1);
    }

    private Declarations declarations() {
        var before = known.map(KnownSeries::declarations);
        var part = known.map(KnownSeries::part).orElse(type);
        var forges = new ArrayList<ForgeDeclaration>();
        forges().forEach(forge -> forges.add(forge.declaration(site(Forge.class, forges.size()))));
        var repositories = new ArrayList<RepositoryDeclaration>();
        var threads = new ArrayList<ThreadDeclaration>();
        references.repositories().forEach((slug, repository) -> {
            var site = site(Repository.class, repositories.size());
            repositories.add(new RepositoryDeclaration(
                    slug,
                    slug.endsWith("/" + repository.name()) ? "" : repository.name(),
                    references.home().filter(slug::equals).isPresent(),
                    references.nameOf(repository.forge()),
                    site));
            repository.pulls().forEach(number -> threads.add(thread(true, slug, number, part, site)));
            repository.issues().forEach(number -> threads.add(thread(false, slug, number, part, site)));
        });
        var people = new ArrayList<PersonDeclaration>();
        for (var person : references.people()) {
            var site = site(Person.class, people.size());
            people.add(new PersonDeclaration(
                    person.handle(), "", List.of(), references.nameOf(person.forge()), person.url(), site, site));
        }
        var links = new ArrayList<LinkDeclaration>();
        for (var link : references.links()) {
            links.add(new LinkDeclaration(link.label(), link.url(), link.title(), site(Link.class, links.size())));
        }
        var documents = new ArrayList<DocumentDeclaration>();
        for (var document : references.documents()) {
            documents.add(new DocumentDeclaration(document.url(), "", "", site(Document.class, documents.size())));
        }
        var declaredReports = new ArrayList<ReportDeclaration>();
        for (var report : reports) {
            declaredReports.add(new ReportDeclaration(
                    qualified(report.type()),
                    report.period()
                            .map(SeriesPlan::declaration)
                            .orElseGet(() -> new PeriodDeclaration("", "", "", "", "")),
                    report.declaredFile(),
                    ownTitle(report),
                    site(Report.class, declaredReports.size())));
        }
        return new Declarations(
                before.map(Declarations::series).orElseGet(this::series),
                both(before.map(Declarations::forges), forges),
                both(before.map(Declarations::repositories), repositories),
                both(before.map(Declarations::people), people),
                both(before.map(Declarations::threads), threads),
                both(before.map(Declarations::links), links),
                both(before.map(Declarations::documents), documents),
                before.map(Declarations::parts).orElse(List.of()),
                both(before.map(Declarations::reports), declaredReports));
    }

    private static <T> List<T> both(Optional<List<T>> before, List<T> added) {
        return Stream.concat(before.orElse(List.of()).stream(), added.stream()).toList();
    }

    private SeriesDeclaration series() {
        return new SeriesDeclaration(
                qualified(type),
                name,
                title.isEmpty() ? "{name}: {from} to {to}" : title,
                footer,
                "",
                references.forge().equals(OldForge.GITHUB)
                        ? ""
                        : references.forge().name(),
                false,
                false,
                false,
                new SeriesPatterns("", "", "", publishTo),
                style,
                site(Series.class, 0));
    }

    private static ThreadDeclaration thread(boolean pull, String slug, int number, String part, DeclarationSite site) {
        return new ThreadDeclaration(pull, slug, number, "", "", ThreadState.UNKNOWN, "", "", part, site, site);
    }

    /**
     * A period as an annotation declares it.
     *
     * @param period the period
     * @return the declaration
     */
    public static PeriodDeclaration declaration(ReportPeriod period) {
        return switch (period.kind()) {
            case WEEK -> new PeriodDeclaration(period.week().orElseThrow(), "", "", "", "");
            case MONTH -> new PeriodDeclaration("", period.month().orElseThrow(), "", "", "");
            case DAY -> new PeriodDeclaration("", "", "", "", period.to().toString());
            case RANGE ->
                new PeriodDeclaration(
                        "", "", period.from().toString(), period.to().toString(), "");
        };
    }
}
