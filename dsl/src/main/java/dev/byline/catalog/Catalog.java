package dev.byline.catalog;

import dev.byline.catalog.ForgeSite.ThreadUrl;
import dev.byline.dsl.Series;
import dev.byline.reference.Document;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Link;
import dev.byline.reference.Person;
import dev.byline.reference.Reference;
import dev.byline.reference.Repository;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The references that the reports of a series may cite, by label and by the name of their Java constant. */
public final class Catalog {

    private static final Pattern WHITE_SPACE = Pattern.compile("[ \t\r\n]+");

    private final SeriesHeader series;
    private final SortedMap<String, Reference> constants;
    private final Map<String, Reference> labels;
    private final List<Person> people;
    private final List<Repository> repositories;
    private final List<ForgeThread> threads;
    private final List<Link> links;
    private final List<Document> documents;
    private final List<ReportHeader> reports;
    private final Map<String, ReportHeader> reportsByType;
    private final Collection<ForgeSite> forges;

    Catalog(CatalogBuilder.Parts parts) {
        this.series = parts.series();
        this.constants = Collections.unmodifiableSortedMap(new TreeMap<>(parts.constants()));
        this.labels = Map.copyOf(parts.labels());
        this.people = List.copyOf(parts.people());
        this.repositories = List.copyOf(parts.repositories());
        this.threads = parts.threads().stream()
                .sorted(CatalogOrder.BY_REPOSITORY_AND_NUMBER)
                .toList();
        this.links = List.copyOf(parts.links());
        this.documents = List.copyOf(parts.documents());
        this.reports = parts.reports().stream().sorted(CatalogOrder.BY_PERIOD).toList();
        this.reportsByType =
                reports.stream().collect(Collectors.toMap(ReportHeader::type, Function.identity(), (a, b) -> a));
        this.forges = List.copyOf(parts.forges());
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
     * Resolves and checks declarations.
     *
     * @param declarations what the annotations say
     * @return the catalog, whatever is wrong with them, and what is wrong
     */
    public static Resolved of(Declarations declarations) {
        return new CatalogBuilder(declarations).build();
    }

    /**
     * The catalog of a series on the class path.
     *
     * @param series the type with {@link Series}
     * @return the catalog, with the further types and the reports that were compiled
     * @throws IllegalArgumentException if the type is not annotated with {@link Series}
     * @throws IllegalStateException if it was compiled without Byline's annotation processor, or a type that was
     *     compiled with it is missing
     */
    public static Catalog of(Class<?> series) {
        if (series.getAnnotation(Series.class) == null) {
            throw new IllegalArgumentException(series.getName() + " is not annotated with @Series");
        }
        var members = SeriesMembers.ofCompiled(series);
        return of(Declarations.read(
                        AnnotatedType.of(series), load(members.parts(), series), load(members.reports(), series)))
                .catalog();
    }

    private static List<AnnotatedType> load(List<String> names, Class<?> series) {
        var types = new ArrayList<AnnotatedType>();
        for (var name : names) {
            try {
                types.add(AnnotatedType.of(Class.forName(name, false, series.getClassLoader())));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(
                        name + " belongs to the series " + series.getName() + " but is not on the class path", e);
            }
        }
        return types;
    }

    /**
     * The form in which labels are compared: without white space around, each run of white space one space.
     * Unlike CommonMark ("matches"), letters differ by case: a label is spelled as it is declared.
     *
     * @param label a label, unescaped
     * @return its form
     */
    static String normalize(String label) {
        // White space is what CommonMark calls so here: a no-break space is a character like any other.
        return WHITE_SPACE.matcher(label).replaceAll(" ").replaceAll("^ | $", "");
    }

    /**
     * The form in which CommonMark compares labels: two labels of one document with the same form lead to the
     * same place (CommonMark 0.31.2, section 4.7, "Unicode case fold").
     *
     * @param label a label
     * @return its form
     */
    public static String fold(String label) {
        return normalize(label)
                .toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    /**
     * What a label stands for.
     *
     * @param label a label as in prose, without brackets and unescaped
     * @return the reference; empty if none is declared under this label
     */
    public Optional<Reference> label(String label) {
        return Optional.ofNullable(labels.get(normalize(label)));
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
     * What a constant stands for, as its type; the generated class initialises its constants with this.
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
     * The constants of the generated {@code Refs} class.
     *
     * @return the references by the constants' names, sorted
     */
    public SortedMap<String, Reference> constants() {
        return constants;
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
}
