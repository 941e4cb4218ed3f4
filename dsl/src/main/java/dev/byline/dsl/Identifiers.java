package dev.byline.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares families of links that everybody writes alike: {@code @Identifiers({Identifier.CVE, Identifier.RFC})} gives the
 * labels {@code [CVE-2021-44228]} and {@code [RFC 9110]}, and the methods {@code CVE("2021-44228")} and {@code RFC(9110)}.
 * {@link LinkPattern} declares others.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Identifiers {

    /** The families. */
    Identifier[] value();
}
