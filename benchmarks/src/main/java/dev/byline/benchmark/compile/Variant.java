package dev.byline.benchmark.compile;

/** What is compiled, and how. */
enum Variant {
    /** The series and the Java that Byline generates for it. */
    PROC_NONE("reports, `-proc:none`", Sources.REPORTS, Processing.NONE),
    /** What javac itself takes for a processor that generates that Java. */
    COPYING("reports, a processor that only writes the same Java", Sources.REPORTS, Processing.COPYING),
    BYLINE("reports, Byline with all checks", Sources.REPORTS, Processing.BYLINE),
    /** Without a compiler: checks, Markdown and index from parsed sources. */
    READER("reports, their sources alone", Sources.REPORTS, Processing.READER),
    PLAIN_PROC_NONE("nothing annotated, `-proc:none`", Sources.PLAIN, Processing.NONE),
    /** What javac itself takes for a processor that does nothing. */
    PLAIN_COPYING("nothing annotated, a processor that does nothing", Sources.PLAIN, Processing.COPYING),
    PLAIN_BYLINE("nothing annotated, Byline on the processor path", Sources.PLAIN, Processing.BYLINE);

    /** Which sources are compiled. */
    enum Sources {
        REPORTS,
        /** The same text in classes in which nothing is Byline's. */
        PLAIN
    }

    /** What processes annotations. */
    enum Processing {
        NONE,
        COPYING,
        BYLINE,
        /** No compiler processes anything. */
        READER
    }

    private final String title;
    private final Sources sources;
    private final Processing processing;

    Variant(String title, Sources sources, Processing processing) {
        this.title = title;
        this.sources = sources;
        this.processing = processing;
    }

    String title() {
        return title;
    }

    Sources sources() {
        return sources;
    }

    Processing processing() {
        return processing;
    }

    /** What it is compared with: the same sources without a processor. */
    Variant baseline() {
        return sources == Sources.PLAIN ? PLAIN_PROC_NONE : PROC_NONE;
    }
}
