package dev.byline.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a repository and those of its issues and pull requests that are known by number alone.
 *
 * <p>The same repository may be declared on several types of a series' catalog; their numbers add up.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(Repositories.class)
public @interface Repository {

    /** Owner and name: {@code linuxkit/linuxkit-ci}. A GitLab subgroup is part of the owner. */
    String slug();

    /** What the repository is called in prose, {@code [linuxkit-ci]}; the last part of the slug where empty. */
    String name() default "";

    /** Whether this is the series' own repository, whose threads are cited as {@code [#2090]}. */
    boolean home() default false;

    /** The numbers of its pull requests. */
    int[] pulls() default {};

    /** The numbers of its issues. */
    int[] issues() default {};

    /** The name of the {@link Forge} it lives on; the series' where empty. */
    String forge() default "";
}
