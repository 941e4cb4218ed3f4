package dev.byline.reader.repair;

import dev.byline.check.Repair;
import dev.byline.expression.Place;
import dev.byline.reader.SourceProblem;
import dev.byline.reader.SourceView;
import dev.byline.reader.parse.SourceText;
import dev.byline.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Repairs of problems, as changes of the sources. */
public final class Repairs {

    private Repairs() {}

    /**
     * Problems, and what makes them go away.
     *
     * @param problems the problems that can be repaired
     * @param edits the changes, none of which touches another
     */
    public record Repaired(List<SourceProblem> problems, List<Edit> edits) {

        /** Copies the lists, so that they cannot change. */
        public Repaired {
            problems = List.copyOf(problems);
            edits = List.copyOf(edits);
        }
    }

    /**
     * Repairs all of some problems that need no decision, each by its likeliest repair.
     *
     * @param problems the problems
     * @param view what is known of the sources
     * @return the repairs; of two that touch one place, the first alone
     */
    public static Repaired of(List<SourceProblem> problems, SourceView view) {
        var repaired = new ArrayList<SourceProblem>();
        var edits = new ArrayList<Edit>();
        for (var problem : problems) {
            var more = problem.repairs().stream()
                    .findFirst()
                    .map(repair -> edits(repair, view))
                    .orElse(List.of());
            if (!more.isEmpty()
                    && more.stream().noneMatch(edit -> edits.stream().anyMatch(other -> touch(edit, other)))) {
                edits.addAll(more);
                repaired.add(problem);
            }
        }
        return new Repaired(repaired, edits);
    }

    private static boolean touch(Edit edit, Edit other) {
        var a = edit.span();
        var b = other.span();
        return edit.file().equals(other.file()) && (a.start() < b.end() && b.start() < a.end() || a.equals(b));
    }

    /**
     * The changes that a repair makes.
     *
     * @param repair the repair
     * @param view what is known of the sources
     * @return the changes; none where it declares something, which somebody has to know
     */
    public static List<Edit> edits(Repair repair, SourceView view) {
        if (repair instanceof Repair.Replace replace) {
            return at(replace.place(), replace.isText() ? Edit.literal(replace.text()) : replace.text());
        } else if (repair instanceof Repair.Append append) {
            return behind(append.place(), append.code());
        } else if (repair instanceof Repair.AppendText append) {
            return behind(append.place(), Edit.literal(append.text()));
        } else if (repair instanceof Repair.RemoveArgument remove) {
            return remove.place().file().path().stream()
                    .map(path -> withoutArgument(
                            path,
                            view.text(path).map(SourceText::content).orElse(""),
                            remove.place().span()))
                    .toList();
        }
        return List.of();
    }

    private static List<Edit> at(Place place, String text) {
        return place.file().path().stream()
                .map(path -> new Edit(path, place.span(), text))
                .toList();
    }

    private static List<Edit> behind(Place place, String text) {
        var end = place.span().end();
        return place.file().path().stream()
                .map(path -> new Edit(path, new Span(end, end), text))
                .toList();
    }

    /**
     * An argument less, with the comma that it needs no more.
     *
     * @param file a source
     * @param source its text
     * @param argument the argument
     * @return the change
     */
    public static Edit withoutArgument(Path file, String source, Span argument) {
        var start = argument.start();
        while (start > 0 && Character.isWhitespace(source.charAt(start - 1))) {
            start--;
        }
        if (start > 0 && source.charAt(start - 1) == ',') {
            return new Edit(file, new Span(start - 1, argument.end()), "");
        }
        var end = argument.end();
        while (end < source.length() && (Character.isWhitespace(source.charAt(end)) || source.charAt(end) == ',')) {
            end++;
        }
        return new Edit(file, new Span(argument.start(), end), "");
    }

    /**
     * Makes changes of a text.
     *
     * @param text the text of one source
     * @param edits changes of it, none of which touches another
     * @return the text with the changes
     */
    public static String apply(String text, List<Edit> edits) {
        var changed = new StringBuilder(text);
        edits.stream()
                .sorted(Comparator.comparing((Edit edit) -> edit.span().start()).reversed())
                .forEach(
                        edit -> changed.replace(edit.span().start(), edit.span().end(), edit.text()));
        return changed.toString();
    }
}
