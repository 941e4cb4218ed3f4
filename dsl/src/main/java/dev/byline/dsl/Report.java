package dev.byline.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a report of a series. The class implements {@link ReportSource}.
 *
 * <p>The period is one of {@link #week}, {@link #month}, {@link #from} with {@link #to}, or {@link #day}. A
 * report with none of them is a page of the series; it needs a {@link #file} and a {@link #title}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Report {

    /** The type that is annotated with {@link Series}. */
    Class<?> series();

    /** An ISO 8601 week, Monday to Sunday: {@code 2017-W25}. */
    String week() default "";

    /** A month: {@code 2018-03}. */
    String month() default "";

    /** The first day of any other period: {@code 2017-06-19}. */
    String from() default "";

    /** The last day of any other period: {@code 2017-06-25}. */
    String to() default "";

    /** One day, such as that of a meeting: {@code 2017-06-21}. */
    String day() default "";

    /**
     * The name of the Markdown file without {@code .md}, below the folder of the series: {@code
     * notes/2017-06-21}. Where empty, it is named as {@link Series#file} says.
     */
    String file() default "";

    /** The title, with the placeholders of {@link Series#title}; the series' pattern where empty. Text. */
    String title() default "";
}
