package dev.byline.catalog;

import dev.byline.catalog.Declarations.PageDeclaration;
import dev.byline.reference.ForgePage;
import dev.byline.reference.ForgePage.Kind;
import dev.byline.reference.Reference.Repository;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Resolves commits, releases, milestones, discussions and teams. */
final class PageResolver {

    /** As many characters of a hash as GitHub shows. */
    static final int SHORT = 7;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
    /** Git's own rules are more (git-check-ref-format); these are what a label and a URL need. */
    private static final Pattern TAG = Pattern.compile("[^\\s\\p{Cntrl}\\[\\]~^:?*\\\\@#`]+");

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]*");
    private static final Pattern TEAM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*/[A-Za-z0-9][A-Za-z0-9_.-]*");

    private final boolean fullNames;
    private final RepositoryResolver repositories;
    private final ForgeRegistry forges;
    private final NameRegistry names;
    private final ProblemList problems;
    private final Map<String, ForgePage> byName = new HashMap<>();

    PageResolver(
            boolean fullNames,
            RepositoryResolver repositories,
            ForgeRegistry forges,
            NameRegistry names,
            ProblemList problems) {
        this.fullNames = fullNames;
        this.repositories = repositories;
        this.forges = forges;
        this.names = names;
        this.problems = problems;
    }

    void add(PageDeclaration declared) {
        if (!isName(declared)) {
            return;
        }
        if (declared.kind() == Kind.TEAM) {
            team(declared);
            return;
        }
        var repository = repositoryOf(declared);
        if (repository.isPresent()) {
            ofRepository(declared, repository.get());
        }
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

    private void team(PageDeclaration declared) {
        var slash = declared.name().indexOf('/');
        var organisation = declared.name().substring(0, slash);
        var team = declared.name().substring(slash + 1);
        var forge = forges.named(declared.repository(), declared.site().member("forge"));
        if (!declared.url().isEmpty()) {
            LinkTarget.check(declared.url(), declared.site().member("url"), problems);
        }
        var url = declared.url().isEmpty() ? forge.pageUrl(Kind.TEAM, organisation, team) : Optional.of(declared.url());
        if (url.isEmpty()) {
            problems.invalid(
                    declared.nameSite(),
                    "Byline does not know where the forge of @" + declared.name() + " has its teams",
                    "write its page: url = \"…\"");
            return;
        }
        register(
                ForgePage.of(Kind.TEAM, organisation, team, "@" + declared.name(), url.get(), declared.title()),
                JavaNames.identifier(declared.name()),
                declared,
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

    private void ofRepository(PageDeclaration declared, Repository repository) {
        var kind = declared.kind();
        var name = declared.name();
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
        register(
                ForgePage.of(kind, repository.slug(), name, label, url.get(), declared.title()),
                constant,
                declared,
                List.copyOf(spellings));
    }

    private void register(ForgePage page, String constant, PageDeclaration declared, List<String> spellings) {
        var known = byName.putIfAbsent(page.kind() + " " + page.of() + " " + page.name(), page);
        if (known != null) {
            problems.conflict(
                    declared.nameSite(), "[" + page.label() + "] is declared twice", "delete one declaration");
            return;
        }
        names.register(page, constant, declared.nameSite(), spellings);
    }
}
