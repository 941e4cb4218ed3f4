package dev.byline.reference;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Comments or reviews that somebody wrote on one day.
 *
 * @param who the handle of who wrote them
 * @param on the day, in UTC
 * @param times how many
 */
public record Contribution(String who, Optional<LocalDate> on, int times) {}
