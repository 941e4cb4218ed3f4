package dev.byline.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a type that carries more declarations of a series' catalog, such as the threads of one period. It
 * keeps files and their changes small; the series' reports may cite what it declares like the rest.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface CatalogOf {

    /** The type that is annotated with {@link Series}. */
    Class<?> value();

    /** The ISO week in which the declared threads happened, as in {@link Report#week}. */
    String week() default "";

    /** The month in which the declared threads happened, as in {@link Report#month}. */
    String month() default "";

    /** The first day on which the declared threads happened, as in {@link Report#from}. */
    String from() default "";

    /** The last day on which the declared threads happened, as in {@link Report#to}. */
    String to() default "";

    /**
     * Whether the goal {@code sync} has written the type, and writes it again. What such a type says of a thread or a
     * person only adds to what is declared by hand. Of two such types, the one that knows a thread at a later day is
     * right about its state, and what both say of comments counts once.
     */
    boolean synced() default false;
}
