package dev.byline.importer.infer;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The forges that old files link to. Which program a forge runs is known of some hosts, and else seen from URLs that no
 * other program has.
 */
final class OldForges {

    private static final String PART = "[A-Za-z0-9_.-]+";
    private static final Pattern THREAD = Pattern.compile("(https?://[^/?#\\s]+)/(" + PART + "(?:/" + PART
            + ")*?)(/-)?/(issues|pull|pulls|merge_requests)/([1-9][0-9]{0,8})");
    private static final Pattern PAGE = Pattern.compile("(https?://[^/?#\\s]+)/(" + PART + "(?:/" + PART + ")+)");
    private static final Pattern ORIGIN = Pattern.compile("https?://([^/?#\\s]+)(?=[/?#]|\\z)");

    private static final Map<String, String> NAMES = Map.of(
            "https://gitlab.com", "gitlab",
            "https://codeberg.org", "codeberg");

    private final Map<String, OldForge> byOrigin = new TreeMap<>();
    private final Map<String, Optional<OldThread>> threads = new HashMap<>();
    private final Map<String, Optional<OldRepository>> repositories = new HashMap<>();

    /** An issue or a pull request. */
    record OldThread(OldForge forge, String slug, boolean pull, int number) {}

    /** A repository. */
    record OldRepository(OldForge forge, String slug) {}

    /** The threads of one origin by the form of their URLs. */
    private static final class Seen {

        private final Tally<String> forms = new Tally<>();
        private final Set<String> pulls = new TreeSet<>();

        void add(String url, String slug, boolean dash, String word) {
            forms.add((dash ? "-" : "") + word, 1);
            if (word.equals("pulls") && !dash && ForgeKind.GITEA.isSlug(slug)) {
                pulls.add(url);
            }
        }

        private ForgeKind gitLab() {
            var today = forms.of("-issues") + forms.of("-merge_requests");
            var before = forms.of("issues") + forms.of("merge_requests");
            return before > today ? ForgeKind.OLD_GITLAB : ForgeKind.GITLAB;
        }

        /** The kind that the URLs give away. */
        Optional<ForgeKind> kind() {
            if (forms.of("-issues") + forms.of("-merge_requests") + forms.of("merge_requests") > 0) {
                return Optional.of(gitLab());
            }
            // One page called `pulls` may be anything.
            if (pulls.size() > 1 && pulls.size() >= forms.of("pull")) {
                return Optional.of(ForgeKind.GITEA);
            }
            return forms.of("pull") > 0 ? Optional.of(ForgeKind.GITHUB) : Optional.empty();
        }
    }

    /**
     * The forges of some URLs.
     *
     * @param urls all URLs of the old files
     * @param said the kinds of hosts that are known otherwise
     */
    OldForges(Collection<String> urls, Map<String, ForgeKind> said) {
        var seen = new TreeMap<String, Seen>();
        for (var url : new TreeSet<>(urls)) {
            var origin = ORIGIN.matcher(url);
            if (origin.lookingAt()) {
                var ofOrigin = seen.computeIfAbsent(origin.group(), o -> new Seen());
                var thread = THREAD.matcher(url);
                if (thread.matches()) {
                    ofOrigin.add(url, thread.group(2), thread.group(3) != null, thread.group(4));
                }
            }
        }
        seen.forEach((origin, of) -> {
            var host = origin.substring(origin.indexOf("//") + 2);
            var kind = Optional.ofNullable(said.get(host))
                    .or(() -> known(host))
                    .map(known -> known == ForgeKind.GITLAB ? of.gitLab() : known)
                    .or(of::kind);
            if (origin.equals(OldForge.GITHUB.origin())) {
                byOrigin.put(origin, OldForge.GITHUB);
            } else if (!host.equals("github.com") && kind.isPresent()) {
                var name = NAMES.getOrDefault(origin, host);
                var free = byOrigin.values().stream()
                        .noneMatch(forge -> forge.name().equals(name));
                byOrigin.put(origin, new OldForge(free ? name : origin, kind.get(), origin));
            }
        });
    }

    private static Optional<ForgeKind> known(String host) {
        if (host.equals("gitlab.com") || host.startsWith("gitlab.")) {
            return Optional.of(ForgeKind.GITLAB);
        }
        return host.equals("codeberg.org") || host.startsWith("gitea.") || host.startsWith("forgejo.")
                ? Optional.of(ForgeKind.GITEA)
                : Optional.empty();
    }

    Collection<OldForge> all() {
        return byOrigin.values();
    }

    /** The thread whose page a URL is, and nothing but its page. */
    Optional<OldThread> thread(String url) {
        return threads.computeIfAbsent(url, this::readThread);
    }

    /** The repository whose page a URL is. */
    Optional<OldRepository> repository(String url) {
        return repositories.computeIfAbsent(url, this::readRepository);
    }

    private Optional<OldThread> readThread(String url) {
        var matcher = THREAD.matcher(url);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var forge = byOrigin.get(matcher.group(1));
        if (forge == null || !forge.kind().isSlug(matcher.group(2))) {
            return Optional.empty();
        }
        var path = url.substring(matcher.end(2), matcher.start(5));
        var pull = path.equals(forge.kind().pullPath());
        return pull || path.equals(forge.kind().issuePath())
                ? Optional.of(new OldThread(forge, matcher.group(2), pull, Integer.parseInt(matcher.group(5))))
                : Optional.empty();
    }

    private Optional<OldRepository> readRepository(String url) {
        var matcher = PAGE.matcher(url);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var forge = byOrigin.get(matcher.group(1));
        return forge != null && forge.kind().isSlug(matcher.group(2))
                ? Optional.of(new OldRepository(forge, matcher.group(2)))
                : Optional.empty();
    }
}
