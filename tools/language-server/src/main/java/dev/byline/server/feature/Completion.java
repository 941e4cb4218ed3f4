package dev.byline.server.feature;

import dev.byline.catalog.ActivityCount;
import dev.byline.catalog.TitlePattern;
import dev.byline.check.Occurrence;
import dev.byline.index.ReportHeader;
import dev.byline.markdown.FooterPlaces;
import dev.byline.pattern.Placeholders;
import dev.byline.problem.CheckId;
import dev.byline.problem.Severity;
import dev.byline.reader.SeriesView;
import dev.byline.reader.SourceView;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.LinkFamily;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Document;
import dev.byline.reference.ReportReference;
import dev.byline.server.text.JavaContext;
import dev.byline.server.text.JavaContext.Call;
import dev.byline.server.text.JavaContext.Kind;
import dev.byline.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What can stand where an author is typing: labels, paths, placeholders, and what annotations say. The place is found by its
 * characters alone, and what there is to choose comes from the last that could be read.
 */
public final class Completion {

    private static final int MOST = 300;
    private static final Set<String> HANDLES =
            Set.of("People.", "Person.handle", "PullRequest.author", "Issue.author", "By.who");
    private static final String CHECKS = "byline:";

    private Completion() {}

    /**
     * Something to choose.
     *
     * @param label what is shown, and stands for what is inserted
     * @param detail one line about it
     * @param note a word or two behind the label, such as a title
     * @param filter what an author may type to find it
     * @param insert what is written
     * @param replaced the range in whose place it is written
     * @param reference what it stands for, if it is a reference
     * @param series the series of that
     */
    public record Choice(
            String label,
            String detail,
            String note,
            String filter,
            String insert,
            Span replaced,
            Optional<Reference> reference,
            Optional<SeriesView> series) {}

    /**
     * All there is to choose.
     *
     * @param choices the choices, the likeliest first
     * @param isWhole whether there are no more
     */
    public record Choices(List<Choice> choices, boolean isWhole) {

        /** Copies the list, so that it cannot change. */
        public Choices {
            choices = List.copyOf(choices);
        }

        static Choices of(Stream<Choice> all) {
            var some = all.limit(MOST + 1L).toList();
            return some.size() > MOST ? new Choices(some.subList(0, MOST), false) : new Choices(some, true);
        }
    }

    /**
     * Finds what can stand at a place.
     *
     * @param view what is known of the sources
     * @param file a source
     * @param text its text
     * @param offset an offset in it
     * @return the choices
     */
    public static Choices at(SourceView view, Path file, String text, int offset) {
        var context = JavaContext.at(text, offset);
        if (context.kind() == Kind.OTHER) {
            return Choices.of(Stream.empty());
        }
        var ofFile = view.series(file);
        // Behind a mistake in its annotation, nobody knows of which series a report is.
        var series = ofFile.isEmpty() ? view.series() : ofFile;
        return Choices.of(series.stream().flatMap(each -> new InSeries(each, file, text, offset, context).choices()));
    }

    /** The choices of one series. */
    private record InSeries(SeriesView series, Path file, String text, int offset, JavaContext context) {

        Stream<Choice> choices() {
            var call = context.call();
            if (context.kind() == Kind.CODE) {
                return call.filter(each -> !each.isAnnotation() && each.argument() == 0).stream()
                        .flatMap(this::numbers);
            }
            if (call.filter(each -> !each.isAnnotation()
                            && series.catalog().family(each.name()).isPresent())
                    .isPresent()) {
                return arguments(call.get().name(), new Span(context.start(), end("\"\n\r", '"')));
            }
            if (call.filter(each -> !each.isAnnotation() && each.name().equals("frontMatter"))
                    .isPresent()) {
                // It is no prose, and nothing in it is filled.
                return Stream.empty();
            }
            var before = text.substring(context.start(), offset);
            if (call.filter(Call::isAnnotation).isPresent() && !isProse(call.get())) {
                return inAnnotation(call.get(), before);
            }
            var brace = before.lastIndexOf('{');
            if (brace >= 0 && before.substring(brace).matches("\\{[A-Za-z-]*")) {
                return placeholders(context.start() + brace);
            }
            var destination = before.lastIndexOf("](");
            if (destination >= 0 && !before.substring(destination + 2).matches("(?s).*[)\\s].*")) {
                return destinations(context.start() + destination + 2);
            }
            var bracket = openBracket(before);
            return bracket < 0 ? Stream.empty() : labels(context.start() + bracket + 1);
        }

