package dev.byline.pages;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.ReportAddress;
import dev.byline.check.SeriesPath;
import dev.byline.index.ReportHeader;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Document;
import dev.byline.reference.Reference.Person;
import dev.byline.reference.Reference.PullRequest;
import dev.byline.reference.Reference.Repository;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which page each reference has, as paths in the folder of the series.
 *
 * @param catalog the catalog of the series
 * @param pages the pages of the references
 * @param files the references that are files, by their paths
 * @param addresses the reports, by where another program's site has them
 */
record SeriesPages(
        Catalog catalog, Map<Reference, String> pages, Map<String, Reference> files, Map<String, Reference> addresses) {

    static final String FRONT = "index.html";
    static final String PEOPLE = "people/index.html";
    static final String THREADS = "threads/index.html";
    static final String REPOSITORIES = "repositories/index.html";
    static final String FIGURES = "figures.html";
    static final String SEARCH = "search.html";
    static final String MISSING = "404.html";

    /** Where the files are that are linked to and are no pages. */
    static final String FILES = "files/";

    private static final String README = "README.md";

    /** Where a link leads. */
    record Target(String page, String fragment, Optional<Reference> reference) {}

    /**
     * Gives each reference its page.
     *
     * @param catalog the catalog of the series
     * @param reports the reports that are written
     * @param documents the documents that are pages
     * @param threads the threads that a report cites: those alone have pages
     */
    static SeriesPages of(
            Catalog catalog, List<ReportHeader> reports, List<Document> documents, Collection<ForgeThread> threads) {
        var names = new PageNames();
        names.reserve(List.of(FRONT, PEOPLE, THREADS, REPOSITORIES, FIGURES, SEARCH, MISSING));
        var pages = new HashMap<Reference, String>();
        var files = new HashMap<String, Reference>();
        var addresses = new HashMap<String, Reference>();
        for (var report : reports) {
            pages.put(report.reference(), names.page(report.reference().file()));
            files.put(report.path(), report.reference());
            ReportAddress.of(catalog.series(), report.reference())
                    .ifPresent(address -> addresses.put(address, report.reference()));
        }
        for (var document : documents) {
            var path = document.path();
            pages.put(document, names.page(path.substring(0, path.length() - ReportHeader.MARKDOWN.length())));
            files.put(path, document);
            ReportAddress.of(catalog.series(), document).ifPresent(address -> addresses.put(address, document));
        }
        catalog.people().stream()
                .sorted(Comparator.comparing(Person::handle).thenComparing(Person::url))
                .forEach(person -> pages.put(person, names.page("people/" + PageNames.name(person.handle()))));
        catalog.repositories().stream()
                .sorted(Comparator.comparing(Repository::slug).thenComparing(Repository::url))
                .forEach(repository -> pages.put(repository, names.page("repositories/" + slug(repository))));
        threads.forEach(thread -> pages.put(
                thread,
                names.page("threads/" + slug(thread.repository())
                        + (thread instanceof PullRequest ? "-pull-" : "-issue-") + thread.number())));
        return new SeriesPages(catalog, pages, files, addresses);
    }

    private static String slug(Repository repository) {
        return PageNames.name(repository.slug().replace('/', '-'));
    }

    /** The page of a reference, if it has one here. */
    Optional<String> page(Reference reference) {
        return Optional.ofNullable(pages.get(reference));
    }

    /** The page of a report that is written. */
    String page(ReportHeader report) {
        return page(report.reference()).orElseThrow();
    }

    /** Where an absolute URL leads, if what it names has a page here. A place on a page of the forge is not its page. */
    Optional<Target> absolute(String url) {
        if (url.indexOf('#') >= 0) {
            return Optional.empty();
        }
        return catalog.page(url)
                .flatMap(reference -> page(reference).map(page -> new Target(page, "", Optional.of(reference))));
    }

    /** Where a link leads that the series has for another program's site, if what it names has a page here. */
    Optional<Target> address(String url) {
        var hash = url.indexOf('#');
        return Optional.ofNullable(addresses.get(hash < 0 ? url : url.substring(0, hash)))
                .flatMap(reference -> page(reference)
                        .map(page ->
                                new Target(page, hash < 0 ? "" : url.substring(hash + 1), Optional.of(reference))));
    }

    /** Where a path in the folder of the series leads, if it has a page here. */
    Optional<Target> file(SeriesPath path) {
        if (path.path().isEmpty() || path.path().equals(README)) {
            return Optional.of(new Target(FRONT, "", Optional.empty()));
        }
        return Optional.ofNullable(files.get(path.path()))
                .flatMap(reference ->
                        page(reference).map(page -> new Target(page, path.fragment(), Optional.of(reference))));
    }
}
