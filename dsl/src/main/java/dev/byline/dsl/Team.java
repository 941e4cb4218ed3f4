package dev.byline.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares a team: the label {@code [@example/writers]} in prose, and the constant {@code example_writers}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(Teams.class)
public @interface Team {

    /** Organisation and team, as the forge mentions it without {@code @}: {@code "example/writers"}. */
    String slug();

    /** What it is called; text. */
    String name() default "";

    /** The name of the {@link Forge} of its page; the series' where empty. */
    String forge() default "";

    /** Its page, where it is another than GitHub, GitLab, Forgejo and Gitea have; needed on any other forge. */
    String url() default "";
}
