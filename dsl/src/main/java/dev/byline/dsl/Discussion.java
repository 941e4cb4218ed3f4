package dev.byline.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a discussion, which GitHub numbers like issues: the label {@code [#12]} in prose, and the constant {@code
 * discussion12}. Of a repository that is not the home, {@code [ink#12]} and {@code ink_discussion12}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(Discussions.class)
public @interface Discussion {

    /** The number on the forge. */
    int number();

    /** The repository's slug or name; the series' home repository where empty. */
    String repository() default "";

    /** Its title; text. */
    String title() default "";

    /** The handle of who began it, without {@code @}. */
    String author() default "";

    /** The day it began, in UTC, as {@code 2017-06-20}. */
    String date() default "";

    /** The category in which it is; text. */
    String category() default "";
}
