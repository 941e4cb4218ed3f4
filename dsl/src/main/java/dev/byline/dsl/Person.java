package dev.byline.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares a person with more than a handle. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(Persons.class)
public @interface Person {

    /** The handle today, without {@code @}. */
    String handle();

    /** The name to show in Javadoc and index, and in reports where {@link Style#names} says so; text. */
    String name() default "";

    /**
     * Former handles. A mention of one, {@code [@ijc25]}, stays right and leads to the person's page of today.
     */
    String[] aliases() default {};

    /**
     * The day on which each of the aliases was given up, in their order, as {@code 2017-06-20}; empty for one whose day is not
     * known. A report that begins on that day or later is to cite the handle of today.
     */
    String[] until() default {};

    /** The name of the {@link Forge} of the profile page; the series' where empty. */
    String forge() default "";

    /** The profile page, where the forge's pattern does not give it. */
    String url() default "";

    /**
     * The name of the generated constant, where two handles would give the same one: {@code a-b} and {@code a_b}. By default
     * the handle, with {@code _} for what Java does not allow.
     */
    String constant() default "";
}
