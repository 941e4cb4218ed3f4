package dev.byline.importer.infer;

import dev.byline.importer.options.ImportException;
import dev.byline.importer.options.ImportOptions;
import dev.byline.importer.options.ImportOptions.Flag;
import dev.byline.importer.text.OldFile;
import dev.byline.reference.ReportPeriod;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What a flag says of the periods of files, instead of what their names, titles and front matter say. */
final class SaidPeriods {

    private static final Pattern WEEK = Pattern.compile("[0-9]{4}-W[0-9]{2}");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int WEEK_LENGTH = "2017-W25".length();
    private static final int MONTH_LENGTH = "2017-06".length();

    private final List<Entry> entries = new ArrayList<>();

    /** What is said of the files that a pattern matches. */
    private record Entry(String pattern, PathMatcher files, UnaryOperator<Optional<ReportPeriod>> period) {

        boolean matches(String path) {
            return files.matches(Path.of(path)) || files.matches(Path.of(path.replaceFirst("\\.md$", "")));
        }
    }

    static SaidPeriods of(ImportOptions options) {
        var said = new SaidPeriods();
        for (var value : options.flag(Flag.PERIOD).orElse("").split(",", -1)) {
            if (!value.isBlank()) {
                said.entries.add(entry(value.strip()));
            }
        }
        return said;
    }

    private static Entry entry(String value) {
        var equals = value.lastIndexOf('=');
        var pattern = equals < 0 ? "**" : value.substring(0, equals).strip();
        try {
            return new Entry(
                    pattern,
                    FileSystems.getDefault().getPathMatcher("glob:" + pattern),
                    period(value.substring(equals + 1).strip()));
        } catch (DateTimeException | PatternSyntaxException e) {
            throw wrong(value, String.valueOf(e.getMessage()));
        }
    }

    private static UnaryOperator<Optional<ReportPeriod>> period(String what) {
        return switch (what) {
            case "none" -> inferred -> Optional.empty();
            case "day" ->
                inferred ->
                        inferred.map(period -> ReportPeriod.ofDay(period.to().toString()));
            case "week" -> inferred -> inferred.map(period -> ReportPeriod.ofWeek(weekOf(period.to())));
            case "month" ->
                inferred -> inferred.map(
                        period -> ReportPeriod.ofMonth(period.to().toString().substring(0, MONTH_LENGTH)));
            default -> {
                var said = one(what);
                yield inferred -> Optional.of(said);
            }
        };
    }

    private static ReportPeriod one(String what) {
        if (WEEK.matcher(what).matches()) {
            return ReportPeriod.ofWeek(what);
        }
        if (MONTH.matcher(what).matches()) {
            return ReportPeriod.ofMonth(what);
        }
        if (DAY.matcher(what).matches()) {
            return ReportPeriod.ofDay(what);
        }
        var range = what.split("\\.\\.", 2);
        if (range.length < 2) {
            throw wrong(what, "it is not a period");
        }
        return ReportPeriod.ofRange(range[0].strip(), range[1].strip());
    }

    /** The week of a day, as 2017-W25. */
    static String weekOf(LocalDate day) {
        return DateTimeFormatter.ISO_WEEK_DATE.format(day).substring(0, WEEK_LENGTH);
    }

    private static ImportException wrong(String value, String why) {
        return new ImportException("-Dbyline.period=" + value + ": " + why
                + "; write day, week, month, none, 2024-W01, 2024-01, 2024-01-07 or 2024-01-01..2024-01-07, for some files"
                + " behind their name and =");
    }

    /** Holds that each pattern is that of some file. */
    void requireFiles(Collection<OldFile> files) {
        for (var entry : entries) {
            if (files.stream().noneMatch(file -> entry.matches(file.path()))) {
                throw new ImportException("-Dbyline.period: no file is called " + entry.pattern()
                        + "; write a path inside of the old folder");
            }
        }
    }

    /** Whether a period is said of all files, or of some. */
    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The period of a file; of several entries for it, the last counts. */
    Optional<ReportPeriod> of(String path, Optional<ReportPeriod> inferred) {
        for (var i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).matches(path)) {
                return entries.get(i).period().apply(inferred);
            }
        }
        return inferred;
    }
}
