package dev.byline.frontmatter;

import dev.byline.pattern.Filling;
import dev.byline.pattern.Placeholder;
import dev.byline.pattern.Placeholders;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Front matter as somebody has written it: YAML between two lines {@code ---}, TOML between two lines {@code +++}, or YAML
 * without such lines.
 */
public final class FrontMatter {

    private static final Pattern OPENING = Pattern.compile("\\A\\s*?(---|\\+\\+\\+)[ \\t]*(?:\\R|\\z)");
    private static final Pattern END_OF_YAML = Pattern.compile("(?m)^(?:---|\\.\\.\\.)[ \\t]*$");
    private static final Pattern END_OF_TOML = Pattern.compile("(?m)^\\+\\+\\+[ \\t]*$");
    private static final String YAML_FENCE = "---";
    private static final String TOML_FENCE = "+++";

    /** What has a title or a date, and no other lines than keys with values. */
    private static final Pattern HEADERS =
            Pattern.compile("\\s*(?=(?:.*\\R)*?(?:Title|Date):)(?:[A-Z][A-Za-z]*:[ \\t].*(?:\\R|\\z))+\\s*");

    private final String text;
    private final String fence;
    private final boolean isFenced;
    private final int start;
    private final Parsed parsed;
    private final List<TextFlaw> flaws;

    private FrontMatter(String text, String fence, boolean isFenced, int start, Parsed parsed, List<TextFlaw> flaws) {
        this.text = text;
        this.fence = fence;
        this.isFenced = isFenced;
        this.start = start;
        this.parsed = parsed;
        this.flaws = List.copyOf(flaws);
    }

    /**
     * Reads the front matter of a series, in which every word in braces is a placeholder.
     *
     * @param text the text; blank for none
     * @return the front matter
     */
    public static FrontMatter ofSeries(String text) {
        return read(text, true);
    }

    /**
     * Reads the front matter of a report. It may have been written for another program, so a word in braces that is far from
     * every placeholder is left as it is; and lines such as {@code Title: Waves}, which Pelican and MultiMarkdown know by their
     * capitals, are no YAML and get no fence.
     *
     * @param text the text; blank for none
     * @return the front matter
     */
    public static FrontMatter ofReport(String text) {
        return HEADERS.matcher(text).matches()
                ? new FrontMatter(text.strip(), "", true, 0, new Parsed(List.of(), true, List.of()), List.of())
                : read(text, false);
    }

    private static FrontMatter read(String text, boolean isStrict) {
        if (text.isBlank()) {
            return new FrontMatter("", YAML_FENCE, false, 0, new Parsed(List.of(), true, List.of()), List.of());
        }
        var flaws = new ArrayList<TextFlaw>();
        var opening = OPENING.matcher(text);
        var isFenced = opening.find();
        var fence = isFenced ? opening.group(1) : YAML_FENCE;
        var start = isFenced ? opening.end() : 0;
        var end = text.length();
        if (isFenced) {
            var closing = (fence.equals(TOML_FENCE) ? END_OF_TOML : END_OF_YAML).matcher(text);
            if (closing.find(start)) {
                end = closing.start();
                if (!text.substring(closing.end()).isBlank()) {
                    flaws.add(new TextFlaw(
                            closing.start(),
                            closing.end(),
                            "the front matter ends here, and more text follows",
                            "write the text of the report with paragraph(…)"));
                }
            } else {
                flaws.add(new TextFlaw(
                        opening.start(1),
                        opening.end(1),
                        "the front matter has no end",
                        "write a line `" + fence + "` behind it"));
            }
        }
        var body = text.substring(start, end);
        var filled = new ArrayList<Placeholder>();
        for (var found : Placeholders.plain(body)) {
            if (Placeholders.OF_FRONT_MATTER.contains(found.name())) {
                filled.add(found);
            } else if (isStrict || found.near(Placeholders.OF_FRONT_MATTER).isPresent()) {
                flaws.add(new TextFlaw(
                        start + found.start(),
                        start + found.end(),
                        "the front matter has the unknown placeholder `{" + found.name() + "}`",
                        found.remedy(Placeholders.OF_FRONT_MATTER)));
                filled.add(found);
            }
        }
        for (var pattern : Placeholders.datePatterns(body)) {
            flaws.add(new TextFlaw(
                    start + pattern.start(),
                    start + pattern.end(),
                    "a day in front matter has no pattern of its own",
                    "write `{" + pattern.name()
                            + "}`: the program that reads it writes days as its readers want them"));
        }
        var parsed = fence.equals(TOML_FENCE) ? TomlLines.parse(body, filled) : YamlLines.parse(body, filled);
        for (var flaw : parsed.flaws()) {
            flaws.add(flaw.behind(start));
        }
        return new FrontMatter(text, fence, isFenced, start, parsed, flaws);
    }

