package dev.byline.catalog;

import dev.byline.catalog.DeclarationProblem.Check;
import dev.byline.catalog.Declarations.DocumentDeclaration;
import dev.byline.catalog.Declarations.ForgeDeclaration;
import dev.byline.catalog.Declarations.LinkDeclaration;
import dev.byline.catalog.Declarations.PartDeclaration;
import dev.byline.catalog.Declarations.PeriodDeclaration;
import dev.byline.catalog.Declarations.PersonDeclaration;
import dev.byline.catalog.Declarations.ReportDeclaration;
import dev.byline.catalog.Declarations.RepositoryDeclaration;
import dev.byline.catalog.Declarations.ThreadDeclaration;
import dev.byline.dsl.ThreadState;
import dev.byline.reference.Document;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Issue;
import dev.byline.reference.Link;
import dev.byline.reference.Person;
import dev.byline.reference.PullRequest;
import dev.byline.reference.Reference;
import dev.byline.reference.ReportPeriod;
import dev.byline.reference.ReportReference;
import dev.byline.reference.Repository;
import dev.byline.reference.ThreadDetails;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Resolves the declarations of one series, and notes what is wrong with them. */
final class CatalogBuilder {

    static final Comparator<Repository> BY_HOME_AND_NAME = Comparator.comparing((Repository r) -> !r.home())
            .thenComparing(Repository::name)
            .thenComparing(Repository::slug);

    static final Comparator<ForgeThread> BY_REPOSITORY_AND_NUMBER = Comparator.comparing(
                    ForgeThread::repository, BY_HOME_AND_NAME)
            .thenComparing(ForgeThread::number)
            .thenComparing(thread -> thread instanceof PullRequest);

    static final Comparator<ReportHeader> BY_PERIOD = Comparator.comparing(
                    (ReportHeader report) -> report.period().isEmpty())
            .thenComparing(report -> report.period().map(ReportPeriod::to).orElse(LocalDate.MAX))
            .thenComparing(report -> report.period().map(ReportPeriod::from).orElse(LocalDate.MAX))
            .thenComparing(ReportHeader::path)
            .thenComparing(ReportHeader::type);

    private static final Pattern SLUG = Pattern.compile("[\\p{L}\\p{N}_.-]+(?:/[\\p{L}\\p{N}_.-]+)+");
    private static final Pattern HANDLE = Pattern.compile("[\\p{L}\\p{N}_.-]+(?:\\[bot])?");
    private static final Pattern NOT_IN_A_FOLDER = Pattern.compile("[\\s\\p{Cntrl}/\\\\:*?\"<>|%#&{}\\[\\]^`]+");
    private static final Pattern FILE = Pattern.compile("[^\\s\\p{Cntrl}\\\\:*?\"<>|%#{}\\[\\]^`]+");
    private static final Set<String> LINK_SCHEMES = Set.of("http", "https", "mailto");

    private final Declarations declarations;
    private final List<DeclarationProblem> problems = new ArrayList<>();
    private final Map<String, ForgeSite> forges = new LinkedHashMap<>();
    private final Map<String, Repository> repositoriesByName = new HashMap<>();
    private final Map<String, ThreadDeclaration> threadDeclarations = new LinkedHashMap<>();
    private final Map<String, Reference> foldedLabels = new HashMap<>();
    private final Map<String, ReportHeader> reportsByKey = new HashMap<>();
    private final Map<String, Optional<ReportPeriod>> partPeriods = new HashMap<>();

    final Map<String, Reference> constants = new HashMap<>();
    final Map<String, Reference> labels = new HashMap<>();
    final Map<String, Person> people = new LinkedHashMap<>();
    final Map<String, Repository> repositories = new LinkedHashMap<>();
    final Map<String, ForgeThread> threads = new LinkedHashMap<>();
    final List<Link> links = new ArrayList<>();
    final List<Document> documents = new ArrayList<>();
    final List<ReportHeader> reports = new ArrayList<>();

    CatalogBuilder(Declarations declarations) {
        this.declarations = declarations;
    }

