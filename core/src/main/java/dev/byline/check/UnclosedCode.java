package dev.byline.check;

import dev.byline.evaluate.Origins;
import dev.byline.markdown.ParsedReport;
import dev.byline.markdown.Passage;
import dev.byline.problem.CheckId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A backtick that opens code, and none that closes it (CommonMark 0.31.2, section 6.1): a reader sees the backtick. */
final class UnclosedCode implements ReportCheck {

    @Override
    public CheckId id() {
        return CheckId.UNCLOSED_CODE;
    }

    @Override
    public Stream<Problem> check(ParsedReport report, Origins origins) {
        return report.passages().stream()
                .filter(passage -> passage.text().indexOf('`') >= 0)
                .flatMap(passage -> runs(passage).stream().map(start -> problem(passage, start, origins)));
    }

    private static Problem problem(Passage passage, int start, Origins origins) {
        var run = "`".repeat(end(passage.text(), start) - start);
        var shown = run.length() == 1 ? "a backtick" : run.length() + " backticks";
        return new Problem(
                CheckId.UNCLOSED_CODE,
                shown + " opens code that nothing closes",
                "close it with " + (run.length() == 1 ? "another" : run.length() + " more")
                        + ", or put a backslash in front of what is meant as text",
                origins.of(passage.text(), start, start + run.length()));
    }

    /** The first in each paragraph; what stands behind it may be its other half. */
    private static List<Integer> runs(Passage passage) {
        var runs = new ArrayList<Integer>();
        for (var block : passage.prose().open().blocks()) {
            var at = block.characters().indexOf('`');
            if (at >= 0) {
                runs.add(block.start() + at);
            }
        }
        return runs;
    }

    private static int end(String text, int start) {
        var end = start;
        while (end < text.length() && text.charAt(end) == '`') {
            end++;
        }
        return end;
    }
}
