package dev.byline.forge;

import dev.byline.catalog.ForgeProgram;
import dev.byline.catalog.ForgeSite;
import dev.byline.java.SourceFiles;
import dev.byline.reference.Reference.Repository;
import dev.byline.reference.ReportPeriod;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes what happened in a period, as the forge has it, into the catalog of a series. */
public final class Sync {

    private static final String GITHUB = "github.com";

    private final Options options;
    private final Clock clock;
    private final Pause pause;
    private final Consumer<String> out;

    /**
     * What to sync, and how.
     *
     * @param project the sources
     * @param series the series' name; the only one where empty
     * @param period the period
     * @param api the root of the forge's API; the usual one of the forge where empty
     * @param tokens the tokens that stand for the user
     * @param web how answers come here
     */
    public record Options(
            ProjectSources project,
            Optional<String> series,
            RequestedPeriod period,
            Optional<URI> api,
            ForgeTokens tokens,
            ForgeAccess.Web web) {}

    /**
     * A sync.
     *
     * @param options what to sync, and how
     * @param clock tells the current week
     * @param pause waits where the forge asks for it
     * @param out takes lines of text about how far it is
     */
    public Sync(Options options, Clock clock, Pause pause, Consumer<String> out) {
        this.options = options;
        this.clock = clock;
        this.pause = pause;
        this.out = out;
    }

    /**
     * Asks the forge, and then writes.
     *
     * @return the lines that say what was done: one for each repository, and one for each file
     * @throws IOException if the sources cannot be read or written
     * @throws ForgeException if the forge does not tell, or the series is not clear; nothing is written then
     */
    public List<String> run() throws IOException {
        var period = options.period().resolve(clock);
        var series = options.project().series(options.series());
        var catalog = series.catalog();
        var types = new SyncedTypes(series, period);
        refuseForeign(series, types);
        var lines = new ArrayList<String>();
        var fetched = fetch(series, types, period, lines);
        var accepted = new SyncedDeclarations(series, types, period).accept(fetched.threads(), fetched.pages());
        var homeSlug = catalog.repositories().stream()
                .filter(Repository::home)
                .findFirst()
                .map(Repository::slug)
                .orElse("");
        var summary = new SyncSummary(series, types, homeSlug, catalog.pullName());
        for (var repository : fetched.repositories()) {
            lines.add(summary.line(repository, accepted.threads()));
            if (repository.isRenamed()) {
                lines.add(repository.slug() + ": the forge calls it " + Texts.shown(repository.slugNow())
                        + " now; change its slug in @Repository");
            }
        }
        lines.addAll(RenamedLogins.of(series, accepted.threads()));
        summary.pages(accepted.pages()).ifPresent(lines::add);
        lines.addAll(fetched.lines());
        lines.addAll(accepted.leftOut());
        hint(series, accepted).ifPresent(lines::add);
        write(series, types, types.write(accepted, homeSlug), lines);
        return lines;
    }

    /** Without a sign of its own, the merge request 5 is taken for the issue 5. */
    private static Optional<String> hint(SeriesSource series, SyncedDeclarations.Accepted accepted) {
        return series.repositories().stream()
                .map(series.catalog()::forgeOf)
                .filter(forge -> !accepted.leftOut().isEmpty())
                .filter(forge -> forge.program().equals(Optional.of(ForgeProgram.GITLAB))
                        && forge.sign(true).equals("#"))
                .findFirst()
                .map(forge -> "GitLab numbers issues and merge requests apart; write pullSign = \"!\" in @Forge, and"
                        + " sync again");
    }

    private void write(SeriesSource series, SyncedTypes types, Map<String, String> sources, List<String> lines)
            throws IOException {
        var contents = new LinkedHashMap<Path, String>();
        var changed = false;
        for (var source : SourceFiles.format(sources).entrySet()) {
            contents.put(file(series, source.getKey()), source.getValue());
        }
        var files = new SourceFiles(options.project().encoding());
        for (var file : contents.entrySet()) {
            changed |= !files.isSame(file.getKey(), file.getValue());
        }
        var obsolete = series.declarations().parts().stream()
                .map(part -> part.type())
                .filter(types::isOwn)
                .map(type -> file(series, type.substring(type.lastIndexOf('.') + 1)))
                .filter(file -> !contents.containsKey(file))
                .toList();
        files.replace(contents, obsolete);
        for (var file : contents.keySet()) {
            lines.add(file.getFileName() + (changed ? " is written" : " is up to date"));
        }
    }

