package dev.byline.catalog;

import dev.byline.catalog.Declarations.ByDeclaration;
import dev.byline.catalog.Declarations.PartDeclaration;
import dev.byline.catalog.Declarations.ThreadDeclaration;
import dev.byline.dsl.ThreadState;
import dev.byline.reference.Contribution;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Reference.Issue;
import dev.byline.reference.Reference.PullRequest;
import dev.byline.reference.Reference.Repository;
import dev.byline.reference.ReportPeriod;
import dev.byline.reference.ThreadDetails;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Puts the declarations of each issue and pull request together: a number in a list, and its details elsewhere. */
final class ThreadResolver {

    private final boolean fullNames;
    private final RepositoryResolver repositories;
    private final NameRegistry names;
    private final PeriodReader periods;
    private final ProblemList problems;
    private final Map<String, Optional<ReportPeriod>> partPeriods = new HashMap<>();
    private final Set<String> syncedParts = new HashSet<>();

    /** The declarations of one thread by hand, those after the first only add to it, and those of synced types. */
    private record Declared(
            Repository repository,
            Optional<ThreadDeclaration> byHand,
            List<ThreadDeclaration> dated,
            List<SyncedThread> synced,
            List<ReportPeriod> periods) {

        /** The declaration that names and places the thread. */
        ThreadDeclaration first() {
            return byHand.orElseGet(() -> synced.get(0).thread());
        }
    }

    ThreadResolver(
            boolean fullNames,
            RepositoryResolver repositories,
            NameRegistry names,
            PeriodReader periods,
            ProblemList problems) {
        this.fullNames = fullNames;
        this.repositories = repositories;
        this.names = names;
        this.periods = periods;
        this.problems = problems;
    }

    Collection<ForgeThread> resolve(List<PartDeclaration> parts, List<ThreadDeclaration> threads) {
        parts.forEach(part -> partPeriods.put(part.type(), periods.ofPart(part.period(), part.site())));
        parts.stream()
                .filter(PartDeclaration::synced)
                .map(PartDeclaration::type)
                .forEach(syncedParts::add);
        var declared = new LinkedHashMap<String, Declared>();
        threads.forEach(thread -> add(thread, declared));
        var resolved = new ArrayList<ForgeThread>();
        declared.values().forEach(thread -> resolved.add(resolve(thread)));
        return resolved;
    }

    /** The period of a type that declares threads. */
    Optional<ReportPeriod> period(String part) {
        return partPeriods.getOrDefault(part, Optional.empty());
    }

    private void add(ThreadDeclaration thread, Map<String, Declared> declared) {
        var found = repositoryOf(thread);
        if (found.isEmpty()) {
            return;
        }
        if (thread.number() <= 0) {
            problems.invalid(
                    thread.numberSite(),
                    thread.number() + " is not the number of " + kind(thread.pull()),
                    "numbers begin at 1");
            return;
        }
        var repository = found.get();
        // Where a forge numbers issues and merge requests apart, both #5 and !5 may exist.
        var key = repository.slug() + repositories.forgeOf(repository).sign(thread.pull()) + thread.number();
        var period = period(thread.part());
        var synced = syncedParts.contains(thread.part());
        var said = synced ? List.of(new SyncedThread(thread, said(thread), period)) : List.<SyncedThread>of();
        var next = new Declared(
                repository,
                synced ? Optional.empty() : Optional.of(thread),
                synced || isBare(thread) || period.isEmpty() ? List.of() : List.of(thread),
                said,
                said.stream().anyMatch(SyncedThread::isOnlyCited)
                        ? List.of()
                        : period.stream().toList());
        declared.merge(key, next, this::merge);
    }

