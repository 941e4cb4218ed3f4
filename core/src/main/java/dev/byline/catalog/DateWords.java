package dev.byline.catalog;

import java.util.List;

/** How days and months are written in words, as patterns of {@link java.time.format.DateTimeFormatter}, the longer first. */
public final class DateWords {

    /** Days. */
    public static final List<String> DAYS = List.of("MMMM d, yyyy", "d MMMM yyyy", "MMM d, yyyy", "d MMM yyyy");

    /** Months. */
    public static final List<String> MONTHS = List.of("MMMM yyyy", "MMM yyyy");

    private DateWords() {}
}
