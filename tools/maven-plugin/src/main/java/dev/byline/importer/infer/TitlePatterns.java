package dev.byline.importer.infer;

import dev.byline.catalog.DateWords;
import dev.byline.catalog.TitlePattern;
import dev.byline.reference.ReportPeriod;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the pattern that titles follow. */
final class TitlePatterns {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[A-Za-z]+(?::[^{}]*)?}");
    private static final Pattern WEEK = Pattern.compile("(?i)(\\bweek )([0-9]{1,2})\\b");

    /** How days are written in titles, the longer forms first. */
    private static final List<String> FORMATS = Stream.of(
                    DateWords.DAYS, List.of("yyyy/MM/dd", "yyyy.MM.dd", "dd.MM.yyyy", "d.M.yyyy"), DateWords.MONTHS)
            .flatMap(List::stream)
            .toList();

    private TitlePatterns() {}

    /** Whether a title can be declared: braces would be read as a placeholder. */
    static boolean isDeclarable(String title) {
        return !title.isBlank() && !PLACEHOLDER.matcher(title).find();
    }

    /** The pattern that most titles follow; empty if there are no two. */
    static String common(Collection<ReportPlan> reports, String name) {
        var patterns = new Tally<String>();
        for (var report : reports) {
            if (report.headed() && report.period().isPresent()) {
                var pattern = of(report.title(), report.period().get());
                if (PLACEHOLDER.matcher(pattern).find()
                        && TitlePattern.fill(pattern, name, Locale.ENGLISH, report.period())
                                .title()
                                .equals(report.title())) {
                    patterns.add(pattern, 1);
                }
            }
        }
        return patterns.first().filter(pattern -> patterns.of(pattern) > 1).orElse("");
    }

    private static String dated(String title, String format, ReportPeriod period) {
        var formatter = DateTimeFormatter.ofPattern(format, Locale.ENGLISH);
        var isDay = period.from().equals(period.to());
        return title.replace(formatter.format(period.to()), "{" + (isDay ? "day:" : "to:") + format + "}")
                .replace(formatter.format(period.from()), "{from:" + format + "}");
    }

    private static String of(String title, ReportPeriod period) {
        var pattern = period.from().equals(period.to())
                ? title.replace(period.to().toString(), "{day}")
                : title.replace(period.from().toString(), "{from}")
                        .replace(period.to().toString(), "{to}");
        for (var format : FORMATS) {
            pattern = dated(pattern, format, period);
        }
        if (period.month().isPresent()) {
            pattern = pattern.replace(period.month().get(), "{month}");
        }
        var number = period.week().map(week -> week.substring(week.length() - 2).replaceFirst("^0", ""));
        return number.isEmpty()
                ? pattern
                : WEEK.matcher(pattern)
                        .replaceAll(m -> Matcher.quoteReplacement(
                                m.group(2).equals(number.get()) ? m.group(1) + "{week}" : m.group()));
    }
}
