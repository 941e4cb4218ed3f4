package dev.byline.catalog;

import dev.byline.catalog.Declarations.ByDeclaration;
import dev.byline.catalog.Declarations.DocumentDeclaration;
import dev.byline.catalog.Declarations.FamilyDeclaration;
import dev.byline.catalog.Declarations.ForgeDeclaration;
import dev.byline.catalog.Declarations.LinkDeclaration;
import dev.byline.catalog.Declarations.PageDeclaration;
import dev.byline.catalog.Declarations.PartDeclaration;
import dev.byline.catalog.Declarations.PeriodDeclaration;
import dev.byline.catalog.Declarations.PersonDeclaration;
import dev.byline.catalog.Declarations.ReportDeclaration;
import dev.byline.catalog.Declarations.RepositoryDeclaration;
import dev.byline.catalog.Declarations.SeriesDeclaration;
import dev.byline.catalog.Declarations.ThreadDeclaration;
import dev.byline.dsl.By;
import dev.byline.dsl.CatalogOf;
import dev.byline.dsl.Commit;
import dev.byline.dsl.Discussion;
import dev.byline.dsl.Document;
import dev.byline.dsl.Forge;
import dev.byline.dsl.Identifiers;
import dev.byline.dsl.Issue;
import dev.byline.dsl.Link;
import dev.byline.dsl.LinkPattern;
import dev.byline.dsl.Milestone;
import dev.byline.dsl.People;
import dev.byline.dsl.Person;
import dev.byline.dsl.PullRequest;
import dev.byline.dsl.Release;
import dev.byline.dsl.Report;
import dev.byline.dsl.Repository;
import dev.byline.dsl.Series;
import dev.byline.dsl.Style;
import dev.byline.dsl.Team;
import dev.byline.dsl.ThreadState;
import dev.byline.reference.ForgePage;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects what the annotations of one series say. */
final class DeclarationReader {

    private final List<ForgeDeclaration> forges = new ArrayList<>();
    private final List<RepositoryDeclaration> repositories = new ArrayList<>();
    private final List<PersonDeclaration> people = new ArrayList<>();
    private final List<ThreadDeclaration> threads = new ArrayList<>();
    private final List<LinkDeclaration> links = new ArrayList<>();
    private final List<DocumentDeclaration> documents = new ArrayList<>();
    private final List<PartDeclaration> parts = new ArrayList<>();
    private final List<ReportDeclaration> reports = new ArrayList<>();
    private final List<FamilyDeclaration> families = new ArrayList<>();
    private final List<PageDeclaration> pages = new ArrayList<>();

    Declarations read(AnnotatedType series, List<AnnotatedType> partTypes, List<AnnotatedType> reportTypes) {
        var found = series.annotations().of(Series.class);
        if (found.length != 1) {
            throw new IllegalArgumentException(series.name() + " is not annotated with @Series");
        }
        var declared = found[0];
        addCatalog(series);
        // A compiler gives the types in the order of its files, which means nothing.
        for (var part : byName(partTypes)) {
            addPart(part);
            addCatalog(part);
        }
        byName(reportTypes).forEach(this::addReport);
        return new Declarations(
                new SeriesDeclaration(
                        series.name(),
                        declared.name(),
                        declared.title(),
                        declared.footer(),
                        declared.locale(),
                        declared.forge(),
                        declared.fullNames(),
                        declared.itemsCiteThreads(),
                        declared.itemsCreditPeople(),
                        new SeriesPatterns(
                                declared.frontMatter(), declared.file(), declared.reportLink(), declared.publishTo()),
                        SeriesStyle.of(series.annotations().of(Style.class)),
                        site(series, Series.class, 0)),
                forges,
                repositories,
                people,
                threads,
                links,
                documents,
                parts,
                reports,
                families,
                pages);
    }

    private static List<AnnotatedType> byName(List<AnnotatedType> types) {
        return types.stream()
                .sorted(Comparator.comparing((AnnotatedType type) -> !type.isElsewhere())
                        .thenComparing(AnnotatedType::name))
                .toList();
    }

    private static DeclarationSite site(AnnotatedType type, Class<? extends Annotation> annotation, int occurrence) {
        return new DeclarationSite(type.name(), annotation, occurrence, "", -1);
    }

