package dev.byline.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares a pull request with what is known of it. Javadoc of the constant and several checks use it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(PullRequests.class)
public @interface PullRequest {

    /** The number on the forge. */
    int number();

    /** The repository's slug or name; the series' home repository where empty. */
    String repository() default "";

    /** The title; text. */
    String title() default "";

    /** The handle of who opened it, without {@code @}. */
    String author() default "";

    /** The handles of those who wrote it together with the author, without {@code @}. */
    String[] coAuthors() default {};

    /** Its state when it was declared. */
    ThreadState state() default ThreadState.UNKNOWN;

    /** The day it was opened, as {@code 2017-06-19}. */
    String opened() default "";

    /** The day it was closed or merged, as {@code 2017-06-21}. */
    String closed() default "";

    /** The labels that the forge has on it; text. */
    String[] labels() default {};

    /** Who reviewed it, and when. */
    By[] reviews() default {};

    /** Who commented on it, and when. */
    By[] comments() default {};
}
