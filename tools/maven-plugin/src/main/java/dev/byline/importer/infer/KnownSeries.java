package dev.byline.importer.infer;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.CatalogBuilder;
import dev.byline.catalog.DeclarationProblem;
import dev.byline.catalog.Declarations;
import dev.byline.catalog.Locales;
import dev.byline.importer.infer.References.CitedRepository;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Reference.PullRequest;
import dev.byline.reference.ReportPeriod;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A series that the sources of a project declare, to which an import adds. Nothing that it declares is taken back.
 *
 * @param type the binary name of the type with {@link dev.byline.dsl.Series}
 * @param sourceName what a source of its package calls the type
 * @param declarations what its types declare, without the reports that are imported again
 * @param part the simple name of the type that takes what is declared beside it
 * @param names the simple names of classes that are there
 * @param types the simple names of the classes of reports that are imported again, by their old files
 */
public record KnownSeries(
        String type,
        String sourceName,
        Declarations declarations,
        String part,
        Set<String> names,
        Map<String, String> types) {

    /** Copies the collections, so that they cannot change. */
    public KnownSeries {
        names = Set.copyOf(names);
        types = Map.copyOf(types);
    }

    String packageName() {
        return type.substring(0, Math.max(type.lastIndexOf('.'), 0));
    }

    Locale locale() {
        return Locales.of(declarations.series().locale());
    }

    /** What was wrong before. */
    List<DeclarationProblem> problems() {
        return CatalogBuilder.resolve(declarations).problems();
    }

    /** The periods that have a report, so that no other report can have them. */
    List<ReportPeriod> periods() {
        return catalog().reports().stream()
                .flatMap(report -> report.period().stream())
                .toList();
    }

    /**
     * Its catalog.
     *
     * @return what could be made of the declarations
     */
    public Catalog catalog() {
        return CatalogBuilder.resolve(declarations).catalog();
    }

    /** What old files cite that the series does not declare yet. */
    References beside(References cited) {
        var catalog = catalog();
        var forge = forge(cited);
        var slugs = new HashMap<String, String>();
        declarations.repositories().forEach(each -> slugs.putIfAbsent(Catalog.fold(each.slug()), each.slug()));
        var repositories = new TreeMap<String, CitedRepository>();
        cited.repositories().forEach((slug, repository) -> {
            var known = Optional.ofNullable(slugs.get(Catalog.fold(slug)));
            var threads = known.map(same -> threads(catalog, same)).orElse(Set.of());
            var pulls = without(repository.pulls(), "!", threads);
            var issues = without(repository.issues(), "#", threads);
            if (known.isEmpty()) {
                repositories.put(slug, repository);
            } else if (!pulls.isEmpty() || !issues.isEmpty()) {
                // Its name and its forge are declared already.
                repositories.put(
                        known.get(),
                        new CitedRepository(
                                known.get().substring(known.get().lastIndexOf('/') + 1), forge, pulls, issues));
            }
        });
        var labels = new HashSet<String>();
        catalog.labels().forEach(label -> labels.add(Catalog.fold(label)));
        return new References(
                forge,
                Optional.empty(),
                repositories,
                cited.people().stream()
                        .filter(person -> !labels.contains(Catalog.fold("@" + person.handle())))
                        .toList(),
                cited.links(),
                cited.documents());
    }

    /** The forge of whatever declares no other. */
    private OldForge forge(References cited) {
        var name = declarations.series().forge();
        return name.isEmpty()
                ? OldForge.GITHUB
                : Optional.ofNullable(cited.declaredForges().get(name))
                        // Nothing that is cited lives there.
                        .orElseGet(() -> new OldForge(name, ForgeKind.GITHUB, ""));
    }

    boolean declaresRepository(String slug) {
        return declarations.repositories().stream()
                .anyMatch(repository -> repository.slug().equals(slug));
    }

    boolean declaresForge(String name) {
        return declarations.forges().stream().anyMatch(forge -> forge.name().equals(name));
    }

    /** The numbers of threads, behind a sign that tells those of pull requests where a forge tells them apart. */
    private static Set<String> threads(Catalog catalog, String slug) {
        var threads = new HashSet<String>();
        for (ForgeThread thread : catalog.threads()) {
            if (thread.repository().slug().equals(slug)) {
                var apart = thread.label().indexOf('!') >= 0;
                threads.add((apart || thread instanceof PullRequest ? "!" : "#") + thread.number());
                if (!apart) {
                    threads.add("!" + thread.number());
                    threads.add("#" + thread.number());
                }
            }
        }
        return threads;
    }

    private static SortedSet<Integer> without(SortedSet<Integer> numbers, String sign, Set<String> threads) {
        var left = new TreeSet<Integer>();
        numbers.stream().filter(number -> !threads.contains(sign + number)).forEach(left::add);
        return left;
    }
}