    private void addPart(AnnotatedType type) {
        var declared = type.annotations().of(CatalogOf.class);
        for (var i = 0; i < declared.length; i++) {
            var part = declared[i];
            parts.add(new PartDeclaration(
                    type.name(),
                    new PeriodDeclaration(part.week(), part.month(), part.from(), part.to(), ""),
                    part.synced(),
                    site(type, CatalogOf.class, i)));
        }
    }

    private void addReport(AnnotatedType type) {
        var declared = type.annotations().of(Report.class);
        for (var i = 0; i < declared.length; i++) {
            var report = declared[i];
            reports.add(new ReportDeclaration(
                    type.name(),
                    new PeriodDeclaration(report.week(), report.month(), report.from(), report.to(), report.day()),
                    report.file(),
                    report.title(),
                    site(type, Report.class, i)));
        }
    }

    private void addCatalog(AnnotatedType type) {
        addForges(type);
        addRepositories(type);
        addPeople(type);
        addThreads(type);
        addLinksAndDocuments(type);
        addFamilies(type);
        addPages(type);
    }

    private void addForges(AnnotatedType type) {
        var declared = type.annotations().of(Forge.class);
        for (var i = 0; i < declared.length; i++) {
            var forge = declared[i];
            forges.add(new ForgeDeclaration(
                    forge.name(),
                    forge.person(),
                    forge.repository(),
                    forge.issue(),
                    forge.pull(),
                    forge.pullSign(),
                    site(type, Forge.class, i)));
        }
    }

    private void addRepositories(AnnotatedType type) {
        var declared = type.annotations().of(Repository.class);
        for (var i = 0; i < declared.length; i++) {
            var repository = declared[i];
            var site = site(type, Repository.class, i);
            repositories.add(new RepositoryDeclaration(
                    repository.slug(), repository.name(), repository.home(), repository.forge(), site));
            addNumbers(type, repository.slug(), repository.pulls(), true, site, "pulls");
            addNumbers(type, repository.slug(), repository.issues(), false, site, "issues");
        }
    }

    private void addNumbers(
            AnnotatedType type, String slug, int[] numbers, boolean pull, DeclarationSite site, String member) {
        for (var i = 0; i < numbers.length; i++) {
            var numberSite = site.element(member, i);
            threads.add(new ThreadDeclaration(
                    pull, slug, numbers[i], "", "", ThreadState.UNKNOWN, "", "", type.name(), numberSite, numberSite));
        }
    }

    private void addPeople(AnnotatedType type) {
        var handleLists = type.annotations().of(People.class);
        for (var i = 0; i < handleLists.length; i++) {
            var handles = handleLists[i].value();
            for (var j = 0; j < handles.length; j++) {
                var site = site(type, People.class, i).element("value", j);
                people.add(new PersonDeclaration(handles[j], "", List.of(), "", "", site, site));
            }
        }
        var persons = type.annotations().of(Person.class);
        for (var i = 0; i < persons.length; i++) {
            var person = persons[i];
            var site = site(type, Person.class, i);
            people.add(new PersonDeclaration(
                    person.handle(),
                    person.name(),
                    List.of(person.aliases()),
                    person.forge(),
                    person.url(),
                    site,
                    site.member("handle"),
                    person.constant(),
                    List.of(person.until())));
        }
    }

    private void addThreads(AnnotatedType type) {
        var pulls = type.annotations().of(PullRequest.class);
        for (var i = 0; i < pulls.length; i++) {
            var pull = pulls[i];
            var site = site(type, PullRequest.class, i);
            threads.add(new ThreadDeclaration(
                    true,
                    pull.repository(),
                    pull.number(),
                    pull.title(),
                    pull.author(),
                    pull.state(),
                    pull.opened(),
                    pull.closed(),
                    List.of(pull.labels()),
                    by(pull.reviews(), site, "reviews"),
                    by(pull.comments(), site, "comments"),
                    type.name(),
                    site,
                    site.member("number"),
                    List.of(pull.coAuthors())));
        }
        var issues = type.annotations().of(Issue.class);
        for (var i = 0; i < issues.length; i++) {
            var issue = issues[i];
            var site = site(type, Issue.class, i);
            threads.add(new ThreadDeclaration(
                    false,
                    issue.repository(),
                    issue.number(),
                    issue.title(),
                    issue.author(),
                    issue.state(),
                    issue.opened(),
                    issue.closed(),
                    List.of(issue.labels()),
                    List.of(),
                    by(issue.comments(), site, "comments"),
                    type.name(),
                    site,
                    site.member("number"),
                    List.of()));
        }
    }

