package dev.byline.check;

import dev.byline.catalog.Catalog;
import dev.byline.evaluate.Origins;
import dev.byline.markdown.ParsedReport;
import dev.byline.markdown.Passage;
import dev.byline.markdown.Prose.Definition;
import dev.byline.problem.CheckId;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** A link reference definition in prose that no label of the report uses: nobody sees it. */
final class UnusedDefinition implements ReportCheck {

    @Override
    public CheckId id() {
        return CheckId.UNUSED_DEFINITION;
    }

    @Override
    public boolean needsAll() {
        return true;
    }

    @Override
    public Stream<Problem> check(ParsedReport report, Origins origins) {
        if (report.passages().stream()
                .allMatch(passage -> passage.prose().definitions().isEmpty())) {
            return Stream.empty();
        }
        var used = used(report);
        return report.passages().stream()
                // The footer is the same for all reports, whatever each of them uses.
                .filter(passage -> passage.place().kind() != Passage.Kind.FOOTER)
                .flatMap(passage -> passage.prose().definitions().stream()
                        .filter(definition -> !used.contains(Catalog.fold(definition.label()))
                                && isLink(definition)
                                // What is declared leads elsewhere, which is another mistake.
                                && report.catalog().label(definition.label()).isEmpty())
                        .map(definition -> new Problem(
                                CheckId.UNUSED_DEFINITION,
                                "nothing uses the definition of `[" + definition.label() + "]`, so that nobody sees it",
                                "write `[" + definition.label() + "]` where it belongs, or delete the definition",
                                origins.of(passage.text(), definition.start(), definition.end()))));
    }

    private static Set<String> used(ParsedReport report) {
        var used = new HashSet<String>();
        for (var passage : report.passages()) {
            passage.prose().labels().forEach(use -> used.add(Catalog.fold(use.label())));
        }
        return used;
    }

    /** Authors write comments as {@code [//]: # (text)}. */
    private static boolean isLink(Definition definition) {
        return !definition.destination().isEmpty() && !definition.destination().equals("#");
    }
}
