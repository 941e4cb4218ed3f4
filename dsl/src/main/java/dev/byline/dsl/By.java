package dev.byline.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who wrote comments or reviews of an issue or a pull request, on which day, and how many. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface By {

    /** The handle, without {@code @}. */
    String who();

    /** The day in UTC, as {@code 2017-06-20}. What has none is not counted in any period. */
    String on() default "";

    /** How many on that day. */
    int times() default 1;
}
