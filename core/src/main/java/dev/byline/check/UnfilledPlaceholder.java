package dev.byline.check;

import dev.byline.catalog.ActivityCount;
import dev.byline.catalog.Catalog;
import dev.byline.catalog.Locales;
import dev.byline.catalog.TitlePattern;
import dev.byline.dsl.Dsl;
import dev.byline.dsl.InlineText;
import dev.byline.evaluate.Origins;
import dev.byline.index.ReportHeader;
import dev.byline.markdown.FooterPlaces;
import dev.byline.markdown.ParsedReport;
import dev.byline.markdown.Passage;
import dev.byline.pattern.Placeholder;
import dev.byline.problem.CheckId;
import dev.byline.problem.Suggestions;
import dev.byline.reference.Reference.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A placeholder in prose that nothing fills, so that a reader would see its braces; see {@link Dsl}. */
final class UnfilledPlaceholder implements ReportCheck {

    private static final String CREDITS = "{credits}";
    private static final String PEOPLE = "{people}";
    private static final String THREADS = "{threads}";

    private static final List<String> OF_CREDITS = List.of(CREDITS, PEOPLE, THREADS);
    private static final List<String> OF_COUNTS =
            Stream.of(ActivityCount.values()).map(ActivityCount::placeholder).toList();

    /** What authors write for another word. */
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("{person}", PEOPLE),
            Map.entry("{persons}", PEOPLE),
            Map.entry("{author}", PEOPLE),
            Map.entry("{authors}", PEOPLE),
            Map.entry("{references}", CREDITS),
            Map.entry("{pulls}", THREADS),
            Map.entry("{issues}", THREADS),
            Map.entry("{contribs}", ActivityCount.CONTRIBUTIONS.placeholder()),
            Map.entry("{start}", "{from}"),
            Map.entry("{end}", "{to}"),
            Map.entry("{date}", "{to}"),
            Map.entry("{prev}", "{previous}"));

    private static final String BEFORE_WORDS = " \t\n\r([*_~\"'\u201c\u2018";

    /** In shorter words, two other letters make another word. */
    private static final int LONG = 6;

    @Override
    public CheckId id() {
        return CheckId.UNFILLED_PLACEHOLDER;
    }

    @Override
    public Stream<Problem> check(ParsedReport report, Origins origins) {
        return Stream.concat(inTexts(report, origins), inTitles(report, origins));
    }

    private static Stream<Problem> inTexts(ParsedReport report, Origins origins) {
        return report.passages().stream()
                .flatMap(passage -> Stream.concat(
                        empty(passage, origins),
                        Placeholder.inMarkdown(passage.text()).stream()
                                .flatMap(place -> (passage.place().kind() == Passage.Kind.FOOTER
                                                ? inFooter(place, report.catalog(), report.header())
                                                : inProse(place, passage, report, origins))
                                        .map(found -> problem(found, place, passage.text(), origins)).stream())));
    }

    private static Stream<Problem> inTitles(ParsedReport report, Origins origins) {
        return PlainTitle.in(report.document())
                .flatMap(title -> Placeholder.in(title).stream()
                        .flatMap(place ->
                                inTitle(place, report).map(found -> problem(found, place, title, origins)).stream()));
    }

    private static Optional<Found> inTitle(Placeholder place, ParsedReport report) {
        var written = place.toString();
        var asText = "unchecked(\"" + written + "\") on the report for the text itself";
        if (OF_CREDITS.contains(written) || OF_COUNTS.contains(written)) {
            return Optional.of(new Found(
                    "nothing fills `" + written + "` in the title of a section or a highlight",
                    "write it in a text, or " + asText,
                    Optional.empty()));
        }
        if (!FooterPlaces.placeholders().contains("{" + place.name() + "}")) {
            return Optional.empty();
        }
        var value = value(place, report);
        return Optional.of(new Found(
                "`" + written + "` is filled in titles of reports, and not in those of sections and highlights",
                "write " + value.map(text -> "`" + text + "`").orElse("what it stands for") + ", or " + asText,
                value));
    }

    private static Optional<String> value(Placeholder place, ParsedReport report) {
        var series = report.catalog().series();
        return TitlePattern.value(
                place.name(),
                place.format(),
                series.name(),
                Locales.of(series.locale()),
                report.header().period());
    }

    /** Places for references in a text that does not go through {@link Dsl#text}. */
    private static Stream<Problem> empty(Passage passage, Origins origins) {
        return passage.credits().isEmpty()
                ? Stream.empty()
                : InlineText.places(passage.text()).stream()
                        .filter(start -> isWord(passage.text(), start))
                        .map(start -> new Problem(
                                CheckId.UNFILLED_PLACEHOLDER,
                                "nothing fills this `{}`",
                                "name what belongs there in text(\"… {} …\", ada), or write `\\{}` for the text itself",
                                origins.of(passage.text(), start, start + InlineText.PLACE.length())));
    }

    /** Behind a letter it is a piece of code: {@code main{}}, {@code new int[]{}}. */
    private static boolean isWord(String text, int start) {
        return start == 0 || BEFORE_WORDS.indexOf(text.charAt(start - 1)) >= 0;
    }

    /** What is wrong with a placeholder, and what to write in its place. */
    private record Found(String what, String remedy, Optional<String> correct) {}

    private static Problem problem(Found found, Placeholder place, String text, Origins origins) {
        return new Problem(
                        CheckId.UNFILLED_PLACEHOLDER,
                        found.what(),
                        found.remedy(),
                        origins.of(text, place.start(), place.end()))
                .with(found.correct()
                        .map(correct -> Repair.replace(origins, text, place.start(), place.end(), correct))
                        .orElse(List.of()));
    }

    private static Optional<Found> inFooter(Placeholder place, Catalog catalog, ReportHeader header) {
        if (FooterPlaces.isFilled(place, catalog, header)) {
            return Optional.empty();
        }
        var known = FooterPlaces.placeholders();
        if (known.contains("{" + place.name() + "}")) {
            var remedy = TitlePattern.placeholders().contains("{" + place.name() + "}")
                    ? TitlePattern.remedy(
                                    place.name(),
                                    place.format(),
                                    Locales.of(catalog.series().locale()))
                            .replace("a title of its own", "call withoutFooter() in it")
                    : "write `{" + place.name() + "}`, which takes no pattern";
            return Optional.of(new Found(
                    "the footer has `" + place + "`, which the report "
                            + header.reference().label() + " cannot fill",
                    remedy,
                    Optional.empty()));
        }
        if (OF_CREDITS.contains(place.toString()) || OF_COUNTS.contains(place.toString())) {
            return Optional.of(new Found(
                    "nothing fills `" + place + "` in a footer",
                    "write one of " + String.join(" ", known) + ", or `\\" + place + "` for the text itself",
                    Optional.empty()));
        }
        return near(place, known).or(() -> constant(place, catalog));
    }

    private static Optional<Found> inProse(Placeholder place, Passage passage, ParsedReport report, Origins origins) {
        var written = place.toString();
        // What fills it may be among what the evaluation had to leave out.
        var isPartial = origins.isPartial(passage.block()) || origins.isPartial(passage.text());
        if (isPartial && (OF_CREDITS.contains(written) || OF_COUNTS.contains(written))) {
            return Optional.empty();
        }
        if (OF_CREDITS.contains(written)) {
            return credits(place, passage);
        }
        if (passage.activity().isPresent()) {
            // What stands for no count there is a stale count.
            return Optional.empty();
        }
        if (OF_COUNTS.contains(written)) {
            return Optional.of(new Found(
                    "nothing counts what `" + written + "` stands for",
                    "write activity() behind the text, or `\\" + written + "` for the text itself",
                    Optional.empty()));
        }
        var period = value(place, report);
        if (FooterPlaces.placeholders().contains("{" + place.name() + "}")) {
            return Optional.of(new Found(
                    "`" + written + "` is filled in titles and in the footer of the series, and not in prose",
                    "write "
                            + period.map(value -> "`" + value + "`").orElse("what it stands for")
                            + ", or `\\" + written + "` for the text itself",
                    period));
        }
        return near(
                        place,
                        Stream.of(OF_CREDITS, OF_COUNTS).flatMap(List::stream).toList())
                .or(() -> constant(place, report.catalog()))
                .or(() -> nearPeriod(place));
    }

    /** A constant of the catalog in braces, as other languages put values into a text. */
    private static Optional<Found> constant(Placeholder place, Catalog catalog) {
        return place.format().isPresent()
                ? Optional.empty()
                : catalog.constant(place.name())
                        .map(reference -> new Found(
                                "`" + place + "` is not a placeholder",
                                "write `[" + reference.label() + "]`, or `\\" + place + "` for the text itself",
                                Optional.of("[" + reference.label() + "]")));
    }

    /**
     * What is nearly the name of a value of the period: one letter too many or too few, or of another case. With another
     * letter, {@code {text}} would be {@code {next}}.
     */
    private static Optional<Found> nearPeriod(Placeholder place) {
        var written = "{" + place.name().toLowerCase(Locale.ROOT) + "}";
        return FooterPlaces.placeholders().stream()
                .filter(name -> written.equals(name)
                        || (name.length() >= LONG
                                && Math.abs(written.length() - name.length()) == 1
                                && isSlip(written, name)))
                .findFirst()
                .map(name -> new Found(
                        "`" + place + "` is not a placeholder, and `" + name
                                + "` is one of titles and of the footer of the series",
                        "write what it stands for, or `\\" + place + "` for the text itself",
                        Optional.empty()));
    }

    private static Optional<Found> credits(Placeholder place, Passage passage) {
        var written = place.toString();
        var before = new ArrayList<String>();
        Placeholder.inMarkdown(passage.text()).stream()
                .takeWhile(other -> other.start() < place.start())
                .map(Placeholder::toString)
                .forEach(before::add);
        if (before.contains(written)) {
            return Optional.of(
                    new Found("the text has `" + written + "` twice", "delete one of the two", Optional.empty()));
        }
        var isThere = passage.credits().stream()
                .anyMatch(credit -> written.equals(CREDITS) || credit instanceof Person == written.equals(PEOPLE));
        if (!isThere) {
            var kind = written.equals(CREDITS)
                    ? "credits"
                    : written.equals(PEOPLE) ? "person in its credits" : "thread in its credits";
            return Optional.of(new Found(
                    "nothing fills `" + written + "`: the text has no " + kind,
                    "name them behind the text, as in item(\"… " + written + " …\", "
                            + (written.equals(THREADS) ? "pr12" : "ada") + "), or write `\\" + written
                            + "` for the text itself",
                    Optional.empty()));
        }
        return !written.equals(CREDITS) && hasCredits(passage)
                ? Optional.of(new Found(
                        "nothing fills `" + written + "`: `{credits}` has taken all credits of the text",
                        "write `{people}` and `{threads}`, or `{credits}` alone",
                        Optional.empty()))
                : Optional.empty();
    }

    private static boolean hasCredits(Passage passage) {
        return Placeholder.inMarkdown(passage.text()).stream()
                .anyMatch(place -> place.toString().equals(CREDITS));
    }

    private static Optional<Found> near(Placeholder place, List<String> known) {
        var written = "{" + place.name().toLowerCase(Locale.ROOT) + "}";
        return Optional.ofNullable(SAME.get(written))
                .filter(known::contains)
                .or(() -> known.stream().filter(written::equals).findFirst())
                .or(() -> known.stream().filter(name -> isSlip(written, name)).findFirst())
                .or(() -> written.length() > LONG + 2 ? Suggestions.nearest(written, known) : Optional.empty())
                .map(name -> new Found(
                        "`" + place + "` is not a placeholder",
                        "did you mean `" + name + "`? For the text itself, write `\\" + place + "`",
                        Optional.of(name)));
    }

    /** Whether a word is another with one letter more or less, one other, or two swapped. */
    private static boolean isSlip(String written, String name) {
        if (Math.abs(written.length() - name.length()) > 1 || name.length() < LONG) {
            return false;
        }
        var start = 0;
        while (start < Math.min(written.length(), name.length()) && written.charAt(start) == name.charAt(start)) {
            start++;
        }
        var end = 0;
        while (end < Math.min(written.length(), name.length()) - start
                && written.charAt(written.length() - 1 - end) == name.charAt(name.length() - 1 - end)) {
            end++;
        }
        var left = written.substring(start, written.length() - end);
        var right = name.substring(start, name.length() - end);
        var isSwap = left.length() == 2
                && right.length() == 2
                && left.charAt(0) == right.charAt(1)
                && left.charAt(1) == right.charAt(0);
        return isSwap || (left.length() <= 1 && right.length() <= 1);
    }
}
