package dev.byline.pages;

import dev.byline.build.SeriesPaths;
import dev.byline.index.IndexedReport;
import dev.byline.index.Mention;
import dev.byline.pages.SeriesReports.PlacedMention;
import dev.byline.pages.view.FiguresRenderer;
import dev.byline.pages.view.FrontRenderer;
import dev.byline.pages.view.ListPageRenderer;
import dev.byline.pages.view.MissingRenderer;
import dev.byline.pages.view.PersonPageRenderer;
import dev.byline.pages.view.ReportPageRenderer;
import dev.byline.pages.view.RepositoryPageRenderer;
import dev.byline.pages.view.SearchRenderer;
import dev.byline.pages.view.ThreadPageRenderer;
import dev.byline.pages.view.Views;
import dev.byline.pages.view.Views.Anchor;
import dev.byline.reference.Contribution;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Document;
import dev.byline.reference.Reference.Issue;
import dev.byline.reference.Reference.Person;
import dev.byline.reference.Reference.PullRequest;
import dev.byline.reference.Reference.Repository;
import dev.byline.reference.ReportPeriod;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages of one series. */
final class SeriesSite {

    private static final int COMPANY = 24;
    private static final int SUMMARY = 160;

    private static final Comparator<Person> BY_HANDLE = Comparator.comparing(
                    (Person person) -> person.handle().toLowerCase(Locale.ROOT))
            .thenComparing(Person::handle)
            .thenComparing(Person::url);

    private final SeriesReports reports;
    private final SeriesPages pages;
    private final String folder;
    private final SiteSettings settings;
    private final Templates templates;
    private final String name;
    private final List<IndexedReport> newestFirst;
    /** The reports with a period, in the order of their periods, and charts over these. */
    private final List<IndexedReport> dated;

    private final Charts charts;
    private final Map<String, Integer> order = new HashMap<>();
    private final Map<String, Cited> cited = new HashMap<>();
    private final Map<Person, List<ForgeThread>> opened = new HashMap<>();

    /**
     * The pages of a series.
     *
     * @param reports what they are made from
     * @param folder their folder in the site
     * @param settings how they are to be
     */
    SeriesSite(SeriesReports reports, String folder, SiteSettings settings) {
        this.reports = reports;
        this.pages = reports.pages();
        this.folder = folder;
        this.settings = settings;
        this.templates = settings.templates();
        this.name = reports.catalog().series().name();
        this.newestFirst = reports.newestFirst();
        this.dated = reports.index().reports().stream()
                .filter(report -> report.period().isPresent())
                .toList();
        this.charts = Charts.over(
                dated.stream().flatMap(report -> report.period().stream()).toList());
        for (var report : newestFirst) {
            order.put(report.header().type(), order.size());
            cited.put(report.header().type(), Cited.of(report, pages));
        }
        for (var thread : reports.catalog().threads()) {
            Optional.of(thread.details().author())
                    .filter(author -> !author.isEmpty())
                    .flatMap(reports.catalog()::handle)
                    .ifPresent(author -> opened.computeIfAbsent(author, a -> new ArrayList<>())
                            .add(thread));
        }
    }

    /**
     * A report as other pages show it, most of which are written a thousand times.
     *
     * @param id the anchor of its mentions
     * @param page its page
     * @param days its period as HTML
     */
    private record Cited(String id, String page, List<String> days) {

        static Cited of(IndexedReport report, SeriesPages pages) {
            var page = pages.page(report.header());
            var name = page.substring(0, page.length() - PageNames.HTML.length());
            return new Cited(
                    "in." + PageNames.name(name.replace('/', '.')).replace(' ', '.'), page, SeriesSite.days(report));
        }
    }

