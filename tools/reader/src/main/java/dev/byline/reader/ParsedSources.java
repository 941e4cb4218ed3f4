package dev.byline.reader;

import dev.byline.expression.Place;
import dev.byline.problem.Severity;
import dev.byline.reader.SourceProblem.SourcePlace;
import dev.byline.reader.parse.ParsedFile;
import dev.byline.reader.parse.SourceParser;
import dev.byline.reader.parse.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sources, parsed. What the processor has generated is not among them: it says the same again.
 *
 * @param files the files that can be read and parsed, with gaps where the parser does not understand something
 * @param unread the files that cannot be read, or that the parser gives up on
 * @param broken what the parser does not understand
 */
record ParsedSources(SortedMap<Path, ParsedFile> files, List<SourceProblem> unread, List<SourceProblem> broken) {

    /** How many files may have been parsed alone before they are parsed again, together, to save memory. */
    private static final int MOST_ALONE = 32;

    /**
     * Parses sources.
     *
     * @param sources the sources
     * @param known files that were parsed before; those whose text is the same are taken as they are
     * @param parser what parses the others
     */
    static ParsedSources of(SortedMap<Path, Source> sources, SortedMap<Path, ParsedFile> known, SourceParser parser) {
        var areTooMany = alone(known) > MOST_ALONE;
        // What is known is copied at once: to compare the paths of thousands of files takes longer than to parse one.
        var files = new TreeMap<>(known);
        var texts = new ArrayList<SourceText>();
        var unread = new ArrayList<SourceProblem>();
        var old = known.entrySet().iterator();
        var next = next(old);
        for (var each : sources.entrySet()) {
            var path = each.getKey();
            while (next.isPresent() && isBefore(next.get().getKey(), path)) {
                files.remove(next.get().getKey());
                next = next(old);
            }
            var parsed = next.filter(entry -> isSame(entry.getKey(), path)).map(Map.Entry::getValue);
            if (parsed.isPresent()) {
                next = next(old);
            }
            if (each.getValue() instanceof Source.Text text && !text.text().isGenerated()) {
                var isSame = parsed.isPresent()
                        && !(areTooMany && parsed.get().isAlone())
                        && (parsed.get().text() == text.text()
                                || parsed.get().text().equals(text.text()));
                if (!isSame) {
                    files.remove(path);
                    texts.add(text.text());
                }
            } else {
                files.remove(path);
                if (each.getValue() instanceof Source.Unreadable unreadable) {
                    unread.add(unreadable.problem());
                }
            }
        }
        while (next.isPresent()) {
            files.remove(next.get().getKey());
            next = next(old);
        }
        parser.parse(texts).forEach(file -> files.put(file.text().path(), file));
        texts.stream()
                .map(SourceText::path)
                .filter(path -> !files.containsKey(path))
                .map(path -> SourceProblem.unreadable(
                        path,
                        "Java's parser gives up on it, most likely because something in it is nested too deep",
                        "split what is nested, or chained, by the hundreds"))
                .forEach(unread::add);
        var broken = new ArrayList<SourceProblem>();
        for (var file : files.values()) {
            for (var error : file.syntaxErrors()) {
                broken.add(new SourceProblem(
                        Severity.ERROR,
                        Optional.empty(),
                        error.message(),
                        Optional.of(SourcePlace.of(Place.of(file, error.span())))));
            }
        }
        return new ParsedSources(files, List.copyOf(unread), List.copyOf(broken));
    }

    private static <T> Optional<T> next(Iterator<T> all) {
        return all.hasNext() ? Optional.of(all.next()) : Optional.empty();
    }

    /** Nearly every path is the same object as before, which paths themselves do not look at. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Path one, Path other) {
        return one == other || one.equals(other);
    }

    private static boolean isBefore(Path one, Path other) {
        return !isSame(one, other) && one.compareTo(other) < 0;
    }

    /** How many files were parsed alone, whose parser's memory is kept. */
    static long alone(Map<Path, ParsedFile> files) {
        var alone = 0;
        for (var file : files.values()) {
            alone += file.isAlone() ? 1 : 0;
        }
        return alone;
    }

    /** All that is wrong with the files themselves. */
    List<SourceProblem> problems() {
        var problems = new ArrayList<>(unread);
        problems.addAll(broken);
        problems.sort(SourceProblem.BY_PLACE);
        return problems;
    }
}
