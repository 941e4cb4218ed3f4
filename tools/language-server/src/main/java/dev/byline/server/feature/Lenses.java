package dev.byline.server.feature;

import dev.byline.reader.Cited;
import dev.byline.reader.Cited.Form;
import dev.byline.reader.SeriesView;
import dev.byline.reader.SourceView;
import dev.byline.reference.ForgeThread;
import dev.byline.server.text.LineIndex;
import dev.byline.source.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands beside declarations and bare numbers, without being written there. */
public final class Lenses {

    private static final int LONGEST_HINT = 40;
    private static final int MOST_IN_LINE = 6;

    private Lenses() {}

    /**
     * A line above a declaration.
     *
     * @param series the series
     * @param declared the declaration
     * @param title the text
     */
    public record Lens(SeriesView series, Cited declared, String title) {}

    /**
     * A text behind a place.
     *
     * @param span the place
     * @param text the text
     * @param tooltip more of it, as Markdown
     */
    public record Hint(Span span, String text, String tooltip) {}

    /**
     * How often each declaration of a source is cited. A long list of numbers has one lens for each of its lines.
     *
     * @param view what is known of the sources
     * @param modules what is known of all modules
     * @param file a source
     * @param lines its text
     * @return the lenses, in the order of the file
     */
    public static List<Lens> of(SourceView view, List<SourceView> modules, Path file, LineIndex lines) {
        return view.series(file).stream()
                .flatMap(series -> series.declaredIn(file).stream()
                        .filter(cited ->
                                cited.form() == Form.DECLARATION && cited.file().equals(file))
                        .collect(Collectors.groupingBy(
                                cited -> lines.line(cited.span().start()), TreeMap::new, Collectors.toList()))
                        .values()
                        .stream()
                        .flatMap(line -> ofLine(line, series, modules)))
                .toList();
    }

    private static Stream<Lens> ofLine(List<Cited> line, SeriesView series, List<SourceView> modules) {
        if (line.size() <= MOST_IN_LINE) {
            return line.stream()
                    .map(cited -> new Lens(
                            series,
                            cited,
                            "[" + cited.reference().label() + "] cited in "
                                    + ReferenceText.count(InModules.citing(cited.reference(), series, modules)
                                            .size())));
        }
        var cited = line.stream()
                .filter(each ->
                        !InModules.citing(each.reference(), series, modules).isEmpty())
                .count();
        return Stream.of(new Lens(series, line.get(0), cited + " of these " + line.size() + " cited in reports"));
    }

    /**
     * The titles of bare numbers.
     *
     * @param view what is known of the sources
     * @param modules what is known of all modules
     * @param file a source
     * @param range the part of the source that is shown
     * @return a hint for each thread with a title, in the order of the file
     */
    public static List<Hint> hints(SourceView view, List<SourceView> modules, Path file, Span range) {
        return view.series(file).stream()
                .flatMap(series -> series.in(file).stream()
                        .filter(cited -> cited.form() == Form.LABEL
                                || cited.form() == Form.CONSTANT
                                || cited.form() == Form.DECLARATION)
                        .filter(cited -> range.start() <= cited.span().end()
                                && cited.span().start() <= range.end())
                        .filter(cited -> cited.reference() instanceof ForgeThread thread
                                && !thread.details().title().isBlank())
                        .map(cited -> new Hint(
                                cited.span(),
                                shortened(ReferenceText.title(cited.reference())),
                                ReferenceText.markdown(cited.reference(), series, modules))))
                .toList();
    }

    private static String shortened(String title) {
        if (title.length() <= LONGEST_HINT) {
            return title;
        }
        var space = title.lastIndexOf(' ', LONGEST_HINT);
        return title.substring(0, space > 0 ? space : LONGEST_HINT) + "…";
    }
}
