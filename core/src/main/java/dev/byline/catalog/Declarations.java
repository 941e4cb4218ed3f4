package dev.byline.catalog;

import dev.byline.dsl.By;
import dev.byline.dsl.CatalogOf;
import dev.byline.dsl.Document;
import dev.byline.dsl.Forge;
import dev.byline.dsl.Identifier;
import dev.byline.dsl.Issue;
import dev.byline.dsl.Link;
import dev.byline.dsl.LinkPattern;
import dev.byline.dsl.People;
import dev.byline.dsl.Person;
import dev.byline.dsl.PullRequest;
import dev.byline.dsl.Report;
import dev.byline.dsl.Repository;
import dev.byline.dsl.Series;
import dev.byline.dsl.ThreadState;
import dev.byline.reference.ForgePage;
import java.util.List;
import java.util.Optional;

/**
 * What the annotations of a series say, as they say it, in the order of the source. Nothing is resolved or
 * checked yet; {@link Catalog} does that.
 *
 * @param series the series
 * @param forges the forges
 * @param repositories the repositories
 * @param people the people
 * @param threads the issues and pull requests
 * @param links the named URLs
 * @param documents the files beside the reports
 * @param parts the periods of further catalog types
 * @param reports the reports
 * @param families the families of links
 * @param pages the commits, releases, milestones, discussions and teams
 */
