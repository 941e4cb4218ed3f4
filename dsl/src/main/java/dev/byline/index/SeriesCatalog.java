package dev.byline.index;

import dev.byline.reference.ForgePage;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.LinkFamily;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Document;
import dev.byline.reference.Reference.Link;
import dev.byline.reference.Reference.Person;
import dev.byline.reference.Reference.Repository;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is declared in a series, as the compiler has resolved it.
 *
 * @param type the binary name of the type with {@link dev.byline.dsl.Series}
 * @param name the name of the series
 * @param constants the references by the names of their constants, sorted
 * @param people the people in the order of their declarations
 * @param repositories the repositories in the order of their declarations
 * @param threads the issues and pull requests, the home repository's first, then by repository, each by number
 * @param links the named URLs in the order of their declarations
 * @param documents the files beside the reports in the order of their declarations
 * @param reports the reports in the order of their periods, those without one last
 * @param families the families of links in the order of their declarations
 */
public record SeriesCatalog(
        String type,
        String name,
        SortedMap<String, Reference> constants,
        List<Person> people,
        List<Repository> repositories,
        List<ForgeThread> threads,
        List<Link> links,
        List<Document> documents,
        List<ReportHeader> reports,
        List<LinkFamily> families) {

    /** Copies all, so that it cannot change. */
    public SeriesCatalog {
        constants = Collections.unmodifiableSortedMap(new TreeMap<>(constants));
        people = List.copyOf(people);
        repositories = List.copyOf(repositories);
        threads = List.copyOf(threads);
        links = List.copyOf(links);
        documents = List.copyOf(documents);
        reports = List.copyOf(reports);
        families = List.copyOf(families);
    }

    /**
     * A catalog without families of links.
     *
     * @param type the binary name of the type with {@link dev.byline.dsl.Series}
     * @param name the name of the series
     * @param constants the references by the names of their constants, sorted
     * @param people the people in the order of their declarations
     * @param repositories the repositories in the order of their declarations
     * @param threads the issues and pull requests, the home repository's first, then by repository, each by number
     * @param links the named URLs in the order of their declarations
     * @param documents the files beside the reports in the order of their declarations
     * @param reports the reports in the order of their periods, those without one last
     */
    public SeriesCatalog(
            String type,
            String name,
            SortedMap<String, Reference> constants,
            List<Person> people,
            List<Repository> repositories,
            List<ForgeThread> threads,
            List<Link> links,
            List<Document> documents,
            List<ReportHeader> reports) {
        this(type, name, constants, people, repositories, threads, links, documents, reports, List.of());
    }

    /**
     * What a constant of the generated {@code Refs} class stands for.
     *
     * @param constant the constant's name
     * @return the reference; empty if there is no such constant
     */
    public Optional<Reference> constant(String constant) {
        return Optional.ofNullable(constants.get(constant));
    }

    /**
     * What a constant stands for, as its type.
     *
     * @param constant the constant's name
     * @param reference its type
     * @param <T> its type
     * @return the reference
     * @throws NoSuchElementException if there is no such constant of the type, because the declarations have changed
     *     since the class that asks was generated
     */
    public <T extends Reference> T constant(String constant, Class<T> reference) {
        return constant(constant)
                .filter(reference::isInstance)
                .map(reference::cast)
                .orElseThrow(() -> new NoSuchElementException("the catalog of " + name + " declares no "
                        + reference.getSimpleName() + " " + constant
                        + ": compile the catalog and the reports again"));
    }

    /**
     * One of a family of links; the generated classes make those of their methods with this.
     *
     * @param family the name of the family
     * @param argument its number or its name
     * @return the link
     * @throws NoSuchElementException if there is no such family
     * @throws IllegalArgumentException if there can be no such link
     */
    public Link link(String family, String argument) {
        return families.stream()
                .filter(each -> each.name().equals(family))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("the catalog of " + name + " declares no family " + family
                        + " of links: compile the catalog and the reports again"))
                .link(argument);
    }

    /**
     * All that can be cited, without the links of families, which are as many as anybody likes.
     *
     * @return the references of all kinds
     */
    public Stream<Reference> references() {
        return Stream.of(
                        people,
                        repositories,
                        threads,
                        links,
                        documents,
                        reports.stream().map(ReportHeader::reference).toList(),
                        pages())
                .flatMap(List::stream);
    }

    /**
     * The commits, releases, milestones, discussions and teams.
     *
     * @return the pages in the order of their constants
     */
    public List<ForgePage> pages() {
        return constants.values().stream()
                .filter(ForgePage.class::isInstance)
                .map(ForgePage.class::cast)
                .distinct()
                .toList();
    }

    /** Of the catalogs that several modules have of one series; what both have, the first says. */
    SeriesCatalog and(SeriesCatalog other) {
        var all = new TreeMap<String, Reference>(other.constants);
        all.putAll(constants);
        return new SeriesCatalog(
                type,
                name,
                all,
                joined(people, other.people, Person::handle),
                joined(repositories, other.repositories, Repository::slug),
                joined(threads, other.threads, ForgeThread::url).stream()
                        .sorted(CatalogOrder.BY_REPOSITORY_AND_NUMBER)
                        .toList(),
                joined(links, other.links, Link::label),
                joined(documents, other.documents, Document::path),
                joined(reports, other.reports, ReportHeader::type).stream()
                        .sorted(CatalogOrder.BY_PERIOD)
                        .toList(),
                joined(families, other.families, LinkFamily::label));
    }

    private static <T> List<T> joined(List<T> first, List<T> second, Function<T, String> key) {
        Map<String, T> joined = new LinkedHashMap<>();
        Stream.concat(first.stream(), second.stream()).forEach(each -> joined.putIfAbsent(key.apply(each), each));
        return List.copyOf(joined.values());
    }
}
