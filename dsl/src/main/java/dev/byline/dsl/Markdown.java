package dev.byline.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.intellij.lang.annotations.Language;

/**
 * Marks a string that is Markdown, so that an IDE highlights and completes it as such. Labels in it are
 * checked: {@code [@rn]}, {@code [#2090]}, {@code [linuxkit-ci#11]}. A bracket that is meant as text is
 * written {@code \[}.
 */
@Documented
@Language("Markdown")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.METHOD, ElementType.FIELD, ElementType.LOCAL_VARIABLE})
public @interface Markdown {}
