package dev.byline.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a release, or a tag: the label {@code [v1.2]} in prose, and the constant {@code v1_2}. Of a repository that is not
 * the home, {@code [ink v1.2]} and {@code ink_v1_2}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(Releases.class)
public @interface Release {

    /** The tag, as the repository has it. */
    String tag();

    /** The repository's slug or name; the series' home repository where empty. */
    String repository() default "";

    /** Its title; text. */
    String title() default "";

    /** The day it was published, in UTC, as {@code 2017-06-20}. */
    String date() default "";
}
