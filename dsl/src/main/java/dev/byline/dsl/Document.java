package dev.byline.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares a file that stands beside the reports, such as meeting notes: a label in prose, and a constant. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(Documents.class)
public @interface Document {

    /** The file, relative to the folder of the series: {@code 2017-06-19-summit.md}. */
    String path();

    /** What the document is called in prose; the path where empty. */
    String label() default "";

    /** A title; text. */
    String title() default "";
}
