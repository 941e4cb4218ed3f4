package dev.byline.importer.convert;

import dev.byline.dsl.Block;
import dev.byline.dsl.Gap;
import dev.byline.dsl.Highlight;
import dev.byline.dsl.Item;
import dev.byline.dsl.ItemList;
import dev.byline.dsl.Paragraph;
import dev.byline.dsl.RawMarkdown;
import dev.byline.dsl.ReportDocument;
import dev.byline.dsl.Section;
import dev.byline.importer.text.OldFile;

/**
 * What became of the references of a file, or of several.
 *
 * @param files how many files
 * @param references labels that lead somewhere, and inline links to something that the catalog declares
 * @param typed those that became arguments
 * @param checked those that stay in prose, as labels that are checked
 * @param links inline links to other pages
 * @param undefined labels that lead nowhere
 * @param blocks the parts of the files
 * @param raw those that are left as Markdown
 * @param ending the items that end in references to people, issues or pull requests
 * @param credited those of them whose references became arguments
 */
public record FileCount(
        int files,
        int references,
        int typed,
        int checked,
        int links,
        int undefined,
        int blocks,
        int raw,
        int ending,
        int credited) {

    /** Nothing. */
    public static final FileCount NONE = new FileCount(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    static FileCount of(OldFile file, LabelEdits labels, int ending, ReportDocument document) {
        var counter = new Counter();
        document.blocks().forEach(counter::visit);
        var typed = counter.typed;
        return new FileCount(
                1,
                labels.leading() + labels.linked(),
                typed,
                labels.checked() - typed,
                file.prose().links().size() - labels.linked(),
                labels.undefined(),
                counter.blocks,
                counter.raw,
                Math.max(ending, counter.credited),
                counter.credited);
    }

    /**
     * The sum of two counts.
     *
     * @param other the other count
     * @return what became of both
     */
    public FileCount plus(FileCount other) {
        return new FileCount(
                files + other.files,
                references + other.references,
                typed + other.typed,
                checked + other.checked,
                links + other.links,
                undefined + other.undefined,
                blocks + other.blocks,
                raw + other.raw,
                ending + other.ending,
                credited + other.credited);
    }

    private static final class Counter {

        private int typed;
        private int blocks;
        private int raw;
        private int credited;

        void visit(Block block) {
            if (block instanceof Gap) {
                return;
            }
            blocks++;
            if (block instanceof Section section) {
                section.blocks().forEach(this::visit);
            } else if (block instanceof Item item) {
                typed += item.credits().size();
                credited += item.credits().isEmpty() ? 0 : 1;
                item.items().forEach(this::visit);
            } else if (block instanceof Highlight highlight) {
                typed += highlight.credits().size();
                credited += highlight.lead() || highlight.credits().isEmpty() ? 0 : 1;
                highlight.items().forEach(this::visit);
            } else if (block instanceof ItemList list) {
                blocks--;
                list.entries().forEach(this::visit);
            } else if (block instanceof Paragraph paragraph) {
                typed += paragraph.credits().size();
            } else if (block instanceof RawMarkdown) {
                raw++;
            }
        }
    }
}