    /** The files, by their paths in the folder of the series. */
    SortedMap<String, Site.Content> files() {
        var files = new TreeMap<String, Site.Content>();
        var map = new ArrayList<SiteMap.Page>();
        // What lies beside the reports comes first, so that no file can take the place of a page.
        for (var file : reports.files()) {
            var path = SeriesPaths.folder(reports.catalog()) + "/" + file;
            files.put(
                    MarkdownHtml.fileOf(file),
                    () -> settings.beside().apply(path).orElse(new byte[0]));
        }
        Resources.OF_SERIES.forEach(resource -> files.put(resource, Resources.content(resource)));
        files.put(Resources.STYLE, templates.style());
        files.put(SeriesPages.FRONT, this::front);
        map.add(new SiteMap.Page(
                SeriesPages.FRONT, newestFirst.stream().findFirst().flatMap(IndexedReport::period)));
        for (var report : newestFirst) {
            files.put(pages.page(report.header()), () -> report(report));
            map.add(new SiteMap.Page(pages.page(report.header()), report.period()));
        }
        var others = new ArrayList<String>();
        reports.documents().forEach((document, text) -> {
            var page = pages.page(document).orElseThrow();
            files.put(page, () -> document(document, page, text));
            others.add(page);
        });
        for (var person : reports.catalog().people()) {
            var page = pages.page(person).orElseThrow();
            files.put(page, () -> person(person, page));
            others.add(page);
        }
        for (var thread : citedThreads()) {
            var page = pages.page(thread).orElseThrow();
            files.put(page, () -> thread(thread, page));
            others.add(page);
        }
        for (var repository : reports.catalog().repositories()) {
            var page = pages.page(repository).orElseThrow();
            files.put(page, () -> repository(repository, page));
            others.add(page);
        }
        files.put(SeriesPages.PEOPLE, this::people);
        files.put(SeriesPages.THREADS, this::threads);
        files.put(SeriesPages.REPOSITORIES, this::repositories);
        files.put(SeriesPages.FIGURES, this::figures);
        others.addAll(List.of(SeriesPages.PEOPLE, SeriesPages.THREADS, SeriesPages.REPOSITORIES, SeriesPages.FIGURES));
        files.put(SeriesPages.SEARCH, () -> templates.page(SearchRenderer.of(), new Views.Search(searchHead())));
        files.put(SeriesPages.MISSING, this::missing);
        files.put(SearchDocuments.FILE, new SearchDocuments(reports));
        var feed = new Feed(reports, folder, settings);
        put(files, Feed.ATOM, feed::atom);
        put(files, Feed.JSON, feed::json);
        others.stream().sorted().forEach(page -> map.add(new SiteMap.Page(page, Optional.empty())));
        SiteMap.of(map, base()).forEach((file, text) -> put(files, file, text));
        put(files, SiteMap.ROBOTS, () -> SiteMap.robots(base()));
        return files;
    }

    private static void put(Map<String, Site.Content> files, String path, Supplier<String> text) {
        files.put(path, () -> text.get().getBytes(StandardCharsets.UTF_8));
    }

    /** The address of the folder of the series, if that of the site is known. */
    private String base() {
        return settings.address().isEmpty() ? "" : settings.address() + Href.encode(folder) + "/";
    }

    private List<ForgeThread> citedThreads() {
        return reports.catalog().threads().stream()
                .filter(thread -> pages.page(thread).isPresent())
                .toList();
    }

    private Views.Head head(
            String page, String heading, String description, String kind, Optional<ReportPeriod> period, String data) {
        var scripts = settings.isLive() ? List.of("/" + LiveServer.SCRIPT) : List.<String>of();
        return new Views.Head(
                heading.equals(name) ? name : heading + " · " + name,
                heading,
                Words.heading(heading),
                name,
                description,
                settings.language(),
                kind,
                Policy.of(settings),
                Href.root(page),
                base().isEmpty()
                        ? List.of()
                        : List.of(base() + (page.equals(SeriesPages.FRONT) ? "" : Href.encode(page))),
                period.map(p -> p.to().toString()).stream().toList(),
                data.isEmpty() ? List.of() : List.of(data),
                scripts,
                sections(page));
    }

