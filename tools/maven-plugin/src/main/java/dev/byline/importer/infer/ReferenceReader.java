package dev.byline.importer.infer;

import dev.byline.catalog.Catalog;
import dev.byline.importer.infer.OldForges.OldThread;
import dev.byline.importer.infer.References.CitedPerson;
import dev.byline.importer.infer.References.CitedRepository;
import dev.byline.importer.infer.References.NamedUrl;
import dev.byline.importer.options.ImportException;
import dev.byline.importer.text.OldFile;
import dev.byline.importer.text.RelativeUrl;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what old files cite. */
final class ReferenceReader {

    private static final Pattern HANDLE = Pattern.compile("[\\p{L}\\p{N}_.-]+(?:\\[bot])?");
    private static final Pattern WEB = Pattern.compile("(?i)(?:https?|mailto):.*");

    private final List<OldFile> files;
    private final SaidReferences said;
    private final Set<String> documents;
    private final List<Named> names = new ArrayList<>();
    private final OldForges forges;
    private final Map<Key, Cited> cited = new TreeMap<>();

    /** A label with a URL, wherever an old file has one. */
    private record Named(OldFile file, String label, String url, String title, int weight) {

        int uses() {
            return Math.max(1, weight);
        }
    }

    /** A repository, however its slug is spelled. */
    private record Key(String forge, String slug) implements Comparable<Key> {

