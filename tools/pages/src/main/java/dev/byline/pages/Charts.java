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
import java.util.function.Function;
import java.util.stream.Collectors;

/** Numbers over time as bars. */
final class Charts {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 120;
    private static final BigDecimal WIDEST = BigDecimal.valueOf(48);
    /** So many bars can still be told apart. */
    private static final int MOST = 80;

    private Charts() {}

    /** A number in a period. */
    record Count(ReportPeriod period, long number) {}

    /**
     * A chart of some numbers: a bar for each, or for each month or year where they are many.
     *
     * @param what what is counted
     * @param counts the numbers, in the order of their periods
     * @return the chart; none where nothing was counted in more than one period
     */
    static List<Chart> of(String what, List<Count> counts) {
        if (counts.size() < 2 || counts.stream().allMatch(count -> count.number() == 0)) {
            return List.of();
        }
        var sums = sums(counts, ReportPeriod::label);
        var unit = "report";
        if (sums.size() > MOST) {
            sums = sums(counts, period -> YearMonth.from(period.to()).toString());
            unit = "month";
        }
        if (sums.size() > MOST) {
            sums = sums(counts, period -> String.valueOf(period.to().getYear()));
            unit = "year";
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

    private static LinkedHashMap<String, Long> sums(List<Count> counts, Function<ReportPeriod, String> name) {
        return counts.stream()
                .collect(Collectors.groupingBy(
                        count -> name.apply(count.period()),
                        LinkedHashMap::new,
                        Collectors.summingLong(Count::number)));
    }

    private static String text(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
