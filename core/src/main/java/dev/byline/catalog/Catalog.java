package dev.byline.catalog;

import dev.byline.catalog.ForgeSite.ThreadUrl;
import dev.byline.index.CatalogOrder;
import dev.byline.index.ReportHeader;
import dev.byline.index.SeriesCatalog;
import dev.byline.reference.Flaw;
import dev.byline.reference.ForgePage;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.LinkFamily;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Document;
import dev.byline.reference.Reference.Link;
import dev.byline.reference.Reference.Person;
import dev.byline.reference.Reference.Repository;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.StringTokenizer;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The references that the reports of a series may cite, by label and by the name of their Java constant. */
public final class Catalog {

    private final SeriesHeader series;
    private final List<String> parts;
    private final SortedMap<String, Reference> constants;
    private final Map<String, String> owners;
    private final Map<String, List<String>> constantsByOwner = new HashMap<>();
    private final Map<String, Reference> labels;
    private final List<Person> people;
    private final List<Repository> repositories;
    private final List<ForgeThread> threads;
    private final List<Link> links;
    private final List<Document> documents;
    private final List<ReportHeader> reports;
    private final Map<String, ReportHeader> reportsByType;
    private final Collection<ForgeSite> forges;
    private final List<LinkFamily> families;
    private final List<ForgePage> forgePages;
    private final List<ForgePage> commits;
    private final List<RepositoryPages> repositoryPages;
    private final Set<String> namesInProse;
    private final Map<PageUrl, Reference> pages = new HashMap<>();
    private final Map<PageUrl, Person> peoplePages = new HashMap<>();
    private final Map<String, Person> handles = new HashMap<>();
    /** Made when somebody asks: a long series has many, and only links need them. */
    private Optional<NavigableSet<String>> files = Optional.empty();

    /** Of parts that are nobody else's and in any order. */
    Catalog(CatalogBuilder.Parts parts) {
        this(
                parts,
                parts.threads().stream()
                        .sorted(CatalogOrder.BY_REPOSITORY_AND_NUMBER)
                        .toList(),
                parts.reports().stream().sorted(CatalogOrder.BY_PERIOD).toList());
    }

    private Catalog(CatalogBuilder.Parts parts, List<ForgeThread> threads, List<ReportHeader> reports) {
        this.series = parts.series();
        this.parts = List.copyOf(parts.types());
        this.owners = Collections.unmodifiableMap(parts.owners());
        this.constants = Collections.unmodifiableSortedMap(new TreeMap<>(parts.constants()));
        this.labels = Collections.unmodifiableMap(parts.labels());
        this.people = List.copyOf(parts.people());
        this.repositories = List.copyOf(parts.repositories());
        this.threads = threads;
        this.links = List.copyOf(parts.links());
        this.documents = List.copyOf(parts.documents());
        this.reports = reports;
        this.reportsByType =
                reports.stream().collect(Collectors.toMap(ReportHeader::type, Function.identity(), (a, b) -> a));
        this.forges = List.copyOf(parts.forges());
        this.families = List.copyOf(parts.families());
        this.forgePages = constants.values().stream()
                .filter(ForgePage.class::isInstance)
                .map(ForgePage.class::cast)
                .distinct()
                .toList();
        this.commits = forgePages.stream()
                .filter(page -> page.kind() == ForgePage.Kind.COMMIT)
                .toList();
        var slugs = repositories.stream().map(Repository::slug).toList();
        this.repositoryPages =
                forges.stream().flatMap(forge -> forge.pages(slugs).stream()).toList();
        this.namesInProse =
                labels.keySet().stream().filter(Catalog::isNameInProse).collect(Collectors.toUnmodifiableSet());
        constants
                .keySet()
                .forEach(constant -> constantsByOwner
                        .computeIfAbsent(owners.getOrDefault(constant, series.type()), type -> new ArrayList<>())
                        .add(constant));
        constants.values().forEach(reference -> pages.putIfAbsent(PageUrl.of(reference.url()), reference));
        for (var person : people) {
            peoplePages.putIfAbsent(PageUrl.of(person.url()), person);
            handles.put(foldHandle(person.handle()), person);
        }
        for (var person : people) {
            person.aliases().forEach(alias -> handles.putIfAbsent(foldHandle(alias), person));
        }
    }