        static Key of(OldForge forge, String slug) {
            return new Key(forge.name(), Catalog.fold(slug));
        }

        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::slug).thenComparing(Key::forge).compare(this, other);
        }
    }

    /** What is known of a repository. */
    private static final class Cited {

        private final OldForge forge;
        private final Tally<String> slugs = new Tally<>();
        /** Whether a thread is a pull request. */
        private final SortedMap<Integer, Tally<Boolean>> threads = new TreeMap<>();

        private int uses;
        private int byNumber;
        private int threadUses;

        Cited(OldForge forge) {
            this.forge = forge;
        }

        void use(String slug, int times) {
            slugs.add(slug, times);
            uses += times;
        }

        String slug() {
            return slugs.first().orElseThrow();
        }

        /** Whether the forge numbers issues and merge requests apart, so that both #5 and !5 may exist. */
        private boolean isApart() {
            return forge.kind().pullSign().equals("!");
        }

        void say(int number, boolean pull) {
            if (!isApart()) {
                threads.remove(number);
            }
            threads.computeIfAbsent(number, k -> new Tally<>()).add(pull, 1);
        }

        void forget(int number, boolean pull) {
            var kind = threads.remove(number);
            if (kind != null && isApart() && kind.of(!pull) > 0) {
                say(number, !pull);
            }
        }

        CitedRepository named(String name) {
            var pulls = new TreeSet<Integer>();
            var issues = new TreeSet<Integer>();
            threads.forEach((number, kind) -> {
                var pull = isApart() ? kind.of(true) > 0 : kind.of(true) >= kind.of(false);
                if (pull) {
                    pulls.add(number);
                }
                if (isApart() ? kind.of(false) > 0 : !pull) {
                    issues.add(number);
                }
            });
            return new CitedRepository(name, forge, pulls, issues);
        }
    }

    private ReferenceReader(List<OldFile> files, SaidReferences said, Set<String> documents) {
        this.files = files;
        this.said = said;
        this.documents = documents;
        files.forEach(this::collect);
        var urls = new HashSet<>(said.urls());
        names.forEach(named -> urls.add(named.url()));
        forges = new OldForges(urls, said.forges());
    }

    /**
     * Reads the old files.
     *
     * @param files the files
     * @param said what flags say of their references
     * @param documents the files beside them
     */
    static References read(List<OldFile> files, SaidReferences said, Set<String> documents) {
        return new ReferenceReader(files, said, documents).read();
    }

    private References read() {
        names.forEach(this::count);
        var usual = usualForge();
        said.repositories().forEach(repository -> repository(repository, usual));
        var home = said.noHome()
                ? Optional.<Cited>empty()
                : said.home().map(repository -> repository(repository, usual)).or(this::home);
        said.threads()
                .forEach(thread -> repository(thread.repository(), usual, home).say(thread.number(), thread.pull()));
        said.noThreads()
                .forEach(thread -> repository(thread.repository(), usual, home).forget(thread.number(), thread.pull()));
        var forge = home.map(repository -> repository.forge).orElse(usual);
        var repositories = repositories(home);
        return new References(
                forge,
                home.map(Cited::slug).filter(repositories::containsKey),
                repositories,
                people(forge),
                links(repositories),
                documents());
    }

    /** The repository that a flag names, by its slug or its page. */
    private Cited repository(String slugOrUrl, OldForge usual) {
        if (slugOrUrl.contains("://")) {
            var page = forges.repository(slugOrUrl)
                    .orElseThrow(() -> new ImportException(slugOrUrl
                            + " is not a page of a repository that an import knows; say with -Dbyline.forges what its host"
                            + " runs, or write the slug alone"));
            return use(page.forge(), page.slug(), 1);
        }
        var known = cited.values().stream()
                .filter(repository -> Catalog.fold(repository.slug()).equals(Catalog.fold(slugOrUrl)))
                .max(Comparator.comparingInt(repository -> repository.uses));
        if (known.isEmpty() && !usual.kind().isSlug(slugOrUrl)) {
            throw new ImportException(
                    "\"" + slugOrUrl + "\" is not a repository; write owner and name, like quay/harbour");
        }
        return known.orElseGet(() -> use(usual, slugOrUrl, 1));
    }

    private Cited repository(String slugOrNothing, OldForge usual, Optional<Cited> home) {
        return slugOrNothing.isEmpty()
                ? home.orElseThrow(() -> new ImportException(
                        "a thread by its number alone is one of the home repository; set -Dbyline.home"))
                : repository(slugOrNothing, usual);
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

    private void count(Named named) {
        forges.thread(named.url()).ifPresent(thread -> {
            var repository = use(thread.forge(), thread.slug(), named.uses());
            repository.threadUses += named.uses();
            if (named.label().equals(sign(thread) + thread.number())) {
                repository.byNumber += 1 + named.weight();
            }
            // A label of another thread says nothing about what kind this one is.
            if (!References.namesAnother(named.label(), thread)) {
                repository
                        .threads
                        .computeIfAbsent(thread.number(), k -> new Tally<>())
                        .add(thread.pull(), named.uses());
            }
        });
        forges.repository(named.url())
                .ifPresent(repository -> use(repository.forge(), repository.slug(), named.uses()));
    }

    private static String sign(OldThread thread) {
        return thread.pull() ? thread.forge().kind().pullSign() : "#";
    }

    private Cited use(OldForge forge, String slug, int times) {
        var repository = cited.computeIfAbsent(Key.of(forge, slug), k -> new Cited(forge));
        repository.use(slug, times);
        return repository;
    }

    /** The forge that most of what is cited lives on. */
    private OldForge usualForge() {
        var uses = new Tally<String>();
        cited.values().forEach(repository -> uses.add(repository.forge.name(), repository.uses));
        for (var named : names) {
            if (named.label().startsWith("@")) {
                forges.all().stream()
                        .filter(forge ->
                                named.url().equals(forge.personUrl(named.label().substring(1))))
                        .forEach(forge -> uses.add(forge.name(), named.uses()));
            }
        }
        return uses.first()
                .flatMap(name -> forges.all().stream()
                        .filter(forge -> forge.name().equals(name))
                        .findFirst())
                .orElse(OldForge.GITHUB);
    }

    /** The repository that `[#12]` is about; without such labels, the one whose threads are cited most. */
    private Optional<Cited> home() {
        return most(repository -> repository.byNumber).or(() -> most(repository -> repository.threadUses));
    }

    private Optional<Cited> most(ToIntFunction<Cited> uses) {
        return cited.values().stream()
                .filter(repository -> uses.applyAsInt(repository) > 0)
                // Of two as many, the first.
                .reduce((first, second) -> uses.applyAsInt(second) > uses.applyAsInt(first) ? second : first);
    }

    private SortedMap<String, CitedRepository> repositories(Optional<Cited> home) {
        var order = cited.values().stream()
                .filter(repository -> !said.noRepositories().contains(Catalog.fold(repository.slug())))
                .filter(repository -> !isGroup(repository))
                .sorted(Comparator.comparing((Cited repository) ->
                                home.filter(repository::equals).isEmpty())
                        .thenComparing(repository -> -repository.uses))
                .toList();
        var slugs = new HashSet<String>();
        var taken = new HashSet<String>();
        var result = new TreeMap<String, CitedRepository>();
        for (var repository : order) {
            var slug = repository.slug();
            // A catalog tells repositories apart by their slugs, whatever forge they live on.
            if (!slugs.add(Catalog.fold(slug))) {
                continue;
            }
            var name = slug.substring(slug.lastIndexOf('/') + 1);
            if (!taken.add(Catalog.fold(name))) {
                name = slug.replace('/', '-');
                if (!taken.add(Catalog.fold(name))) {
                    continue;
                }
            }
            result.put(slug, repository.named(name));
        }
        return result;
    }

    /** Whether it is what repositories of GitLab lie in. */
    private boolean isGroup(Cited repository) {
        var inside = Catalog.fold(repository.slug()) + "/";
        return repository.threads.isEmpty()
                && cited.keySet().stream()
                        .anyMatch(key -> key.forge().equals(repository.forge.name())
                                && key.slug().startsWith(inside));
    }

    private List<CitedPerson> people(OldForge usual) {
        var spellings = new TreeMap<String, Tally<String>>();
        var urls = new HashMap<String, Tally<String>>();
        for (var named : names) {
            if (named.label().startsWith("@")
                    && HANDLE.matcher(named.label().substring(1)).matches()
                    && named.title().isEmpty()
                    && WEB.matcher(named.url()).matches()) {
                var handle = named.label().substring(1);
                spellings
                        .computeIfAbsent(Catalog.fold(handle), k -> new Tally<>())
                        .add(handle, named.uses());
                urls.computeIfAbsent(handle, k -> new Tally<>()).add(named.url(), named.uses());
            } else if (named.weight() == 0) {
                // `[Ada](https://github.com/ada)` is a person too; of another name, nobody can tell what the page is.
                byName(named).ifPresent(handle -> {
                    spellings
                            .computeIfAbsent(Catalog.fold(handle), k -> new Tally<>())
                            .add(handle, named.uses());
                    urls.computeIfAbsent(handle, k -> new Tally<>()).add(named.url(), named.uses());
                });
            }
        }
        for (var handle : said.people()) {
            spellings.computeIfAbsent(Catalog.fold(handle), k -> new Tally<>()).add(handle, 1);
        }
        var people = new ArrayList<CitedPerson>();
        spellings.forEach((fold, spelling) -> {
            if (!said.noPeople().contains(fold)) {
                var handle = spelling.first().orElseThrow();
                var url = Optional.ofNullable(urls.get(handle)).flatMap(Tally::first);
                people.add(person(handle, url.orElseGet(() -> usual.personUrl(handle)), usual));
            }
        });
        return people;
    }

    /** The handle whose page a link leads to that has the same text. */
    private Optional<String> byName(Named named) {
        var handle = named.url().substring(named.url().lastIndexOf('/') + 1);
        return HANDLE.matcher(handle).matches()
                        && named.label().equalsIgnoreCase(handle)
                        && forges.all().stream()
                                .anyMatch(forge -> forge.personUrl(handle).equals(named.url()))
                ? Optional.of(handle)
                : Optional.empty();
    }

    private CitedPerson person(String handle, String url, OldForge usual) {
        return Stream.concat(Stream.of(usual), forges.all().stream())
                .filter(forge -> forge.personUrl(handle).equals(url))
                .findFirst()
                .map(forge -> new CitedPerson(handle, forge, ""))
                .orElseGet(() -> new CitedPerson(handle, usual, url));
    }

    /** Labels that lead to one and the same web page wherever they are defined. */
    private List<NamedUrl> links(SortedMap<String, CitedRepository> repositories) {
        var meanings = new TreeMap<String, Tally<String>>();
        var spellings = new TreeMap<String, Tally<String>>();
        var examples = new HashMap<String, Named>();
        var known = new HashSet<>(repositories.keySet());
        repositories.values().forEach(repository -> known.add(repository.name()));
        for (var named : names) {
            var label = named.label();
            if (named.weight() == 0
                    || label.isBlank()
                    || label.startsWith("@")
                    || label.startsWith("^")
                    || References.isThreadLabel(label)
                    || known.contains(label)) {
                continue;
            }
            var fold = Catalog.fold(label);
            meanings.computeIfAbsent(fold, k -> new Tally<>()).add(named.url() + "\n" + named.title(), named.weight());
            spellings.computeIfAbsent(fold, k -> new Tally<>()).add(label, named.weight());
            examples.putIfAbsent(fold, named);
        }
        var links = new ArrayList<NamedUrl>();
        meanings.forEach((fold, tally) -> {
            var example = examples.get(fold);
            var spelling = spellings.get(fold);
            if (example != null
                    && spelling != null
                    && tally.unanimous()
                    && WEB.matcher(example.url()).matches()) {
                links.add(new NamedUrl(spelling.first().orElseThrow(), example.url(), example.title()));
            }
        });
        return links;
    }

    /** The files beside the reports that links lead to. */
    private List<NamedUrl> documents() {
        if (documents.isEmpty()) {
            return List.of();
        }
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
        return paths.stream().map(path -> new NamedUrl(path, path, "")).toList();
    }
}