    private Views.Head head(String page, String heading, String description) {
        return head(page, heading, description, "website", Optional.empty(), "");
    }

    private Views.Head searchHead() {
        var head = head(SeriesPages.SEARCH, "Search", "Search the reports, people and threads of " + name);
        var scripts = new ArrayList<>(List.of(Resources.MINISEARCH, SearchDocuments.FILE, Resources.SEARCH));
        scripts.addAll(head.scripts());
        return new Views.Head(
                head.title(),
                head.heading(),
                head.headingHtml(),
                head.series(),
                head.description(),
                head.language(),
                head.kind(),
                Policy.ofSearch(settings),
                head.root(),
                head.address(),
                head.published(),
                head.data(),
                scripts,
                head.sections());
    }

    private List<Views.Section> sections(String page) {
        var sections = new LinkedHashMap<String, String>();
        sections.put(SeriesPages.FRONT, "Reports");
        sections.put(SeriesPages.PEOPLE, "People");
        sections.put(SeriesPages.THREADS, "Threads");
        sections.put(SeriesPages.REPOSITORIES, "Repositories");
        sections.put(SeriesPages.FIGURES, "Figures");
        return sections.entrySet().stream()
                .map(section -> new Views.Section(
                        Href.root(page) + section.getKey(),
                        section.getValue(),
                        section.getKey().equals(page)))
                .toList();
    }

    private static List<String> days(IndexedReport report) {
        return report.period().map(Words::days).stream().toList();
    }

    private byte[] front() {
        var page = SeriesPages.FRONT;
        var years = new LinkedHashMap<String, List<Views.Entry>>();
        for (var report : newestFirst) {
            years.computeIfAbsent(
                            report.period()
                                    .map(period -> String.valueOf(period.to().getYear()))
                                    .orElse("Pages"),
                            year -> new ArrayList<>())
                    .add(new Views.Entry(
                            Href.of(pages.page(report.header()), page),
                            report.title(),
                            days(report),
                            Words.counts(report)));
        }
        var newest = newestFirst.stream()
                .limit(1)
                .map(report -> new Views.Newest(
                        Href.of(pages.page(report.header()), page),
                        report.title(),
                        days(report),
                        ReportHtml.at(
                                Href.root(page), reports.text(report.header()).lead())))
                .toList();
        var data = Json.inScript(json -> {
            json.writeStartObject();
            json.writeStringProperty("@context", "https://schema.org");
            json.writeStringProperty("@type", "CreativeWorkSeries");
            json.writeStringProperty("name", name);
            if (!base().isEmpty()) {
                json.writeStringProperty("url", base());
            }
            json.writeEndObject();
        });
        return templates.page(
                FrontRenderer.of(),
                new Views.Front(
                        head(page, name, "All reports of " + name, "website", Optional.empty(), data),
                        span(),
                        newest,
                        years.entrySet().stream()
                                .map(year -> new Views.Year(
                                        "page." + year.getKey().toLowerCase(Locale.ROOT),
                                        year.getKey(),
                                        year.getValue()))
                                .toList()));
    }

    /** How many reports there are, and from when. */
    private String span() {
        var periods =
                newestFirst.stream().flatMap(report -> report.period().stream()).toList();
        var from = periods.stream().map(ReportPeriod::from).min(Comparator.naturalOrder());
        var to = periods.stream().map(ReportPeriod::to).max(Comparator.naturalOrder());
        return Words.reports(newestFirst.size())
                + from.map(day -> ", " + Words.day(day) + " to " + Words.day(to.orElseThrow()))
                        .orElse("");
    }

