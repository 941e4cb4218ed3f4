package dev.byline.server.feature;

import dev.byline.catalog.DeclarationSite;
import dev.byline.catalog.Declarations.RepositoryDeclaration;
import dev.byline.check.Repair;
import dev.byline.dsl.People;
import dev.byline.dsl.Repository;
import dev.byline.dsl.Series;
import dev.byline.expression.Place;
import dev.byline.reader.SeriesView;
import dev.byline.reader.SourceView;
import dev.byline.reader.repair.Edit;
import dev.byline.server.text.AnnotationText;
import dev.byline.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Adds a person or a thread to a catalog, in its place and as the author has laid out what is there. */
final class NewDeclarations {

    private NewDeclarations() {}

    /** A value of a list, and where it stands. */
    private record Element(String value, Place place) {}

    static List<Edit> person(SourceView view, Path file, String handle) {
        return view.series(file).stream()
                .findFirst()
                .map(series -> person(series, handle))
                .orElse(List.of());
    }

    private static List<Edit> person(SeriesView series, String handle) {
        var type = series.catalog().series().type();
        var lists = series.declarations().people().stream()
                .filter(person -> person.site().annotation() == People.class)
                .sorted(Comparator.comparing(person -> !person.site().type().equals(type)))
                .toList();
        if (lists.isEmpty()) {
            return newPeople(series, handle);
        }
        var first = lists.get(0).site();
        var elements = new ArrayList<Element>();
        for (var person : lists) {
            var site = person.site();
            if (site.type().equals(first.type()) && site.occurrence() == first.occurrence()) {
                series.place(site).ifPresent(place -> elements.add(new Element(person.handle(), quoted(place))));
            }
        }
        return add(elements, handle, "\"" + Edit.literal(handle) + "\"", String.CASE_INSENSITIVE_ORDER);
    }

    private static Place quoted(Place content) {
        return content instanceof Place.Characters characters ? characters.literal() : content;
    }

    /** A catalog without people gets its first behind the annotation of the series. */
    private static List<Edit> newPeople(SeriesView series, String handle) {
        var type = series.catalog().series().type();
        return series
                .place(new DeclarationSite(type, Series.class, 0, "", -1))
                .flatMap(place -> place.file().path().map(path -> {
                    var source = place.file().content().toString();
                    var end = place.span().end();
                    var isImported = source.contains("import dev.byline.dsl.*;")
                            || source.contains("import dev.byline.dsl.People;");
                    return new Edit(
                            path,
                            new Span(end, end),
                            lineEnd(source) + indent(source, place.span().start())
                                    + (isImported ? "@People(\"" : "@dev.byline.dsl.People(\"")
                                    + Edit.literal(handle) + "\")");
                }))
                .stream()
                .toList();
    }

    private static String lineEnd(String source) {
        return source.contains("\r\n") ? "\r\n" : "\n";
    }

    private static String indent(String source, int offset) {
        var start = source.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
        var end = start;
        while (end < offset && (source.charAt(end) == ' ' || source.charAt(end) == '\t')) {
            end++;
        }
        return source.substring(start, end);
    }

    static List<Edit> thread(SourceView view, Path file, Repair.DeclareThread thread) {
        return view.series(file).stream()
                .flatMap(series -> repository(series, thread.slug()).stream()
                        .map(repository -> thread(series, repository, thread)))
                .findFirst()
                .orElse(List.of());
    }

    private static Optional<RepositoryDeclaration> repository(SeriesView series, String slug) {
        var type = series.catalog().series().type();
        return series.declarations().repositories().stream()
                .filter(repository -> repository.slug().equals(slug))
                .min(Comparator.comparing(
                        repository -> !repository.site().type().equals(type)));
    }

    private static List<Edit> thread(SeriesView series, RepositoryDeclaration repository, Repair.DeclareThread thread) {
        var member = thread.pull() ? "pulls" : "issues";
        var elements = new ArrayList<Element>();
        for (var declared : series.declarations().threads()) {
            var site = declared.numberSite();
            if (site.annotation() == Repository.class
                    && site.type().equals(repository.site().type())
                    && site.occurrence() == repository.site().occurrence()
                    && site.member().equals(member)) {
                series.place(site)
                        .ifPresent(place -> elements.add(new Element(String.valueOf(declared.number()), place)));
            }
        }
        var number = String.valueOf(thread.number());
        if (!elements.isEmpty()) {
            return add(elements, number, number, Comparator.comparingInt(Integer::parseInt));
        }
        return series
                .place(repository.site())
                .flatMap(place -> place.file()
                        .path()
                        .flatMap(path -> AnnotationText.insertLast(
                                        place.file().content().toString(), place.span(), member + " = " + number)
                                .map(insertion -> new Edit(path, insertion.span(), insertion.text()))))
                .stream()
                .toList();
    }

    /** Adds a value to a list: in its place where the list is sorted, up or down, and else at its end. */
    private static List<Edit> add(List<Element> elements, String value, String written, Comparator<String> order) {
        var isUp = isSorted(elements, order);
        var isDown = elements.size() > 1 && isSorted(elements, order.reversed());
        var by = isUp ? order : order.reversed();
        var index = isUp || isDown
                ? (int) elements.stream()
                        .filter(element -> by.compare(element.value(), value) < 0)
                        .count()
                : elements.size();
        var first = elements.get(0).place();
        var source = first.file().content().toString();
        return first.file()
                .path()
                .map(path -> edits(path, source, elements, index, written))
                .orElse(List.of());
    }

    private static boolean isSorted(List<Element> elements, Comparator<String> order) {
        return IntStream.range(1, elements.size())
                .allMatch(i -> order.compare(
                                elements.get(i - 1).value(), elements.get(i).value())
                        <= 0);
    }

    private static List<Edit> edits(Path file, String source, List<Element> elements, int index, String written) {
        var separator = separator(source, elements);
        var edits = new ArrayList<Edit>();
        if (index < elements.size()) {
            var at = elements.get(index).place().span().start();
            edits.add(new Edit(file, new Span(at, at), written + separator));
        } else {
            var at = elements.get(index - 1).place().span().end();
            edits.add(new Edit(file, new Span(at, at), separator + written));
        }
        if (elements.size() == 1
                && !isInBraces(source, elements.get(0).place().span().start())) {
            var span = elements.get(0).place().span();
            var old = source.substring(span.start(), span.end());
            return List.of(new Edit(
                    file, span, index == 0 ? "{" + written + ", " + old + "}" : "{" + old + ", " + written + "}"));
        }
        return edits;
    }

    /** What stands between two values, where each has a line of its own; lists in lines go on in theirs. */
    private static String separator(String source, List<Element> elements) {
        var between = IntStream.range(1, elements.size())
                .mapToObj(i -> source.substring(
                        elements.get(i - 1).place().span().end(),
                        Math.max(
                                elements.get(i - 1).place().span().end(),
                                elements.get(i).place().span().start())))
                .toList();
        return !between.isEmpty()
                        && between.stream().allMatch(text -> text.contains("\n"))
                        && between.get(0).strip().equals(",")
                ? between.get(0)
                : ", ";
    }

    private static boolean isInBraces(String source, int offset) {
        var before = offset - 1;
        while (before >= 0 && Character.isWhitespace(source.charAt(before))) {
            before--;
        }
        return before >= 0 && (source.charAt(before) == '{' || source.charAt(before) == ',');
    }
}