        /** Behind the parenthesis of {@code KSTRL(}: in code, all else is the Java server's to say. */
        private Stream<Choice> numbers(Call call) {
            var start = call.open() + 1;
            var end = offset;
            while (end < text.length() && Character.isDigit(text.charAt(end))) {
                end++;
            }
            return series.catalog()
                                    .family(call.name())
                                    .filter(LinkFamily::takesNumber)
                                    .isPresent()
                            && text.substring(start, offset).matches("[0-9]*")
                    ? arguments(call.name(), new Span(start, end))
                    : Stream.empty();
        }

        /** What reports cite of a family already. */
        private Stream<Choice> arguments(String family, Span replaced) {
            return series.catalog().family(family).stream()
                    .flatMap(each -> series.citedOfFamilies().stream()
                            .flatMap(link -> each.argument(link.label()).stream()
                                    .filter(argument -> each.flaw(argument).isEmpty())
                                    .map(argument -> plain(argument, ReferenceText.line(link), "", replaced))));
        }

        private static boolean isProse(Call call) {
            return call.name().equals("Series") && call.member().equals("footer");
        }

        /** The bracket that is open where the author is; a label has no bracket and no line of its own. */
        private static int openBracket(String before) {
            for (var i = before.length() - 1; i >= 0; i--) {
                var c = before.charAt(i);
                if (c == '[') {
                    var isEscaped = i > 0 && before.charAt(i - 1) == '\\';
                    return isEscaped ? -1 : i;
                }
                if (c == ']' || c == '\n') {
                    return -1;
                }
            }
            return -1;
        }

        /** The rest of the label in which the author is, if it is closed. */
        private int end(String stops, char close) {
            var end = offset;
            while (end < text.length() && stops.indexOf(text.charAt(end)) < 0) {
                end++;
            }
            return end < text.length() && text.charAt(end) == close ? end : offset;
        }

        private Stream<Choice> labels(int start) {
            var typed = text.substring(start, offset);
            var end = end("[]\n\r\"(){}", ']');
            var isClosed = end < text.length() && text.charAt(end) == ']';
            var replaced = new Span(start, end);
            return new Ranking(series, file, text, context, offset)
                    .labels(typed)
                    .map(label -> choice(label, replaced, isClosed ? "" : "]"));
        }

        private Choice choice(Ranking.Label label, Span replaced, String behind) {
            var reference = label.reference();
            var title = ReferenceText.title(reference);
            var author =
                    reference instanceof ForgeThread thread ? thread.details().author() : "";
            return new Choice(
                    label.text(),
                    ReferenceText.line(reference),
                    title,
                    Stream.of(label.text(), title, author.isEmpty() ? "" : "@" + author)
                            .filter(part -> !part.isEmpty())
                            .reduce((a, b) -> a + " " + b)
                            .orElse(""),
                    label.text().replace("\\", "\\\\") + behind,
                    replaced,
                    Optional.of(reference),
                    Optional.of(series));
        }

        private Stream<Choice> destinations(int start) {
            var typed = text.substring(start, offset);
            var end = end(")\n\r\"[] ", ')');
            var isClosed = end < text.length() && text.charAt(end) == ')';
            var replaced = new Span(start, end);
            var from = report().map(ReportHeader::path).orElse("README.md");
            var hash = typed.indexOf('#');
            var behind = isClosed ? "" : ")";
            if (hash >= 0) {
                var path = typed.substring(0, hash);
                return series.catalog().reports().stream()
                        .filter(report -> path.isEmpty()
                                ? report.path().equals(from)
                                : Occurrence.pathTo(report.path(), from).equals(path))
                        .flatMap(report -> series.anchors(report).stream()
                                .map(anchor -> plain(
                                        path + "#" + anchor,
                                        "heading of " + report.reference().label(),
                                        behind,
                                        replaced)));
            }
            var documents = series.catalog().documents().stream()
                    .map(document -> file(document, document.path(), from, replaced, behind));
            var reports = newestFirst()
                    .filter(report -> !report.path().equals(from))
                    .map(report -> file(report.reference(), report.path(), from, replaced, behind));
            return Stream.concat(documents, reports);
        }

        private Stream<ReportHeader> newestFirst() {
            var reports = new ArrayList<>(series.catalog().reports());
            Collections.reverse(reports);
            return reports.stream();
        }

        private Choice file(Reference reference, String path, String from, Span replaced, String behind) {
            var written = Occurrence.pathTo(path, from);
            var title = ReferenceText.title(reference);
            var label = reference instanceof ReportReference || reference instanceof Document ? reference.label() : "";
            return new Choice(
                    written,
                    ReferenceText.line(reference),
                    title,
                    Stream.of(written, label, title)
                            .filter(part -> !part.isEmpty())
                            .distinct()
                            .reduce((a, b) -> a + " " + b)
                            .orElse(""),
                    written + behind,
                    replaced,
                    Optional.of(reference),
                    Optional.of(series));
        }