    private byte[] report(IndexedReport report) {
        var page = pages.page(report.header());
        var text = reports.text(report.header());
        var people = named(report);
        var place = order.getOrDefault(report.header().type(), 0);
        var previous = neighbour(place + 1, report, page);
        var next = neighbour(place - 1, report, page);
        var data = Json.inScript(json -> {
            json.writeStartObject();
            json.writeStringProperty("@context", "https://schema.org");
            json.writeStringProperty("@type", "Article");
            json.writeStringProperty("headline", report.title());
            report.period().ifPresent(period -> {
                json.writeStringProperty("datePublished", period.to().toString());
                json.writeStringProperty("temporalCoverage", period.from() + "/" + period.to());
            });
            json.writeName("isPartOf");
            json.writeStartObject();
            json.writeStringProperty("@type", "CreativeWorkSeries");
            json.writeStringProperty("name", name);
            json.writeEndObject();
            if (!people.isEmpty()) {
                json.writeName("mentions");
                json.writeStartArray();
                for (var person : people) {
                    json.writeStartObject();
                    json.writeStringProperty("@type", "Person");
                    json.writeStringProperty("name", person.name().isEmpty() ? person.handle() : person.name());
                    json.writeStringProperty("url", person.url());
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        });
        return templates.page(
                ReportPageRenderer.of(),
                new Views.ReportPage(
                        head(page, report.title(), summary(report, text), "article", report.period(), data),
                        days(report),
                        text.headings().size() > 1,
                        contents(text),
                        ReportHtml.at(Href.root(page), text.body().text()),
                        !people.isEmpty(),
                        people.stream().map(person -> anchor(person, page)).toList(),
                        !previous.isEmpty() || !next.isEmpty(),
                        previous,
                        next));
    }

    private static String summary(IndexedReport report, ReportHtml text) {
        return text.summary().isBlank() ? report.title() : text.summary();
    }

    private static List<Views.Content> contents(ReportHtml text) {
        return text.headings().stream()
                .map(heading -> new Views.Content(heading.level(), heading.anchor(), heading.text()))
                .toList();
    }

    /** The people whom a report names, in the order of their handles. */
    private static List<Person> named(IndexedReport report) {
        return report.mentions().stream()
                .map(Mention::reference)
                .filter(Person.class::isInstance)
                .map(Person.class::cast)
                .distinct()
                .sorted(BY_HANDLE)
                .toList();
    }

    private List<Anchor> neighbour(int place, IndexedReport report, String page) {
        return place >= 0
                        && place < newestFirst.size()
                        && newestFirst.get(place).period().isPresent()
                        && report.period().isPresent()
                ? List.of(new Anchor(
                        Href.of(pages.page(newestFirst.get(place).header()), page),
                        newestFirst.get(place).title()))
                : List.of();
    }

    private Anchor anchor(Person person, String page) {
        return new Anchor(Href.of(pages.page(person).orElseThrow(), page), Words.name(person));
    }

    private byte[] document(Document document, String page, ReportHtml text) {
        var title = !document.title().isEmpty()
                ? document.title()
                : text.headings().stream()
                        .findFirst()
                        .map(ReportHtml.Heading::text)
                        .orElse(document.label());
        return templates.page(
                ReportPageRenderer.of(),
                new Views.ReportPage(
                        head(page, title, text.summary().isBlank() ? title : text.summary()),
                        List.of(),
                        text.headings().size() > 1,
                        contents(text),
                        ReportHtml.at(Href.root(page), text.body().text()),
                        false,
                        List.of(),
                        false,
                        List.of(),
                        List.of()));
    }

    /** The mentions of a reference, the newest report first, each place once. */
    private List<Views.Mentions> mentions(Reference reference, String page) {
        var byReport = new TreeMap<Integer, List<PlacedMention>>();
        for (var placed : reports.mentions(reference)) {
            byReport.computeIfAbsent(
                            order.getOrDefault(placed.mention().report().type(), 0), r -> new ArrayList<>())
                    .add(placed);
        }
        return byReport.values().stream().map(placed -> inReport(placed, page)).toList();
    }

    private Views.Mentions inReport(List<PlacedMention> placed, String page) {
        var report = placed.get(0).mention().report();
        var shown = Objects.requireNonNull(cited.get(report.type()));
        var href = Href.of(shown.page(), page);
        var places = new LinkedHashMap<String, List<PlacedMention>>();
        placed.forEach(each -> places.computeIfAbsent(each.anchor() + " " + each.context(), a -> new ArrayList<>())
                .add(each));
        return new Views.Mentions(
                shown.id(),
                href,
                report.title(),
                shown.days(),
                places.values().stream()
                        .map(same -> {
                            var first = same.get(0);
                            var isCredited = same.stream()
                                    .anyMatch(each -> each.mention().credit());
                            return new Views.Place(
                                    first.mention().section().isEmpty()
                                            ? List.of()
                                            : List.of(String.join(
                                                    " › ", first.mention().sections())),
                                    ReportHtml.at(Href.root(page), first.context()),
                                    first.anchor().isEmpty() ? href : href + "#" + Href.encode(first.anchor()),
                                    isCredited ? "Credited" : "Named",
                                    cut(
                                            first.mention().item().isEmpty()
                                                    ? report.title()
                                                    : first.mention().item()));
                        })
                        .toList());
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= SUMMARY
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SUMMARY)) + "…";
    }

