package dev.byline.check;

import dev.byline.catalog.Catalog;
import dev.byline.dsl.Block;
import dev.byline.dsl.Image;
import dev.byline.evaluate.Origins;
import dev.byline.expression.Place;
import dev.byline.markdown.ParsedReport;
import dev.byline.markdown.Passage;
import dev.byline.markdown.Prose.Definition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where something in a report leads that says so itself, without a label of the catalog.
 *
 * @param url the destination, unescaped
 * @param form what leads there
 * @param text the string of the report in which the destination is written
 * @param start the offset of its first character
 * @param end the offset behind its last character
 */
record Destination(String url, Form form, String text, int start, int end) {

    /** What leads somewhere. */
    enum Form {
        /** {@code [text](destination)}. */
        LINK,
        /** {@code ![text](destination)}. */
        IMAGE,
        /** {@code <destination>}. */
        AUTOLINK,
        /** {@code [label]: destination}. */
        DEFINITION,
        /** {@code image(alt, destination)}, where a path is relative to the folder of the series. */
        IMAGE_BLOCK
    }

    /**
     * All destinations of a report that are meant as such, for what is none has a problem of its own: those of each piece of prose in order,
     * then the image blocks.
     */
    static Stream<Destination> of(ParsedReport report) {
        var found = new ArrayList<Destination>();
        for (var passage : report.passages()) {
            add(passage, report.catalog(), found);
        }
        return Stream.concat(found.stream(), images(report.document().blocks()));
    }

    private static void add(Passage passage, Catalog catalog, List<Destination> found) {
        var text = passage.text();
        for (var link : passage.prose().links()) {
            // What is meant as a reference has no URL that could be judged.
            if (LinkFlaws.of(text, link, catalog).isEmpty()) {
                found.add(new Destination(
                        link.destination(),
                        link.image() ? Form.IMAGE : Form.LINK,
                        text,
                        link.destinationStart(),
                        link.destinationEnd()));
            }
        }
        for (var autolink : Autolink.in(passage.prose())) {
            found.add(new Destination(
                    autolink.destination(), Form.AUTOLINK, text, autolink.start() + 1, autolink.end() - 1));
        }
        for (var definition : passage.prose().definitions()) {
            found.add(of(text, definition));
        }
    }

    private static Destination of(String text, Definition definition) {
        // A label contains no bracket that is not escaped (CommonMark 0.31.2, section 6.3, "link label").
        var start = definition.start() + 1;
        while (start < definition.end() && text.charAt(start) != ']') {
            start += text.charAt(start) == '\\' ? 2 : 1;
        }
        start += 2;
        // The destination may stand in the next line, and that line in a quote.
        while (start < definition.end() && " \t\r\n>".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        var angles = text.startsWith("<", start);
        if (angles) {
            start++;
        }
        var end = start;
        while (end < definition.end() && (angles ? text.charAt(end) != '>' : text.charAt(end) > ' ')) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return new Destination(
                definition.destination(),
                Form.DEFINITION,
                text,
                Math.min(start, text.length()),
                Math.min(end, text.length()));
    }

    private static Stream<Destination> images(List<? extends Block> blocks) {
        return blocks.stream()
                .flatMap(block -> Stream.concat(
                        block instanceof Image image && !image.url().isBlank()
                                ? Stream.of(new Destination(
                                        image.url(),
                                        Form.IMAGE_BLOCK,
                                        image.url(),
                                        0,
                                        image.url().length()))
                                : Stream.empty(),
                        images(block.children())));
    }

    /** Where it is written. */
    Optional<Place> place(Origins origins) {
        return origins.of(text, start, end);
    }

    /** Whether only an image is shown there, or may be. */
    boolean mayBeImage() {
        return form != Form.LINK && form != Form.AUTOLINK;
    }
}
