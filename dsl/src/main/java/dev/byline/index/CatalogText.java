package dev.byline.index;

import dev.byline.dsl.ThreadState;
import dev.byline.reference.Contribution;
import dev.byline.reference.ForgePage;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.LinkFamily;
import dev.byline.reference.PageDetails;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Document;
import dev.byline.reference.Reference.Issue;
import dev.byline.reference.Reference.Link;
import dev.byline.reference.Reference.Person;
import dev.byline.reference.Reference.PullRequest;
import dev.byline.reference.Reference.Repository;
import dev.byline.reference.ReportPeriod;
import dev.byline.reference.ReportReference;
import dev.byline.reference.ThreadDetails;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A resolved catalog as text, a line for each reference. The compiler leaves it in the class output, from which the
 * constants of the generated classes are read.
 *
 * <p>Equal catalogs give equal texts.
 */
public final class CatalogText {

    private static final String SERIES = "series";
    private static final String FAMILY = "family";
    private static final String NO_DAY = "-";

    private CatalogText() {}

    /**
     * Where the catalog of a series is.
     *
     * @param series the binary name of the type with {@link dev.byline.dsl.Series}
     * @return the name of the resource, relative to the root of the class output
     */
    public static String resource(String series) {
        return "META-INF/byline/" + series + "-catalog";
    }

    /**
     * Writes a catalog.
     *
     * @param catalog the catalog
     * @return its lines, each ended by a line feed
     */
    public static String write(SeriesCatalog catalog) {
        return new Writer(catalog).write();
    }

    /**
     * Reads a catalog.
     *
     * @param series the binary name of the type of its series
     * @param text what {@link #write} has written
     * @return the catalog
     * @throws IllegalArgumentException if nobody has written that
     */
    public static SeriesCatalog read(String series, String text) {
        try {
            return new Reader().read(series, text);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("no catalog of " + series, e);
        }
    }

    private static final class Writer {

        private final SeriesCatalog catalog;
        private final Map<Reference, List<String>> constants = new HashMap<>();
        private final Map<Repository, Integer> repositories = new HashMap<>();
        private final StringBuilder text = new StringBuilder();

        Writer(SeriesCatalog catalog) {
            this.catalog = catalog;
            catalog.constants()
                    .forEach((name, reference) -> constants
                            .computeIfAbsent(reference, r -> new ArrayList<>())
                            .add(name));
        }

        String write() {
            TextLine.of(SERIES).with("name", catalog.name()).write(text);
            catalog.people().forEach(this::write);
            catalog.repositories().forEach(this::write);
            catalog.threads().forEach(this::write);
            catalog.links().forEach(this::write);
            catalog.documents().forEach(this::write);
            catalog.families().forEach(this::write);
            catalog.reports()
                    .forEach(report -> line(report.reference())
                            .with("class", report.type())
                            .write(text));
            // Of two declarations that contradict each other, only one is in a list.
            catalog.constants().values().stream().filter(constants::containsKey).forEach(this::write);
            return text.toString();
        }

        private void write(LinkFamily family) {
            var rule = family.rule();
            TextLine.of(FAMILY)
                    .with("name", family.name())
                    .with("label", family.label())
                    .with("url", family.url())
                    .with("title", family.title())
                    .with("kind", rule.kind().name())
                    .with("min", Integer.toString(rule.min()))
                    .with("max", Integer.toString(rule.max()))
                    .with("matches", rule.matches())
                    .with("example", rule.example())
                    .write(text);
        }

        private void write(Reference reference) {
            line(reference).write(text);
        }

