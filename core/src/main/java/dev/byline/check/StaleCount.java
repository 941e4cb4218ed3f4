package dev.byline.check;

import dev.byline.catalog.ActivityCount;
import dev.byline.catalog.ActivityCounts;
import dev.byline.dsl.Activity;
import dev.byline.evaluate.Origins;
import dev.byline.expression.Place;
import dev.byline.markdown.ParsedReport;
import dev.byline.markdown.Passage;
import dev.byline.pattern.Placeholder;
import dev.byline.problem.CheckId;
import dev.byline.problem.Suggestions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A number in a text with {@code activity()} that is not what the catalog counts, or a placeholder in such a text that
 * stands for no count.
 */
final class StaleCount implements ReportCheck {

    private static final String PULLS = "(?:(?:pull|merge)\\s+requests?|[PM]Rs?)\\b";
    private static final Pattern MERGE_REQUEST = Pattern.compile("\\b(?:merge\\s|MR)", Pattern.CASE_INSENSITIVE);
    private static final String ISSUES = "issues?\\b";

    private static final Map<ActivityCount, List<Pattern>> COUNTED = counted();

    private static final List<String> OTHER_PLACES = List.of("{credits}", "{people}", "{threads}");

    private static Map<ActivityCount, List<Pattern>> counted() {
        var counted = new EnumMap<ActivityCount, List<Pattern>>(ActivityCount.class);
        counted.put(ActivityCount.CONTRIBUTIONS, List.of(number("contributions?\\b")));
        counted.put(
                ActivityCount.CONTRIBUTORS,
                List.of(number("(?:(?:individual|different|distinct|unique)\\s+)?contributors?\\b")));
        counted.put(ActivityCount.OPENED_PULLS, thread("(?:opened|new)", "opened", PULLS));
        counted.put(ActivityCount.MERGED_PULLS, thread("merged", "merged", PULLS));
        counted.put(ActivityCount.CLOSED_PULLS, thread("closed", "closed", PULLS));
        counted.put(ActivityCount.OPENED_ISSUES, thread("(?:opened|new)", "opened", ISSUES));
        counted.put(ActivityCount.CLOSED_ISSUES, thread("closed", "closed", ISSUES));
        return counted;
    }

    /** As in {@code 5 merged pull requests} and in {@code 5 pull requests were merged}. */
    private static List<Pattern> thread(String before, String behind, String noun) {
        return List.of(
                number(before + "\\s+" + noun),
                number("(?:new\\s+)?" + noun + "\\s+(?:was|were|got|have\\s+been|has\\s+been)\\s+" + behind + "\\b"));
    }

