package dev.byline.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a family of links: {@code @LinkPattern(label = "KSTRL-{n}", url = "https://jira.example/browse/KSTRL-{n}")} gives
 * each label {@code [KSTRL-812]} in prose, and a method {@code KSTRL(812)} beside the generated constants. What stands for
 * <code>{n}</code> is checked when the report is compiled: a number from {@link #min} to {@link #max}, or what {@link
 * #matches} says. {@link Identifiers} has families that need no declaration of their own.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(LinkPatterns.class)
public @interface LinkPattern {

    /** What a link is called in prose, with <code>{n}</code> once and other characters beside it. */
    String label();

    /**
     * Where a link leads: an absolute URL with <code>{n}</code>. <code>{n:0000}</code> is a number with that many digits at
     * least.
     */
    String url();

    /** A title, shown by a browser beside the link, which may have <code>{n}</code>; text. */
    String title() default "";

    /** The name of the method for typed references; by default what the label has beside <code>{n}</code>. */
    String name() default "";

    /** The smallest number. */
    int min() default 1;

    /** The largest number. */
    int max() default Integer.MAX_VALUE;

    /**
     * A regular expression for what is no number, as a whole: {@code "[A-Z]{2}-[0-9]+"}. The method then takes a text.
     */
    String matches() default "";

    /** What stands for <code>{n}</code> in one of the links, for messages: with {@link #matches}, something that it matches. */
    String example() default "";
}
