package dev.byline.catalog;

import dev.byline.dsl.Report;
import java.lang.annotation.Annotation;

/**
 * Where a declaration stands: a place inside the annotations of a type.
 *
 * @param type the annotated type's binary name
 * @param annotation the annotation's type; a repeated one by its own type, not its container's
 * @param occurrence which of several annotations of that type it is, from 0
 * @param member the annotation's member; empty for the whole annotation
 * @param index which element of an array-valued member it is, from 0; -1 for the whole member
 */
public record DeclarationSite(
        String type, Class<? extends Annotation> annotation, int occurrence, String member, int index) {

    /**
     * The annotation of a report.
     *
     * @param type the binary name of the report's class
     * @return the site of the whole annotation
     */
    public static DeclarationSite ofReport(String type) {
        return new DeclarationSite(type, Report.class, 0, "", -1);
    }

    /**
     * Another member of the same annotation.
     *
     * @param other the member's name
     * @return its site
     */
    public DeclarationSite member(String other) {
        return new DeclarationSite(type, annotation, occurrence, other, -1);
    }

    /**
     * An element of an array-valued member of the same annotation.
     *
     * @param other the member's name
     * @param element which element, from 0
     * @return its site
     */
    public DeclarationSite element(String other, int element) {
        return new DeclarationSite(type, annotation, occurrence, other, element);
    }
}