    /**
     * What is wrong with it.
     *
     * @return the flaws, with their places in the text
     */
    public List<TextFlaw> flaws() {
        return flaws;
    }

    private boolean isEmpty() {
        return text.isEmpty();
    }

    /**
     * What keeps it from being joined with that of its series.
     *
     * @param series the front matter of the series
     * @return what is wrong; empty if one of them is empty or all fits
     */
    public Optional<TextFlaw> flawBeside(FrontMatter series) {
        if (isEmpty() || series.isEmpty() || !flaws.isEmpty() || !series.flaws.isEmpty()) {
            return Optional.empty();
        }
        if (!fence.equals(series.fence)) {
            var language = series.fence.equals(TOML_FENCE) ? "TOML" : "YAML";
            return Optional.of(new TextFlaw(
                    0,
                    text.length(),
                    "the front matter of the series is " + language + ", and that of the report is not",
                    "write " + language + (series.fence.equals(TOML_FENCE) ? " between two lines `+++`" : "")));
        }
        if (!parsed.canJoin() || !series.parsed.canJoin()) {
            return Optional.of(new TextFlaw(
                    0,
                    text.length(),
                    "the front matter of the report cannot be joined with that of the series",
                    "give each key a line of its own in both"));
        }
        if (fence.equals(TOML_FENCE)) {
            return TomlLines.flaw(join(series, Map.of()))
                    .map(what -> new TextFlaw(
                            0,
                            text.length(),
                            "the front matter of the report contradicts that of the series: " + what,
                            "give each key once"));
        }
        return Optional.empty();
    }

    /**
     * Writes the front matter of a report: that of its series, in which the report's own keys take the place of those of the
     * same name, and the report's other keys behind them.
     *
     * @param series the front matter of the series
     * @param report that of the report
     * @param values what the placeholders stand for
     * @return the lines with their fences, without the last line's end; empty if there are none
     */
    public static String write(FrontMatter series, FrontMatter report, Map<String, Filling> values) {
        if (series.isEmpty() && report.isEmpty()) {
            return "";
        }
        if (series.isEmpty()) {
            return report.written(values);
        }
        return report.isEmpty()
                ? series.written(values)
                : series.fence + "\n" + report.join(series, values) + series.fence;
    }

    /** As the author has fenced it; what stands around its keys stays as it is. */
    private String written(Map<String, Filling> values) {
        var filled = new StringBuilder();
        parsed.entries().forEach(entry -> filled.append(entry.filled(values)));
        var end = parsed.entries().stream()
                .mapToInt(entry -> entry.start() + entry.text().length())
                .max()
                .orElse(0);
        return isFenced
                ? (text.substring(0, start) + filled + text.substring(start + end)).strip()
                : fence + "\n" + filled.toString().strip() + "\n" + fence;
    }

    private String join(FrontMatter series, Map<String, Filling> values) {
        var own = new LinkedHashMap<String, List<Entry>>();
        parsed.entries()
                .forEach(entry -> own.computeIfAbsent(entry.name(), n -> new ArrayList<>())
                        .add(entry));
        var keys = new StringBuilder();
        var tables = new StringBuilder();
        for (var entry : series.parsed.entries()) {
            var instead = own.get(entry.name());
            if (instead == null) {
                (entry.isTable() ? tables : keys).append(entry.filled(values));
            } else {
                // Of several tables with one name, the first gives its place.
                instead.forEach(each -> (each.isTable() ? tables : keys).append(each.filled(values)));
                own.put(entry.name(), List.of());
            }
        }
        own.values()
                .forEach(left -> left.forEach(each -> (each.isTable() ? tables : keys).append(each.filled(values))));
        return keys.append(tables).toString();
    }
}