    Catalog.Resolved build() {
        var declared = declarations.series();
        if (declared.name().isBlank()) {
            invalid(declared.site().member("name"), "the series has no name", "give it one");
        }
        TitlePattern.unfilled(declared.title(), Optional.of(ReportPeriod.ofWeek("2018-W02")))
                .ifPresent(unfilled -> invalid(
                        declared.site().member("title"),
                        "the title has the unknown placeholder " + unfilled.placeholder(),
                        unfilled.remedy()));
        declarations.forges().forEach(this::addForge);
        forge(declared.forge(), declared.site());
        addRepositories();
        declarations.people().forEach(this::addPerson);
        declarations.parts().forEach(this::addPart);
        declarations.threads().forEach(this::addThread);
        threadDeclarations.forEach(this::resolveThread);
        declarations.links().forEach(this::addLink);
        declarations.documents().forEach(this::addDocument);
        declarations.reports().forEach(this::addReport);
        var header = new SeriesHeader(
                declared.type(), declared.name(), folder(declared.name()), declared.footer(), declared.fullNames());
        return new Catalog.Resolved(new Catalog(this, header), problems);
    }

    Collection<ForgeSite> forges() {
        return Stream.concat(Stream.of(ForgeSite.GITHUB), forges.values().stream())
                .toList();
    }

    private static String folder(String name) {
        var folder = NOT_IN_A_FOLDER
                .matcher(name.strip().toLowerCase(Locale.ROOT))
                .replaceAll("-")
                .replaceFirst("^\\.+", "");
        return folder.isEmpty() ? "series" : folder;
    }

    private void invalid(Site site, String what, String remedy) {
        problems.add(new DeclarationProblem(Check.INVALID_DECLARATION, what, remedy, site));
    }

    private void conflict(Site site, String what, String remedy) {
        problems.add(new DeclarationProblem(Check.CONFLICTING_DECLARATION, what, remedy, site));
    }

    // Forges

    private void addForge(ForgeDeclaration forge) {
        if (forge.name().isBlank()) {
            invalid(forge.site().member("name"), "the forge has no name", "give it one");
        }
        checkTemplate(forge.site().member("person"), forge.person(), "handle");
        checkTemplate(forge.site().member("repository"), forge.repository(), "slug");
        checkTemplate(forge.site().member("issue"), forge.issue(), "slug", "number");
        checkTemplate(forge.site().member("pull"), forge.pull(), "slug", "number");
        if (!forge.pullSign().equals("#") && !forge.pullSign().equals("!")) {
            invalid(
                    forge.site().member("pullSign"),
                    "\"" + forge.pullSign() + "\" cannot stand before a number",
                    "write \"#\" or \"!\"");
        }
        if (forges.putIfAbsent(forge.name(), ForgeSite.of(forge)) != null) {
            conflict(
                    forge.site().member("name"),
                    "the forge \"" + forge.name() + "\" is declared twice",
                    "delete one declaration");
        }
    }

    private void checkTemplate(Site site, String template, String... needed) {
        if (!template.startsWith("https://") && !template.startsWith("http://")) {
            invalid(site, "\"" + template + "\" is not the pattern of a web page", "begin it with https://");
            return;
        }
        for (var placeholder : needed) {
            var parts = placeholder.equals("slug") && template.contains("{owner}") && template.contains("{name}");
            if (!template.contains("{" + placeholder + "}") && !parts) {
                invalid(
                        site,
                        "\"" + template + "\" gives every " + (placeholder.equals("handle") ? "person" : "page")
                                + " the same URL",
                        "say with {" + placeholder + "} where the " + placeholder + " stands");
            }
        }
    }

    private ForgeSite forge(String name, Site site) {
        if (name.isEmpty()) {
            var ofSeries = declarations.series().forge();
            return ofSeries.isEmpty() ? ForgeSite.GITHUB : forges.getOrDefault(ofSeries, ForgeSite.GITHUB);
        }
        var forge = forges.get(name);
        if (forge == null) {
            invalid(
                    site.member("forge"),
                    "the forge \"" + name + "\" is not declared",
                    forges.isEmpty()
                            ? "declare it with @Forge(name = \"" + name + "\", …)"
                            : "declare it with @Forge, or write one of \"" + String.join("\", \"", forges.keySet())
                                    + "\"");
            return ForgeSite.GITHUB;
        }
        return forge;
    }

    // Repositories

    /** The declarations of one repository, put together. */
    private record Merged(RepositoryDeclaration first, String name, boolean home, String forge) {}