    /** Of parts that are nobody else's and in the order in which a catalog gives them. */
    static Catalog ofOrdered(CatalogBuilder.Parts parts) {
        return new Catalog(parts, List.copyOf(parts.threads()), List.copyOf(parts.reports()));
    }

    /** All that it was made of, in an order of its own where that means nothing. */
    CatalogBuilder.Parts resolvedParts() {
        return new CatalogBuilder.Parts(
                series,
                parts,
                constants,
                owners,
                labels,
                people,
                repositories,
                threads,
                links,
                documents,
                reports,
                forges,
                families);
    }

    /**
     * What the series has, whatever lies in its folder.
     *
     * @return the paths of its reports, of the documents that it declares, and of what Byline writes for every series
     */
    public synchronized NavigableSet<String> files() {
        var known = files.orElseGet(() -> {
            var all = new TreeSet<>(List.of("README.md", "index.json"));
            reports.forEach(report -> all.add(report.path()));
            documents.forEach(document -> all.add(document.path()));
            return Collections.unmodifiableNavigableSet(all);
        });
        files = Optional.of(known);
        return known;
    }

    /** A forge does not tell handles apart by case. */
    private static String foldHandle(String handle) {
        return handle.toLowerCase(Locale.ROOT);
    }

    /**
     * A catalog and what is wrong with its declarations.
     *
     * @param catalog what could be made of the declarations: of two that contradict each other, the first
     * @param problems the problems, in the order of the declarations
     */
    public record Resolved(Catalog catalog, List<DeclarationProblem> problems) {

        /** Copies the problems, so that they cannot change. */
        public Resolved {
            problems = List.copyOf(problems);
        }
    }

    /**
     * The form in which labels are compared: without white space around, each run of white space one space.
     * Unlike CommonMark ("matches"), letters differ by case: a label is spelled as it is declared.
     *
     * @param label a label, unescaped
     * @return its form
     */
    public static String normalize(String label) {
        var space = label.indexOf(' ') >= 0
                || label.indexOf('\n') >= 0
                || label.indexOf('\t') >= 0
                || label.indexOf('\r') >= 0;
        return space ? withSingleSpaces(label) : label;
    }

    private static String withSingleSpaces(String label) {
        // White space is what CommonMark calls so here: a no-break space is a character like any other.
        var words = new StringJoiner(" ");
        var tokens = new StringTokenizer(label, " \t\r\n");
        while (tokens.hasMoreTokens()) {
            words.add(tokens.nextToken());
        }
        return words.toString();
    }