    private byte[] person(Person person, String page) {
        var placed = reports.mentions(person);
        var inReports = placed.stream()
                .map(each -> each.mention().report().type())
                .distinct()
                .count();
        var credits = placed.stream().filter(each -> each.mention().credit()).count();
        var inReport = placed.stream()
                .filter(each -> each.mention().credit())
                .collect(Collectors.groupingBy(each -> each.mention().report().type(), Collectors.counting()));
        var counts = dated.stream()
                .map(report -> inReport.getOrDefault(report.header().type(), 0L))
                .toList();
        var facts = placed.isEmpty()
                ? "no report names this person"
                : "in " + Words.reports(inReports) + ", credited " + (credits == 1 ? "once" : credits + " times");
        var company = company(person);
        var threads = opened.getOrDefault(person, List.of()).stream()
                .map(thread -> line(thread, page))
                .toList();
        var title = person.name().isEmpty() ? person.handle() : person.name();
        var data = Json.inScript(json -> {
            json.writeStartObject();
            json.writeStringProperty("@context", "https://schema.org");
            json.writeStringProperty("@type", "ProfilePage");
            json.writeName("mainEntity");
            json.writeStartObject();
            json.writeStringProperty("@type", "Person");
            json.writeStringProperty("name", title);
            json.writeStringProperty("alternateName", person.handle());
            json.writeStringProperty("url", person.url());
            json.writeEndObject();
            json.writeEndObject();
        });
        return templates.page(
                PersonPageRenderer.of(),
                new Views.PersonPage(
                        head(
                                page,
                                title,
                                title + " in the reports of " + name + ": " + facts,
                                "profile",
                                Optional.empty(),
                                data),
                        person.url(),
                        person.label(),
                        person.aliases().stream().map(alias -> "@" + alias).toList(),
                        facts,
                        charts.of("Credits", counts),
                        !company.isEmpty(),
                        company.stream()
                                .map(each -> new Views.Companion(
                                        Href.of(pages.page(each.getKey()).orElseThrow(), page),
                                        Words.name(each.getKey()),
                                        each.getValue() == 1 ? "once" : each.getValue() + " times"))
                                .toList(),
                        !threads.isEmpty(),
                        threads,
                        mentions(person, page)));
    }

