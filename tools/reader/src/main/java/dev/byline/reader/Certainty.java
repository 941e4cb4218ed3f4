package dev.byline.reader;

import dev.byline.problem.CheckId;
import dev.byline.reader.declaration.SeriesDeclarations;
import dev.byline.reader.parse.ParsedFile;
import dev.byline.reader.symbol.SourceType;
import dev.byline.reader.symbol.Symbols;
import java.util.HashSet;

/**
 * What can be said while an author is in the middle of typing, or while a file cannot be read. What is missing may be in
 * the part that cannot be read. A problem elsewhere that follows from that is not reported.
 *
 * @param isWhole whether all sources can be read, and all annotations of the DSL
 * @param isUnbroken whether the parser understands every file that can be read, and there is no other
 * @param knowsDeclarations whether there is no file that may declare more than could be read of it
 */
record Certainty(boolean isWhole, boolean isUnbroken, boolean knowsDeclarations) {

    static final Certainty WHOLE = new Certainty(true, true, true);

    static Certainty of(ParsedSources parsed, SeriesDeclarations declarations, Symbols symbols) {
        var isUnbroken = parsed.unread().isEmpty() && parsed.broken().isEmpty();
        var isWhole = isUnbroken
                && declarations.reports().unread().isEmpty()
                && declarations.foreign().isEmpty();
        if (isUnbroken) {
            return new Certainty(isWhole, true, true);
        }
        var ofReports = new HashSet<ParsedFile>();
        declarations
                .series()
                .values()
                .forEach(series -> series.catalog()
                        .reports()
                        .forEach(report -> symbols.source(report.type())
                                .map(SourceType::file)
                                .ifPresent(ofReports::add)));
        var knowsDeclarations = parsed.unread().isEmpty()
                && parsed.files().values().stream()
                        .allMatch(file -> file.syntaxErrors().isEmpty() || ofReports.contains(file));
        return new Certainty(false, false, knowsDeclarations);
    }

    /**
     * Whether a problem would be there whatever stands in what cannot be read.
     *
     * @param check the check that has found it
     * @param type the class in which it is
     */
    boolean isCertain(CheckId check, SourceType type) {
        return switch (check) {
            case MISSING_HEADING, UNMENTIONED_THREAD -> isUnbroken;
            case PERIOD_GAP, NO_REPORTS -> isWhole || !isUnbroken && knowsDeclarations;
            case MISSING_DOCUMENT, UNDEFINED_REFERENCE -> knowsDeclarations;
            case EMPTY_TEXT, INVALID_DECLARATION, UNANNOTATED_REPORT, UNFILLED_PLACEHOLDER ->
                type.file().syntaxErrors().isEmpty();
            default -> true;
        };
    }
}