    private Declared merge(Declared before, Declared next) {
        var thread = next.first();
        var name = next.repository().slug() + "#" + thread.number();
        if (before.first().pull() != thread.pull()) {
            problems.conflict(
                    thread.numberSite(),
                    name + " is declared as " + kind(thread.pull()) + " here and as "
                            + kind(before.first().pull()) + " before",
                    "delete the wrong one");
            return before;
        }
        if (before.byHand().isPresent() && next.byHand().isPresent()) {
            var other = before.byHand().get();
            if (isBare(other) && isBare(thread) && isSameList(other.site(), thread.site())) {
                problems.conflict(thread.numberSite(), name + " stands in the list twice", "delete one of the two");
                return before;
            }
            // Of the types of two periods, the later one knows what came of the thread.
            var isLater = before.dated().contains(other)
                    && next.dated().contains(thread)
                    && !other.part().equals(thread.part());
            if (!isBare(other) && !isBare(thread) && !isLater && !sameDetails(other, thread)) {
                problems.conflict(
                        thread.numberSite(),
                        name + " is declared in "
                                + ReportResolver.simpleName(other.site().type()) + " with other details",
                        "delete one declaration");
                return before;
            }
        }
        return new Declared(
                before.repository(),
                before.byHand().filter(other -> !isBare(other)).or(next::byHand).or(before::byHand),
                joined(before.dated(), next.dated()),
                joined(before.synced(), next.synced()),
                joined(before.periods(), next.periods()).stream()
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.of(first, second).flatMap(List::stream).toList();
    }

    private static boolean isSameList(DeclarationSite a, DeclarationSite b) {
        return a.type().equals(b.type())
                && a.annotation().equals(b.annotation())
                && a.occurrence() == b.occurrence()
                && a.member().equals(b.member());
    }

    private static boolean isBare(ThreadDeclaration thread) {
        return thread.site().equals(thread.numberSite());
    }

    private static boolean sameDetails(ThreadDeclaration a, ThreadDeclaration b) {
        return a.title().equals(b.title())
                && a.author().equals(b.author())
                && a.coAuthors().equals(b.coAuthors())
                && a.state() == b.state()
                && a.opened().equals(b.opened())
                && a.closed().equals(b.closed())
                && a.labels().equals(b.labels())
                && said(a.reviews()).equals(said(b.reviews()))
                && said(a.comments()).equals(said(b.comments()));
    }

    private static List<List<Object>> said(List<ByDeclaration> by) {
        return by.stream()
                .map(written -> List.<Object>of(written.who(), written.on(), written.times()))
                .toList();
    }

    private static String kind(boolean pull) {
        return pull ? "a pull request" : "an issue";
    }

    private Optional<Repository> repositoryOf(ThreadDeclaration thread) {
        var name = thread.repository();
        var found = name.isEmpty() ? repositories.home() : repositories.bySlugOrName(name);
        // A number inside a @Repository whose slug is wrong has that problem already.
        if (found.isEmpty() && !isBare(thread)) {
            if (name.isEmpty()) {
                problems.invalid(
                        thread.numberSite(),
                        "the series has no home repository to which this number could belong",
                        "name the repository: repository = \"owner/name\"");
            } else {
                problems.invalid(
                        thread.site().member("repository"),
                        "the repository \"" + name + "\" is not declared",
                        "declare it with @Repository(slug = \"" + (name.contains("/") ? name : "owner/" + name)
                                + "\")");
            }
        }
        return found;
    }

    private ForgeThread resolve(Declared declared) {
        var repository = declared.repository();
        var thread = declared.first();
        var forge = repositories.forgeOf(repository);
        var number = forge.sign(thread.pull()) + thread.number();
        var label = fullNames ? repository.slug() + number : repository.home() ? number : repository.name() + number;
        var url = forge.threadUrl(thread.pull(), repository.slug(), thread.number());
        var details = details(declared);
        ForgeThread resolved = thread.pull()
                ? new PullRequest(repository, thread.number(), label, url, details)
                : new Issue(repository, thread.number(), label, url, details);
        var constant = (thread.pull() ? "pr" : "issue") + thread.number();
        if (repository.home()) {
            names.register(
                    resolved,
                    constant,
                    thread.numberSite(),
                    List.of(number, repository.name() + number, repository.slug() + number));
            return resolved;
        }
        var constantWithRepository = JavaNames.identifier(repository.name() + "_" + constant);
        if (repositories.hasItsName(repository)) {
            names.register(
                    resolved,
                    constantWithRepository,
                    thread.numberSite(),
                    List.of(repository.name() + number, repository.slug() + number));
        } else {
            names.registerWhatIsFree(
                    resolved, constantWithRepository, thread.numberSite(), List.of(repository.slug() + number));
        }
        return resolved;
    }

    private ThreadDetails details(Declared declared) {
        // A bare number says nothing that a synced type could contradict.
        var byHand = declared.dated().size() > 1
                ? SyncedThread.complete(
                        ThreadDetails.NONE,
                        declared.dated().stream().map(this::dated).toList(),
                        List.of())
                : declared.byHand().map(this::said).orElse(ThreadDetails.NONE);
        return SyncedThread.complete(byHand, declared.synced(), declared.periods());
    }

    private SyncedThread dated(ThreadDeclaration thread) {
        return new SyncedThread(thread, said(thread), period(thread.part()));
    }

    private ThreadDetails said(ThreadDeclaration thread) {
        var opened = periods.date(thread.opened(), thread.site().member("opened"));
        var closed = periods.date(thread.closed(), thread.site().member("closed"));
        if (opened.isPresent() && closed.isPresent() && closed.get().isBefore(opened.get())) {
            problems.conflict(
                    thread.site().member("closed"),
                    "it was closed on " + closed.get() + ", before it was opened on " + opened.get(),
                    "correct one of the dates");
        }
        if (thread.state() == ThreadState.OPEN && closed.isPresent()) {
            problems.conflict(
                    thread.site().member("state"),
                    "it is open and was closed on " + closed.get(),
                    "delete the date, or write ThreadState.CLOSED" + (thread.pull() ? " or MERGED" : ""));
        }
        if (thread.state() == ThreadState.MERGED && !thread.pull()) {
            problems.conflict(thread.site().member("state"), "an issue cannot be merged", "write ThreadState.CLOSED");
        }
        return new ThreadDetails(
                thread.title(),
                thread.author(),
                thread.state(),
                opened,
                closed,
                thread.labels(),
                by(thread.reviews()),
                by(thread.comments()),
                List.of(),
                thread.coAuthors());
    }

    private List<Contribution> by(List<ByDeclaration> declared) {
        return declared.stream()
                .flatMap(by -> {
                    if (by.times() > 0 && !by.who().isBlank()) {
                        return Stream.of(new Contribution(by.who(), periods.date(by.on(), by.site()), by.times()));
                    }
                    problems.invalid(
                            by.site(),
                            by.times() > 0 ? "nobody wrote this" : "somebody wrote this " + by.times() + " times",
                            by.times() > 0 ? "name who did: who = \"handle\"" : "write how often, 1 or more");
                    return Stream.empty();
                })
                .toList();
    }
}