    /** Who is named in the same places, the most frequent first. */
    private List<Map.Entry<Person, Integer>> company(Person person) {
        var counts = new HashMap<Person, Integer>();
        var seen = new HashSet<String>();
        for (var placed : reports.mentions(person)) {
            var here = placed.mention();
            if (!seen.add(here.report().type() + " " + placed.anchor())) {
                continue;
            }
            reports.named(here.report(), placed.anchor()).stream()
                    .filter(other -> !other.equals(person))
                    .forEach(other -> counts.merge(other, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Person, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry::getKey, BY_HANDLE))
                .limit(COMPANY)
                .toList();
    }

    private Views.ThreadLine line(ForgeThread thread, String page) {
        return new Views.ThreadLine(
                pages.page(thread).map(target -> Href.of(target, page)).orElse(thread.url()),
                thread.label(),
                thread.details().title(),
                Words.state(thread));
    }

    private byte[] thread(ForgeThread thread, String page) {
        var details = thread.details();
        var doers = Stream.of(
                        doers("Opened by", Stream.of(details.author()), page),
                        doers("Written with", details.coAuthors().stream(), page),
                        doers("Reviewed by", details.reviews().stream().map(Contribution::who), page),
                        doers("Commented on by", details.comments().stream().map(Contribution::who), page))
                .flatMap(Optional::stream)
                .toList();
        var heading = details.title().isEmpty()
                ? Words.kind(thread) + " " + thread.label()
                : details.title() + " (" + thread.label() + ")";
        return templates.page(
                ThreadPageRenderer.of(),
                new Views.ThreadPage(
                        head(page, heading, heading + " in the reports of " + name),
                        thread.url(),
                        thread.repository().slug() + "#" + thread.number(),
                        Words.facts(thread),
                        !doers.isEmpty(),
                        doers,
                        mentions(thread, page)));
    }

    private Optional<Views.Doers> doers(String what, Stream<String> handles, String page) {
        var people = handles.filter(handle -> !handle.isEmpty())
                .distinct()
                .map(handle -> reports.catalog()
                        .handle(handle)
                        .map(person -> anchor(person, page))
                        .orElse(new Anchor("", "@" + handle)))
                .filter(anchor -> !anchor.href().isEmpty())
                .toList();
        return people.isEmpty() ? Optional.empty() : Optional.of(new Views.Doers(what, people));
    }

    private byte[] repository(Repository repository, String page) {
        var threads = reports.catalog().threads().stream()
                .filter(thread -> thread.repository().equals(repository))
                .sorted(Comparator.comparing(ForgeThread::number).reversed())
                .map(thread -> line(thread, page))
                .toList();
        var mentions = mentions(repository, page);
        return templates.page(
                RepositoryPageRenderer.of(),
                new Views.RepositoryPage(
                        head(page, repository.name(), repository.slug() + " in the reports of " + name),
                        repository.url(),
                        repository.slug(),
                        "named in " + Words.reports(mentions.size()) + ", "
                                + Words.number(threads.size(), "issue or pull request", "issues and pull requests"),
                        !threads.isEmpty(),
                        threads,
                        mentions.isEmpty(),
                        mentions));
    }

    private String counted(Reference reference) {
        var inReports = reports.mentions(reference).stream()
                .map(placed -> placed.mention().report().type())
                .distinct()
                .count();
        return inReports == 0 ? "" : "in " + Words.reports(inReports);
    }

    private byte[] people() {
        var page = SeriesPages.PEOPLE;
        var people = reports.catalog().people().stream().sorted(BY_HANDLE).toList();
        return templates.page(
                ListPageRenderer.of(),
                new Views.ListPage(
                        head(page, "People", "The people in the reports of " + name),
                        Words.people(people.size()),
                        List.of(new Views.Group(
                                "People",
                                List.of(),
                                people.stream()
                                        .map(person -> new Views.ListEntry(
                                                Href.of(pages.page(person).orElseThrow(), page),
                                                List.of(),
                                                person.name().isEmpty()
                                                        ? person.label()
                                                        : person.label() + " · " + person.name(),
                                                counted(person)))
                                        .toList()))));
    }

    private byte[] threads() {
        var page = SeriesPages.THREADS;
        var groups = new LinkedHashMap<Repository, List<Views.ListEntry>>();
        for (var thread : citedThreads()) {
            groups.computeIfAbsent(thread.repository(), r -> new ArrayList<>())
                    .add(new Views.ListEntry(
                            Href.of(pages.page(thread).orElseThrow(), page),
                            List.of(thread.label()),
                            thread.details().title().isEmpty()
                                    ? Words.kind(thread)
                                    : thread.details().title(),
                            counted(thread)));
        }
        groups.values().forEach(Collections::reverse);
        return templates.page(
                ListPageRenderer.of(),
                new Views.ListPage(
                        head(page, "Threads", "The issues and pull requests in the reports of " + name),
                        Words.number(citedThreads().size(), "issue or pull request", "issues and pull requests")
                                + " in the reports",
                        groups.entrySet().stream()
                                .map(group -> new Views.Group(
                                        group.getKey().slug(),
                                        List.of(group.getKey().slug()),
                                        group.getValue()))
                                .toList()));
    }

    private byte[] repositories() {
        var page = SeriesPages.REPOSITORIES;
        var repositories = reports.catalog().repositories();
        return templates.page(
                ListPageRenderer.of(),
                new Views.ListPage(
                        head(page, "Repositories", "The repositories in the reports of " + name),
                        Words.number(repositories.size(), "repository", "repositories"),
                        List.of(new Views.Group(
                                "Repositories",
                                List.of(),
                                repositories.stream()
                                        .sorted(Comparator.comparing((Repository repository) -> !repository.home())
                                                .thenComparing(Repository::slug))
                                        .map(repository -> new Views.ListEntry(
                                                Href.of(pages.page(repository).orElseThrow(), page),
                                                List.of(),
                                                repository.slug(),
                                                counted(repository)))
                                        .toList()))));
    }

    private byte[] figures() {
        var page = SeriesPages.FIGURES;
        var known = new HashSet<Person>();
        var threads = new TreeSet<String>();
        var rows = new ArrayList<Views.Row>();
        var counts = new ArrayList<Long>();
        for (var report : reports.index().reports()) {
            var people = named(report);
            report.period().ifPresent(period -> counts.add((long) people.size()));
            Set<Person> first = new LinkedHashSet<>(people);
            first.removeAll(known);
            known.addAll(people);
            report.mentions().stream()
                    .map(Mention::reference)
                    .filter(ForgeThread.class::isInstance)
                    .forEach(thread -> threads.add(thread.url()));
            rows.add(
                    report.period().isPresent() ? 0 : rows.size(),
                    new Views.Row(
                            report.period().map(ReportPeriod::label).orElse("–"),
                            Href.of(pages.page(report.header()), page),
                            report.title(),
                            String.valueOf(people.size()),
                            first.stream().map(person -> anchor(person, page)).toList(),
                            String.valueOf(report.count(PullRequest.class)),
                            String.valueOf(report.count(Issue.class))));
        }
        return templates.page(
                FiguresRenderer.of(),
                new Views.Figures(
                        head(page, "Figures", "The reports of " + name + " in numbers"),
                        span() + "; " + Words.people(known.size()) + ", "
                                + Words.number(threads.size(), "issue or pull request", "issues and pull requests"),
                        charts.of("People", counts),
                        rows));
    }

    /** A server shows this page for paths at any depth, so that its links are absolute where the address is known. */
    private byte[] missing() {
        var head = head(SeriesPages.MISSING, "There is no such page", "There is no such page");
        var sections = head.sections().stream()
                .map(section -> new Views.Section(base() + section.href(), section.text(), section.isHere()))
                .toList();
        return templates.page(
                MissingRenderer.of(),
                new Views.Missing(new Views.Head(
                        head.title(),
                        head.heading(),
                        head.headingHtml(),
                        head.series(),
                        head.description(),
                        head.language(),
                        head.kind(),
                        head.policy(),
                        base(),
                        List.of(),
                        head.published(),
                        head.data(),
                        head.scripts(),
                        sections)));
    }
}
