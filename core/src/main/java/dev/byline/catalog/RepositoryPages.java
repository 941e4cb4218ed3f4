package dev.byline.catalog;

import dev.byline.problem.Suggestions;
import dev.byline.reference.Flaw;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which pages a repository has on a forge of GitHub's shape. A URL that GitHub answers with "not found" looks right to
 * its author; see "Autolinked references and URLs" in GitHub's documentation.
 */
final class RepositoryPages {

    private static final Pattern PAGE = Pattern.compile("(?i)(https?://[^/?#]+)/([^/?#]+/[^/?#]+)/([^/?#]*)(.*)");
    private static final Pattern API = Pattern.compile(
            "(?i)https?://(?:api\\.(github\\.com)|([^/?#]+)/api/v3)/repos/([^/?#]+/[^/?#]+)(/[^?#]*)?.*");

    /** What stands behind the number of an issue: its end, or a part of its page. */
    private static final Pattern ISSUE = Pattern.compile("/([0-9]+)/?(?:[?#].*)?");
    /** The tabs of a pull request, and its texts for programs. */
    private static final Pattern PULL = Pattern.compile(
            "/([0-9]+)(?:\\.diff|\\.patch|/(?:files|commits|checks|conflicts|changes|agent-sessions)(?:/[^?#]*)?|/)?(?:[?#].*)?");

    private static final Pattern LIST = Pattern.compile("/?(?:\\?.*)?");
    private static final Pattern NEW_ISSUE = Pattern.compile("/(?:new|assigned|created_by|mentioned)(?:[/?#].*)?");
    private static final Pattern NEW_PULL = Pattern.compile("/new(?:[/?#].*)?");
    private static final Pattern COMMIT = Pattern.compile("/[0-9A-Fa-f]{4,40}(?:\\.diff|\\.patch|/.*)?(?:[?#].*)?");
    private static final Pattern NUMBER = Pattern.compile("^[/#]*([0-9]{1,9})(?![0-9])");

    private static final Set<String> ISSUES = Set.of("issue");
    private static final Set<String> PULLS =
            Set.of("pr", "prs", "pull-request", "pull-requests", "pullrequest", "pullrequests", "merge_requests");

    /** What stands behind each section whose pages have numbers or hashes. */
    private static final Map<String, Pattern> NUMBERED =
            Map.of("issues", ISSUE, "pull", PULL, "commit", COMMIT, "discussions", ISSUE);

    /** Those that are near one of these by chance. */
    private static final Set<String> SECTIONS = Set.of("pulse", "commits");

    private final String origin;
    private final Collection<String> slugs;

    private RepositoryPages(String origin, Collection<String> slugs) {
        this.origin = origin;
        this.slugs = slugs;
    }

    /**
     * The pages of some repositories of a forge.
     *
     * @param origin the scheme and host of the forge
     * @param slugs the slugs that are declared
     */
    static RepositoryPages of(String origin, Collection<String> slugs) {
        return new RepositoryPages(origin, slugs);
    }

    /** What is wrong with a URL of one of the repositories. */
    Optional<Flaw> flaw(String url) {
        var api = API.matcher(url);
        if (api.matches()) {
            var host = api.group(1) == null ? api.group(2) : api.group(1);
            return isHost(host) && isDeclared(api.group(3))
                    ? flaw(
                            "\"" + url + "\" answers programs, not readers",
                            "https://" + host.toLowerCase(Locale.ROOT) + "/" + api.group(3)
                                    + (api.group(4) == null ? "" : api.group(4).replace("/pulls/", "/pull/")))
                    : Optional.empty();
        }
        var page = PAGE.matcher(url);
        if (!page.matches() || !PageUrl.same(page.group(1), origin) || !isDeclared(page.group(2))) {
            return Optional.empty();
        }
        var repository = page.group(1) + "/" + page.group(2);
        var kind = page.group(3);
        var rest = page.group(4);
        return switch (kind) {
            case "issues" ->
                LIST.matcher(rest).matches()
                                || NEW_ISSUE.matcher(rest).matches()
                                || ISSUE.matcher(rest).matches()
                        ? Optional.empty()
                        : noPage(url, repository + "/issues", rest);
            case "pulls" -> NUMBER.matcher(rest).find() ? noPage(url, repository + "/pull", rest) : Optional.empty();
            case "pull" ->
                NEW_PULL.matcher(rest).matches() || PULL.matcher(rest).matches()
                        ? Optional.empty()
                        : noPage(url, repository + "/pull", rest);
            case "commit" ->
                COMMIT.matcher(rest).matches() ? Optional.empty() : noPage(url, repository + "/commit", rest);
            default -> section(kind, rest).flatMap(section -> noPage(url, repository + "/" + section, rest));
        };
    }

    /**
     * What was meant by a section that GitHub does not have: another forge's word, or a slip in front of a number or a
     * hash. What else it may be is not known.
     */
    private static Optional<String> section(String kind, String rest) {
        if (ISSUES.contains(kind)) {
            return Optional.of("issues");
        }
        if (PULLS.contains(kind)) {
            return Optional.of("pull");
        }
        return SECTIONS.contains(kind)
                ? Optional.empty()
                : Suggestions.nearest(kind, NUMBERED.keySet())
                        .filter(near -> NUMBERED.getOrDefault(near, COMMIT)
                                .matcher(rest)
                                .matches());
    }

    private boolean isHost(String host) {
        return PageUrl.same("https://" + host, origin);
    }

    private boolean isDeclared(String slug) {
        return slugs.stream().anyMatch(slug::equalsIgnoreCase);
    }

    private static Optional<Flaw> noPage(String url, String page, String rest) {
        var number = NUMBER.matcher(rest);
        return number.find()
                ? flaw("\"" + url + "\" is not a page of its repository", page + "/" + number.group(1))
                : Optional.of(new Flaw(
                        "\"" + url + "\" is not a page of its repository",
                        page.endsWith("/commit")
                                ? "write the hash of the commit behind " + page + "/"
                                : "write the number behind " + page + "/"));
    }

    private static Optional<Flaw> flaw(String what, String url) {
        return Optional.of(new Flaw(what, "write " + url));
    }
}