    private void addRepositories() {
        var merged = new LinkedHashMap<String, Merged>();
        var spellings = new HashMap<String, String>();
        for (var declaration : declarations.repositories()) {
            if (!SLUG.matcher(declaration.slug()).matches()) {
                invalid(
                        declaration.site().member("slug"),
                        "\"" + declaration.slug() + "\" is not a repository's slug",
                        "write owner and name, like \"linuxkit/linuxkit-ci\"");
                continue;
            }
            var spelling = spellings.putIfAbsent(
                    declaration.slug().toLowerCase(Locale.ROOT), declaration.slug());
            if (spelling != null && !spelling.equals(declaration.slug())) {
                conflict(
                        declaration.site().member("slug"),
                        "the repository \"" + declaration.slug() + "\" is declared as \"" + spelling + "\" before",
                        "write \"" + spelling + "\" here too");
                continue;
            }
            merged.merge(
                    declaration.slug(),
                    new Merged(declaration, declaration.name(), declaration.home(), declaration.forge()),
                    (a, b) -> merge(a, b.first()));
        }
        var home = "";
        for (var repository : merged.values()) {
            home = addRepository(repository, home);
        }
    }

    private Merged merge(Merged before, RepositoryDeclaration next) {
        if (!next.name().isEmpty() && !before.name().isEmpty() && !next.name().equals(before.name())) {
            conflict(
                    next.site().member("name"),
                    "the repository \"" + next.slug() + "\" is named \"" + before.name() + "\" before",
                    "give it one name");
        }
        if (!next.forge().isEmpty() && !before.forge().isEmpty() && !next.forge().equals(before.forge())) {
            conflict(
                    next.site().member("forge"),
                    "the repository \"" + next.slug() + "\" lives on \"" + before.forge() + "\" before",
                    "name one forge");
        }
        return new Merged(
                before.first(),
                before.name().isEmpty() ? next.name() : before.name(),
                before.home() || next.home(),
                before.forge().isEmpty() ? next.forge() : before.forge());
    }

    private String addRepository(Merged declared, String home) {
        var slug = declared.first().slug();
        var site = declared.first().site();
        var name = declared.name().isEmpty() ? slug.substring(slug.lastIndexOf('/') + 1) : declared.name();
        if (declared.home() && !home.isEmpty()) {
            conflict(
                    site.member("home"),
                    "\"" + slug + "\" is declared home after \"" + home + "\"",
                    "a series has one home; delete one home = true");
        }
        var isHome = declared.home() && home.isEmpty();
        var forge = forge(declared.forge(), site);
        var label = declarations.series().fullNames() ? slug : name;
        var repository = new Repository(slug, name, label, forge.repositoryUrl(slug), isHome);
        repositories.put(slug, repository);
        repositoriesByName.putIfAbsent(name, repository);
        register(repository, JavaNames.identifier(name), site.member("slug"), List.of(name, slug));
        return isHome ? slug : home;
    }

    // People

    private void addPerson(PersonDeclaration person) {
        if (!isHandle(person.handle(), person.handleSite())) {
            return;
        }
        var known = people.get(person.handle().toLowerCase(Locale.ROOT));
        if (known != null) {
            conflict(
                    person.handleSite(),
                    known.handle().equals(person.handle())
                            ? "@" + person.handle() + " is declared twice"
                            : "@" + person.handle() + " is declared as @" + known.handle()
                                    + " before, and a forge does not tell them apart",
                    "delete one declaration");
            return;
        }
        var aliases = new ArrayList<String>();
        for (var i = 0; i < person.aliases().size(); i++) {
            var alias = person.aliases().get(i);
            if (isHandle(alias, person.site().element("aliases", i))) {
                aliases.add(alias);
            }
        }
        var url = person.url();
        if (url.isEmpty()) {
            url = forge(person.forge(), person.site()).personUrl(person.handle());
        } else {
            checkUrl(url, person.site().member("url"));
        }
        var resolved = new Person(person.handle(), person.name(), url, aliases);
        people.put(person.handle().toLowerCase(Locale.ROOT), resolved);
        register(
                resolved,
                JavaNames.identifier(person.handle()),
                person.handleSite(),
                List.of("@" + person.handle()));
        for (var i = 0; i < aliases.size(); i++) {
            var alias = aliases.get(i);
            register(
                    resolved,
                    JavaNames.identifier(alias),
                    person.site().element("aliases", i),
                    List.of("@" + alias));
        }
    }