    private static Path file(SeriesSource series, String type) {
        return series.folder().resolve(type + ".java");
    }

    /** A file of the name that somebody else wrote. */
    private static void refuseForeign(SeriesSource series, SyncedTypes types) {
        var file = file(series, types.name());
        if (Files.exists(file) && !types.isWritten()) {
            throw new ForgeException(file.getFileName() + " is not a file that sync has written, with synced = true in"
                    + " @CatalogOf; rename its type, and sync again");
        }
    }

    /**
     * What the forge has said.
     *
     * @param repositories what happened in each repository, and what reports cite of its threads beside
     * @param pages what else reports cite, and the releases of the period
     * @param lines what it does not say
     */
    private record Fetched(List<FetchedRepository> repositories, List<FetchedPage> pages, List<String> lines) {

        List<FetchedThread> threads() {
            return repositories.stream()
                    .flatMap(repository -> repository.threads().stream())
                    .toList();
        }
    }

    private Fetched fetch(SeriesSource series, SyncedTypes types, ReportPeriod period, List<String> lines)
            throws IOException {
        var catalog = series.catalog();
        var repositories = series.repositories();
        if (repositories.isEmpty()) {
            throw new ForgeException("the series " + catalog.series().name()
                    + " has no repository to ask for; declare one with @Repository");
        }
        var home = repositories.get(0);
        var site = catalog.forgeOf(home);
        var access = access(site, place(site, home));
        var web = new PatientWeb(access, pause, clock, out);
        var forge = ForgeActivity.of(access, web);
        var pages = new FetchedPages(series, types, ForgePages.of(access, web), forge, access);
        var progress = new ForgeProgress(out);
        var fetched = new ArrayList<FetchedRepository>();
        for (var repository : repositories) {
            var other = catalog.forgeOf(repository);
            if (place(other, repository).equals(place(site, home))
                    && other.program().equals(site.program())) {
                var asked = new AskedPeriod(repository.slug(), period, progress);
                fetched.add(fetch(forge, pages, asked, access));
            } else {
                lines.add(repository.slug() + " is left out: it is on " + place(other, repository) + ", and "
                        + home.slug() + " on " + place(site, home));
            }
        }
        pages.cited(options.project().documents(), period, fetched, progress);
        var numberedApart = access.program() == ForgeProgram.GITLAB;
        return new Fetched(
                fetched.stream()
                        .map(repository -> repository.and(pages.threads(), numberedApart))
                        .toList(),
                pages.pages(),
                pages.lines());
    }

    private static FetchedRepository fetch(
            ForgeActivity forge, FetchedPages pages, AskedPeriod asked, ForgeAccess access) {
        try {
            var fetched = forge.fetch(asked);
            pages.releases(asked);
            return fetched;
        } catch (ForgeException e) {
            throw new ForgeException(asked.slug() + ": " + e.getMessage());
        } catch (IOException e) {
            throw Refusals.of(asked.slug(), e, access);
        }
    }

    /** Where a forge is: its host, and a path where it shares that. */
    private static String place(ForgeSite forge, Repository repository) {
        return forge.root()
                .map(root -> root.getAuthority() + root.getPath())
                .orElseGet(
                        () -> Optional.ofNullable(URI.create(repository.url()).getAuthority())
                                .orElse(""));
    }

    private ForgeAccess access(ForgeSite forge, String place) {
        var program = forge.program()
                .orElseThrow(
                        () -> new ForgeException("sync knows GitHub, GitLab, Forgejo and Gitea, and no pull request"
                                + " of theirs has an address like those on " + place
                                + "; if it is one of these, correct pull in @Forge"));
        var api = options.api().or(() -> usualApi(program, forge, place));
        return new ForgeAccess(
                program,
                api.orElseThrow(() -> new ForgeException("the repositories are on " + place + "; if that is "
                        + ForgeAccess.kind(program) + ", set -Dbyline.forge.url="
                        + ForgeAccess.api(program, "https://" + place))),
                options.tokens().of(program),
                options.web());
    }

    private static Optional<URI> usualApi(ForgeProgram program, ForgeSite forge, String place) {
        return switch (program) {
            case GITHUB -> place.equals(GITHUB) ? Optional.of(URI.create("https://api.github.com")) : Optional.empty();
            case GITLAB, GITEA -> forge.root().map(root -> ForgeAccess.api(program, root.toString()));
        };
    }
}
