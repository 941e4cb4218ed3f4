package dev.byline.problem;

import java.util.Locale;
import java.util.Optional;

/**
 * The checks. The name of each in lower case with hyphens is its id in messages, options and documentation: {@code
 * docs/checks/<id>.md}.
 */
public enum CheckId {
    /** A declaration that contradicts another. */
    CONFLICTING_DECLARATION(Severity.ERROR),
    /** Two reports for one period, or in one file. */
    DUPLICATE_REPORT(Severity.ERROR),
    /** A title, an item, a highlight or a section that says nothing. */
    EMPTY_TEXT(Severity.ERROR),
    /** A footnote that is missing, is there twice, or that nothing refers to. */
    FOOTNOTE_MISTAKE(Severity.ERROR),
    /** Byline itself failed. */
    INTERNAL_ERROR(Severity.ERROR),
    /** A declared value that cannot be what it is declared to be. */
    INVALID_DECLARATION(Severity.ERROR),
    /** Front matter that its program could not read. */
    INVALID_FRONT_MATTER(Severity.ERROR),
    /** A processor option that cannot be read. */
    INVALID_OPTION(Severity.ERROR),
    /** A period that does not exist or contradicts itself. */
    INVALID_PERIOD(Severity.ERROR),
    /** A URL that no reader can follow, or that a reader's browser would execute. */
    INVALID_URL(Severity.ERROR),
    /** Brackets and parentheses that are meant as a reference, and that Markdown does not read as one. */
    MALFORMED_REFERENCE(Severity.ERROR),
    /** A link to a file that is neither a report of the series nor a document beside it. */
    MISSING_DOCUMENT(Severity.ERROR),
    /** A link to a heading that is not in the report. */
    MISSING_HEADING(Severity.ERROR),
    /** Something in a report's body that Byline cannot evaluate. */
    NOT_A_REPORT_VALUE(Severity.ERROR),
    /** Two reports whose periods share days. */
    OVERLAPPING_PERIOD(Severity.ERROR),
    /** A number that is not what the catalog counts. */
    STALE_COUNT(Severity.ERROR),
    /** A file in the class output that is not what the sources say. */
    STALE_OUTPUT(Severity.ERROR),
    /** Markdown that reaches out of its item or swallows what follows. */
    SWALLOWED_MARKDOWN(Severity.ERROR),
    /** A label that nothing declares. */
    UNDEFINED_REFERENCE(Severity.ERROR),
    /** A placeholder, or what looks like one, that nothing fills. */
    UNFILLED_PLACEHOLDER(Severity.ERROR),
    /** A source that cannot be read. */
    UNREADABLE_SOURCE(Severity.ERROR),
    /** A report, or a class that it uses, is not compiled now and was not read before. */
    UNREAD_REPORT(Severity.ERROR),
    /** A file that cannot be written. */
    UNWRITABLE_FILE(Severity.ERROR),
    /** A label that leads elsewhere than it says. */
    WRONG_TARGET(Severity.ERROR),

    /** A bare handle, number or URL of something declared. */
    BARE_REFERENCE(Severity.WARNING),
    /** Text of a declaration that names other days than the period. */
    CONTRADICTING_DATE(Severity.WARNING),
    /** A handle that was given up before the report begins. */
    FORMER_HANDLE(Severity.WARNING),
    /** An item without any person; for series that ask for it. */
    ITEM_WITHOUT_PERSON,
    /** An item without any issue or pull request; for series that ask for it. */
    ITEM_WITHOUT_THREAD,
    /** An item whose text begins with the marker of a list. */
    LIST_IN_ITEM(Severity.WARNING),
    /** A series without a report. */
    NO_REPORTS(Severity.WARNING),
    /** Days between two reports that none covers. */
    PERIOD_GAP(Severity.WARNING),
    /** The same reference twice in the credits of an item. */
    REPEATED_REFERENCE(Severity.WARNING),
    /** A title that another report has too. */
    REPEATED_TITLE(Severity.WARNING),
    /** A pull request that an earlier report has reported. */
    REPORTED_BEFORE(Severity.WARNING),
    /** A thread whose dates lie outside the report's period. */
    THREAD_OUTSIDE_PERIOD(Severity.WARNING),
    /** A class that is written like a report and lacks its annotation. */
    UNANNOTATED_REPORT(Severity.WARNING),
    /** A report whose prose the compiler does not show to an annotation processor. */
    UNCHECKED_PROSE(Severity.WARNING),
    /** A backtick that opens code and that none closes. */
    UNCLOSED_CODE(Severity.WARNING),
    /** A cited thread that is not counted, for the catalog has no day of it. */
    UNCOUNTED_THREAD(Severity.WARNING),
    /** An item that cites a pull request and does not credit its author. */
    UNCREDITED_AUTHOR(Severity.WARNING),
    /** An element that HTML does not have. */
    UNKNOWN_HTML(Severity.WARNING),
    /** A declared thread of the report's period that no item mentions. */
    UNMENTIONED_THREAD(Severity.WARNING),
    /** A definition in prose that no label uses. */
    UNUSED_DEFINITION(Severity.WARNING),
    /** A handle that leads to the page of another login. */
    WRONG_LOGIN(Severity.WARNING);

    private final Optional<Severity> severity;

    CheckId() {
        this.severity = Optional.empty();
    }

    CheckId(Severity severity) {
        this.severity = Optional.of(severity);
    }

    /**
     * The id.
     *
     * @return the id, such as {@code undefined-reference}
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * How bad its problems are where no option says otherwise.
     *
     * @return the severity; empty if the check is off
     */
    public Optional<Severity> severity() {
        return severity;
    }
}