        private TextLine line(Reference reference) {
            var line = TextLine.of(ReferenceType.of(reference))
                    .with("as", Optional.ofNullable(constants.remove(reference)).orElse(List.of()));
            return reference.match(new Reference.Cases<TextLine>() {
                @Override
                public TextLine person(Person person) {
                    return line.with("handle", person.handle())
                            .with("name", person.name())
                            .with("url", person.url())
                            .with("alias", person.aliases())
                            .with(
                                    "until",
                                    person.until().stream()
                                            .map(day ->
                                                    day.map(LocalDate::toString).orElse(NO_DAY))
                                            .toList());
                }

                @Override
                public TextLine repository(Repository repository) {
                    repositories.putIfAbsent(repository, repositories.size());
                    return line.with("slug", repository.slug())
                            .with("name", repository.name())
                            .with("label", repository.label())
                            .with("url", repository.url())
                            .with("home", repository.home() ? "true" : "");
                }

                @Override
                public TextLine thread(ForgeThread thread) {
                    return Writer.this.thread(thread, line);
                }

                @Override
                public TextLine link(Link link) {
                    return line.with("label", link.label())
                            .with("url", link.url())
                            .with("title", link.title());
                }

                @Override
                public TextLine document(Document document) {
                    return line.with("path", document.path())
                            .with("label", document.label())
                            .with("title", document.title())
                            .with("url", document.url());
                }

                @Override
                public TextLine page(ForgePage page) {
                    return line.with("of", page.of())
                            .with("name", page.name())
                            .with("label", page.label())
                            .with("url", page.url())
                            .with("title", page.title())
                            .with("author", page.details().author())
                            .with(
                                    "date",
                                    page.details()
                                            .date()
                                            .map(LocalDate::toString)
                                            .orElse(""))
                            .with("state", state(page.details().state()))
                            .with("category", page.details().category());
                }

                @Override
                public TextLine report(ReportReference report) {
                    return line.with("label", report.label())
                            .with("file", report.file())
                            .with("title", report.title())
                            .with("period", report.period().map(Writer::period).orElse(""))
                            .with("url", report.url());
                }
            });
        }

        private TextLine thread(ForgeThread thread, TextLine line) {
            if (!repositories.containsKey(thread.repository())) {
                write(thread.repository());
            }
            var details = thread.details();
            return line.with(
                            "repository", String.valueOf(Objects.requireNonNull(repositories.get(thread.repository()))))
                    .with("number", String.valueOf(thread.number()))
                    .with("label", thread.label())
                    .with("url", thread.url())
                    .with("title", details.title())
                    .with("author", details.author())
                    .with("co-author", details.coAuthors())
                    .with("state", state(details.state()))
                    .with("opened", details.opened().map(LocalDate::toString).orElse(""))
                    .with("closed", details.closed().map(LocalDate::toString).orElse(""))
                    .with("tag", details.labels())
                    .with(
                            "review",
                            details.reviews().stream().map(Writer::contribution).toList())
                    .with(
                            "comment",
                            details.comments().stream()
                                    .map(Writer::contribution)
                                    .toList())
                    .with(
                            "period",
                            details.periods().stream().map(Writer::period).toList());
        }

        private static String state(ThreadState state) {
            return state == ThreadState.UNKNOWN ? "" : state.name();
        }

        private static String contribution(Contribution contribution) {
            return contribution.on().map(LocalDate::toString).orElse(NO_DAY) + " " + contribution.times() + " "
                    + contribution.who();
        }

        private static String period(ReportPeriod period) {
            return period.kind() + " " + period.from() + " " + period.to();
        }
    }

    private static final class Reader {

        private final Map<String, Reference> constants = new HashMap<>();
        private final List<Person> people = new ArrayList<>();
        private final List<Repository> repositories = new ArrayList<>();
        private final List<ForgeThread> threads = new ArrayList<>();
        private final List<Link> links = new ArrayList<>();
        private final List<Document> documents = new ArrayList<>();
        private final Map<String, ReportHeader> reports = new LinkedHashMap<>();
        private final List<LinkFamily> families = new ArrayList<>();
        private String name = "";

        SeriesCatalog read(String series, String text) {
            text.lines().map(TextLine::parse).forEach(this::read);
            return new SeriesCatalog(
                    series,
                    name,
                    new TreeMap<>(constants),
                    people,
                    repositories,
                    threads,
                    links,
                    documents,
                    List.copyOf(reports.values()),
                    families);
        }

