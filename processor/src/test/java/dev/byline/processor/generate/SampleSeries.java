package dev.byline.processor.generate;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.CatalogBuilder;
import dev.byline.catalog.DeclarationSite;
import dev.byline.catalog.Declarations;
import dev.byline.catalog.Declarations.DocumentDeclaration;
import dev.byline.catalog.Declarations.LinkDeclaration;
import dev.byline.catalog.Declarations.PartDeclaration;
import dev.byline.catalog.Declarations.PeriodDeclaration;
import dev.byline.catalog.Declarations.PersonDeclaration;
import dev.byline.catalog.Declarations.ReportDeclaration;
import dev.byline.catalog.Declarations.RepositoryDeclaration;
import dev.byline.catalog.Declarations.SeriesDeclaration;
import dev.byline.catalog.Declarations.ThreadDeclaration;
import dev.byline.dsl.Series;
import dev.byline.dsl.ThreadState;
import java.util.ArrayList;
import java.util.List;

/** Declares a series for a test, without a compiler. */
final class SampleSeries {

    private static final DeclarationSite SITE = new DeclarationSite("Sample", Series.class, 0, "", -1);

    private final String type;
    private final String name;
    private final List<RepositoryDeclaration> repositories = new ArrayList<>();
    private final List<PersonDeclaration> people = new ArrayList<>();
    private final List<ThreadDeclaration> threads = new ArrayList<>();
    private final List<LinkDeclaration> links = new ArrayList<>();
    private final List<DocumentDeclaration> documents = new ArrayList<>();
    private final List<PartDeclaration> parts = new ArrayList<>();
    private final List<ReportDeclaration> reports = new ArrayList<>();

    SampleSeries(String type, String name) {
        this.type = type;
        this.name = name;
        repository("linuxkit/linuxkit", true);
    }

    SampleSeries repository(String slug, boolean home) {
        repositories.add(new RepositoryDeclaration(slug, "", home, "", SITE));
        return this;
    }

    SampleSeries person(String handle, String personName, String... aliases) {
        people.add(new PersonDeclaration(handle, personName, List.of(aliases), "", "", SITE, SITE));
        return this;
    }

    SampleSeries personAt(String handle, String personName, String url) {
        people.add(new PersonDeclaration(handle, personName, List.of(), "", url, SITE, SITE));
        return this;
    }

    SampleSeries pull(int number, String title, String author, ThreadState state, String opened, String closed) {
        threads.add(new ThreadDeclaration(
                true, "", number, title, author, state, opened, closed, "", SITE, SITE.member("number")));
        return this;
    }

    SampleSeries issue(String repository, int number, String title, String part) {
        threads.add(new ThreadDeclaration(
                false, repository, number, title, "", ThreadState.UNKNOWN, "", "", part, SITE, SITE.member("number")));
        return this;
    }

    SampleSeries link(String label, String url, String title) {
        links.add(new LinkDeclaration(label, url, title, SITE));
        return this;
    }

    SampleSeries document(String path, String title) {
        documents.add(new DocumentDeclaration(path, "", title, SITE));
        return this;
    }

    SampleSeries part(String partType, String week) {
        parts.add(new PartDeclaration(partType, new PeriodDeclaration(week, "", "", "", ""), false, SITE));
        return this;
    }

    SampleSeries report(String reportType, String week, String file, String title) {
        reports.add(new ReportDeclaration(reportType, new PeriodDeclaration(week, "", "", "", ""), file, title, SITE));
        return this;
    }

    Catalog catalog() {
        return CatalogBuilder.resolve(new Declarations(
                        new SeriesDeclaration(type, name, "{name}", "", "", "", false, false, false, SITE),
                        List.of(),
                        repositories,
                        people,
                        threads,
                        links,
                        documents,
                        parts,
                        reports))
                .catalog();
    }
}
