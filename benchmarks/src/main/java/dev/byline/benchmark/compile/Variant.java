package dev.byline.benchmark.compile;

/** What is compiled, and how. */
enum Variant {
    /** The series and the Java that Byline generates for it. */
    PROC_NONE("reports, `-proc:none`"),
    BYLINE("reports, Byline with all checks"),
    PLAIN_PROC_NONE("nothing annotated, `-proc:none`"),
    PLAIN_BYLINE("nothing annotated, Byline on the processor path");

    private final String title;

    Variant(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    boolean plain() {
        return this == PLAIN_PROC_NONE || this == PLAIN_BYLINE;
    }

    boolean processed() {
        return this == BYLINE || this == PLAIN_BYLINE;
    }

    /** What it is compared with: the same sources without a processor. */
    Variant baseline() {
        return plain() ? PLAIN_PROC_NONE : PROC_NONE;
    }
}
