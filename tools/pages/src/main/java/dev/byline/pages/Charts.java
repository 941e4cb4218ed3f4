package dev.byline.pages;

import dev.byline.pages.view.Views.Bar;
import dev.byline.pages.view.Views.Chart;
import dev.byline.reference.ReportPeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Numbers over time as bars: a bar for each period, or for each month or year where they are many.
 *
 * @param names what the bar of each period is called, in the order of the periods
 * @param unit what a bar stands for
 */
record Charts(List<String> names, String unit) {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 120;
    private static final BigDecimal WIDEST = BigDecimal.valueOf(48);
    /** So many bars can still be told apart. */
    private static final int MOST = 80;

    /** Charts over some periods. */
    static Charts over(List<ReportPeriod> periods) {
        return Stream.of(
                        named(periods, "report", ReportPeriod::label),
                        named(
                                periods,
                                "month",
                                period -> YearMonth.from(period.to()).toString()))
                .filter(charts -> Set.copyOf(charts.names()).size() <= MOST)
                .findFirst()
                .orElseGet(() -> named(
                        periods, "year", period -> String.valueOf(period.to().getYear())));
    }

    private static Charts named(List<ReportPeriod> periods, String unit, Function<ReportPeriod, String> name) {
        return new Charts(periods.stream().map(name).toList(), unit);
    }

    /**
     * A chart.
     *
     * @param what what is counted
     * @param counts how many of it there are in each period
     * @return the chart; none where nothing was counted in more than one period
     */
    List<Chart> of(String what, List<Long> counts) {
        if (counts.size() < 2 || counts.stream().allMatch(count -> count == 0)) {
            return List.of();
        }
        var sums = new LinkedHashMap<String, Long>();
        for (var i = 0; i < counts.size(); i++) {
            sums.merge(names.get(i), counts.get(i), Long::sum);
        }
        var most = sums.values().stream().mapToLong(Long::longValue).max().orElse(1);
        var step = BigDecimal.valueOf(WIDTH)
                .divide(BigDecimal.valueOf(sums.size()), 2, RoundingMode.DOWN)
                .min(WIDEST);
        var width = step.multiply(BigDecimal.valueOf(0.8));
        var bars = new ArrayList<Bar>();
        for (var sum : sums.entrySet()) {
            var height = BigDecimal.valueOf(HEIGHT * sum.getValue())
                    .divide(BigDecimal.valueOf(Math.max(most, 1)), 2, RoundingMode.HALF_UP);
            bars.add(new Bar(
                    text(step.multiply(BigDecimal.valueOf(bars.size()))),
                    text(BigDecimal.valueOf(HEIGHT).subtract(height)),
                    text(width),
                    text(height),
                    HEIGHT,
                    sum.getKey() + ": " + sum.getValue()));
        }
        var keys = List.copyOf(sums.keySet());
        return List.of(new Chart(
                what + " per " + unit + ", " + keys.get(0) + " to " + keys.get(keys.size() - 1) + "; at most " + most,
                WIDTH,
                HEIGHT,
                bars));
    }

    private static String text(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
