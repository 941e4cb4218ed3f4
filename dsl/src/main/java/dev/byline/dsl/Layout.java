package dev.byline.dsl;

import java.util.List;

/**
 * How a report's file differs from the others of its series around its body.
 *
 * @param frontMatter lines for another program at the very beginning of the file, such as YAML between two lines
 *     {@code ---}; empty for none
 * @param seriesFrontMatter whether the front matter of the series stands there too
 * @param heading whether the title stands above the body
 * @param footer whether the footer of the series stands below the body
 * @param fullNames whether credits name threads and repositories with their owner also where the series does not
 * @param lineEnd whether the last line has an end
 * @param found whether the text is that of an old report, in which no check looks for mistakes
 * @param plain pieces of the text that stay as they are: labels that are text, whatever the catalog has under them, and places
 *     in which no check looks for mistakes
 * @param carriageReturns whether lines end with a carriage return and a line feed
 */
public record Layout(
        String frontMatter,
        boolean seriesFrontMatter,
        boolean heading,
        boolean footer,
        boolean fullNames,
        boolean lineEnd,
        boolean found,
        List<String> plain,
        boolean carriageReturns) {

    /** A file like the others. */
    public static final Layout USUAL = new Layout("", true, true, true, false, true, false, List.of(), false);

    /** Copies the labels, so that the layout cannot change. */
    public Layout {
        plain = List.copyOf(plain);
    }

    Layout withFrontMatter(String text) {
        return new Layout(text, seriesFrontMatter, heading, footer, fullNames, lineEnd, found, plain, carriageReturns);
    }

    Layout withoutFrontMatter() {
        return new Layout(frontMatter, false, heading, footer, fullNames, lineEnd, found, plain, carriageReturns);
    }

    Layout withoutHeading() {
        return new Layout(
                frontMatter, seriesFrontMatter, false, footer, fullNames, lineEnd, found, plain, carriageReturns);
    }

    Layout withoutFooter() {
        return new Layout(
                frontMatter, seriesFrontMatter, heading, false, fullNames, lineEnd, found, plain, carriageReturns);
    }

    Layout withFullNames() {
        return new Layout(
                frontMatter, seriesFrontMatter, heading, footer, true, lineEnd, found, plain, carriageReturns);
    }

    Layout withoutLineEnd() {
        return new Layout(
                frontMatter, seriesFrontMatter, heading, footer, fullNames, false, found, plain, carriageReturns);
    }

    Layout asFound(List<String> labels) {
        return new Layout(
                frontMatter, seriesFrontMatter, heading, footer, fullNames, lineEnd, true, labels, carriageReturns);
    }

    Layout unchecked(List<String> pieces) {
        return new Layout(
                frontMatter, seriesFrontMatter, heading, footer, fullNames, lineEnd, found, pieces, carriageReturns);
    }

    Layout withCarriageReturns() {
        return new Layout(frontMatter, seriesFrontMatter, heading, footer, fullNames, lineEnd, found, plain, true);
    }
}
