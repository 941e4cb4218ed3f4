package dev.byline.catalog;

import dev.byline.catalog.Declarations.ForgeDeclaration;
import dev.byline.reference.ForgePage;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The URLs of a forge: writes the page of a person, a repository or a thread, and reads such a URL back.
 *
 * <p>The patterns of github.com are those that its pages redirect to; see "Autolinked references and URLs" in
 * GitHub's documentation.
 */
public final class ForgeSite {

    private static final String BOT = "[bot]";
    private static final Pattern ORIGIN = Pattern.compile("(?i:https?)://[^/{}]*");
    /** Nothing of it has to be escaped: nearly all handles, slugs and numbers. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._/-]*");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

    /** github.com, the forge of whatever declares no other. */
    static final ForgeSite GITHUB = new ForgeSite(
            "https://github.com/{handle}",
            "https://github.com/{slug}",
            "https://github.com/{slug}/issues/{number}",
            "https://github.com/{slug}/pull/{number}",
            "#");

    private final List<String> templates;
    private final Template person;
    private final Template repository;
    private final Template issue;
    private final Template pull;
    private final String pullSign;
    private final ThreadPattern issueUrl;
    private final ThreadPattern pullUrl;

    private ForgeSite(String person, String repository, String issue, String pull, String pullSign) {
        this.templates = List.of(person, repository, issue, pull, pullSign);
        this.person = Template.of(person);
        this.repository = Template.of(repository);
        this.issue = Template.of(issue);
        this.pull = Template.of(pull);
        this.pullSign = pullSign;
        this.issueUrl = ThreadPattern.of(issue);
        this.pullUrl = ThreadPattern.of(pull);
    }

    static ForgeSite of(ForgeDeclaration forge) {
        return new ForgeSite(forge.person(), forge.repository(), forge.issue(), forge.pull(), forge.pullSign());
    }

    /** The site with the given {@link #templates()}. */
    static ForgeSite ofTemplates(List<String> templates) {
        return templates.equals(GITHUB.templates())
                ? GITHUB
                : new ForgeSite(
                        templates.get(0), templates.get(1), templates.get(2), templates.get(3), templates.get(4));
    }

    /** All that tells it apart from other sites. */
    List<String> templates() {
        return templates;
    }

    String personUrl(String handle) {
        // GitHub has no profile for an app's account, but a page for the app.
        if (this == GITHUB && handle.endsWith(BOT)) {
            return "https://github.com/apps/" + pathOf(handle.substring(0, handle.length() - BOT.length()));
        }
        return person.fill(Map.of("handle", handle));
    }

    String repositoryUrl(String slug) {
        return repository.fill(slugValues(slug, ""));
    }

    String threadUrl(boolean isPull, String slug, int number) {
        return (isPull ? pull : issue).fill(slugValues(slug, Integer.toString(number)));
    }

    /**
     * The page of a commit, a release, a milestone, a discussion or a team.
     *
     * @param kind what it is
     * @param of the slug of its repository, or its organisation
     * @param name its hash, its tag, its number, or the team
     * @return the URL; empty where this forge has no such page that is known
     */
    Optional<String> pageUrl(ForgePage.Kind kind, String of, String name) {
        // GitLab has `/-/` in the URLs of what belongs to a repository; Forgejo and Gitea have those of GitHub.
        var isGitLab = templates.get(2).contains("/-/");
        var repository = kind == ForgePage.Kind.TEAM ? "" : repositoryUrl(of);
        return switch (kind) {
            case COMMIT -> Optional.of(repository + (isGitLab ? "/-/commit/" : "/commit/") + name);
            case RELEASE -> Optional.of(repository + (isGitLab ? "/-/releases/" : "/releases/tag/") + pathOf(name));
            case MILESTONE -> Optional.of(repository + (isGitLab ? "/-/milestones/" : "/milestone/") + name);
            case DISCUSSION -> this == GITHUB ? Optional.of(repository + "/discussions/" + name) : Optional.empty();
            case TEAM ->
                this == GITHUB
                        ? Optional.of("https://github.com" + team(ForgeProgram.GITHUB, of, name))
                        : ownTeam(of, name);
        };
    }

