package dev.byline.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How the Markdown of a {@link Series} looks, where that differs from what Byline would write. It stands on the type that
 * declares the series. An import finds it, so that old reports look as they did and new ones look like them; what renders
 * otherwise is never written for the sake of a style.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Style {

    /** How links to people are written. */
    LinkForm people() default LinkForm.REFERENCE;

    /** How links to issues and pull requests are written. */
    LinkForm threads() default LinkForm.REFERENCE;

    /** How links to repositories, documents, named URLs and other reports are written. */
    LinkForm others() default LinkForm.REFERENCE;

    /**
     * Whether people are shown by their names where a report cites them by their handles: {@code [Ada Lovelace][@ada]} for
     * {@code [@ada]}. Who has no name in the catalog is shown by the handle.
     */
    boolean names() default false;

    /** The order of the definitions at the end of a report. */
    DefinitionOrder definitions() default DefinitionOrder.KIND;

    /**
     * What begins an item of a list: the bullet with the white space around it, such as {@code "* "} or {@code "-   "}. By
     * default {@code "- "}, and {@code "* "} for highlights.
     */
    String bullet() default "";

    /** What begins an item of a list in a list. By default {@code "- "}, or the bullet of the series where it has its own. */
    String nestedBullet() default "";

    /** How far a list in a list is indented. By default as far as the text above it. */
    int nestedIndent() default 0;

    /** What stands around bold text. */
    String bold() default "**";

    /** Whether headings of the first and second level are underlined with {@code =} and {@code -}. */
    boolean underlinedHeadings() default false;

    /** Whether a heading that is not underlined ends as it begins: {@code ## Title ##}. */
    boolean closedHeadings() default false;

    /** Whether the title of a report stands above its body, where the report does not leave it out. */
    boolean heading() default true;

    /** How many blank lines stand above a heading. */
    int linesAboveHeadings() default 1;

    /** How many blank lines stand below a heading. */
    int linesBelowHeadings() default 1;

    /** How many blank lines stand below the front matter. */
    int linesBelowFrontMatter() default 1;

    /** How many blank lines stand between a paragraph and the list below it. */
    int linesAboveLists() default 1;

    /** What stands for each column in the line below the header of a table, as between the bars of {@code |---|---|}. */
    String tableColumn() default " --- ";

    /** What begins the credits that end an item: {@code "("} in {@code ([#12] [@ada])}. */
    String creditsBegin() default "(";

    /** What stands between two credits. */
    String creditsBetween() default " ";

    /** What ends the credits of an item. */
    String creditsEnd() default ")";
}
