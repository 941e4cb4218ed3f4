package dev.byline.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares a named URL: the label {@code [Landlock]} in prose, and a constant. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(Links.class)
public @interface Link {

    /** What the link is called in prose. */
    String label();

    /** Where it leads: an absolute URL, such as one with {@code https}, {@code http} or {@code mailto}. */
    String url();

    /** A title, shown by a browser beside the link; text. */
    String title() default "";
}
