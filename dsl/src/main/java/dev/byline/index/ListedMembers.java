package dev.byline.index;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a module has of a series that other modules may report on too. The compiler writes it on a class that it generates
 * beside the series' type, where it finds that when it compiles a module that depends on this one. Authors do not need it.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ListedMembers {

    /**
     * The reports.
     *
     * @return the binary names of the types with {@link dev.byline.dsl.Report}, sorted
     */
    String[] reports() default {};

    /**
     * The further parts of the catalog.
     *
     * @return the binary names of the types with {@link dev.byline.dsl.CatalogOf}, sorted
     */
    String[] parts() default {};
}