        private void read(TextLine line) {
            switch (line.kind()) {
                case SERIES -> name = line.text("name");
                case FAMILY ->
                    families.add(new LinkFamily(
                            line.text("name"),
                            line.text("label"),
                            line.text("url"),
                            line.text("title"),
                            new LinkFamily.Rule(
                                    LinkFamily.Kind.valueOf(line.text("kind")),
                                    line.number("min"),
                                    line.number("max"),
                                    line.text("matches"),
                                    line.text("example"))));
                case "person" ->
                    people.add(named(
                            line,
                            new Person(
                                    line.text("handle"),
                                    line.text("name"),
                                    line.text("url"),
                                    line.texts("alias"),
                                    line.texts("until").stream()
                                            .map(Reader::day)
                                            .toList())));
                case "repository" ->
                    repositories.add(named(
                            line,
                            new Repository(
                                    line.text("slug"),
                                    line.text("name"),
                                    line.text("label"),
                                    line.text("url"),
                                    !line.text("home").isEmpty())));
                case "pull-request" ->
                    threads.add(named(
                            line,
                            new PullRequest(
                                    repositories.get(line.number("repository")),
                                    line.number("number"),
                                    line.text("label"),
                                    line.text("url"),
                                    details(line))));
                case "issue" ->
                    threads.add(named(
                            line,
                            new Issue(
                                    repositories.get(line.number("repository")),
                                    line.number("number"),
                                    line.text("label"),
                                    line.text("url"),
                                    details(line))));
                case "link" ->
                    links.add(named(line, new Link(line.text("label"), line.text("url"), line.text("title"))));
                case "document" ->
                    documents.add(named(
                            line,
                            new Document(line.text("path"), line.text("label"), line.text("title"), line.text("url"))));
                case "commit", "release", "milestone", "discussion", "team" ->
                    named(
                            line,
                            ForgePage.of(
                                    ForgePage.Kind.valueOf(line.kind().toUpperCase(Locale.ROOT)),
                                    line.text("of"),
                                    line.text("name"),
                                    line.text("label"),
                                    line.text("url"),
                                    new PageDetails(
                                            line.text("title"),
                                            line.text("author"),
                                            day(line.text("date")),
                                            state(line.text("state")),
                                            line.text("category"))));
                case "report" -> {
                    var report = named(
                            line,
                            new ReportReference(
                                    line.text("label"),
                                    line.text("file"),
                                    line.text("title"),
                                    line.texts("period").stream().findFirst().map(Reader::period),
                                    line.text("url")));
                    var type = line.text("class");
                    if (!type.isEmpty()) {
                        reports.put(type, new ReportHeader(type, report));
                    }
                }
                default -> {
                    // Another version wrote it.
                }
            }
        }

        private <R extends Reference> R named(TextLine line, R reference) {
            line.texts("as").forEach(constant -> constants.put(constant, reference));
            return reference;
        }

        private static ThreadDetails details(TextLine line) {
            return new ThreadDetails(
                    line.text("title"),
                    line.text("author"),
                    state(line.text("state")),
                    day(line.text("opened")),
                    day(line.text("closed")),
                    line.texts("tag"),
                    contributions(line.texts("review")),
                    contributions(line.texts("comment")),
                    line.texts("period").stream().map(Reader::period).toList(),
                    line.texts("co-author"));
        }

        private static List<Contribution> contributions(List<String> texts) {
            return texts.stream()
                    .map(text -> text.split(" ", 3))
                    .map(parts -> new Contribution(parts[2], day(parts[0]), Integer.parseInt(parts[1])))
                    .toList();
        }

        private static ReportPeriod period(String text) {
            var parts = text.split(" ", 3);
            return new ReportPeriod(
                    ReportPeriod.Kind.valueOf(parts[0]), LocalDate.parse(parts[1]), LocalDate.parse(parts[2]));
        }

        private static ThreadState state(String text) {
            return text.isEmpty() ? ThreadState.UNKNOWN : ThreadState.valueOf(text);
        }

        private static Optional<LocalDate> day(String text) {
            return text.isEmpty() || text.equals(NO_DAY) ? Optional.empty() : Optional.of(LocalDate.parse(text));
        }
    }
}
