package dev.byline.reader;

import dev.byline.reader.parse.SourceText;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A series for tests, in which one file needs another in every way that reports may. */
final class Gazette {

    private Gazette() {}

    /** The sources, by the simple names of their classes. */
    static Map<String, String> sources() {
        var sources = new TreeMap<String, String>();
        sources.put("Gazette", """
                package example;

                import dev.byline.dsl.*;

                @Series(name = "Gazette", title = "Gazette of {from} (week {week})", footer = Words.FOOTER)
                @Repository(slug = "press/gazette", home = true, pulls = {7, 9, 12}, issues = {8, Words.ISSUE})
                @People({"ada", "grace-h", "linus"})
                @Link(label = "handbook", url = "https://press.example/handbook")
                interface Gazette {}
                """);
        sources.put("January", """
                package example;

                import dev.byline.dsl.*;

                @CatalogOf(value = Gazette.class, month = "2026-01")
                @PullRequest(number = 20, title = "Print in two colours", author = "ada", closed = "2026-01-07",
                        state = ThreadState.MERGED)
                @PullRequest(number = 21, title = "Fold the sheets", author = "mallory", opened = "2026-01-06")
                interface January {}
                """);
        sources.put("Words", """
                package example;

                class Words extends Older {
                    static final String FOOTER = "Set by [@" + NAME + "].";
                    static final int ISSUE = BASE + 1;
                    static final String THANKS = "thanks to [@ada]";

                    static String thanks(String who) {
                        return "thanks to " + who;
                    }
                }
                """);
        sources.put("Older", """
                package example;

                class Older {
                    static final String NAME = "linus";
                    static final int BASE = 30;

                    static String numbered(int number) {
                        return "Number " + number;
                    }
                }
                """);
        sources.put("Entries", """
                package example;

                import static dev.byline.dsl.Dsl.*;
                import static example.GazetteRefs.*;

                import dev.byline.dsl.*;

                final class Entries {
                    static Item printed(String what) {
                        return item(what + ", " + Words.THANKS, pr7, ada);
                    }
                }
                """);
        sources.put("Week1", report("Week1", "2026-W01", "", """
                report()
                                .intro("In print again: [#7], see the [handbook] and [#8]", issue8)
                                .section("Presses", Entries.printed("A new press"), item("Old ones, " + Words.thanks("[@grace-h]"), pr9))"""));
        sources.put("Week2", report("Week2", "2026-W02", "import static example.JanuaryRefs.*;\n", """
                report()
                                .intro("Week two merged {merged-pulls} pull requests", activity())
                                .section("Colours", item("Two colours, by [@ada]", pr20), item("Folding", pr21))"""));
        sources.put("Week3", report("Week3", "2026-W03", "import static example.Words.*;\n", """
                report()
                                .intro(THANKS + " and " + NAME + "; more in [week one](2026-01-04.md#presses)")
                                .section(numbered(BASE), item("Nothing but [#" + ISSUE + "]", linus))"""));
        return sources;
    }

    private static String report(String name, String week, String imports, String body) {
        return """
                package example;

                import static dev.byline.dsl.Dsl.*;
                import static example.GazetteRefs.*;
                %s
                import dev.byline.dsl.*;

                @Report(series = Gazette.class, week = "%s")
                final class %s implements ReportSource {
                    @Override
                    public ReportDocument write() {
                        return %s;
                    }
                }
                """.formatted(imports, week, name, body);
    }

    /** The path of a source in a folder that does not exist. */
    static Path path(String name) {
        return Path.of("src", "example", name + ".java").toAbsolutePath();
    }

    static SourceText text(String name, String content) {
        return new SourceText(path(name), content);
    }
}
