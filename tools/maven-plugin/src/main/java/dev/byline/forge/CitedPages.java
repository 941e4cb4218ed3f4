package dev.byline.forge;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.Declarations.PageDeclaration;
import dev.byline.catalog.Declarations.ThreadDeclaration;
import dev.byline.dsl.ReportDocument;
import dev.byline.index.ReportHeader;
import dev.byline.markdown.ParsedReport;
import dev.byline.reference.ForgePage;
import dev.byline.reference.ForgePage.Kind;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.PullRequest;
import dev.byline.reference.Reference.Repository;
import dev.byline.reference.ReportPeriod;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds what the reports of a period cite that a forge has a page for: what is declared, and labels that are not declared
 * and look like those of a commit, a release, a milestone, a discussion, a team, an issue or a pull request.
 */
final class CitedPages {

    private static final String REPOSITORY = "([A-Za-z0-9._-]+(?:/[A-Za-z0-9._-]+)*)";

    /** How a label looks that is not declared, and what it may be. */
    private static final Map<Kind, Pattern> LABELS = Map.of(
            Kind.COMMIT, Pattern.compile("(?:" + REPOSITORY + "@)?([0-9a-f]{7,40}|[0-9a-f]{64})"),
            Kind.MILESTONE, Pattern.compile("(?:" + REPOSITORY + " )?milestone ([1-9][0-9]{0,8})"),
            Kind.RELEASE, Pattern.compile("(?:" + REPOSITORY + " )?(v?[0-9]+(?:\\.[0-9A-Za-z+_-]+)+|v[0-9]+)"),
            Kind.TEAM, Pattern.compile("@([A-Za-z0-9][A-Za-z0-9-]*)/([A-Za-z0-9][A-Za-z0-9_.-]*)"));

    private static final Pattern THREAD = Pattern.compile("(?:" + REPOSITORY + ")?([#!])([1-9][0-9]{0,8})");

    private final SeriesSource series;
    private final Catalog catalog;
    private final SyncedTypes types;
    /** By their labels, so that each is asked for once. */
    private final Map<String, CitedPage> found = new LinkedHashMap<>();

    private final Map<String, CitedThread> threads = new LinkedHashMap<>();

    private CitedPages(SeriesSource series, SyncedTypes types) {
        this.series = series;
        this.catalog = series.catalog();
        this.types = types;
    }

    /**
     * What reports cite.
     *
     * @param series the series
     * @param documents what its reports say, by the names of their classes, as far as it is known
     * @param types the types that sync has written for the period
     * @param period the period: a report belongs to the one in which it ends
     * @return what the forge is to be asked for, in the order of the reports
     */
    static Cited of(
            SeriesSource series, Map<String, ReportDocument> documents, SyncedTypes types, ReportPeriod period) {
        var pages = new CitedPages(series, types);
        var reports = series.catalog().reports().stream()
                .filter(report ->
                        report.period().filter(of -> period.contains(of.to())).isPresent())
                .toList();
        for (var report : reports) {
            Optional.ofNullable(documents.get(report.type())).ifPresent(document -> pages.add(report, document));
        }
        // What a report cites that cannot be read whole at the moment is not lost.
        if (!reports.stream().map(ReportHeader::type).allMatch(documents::containsKey)) {
            pages.addSynced();
        }
        return new Cited(List.copyOf(pages.found.values()), List.copyOf(pages.threads.values()));
    }

    /**
     * What reports cite.
     *
     * @param pages the commits, releases, milestones, discussions and teams
     * @param threads the issues and pull requests of which nothing but the number is declared, beside what sync itself has
     *     written for the period
     */
    record Cited(List<CitedPage> pages, List<CitedThread> threads) {}

    private void add(ReportHeader report, ReportDocument document) {
        for (var passage : ParsedReport.of(catalog, report, document).passages()) {
            passage.credits().forEach(this::add);
            for (var use : passage.prose().labels()) {
                use.reference().ifPresent(this::add);
                if (use.undefined()) {
                    guess(use.label());
                }
            }
        }
    }

