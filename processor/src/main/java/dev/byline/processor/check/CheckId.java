package dev.byline.processor.check;

import java.util.Locale;

/** The checks. The name of each in lower case with hyphens is its id in messages, options and documentation. */
public enum CheckId {
    /** A declaration that contradicts another. */
    CONFLICTING_DECLARATION(Severity.ERROR),
    /** Two reports for one period, or in one file. */
    DUPLICATE_REPORT(Severity.ERROR),
    /** A declared value that cannot be what it is declared to be. */
    INVALID_DECLARATION(Severity.ERROR),
    /** A period that does not exist or contradicts itself. */
    INVALID_PERIOD(Severity.ERROR),
    /** A series without a report. */
    NO_REPORTS(Severity.WARNING),
    /** Something in a report's body that has no value when the report is compiled. */
    NOT_A_REPORT_VALUE(Severity.ERROR),
    /** A label that nothing declares. */
    UNDEFINED_REFERENCE(Severity.ERROR),
    /** A label that leads elsewhere than it says. */
    WRONG_TARGET(Severity.ERROR);

    private final Severity severity;

    CheckId(Severity severity) {
        this.severity = severity;
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
     * How bad its problems are.
     *
     * @return the severity
     */
    public Severity severity() {
        return severity;
    }
}
