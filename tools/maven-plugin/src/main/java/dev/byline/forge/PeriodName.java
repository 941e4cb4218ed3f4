package dev.byline.forge;

import dev.byline.java.JavaText;
import dev.byline.reference.ReportPeriod;
import dev.byline.reference.ReportPeriod.Kind;

/** What Java calls a period. */
public final class PeriodName {

    private PeriodName() {}

    /** As part of the name of a type: {@code 2017W25}, {@code 2018M03}, {@code 20170619To20170625}. */
    static String inType(ReportPeriod period) {
        return switch (period.kind()) {
            case WEEK -> period.label().replace("-", "");
            case MONTH -> period.label().replace("-", "M");
            case DAY -> digits(period.from().toString());
            case RANGE ->
                digits(period.from().toString()) + "To" + digits(period.to().toString());
        };
    }

    /**
     * As the name of a report: {@code Week25}, {@code March2018}, {@code Day20170621}.
     *
     * @param period the period
     * @return the simple name of a class
     */
    public static String ofReport(ReportPeriod period) {
        return switch (period.kind()) {
            case WEEK -> "Week" + period.label().substring("2017-W".length());
            case MONTH -> month(period) + period.from().getYear();
            case DAY -> "Day" + inType(period);
            case RANGE -> "From" + inType(period);
        };
    }

    private static String month(ReportPeriod period) {
        var name = period.from().getMonth().name();
        return name.charAt(0) + name.substring(1).toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * As members of an annotation. {@link dev.byline.dsl.CatalogOf} has no days.
     *
     * @param period the period
     * @param withDay whether there is a member for a day
     * @return the members, as Java has them
     */
    public static String members(ReportPeriod period, boolean withDay) {
        return switch (period.kind()) {
            case WEEK -> "week = " + JavaText.literal(period.label());
            case MONTH -> "month = " + JavaText.literal(period.label());
            case DAY, RANGE ->
                withDay && period.kind() == Kind.DAY
                        ? "day = " + JavaText.literal(period.label())
                        : "from = " + JavaText.literal(period.from().toString()) + ", to = "
                                + JavaText.literal(period.to().toString());
        };
    }

    private static String digits(String day) {
        return day.replace("-", "");
    }
}
