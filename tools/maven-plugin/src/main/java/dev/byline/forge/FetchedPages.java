package dev.byline.forge;

import dev.byline.catalog.ForgeProgram;
import dev.byline.dsl.ReportDocument;
import dev.byline.forge.CitedPage.Answer;
import dev.byline.reference.ForgePage.Kind;
import dev.byline.reference.ReportPeriod;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks a forge for the pages that reports cite, and for the releases of a period. */
final class FetchedPages {

    private static final int FORBIDDEN = 403;

    private final SeriesSource series;
    private final SyncedTypes types;
    private final ForgePages forge;
    private final ForgeAccess access;
    private final Map<String, FetchedPage> pages = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();

    FetchedPages(SeriesSource series, SyncedTypes types, ForgePages forge, ForgeAccess access) {
        this.series = series;
        this.types = types;
        this.forge = forge;
        this.access = access;
    }

    /** The pages, each once. */
    List<FetchedPage> pages() {
        return List.copyOf(pages.values());
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
     * @param slugs the repositories that the forge is asked for
     * @param progress where it is told how far this is
     */
    void cited(Map<String, ReportDocument> documents, ReportPeriod period, Set<String> slugs, ForgeProgress progress) {
        for (var cited : CitedPages.of(series, documents, types, period)) {
            if (cited.kind() == Kind.TEAM ? access.program() == ForgeProgram.GITHUB : slugs.contains(cited.of())) {
                progress.step(cited.of(), "asking for [" + Texts.shown(cited.label()) + "]");
                take(cited, ask(cited));
            }
        }
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
            lines.add(label + " is not asked for: " + unasked.why()
                    // It may be the number of a thread as well.
                    + (cited.kind() == Kind.DISCUSSION && !isDeclared(cited)
                            ? "; if it is an issue or a pull request, declare its number in @Repository"
                            : ""));
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