    /**
     * The form in which CommonMark compares labels: two labels of one document with the same form lead to the
     * same place (CommonMark 0.31.2, section 4.7, "Unicode case fold").
     *
     * @param label a label
     * @return its form
     */
    public static String fold(String label) {
        var lower = normalize(label).toLowerCase(Locale.ROOT);
        // Of an ASCII letter there is one form in upper case, and back.
        return isAscii(lower) ? lower : lower.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '\u007F') {
                return false;
            }
        }
        return true;
    }

    /**
     * What a label stands for.
     *
     * @param label a label as in prose, without brackets and unescaped
     * @return the reference; empty if none is declared under this label
     */
    public Optional<Reference> label(String label) {
        var normal = normalize(label);
        var declared = Optional.ofNullable(labels.get(normal));
        if (declared.isPresent() || families.isEmpty() && commits.isEmpty()) {
            return declared;
        }
        var ofFamily = ofFamily(normal);
        return ofFamily.isPresent() || commits.isEmpty() ? ofFamily : commit(normal);
    }

    /** The only commit whose hash begins so. */
    private Optional<Reference> commit(String label) {
        var at = label.lastIndexOf('@');
        var hash = label.substring(at + 1);
        var repository = label.substring(0, Math.max(at, 0));
        if (hash.length() < PageResolver.SHORT
                || !hash.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
            return Optional.empty();
        }
        var found = commits.stream()
                .filter(commit -> commit.name().startsWith(hash))
                .filter(commit -> repositories.stream()
                        .filter(each -> each.slug().equals(commit.of()))
                        .anyMatch(each -> repository.isEmpty() && at < 0
                                ? each.home()
                                : repository.equals(each.name()) || repository.equals(each.slug())))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private Optional<Reference> ofFamily(String label) {
        for (var family : families) {
            var link = family.ofLabel(label);
            if (link.isPresent()) {
                return Optional.of(link.get());
            }
        }
        return Optional.empty();
    }

    /**
     * The families of links.
     *
     * @return the families in the order of their declarations
     */
    public List<LinkFamily> families() {
        return families;
    }

    /**
     * A family of links.
     *
     * @param name the name of the method that makes one of them
     * @return the family; empty if there is none
     */
    public Optional<LinkFamily> family(String name) {
        return families.stream().filter(family -> family.name().equals(name)).findFirst();
    }

    /**
     * All labels, in no particular order.
     *
     * @return the labels, several for one reference where it has several spellings
     */
    public Collection<String> labels() {
        return labels.keySet();
    }

    /**
     * What a constant of the generated {@code Refs} class stands for.
     *
     * @param name the constant's name
     * @return the reference; empty if there is no such constant
     */
    public Optional<Reference> constant(String name) {
        return Optional.ofNullable(constants.get(name));
    }

    /**
     * What a constant stands for, as its type.
     *
     * @param name the constant's name
     * @param type its type
     * @param <T> its type
     * @return the reference
     * @throws NoSuchElementException if the catalog's declarations changed since the class was generated
     */
    public <T extends Reference> T constant(String name, Class<T> type) {
        return constant(name)
                .filter(type::isInstance)
                .map(type::cast)
                .orElseThrow(() -> new NoSuchElementException("the catalog of " + series.name() + " declares no "
                        + type.getSimpleName() + " " + name + ": compile the catalog and the reports again"));
    }

    /**
     * The types with {@link dev.byline.dsl.CatalogOf} that declare more of it.
     *
     * @return their binary names, sorted
     */
    public List<String> parts() {
        return parts;
    }

    /**
     * The constants that stand for what a type declares.
     *
     * @param type the type's binary name
     * @return the names of the constants, sorted
     */
    public List<String> constantsOf(String type) {
        return Collections.unmodifiableList(constantsByOwner.getOrDefault(type, List.of()));
    }

    /**
     * Which type declares what a constant stands for.
     *
     * @param constant the name of a constant
     * @return the type's binary name: the series, one of its {@link #parts()} or a report; empty if there is no such
     *     constant
     */
    public Optional<String> owner(String constant) {
        return Optional.ofNullable(owners.get(constant));
    }

    /**
     * The constants of the generated {@code Refs} class.
     *
     * @return the references by the constants' names, sorted
     */
    public SortedMap<String, Reference> constants() {
        return constants;
    }

    /**
     * What the compiler leaves of it for programs.
     *
     * @return the references without their labels
     */
    public SeriesCatalog declared() {
        return new SeriesCatalog(
                series.type(),
                series.name(),
                constants,
                people,
                repositories,
                threads,
                links,
                documents,
                reports,
                families);
    }

    /**
     * The series.
     *
     * @return what is declared of it besides its references
     */
    public SeriesHeader series() {
        return series;
    }

    /**
     * What has a page of its own.
     *
     * @param url any URL
     * @return the reference whose page it leads to, the first by the name of its constant, or one of a family; empty if
     *     there is none
     */
    public Optional<Reference> page(String url) {
        var page = Optional.ofNullable(pages.get(PageUrl.of(url)));
        return page.isPresent() || families.isEmpty()
                ? page
                : families.stream()
                        .flatMap(family -> family.ofUrl(url).stream())
                        .map(Reference.class::cast)
                        .findFirst();
    }

    /**
     * Who has a page.
     *
     * @param url any URL
     * @return the person whose page it leads to; empty if it is nobody's
     */
    public Optional<Person> personPage(String url) {
        return Optional.ofNullable(peoplePages.get(PageUrl.of(url)));
    }

    /**
     * Who has a handle on a forge.
     *
     * @param handle a handle or an alias without {@code @}, in any case
     * @return the person; empty if nobody is declared with it
     */
    public Optional<Person> handle(String handle) {
        return Optional.ofNullable(handles.get(foldHandle(handle)));
    }

    /**
     * The people.
     *
     * @return the people in the order of their declarations
     */
    public List<Person> people() {
        return people;
    }

    /**
     * The repositories.
     *
     * @return the repositories in the order of their declarations
     */
    public List<Repository> repositories() {
        return repositories;
    }

    /**
     * What a pull request is called where the series is at home: on the forge of its home repository, or of the first one.
     *
     * @return the words in the singular, such as {@code merge request}
     */
    public String pullName() {
        return repositories.stream()
                .min(Comparator.comparing(repository -> !repository.home()))
                .flatMap(home -> forgeOf(home).program())
                .orElse(ForgeProgram.GITHUB)
                .pullName();
    }

    /**
     * The forge that a repository is on.
     *
     * @param repository one of the repositories
     * @return its forge
     */
    public ForgeSite forgeOf(Repository repository) {
        return forges.stream()
                .filter(forge -> forge.repositoryUrl(repository.slug()).equals(repository.url()))
                .findFirst()
                .orElse(ForgeSite.GITHUB);
    }

    /**
     * The issues and pull requests.
     *
     * @return the threads, the home repository's first, then by repository, each by number
     */
    public List<ForgeThread> threads() {
        return threads;
    }

    /**
     * The named URLs.
     *
     * @return the links in the order of their declarations
     */
    public List<Link> links() {
        return links;
    }

    /**
     * The commits, releases, milestones, discussions and teams.
     *
     * @return them, by the names of their constants
     */
    public List<ForgePage> pages() {
        return forgePages;
    }

    /**
     * The files beside the reports.
     *
     * @return the documents in the order of their declarations
     */
    public List<Document> documents() {
        return documents;
    }

    /**
     * The reports.
     *
     * @return the reports in the order of their periods, those without one last
     */
    public List<ReportHeader> reports() {
        return reports;
    }

    /**
     * The report of a class.
     *
     * @param type the class's binary name
     * @return the report; empty if the class is none of the series
     */
    public Optional<ReportHeader> report(String type) {
        return Optional.ofNullable(reportsByType.get(type));
    }

    /**
     * Reads the URL of an issue or a pull request of any forge of the catalog.
     *
     * @param url any URL
     * @return what it leads to, declared or not; empty if it is not such a URL
     */
    public Optional<ThreadUrl> threadUrl(String url) {
        return forges.stream().flatMap(forge -> forge.thread(url).stream()).findFirst();
    }

    /**
     * The declared threads that a URL may lead to; where a forge numbers issues and merge requests apart, two.
     *
     * @param url what a URL leads to
     * @return the threads of its repository with its number, of either kind
     */
    public Stream<ForgeThread> threads(ThreadUrl url) {
        return threads.stream()
                .filter(thread -> thread.number() == url.number())
                .filter(thread -> thread.repository().slug().equalsIgnoreCase(url.slug()));
    }

    /**
     * Reads the URL of a person's page on any forge of the catalog.
     *
     * @param url any URL
     * @return the handle as the URL has it, declared or not; empty if it is not such a URL
     */
    public Optional<String> handleOf(String url) {
        return forges.stream().flatMap(forge -> forge.handle(url).stream()).findFirst();
    }

    /**
     * Whether a URL of a declared repository is a page of it.
     *
     * @param url any URL
     * @return what is wrong with it; empty for whatever may be a page, and for other sites
     */
    public Optional<Flaw> notAPage(String url) {
        return repositoryPages.stream()
                .flatMap(pages -> pages.flaw(url).stream())
                .findFirst();
    }

    /**
     * The labels that no prose has by chance: of one word, with letters, and with digits or signs between them.
     *
     * @return such labels, neither handles nor those of threads
     */
    public Set<String> namesInProse() {
        return namesInProse;
    }

    /**
     * Whether a word is such a label, or one of a family whose labels are such.
     *
     * @param word a word of prose
     * @return whether it is no word by chance
     */
    public boolean isInProse(String word) {
        return namesInProse.contains(word)
                || !families.isEmpty() && isNameInProse(word) && ofFamily(word).isPresent();
    }

    private static boolean isNameInProse(String label) {
        var letters = 0;
        var others = 0;
        for (var i = 0; i < label.length(); i++) {
            var c = label.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
            } else if (Character.isDigit(c) || c == '-' || c == '/' || c == '.' || c == '_') {
                others++;
            } else {
                return false;
            }
        }
        return letters > 0
                && others > 0
                && label.length() > 3
                && Character.isLetterOrDigit(label.charAt(0))
                && Character.isLetterOrDigit(label.charAt(label.length() - 1));
    }
}
