package dev.byline.importer;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the URLs of github.com as its pages have them. */
final class GitHub {

    private static final String PART = "[A-Za-z0-9_.-]+";
    private static final Pattern THREAD =
            Pattern.compile("https://github\\.com/(" + PART + "/" + PART + ")/(pull|issues)/([1-9][0-9]{0,8})");
    private static final Pattern REPOSITORY = Pattern.compile("https://github\\.com/(" + PART + "/" + PART + ")");
    private static final Pattern PERSON = Pattern.compile("https://github\\.com/(" + PART + ")");
    /** First parts of paths that are no owner. */
    private static final Set<String> PAGES = Set.of(
            "about",
            "apps",
            "collections",
            "contact",
            "customer-stories",
            "enterprise",
            "events",
            "explore",
            "features",
            "login",
            "marketplace",
            "notifications",
            "orgs",
            "pricing",
            "pulls",
            "issues",
            "search",
            "security",
            "settings",
            "sponsors",
            "stars",
            "topics",
            "trending",
            "users");

    /** An issue or a pull request. */
    record Thread(String slug, boolean pull, int number) {}

    private GitHub() {}

    static Optional<Thread> thread(String url) {
        var matcher = THREAD.matcher(url);
        return matcher.matches() && isOwner(matcher.group(1))
                ? Optional.of(new Thread(
                        matcher.group(1), matcher.group(2).equals("pull"), Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }

    static Optional<String> repository(String url) {
        var matcher = REPOSITORY.matcher(url);
        return matcher.matches() && isOwner(matcher.group(1)) ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    static Optional<String> person(String url) {
        var matcher = PERSON.matcher(url);
        return matcher.matches() && !PAGES.contains(matcher.group(1))
                ? Optional.of(matcher.group(1))
                : Optional.empty();
    }

    private static boolean isOwner(String slug) {
        return !PAGES.contains(slug.substring(0, slug.indexOf('/'))) && !slug.contains("/.");
    }
}
