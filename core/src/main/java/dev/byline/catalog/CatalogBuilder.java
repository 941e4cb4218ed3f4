package dev.byline.catalog;

import dev.byline.catalog.Declarations.PartDeclaration;
import dev.byline.dsl.Style;
import dev.byline.index.ReportHeader;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.LinkFamily;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Document;
import dev.byline.reference.Reference.Link;
import dev.byline.reference.Reference.Person;
import dev.byline.reference.Reference.Repository;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Resolves the declarations of one series, and notes what is wrong with them. */
public final class CatalogBuilder {

    private static final Pattern NOT_IN_A_FOLDER = Pattern.compile("[\\s\\p{Cntrl}/\\\\:*?\"<>|%#&{}\\[\\]^`]+");

    private final Declarations declarations;

    private CatalogBuilder(Declarations declarations) {
        this.declarations = declarations;
    }

    /**
     * Resolves and checks declarations.
     *
     * @param declarations what the annotations say
     * @return the catalog, whatever is wrong with them, and what is wrong
     */
    public static Catalog.Resolved resolve(Declarations declarations) {
        return new CatalogBuilder(declarations).build();
    }

    /** All that a catalog is made of. */
    record Parts(
            SeriesHeader series,
            List<String> types,
            Map<String, Reference> constants,
            Map<String, String> owners,
            Map<String, Reference> labels,
            Collection<Person> people,
            Collection<Repository> repositories,
            Collection<ForgeThread> threads,
            List<Link> links,
            List<Document> documents,
            List<ReportHeader> reports,
            Collection<ForgeSite> forges,
            List<LinkFamily> families) {}

    private Catalog.Resolved build() {
        var problems = new ProblemList();
        var series = declarations.series();
        checkSeries(problems);
        // Of two that want one name the first has it, so the order here is an order of precedence.
        var names = new NameRegistry(problems);
        var forges = new ForgeRegistry(series, declarations.forges(), problems);
        var periods = new PeriodReader(problems);
        var repositories = new RepositoryResolver(series.fullNames(), forges, names, problems);
        repositories.resolve(declarations.repositories());
        var people = new PersonResolver(forges, names, periods, problems);
        var synced = declarations.parts().stream()
                .filter(PartDeclaration::synced)
                .map(PartDeclaration::type)
                .collect(Collectors.toSet());
        declarations.people().stream()
                .filter(person -> !synced.contains(person.site().type()))
                .forEach(people::add);
        var threadResolver = new ThreadResolver(series.fullNames(), repositories, names, periods, problems);
        var threads = threadResolver.resolve(declarations.parts(), declarations.threads());
        var links = new LinkResolver(names, problems);
        declarations.links().forEach(links::add);
        declarations.documents().forEach(links::add);
        var pages = new PageResolver(series.fullNames(), repositories, forges, names, periods, problems);
        pages.resolve(declarations.pages(), synced, threadResolver::period);
        var families = new FamilyResolver(problems);
        declarations.families().forEach(families::add);
        // Each synced type names all people of its threads, so that it needs no other. They come
        // last: what is declared by hand keeps its names.
        declarations.people().stream()
                .filter(person -> synced.contains(person.site().type()))
                .filter(people::isNew)
                .forEach(people::add);
        var citable = Stream.of(people.all(), repositories.all(), threads)
                .flatMap(Collection::stream)
                .map(Reference.class::cast)
                .toList();
        new LinkLabels(repositories.all(), citable, forges.all(), names.labels(), problems).check(declarations.links());
        var reports = new ReportResolver(series, names, periods, problems);
        declarations.reports().forEach(reports::add);
        ReportCalendar.check(reports.all(), problems);
        var header = new SeriesHeader(
                series.type(),
                series.name(),
                folder(series.name()),
                series.footer(),
                series.locale(),
                series.fullNames(),
                series.itemsCiteThreads(),
                series.itemsCreditPeople(),
                series.patterns(),
                series.style());
        var parts = new Parts(
                header,
                declarations.parts().stream()
                        .map(Declarations.PartDeclaration::type)
                        .sorted()
                        .toList(),
                names.constants(),
                names.owners(),
                names.labels(),
                people.all(),
                repositories.all(),
                threads,
                links.links(),
                links.documents(),
                reports.all(),
                forges.all(),
                families.all());
        return new Catalog.Resolved(new Catalog(parts), problems.all());
    }

    private void checkSeries(ProblemList problems) {
        var series = declarations.series();
        if (series.name().isBlank()) {
            problems.invalid(series.site().member("name"), "the series has no name", "give it one");
        }
        if (series.title().isBlank()) {
            problems.empty(
                    series.site().member("title"),
                    "the title of the reports is empty",
                    "write one, or delete it for \"{name}: {from} to {to}\"");
        }
        Locales.mistake(series.locale())
                .ifPresent(what -> problems.invalid(
                        series.site().member("locale"), what, "write a language tag, such as \"en\" or \"pt-BR\""));
        series.style()
                .flaws()
                .forEach((member, flaw) -> problems.invalid(
                        new DeclarationSite(series.type(), Style.class, 0, member, -1), flaw.what(), flaw.remedy()));
        TitlePattern.fill(series.title(), series.name(), Locales.of(series.locale()), Optional.of(TitlePattern.SAMPLE))
                .unfilled()
                .ifPresent(unfilled -> problems.invalid(
                        series.site().member("title"),
                        unfilled.within(series.title()),
                        (TitlePattern.isKnown(unfilled.place())
                                        ? "nothing fills "
                                        : "the title has the unknown placeholder ")
                                + unfilled.place(),
                        unfilled.remedy()));
        PatternCheck.check(series, problems);
        FileNames.flaw(folder(series.name()))
                .ifPresent(flaw -> problems.invalid(
                        series.site().member("name"),
                        "the folder of the series, `" + folder(series.name()) + "`, cannot be there everywhere: "
                                + flaw.what(),
                        "give the series another name"));
    }

    static String folder(String name) {
        var folder = NOT_IN_A_FOLDER
                .matcher(name.strip().toLowerCase(Locale.ROOT))
                .replaceAll("-")
                .replaceFirst("^\\.+", "");
        return folder.isEmpty() ? "series" : folder;
    }
}
