package dev.byline.forge;

import dev.byline.catalog.CatalogBuilder;
import dev.byline.catalog.DeclarationProblem;
import dev.byline.catalog.DeclarationSite;
import dev.byline.catalog.Declarations;
import dev.byline.catalog.Declarations.ByDeclaration;
import dev.byline.catalog.Declarations.PageDeclaration;
import dev.byline.catalog.Declarations.PartDeclaration;
import dev.byline.catalog.Declarations.PeriodDeclaration;
import dev.byline.catalog.Declarations.PersonDeclaration;
import dev.byline.catalog.Declarations.ThreadDeclaration;
import dev.byline.dsl.CatalogOf;
import dev.byline.dsl.Issue;
import dev.byline.dsl.People;
import dev.byline.dsl.Person;
import dev.byline.dsl.PullRequest;
import dev.byline.forge.FetchedThread.Written;
import dev.byline.reference.ForgePage;
import dev.byline.reference.ReportPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What was fetched, beside what the series declares otherwise. */
final class SyncedDeclarations {

    private final SeriesSource series;
    private final SyncedTypes types;
    private final ReportPeriod period;
    private final String typeName;

    SyncedDeclarations(SeriesSource series, SyncedTypes types, ReportPeriod period) {
        this.series = series;
        this.types = types;
        this.period = period;
        this.typeName = (series.packageName().isEmpty() ? "" : series.packageName() + ".") + types.name();
    }

    /**
     * What can be declared.
     *
     * @param threads the threads that contradict nothing
     * @param pages the commits, releases, milestones, discussions and teams that contradict nothing
     * @param people the people that contradict nothing, sorted; those declared by hand are not among them
     * @param leftOut what contradicts another declaration, and why
     */
    record Accepted(List<FetchedThread> threads, List<FetchedPage> pages, List<String> people, List<String> leftOut) {}

    Accepted accept(List<FetchedThread> fetchedThreads, List<FetchedPage> fetchedPages) {
        var threads = new ArrayList<>(fetchedThreads);
        var pages = new ArrayList<>(fetchedPages);
        var leftOut = new ArrayList<String>();
        while (true) {
            var people = people(threads, pages);
            var problems = CatalogBuilder.resolve(with(threads, pages, people)).problems().stream()
                    .filter(problem -> problem.site().type().equals(typeName))
                    .toList();
            if (problems.isEmpty()) {
                return new Accepted(List.copyOf(threads), List.copyOf(pages), people, leftOut);
            }
            var bad = new HashSet<Object>();
            var badPeople = new HashSet<String>();
            for (var problem : problems) {
                var site = problem.site();
                if (isOfPerson(site)) {
                    badPeople.add(person(site, people));
                } else if (isOfThread(site)) {
                    bad.add(threads.get(site.occurrence()));
                } else {
                    bad.add(pages.get(site.occurrence()));
                }
                leftOut.add(reason(problem, threads, pages, people));
            }
            threads.removeAll(bad);
            pages.removeAll(bad);
            if (bad.isEmpty()) {
                people = people.stream()
                        .filter(handle -> !badPeople.contains(handle))
                        .toList();
                return new Accepted(List.copyOf(threads), List.copyOf(pages), people, leftOut);
            }
            leftOut.removeIf(line -> badPeople.stream().anyMatch(handle -> line.startsWith("@" + handle + " ")));
        }
    }

    private String reason(
            DeclarationProblem problem, List<FetchedThread> threads, List<FetchedPage> pages, List<String> people) {
        var site = problem.site();
        var what = isOfPerson(site)
                ? "@" + person(site, people)
                : isOfThread(site) ? label(threads.get(site.occurrence())) : label(pages.get(site.occurrence()));
        return Texts.shown(what + " is left out: " + problem.what());
    }

    private static boolean isOfPerson(DeclarationSite site) {
        return site.annotation() == People.class || site.annotation() == Person.class;
    }

    private static boolean isOfThread(DeclarationSite site) {
        return site.annotation() == PullRequest.class || site.annotation() == Issue.class;
    }

    private static String label(FetchedPage page) {
        return "the " + page.kind().word() + " " + page.declaredName()
                + (page.kind() == ForgePage.Kind.TEAM ? "" : " of " + page.of());
    }

    private static String person(DeclarationSite site, List<String> people) {
        return people.get(Math.max(0, site.annotation() == People.class ? site.index() : site.occurrence()));
    }