    private static List<ByDeclaration> by(By[] declared, DeclarationSite site, String member) {
        var by = new ArrayList<ByDeclaration>();
        for (var i = 0; i < declared.length; i++) {
            by.add(new ByDeclaration(
                    declared[i].who(), declared[i].on(), declared[i].times(), site.element(member, i)));
        }
        return by;
    }

    private void addPages(AnnotatedType type) {
        var commits = type.annotations().of(Commit.class);
        for (var i = 0; i < commits.length; i++) {
            var commit = commits[i];
            var site = site(type, Commit.class, i);
            pages.add(new PageDeclaration(
                    ForgePage.Kind.COMMIT,
                    commit.repository(),
                    commit.hash(),
                    commit.title(),
                    commit.author(),
                    commit.date(),
                    ThreadState.UNKNOWN,
                    "",
                    "",
                    site,
                    site.member("hash")));
        }
        var releases = type.annotations().of(Release.class);
        for (var i = 0; i < releases.length; i++) {
            var release = releases[i];
            var site = site(type, Release.class, i);
            pages.add(new PageDeclaration(
                    ForgePage.Kind.RELEASE,
                    release.repository(),
                    release.tag(),
                    release.title(),
                    "",
                    release.date(),
                    ThreadState.UNKNOWN,
                    "",
                    "",
                    site,
                    site.member("tag")));
        }
        var milestones = type.annotations().of(Milestone.class);
        for (var i = 0; i < milestones.length; i++) {
            var milestone = milestones[i];
            var site = site(type, Milestone.class, i);
            pages.add(new PageDeclaration(
                    ForgePage.Kind.MILESTONE,
                    milestone.repository(),
                    Integer.toString(milestone.number()),
                    milestone.title(),
                    "",
                    milestone.due(),
                    milestone.state(),
                    "",
                    "",
                    site,
                    site.member("number")));
        }
        var discussions = type.annotations().of(Discussion.class);
        for (var i = 0; i < discussions.length; i++) {
            var discussion = discussions[i];
            var site = site(type, Discussion.class, i);
            pages.add(new PageDeclaration(
                    ForgePage.Kind.DISCUSSION,
                    discussion.repository(),
                    Integer.toString(discussion.number()),
                    discussion.title(),
                    discussion.author(),
                    discussion.date(),
                    ThreadState.UNKNOWN,
                    discussion.category(),
                    "",
                    site,
                    site.member("number")));
        }
        var teams = type.annotations().of(Team.class);
        for (var i = 0; i < teams.length; i++) {
            var team = teams[i];
            var site = site(type, Team.class, i);
            pages.add(new PageDeclaration(
                    ForgePage.Kind.TEAM,
                    team.forge(),
                    team.slug(),
                    team.name(),
                    "",
                    "",
                    ThreadState.UNKNOWN,
                    "",
                    team.url(),
                    site,
                    site.member("slug")));
        }
    }

    private void addFamilies(AnnotatedType type) {
        var identifiers = type.annotations().of(Identifiers.class);
        for (var i = 0; i < identifiers.length; i++) {
            var values = identifiers[i].value();
            for (var j = 0; j < values.length; j++) {
                families.add(new FamilyDeclaration(
                        Optional.of(values[j]),
                        "",
                        "",
                        "",
                        "",
                        0,
                        0,
                        "",
                        "",
                        site(type, Identifiers.class, i).element("value", j)));
            }
        }
        var patterns = type.annotations().of(LinkPattern.class);
        for (var i = 0; i < patterns.length; i++) {
            var pattern = patterns[i];
            families.add(new FamilyDeclaration(
                    Optional.empty(),
                    pattern.label(),
                    pattern.url(),
                    pattern.title(),
                    pattern.name(),
                    pattern.min(),
                    pattern.max(),
                    pattern.matches(),
                    pattern.example(),
                    site(type, LinkPattern.class, i)));
        }
    }

    private void addLinksAndDocuments(AnnotatedType type) {
        var declaredLinks = type.annotations().of(Link.class);
        for (var i = 0; i < declaredLinks.length; i++) {
            var link = declaredLinks[i];
            links.add(new LinkDeclaration(link.label(), link.url(), link.title(), site(type, Link.class, i)));
        }
        var declaredDocuments = type.annotations().of(Document.class);
        for (var i = 0; i < declaredDocuments.length; i++) {
            var document = declaredDocuments[i];
            documents.add(new DocumentDeclaration(
                    document.path(), document.label(), document.title(), site(type, Document.class, i)));
        }
    }
}
