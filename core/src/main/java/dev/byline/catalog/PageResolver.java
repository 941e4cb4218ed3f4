package dev.byline.catalog;

import dev.byline.catalog.Declarations.PageDeclaration;
import dev.byline.dsl.ThreadState;
import dev.byline.reference.ForgePage;
import dev.byline.reference.ForgePage.Kind;
import dev.byline.reference.PageDetails;
import dev.byline.reference.Reference.Repository;
import dev.byline.reference.ReportPeriod;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Resolves commits, releases, milestones, discussions and teams. */
final class PageResolver {

    /** As many characters of a hash as GitHub shows. */
    static final int SHORT = 7;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
    /** Git's own rules are more (git-check-ref-format); these are what a label and a URL need. */
    private static final Pattern TAG = Pattern.compile("[^\\s\\p{Cntrl}\\p{Cf}\\[\\]~^:?*\\\\@#`]+");

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]*");
    private static final Pattern TEAM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*/[A-Za-z0-9][A-Za-z0-9_.-]*");

    private final boolean fullNames;
    private final RepositoryResolver repositories;
    private final ForgeRegistry forges;
    private final NameRegistry names;
    private final PeriodReader periods;
    private final ProblemList problems;
    /** Which declaration of a page names it, by the page. */
    private final Map<Page, PageDeclaration> first = new LinkedHashMap<>();

    private final Map<Page, PageDetails> details = new HashMap<>();

    /** A page, whoever declares it. */
    private record Page(Kind kind, String of, String name) {}

    PageResolver(
            boolean fullNames,
            RepositoryResolver repositories,
            ForgeRegistry forges,
            NameRegistry names,
            PeriodReader periods,
            ProblemList problems) {
        this.fullNames = fullNames;
        this.repositories = repositories;
        this.forges = forges;
        this.names = names;
        this.periods = periods;
        this.problems = problems;
    }

    /**
     * Resolves the pages.
     *
     * @param declared all declarations
     * @param synced the types that sync has written: they add to what is declared by hand
     * @param periods the period of a type; of two synced ones the later one is right
     */
    void resolve(List<PageDeclaration> declared, Set<String> synced, Function<String, Optional<ReportPeriod>> periods) {
        declared.stream().filter(page -> !synced.contains(page.site().type())).forEach(page -> add(page, true));
        declared.stream()
                .filter(page -> synced.contains(page.site().type()))
                .sorted(Comparator.comparing((PageDeclaration page) -> periods.apply(
                                        page.site().type())
                                .map(ReportPeriod::to)
                                .orElse(LocalDate.MIN))
                        .reversed())
                .forEach(page -> add(page, false));
        first.forEach(this::register);
    }

    private void add(PageDeclaration declared, boolean byHand) {
        if (!isName(declared)) {
            return;
        }
        var of = declared.kind() == Kind.TEAM
                ? Optional.of(organisation(declared))
                : repositoryOf(declared).map(Repository::slug);
        if (of.isEmpty()) {
            return;
        }
        var name = declared.kind() == Kind.TEAM
                ? declared.name().substring(of.get().length() + 1)
                : declared.name();
        var page = new Page(declared.kind(), of.get(), name);
        if (first.putIfAbsent(page, declared) != null && byHand) {
            problems.conflict(
                    declared.nameSite(),
                    "the " + declared.kind().word() + " " + declared.name() + " is declared twice",
                    "delete one declaration");
            return;
        }
        details.merge(page, said(declared), PageDetails::or);
    }

    private PageDetails said(PageDeclaration declared) {
        if (declared.state() == ThreadState.MERGED) {
            problems.conflict(
                    declared.site().member("state"), "a milestone cannot be merged", "write ThreadState.CLOSED");
        }
        return new PageDetails(
                declared.title(),
                declared.author(),
                periods.date(declared.date(), declared.dateSite()),
                declared.state(),
                declared.category());
    }

    private void register(Page page, PageDeclaration declared) {
        if (page.kind() == Kind.TEAM) {
            team(page, declared);
        } else {
            repositoryOf(declared).ifPresent(repository -> ofRepository(page, declared, repository));
        }
    }

    private static String organisation(PageDeclaration team) {
        return team.name().substring(0, team.name().indexOf('/'));
    }

    private boolean isName(PageDeclaration declared) {
        var name = declared.name();
        var isRight = (switch (declared.kind()) {
                    case COMMIT -> HASH;
                    case RELEASE -> TAG;
                    case MILESTONE, DISCUSSION -> NUMBER;
                    case TEAM -> TEAM;
                })
                .matcher(name)
                .matches();
        if (!isRight) {
            problems.invalid(
                    declared.nameSite(),
                    "\"" + name + "\" is not "
                            + switch (declared.kind()) {
                                case COMMIT -> "the hash of a commit";
                                case RELEASE -> "the tag of a release";
                                case MILESTONE -> "the number of a milestone";
                                case DISCUSSION -> "the number of a discussion";
                                case TEAM -> "a team";
                            },
                    switch (declared.kind()) {
                        case COMMIT -> "write all of its 40 digits, as `git rev-parse` prints them";
                        case RELEASE -> "write it as the repository has it, like \"v1.2\"";
                        case MILESTONE, DISCUSSION -> "numbers begin at 1";
                        case TEAM -> "write organisation and team without @, like \"example/writers\"";
                    });
        }
        return isRight;
    }

    private void team(Page page, PageDeclaration declared) {
        var forge = forges.named(declared.repository(), declared.site().member("forge"));
        if (!declared.url().isEmpty()) {
            LinkTarget.check(declared.url(), declared.site().member("url"), problems);
        }
        var url = declared.url().isEmpty()
                ? forge.pageUrl(Kind.TEAM, page.of(), page.name())
                : Optional.of(declared.url());
        if (url.isEmpty()) {
            problems.invalid(
                    declared.nameSite(),
                    "Byline does not know where the forge of @" + declared.name() + " has its teams",
                    "write its page: url = \"…\"");
            return;
        }
        names.register(
                forgePage(page, "@" + declared.name(), url.get()),
                JavaNames.identifier(declared.name()),
                declared.nameSite(),
                List.of("@" + declared.name()));
    }

    private Optional<Repository> repositoryOf(PageDeclaration declared) {
        var named = declared.repository();
        var found = named.isEmpty() ? repositories.home() : repositories.bySlugOrName(named);
        if (found.isEmpty()) {
            problems.invalid(
                    named.isEmpty() ? declared.nameSite() : declared.site().member("repository"),
                    named.isEmpty()
                            ? "this " + declared.kind().word() + " names no repository, and the series has no home"
                            : "the repository \"" + named + "\" is not declared",
                    named.isEmpty()
                            ? "name one: repository = \"…\""
                            : "declare it with @Repository(slug = \"" + (named.contains("/") ? "" : "owner/") + named
                                    + "\")");
        }
        return found;
    }

    private void ofRepository(Page page, PageDeclaration declared, Repository repository) {
        var kind = page.kind();
        var name = page.name();
        var url = repositories.forgeOf(repository).pageUrl(kind, repository.slug(), name);
        if (url.isEmpty()) {
            problems.invalid(
                    declared.nameSite(),
                    "Byline does not know where the forge of " + repository.slug() + " has its " + kind.word() + "s",
                    "declare it with @Link");
            return;
        }
        var shown = kind == Kind.COMMIT ? name.substring(0, SHORT) : name;
        var own = switch (kind) {
            case COMMIT, RELEASE -> shown;
            case MILESTONE -> "milestone " + shown;
            case DISCUSSION -> "#" + shown;
            case TEAM -> throw new IllegalArgumentException("a team has no repository");
        };
        var between = kind == Kind.COMMIT ? "@" : kind == Kind.DISCUSSION ? "" : " ";
        var isOwn = repository.home() && !fullNames;
        var label = isOwn ? own : (fullNames ? repository.slug() : repository.name()) + between + own;
        Set<String> spellings = new LinkedHashSet<>();
        if (repository.home()) {
            spellings.add(own);
        }
        if (repositories.hasItsName(repository)) {
            spellings.add(repository.name() + between + own);
        }
        spellings.add(repository.slug() + between + own);
        var constant = JavaNames.identifier((repository.home() ? "" : repository.name() + "_")
                + switch (kind) {
                    case COMMIT -> "commit_" + shown;
                    case MILESTONE -> "milestone" + shown;
                    case DISCUSSION -> "discussion" + shown;
                    default -> shown;
                });
        names.register(forgePage(page, label, url.get()), constant, declared.nameSite(), List.copyOf(spellings));
    }

    private ForgePage forgePage(Page page, String label, String url) {
        return ForgePage.of(
                page.kind(), page.of(), page.name(), label, url, details.getOrDefault(page, PageDetails.NONE));
    }
}
