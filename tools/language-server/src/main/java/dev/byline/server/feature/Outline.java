package dev.byline.server.feature;

import dev.byline.index.ReportHeader;
import dev.byline.reader.CallPlace;
import dev.byline.reader.Cited;
import dev.byline.reader.Cited.Form;
import dev.byline.reader.SourceView;
import dev.byline.reader.SourceView.ClassPlace;
import dev.byline.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts of a report, and what a catalog declares. */
public final class Outline {

    private static final int LONGEST = 80;

    private Outline() {}

    /** What an entry is. */
    public enum Kind {
        /** A report or a series. */
        CLASS,
        /** A section of a report. */
        SECTION,
        /** A highlight or a lead. */
        HIGHLIGHT,
        /** Something that is declared. */
        DECLARATION
    }

    /**
     * An entry.
     *
     * @param name what it is called
     * @param detail what is known of it beside that; may be empty
     * @param kind what it is
     * @param span all of it
     * @param nameSpan where its name stands
     * @param inner what is in it
     */
    public record Entry(String name, String detail, Kind kind, Span span, Span nameSpan, List<Entry> inner) {

        /** Copies the list, so that it cannot change. */
        public Entry {
            inner = List.copyOf(inner);
        }

        Entry with(List<Entry> more, int end) {
            return new Entry(name, detail, kind, new Span(span.start(), Math.max(span.end(), end)), nameSpan, more);
        }
    }

    /**
     * The outline of a source.
     *
     * @param view what is known of the sources
     * @param file a source
     * @return its reports and what it declares, in the order of the file
     */
    public static List<Entry> of(SourceView view, Path file) {
        var series = view.series(file);
        return view.classes(file).stream()
                .flatMap(place -> entry(
                        place,
                        series.stream()
                                .flatMap(each -> each.catalog().report(place.type()).stream())
                                .findFirst(),
                        series.stream()
                                .flatMap(each -> each.declaredIn(file).stream())
                                .filter(cited -> cited.file().equals(file) && cited.form() == Form.DECLARATION)
                                .filter(cited -> isIn(cited.span(), place.span()))
                                .toList())
                        .stream())
                .toList();
    }

    private static boolean isIn(Span inner, Span outer) {
        return outer.start() <= inner.start() && inner.end() <= outer.end();
    }

    private static Optional<Entry> entry(ClassPlace place, Optional<ReportHeader> report, List<Cited> declared) {
        var inner = new ArrayList<Entry>();
        if (report.isPresent()) {
            inner.addAll(sections(place.calls()));
        } else {
            declared.stream().map(Outline::entry).forEach(inner::add);
        }
        return report.isEmpty() && inner.isEmpty()
                ? Optional.empty()
                : Optional.of(new Entry(
                        report.map(ReportHeader::title)
                                .filter(title -> !title.isBlank())
                                .orElseGet(() -> simpleName(place.type())),
                        report.map(each -> each.reference().label()).orElse(""),
                        Kind.CLASS,
                        place.span(),
                        place.nameSpan(),
                        inner));
    }

    private static String simpleName(String type) {
        return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    }

    private static Entry entry(Cited cited) {
        return new Entry(
                cited.reference().label(),
                ReferenceText.line(cited.reference()),
                Kind.DECLARATION,
                cited.span(),
                cited.span(),
                List.of());
    }

    /** A subsection belongs to the section before it, although it is called beside that. */
    private static List<Entry> sections(List<CallPlace> calls) {
        var entries = new ArrayList<Entry>();
        for (var call : calls) {
            var inner = sections(call.inner());
            switch (call.name()) {
                case "section" -> entries.add(entry(call, Kind.SECTION, inner));
                case "subsection" -> {
                    var entry = entry(call, Kind.SECTION, inner);
                    if (!entries.isEmpty() && entries.get(entries.size() - 1).kind() == Kind.SECTION) {
                        var section = entries.remove(entries.size() - 1);
                        entries.add(section.with(
                                Stream.concat(section.inner().stream(), Stream.of(entry))
                                        .toList(),
                                entry.span().end()));
                    } else {
                        entries.add(entry);
                    }
                }
                case "highlight", "lead" -> {
                    if (call.title().isPresent()) {
                        entries.add(entry(call, Kind.HIGHLIGHT, inner));
                    } else {
                        entries.addAll(inner);
                    }
                }
                default -> entries.addAll(inner);
            }
        }
        return entries;
    }

    private static Entry entry(CallPlace call, Kind kind, List<Entry> inner) {
        var title =
                call.title().map(text -> text.strip().replaceAll("\\s+", " ")).filter(text -> !text.isEmpty());
        return new Entry(
                title.map(text -> text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…")
                        .orElse(call.name()),
                call.name(),
                kind,
                call.span(),
                call.titleSpan(),
                inner);
    }

    /**
     * The ranges of a source that can be folded.
     *
     * @param view what is known of the sources
     * @param file a source
     * @return the calls, in the order of the file
     */
    public static List<Span> folds(SourceView view, Path file) {
        if (view.series(file).isEmpty()) {
            return List.of();
        }
        var spans = new ArrayList<Span>();
        view.classes(file).forEach(place -> addFolds(place.calls(), spans));
        return spans;
    }

    private static void addFolds(List<CallPlace> calls, List<Span> spans) {
        for (var call : calls) {
            spans.add(call.span());
            addFolds(call.inner(), spans);
        }
    }
}
