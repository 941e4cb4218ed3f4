package dev.byline.dsl;

/** The order of the definitions that end a report. */
public enum DefinitionOrder {
    /** People first, then each repository with its threads by number, then the rest. */
    KIND,
    /** As the report uses them first. */
    USE,
    /** By their labels. */
    LABEL
}