    private void add(Reference reference) {
        if (reference instanceof ForgePage page) {
            found.putIfAbsent(page.label(), new CitedPage(page.kind(), page.of(), page.name(), page.label()));
        } else if (reference instanceof ForgeThread thread && !isKnown(thread)) {
            threads.putIfAbsent(
                    thread.label(),
                    new CitedThread(
                            thread.repository().slug(),
                            thread.number(),
                            Optional.of(thread instanceof PullRequest),
                            thread.label(),
                            Optional.empty()));
        }
    }

    /** Whether anything but sync itself, for this period, says what a thread is. */
    private boolean isKnown(ForgeThread thread) {
        return series.declarations().threads().stream()
                .filter(declared -> !types.isOwn(declared.part()))
                .filter(declared -> isOf(declared, thread))
                .anyMatch(declared ->
                        !declared.title().isEmpty() || !declared.opened().isEmpty());
    }

    private boolean isOf(ThreadDeclaration declared, ForgeThread thread) {
        return declared.number() == thread.number()
                && declared.pull() == thread instanceof PullRequest
                && repository(declared.repository())
                        .filter(thread.repository()::equals)
                        .isPresent();
    }

    private void addSynced() {
        own().forEach(declared -> page(declared).ifPresent(this::add));
        series.declarations().threads().stream()
                .filter(declared -> types.isOwn(declared.part()))
                .flatMap(declared -> catalog.threads().stream().filter(thread -> isOf(declared, thread)))
                .forEach(this::add);
    }

    private List<PageDeclaration> own() {
        return series.declarations().pages().stream()
                .filter(page -> types.isOwn(page.site().type()))
                .toList();
    }

    private Optional<ForgePage> page(PageDeclaration declared) {
        var of = declared.kind() == Kind.TEAM
                ? Optional.of(declared.name().replaceFirst("/.*", ""))
                : repository(declared.repository()).map(Repository::slug);
        return of.flatMap(owner -> catalog.pages().stream()
                .filter(page -> page.kind() == declared.kind()
                        && page.of().equals(owner)
                        && declared.name()
                                .equals(declared.kind() == Kind.TEAM ? owner + "/" + page.name() : page.name()))
                .findFirst());
    }

    /** What an earlier sync has found out, where the forge cannot be asked now. */
    static Optional<FetchedPage> kept(SeriesSource series, SyncedTypes types, CitedPage cited) {
        var pages = new CitedPages(series, types);
        return pages.own().stream()
                .flatMap(declared -> pages.page(declared).stream())
                .filter(page -> page.kind() == cited.kind()
                        && page.of().equals(cited.of())
                        && page.name().equals(cited.name()))
                .findFirst()
                .map(page -> new FetchedPage(page.kind(), page.of(), page.name(), page.details()));
    }

    private void guess(String label) {
        var thread = THREAD.matcher(label);
        if (thread.matches()) {
            repository(Optional.ofNullable(thread.group(1)).orElse(""))
                    .ifPresent(of -> guess(label, of, thread.group(2), thread.group(3)));
            return;
        }
        LABELS.forEach((kind, pattern) -> {
            var matcher = pattern.matcher(label);
            if (matcher.matches()) {
                of(kind, matcher.toMatchResult())
                        .ifPresent(of -> found.putIfAbsent(label, new CitedPage(kind, of, matcher.group(2), label)));
            }
        });
    }

    /** A discussion has its number from the same list as issues and pull requests. */
    private void guess(String label, Repository repository, String sign, String number) {
        var forge = catalog.forgeOf(repository);
        var isPull = sign.equals(forge.sign(true));
        var isIssue = sign.equals(forge.sign(false));
        if (isPull || isIssue) {
            threads.putIfAbsent(
                    label,
                    new CitedThread(
                            repository.slug(),
                            Integer.parseInt(number),
                            isPull && isIssue ? Optional.empty() : Optional.of(isPull),
                            label,
                            Optional.of(new CitedPage(Kind.DISCUSSION, repository.slug(), number, label))));
        }
    }

    private Optional<String> of(Kind kind, MatchResult label) {
        return kind == Kind.TEAM
                ? Optional.of(label.group(1))
                : repository(Optional.ofNullable(label.group(1)).orElse("")).map(Repository::slug);
    }

    private Optional<Repository> repository(String name) {
        return catalog.repositories().stream()
                .filter(each -> name.isEmpty()
                        ? each.home()
                        : each.slug().equals(name) || each.name().equals(name))
                .findFirst();
    }
}
