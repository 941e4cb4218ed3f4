package dev.byline.check;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.SeriesHeader;
import dev.byline.dsl.Highlight;
import dev.byline.evaluate.Origins;
import dev.byline.expression.Place;
import dev.byline.markdown.ParsedReport;
import dev.byline.markdown.Passage;
import dev.byline.markdown.Passage.Kind;
import dev.byline.problem.CheckId;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An item or a highlight that cites no thread, or no person. Most series have such items, so a series has to ask for
 * the check, or an option has to set it.
 *
 * <p>What is nested in an item that cites one tells more of the same, and need not cite it again; an item that cites
 * none may head a list of items that do.
 */
final class UncitedItem implements ReportCheck {

    private final CheckId id;
    private final String what;
    private final String remedy;
    private final Predicate<SeriesHeader> asked;
    private final BiPredicate<Passage, Catalog> cites;

    private UncitedItem(
            CheckId id,
            String what,
            String remedy,
            Predicate<SeriesHeader> asked,
            BiPredicate<Passage, Catalog> cites) {
        this.id = id;
        this.what = what;
        this.remedy = remedy;
        this.asked = asked;
        this.cites = cites;
    }

    static UncitedItem withoutThread() {
        return new UncitedItem(
                CheckId.ITEM_WITHOUT_THREAD,
                "cites no issue and no pull request",
                "add the one it tells of to its credits",
                SeriesHeader::itemsCiteThreads,
                Citations::hasThread);
    }

    static UncitedItem withoutPerson() {
        return new UncitedItem(
                CheckId.ITEM_WITHOUT_PERSON,
                "credits nobody",
                "add who did the work to its credits",
                SeriesHeader::itemsCreditPeople,
                (passage, catalog) -> !Citations.people(passage, catalog).isEmpty());
    }

    @Override
    public CheckId id() {
        return id;
    }

    @Override
    public boolean isAsked(Catalog catalog) {
        return asked.test(catalog.series());
    }

    @Override
    public boolean needsAll() {
        return true;
    }

    @Override
    public Stream<Problem> check(ParsedReport report, Origins origins) {
        if (RunningReport.period(report.header()).isEmpty()) {
            return Stream.empty();
        }
        var catalog = report.catalog();
        return PassageGroup.of(report).stream()
                .flatMap(group -> without(group, catalog))
                .filter(passage -> passage.place().kind() != Kind.PROSE)
                .map(passage -> new Problem(
                        id,
                        (passage.block() instanceof Highlight ? "this highlight " : "this item ") + what,
                        remedy,
                        beginning(passage, origins),
                        isAsked(catalog)));
    }

    private Stream<Passage> without(PassageGroup group, Catalog catalog) {
        if (group.passages().stream().anyMatch(passage -> cites.test(passage, catalog))) {
            return Stream.empty();
        }
        return group.all().noneMatch(passage -> cites.test(passage, catalog))
                ? group.passages().stream()
                : group.nested().stream().flatMap(nested -> without(nested, catalog));
    }

    /** Where the text begins that a reader sees first. */
    private static Optional<Place> beginning(Passage passage, Origins origins) {
        var text = passage.block() instanceof Highlight highlight ? highlight.title() : passage.text();
        var start = text.length() - text.stripLeading().length();
        return origins.of(text, start, Math.min(start + 1, text.length())).or(() -> origins.of(passage.block()));
    }
}
