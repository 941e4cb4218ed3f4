package dev.byline.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares where people, repositories and threads are found on a forge other than github.com.
 *
 * <pre>{@code
 * @Forge(
 *     name = "gitlab",
 *     person = "https://gitlab.com/{handle}",
 *     repository = "https://gitlab.com/{slug}",
 *     issue = "https://gitlab.com/{slug}/-/issues/{number}",
 *     pull = "https://gitlab.com/{slug}/-/merge_requests/{number}",
 *     pullSign = "!")
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(Forges.class)
public @interface Forge {

    /** The name that {@link Series#forge}, {@link Repository#forge} and {@link Person#forge} use. */
    String name();

    /** The page of a person, with {@code {handle}}. */
    String person();

    /** The page of a repository, with {@code {slug}} ({@code {owner}} and {@code {name}} are its parts). */
    String repository();

    /** The page of an issue, with {@code {slug}} and {@code {number}}. */
    String issue();

    /**
     * The page of a pull request, with {@code {slug}} and {@code {number}}. Its end tells the goal {@code sync} which forge
     * it is: {@code /pull/{number}} is GitHub, {@code /merge_requests/{number}} GitLab, and {@code /pulls/{number}} Forgejo or
     * Gitea.
     */
    String pull();

    /**
     * The sign between repository and number of a pull request: {@code #}, or {@code !} on a forge that numbers
     * issues and merge requests apart.
     */
    String pullSign() default "#";
}
