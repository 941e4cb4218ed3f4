package dev.byline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.problem.CheckId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an author is in the middle of typing: the rest is read and checked, and nothing is told that is not there. */
class BrokenCodeTest {

    private static final List<String> TOKENS = List.of(
            ";", "{", "}", "(", ")", "\"", "\"\"\"", "[", "]", ",", ".", "+", "class", "return", "@", "'", "/*", "//",
            "\\", "item(");

    private final Map<String, String> sources = new TreeMap<>(Gazette.sources());
    private final Workspace workspace = new Workspace(Settings.defaults());

    private Reading read(String name, String text) {
        sources.put(name, text);
        return workspace.edit(sources.entrySet().stream()
                .map(source -> Gazette.text(source.getKey(), source.getValue()))
                .toList());
    }

    /** The problems that a check has found, without those of the parser. */
    private static List<SourceProblem> found(Reading reading) {
        return reading.problems().stream()
                .filter(problem -> problem.check().isPresent())
                .toList();
    }

    /** A file may also be cut, or completed, to one that the parser understands. */
    private static boolean isBroken(Reading reading) {
        return reading.problems().stream().anyMatch(problem -> problem.check().isEmpty());
    }

    private static boolean isIn(String name, SourceProblem problem) {
        return problem.place()
                .filter(place -> place.file().equals(Gazette.path(name)))
                .isPresent();
    }

    /** Nothing is told of other files, and nothing of what stands in front of the cut. */
    @ParameterizedTest
    @ValueSource(strings = {"Week1", "Week2", "Week3"})
    void aReportThatEndsAnywhere(String name) {
        var text = sources.get(name);
        var told = new ArrayList<String>();
        for (var end = 0; end < text.length(); end++) {
            var reading = read(name, text.substring(0, end));
            for (var problem : found(reading)) {
                // A name that is cut is another name; where it ends is where the author is.
                if (isBroken(reading) && !isIn(name, problem)
                        || isIn(name, problem)
                                && !text.substring(
                                                problem.place()
                                                        .orElseThrow()
                                                        .span()
                                                        .start(),
                                                end)
                                        .matches("\\W*\\w*\\W*")) {
                    told.add("cut at " + end + ", behind `" + tail(text, end) + "`: " + problem.message());
                }
            }
        }
        assertThat(told).isEmpty();
    }

    private static String tail(String text, int end) {
        return text.substring(Math.max(0, end - 20), end).replace("\n", "\\n");
    }

    /** Whatever stands in a body: the other files are as they were. */
    @ParameterizedTest
    @ValueSource(strings = {"Week1", "Week2", "Week3", "Words", "Entries"})
    void aTokenAnywhere(String name) {
        var text = sources.get(name);
        var random = new Random(20261129);
        for (var step = 0; step < 150; step++) {
            var at = random.nextInt(text.length() + 1);
            var token = TOKENS.get(random.nextInt(TOKENS.size()));
            var reading = read(name, text.substring(0, at) + token + text.substring(at));
            var what = "`" + token + "` behind `" + tail(text, at) + "`";
            assertThat(reading.problems())
                    .as(what)
                    .noneMatch(problem -> problem.check().equals(Optional.of(CheckId.INTERNAL_ERROR)));
            if (name.startsWith("Week") && isBroken(reading)) {
                assertThat(found(reading)).as(what).allMatch(problem -> isIn(name, problem));
            }
        }
    }

    @Test
    void theOtherReportsAreChecked() {
        sources.put("Week3", sources.get("Week3").replace("[#\" + ISSUE + \"]", "[@nobody]"));
        var reading = read("Week1", sources.get("Week1").replace("issue8)", "issue8"));
        assertThat(reading.problems().get(0).check()).isEmpty();
        assertThat(found(reading)).singleElement().matches(problem -> isIn("Week3", problem));
    }

    @Test
    void theRestOfTheFileIsChecked() {
        var reading = read(
                "Week1", sources.get("Week1").replace("[#7], see", "[#70], see").replace(", issue8)", ", issue8, )"));
        assertThat(reading.problems()).anyMatch(problem -> problem.check().isEmpty());
        assertThat(found(reading))
                .singleElement()
                .matches(problem -> problem.message().contains("`[#70]` is not declared in Gazette"));
    }
}
