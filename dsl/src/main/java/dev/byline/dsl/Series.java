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

    /**
     * Lines for the program that makes a site of the Markdown, which stand at the very beginning of each report's file: YAML
     * between two lines {@code ---} or without them, or TOML between two lines {@code +++}. What a report sets with {@link
     * ReportDocument#frontMatter} takes the place of the keys of the same name.
     *
     * <p>Placeholders: {@code {title}}, {@code {date}} and {@code {to}} (the last day, {@code 2017-06-25}), {@code {from}},
     * {@code {year}}, {@code {month}}, {@code {day}} (numbers, those of the last day), {@code {week}}, {@code {slug}} (the
     * title as a part of a path), {@code {file}} (without {@code .md}), {@code {series}}, {@code {authors}} (the handles of who
     * is credited), {@code {tags}} (the repositories that are cited, and the labels of the threads that are), {@code {previous}}
     * and {@code {next}} (links to the reports before and after). Text gets the quotes that it needs. A key whose value is
     * one placeholder, for which the report has nothing, is left out.
     */
    String frontMatter() default "";

    /**
     * The name of the file of each report that does not set its own, without {@code .md}; it may have folders: {@code
     * {year}/{month}/{slug}}. Placeholders: {@code {year}}, {@code {month}}, {@code {day}} and {@code {week}} (with two digits,
     * those of the last day), {@code {date}}, {@code {from}}, {@code {to}}, {@code {slug}} and {@code {series}}. Where empty, it
     * is the period's last day.
     */
    String file() default "";

    /**
     * Where another program's site has the page of a report, for the links between reports: {@code
     * /reports/{year}/{slug}/}. Placeholders: those of {@link #file} and {@code {file}}. Where empty, reports link to the
     * Markdown files of each other.
     */
    String reportLink() default "";

    /**
     * The folder of the project in which the Markdown is published, besides the class output: {@code reports}. It is under
     * version control with the sources; the goal {@code render} keeps it in step with them, and the goal {@code check} fails
     * where it is not. It is relative to the project's base directory and lies in it. Where empty, there is none.
     */
    String publishTo() default "";

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