    private String label(FetchedThread thread) {
        var sign = series.catalog().repositories().stream()
                .filter(repository -> repository.slug().equals(thread.slug()))
                .findFirst()
                .map(repository -> series.catalog().forgeOf(repository).sign(thread.pull()))
                .orElse("#");
        return thread.slug() + sign + thread.number();
    }

    /** All people of the threads and pages but those that are declared by hand. */
    private List<String> people(List<FetchedThread> threads, List<FetchedPage> pages) {
        var byHand = new HashSet<String>();
        series.declarations().people().stream()
                .filter(person -> !series.isSynced(person.site().type()))
                .flatMap(person -> Stream.concat(Stream.of(person.handle()), person.aliases().stream()))
                .forEach(handle -> byHand.add(handle.toLowerCase(Locale.ROOT)));
        var people = new TreeMap<String, String>();
        var handles = Stream.concat(
                threads.stream().flatMap(thread -> thread.people().stream()),
                pages.stream().map(page -> page.details().author()).filter(author -> !author.isEmpty()));
        handles.forEach(handle -> {
            var key = handle.toLowerCase(Locale.ROOT);
            if (!byHand.contains(key)) {
                people.putIfAbsent(key, handle);
            }
        });
        return List.copyOf(people.values());
    }

    /** The declarations of the series with these instead of those that an earlier sync has written for the period. */
    private Declarations with(List<FetchedThread> threads, List<FetchedPage> pages, List<String> people) {
        var before = series.declarations();
        var parts = new ArrayList<>(before.parts());
        parts.removeIf(part -> types.isOwn(part.type()));
        parts.add(new PartDeclaration(
                typeName,
                new PeriodDeclaration(
                        "", "", period.from().toString(), period.to().toString(), ""),
                true,
                new DeclarationSite(typeName, CatalogOf.class, 0, "", -1)));
        var allThreads = new ArrayList<>(before.threads());
        allThreads.removeIf(thread -> types.isOwn(thread.part()));
        for (var i = 0; i < threads.size(); i++) {
            allThreads.add(declaration(threads.get(i), i));
        }
        var allPages = new ArrayList<>(before.pages());
        allPages.removeIf(page -> types.isOwn(page.site().type()));
        for (var i = 0; i < pages.size(); i++) {
            allPages.add(declaration(pages.get(i), i));
        }
        var forge = series.forgeOfPeople();
        var allPeople = new ArrayList<>(before.people());
        allPeople.removeIf(person -> types.isOwn(person.site().type()));
        for (var i = 0; i < people.size(); i++) {
            var site = forge.isEmpty()
                    ? new DeclarationSite(typeName, People.class, 0, "value", i)
                    : new DeclarationSite(typeName, Person.class, i, "", -1);
            allPeople.add(new PersonDeclaration(people.get(i), "", List.of(), forge, "", site, site));
        }
        return new Declarations(
                before.series(),
                before.forges(),
                before.repositories(),
                allPeople,
                allThreads,
                before.links(),
                before.documents(),
                parts,
                before.reports(),
                before.families(),
                allPages);
    }

    private PageDeclaration declaration(FetchedPage page, int index) {
        var site = new DeclarationSite(typeName, SyncedPages.annotation(page.kind()), index, "", -1);
        var details = page.details();
        return new PageDeclaration(
                page.kind(),
                page.kind() == ForgePage.Kind.TEAM ? series.forgeOfPeople() : page.of(),
                page.declaredName(),
                details.title(),
                details.author(),
                details.date().map(LocalDate::toString).orElse(""),
                details.state(),
                details.category(),
                "",
                site,
                site);
    }

    private ThreadDeclaration declaration(FetchedThread thread, int index) {
        var site = new DeclarationSite(typeName, thread.pull() ? PullRequest.class : Issue.class, index, "", -1);
        return new ThreadDeclaration(
                thread.pull(),
                thread.slug(),
                thread.number(),
                thread.title(),
                thread.author(),
                thread.state(),
                thread.opened().toString(),
                thread.closed().map(LocalDate::toString).orElse(""),
                thread.labels(),
                by(thread.reviews(), site),
                by(thread.comments(), site),
                typeName,
                site,
                site.member("number"),
                thread.coAuthors());
    }

    private static List<ByDeclaration> by(List<Written> written, DeclarationSite site) {
        return written.stream()
                .map(each -> new ByDeclaration(each.who(), each.on().toString(), each.times(), site))
                .toList();
    }
}
