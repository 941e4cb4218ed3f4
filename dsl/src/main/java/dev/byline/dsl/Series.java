package dev.byline.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a series of reports and its catalog: the references its reports may cite.
 *
 * <p>The annotated type {@code LinuxKit} gets two generated classes in its package: {@code LinuxKitRefs}
 * with a constant for each declared reference, and {@code LinuxKitIndex}, the index of its reports.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Series {

    /** The series' name in prose. In lower case it is also the folder of the Markdown. */
    String name();

    /**
     * The title of each report that does not set its own. Text, not Markdown. It may contain {@code {name}},
     * {@code {from}}, {@code {to}} and {@code {day}} (dates as {@code 2017-06-25}; {@code {day}} is the last
     * day), {@code {year}}, {@code {month}} ({@code 2017-06}) and {@code {week}} (the ISO week's number). Behind a
     * colon, a date takes a pattern of {@link java.time.format.DateTimeFormatter}: {@code {to:d MMMM yyyy}}, in the
     * language of {@link #locale}.
     */
    String title() default "{name}: {from} to {to}";

    /**
     * Markdown that ends every report, before the link reference definitions. Its labels are checked too. It may contain
     * the placeholders of {@link #title}, and {@code {previous}}, {@code {next}} and {@code {index}}, which are links to
     * the report before, the report behind and the page of the series; a dash where there is no such report. A backslash
     * in front of a placeholder makes text of it.
     */
    @Markdown
    String footer() default "";

    /** The BCP 47 tag of the language in which placeholders write months and days: {@code de}; English where empty. */
    String locale() default "";

    /** The name of the {@link Forge} that people and repositories without their own belong to. */
    String forge() default "";

    /**
     * Whether credits name threads and repositories with their owner: {@code [linuxkit/linuxkit#2090]} instead
     * of {@code [#2090]}. Prose may use either spelling in any case.
     */
    boolean fullNames() default false;

    /**
     * Whether each item and highlight of a report is to cite an issue or a pull request. One that does not is a
     * warning, {@code item-without-thread}; in the notes of a day and on pages without a period it never is.
     */
    boolean itemsCiteThreads() default false;

    /**
     * Whether each item and highlight of a report is to credit a person. One that does not is a warning, {@code
     * item-without-person}; in the notes of a day and on pages without a period it never is.
     */
    boolean itemsCreditPeople() default false;
}
