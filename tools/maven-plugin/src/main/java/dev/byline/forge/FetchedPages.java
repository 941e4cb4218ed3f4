package dev.byline.forge;

import dev.byline.dsl.ReportDocument;
import dev.byline.forge.CitedPage.Answer;
import dev.byline.reference.ForgePage.Kind;
import dev.byline.reference.ReportPeriod;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks a forge for what reports cite beside what happened in their period, and for the releases of that. */
final class FetchedPages {

    private static final int FORBIDDEN = 403;

    private final SeriesSource series;
    private final SyncedTypes types;
    private final ForgePages forge;
    private final ForgeActivity activity;
    private final ForgeAccess access;
    private final Map<String, FetchedPage> pages = new LinkedHashMap<>();
    private final List<FetchedThread> threads = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    FetchedPages(SeriesSource series, SyncedTypes types, ForgePages forge, ForgeActivity activity, ForgeAccess access) {
        this.series = series;
        this.types = types;
        this.forge = forge;
        this.activity = activity;
        this.access = access;
    }

    /** The pages, each once. */
    List<FetchedPage> pages() {
        return List.copyOf(pages.values());
    }

    /** The issues and pull requests to which nothing happened in the period, each once. */
    List<FetchedThread> threads() {
        return List.copyOf(threads);
    }

    /** What could not be found out, and why. */
    List<String> lines() {
        return lines;
    }

    /**
     * Asks for the releases of a repository.
     *
     * @param asked the repository, and the days
     */
    void releases(AskedPeriod asked) throws IOException {
        asked.step("asking for its releases");
        forge.releases(asked).forEach(this::add);
    }

    /**
     * Asks for what the reports of a period cite.
     *
     * @param documents what the reports say
     * @param period the period
     * @param repositories what happened in the repositories that the forge is asked for
     * @param progress where it is told how far this is
     */
    void cited(
            Map<String, ReportDocument> documents,
            ReportPeriod period,
            List<FetchedRepository> repositories,
            ForgeProgress progress) {
        var slugs = repositories.stream().map(FetchedRepository::slug).collect(Collectors.toSet());
        var all = CitedPages.of(series, documents, types, period);
        for (var cited : all.threads()) {
            if (slugs.contains(cited.slug())
                    && repositories.stream()
                            .flatMap(repository -> repository.threads().stream())
                            .noneMatch(cited::is)) {
                step(cited.slug(), cited.label(), progress);
                ask(cited).ifPresentOrElse(this::add, () -> takeMissing(cited));
            }
        }
        for (var cited : all.pages()) {
            if (cited.kind() == Kind.TEAM || slugs.contains(cited.of())) {
                step(cited.of(), cited.label(), progress);
                take(cited, ask(cited));
            }
        }
    }

    private static void step(String of, String label, ForgeProgress progress) {
        progress.step(of, "asking for [" + Texts.shown(label) + "]");
    }

    private Optional<FetchedThread> ask(CitedThread cited) {
        try {
            return activity.ask(cited);
        } catch (IOException e) {
            throw Refusals.of(cited.slug(), e, access);
        }
    }

    private void add(FetchedThread thread) {
        if (!threads.contains(thread)) {
            threads.add(thread);
        }
    }

    /** What is neither is a discussion, or nothing. */
    private void takeMissing(CitedThread cited) {
        cited.instead()
                .ifPresentOrElse(
                        page -> take(page, ask(page)),
                        () -> lines.add("[" + Texts.shown(cited.label()) + "] is not on the forge: " + cited.slug()
                                + " has no such "
                                + (cited.pull().orElse(false) ? series.catalog().pullName() : "issue")
                                + "; correct its declaration"));
    }

    private Answer ask(CitedPage cited) {
        try {
            return forge.ask(cited);
        } catch (RefusedRequest e) {
            if (e.status() == FORBIDDEN) {
                return new Answer.Unasked(access.token()
                        .map(token -> token + " may not read it; use one that may")
                        .orElse("the forge shows it only with a token; set " + ForgeTokens.variable(access.program())
                                + " to one that may read it"));
            }
            throw Refusals.of(cited.of(), e, access);
        } catch (IOException e) {
            throw Refusals.of(cited.of(), e, access);
        }
    }

    private void take(CitedPage cited, Answer answer) {
        var label = "[" + Texts.shown(cited.label()) + "]";
        if (answer instanceof Answer.Found found) {
            add(found.page());
        } else if (answer instanceof Answer.Unasked unasked) {
            CitedPages.kept(series, types, cited).ifPresent(this::add);
            lines.add(label + " is not asked for: " + unasked.why());
        } else if (isDeclared(cited)) {
            lines.add(label + " is not on the forge: " + cited.of() + " has no such "
                    + cited.kind().word() + "; correct its declaration");
        }
    }

    private boolean isDeclared(CitedPage cited) {
        return series.catalog().label(cited.label()).isPresent();
    }

    private void add(FetchedPage page) {
        pages.putIfAbsent(page.kind() + " " + page.of() + " " + page.name(), page);
    }
}
