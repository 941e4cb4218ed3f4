package dev.byline.server.feature;

import dev.byline.index.ReportHeader;
import dev.byline.markdown.MarkdownWriter;
import dev.byline.problem.Severity;
import dev.byline.reader.CallPlace;
import dev.byline.reader.SeriesView;
import dev.byline.reader.SourceView;
import dev.byline.reader.SourceView.ClassPlace;
import dev.byline.server.text.LineIndex;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A report as its readers will see it, from the text as it is in the editor. */
public final class Preview {

    private static final List<String> SHOWN =
            List.of("section", "subsection", "highlight", "lead", "item", "paragraph", "intro", "markdown");
    private static final int LONGEST = 40;
    private static final Pattern MARKUP = Pattern.compile("[\\\\*_`]");

    private Preview() {}

    /**
     * A preview.
     *
     * @param title the title of the report
     * @param file the file of the report
     * @param markdown its Markdown
     * @param isWhole whether a build would write this
     * @param isStale whether this is what the report was before it broke
     * @param note what is wrong with it, for who reads the preview; empty where it is whole
     * @param lines lines of the source, by the lines of the Markdown that come from them; all from 0
     */
    public record Shown(
            String title,
            String file,
            String markdown,
            boolean isWhole,
            boolean isStale,
            String note,
            Map<Integer, Integer> lines) {}

    /**
     * Makes the preview of a report.
     *
     * @param view what is known of the sources
     * @param file the source of the report
     * @param last the last preview of it that was whole
     * @return the preview; empty if there is no report in the file
     */
    public static Optional<Shown> of(SourceView view, Path file, Optional<Shown> last) {
        return view.series(file).stream()
                .flatMap(series -> series.reportsIn(file).stream().map(report -> of(view, file, series, report, last)))
                .findFirst()
                // Half of an annotation names no series: what was there before is all there is to show.
                .or(() -> last.map(shown -> stale(shown, "its annotation cannot be read")));
    }

    private static Shown of(SourceView view, Path file, SeriesView series, ReportHeader report, Optional<Shown> last) {
        var errors = view.reading().problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR
                        && problem.place()
                                .filter(place -> place.file().equals(file))
                                .isPresent())
                .count();
        var whole = series.markdown(report);
        var isBroken = !view.isUnbroken(file);
        if (whole.isPresent() && !isBroken) {
            return shown(whole.get(), report, true, "", view, file);
        }
        var what = isBroken ? "the Java of this report is broken" : errors + (errors == 1 ? " error" : " errors");
        var traced = series.traced(report).filter(each -> each.read().isPresent());
        var isComplete = traced.filter(each -> each.evaluation().complete()).isPresent();
        if (last.isPresent() && !isComplete) {
            return stale(last.get(), what);
        }
        return traced.flatMap(each -> each.read())
                .map(read -> shown(MarkdownWriter.write(read), report, false, note(what, false), view, file))
                .orElseGet(() -> shown("", report, false, note(what, false), view, file));
    }

    private static Shown stale(Shown last, String what) {
        return new Shown(last.title(), last.file(), last.markdown(), false, true, note(what, true), last.lines());
    }

    private static String note(String what, boolean isStale) {
        return "Not what a build would write: " + what
                + (isStale ? ". This is the report as it was before." : ". What cannot be read is left out.");
    }

    private static Shown shown(
            String markdown, ReportHeader report, boolean isWhole, String note, SourceView view, Path file) {
        return new Shown(report.title(), report.path(), markdown, isWhole, false, note, lines(markdown, view, file));
    }

    /** Where the parts of the Markdown come from: each is looked for behind the one before. */
    private static Map<Integer, Integer> lines(String markdown, SourceView view, Path file) {
        var source = new LineIndex(view.text(file).map(text -> text.content()).orElse(""));
        var written = markdown.lines().map(Preview::plain).toList();
        var lines = new TreeMap<Integer, Integer>();
        var from = new int[1];
        view.classes(file).stream()
                .map(ClassPlace::calls)
                .flatMap(List::stream)
                .flatMap(Preview::all)
                .filter(call -> SHOWN.contains(call.name()) && call.title().isPresent())
                .sorted(Comparator.comparing(call -> call.span().start()))
                .forEach(call -> {
                    var begin = begin(call.title().get());
                    for (var i = from[0]; !begin.isEmpty() && i < written.size(); i++) {
                        if (written.get(i).contains(begin)) {
                            lines.putIfAbsent(i, source.line(call.span().start()));
                            from[0] = i;
                            break;
                        }
                    }
                });
        return lines;
    }

    private static Stream<CallPlace> all(CallPlace call) {
        return Stream.concat(Stream.of(call), call.inner().stream().flatMap(Preview::all));
    }

    private static String plain(String text) {
        return MARKUP.matcher(text).replaceAll("").strip();
    }

    private static String begin(String text) {
        var first = plain(text.strip().lines().findFirst().orElse(""));
        return first.length() <= LONGEST ? first : first.substring(0, LONGEST);
    }

    /**
     * A preview as HTML. Raw HTML of the report is shown as text, and no link runs a script.
     *
     * @param shown a preview
     * @return the inside of a page; each block has the line of the source from which it comes as {@code data-line}
     */
    public static String html(Shown shown) {
        var root = Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .build()
                .parse(shown.markdown());
        var renderer = HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> (node, tag, attributes) ->
                        line(node, shown).ifPresent(line -> attributes.put("data-line", String.valueOf(line))))
                .build();
        var body = renderer.render(root);
        if (shown.note().isEmpty()) {
            return body;
        }
        return "<p class=\"byline-note\">" + escape(shown.note()) + "</p>\n"
                + (shown.isStale() ? "<div class=\"byline-stale\">\n" + body + "</div>\n" : body);
    }

    private static Optional<Integer> line(Node node, Shown shown) {
        return node instanceof Block && !node.getSourceSpans().isEmpty()
                ? Optional.ofNullable(
                        shown.lines().get(node.getSourceSpans().get(0).getLineIndex()))
                : Optional.empty();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
