package dev.byline.benchmark.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** What the runs of one variant gave, in the order of the rounds. */
final class Samples {

    private final List<Map<String, Long>> runs = new ArrayList<>();

    void add(Map<String, Long> run) {
        runs.add(run);
    }

    long last(String key) {
        return runs.get(runs.size() - 1).getOrDefault(key, 0L);
    }

    double minimum(Metric metric) {
        return values(metric).stream().mapToDouble(value -> value).min().orElse(Double.NaN);
    }

    double median(Metric metric) {
        return median(values(metric));
    }

    /** The median of the ratios to another variant, each within its round: what slows a round slows both. */
    OptionalDouble ratio(Metric metric, Samples baseline) {
        var own = values(metric);
        var other = baseline.values(metric);
        var ratios = IntStream.range(0, Math.min(own.size(), other.size()))
                .filter(i -> other.get(i) > 0)
                .mapToObj(i -> own.get(i) / other.get(i))
                .toList();
        return ratios.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(median(ratios));
    }

    /** Minimum, median and ratio as a cell of the table; a dash where this JVM cannot tell. */
    String cell(Metric metric, Samples baseline) {
        return cell(metric, baseline, metric.unit(), metric.decimals());
    }

    /** The same in another unit. */
    String cell(Metric metric, Samples baseline, double unit, int decimals) {
        var ratio = ratio(metric, baseline);
        if (ratio.isEmpty()) {
            return "–";
        }
        var number = "%." + decimals + "f";
        return String.format(
                Locale.ROOT,
                number + " / " + number + " / %.3f×",
                minimum(metric) / unit,
                median(metric) / unit,
                ratio.getAsDouble());
    }

    private List<Double> values(Metric metric) {
        return runs.stream()
                .filter(run -> run.containsKey(metric.key()))
                .map(run -> run.get(metric.key()).doubleValue())
                .toList();
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.isEmpty()
                ? Double.NaN
                : sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
