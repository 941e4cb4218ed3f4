package dev.byline.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a commit: the label {@code [1a2b3c4]} in prose, with seven characters of its hash or more, and the constant {@code
 * commit_1a2b3c4}. Of a repository that is not the home, {@code [ink@1a2b3c4]} and {@code ink_commit_1a2b3c4}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(Commits.class)
public @interface Commit {

    /** The whole hash: 40 or 64 digits, 0 to 9 and a to f. */
    String hash();

    /** The repository's slug or name; the series' home repository where empty. */
    String repository() default "";

    /** The first line of its message; text. */
    String title() default "";

    /** The handle of who wrote it, without {@code @}. */
    String author() default "";

    /** The day it was written, in UTC, as {@code 2017-06-20}. */
    String date() default "";
}
