package dev.byline.check;

import dev.byline.dsl.Highlight;
import dev.byline.dsl.Item;
import dev.byline.evaluate.Origins;
import dev.byline.markdown.ParsedReport;
import dev.byline.markdown.Passage;
import dev.byline.problem.CheckId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.ListBlock;

/** An item that begins with the marker of another list: {@code item("- three")} is a list in a list. */
final class ListInItem implements ReportCheck {

    private static final Pattern MARKER = Pattern.compile("[ \t\r\n]*((?:[-*+]|[0-9]{1,9}[.)])[ \t]*)");

    @Override
    public CheckId id() {
        return CheckId.LIST_IN_ITEM;
    }

    @Override
    public Stream<Problem> check(ParsedReport report, Origins origins) {
        return report.passages().stream()
                .filter(passage -> passage.block() instanceof Item || passage.block() instanceof Highlight)
                .filter(passage -> passage.prose().root().getFirstChild() instanceof ListBlock)
                .flatMap(passage -> {
                    var marker = MARKER.matcher(passage.text());
                    return marker.lookingAt() ? Stream.of(problem(passage, marker, origins)) : Stream.empty();
                });
    }

    private static Problem problem(Passage passage, Matcher marker, Origins origins) {
        var written = marker.group(1).strip();
        var sign = Character.isDigit(written.charAt(0))
                ? written.substring(0, written.length() - 1) + "\\" + written.charAt(written.length() - 1)
                : "\\" + written;
        var isList = passage.prose().root().getFirstChild().getFirstChild().getNext() != null
                || passage.prose().root().getFirstChild().getNext() != null;
        return new Problem(
                        CheckId.LIST_IN_ITEM,
                        "`" + written + "` at the beginning of an item makes a list in the list",
                        "delete it, write `" + sign
                                + "` for a sign that is meant as text, or nest items with .items(…)",
                        origins.of(passage.text(), marker.start(1), marker.end(1)))
                .with(isList ? List.of() : Repair.replace(origins, passage.text(), marker.start(1), marker.end(1), ""));
    }
}
