package dev.byline.check;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.FamilyLabels;
import dev.byline.catalog.ThreadLabel;
import dev.byline.evaluate.Evaluator;
import dev.byline.evaluate.Origins;
import dev.byline.markdown.ParsedReport;
import dev.byline.markdown.Passage;
import dev.byline.markdown.Prose.LabelUse;
import dev.byline.problem.CheckId;
import dev.byline.problem.Suggestions;
import dev.byline.reference.Reference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A label in prose that nothing declares: Markdown would show the bare brackets. */
final class UndefinedReference implements ReportCheck {

    static final Pattern HANDLE = Pattern.compile("@([^\\s@/]+)");
    private static final Pattern WEEK = Pattern.compile("(?:[Ww]|[Ww]eek |KW ?)([0-9]{1,2})");
    /** The box of a task list: a list item begins with {@code [x]} (GitHub Flavored Markdown, section 5.3). */
    private static final Pattern BEFORE_TASK_BOX =
            Pattern.compile("(?s)(?:.*\n)?[ \t>]*(?:(?:[-+*]|[0-9]{1,9}[.)])[ \t]+)?");

    @Override
    public CheckId id() {
        return CheckId.UNDEFINED_REFERENCE;
    }

    @Override
    public Stream<Problem> check(ParsedReport report, Origins origins) {
        return report.passages().stream()
                .flatMap(passage -> undefined(passage, report.catalog())
                        .filter(use -> !isUnknown(use, passage, origins))
                        .map(use -> ofFamily(use, passage, report.catalog(), origins)
                                .orElseGet(() -> new Problem(
                                                CheckId.UNDEFINED_REFERENCE,
                                                "`[" + use.label() + "]` is not declared in "
                                                        + report.catalog()
                                                                .series()
                                                                .name(),
                                                remedy(use.label(), report),
                                                origins.of(passage.text(), use.start(), use.end()))
                                        .with(repairs(use, passage, report, origins)))));
    }

    private static Optional<Problem> ofFamily(LabelUse use, Passage passage, Catalog catalog, Origins origins) {
        return FamilyLabels.wrong(use.label(), catalog)
                .map(wrong -> new Problem(
                        CheckId.UNDEFINED_REFERENCE,
                        "`[" + use.label() + "]` is none of the links `["
                                + wrong.family().label() + "]`: " + wrong.flaw().what(),
                        wrong.flaw().remedy(),
                        origins.of(passage.text(), use.start(), use.end())));
    }

    private static List<Repair> repairs(LabelUse use, Passage passage, ParsedReport report, Origins origins) {
        var repairs = new ArrayList<Repair>();
        near(use.label(), report)
                .ifPresent(
                        near -> repairs.addAll(Repair.replace(origins, passage.text(), use.start(), use.end(), near)));
        repairs.addAll(Repair.declare(use.label(), report.catalog()));
        return repairs;
    }

    private static Stream<LabelUse> undefined(Passage passage, Catalog catalog) {
        var undefined = new ArrayList<LabelUse>();
        for (var use : passage.prose().labels()) {
            if (use.undefined() && !isTaskBox(passage, use)) {
                undefined.add(use);
            }
        }
        if (undefined.isEmpty()) {
            return Stream.empty();
        }
        // What is spelled wrong has that problem; whether it is declared shows when it is spelled right.
        var mistakes = ReferenceFlaw.in(passage, catalog);
        return undefined.stream().filter(use -> !ReferenceFlaw.cover(mistakes, use.start(), use.end()));
    }

    /** A label of which a part has no value has that problem. */
    private static boolean isUnknown(LabelUse use, Passage passage, Origins origins) {
        return use.label().contains(Evaluator.MISSING) && origins.isPartial(passage.text());
    }

    private static boolean isTaskBox(Passage passage, LabelUse use) {
        return use.label().equalsIgnoreCase("x")
                && passage.text().startsWith("] ", use.end())
                && BEFORE_TASK_BOX
                        .matcher(passage.text().substring(0, use.start() - 1))
                        .matches();
    }

    private static String remedy(String label, ParsedReport report) {
        return near(label, report)
                .map(nearest -> "did you mean `"
                        + (nearest.startsWith("@") || nearest.contains("#") ? nearest : "[" + nearest + "]") + "`?")
                .orElseGet(() -> declaration(label, report.catalog()));
    }

    /** What is near by its letters; a number of a family is right as it is, and what stands beside it is not. */
    private static Optional<String> near(String label, ParsedReport report) {
        var catalog = report.catalog();
        return FamilyLabels.near(label, catalog)
                .or(() -> week(label, report))
                .or(() -> catalog.handle(label).map(Reference::label))
                .or(() -> Suggestions.nearest(label, catalog.labels()));
    }

    /** A week without its year: that of the report which is nearest in time. */
    private static Optional<String> week(String label, ParsedReport report) {
        var week = WEEK.matcher(label);
        if (!week.matches()) {
            return Optional.empty();
        }
        var ending = "-W" + (week.group(1).length() < 2 ? "0" : "") + week.group(1);
        var year = report.header().period().map(period -> period.to().getYear()).orElse(0);
        return report.catalog().reports().stream()
                .map(other -> other.reference().label())
                .filter(other -> other.endsWith(ending))
                .min(Comparator.comparing(other -> Math.abs(Integer.parseInt(other.substring(0, 4)) - year)));
    }

    private static String declaration(String label, Catalog catalog) {
        var series = catalog.series().type();
        var type = series.substring(Math.max(series.lastIndexOf('.'), series.lastIndexOf('$')) + 1);
        var handle = HANDLE.matcher(label);
        if (handle.matches()) {
            return "add \"" + handle.group(1) + "\" to @People on " + type;
        }
        var thread = ThreadLabel.parse(label);
        if (thread.isPresent()) {
            var slug = thread.get().slug(catalog.repositories());
            return slug.isPresent()
                    ? "add " + thread.get().number() + " to the pulls or issues of @Repository(slug = \"" + slug.get()
                            + "\") on " + type
                    : "declare the repository with @Repository on " + type;
        }
        return "declare it on " + type + ", or write `\\[` for a bracket that is meant as text";
    }
}