    private Optional<String> ownTeam(String of, String name) {
        return program().flatMap(runs -> root().map(root -> root + team(runs, of, name)));
    }

    /** Behind the address of the forge; the teams of GitLab are groups in groups. */
    private static String team(ForgeProgram program, String of, String name) {
        return switch (program) {
            case GITHUB -> "/orgs/" + pathOf(of) + "/teams/" + pathOf(name);
            case GITLAB -> "/" + pathOf(of) + "/" + pathOf(name);
            case GITEA -> "/org/" + pathOf(of) + "/teams/" + pathOf(name);
        };
    }

    /**
     * The sign between repository and number.
     *
     * @param isPull whether it is a pull request
     * @return {@code #}, or what the forge has for pull requests
     */
    public String sign(boolean isPull) {
        return isPull ? pullSign : "#";
    }

    /**
     * The program that it runs.
     *
     * @return the program; empty where its pages are called otherwise than those of any that is known
     */
    public Optional<ForgeProgram> program() {
        return ForgeProgram.ofPulls(templates.get(3));
    }

    /**
     * The address of the forge itself, which may have a path, without a slash at its end.
     *
     * @return what stands in front of the slug of a repository; empty if its page has another form
     */
    public Optional<URI> root() {
        var page = templates.get(1).replace("{owner}/{name}", "{slug}");
        return page.endsWith("/{slug}")
                ? Optional.of(page.substring(0, page.length() - "/{slug}".length()))
                        .filter(root -> ORIGIN.matcher(root).lookingAt() && root.indexOf('{') < 0)
                        .map(URI::create)
                : Optional.empty();
    }

    /** The pages of repositories, if this forge has those that GitHub has. */
    Optional<RepositoryPages> pages(Collection<String> slugs) {
        var origin = ORIGIN.matcher(templates.get(1));
        return origin.lookingAt()
                        && templates.get(1).equals(origin.group() + "/{slug}")
                        && templates.get(2).equals(origin.group() + "/{slug}/issues/{number}")
                        && templates.get(3).equals(origin.group() + "/{slug}/pull/{number}")
                ? Optional.of(RepositoryPages.of(origin.group(), slugs))
                : Optional.empty();
    }

    /**
     * Reads the URL of a person's page.
     *
     * @param url any URL
     * @return the handle as the URL has it; empty if it has another form
     */
    Optional<String> handle(String url) {
        var template = templates.get(0);
        var place = template.indexOf("{handle}");
        if (place < 0 || template.indexOf('{', place + 1) >= 0) {
            return Optional.empty();
        }
        var before = PageUrl.of(template.substring(0, place) + "x").url();
        var page = PageUrl.of(url).url();
        var behind = template.substring(place + "{handle}".length());
        if (!page.startsWith(before.substring(0, before.length() - 1)) || !page.endsWith(behind)) {
            return Optional.empty();
        }
        var end = (url.endsWith("/") ? url.length() - 1 : url.length()) - behind.length();
        var start = end - (page.length() - behind.length() - before.length() + 1);
        var handle = url.substring(Math.min(start, end), end);
        return handle.isEmpty() || handle.matches(".*[/?#].*") ? Optional.empty() : Optional.of(handle);
    }

    /**
     * A thread's URL, read back.
     *
     * @param slug the repository's slug as the URL has it
     * @param pull whether it is the URL of a pull request
     * @param number the number
     */
    public record ThreadUrl(String slug, boolean pull, int number) {}

    /**
     * Reads the URL of an issue or a pull request of this forge, also of a part of its page, such as a comment.
     *
     * @param url any URL
     * @return what it leads to; empty if it is not such a URL
     */
    Optional<ThreadUrl> thread(String url) {
        return thread(url, pullUrl, true).or(() -> thread(url, issueUrl, false));
    }

    /**
     * The pattern of the URLs of threads.
     *
     * @param host what stands in each of them behind the scheme; empty if nothing does
     * @param pattern the pattern
     */
    private record ThreadPattern(String host, Pattern pattern) {

        static ThreadPattern of(String template) {
            var origin = ORIGIN.matcher(template);
            return new ThreadPattern(
                    origin.lookingAt() ? origin.group().substring(origin.group().indexOf("//")) : "",
                    threadPattern(template));
        }