    private boolean isHandle(String handle, Site site) {
        if (HANDLE.matcher(handle).matches()) {
            return true;
        }
        invalid(
                site,
                "\"" + handle + "\" is not a handle",
                handle.startsWith("@") && HANDLE.matcher(handle.substring(1)).matches()
                        ? "write it without @: \"" + handle.substring(1) + "\""
                        : "write it as the forge has it, without spaces");
        return false;
    }

    // Threads

    private void addPart(PartDeclaration part) {
        partPeriods.put(part.type(), period(part.period(), part.site(), false));
    }

    private void addThread(ThreadDeclaration thread) {
        var repository = repositoryOf(thread);
        if (repository.isEmpty()) {
            return;
        }
        if (thread.number() <= 0) {
            invalid(
                    thread.numberSite(),
                    thread.number() + " is not the number of " + kind(thread.pull()),
                    "numbers begin at 1");
            return;
        }
        var slug = repository.get().slug();
        var forge = forgeOf(slug);
        // Where a forge numbers issues and merge requests apart, both #5 and !5 may exist.
        var key = slug + forge.sign(thread.pull()) + thread.number();
        var before = threadDeclarations.get(key);
        if (before == null) {
            threadDeclarations.put(key, thread);
        } else if (before.pull() != thread.pull()) {
            conflict(
                    thread.numberSite(),
                    slug + "#" + thread.number() + " is declared as " + kind(thread.pull()) + " here and as "
                            + kind(before.pull()) + " before",
                    "delete the wrong one");
        } else if (isBare(before)) {
            threadDeclarations.put(key, thread);
        } else if (!isBare(thread) && !sameDetails(before, thread)) {
            conflict(
                    thread.numberSite(),
                    slug + "#" + thread.number() + " is declared before with other details",
                    "delete one declaration");
        }
    }

    private static boolean isBare(ThreadDeclaration thread) {
        return thread.site().equals(thread.numberSite());
    }

    private static boolean sameDetails(ThreadDeclaration a, ThreadDeclaration b) {
        return a.title().equals(b.title())
                && a.author().equals(b.author())
                && a.state() == b.state()
                && a.opened().equals(b.opened())
                && a.closed().equals(b.closed());
    }

    private static String kind(boolean pull) {
        return pull ? "a pull request" : "an issue";
    }

    private ForgeSite forgeOf(String slug) {
        return declarations.repositories().stream()
                .filter(repository ->
                        repository.slug().equals(slug) && !repository.forge().isEmpty())
                .findFirst()
                .map(repository -> forges.getOrDefault(repository.forge(), ForgeSite.GITHUB))
                .orElseGet(() -> forge("", declarations.series().site()));
    }

    private Optional<Repository> repositoryOf(ThreadDeclaration thread) {
        var name = thread.repository();
        var found = name.isEmpty()
                ? repositories.values().stream().filter(Repository::home).findFirst()
                : Optional.ofNullable(repositories.get(name)).or(() -> Optional.ofNullable(repositoriesByName.get(name)));
        // A number inside a @Repository whose slug is wrong has that problem already.
        if (found.isEmpty() && !isBare(thread)) {
            if (name.isEmpty()) {
                invalid(
                        thread.numberSite(),
                        "the series has no home repository to which this number could belong",
                        "name the repository: repository = \"owner/name\"");
            } else {
                invalid(
                        thread.site().member("repository"),
                        "the repository \"" + name + "\" is not declared",
                        "declare it with @Repository(slug = \"" + (name.contains("/") ? name : "owner/" + name)
                                + "\")");
            }
        }
        return found;
    }

    private void resolveThread(String key, ThreadDeclaration thread) {
        var repository = repositoryOf(thread).orElseThrow();
        var forge = forgeOf(repository.slug());
        var number = forge.sign(thread.pull()) + thread.number();
        var label = declarations.series().fullNames()
                ? repository.slug() + number
                : repository.home() ? number : repository.name() + number;
        var url = forge.threadUrl(thread.pull(), repository.slug(), thread.number());
        var details = details(thread);
        ForgeThread resolved = thread.pull()
                ? new PullRequest(repository, thread.number(), label, url, details)
                : new Issue(repository, thread.number(), label, url, details);
        threads.put(key, resolved);
        var constant = (thread.pull() ? "pr" : "issue") + thread.number();
        var spellings = new ArrayList<String>();
        if (repository.home()) {
            spellings.add(number);
        }
        // Of two repositories with one name, the second is reachable by its slug only.
        if (repository.equals(repositoriesByName.get(repository.name()))) {
            spellings.add(repository.name() + number);
        }
        spellings.add(repository.slug() + number);
        register(
                resolved,
                repository.home() ? constant : JavaNames.identifier(repository.name() + "_" + constant),
                thread.numberSite(),
                spellings);
    }

