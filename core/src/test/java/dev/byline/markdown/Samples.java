package dev.byline.markdown;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.Resolving;
import dev.byline.dsl.Document;
import dev.byline.dsl.Link;
import dev.byline.dsl.People;
import dev.byline.dsl.Person;
import dev.byline.dsl.Report;
import dev.byline.dsl.ReportDocument;
import dev.byline.dsl.Repository;
import dev.byline.dsl.Series;
import dev.byline.reference.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A small series that the tests of this package cite from. */
final class Samples {

    @Series(name = "LinuxKit", title = "Report of {to}")
    @Repository(
            slug = "linuxkit/linuxkit",
            home = true,
            pulls = {2090, 99, 1},
            issues = {2033})
    @Repository(
            slug = "linuxkit/linuxkit-ci",
            pulls = {10, 11})
    @Repository(slug = "moby/hyperkit", pulls = 7)
    @People({"rn", "MagnusS", "avsm", "dave-tucker", "dependabot[bot]"})
    @Person(
            handle = "ijc",
            name = "Ian",
            aliases = {"ijc25"})
    @Link(label = "Landlock", url = "https://landlock.io", title = "A \"security\" module \\ & more")
    @Link(label = "b c", url = "https://example.org/b_(c)")
    @Link(label = "e[f]", url = "https://example.org/e")
    @Document(path = "2017-06-19 summit.md", label = "summit")
    interface LinuxKit {}

    @Report(series = LinuxKit.class, week = "2017-W25")
    interface Week25 {}

    @Report(series = LinuxKit.class, day = "2017-06-21", file = "notes/2017-06-21")
    interface Notes {}

    static final Catalog CATALOG = Resolving.catalog(LinuxKit.class, Week25.class, Notes.class);
    static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder().build();

    private Samples() {}

    static Reference ref(String label) {
        return CATALOG.label(label).orElseThrow(() -> new AssertionError(label));
    }

    static ParsedReport read(Class<?> type, ReportDocument document) {
        return ParsedReport.of(CATALOG, CATALOG.report(type.getName()).orElseThrow(), document);
    }

    static ParsedReport read(ReportDocument document) {
        return read(Week25.class, document);
    }

    /** The report's Markdown. */
    static String write(ReportDocument document) {
        return MarkdownWriter.write(read(document));
    }

    /** The report's Markdown between title and definitions. */
    static String body(ReportDocument document) {
        var report = read(document);
        var markdown = MarkdownWriter.write(report);
        var definitions = definitions(report);
        var start = markdown.indexOf("\n\n") + 2;
        var end = markdown.length() - (definitions.isEmpty() ? 1 : definitions.length() + 3);
        return start > markdown.length() - 1 || end < start ? "" : markdown.substring(start, end);
    }

    /** The definitions of a report in its file. */
    static String definitions(ParsedReport report) {
        return DefinitionList.of(report, new SeriesLinks(report, Optional.empty()));
    }

    static Prose parse(String markdown) {
        return new ProseParser(CATALOG).parse(markdown);
    }

    static String html(Node node) {
        return HTML.render(node);
    }

    static String html(String markdown) {
        return HTML.render(PARSER.parse(markdown));
    }

    /** All nodes of some types, in the order of the document. */
    static List<Node> nodes(Node root, Set<Class<? extends Node>> types) {
        var found = new ArrayList<Node>();
        collect(root, types, found);
        return found;
    }

    private static void collect(Node node, Set<Class<? extends Node>> types, List<Node> found) {
        if (types.contains(node.getClass())) {
            found.add(node);
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            collect(child, types, found);
        }
    }
}
