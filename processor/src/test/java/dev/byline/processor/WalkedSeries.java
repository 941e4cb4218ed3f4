package dev.byline.processor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The sources of a small series, and what an author does to them: one step at a time, right or wrong. */
public final class WalkedSeries {

    public static final String CATALOG = "demo.Demo";
    static final String PHRASES = "demo.Phrases";

    private final Random random;
    private final Map<String, String> sources = new TreeMap<>();
    /** What a wrong edit has replaced. */
    private final Map<String, String> right = new TreeMap<>();

    private String title = "Demo report for {from} to {to} (week {week})";
    private String footer = "All are thanked.";
    private String url = "https://people.example/rn";
    private String phrase = "shared";
    private int number = 1;
    private int edits;
    /** What the file of a report is called, by its week; that of its last day where none is given. */
    private final Map<Integer, String> files = new TreeMap<>();

    private final Set<String> people = new TreeSet<>(List.of("rn", "ada", "bob", "eve"));

    public WalkedSeries(long seed) {
        this.random = new Random(seed);
        for (var week = 10; week < 14; week++) {
            write(week);
        }
        writeCatalog();
        writePhrases();
    }

    /** All sources, by the names of their classes. */
    public Map<String, String> sources() {
        return sources;
    }

    /**
     * Does one step.
     *
     * @return what was done, for who reads why a test has failed
     */
    public String step() {
        edits++;
        return switch (random.nextInt(18)) {
            case 0, 1 -> wrong(anyReport(), "[@rn]", "[@rm]");
            case 2 -> wrong(anyReport(), "rn)", "gone)");
            case 3 -> wrong(anyReport(), "return report()", "return report(");
            case 4 -> wrong(CATALOG, "interface Demo {}", "interface Demo extends Gone {}");
            case 5, 6, 14, 15, 16 -> mend();
            case 7 -> {
                var week = 10 + random.nextInt(6);
                write(week);
                yield "write week " + week;
            }
            case 8 -> {
                var report = anyReport();
                sources.remove(report);
                right.remove(report);
                yield "delete " + report;
            }
            case 9 -> {
                title = "Report " + edits + " of {from} to {to}";
                writeCatalog();
                yield "another title";
            }
            case 10 -> {
                footer = "Footer " + edits + " by [@rn].";
                url = "https://people.example/rn" + edits;
                writeCatalog();
                yield "another footer and URL";
            }
            case 11 -> {
                if (!people.remove("bob")) {
                    people.add("bob");
                }
                writeCatalog();
                yield "bob comes or goes";
            }
            case 12 -> {
                phrase = random.nextBoolean() ? "shared" + edits : "by [@eve] shared";
                number = edits;
                writePhrases();
                yield "another helper";
            }
            case 13 -> {
                // What links to it leads nowhere until that is written again.
                var week = 10 + random.nextInt(6);
                files.put(week, "edit-" + edits);
                write(week);
                yield "another file for week " + week;
            }
            default -> "nothing";
        };
    }

    private String wrong(String name, String what, String by) {
        var text = sources.getOrDefault(name, "");
        if (!text.contains(what) || right.containsKey(name)) {
            return "nothing";
        }
        right.put(name, text);
        sources.put(name, text.replace(what, by));
        return name + ": " + what + " becomes " + by;
    }

    private String mend() {
        sources.putAll(right);
        right.clear();
        for (var week = 10; week < 16; week++) {
            var text = sources.get("demo.Week" + week);
            if (text != null && !text.contains(link(week))) {
                write(week);
            }
        }
        if (people.add("bob")) {
            writeCatalog();
        }
        return "mend all";
    }

    private String anyReport() {
        var reports = new ArrayList<>(sources.keySet());
        reports.removeIf(name -> name.equals(CATALOG) || name.equals(PHRASES));
        return reports.isEmpty() ? "demo.Week10" : reports.get(random.nextInt(reports.size()));
    }

    private void write(int week) {
        var name = "Week" + week;
        right.remove("demo." + name);
        sources.put("demo." + name, """
                package demo;

                import static demo.DemoRefs.*;
                import static dev.byline.dsl.Dsl.*;

                import dev.byline.dsl.*;

                @Report(series = Demo.class, week = "2017-W%d", file = "%s")
                final class %s implements ReportSource {
                    @Override
                    public ReportDocument write() {
                        return report().intro("Edit %d by [@rn]%s")
                                .section("S%d", item("x", pr%d, %s), Phrases.shared("of " + Phrases.NUMBER))
                                .item("last", rn);
                    }
                }
                """.formatted(
                        week,
                        file(week),
                        name,
                        edits,
                        link(week),
                        random.nextInt(3),
                        week,
                        people.contains("bob") ? "bob" : "ada"));
    }

    private String file(int week) {
        return files.getOrDefault(
                week, LocalDate.of(2017, 3, 12).plusWeeks(week - 10).toString());
    }

    /** A link to the report before, by its file. */
    private String link(int week) {
        for (var before = week - 1; before >= 10; before--) {
            if (sources.containsKey("demo.Week" + before)) {
                return ", after [week " + before + "](" + file(before) + ".md)";
            }
        }
        return "";
    }

    private void writeCatalog() {
        right.remove(CATALOG);
        sources.put(CATALOG, """
                package demo;

                import dev.byline.dsl.*;

                @Series(name = "Demo", title = "%s", footer = "%s")
                @Repository(slug = "linuxkit/linuxkit", home = true, pulls = {10, 11, 12, 13, 14, 15})
                @People({%s})
                @Person(handle = "rn", url = "%s")
                interface Demo {}
                """.formatted(
                        title,
                        footer,
                        String.join(
                                ", ",
                                people.stream()
                                        .filter(person -> !person.equals("rn"))
                                        .map(person -> "\"" + person + "\"")
                                        .toList()),
                        url));
    }

    private void writePhrases() {
        sources.put(PHRASES, """
                package demo;

                import static demo.DemoRefs.*;
                import static dev.byline.dsl.Dsl.*;

                import dev.byline.dsl.*;

                final class Phrases {
                    static final String NUMBER = "number %d";

                    static Item shared(String text) {
                        return item("%s " + text, rn);
                    }
                }
                """.formatted(number, phrase));
    }
}