    private ThreadDetails details(ThreadDeclaration thread) {
        var opened = date(thread.opened(), thread.site().member("opened"));
        var closed = date(thread.closed(), thread.site().member("closed"));
        if (opened.isPresent() && closed.isPresent() && closed.get().isBefore(opened.get())) {
            conflict(
                    thread.site().member("closed"),
                    "it was closed on " + closed.get() + ", before it was opened on " + opened.get(),
                    "correct one of the dates");
        }
        if (thread.state() == ThreadState.OPEN && closed.isPresent()) {
            conflict(
                    thread.site().member("state"),
                    "it is open and was closed on " + closed.get(),
                    "delete the date, or write ThreadState.CLOSED" + (thread.pull() ? " or MERGED" : ""));
        }
        if (thread.state() == ThreadState.MERGED && !thread.pull()) {
            conflict(thread.site().member("state"), "an issue cannot be merged", "write ThreadState.CLOSED");
        }
        return new ThreadDetails(
                thread.title(),
                thread.author(),
                thread.state(),
                opened,
                closed,
                partPeriods.getOrDefault(thread.part(), Optional.empty()));
    }

    private Optional<LocalDate> date(String text, Site site) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ReportPeriod.date(text));
        } catch (DateTimeException e) {
            invalidPeriod(site, e, "correct the date");
            return Optional.empty();
        }
    }

    // Links and documents

    private void addLink(LinkDeclaration declared) {
        if (!isLabel(declared.label(), declared.site().member("label"))) {
            return;
        }
        checkUrl(declared.url(), declared.site().member("url"));
        var link = new Link(Catalog.normalize(declared.label()), declared.url(), declared.title());
        links.add(link);
        register(
                link,
                JavaNames.identifier(link.label()),
                declared.site().member("label"),
                List.of(link.label()));
    }

    private void addDocument(DocumentDeclaration declared) {
        var path = declared.path();
        if (path.isBlank()
                || path.startsWith("/")
                || path.contains("\\")
                || Stream.of(path.split("/", -1)).anyMatch(part -> part.isBlank() || part.equals(".."))) {
            invalid(
                    declared.site().member("path"),
                    "\"" + path + "\" is not a file below the folder of the series",
                    "write it relative to that folder, like \"notes/summit.md\"");
            return;
        }
        var label = declared.label().isEmpty() ? path : declared.label();
        if (!isLabel(label, declared.site().member(declared.label().isEmpty() ? "path" : "label"))) {
            return;
        }
        var document = new Document(path, Catalog.normalize(label), declared.title(), ForgeSite.pathOf(path));
        documents.add(document);
        var file = path.substring(path.lastIndexOf('/') + 1);
        var dot = file.lastIndexOf('.');
        register(
                document,
                JavaNames.identifier(dot > 0 ? file.substring(0, dot) : file),
                declared.site().member("path"),
                List.of(document.label()));
    }

    private boolean isLabel(String label, Site site) {
        // CommonMark 0.31.2, section 6.3: at least one character that is no white space, at most 999 in all.
        if (!label.isBlank() && label.length() <= 999 && label.chars().noneMatch(Character::isISOControl)) {
            return true;
        }
        invalid(
                site,
                "\"" + label.replaceAll("\\p{Cntrl}", "\uFFFD") + "\" cannot be a label in Markdown",
                "write 1 to 999 characters in one line");
        return false;
    }

    private void checkUrl(String url, Site site) {
        try {
            var uri = new URI(url);
            var scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            if (!LINK_SCHEMES.contains(scheme)) {
                invalid(
                        site,
                        scheme.isEmpty() ? "\"" + url + "\" has no scheme" : "a link may not begin with " + scheme + ":",
                        "begin it with https:, http: or mailto:");
            } else if (!scheme.equals("mailto") && uri.getRawAuthority() == null) {
                invalid(site, "\"" + url + "\" names no host", "write it like https://example.org/page");
            }
        } catch (URISyntaxException e) {
            invalid(
                    site,
                    "\"" + url.replaceAll("\\p{Cntrl}", "\uFFFD") + "\" is not a URL: "
                            + e.getReason().toLowerCase(Locale.ROOT),
                    "escape it as RFC 3986 says, a space as %20");
        }
    }

    // Reports

    private void addReport(ReportDeclaration declared) {
        var site = declared.site();
        var period = period(declared.period(), site, true);
        var file = declared.file().replaceFirst("\\.md$", "");
        if (file.isEmpty()) {
            if (period.isEmpty()) {
                if (declared.period().equals(new PeriodDeclaration("", "", "", "", ""))) {
                    invalid(
                            site,
                            "the report has neither a period nor a file",
                            "give it a period, such as week = \"2017-W25\", or the name of its page: file = \"summit\"");
                }
                file = declared.type().substring(declared.type().lastIndexOf('.') + 1);
            } else {
                file = period.get().to().toString();
            }
        } else if (!FILE.matcher(file).matches()
                || Stream.of(file.split("/", -1)).anyMatch(part -> part.isEmpty() || part.startsWith("."))
                || file.equals("README")) {
            invalid(
                    site.member("file"),
                    "\"" + declared.file() + "\" cannot be the name of a report's file",
                    "write a name without spaces and without .md, below the folder of the series, and not README");
            file = declared.type().substring(declared.type().lastIndexOf('.') + 1);
        }
        var ownTitle = !declared.title().isEmpty();
        var pattern = ownTitle ? declared.title() : declarations.series().title();
        var unfilled = TitlePattern.unfilled(pattern, period);
        // A period that is wrong has its own problem; the title would only repeat it.
        if (unfilled.isPresent() && (period.isPresent() || isPage(declared))) {
            invalid(
                    ownTitle ? site.member("title") : site,
                    "the title" + (ownTitle ? "" : " of the series") + " has the placeholder "
                            + unfilled.get().placeholder() + ", which this report cannot fill",
                    unfilled.get().remedy());
        }
        var title = TitlePattern.fill(pattern, declarations.series().name(), period);
        var label = period.map(ReportPeriod::label).orElse(file);
        // A day's notes and a page are called by their file where the day or the week has a report already.
        var reference = new ReportReference(label, file, title, period, ForgeSite.pathOf(file + ".md"));
        var header = new ReportHeader(declared.type(), reference, site);
        var duplicate = duplicateOf(header);
        reports.add(header);
        if (duplicate.isPresent()) {
            var other = duplicate.get();
            var samePeriod = period.isPresent()
                    && other.period().filter(p -> p.from().equals(period.get().from()) && p.to().equals(period.get().to())).isPresent();
            problems.add(new DeclarationProblem(
                    Check.DUPLICATE_REPORT,
                    samePeriod
                            ? "the period " + label + " has a report already, " + simpleName(other.type())
                            : "the file " + header.path() + " is written by " + simpleName(other.type()) + " already",
                    samePeriod ? "correct the period, or delete one report" : "give one of them another file",
                    samePeriod ? periodSite(declared.period(), site) : declared.file().isEmpty() ? site : site.member("file")));
            return;
        }
        register(reference, JavaNames.identifier(label), site, List.of(label, header.path()));
    }

    private static boolean isPage(ReportDeclaration declared) {
        return declared.period().equals(new PeriodDeclaration("", "", "", "", ""));
    }

    private Optional<ReportHeader> duplicateOf(ReportHeader header) {
        // File systems of macOS and Windows do not tell names apart by case.
        var sameFile = reportsByKey.putIfAbsent(header.path().toLowerCase(Locale.ROOT), header);
        return header.period()
                .map(period -> reportsByKey.putIfAbsent(period.from() + ".." + period.to(), header))
                .or(() -> Optional.ofNullable(sameFile));
    }

    private static String simpleName(String type) {
        return type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
    }

    private static Site periodSite(PeriodDeclaration period, Site site) {
        return !period.week().isEmpty()
                ? site.member("week")
                : !period.month().isEmpty()
                        ? site.member("month")
                        : !period.day().isEmpty()
                                ? site.member("day")
                                : !period.from().isEmpty() ? site.member("from") : site;
    }

    private Optional<ReportPeriod> period(PeriodDeclaration declared, Site site, boolean ofReport) {
        var found = new LinkedHashMap<String, ReportPeriod>();
        var failed = false;
        failed |= parse(declared.week(), site.member("week"), found, ReportPeriod::ofWeek);
        failed |= parse(declared.month(), site.member("month"), found, ReportPeriod::ofMonth);
        failed |= parse(declared.day(), site.member("day"), found, ReportPeriod::ofDay);
        failed |= parseRange(declared, site, found);
        if (failed || found.isEmpty()) {
            return Optional.empty();
        }
        var entries = List.copyOf(found.entrySet());
        var first = entries.get(0);
        for (var other : entries.subList(1, entries.size())) {
            var contradicts = !other.getValue().from().equals(first.getValue().from())
                    || !other.getValue().to().equals(first.getValue().to());
            if (contradicts) {
                problems.add(new DeclarationProblem(
                        Check.INVALID_PERIOD,
                        first.getKey() + " is " + days(first.getValue()) + ", but " + other.getKey() + " is "
                                + days(other.getValue()),
                        "keep the one that is right",
                        site.member(other.getKey())));
                return ofReport ? Optional.of(first.getValue()) : Optional.empty();
            }
        }
        return Optional.of(first.getValue());
    }

    private static String days(ReportPeriod period) {
        return period.from().equals(period.to()) ? period.to().toString() : period.from() + " to " + period.to();
    }

    private boolean parse(
            String text,
            Site site,
            Map<String, ReportPeriod> found,
            Function<String, ReportPeriod> parser) {
        if (text.isEmpty()) {
            return false;
        }
        try {
            found.put(site.member(), parser.apply(text));
            return false;
        } catch (DateTimeException e) {
            invalidPeriod(site, e, "correct it");
            return true;
        }
    }

    private boolean parseRange(PeriodDeclaration declared, Site site, Map<String, ReportPeriod> found) {
        if (declared.from().isEmpty() && declared.to().isEmpty()) {
            return false;
        }
        if (declared.from().isEmpty() || declared.to().isEmpty()) {
            var missing = declared.from().isEmpty() ? "from" : "to";
            var given = declared.from().isEmpty() ? "to" : "from";
            problems.add(new DeclarationProblem(
                    Check.INVALID_PERIOD,
                    "the period has `" + given + "` but no `" + missing + "`",
                    "write both, or `day` for a single day",
                    site.member(given)));
            return true;
        }
        var from = date(declared.from(), site.member("from"));
        var to = date(declared.to(), site.member("to"));
        if (from.isEmpty() || to.isEmpty()) {
            return true;
        }
        try {
            found.put("from", ReportPeriod.ofRange(declared.from(), declared.to()));
            return false;
        } catch (DateTimeException e) {
            invalidPeriod(site.member("to"), e, "correct one of the days");
            return true;
        }
    }

    private void invalidPeriod(Site site, DateTimeException e, String remedy) {
        problems.add(new DeclarationProblem(Check.INVALID_PERIOD, String.valueOf(e.getMessage()), remedy, site));
    }

    // Names

    private void register(Reference reference, String constant, Site site, List<String> spellings) {
        for (var spelling : spellings) {
            var other = foldedLabels.putIfAbsent(Catalog.fold(spelling), reference);
            if (other == null || other.equals(reference)) {
                labels.put(Catalog.normalize(spelling), reference);
            } else {
                conflict(
                        site,
                        "the label [" + spelling + "] already leads to " + other.url()
                                + (labels.containsKey(Catalog.normalize(spelling))
                                        ? ""
                                        : "; Markdown does not tell labels apart by case"),
                        advice(reference));
            }
        }
        var other = constants.putIfAbsent(constant, reference);
        if (other != null && !other.equals(reference)) {
            conflict(
                    site,
                    "the constant " + constant + " already stands for [" + other.label() + "]",
                    advice(reference));
        }
    }

    private static String advice(Reference reference) {
        if (reference instanceof Repository repository) {
            return "give the repository another name: name = \""
                    + repository.slug().replace('/', '-') + "\"";
        }
        if (reference instanceof Link) {
            return "give the link another label";
        }
        if (reference instanceof Document) {
            return "give the document another label or file name";
        }
        return "rename or delete one of the two";
    }
}
