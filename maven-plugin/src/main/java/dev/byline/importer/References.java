package dev.byline.importer;

import dev.byline.catalog.Catalog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the old files cite, as far as all of them agree: the material of a catalog.
 *
 * @param home the slug of the home repository
 * @param repositories the names of the repositories by slug
 * @param threads whether a thread is a pull request, by number, by slug
 * @param people the people
 * @param links named URLs
 * @param documents files beside the reports
 */
record References(
        Optional<String> home,
        Map<String, String> repositories,
        Map<String, Map<Integer, Boolean>> threads,
        List<OldPerson> people,
        List<OldLink> links,
        List<OldLink> documents) {

    private static final Pattern THREAD_LABEL = Pattern.compile("(?:[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)?)?#([0-9]+)");
    private static final Pattern HANDLE = Pattern.compile("[\\p{L}\\p{N}_.-]+(?:\\[bot])?");
    private static final Pattern WEB = Pattern.compile("(?i)(?:https?|mailto):.*");

    /** A person; the URL is empty where the forge's pattern gives it. */
    record OldPerson(String handle, String url) {}

    /** A label and where it leads. */
    record OldLink(String label, String url, String title) {}

    /** A label with a URL, wherever an old file has one. */
    private record Named(OldFile file, String label, String url, String title, int weight) {}

    static References of(List<OldFile> files, Optional<String> wantedHome, Set<String> documents) {
        return new Reader(files, wantedHome, documents).read();
    }

    /** Whether a label reads like one of a thread. */
    static boolean isThreadLabel(String label) {
        return THREAD_LABEL.matcher(label).matches();
    }

    private static final class Reader {

        private final List<OldFile> files;
        private final Optional<String> wantedHome;
        private final Set<String> documents;
        private final List<Named> names = new ArrayList<>();
        private final Map<String, Tally<String>> slugs = new TreeMap<>();
        private final Tally<String> repositoryUses = new Tally<>();
        private final Map<String, Map<Integer, Tally<Boolean>>> threads = new TreeMap<>();

        Reader(List<OldFile> files, Optional<String> wantedHome, Set<String> documents) {
            this.files = files;
            this.wantedHome = wantedHome;
            this.documents = documents;
        }

        References read() {
            files.forEach(this::collect);
            names.forEach(this::countUrl);
            wantedHome.ifPresent(slug -> countSlug(slug, 1));
            var home = wantedHome.or(this::home).map(this::spelling);
            var repositories = repositories(home);
            var declared = new TreeMap<String, Map<Integer, Boolean>>();
            threads.forEach((key, numbers) -> {
                var slug = spelling(key);
                if (repositories.containsKey(slug)) {
                    var kinds = new TreeMap<Integer, Boolean>();
                    numbers.forEach((number, kind) -> kinds.put(number, kind.of(true) >= kind.of(false)));
                    declared.put(slug, kinds);
                }
            });
            return new References(home, repositories, declared, people(), links(repositories), documents());
        }

        private void collect(OldFile file) {
            var used = new Tally<String>();
            file.prose().labels().forEach(use -> used.add(Catalog.fold(use.source()), 1));
            file.definitions()
                    .forEach((fold, definition) -> names.add(new Named(
                            file, definition.label(), definition.url(), definition.title(), 1 + 2 * used.of(fold))));
            for (var link : file.prose().links()) {
                if (!link.image()) {
                    names.add(new Named(file, link.linkText().strip(), link.destination(), "", 0));
                }
            }
        }

        private void countUrl(Named named) {
            GitHub.thread(named.url()).ifPresent(thread -> {
                countSlug(thread.slug(), Math.max(1, named.weight()));
                var label = THREAD_LABEL.matcher(named.label());
                // A label of another thread says nothing about what kind this one is.
                if (!label.matches() || label.group(1).equals(Integer.toString(thread.number()))) {
                    threads.computeIfAbsent(key(thread.slug()), k -> new TreeMap<>())
                            .computeIfAbsent(thread.number(), k -> new Tally<>())
                            .add(thread.pull(), Math.max(1, named.weight()));
                }
            });
            GitHub.repository(named.url()).ifPresent(slug -> countSlug(slug, Math.max(1, named.weight())));
        }

        private void countSlug(String slug, int weight) {
            slugs.computeIfAbsent(key(slug), k -> new Tally<>()).add(slug, weight);
            repositoryUses.add(key(slug), weight);
        }

        private static String key(String slug) {
            return Catalog.fold(slug);
        }

        private String spelling(String slug) {
            var tally = slugs.get(key(slug));
            return tally == null ? slug : tally.first().orElse(slug);
        }

        /** The repository that `[#12]` is about; without such labels, the one whose threads are cited most. */
        private Optional<String> home() {
            var byNumber = new Tally<String>();
            var cited = new Tally<String>();
            for (var named : names) {
                GitHub.thread(named.url()).ifPresent(thread -> {
                    cited.add(key(thread.slug()), Math.max(1, named.weight()));
                    if (named.label().equals("#" + thread.number())) {
                        byNumber.add(key(thread.slug()), 1 + named.weight());
                    }
                });
            }
            return byNumber.first().or(cited::first).map(this::spelling);
        }

        private Map<String, String> repositories(Optional<String> home) {
            var order = new ArrayList<>(slugs.keySet());
            order.sort(Comparator.comparing(
                            (String key) -> home.filter(h -> key(h).equals(key)).isEmpty())
                    .thenComparing(key -> -repositoryUses.of(key))
                    .thenComparing(Comparator.naturalOrder()));
            var taken = new TreeSet<String>();
            var result = new TreeMap<String, String>();
            for (var key : order) {
                var slug = spelling(key);
                var name = slug.substring(slug.indexOf('/') + 1);
                if (!taken.add(Catalog.fold(name))) {
                    name = slug.replace('/', '-');
                    if (!taken.add(Catalog.fold(name))) {
                        continue;
                    }
                }
                result.put(slug, name);
            }
            return result;
        }

        private List<OldPerson> people() {
            var spellings = new TreeMap<String, Tally<String>>();
            var urls = new HashMap<String, Tally<String>>();
            for (var named : names) {
                if (named.label().startsWith("@")
                        && HANDLE.matcher(named.label().substring(1)).matches()
                        && named.title().isEmpty()
                        && WEB.matcher(named.url()).matches()) {
                    var handle = named.label().substring(1);
                    var weight = Math.max(1, named.weight());
                    spellings
                            .computeIfAbsent(Catalog.fold(handle), k -> new Tally<>())
                            .add(handle, weight);
                    urls.computeIfAbsent(handle, k -> new Tally<>()).add(named.url(), weight);
                }
            }
            var people = new ArrayList<OldPerson>();
            for (var spelling : spellings.values()) {
                var handle = spelling.first().orElseThrow();
                var tally = urls.get(handle);
                var usual = "https://github.com/" + handle;
                var url = tally == null ? usual : tally.first().orElse(usual);
                people.add(new OldPerson(handle, url.equals(usual) ? "" : url));
            }
            return people;
        }

        /** Labels that lead to one and the same web page wherever they are defined. */
        private List<OldLink> links(Map<String, String> repositories) {
            var meanings = new TreeMap<String, Tally<String>>();
            var spellings = new TreeMap<String, Tally<String>>();
            var examples = new HashMap<String, Named>();
            for (var named : names) {
                var label = named.label();
                if (named.weight() == 0
                        || label.isBlank()
                        || label.startsWith("@")
                        || label.startsWith("^")
                        || isThreadLabel(label)
                        || repositories.containsKey(label)
                        || repositories.containsValue(label)) {
                    continue;
                }
                var fold = Catalog.fold(label);
                meanings.computeIfAbsent(fold, k -> new Tally<>())
                        .add(named.url() + "\n" + named.title(), named.weight());
                spellings.computeIfAbsent(fold, k -> new Tally<>()).add(label, named.weight());
                examples.putIfAbsent(fold, named);
            }
            var links = new ArrayList<OldLink>();
            meanings.forEach((fold, tally) -> {
                var example = examples.get(fold);
                var spelling = spellings.get(fold);
                if (example != null
                        && spelling != null
                        && tally.unanimous()
                        && WEB.matcher(example.url()).matches()) {
                    links.add(new OldLink(spelling.first().orElseThrow(), example.url(), example.title()));
                }
            });
            return links;
        }

        /** The files beside the reports that links lead to. */
        private List<OldLink> documents() {
            var paths = new TreeSet<String>();
            for (var named : names) {
                RelativeUrl.path(named.file().path(), named.url())
                        .filter(documents::contains)
                        .ifPresent(paths::add);
            }
            for (var file : files) {
                file.prose().links().stream()
                        .flatMap(link -> RelativeUrl.path(file.path(), link.destination()).stream())
                        .filter(documents::contains)
                        .forEach(paths::add);
            }
            return paths.stream().map(path -> new OldLink(path, path, "")).toList();
        }
    }
}