    private static Pattern number(String noun) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}.,#@_/-])([0-9]{1,9}|[0-9]{1,3}(?:,[0-9]{3}){1,2})\\s+" + noun,
                Pattern.CASE_INSENSITIVE);
    }

    @Override
    public CheckId id() {
        return CheckId.STALE_COUNT;
    }

    @Override
    public Stream<Problem> check(ParsedReport report, Origins origins) {
        return report.passages().stream()
                .flatMap(passage -> passage.activity().stream()
                        .flatMap(activity -> new Search(report, passage, activity, origins).problems()));
    }

    private static final class Search {

        private final ParsedReport report;
        private final Passage passage;
        private final Activity activity;
        private final Origins origins;
        private final List<Problem> problems = new ArrayList<>();
        private boolean counts;

        Search(ParsedReport report, Passage passage, Activity activity, Origins origins) {
            this.report = report;
            this.passage = passage;
            this.activity = activity;
            this.origins = origins;
        }

        Stream<Problem> problems() {
            var counted = report.counts(activity);
            if (counted.isEmpty()) {
                add(
                        "the report has no period in which activity() could count",
                        "delete it, or give the report a period",
                        origins.of(activity));
                return problems.stream();
            }
            placeholders(counted.get());
            COUNTED.forEach((count, patterns) -> patterns.forEach(pattern -> numbers(count, pattern, counted.get())));
            if (!counts && !origins.isPartial(passage.text())) {
                add(
                        "the text beside activity() counts nothing",
                        "write a placeholder such as " + ActivityCount.CONTRIBUTIONS.placeholder() + " where a number"
                                + " belongs, or delete activity()",
                        origins.of(activity));
            }
            return problems.stream();
        }

        private void placeholders(ActivityCounts counted) {
            var names = Stream.of(ActivityCount.values())
                    .map(ActivityCount::placeholder)
                    .toList();
            for (var place : Placeholder.inMarkdown(passage.text())) {
                var name = place.toString();
                counts |= names.contains(name);
                Stream.of(ActivityCount.values())
                        .filter(count -> count.isList() && count.placeholder().equals(name))
                        .filter(count -> counted.people(count).isEmpty())
                        .forEach(count -> nobody(count, place, counted));
                if (!names.contains(name) && !OTHER_PLACES.contains(name)) {
                    counts = true;
                    add(
                            "`" + name + "` stands for no count",
                            Suggestions.nearest(name, names)
                                    .map(near -> "did you mean `" + near + "`?")
                                    .orElse("write one of " + String.join(" ", names) + ", or `\\" + name
                                            + "` for the text itself"),
                            origins.of(passage.text(), place.start(), place.end()),
                            Suggestions.nearest(name, names).stream()
                                    .flatMap(near ->
                                            Repair.replace(origins, passage.text(), place.start(), place.end(), near)
                                                    .stream())
                                    .toList());
                }
            }
        }

        private void nobody(ActivityCount count, Placeholder place, ActivityCounts counted) {
            var period = report.header().period().orElseThrow();
            var isUnknown = count == ActivityCount.NEW_CONTRIBUTOR_NAMES && !counted.hasBefore();
            add(
                    isUnknown
                            ? "the catalog has no day before " + period.from() + ", so nobody can be told to be new"
                            : "`" + place + "` stands for nobody in " + period.label(),
                    isUnknown
                            ? "let `mvn byline:sync` write the periods before, or write `"
                                    + ActivityCount.CONTRIBUTOR_NAMES.placeholder() + "`"
                            : "delete it, and what the text says around it",
                    origins.of(passage.text(), place.start(), place.end()));
        }

        private void numbers(ActivityCount count, Pattern pattern, ActivityCounts counted) {
            var number = pattern.matcher(passage.text());
            while (number.find()) {
                counts = true;
                var written = Integer.parseInt(number.group(1).replace(",", ""));
                if (written != counted.get(count)) {
                    add(
                            "the text says " + number.group(1) + ", and the catalog counts " + counted.get(count) + " "
                                    + name(count, counted.get(count), number.group()) + " in "
                                    + report.header().period().orElseThrow().label(),
                            "write " + counted.get(count) + ", or `" + count.placeholder()
                                    + "`, which is always the number",
                            origins.of(passage.text(), number.start(1), number.end(1)),
                            Repair.replace(
                                    origins,
                                    passage.text(),
                                    number.start(1),
                                    number.end(1),
                                    String.valueOf(counted.get(count))));
                }
            }
        }

        /** What is counted, called as in the text. */
        private static String name(ActivityCount count, long number, String text) {
            var pulls = MERGE_REQUEST.matcher(text).find() ? "merge requests" : "pull requests";
            var plural = count.name().toLowerCase(Locale.ROOT).replace('_', ' ').replace("pulls", pulls);
            return number == 1 ? plural.substring(0, plural.length() - 1) : plural;
        }

        private void add(String what, String remedy, Optional<Place> place) {
            add(what, remedy, place, List.of());
        }

        private void add(String what, String remedy, Optional<Place> place, List<Repair> repairs) {
            problems.add(new Problem(CheckId.STALE_COUNT, what, remedy, place).with(repairs));
        }
    }
}