        /** Most URLs lead to other hosts, and need no regular expression. */
        boolean mayMatch(String url) {
            return url.regionMatches(true, Math.max(0, url.indexOf("//")), host, 0, host.length());
        }
    }

    private static Optional<ThreadUrl> thread(String url, ThreadPattern threads, boolean isPull) {
        if (!threads.mayMatch(url)) {
            return Optional.empty();
        }
        var matcher = threads.pattern().matcher(url);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ThreadUrl(
                    matcher.group("owner") + "/" + matcher.group("name"),
                    isPull,
                    Integer.parseInt(matcher.group("number"))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> slugValues(String slug, String number) {
        var slash = slug.lastIndexOf('/');
        return Map.of(
                "slug",
                slug,
                "owner",
                slug.substring(0, Math.max(slash, 0)),
                "name",
                slug.substring(slash + 1),
                "number",
                number);
    }

    /**
     * A pattern of URLs.
     *
     * @param parts what stands between the placeholders and the placeholders themselves, in turn
     */
    private record Template(List<String> parts) {

        static Template of(String template) {
            var parts = new ArrayList<String>();
            var placeholder = PLACEHOLDER.matcher(template);
            var end = 0;
            while (placeholder.find()) {
                parts.add(template.substring(end, placeholder.start()));
                parts.add(placeholder.group(1));
                end = placeholder.end();
            }
            parts.add(template.substring(end));
            return new Template(List.copyOf(parts));
        }

        /** The URL with a value for each placeholder; one without a value stays as it is. */
        String fill(Map<String, String> values) {
            var url = new StringBuilder();
            for (var i = 0; i < parts.size(); i++) {
                var part = parts.get(i);
                url.append(i % 2 == 0 ? part : pathOf(values.getOrDefault(part, "{" + part + "}")));
            }
            return url.toString();
        }
    }

    /**
     * Escapes text so that it can stand in the path of a URL (RFC 3986, section 3.3).
     *
     * @param text any text; a slash stays a slash
     * @return the escaped text, ASCII only
     */
    static String pathOf(String text) {
        if (PLAIN.matcher(text).matches()) {
            return text;
        }
        try {
            // A colon in front of the first slash would end a scheme.
            return new URI(null, null, "/" + text, null)
                    .toASCIIString()
                    .substring(1)
                    .replace(":", "%3A");
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no path: " + text, e);
        }
    }

    private static Pattern threadPattern(String template) {
        var regex = new StringBuilder();
        var origin = ORIGIN.matcher(template);
        var end = 0;
        if (origin.lookingAt()) {
            // Scheme and host have no case (RFC 3986, section 6.2.2.1), and http leads to https.
            var host = origin.group().substring(origin.group().indexOf("//"));
            regex.append("(?i:https?:").append(Pattern.quote(host)).append(")");
            end = origin.end();
        }
        var placeholder = PLACEHOLDER.matcher(template);
        while (placeholder.find()) {
            regex.append(Pattern.quote(template.substring(end, placeholder.start())));
            regex.append(
                    switch (placeholder.group(1)) {
                        case "slug" -> group(regex, "owner", "[^?#]+?") + "/" + group(regex, "name", "[^/?#]+");
                        case "owner" -> group(regex, "owner", "[^?#]+?");
                        case "name" -> group(regex, "name", "[^/?#]+");
                        case "number" -> group(regex, "number", "[0-9]{1,10}");
                        default -> "[^/?#]+";
                    });
            end = placeholder.end();
        }
        regex.append(Pattern.quote(template.substring(end))).append("(?:[/?#].*)?");
        var complete = Stream.of("owner", "name", "number").allMatch(name -> regex.indexOf("(?<" + name + ">") >= 0);
        // A template without one of them matches no thread's URL, but the groups have to be there.
        return Pattern.compile(complete ? regex.toString() : "(?<owner>(?!))(?<name>)(?<number>)");
    }

    private static String group(StringBuilder before, String name, String content) {
        return before.indexOf("(?<" + name + ">") < 0 ? "(?<" + name + ">" + content + ")" : "\\k<" + name + ">";
    }
}
