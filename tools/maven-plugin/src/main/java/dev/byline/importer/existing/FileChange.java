package dev.byline.importer.existing;

/** What an import into a project does with an old file. */
public enum FileChange {
    /** There is no report of it: it becomes one. */
    NEW("files that are new", "becomes a report"),
    /** It is another than at the last import, and its report is as it was then: it is imported again. */
    CHANGED("files that have changed", "was imported again"),
    /** Both have changed, and the file is said to be right. */
    REPLACED(
            "reports that were replaced although somebody had edited them",
            "has changed, and so had its report, which was replaced"),
    /** Both have changed, or nobody knows which: the report is left alone. */
    EDITED(
            "files that differ from reports that somebody has edited",
            "differs from its report, which somebody has edited: it was left alone"),
    /** Somebody has deleted its report. */
    DELETED("files whose reports were deleted", "has no report any more, and gets none"),
    /** It was there at the last import and is not now: its report stays. */
    GONE("files that no longer exist", "is gone; its report stays"),
    /** Nothing about it is new. */
    SAME("files that are as they were", "is as it was");

    private final String plural;
    private final String sentence;

    FileChange(String plural, String sentence) {
        this.plural = plural;
        this.sentence = sentence;
    }

    /**
     * What several files are called.
     *
     * @return a noun phrase
     */
    public String plural() {
        return plural;
    }

    /**
     * What is said of one file.
     *
     * @return the part of a sentence behind its name
     */
    public String sentence() {
        return sentence;
    }

    /**
     * Whether the import writes something.
     *
     * @return whether the file is imported
     */
    public boolean isImported() {
        return this == NEW || this == CHANGED || this == REPLACED;
    }
}
