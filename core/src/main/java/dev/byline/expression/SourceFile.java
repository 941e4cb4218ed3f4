package dev.byline.expression;

/** A source file of the compilation. Equal objects are the same file. */
public interface SourceFile {

    /**
     * Its text, exactly as the compiler read it.
     *
     * @return the text; offsets into it count UTF-16 units. Empty if it cannot be read any more
     */
    CharSequence content();
}
