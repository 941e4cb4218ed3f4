package dev.byline.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a milestone: the label {@code [milestone 3]} in prose, and the constant {@code milestone3}. Of a repository that is
 * not the home, {@code [ink milestone 3]} and {@code ink_milestone3}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(Milestones.class)
public @interface Milestone {

    /** The number in its URL. */
    int number();

    /** The repository's slug or name; the series' home repository where empty. */
    String repository() default "";

    /** Its title; text. */
    String title() default "";

    /** Whether it is open, or closed. */
    ThreadState state() default ThreadState.UNKNOWN;

    /** The day it is due, as {@code 2017-06-30}. */
    String due() default "";
}
