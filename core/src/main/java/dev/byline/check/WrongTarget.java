package dev.byline.check;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.ForgeSite.ThreadUrl;
import dev.byline.catalog.PageUrl;
import dev.byline.catalog.ThreadLabel;
import dev.byline.evaluate.Origins;
import dev.byline.markdown.ParsedReport;
import dev.byline.markdown.Passage;
import dev.byline.markdown.Prose.LabelUse;
import dev.byline.problem.CheckId;
import dev.byline.reference.ForgePage;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Issue;
import dev.byline.reference.Reference.PullRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A link that says one thing and leads to another: {@code [#1769](…/pull/1560)}, {@code [@pwFoo][@rn]}. */
final class WrongTarget implements ReportCheck {

    @Override
    public CheckId id() {
        return CheckId.WRONG_TARGET;
    }

    @Override
    public Stream<Problem> check(ParsedReport report, Origins origins) {
        return report.passages().stream()
                .filter(WrongTarget::mayHaveOne)
                .flatMap(passage -> Stream.of(
                                inlineLinks(report, passage, origins),
                                definitions(report.catalog(), passage, origins),
                                fullReferences(report.catalog(), passage, origins))
                        .flatMap(problems -> problems));
    }

    private static boolean mayHaveOne(Passage passage) {
        var prose = passage.prose();
        if (!prose.links().isEmpty() || !prose.definitions().isEmpty()) {
            return true;
        }
        for (var use : prose.labels()) {
            if (isFull(use)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFull(LabelUse use) {
        return use.start() != use.textStart();
    }

    private static Stream<Problem> inlineLinks(ParsedReport report, Passage passage, Origins origins) {
        var catalog = report.catalog();
        return passage.prose().links().stream()
                .filter(link -> !link.image())
                .flatMap(link -> disagreement(catalog, label(link.linkText()), link.destination())
                        .or(() -> LinkPromise.broken(catalog, label(link.linkText()), link.destination()))
                        .or(() -> otherReport(report, label(link.linkText()), link.destination()))
                        .map(d -> new Problem(
                                        CheckId.WRONG_TARGET,
                                        d.what(),
                                        d.remedy(),
                                        origins.of(passage.text(), link.destinationStart(), link.destinationEnd()))
                                .with(
                                        d.labelIsRight() && passage.text().startsWith(")", link.destinationEnd())
                                                ? Repair.replace(
                                                        origins,
                                                        passage.text(),
                                                        link.start() - 1,
                                                        link.destinationEnd() + 1,
                                                        "[" + link.linkText() + "]")
                                                : List.of()))
                        .stream());
    }

    private static Stream<Problem> definitions(Catalog catalog, Passage passage, Origins origins) {
        return passage.prose().definitions().stream()
                .flatMap(definition -> disagreement(catalog, definition.label(), definition.destination())
                        .or(() -> takenOver(catalog, definition.label(), definition.destination()))
                        .map(d -> new Problem(
                                CheckId.WRONG_TARGET,
                                d.what(),
                                d.remedy(),
                                origins.of(passage.text(), definition.start(), definition.end())))
                        .stream());
    }

    private static Stream<Problem> fullReferences(Catalog catalog, Passage passage, Origins origins) {
        return passage.prose().labels().stream().filter(WrongTarget::isFull).flatMap(use -> {
            var said = catalog.label(label(use.linkText()));
            return said.isPresent()
                            && use.reference().isPresent()
                            && !said.get().equals(use.reference().get())
                    ? Stream.of(new Problem(
                            CheckId.WRONG_TARGET,
                            "`[" + use.linkText() + "][" + use.label() + "]` says " + use.linkText()
                                    + " and leads to "
                                    + use.reference().get().url(),
                            "write `[" + use.linkText() + "] [" + use.label()
                                    + "]` with a space between if both are cited",
                            origins.of(passage.text(), use.textStart(), use.end() + 1)))
                    : Stream.empty();
        });
    }

    /** The days of one report, and the file of another. A heading of it may be about any days. */
    private static Optional<Disagreement> otherReport(ParsedReport report, String text, String url) {
        // Most texts name no days, and then no report has to be looked for.
        return url.indexOf('#') >= 0 || text.chars().noneMatch(Character::isDigit)
                ? Optional.empty()
                : SeriesPath.resolve(url, report.header().path())
                        .flatMap(path -> report.catalog().reports().stream()
                                .filter(other -> other.path().equals(path.path()))
                                .findFirst())
                        .flatMap(target -> LinkPromise.otherDays(report.catalog(), text, target));
    }

    private static String label(String linkText) {
        return linkText.strip().replace("`", "");
    }

    /** What a label says and where its URL leads, where the two differ. */
    record Disagreement(String what, String remedy, boolean labelIsRight) {

        Disagreement(String what, String remedy) {
            this(what, remedy, false);
        }
    }

    private static Optional<Disagreement> disagreement(Catalog catalog, String label, String url) {
        var declared = catalog.label(label);
        var thread = ThreadLabel.parse(label);
        if (thread.isPresent()) {
            var target = catalog.threadUrl(url);
            if (target.isPresent()) {
                return threadDisagreement(catalog, label, thread.get(), declared, target.get());
            }
        }
        return declared.flatMap(reference -> otherReference(catalog, reference, label, url));
    }

    /** A definition of the author's comes before Byline's, so the credits of the report would lead to its URL too. */
    private static Optional<Disagreement> takenOver(Catalog catalog, String label, String url) {
        return catalog.label(label)
                .filter(declared -> !declared.url().equals(url) && !PageUrl.same(declared.url(), url))
                .filter(declared -> !(declared instanceof ForgeThread)
                        || catalog.threadUrl(url).isEmpty())
                .map(declared -> new Disagreement(
                        "`[" + label + "]` is declared and leads to " + declared.url()
                                + ", and with this definition everywhere in the report to " + url,
                        "delete the definition, or give it a label of its own"));
    }

    private static Optional<Disagreement> threadDisagreement(
            Catalog catalog, String label, ThreadLabel thread, Optional<Reference> declared, ThreadUrl target) {
        var slug = thread.slug(catalog.repositories());
        var leads =
                "`[" + label + "]` leads to " + kind(target.pull()) + " " + target.number() + " of " + target.slug();
        if (thread.number() != target.number()
                || slug.filter(s -> !s.equalsIgnoreCase(target.slug())).isPresent()) {
            return Optional.of(new Disagreement(
                    leads,
                    declared.map(r -> "write `[" + label + "]` alone, or its URL " + r.url())
                            .orElse("correct the label or the URL"),
                    declared.isPresent()));
        }
        if (declared.isPresent() && declared.get() instanceof ForgeThread known) {
            var isPull = known instanceof PullRequest;
            if (isPull != target.pull()) {
                return Optional.of(new Disagreement(
                        leads + ", but it is declared as " + (isPull ? "a pull request" : "an issue"),
                        "write `[" + label + "]` alone, or its URL " + known.url(),
                        true));
            }
        }
        // GitHub numbers discussions like threads.
        return declared.filter(ForgePage.class::isInstance)
                .map(ForgePage.class::cast)
                .map(page -> new Disagreement(
                        leads + ", but it is declared as a " + page.kind().word(),
                        "write `[" + label + "]` alone, or its URL " + page.url(),
                        true));
    }

    private static String kind(boolean pull) {
        return pull ? "pull request" : "issue";
    }

    /** A label of one declared reference with the URL of another. */
    private static Optional<Disagreement> otherReference(Catalog catalog, Reference said, String label, String url) {
        if (said instanceof Issue || said instanceof PullRequest) {
            return Optional.empty();
        }
        return catalog.page(url)
                .filter(other -> !PageUrl.same(said.url(), url))
                .map(other -> new Disagreement(
                        "`[" + label + "]` leads to " + url + ", which is `[" + other.label() + "]`",
                        "write `[" + label + "]` alone, or its URL " + said.url(),
                        true));
    }
}
