package dev.byline.importer.infer;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A program that forges run, by the form of its URLs. */
enum ForgeKind {
    /** github.com and GitHub Enterprise. */
    GITHUB("", "pull", "#"),
    /** gitlab.com and other GitLabs of today. */
    GITLAB("/-", "merge_requests", "!"),
    /** GitLab before its pages had {@code /-/}. */
    OLD_GITLAB("", "merge_requests", "!"),
    /** Gitea, and Forgejo, which codeberg.org runs. */
    GITEA("", "pulls", "#");

    /** First parts of paths that are no owner, on one forge or another. */
    private static final Set<String> PAGES = Set.of(
            "-",
            "about",
            "admin",
            "api",
            "apps",
            "assets",
            "collections",
            "contact",
            "customer-stories",
            "dashboard",
            "enterprise",
            "events",
            "explore",
            "features",
            "groups",
            "help",
            "issues",
            "login",
            "marketplace",
            "milestones",
            "notifications",
            "org",
            "orgs",
            "pricing",
            "projects",
            "pulls",
            "repo",
            "search",
            "security",
            "settings",
            "snippets",
            "sponsors",
            "stars",
            "topics",
            "trending",
            "user",
            "users");

    /** Parts of paths below a repository of GitLab: a longer path that has one is no slug. */
    private static final Set<String> BELOW = Set.of(
            "-",
            "activity",
            "badges",
            "blame",
            "blob",
            "boards",
            "branches",
            "builds",
            "commit",
            "commits",
            "compare",
            "environments",
            "files",
            "graphs",
            "issues",
            "jobs",
            "merge_requests",
            "milestones",
            "network",
            "pipelines",
            "raw",
            "refs",
            "releases",
            "snippets",
            "tags",
            "tree",
            "uploads",
            "wikis");

    private final String beforeThreads;
    private final String pulls;
    private final String pullSign;

    ForgeKind(String beforeThreads, String pulls, String pullSign) {
        this.beforeThreads = beforeThreads;
        this.pulls = pulls;
        this.pullSign = pullSign;
    }

    /** The kind that a flag names. */
    static Optional<ForgeKind> named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "github" -> Optional.of(GITHUB);
            case "gitlab" -> Optional.of(GITLAB);
            case "gitea", "forgejo" -> Optional.of(GITEA);
            default -> Optional.empty();
        };
    }

    /** What stands between a slug and the number of an issue. */
    String issuePath() {
        return beforeThreads + "/issues/";
    }

    /** What stands between a slug and the number of a pull request. */
    String pullPath() {
        return beforeThreads + "/" + pulls + "/";
    }

    String pullSign() {
        return pullSign;
    }

    /** Whether this is the slug of a repository; only GitLab has groups in groups. */
    boolean isSlug(String slug) {
        var parts = slug.split("/", -1);
        var deep = parts.length > 2 && pullSign.equals("!");
        return (parts.length == 2 || deep)
                && !PAGES.contains(parts[0])
                && Stream.of(parts).noneMatch(part -> part.startsWith(".") || deep && BELOW.contains(part));
    }
}
