package dev.byline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.reader.parse.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever is edited, in whatever order: a workspace says what a reading of the same sources from nothing says. */
class WorkspaceTest {

    private static final int EDITS = Integer.getInteger("byline.edits", 150);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+|\\[[^]\\s]*]|\"");

    private final Workspace workspace = new Workspace(Settings.defaults());
    private final Map<String, String> sources = Gazette.sources();

    /** What a reading says, in a form that can be compared. */
    private static String said(Reading reading) {
        var lines = new ArrayList<String>();
        reading.problems().forEach(problem -> lines.add(problem.toString()));
        reading.unknown().forEach(name -> lines.add(name.toString()));
        lines.add(reading.reports() + " reports, " + reading.references() + " references");
        reading.series().forEach((name, series) -> {
            lines.add(name + " " + series.isRight() + " " + series.isKnown() + " " + series.wrong());
            series.reports().forEach((report, place) -> lines.add(report + " " + place));
            series.files().forEach((path, bytes) -> lines.add(path + "\n" + new String(bytes, StandardCharsets.UTF_8)));
        });
        return String.join("\n", lines);
    }

    private Reading fresh() {
        return SeriesReader.readAll(texts(), Settings.defaults());
    }

    private List<SourceText> texts() {
        return sources.entrySet().stream()
                .map(source -> Gazette.text(source.getKey(), source.getValue()))
                .toList();
    }

    private void edit(String name, String from, String to) {
        var text = sources.get(name);
        assertThat(text).contains(from);
        set(name, text.replace(from, to));
    }

    private void set(String name, String text) {
        sources.put(name, text);
        workspace.edit(List.of(Gazette.text(name, text)));
    }

    private void assertSame(String what) {
        assertThat(said(workspace.reading())).as(what).isEqualTo(said(fresh()));
    }

    private List<String> messages() {
        return workspace.reading().problems().stream()
                .map(SourceProblem::message)
                .toList();
    }

    @Test
    void theSeriesIsRight() {
        workspace.edit(texts());
        assertThat(workspace.reading().problems()).isEmpty();
        assertThat(workspace.reading().reports()).isEqualTo(3);
        assertThat(workspace.reading().series().get("example.Gazette").files()).hasSize(13);
        assertSame("from nothing");
    }

    @Test
    void anEditOfAReport() {
        workspace.edit(texts());
        edit("Week1", "[@grace-h]", "[@grace-x]");
        assertThat(messages()).singleElement().asString().contains("`[@grace-x]` is not declared in Gazette");
        assertSame("a mistake");
        edit("Week1", "[@grace-x]", "[@grace-h]");
        assertThat(messages()).isEmpty();
        assertSame("mended");
    }

    @Test
    void anEditOfWhatOthersUse() {
        workspace.edit(texts());
        var edits = List.of(
                // A constant of a class above one that others use, of which annotations are made.
                List.of("Older", "BASE = 30", "BASE = 40"),
                List.of("Older", "\"linus\"", "\"linux\""),
                List.of("Older", "static String numbered", "static String counted"),
                List.of("Words", "extends Older", ""),
                // A helper's text alone, which no signature shows.
                List.of("Words", "\"thanks to \" + who", "\"by \" + who"),
                List.of("Entries", "pr7, ada", "pr9, ada"),
                List.of("Entries", "class Entries", "class Items"),
                // A declaration that a report cites, in prose or typed, and one that none cites.
                List.of("Gazette", "\"grace-h\"", "\"grace\""),
                List.of("Gazette", "pulls = {7, 9, 12}", "pulls = {7, 9}"),
                List.of("Gazette", "pulls = {7, 9, 12}", "pulls = {7, 9, 12, 13}"),
                List.of("Gazette", "\"linus\"}", "\"linus\", \"mallory\"}"),
                List.of("Gazette", "press/gazette", "press/journal"),
                List.of("Gazette", "(week {week})", "(week {week}, {index})"),
                List.of("January", "MERGED", "CLOSED"),
                List.of("January", "\"2026-01-07\"", "\"2026-01-27\""),
                List.of("January", "Print in two colours", "Print in three colours"),
                List.of("January", "number = 20", "number = 22"),
                List.of("January", "interface January", "interface Jan"),
                // A report's period, which is where others link to.
                List.of("Week1", "2026-W01", "2026-W04"),
                List.of("Week2", "2026-W02", "2026-W01"),
                List.of("Week2", "package example;", "package example.more;"));
        for (var each : edits) {
            edit(each.get(0), each.get(1), each.get(2));
            assertSame(each.toString());
            set(each.get(0), Gazette.sources().get(each.get(0)));
            assertSame("back from " + each);
            assertThat(messages()).as("back from " + each).isEmpty();
        }
    }

    /** Words that were not there may become references, and what cites them need not have them in its source. */
    @Test
    void aDeclarationOfWhatATextSays() {
        edit("Week1", "In print again", "\\u0049n print by ma\\u006clory, #\" + (10 + 3) + \" again");
        workspace.edit(texts());
        assertSame("before");
        edit("Gazette", "pulls = {7, 9, 12}", "pulls = {7, 9, 12, 13}");
        assertSame("a number");
        edit("Gazette", "\"linus\"}", "\"linus\", \"mallory\"}");
        assertSame("an author");
    }

    /** Whether a link into another series leads anywhere depends on a report that this series does not cite. */
    @Test
    void aHeadingOfAnotherSeriesThatALinkLeadsTo() {
        var other = """
                package other;

                import static dev.byline.dsl.Dsl.*;

                import dev.byline.dsl.*;

                @Series(name = "Almanac")
                interface Almanac {
                    @Report(series = Almanac.class, week = "2026-W01")
                    final class Week1 implements ReportSource {
                        @Override
                        public ReportDocument write() {
                            return report().section("Paper trays", item("x"), item("[b](../gazette/2026-01-04.md#y)"));
                        }
                    }
                }
                """;
        sources.put("Almanac", other);
        workspace.edit(texts());
        // "Almanac" is read before "Gazette" and after it.
        assertThat(messages()).singleElement().asString().contains("`../gazette/2026-01-04.md` has no heading `#y`");
        set("Almanac", other.replace("#y", "#top"));
        edit("Week1", "[@grace-h]", "[@grace-h] [b](../almanac/2026-01-04.md#paper-trays)");
        assertThat(messages()).isEmpty();
        assertSame("both are right");
        set("Almanac", other.replace("#y", "#top").replace("trays", "tray"));
        assertThat(messages())
                .singleElement()
                .asString()
                .contains("`../almanac/2026-01-04.md` has no heading `#paper-trays`; did you mean `#paper-tray`?");
        assertSame("the heading is gone");
        set("Almanac", other.replace("#y", "#top"));
        assertThat(messages()).isEmpty();
        assertSame("and there again");
    }

    @Test
    void filesComeAndGo() throws Exception {
        workspace.edit(texts());
        for (var name : List.of("Entries", "Week2", "Gazette", "Older", "January")) {
            var text = sources.remove(name);
            // Nothing is on the disk, so that what is loaded again is gone.
            workspace.reload(List.of(Gazette.path(name)));
            assertSame(name + " gone");
            set(name, text);
            assertSame(name + " back");
            assertThat(messages()).isEmpty();
        }
        set("Twice", sources.get("Words"));
        assertSame("a class twice");
        edit("Words", "thanks to [@ada]", "thanks to [@linus]");
        assertSame("the first of two changed");
        edit("Twice", "thanks to [@ada]", "thanks to [@nobody]");
        assertSame("the second of two changed");
    }

    @Test
    void filesBesideTheReports() {
        var there = new ArrayList<String>();
        var withFiles = new Settings(StandardCharsets.UTF_8, "", there::contains);
        var workspace = new Workspace(withFiles);
        edit("Week1", "see the [handbook]", "see the [handbook] and [a page](page.md)");
        workspace.edit(texts());
        assertThat(workspace.reading().problems()).hasSize(1);
        there.add("reports/gazette/page.md");
        workspace.reload(List.of());
        assertThat(workspace.reading().problems()).isEmpty();
        there.clear();
        workspace.reload(List.of());
        assertThat(workspace.reading().problems()).hasSize(1);
    }

    @Test
    void whatNothingTouchesIsNotReadAgain() {
        workspace.edit(texts());
        var before = workspace.reading();
        edit("Week1", "Old ones", "Older ones");
        var series = workspace.reading().series().get("example.Gazette");
        assertThat(series.catalog())
                .isSameAs(before.series().get("example.Gazette").catalog());
    }

    /** The memory of a parser is kept with each file that was parsed alone; at some time these are parsed again, together. */
    @Test
    void manyFilesEditedOneByOne() {
        for (var week = 10; week < 50; week++) {
            sources.put(
                    "Week" + week,
                    sources.get("Week2").replace("Week2", "Week" + week).replace("W02", "W" + week));
        }
        workspace.edit(texts());
        for (var week = 10; week < 50; week++) {
            edit("Week" + week, "Folding", "Folded in " + week);
        }
        assertSame("each edited");
        assertThat(workspace.parsedAlone()).isLessThan(40);
        edit("Week49", "[@ada]", "[@adda]");
        assertThat(messages()).anyMatch(message -> message.contains("`[@adda]` is not declared"));
        assertSame("one more");
    }

    @Test
    void randomEdits() {
        var seed = Long.getLong("byline.seed", 20261129L);
        var random = new Random(seed);
        var start = new TreeMap<>(sources);
        workspace.edit(texts());
        for (var step = 0; step < EDITS; step++) {
            var names = List.copyOf(start.keySet());
            var name = names.get(random.nextInt(names.size()));
            var text = random.nextInt(3) == 0 ? start.get(name) : mutant(sources.get(name), random);
            set(name, text);
            assertSame("seed " + seed + ", step " + step + ", " + name + ":\n"
                    + sources.values().stream().collect(Collectors.joining("\n")));
        }
    }

    private String mutant(String text, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> text.substring(0, random.nextInt(text.length() + 1));
            case 1 -> {
                var at = random.nextInt(text.length() + 1);
                yield text.substring(0, at) + text.substring(Math.min(text.length(), at + 1 + random.nextInt(3)));
            }
            case 2 -> {
                var at = random.nextInt(text.length() + 1);
                yield text.substring(0, at) + word(random) + text.substring(at);
            }
            default -> {
                var words = WORD.matcher(text).results().toList();
                if (words.isEmpty()) {
                    yield text + word(random);
                }
                var word = words.get(random.nextInt(words.size()));
                yield text.substring(0, word.start()) + word(random) + text.substring(word.end());
            }
        };
    }

    /** A word of any of the sources as they were. */
    private static String word(Random random) {
        var texts = List.copyOf(Gazette.sources().values());
        var words =
                WORD.matcher(texts.get(random.nextInt(texts.size()))).results().toList();
        return words.get(random.nextInt(words.size())).group();
    }
}
