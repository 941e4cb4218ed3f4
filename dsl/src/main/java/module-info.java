/** What reports are written in: annotations, words, references, and what the compiler leaves of a series for programs. */
module dev.byline.dsl {
    requires static org.jetbrains.annotations;
    requires static org.jspecify;

    exports dev.byline.dsl;
    exports dev.byline.index;
    exports dev.byline.reference;
}
