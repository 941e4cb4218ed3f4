package dev.byline.server.feature;

import dev.byline.reader.Cited;
import dev.byline.reader.Cited.Form;
import dev.byline.reader.SourceView;
import java.util.List;
import java.util.Locale;

/** The people, threads and whatever else is declared, by a part of their names or titles. */
public final class Symbols {

    /** How many are found at once: more nobody reads. */
    public static final int MOST = 300;

    private Symbols() {}

    /**
     * A symbol.
     *
     * @param name its label and its title
     * @param container its series
     * @param declared its declaration
     */
    public record Symbol(String name, String container, Cited declared) {}

    /**
     * Finds symbols.
     *
     * @param view what is known of the sources
     * @param query what an author has typed: all words of it have to be in the label, the title or the author
     * @return the symbols, file by file
     */
    public static List<Symbol> matching(SourceView view, String query) {
        var words = query.strip().toLowerCase(Locale.ROOT).split("\\s+");
        return view.series().stream()
                .flatMap(series -> series.declared().stream()
                        .filter(cited -> cited.form() == Form.DECLARATION)
                        .filter(cited -> fits(cited, words))
                        .map(cited -> new Symbol(
                                name(cited), series.catalog().series().name(), cited)))
                .limit(MOST)
                .toList();
    }

    private static boolean fits(Cited cited, String[] words) {
        var known = (cited.reference().label() + " " + ReferenceText.line(cited.reference())).toLowerCase(Locale.ROOT);
        for (var word : words) {
            if (!known.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static String name(Cited cited) {
        var title = ReferenceText.title(cited.reference());
        return title.isEmpty() ? cited.reference().label() : cited.reference().label() + " " + title;
    }
}