        private Optional<ReportHeader> report() {
            return series.reportsIn(file).stream().findFirst();
        }

        private Stream<Choice> placeholders(int start) {
            var replaced = new Span(start, end("}\n\r\"{ ", '}'));
            var end = replaced.end() < text.length() && text.charAt(replaced.end()) == '}'
                    ? replaced.end() + 1
                    : replaced.end();
            var whole = new Span(start, end);
            if (context.call().filter(InSeries::isProse).isPresent()) {
                return FooterPlaces.placeholders().stream().map(name -> plain(name, "of the report", "", whole));
            }
            return Stream.concat(
                    Stream.of("{credits}", "{people}", "{threads}")
                            .map(name -> plain(name, "of the credits of the text", "", whole)),
                    Stream.of(ActivityCount.values())
                            .map(count -> plain(count.placeholder(), "a count of the report's period", "", whole)));
        }

        private Stream<Choice> inAnnotation(Call call, String before) {
            var member = call.name() + "." + (call.member().equals("value") ? "" : call.member());
            var replaced = new Span(context.start(), end("\"\n\r,", '"'));
            if (HANDLES.contains(member)) {
                return new Ranking(series, file, text, context, offset)
                        .handles(call.name().equals("People") || call.name().equals("Person"))
                        .map(handle -> plain(handle.name(), handle.detail(), "", replaced));
            }
            return switch (member) {
                case "Report.week",
                        "Report.month",
                        "Report.day",
                        "Report.from",
                        "Report.to",
                        "CatalogOf.week",
                        "CatalogOf.month",
                        "CatalogOf.from",
                        "CatalogOf.to" ->
                    Periods.of(call.member(), series, report()).stream()
                            .map(period -> plain(period.text(), period.detail(), "", replaced));
                case "Repository.slug" ->
                    series.catalog().repositories().stream()
                            .map(repository -> plain(repository.slug(), "repository", "", replaced));
                case "PullRequest.repository",
                        "Issue.repository",
                        "Commit.repository",
                        "Release.repository",
                        "Milestone.repository",
                        "Discussion.repository" ->
                    series.catalog().repositories().stream()
                            .map(repository -> plain(repository.name(), repository.slug(), "", replaced));
                case "Series.title", "Report.title" -> inBrace(before, TitlePattern.placeholders());
                case "Series.frontMatter" -> inBrace(before, braces(Placeholders.OF_FRONT_MATTER));
                case "Series.file" -> inBrace(before, braces(Placeholders.OF_FILES));
                case "Series.reportLink" -> inBrace(before, braces(Placeholders.OF_LINKS));
                case "LinkPattern.label", "LinkPattern.url", "LinkPattern.title" ->
                    inBrace(before, List.of(LinkFamily.PLACE));
                case "Forge.person" -> inBrace(before, List.of("{handle}"));
                case "Forge.repository" -> inBrace(before, List.of("{slug}", "{owner}", "{name}"));
                case "Forge.issue", "Forge.pull" -> inBrace(before, List.of("{slug}", "{owner}", "{name}", "{number}"));
                case "SuppressWarnings." -> suppressed(replaced);
                default -> Stream.empty();
            };
        }

        private static List<String> braces(List<String> names) {
            return names.stream().map(name -> "{" + name + "}").toList();
        }

        /** The placeholders of a pattern, where a brace is open. */
        private Stream<Choice> inBrace(String before, List<String> placeholders) {
            var brace = before.lastIndexOf('{');
            if (brace < 0 || !before.substring(brace).matches("\\{[A-Za-z]*")) {
                return Stream.empty();
            }
            var end = end("}\n\r\"{ ", '}');
            var isClosed = end < text.length() && text.charAt(end) == '}';
            var replaced = new Span(context.start() + brace, isClosed ? end + 1 : end);
            return placeholders.stream().map(name -> plain(name, "a placeholder", "", replaced));
        }

        private static Stream<Choice> suppressed(Span replaced) {
            return Stream.of(CheckId.values())
                    .filter(check ->
                            check.severity().filter(Severity.ERROR::equals).isEmpty())
                    .map(check -> plain(CHECKS + check.id(), "a check of Byline", "", replaced));
        }

        private static Choice plain(String written, String detail, String behind, Span replaced) {
            return new Choice(
                    written, detail, "", written, written + behind, replaced, Optional.empty(), Optional.empty());
        }
    }
}