public record Declarations(
        SeriesDeclaration series,
        List<ForgeDeclaration> forges,
        List<RepositoryDeclaration> repositories,
        List<PersonDeclaration> people,
        List<ThreadDeclaration> threads,
        List<LinkDeclaration> links,
        List<DocumentDeclaration> documents,
        List<PartDeclaration> parts,
        List<ReportDeclaration> reports,
        List<FamilyDeclaration> families,
        List<PageDeclaration> pages) {

    /** Copies the lists, so that the declarations cannot change. */
    public Declarations {
        forges = List.copyOf(forges);
        repositories = List.copyOf(repositories);
        people = List.copyOf(people);
        threads = List.copyOf(threads);
        links = List.copyOf(links);
        documents = List.copyOf(documents);
        parts = List.copyOf(parts);
        reports = List.copyOf(reports);
        families = List.copyOf(families);
        pages = List.copyOf(pages);
    }

    /** Declarations without families of links and pages of a forge. */
    public Declarations(
            SeriesDeclaration series,
            List<ForgeDeclaration> forges,
            List<RepositoryDeclaration> repositories,
            List<PersonDeclaration> people,
            List<ThreadDeclaration> threads,
            List<LinkDeclaration> links,
            List<DocumentDeclaration> documents,
            List<PartDeclaration> parts,
            List<ReportDeclaration> reports) {
        this(series, forges, repositories, people, threads, links, documents, parts, reports, List.of(), List.of());
    }

    /** The {@link Series} annotation. */
    public record SeriesDeclaration(
            String type,
            String name,
            String title,
            String footer,
            String locale,
            String forge,
            boolean fullNames,
            boolean itemsCiteThreads,
            boolean itemsCreditPeople,
            SeriesPatterns patterns,
            SeriesStyle style,
            DeclarationSite site) {

        /** A series that says nothing about how it looks. */
        public SeriesDeclaration(
                String type,
                String name,
                String title,
                String footer,
                String locale,
                String forge,
                boolean fullNames,
                boolean itemsCiteThreads,
                boolean itemsCreditPeople,
                DeclarationSite site) {
            this(
                    type,
                    name,
                    title,
                    footer,
                    locale,
                    forge,
                    fullNames,
                    itemsCiteThreads,
                    itemsCreditPeople,
                    SeriesPatterns.NONE,
                    SeriesStyle.USUAL,
                    site);
        }
    }

    /** A {@link Forge} annotation. */
    public record ForgeDeclaration(
            String name,
            String person,
            String repository,
            String issue,
            String pull,
            String pullSign,
            DeclarationSite site) {}

    /** A {@link Repository} annotation. */
    public record RepositoryDeclaration(String slug, String name, boolean home, String forge, DeclarationSite site) {}

    /** A {@link Person} annotation, or a handle of {@link People}. */
    public record PersonDeclaration(
            String handle,
            String name,
            List<String> aliases,
            String forge,
            String url,
            DeclarationSite site,
            DeclarationSite handleSite,
            String constant,
            List<String> until) {

        /** A person whose constant is called like the handle. */
        public PersonDeclaration(
                String handle,
                String name,
                List<String> aliases,
                String forge,
                String url,
                DeclarationSite site,
                DeclarationSite handleSite) {
            this(handle, name, aliases, forge, url, site, handleSite, "", List.of());
        }
    }

    /**
     * An {@link Issue} or {@link PullRequest} annotation, or a number in a {@link Repository}.
     *
     * @param pull whether it is a pull request
     * @param repository its repository's slug or name; empty for the home repository
     * @param part the type that declares it, whose period is its own
     */
    public record ThreadDeclaration(
            boolean pull,
            String repository,
            int number,
            String title,
            String author,
            ThreadState state,
            String opened,
            String closed,
            List<String> labels,
            List<ByDeclaration> reviews,
            List<ByDeclaration> comments,
            String part,
            DeclarationSite site,
            DeclarationSite numberSite,
            List<String> coAuthors) {

        /** Copies the lists, so that the declaration cannot change. */
        public ThreadDeclaration {
            coAuthors = List.copyOf(coAuthors);
            labels = List.copyOf(labels);
            reviews = List.copyOf(reviews);
            comments = List.copyOf(comments);
        }

        /** A declaration without labels, reviews, comments and co-authors. */
        public ThreadDeclaration(
                boolean pull,
                String repository,
                int number,
                String title,
                String author,
                ThreadState state,
                String opened,
                String closed,
                String part,
                DeclarationSite site,
                DeclarationSite numberSite) {
            this(
                    pull,
                    repository,
                    number,
                    title,
                    author,
                    state,
                    opened,
                    closed,
                    List.of(),
                    List.of(),
                    List.of(),
                    part,
                    site,
                    numberSite,
                    List.of());
        }
    }

    /** A {@link By} annotation inside another, whose element is its site. */
    public record ByDeclaration(String who, String on, int times, DeclarationSite site) {}

    /** A {@link Link} annotation. */
    public record LinkDeclaration(String label, String url, String title, DeclarationSite site) {}

    /**
     * A {@link LinkPattern} annotation, or an element of {@link dev.byline.dsl.Identifiers}.
     *
     * @param identifier the element; empty for an annotation, which has the other values
     */
    public record FamilyDeclaration(
            Optional<Identifier> identifier,
            String label,
            String url,
            String title,
            String name,
            int min,
            int max,
            String matches,
            String example,
            DeclarationSite site) {}

    /**
     * A {@link dev.byline.dsl.Commit}, {@link dev.byline.dsl.Release}, {@link dev.byline.dsl.Milestone}, {@link
     * dev.byline.dsl.Discussion} or {@link dev.byline.dsl.Team} annotation.
     *
     * @param repository its repository's slug or name, empty for the home repository; the forge of a team
     * @param name its hash, tag or number; organisation and team
     * @param date the day on which it was written, published or begun, or is due
     */
    public record PageDeclaration(
            ForgePage.Kind kind,
            String repository,
            String name,
            String title,
            String author,
            String date,
            ThreadState state,
            String category,
            String url,
            DeclarationSite site,
            DeclarationSite nameSite) {

        /** The member that has the date. */
        DeclarationSite dateSite() {
            return site.member(kind == ForgePage.Kind.MILESTONE ? "due" : "date");
        }
    }

    /** A {@link Document} annotation. */
    public record DocumentDeclaration(String path, String label, String title, DeclarationSite site) {}

    /** A {@link CatalogOf} annotation. */
    public record PartDeclaration(String type, PeriodDeclaration period, boolean synced, DeclarationSite site) {}

    /** A {@link Report} annotation. */
    public record ReportDeclaration(
            String type, PeriodDeclaration period, String file, String title, DeclarationSite site) {}

    /** The members of an annotation that give a period, each empty where it is not given. */
    public record PeriodDeclaration(String week, String month, String from, String to, String day) {}

    /**
     * Reads the annotations of a series.
     *
     * @param series the type with {@link Series}
     * @param parts the types with {@link CatalogOf} that name it
     * @param reports the types with {@link Report} that name it
     * @return what they say
     * @throws IllegalArgumentException if {@code series} is not annotated with {@link Series}
     */
    public static Declarations read(AnnotatedType series, List<AnnotatedType> parts, List<AnnotatedType> reports) {
        return new DeclarationReader().read(series, parts, reports);
    }
}
