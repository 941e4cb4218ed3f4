package dev.byline.importer.convert;

import dev.byline.importer.infer.ReportPlan;
import dev.byline.importer.infer.SeriesPlan;
import dev.byline.importer.infer.Tally;
import dev.byline.importer.options.ImportOptions;
import dev.byline.importer.options.ImportOptions.Flag;
import dev.byline.importer.text.OldText;
import java.util.NavigableSet;
import java.util.Optional;
import org.commonmark.node.Paragraph;

/**
 * Finds the Markdown with which the reports of a series end.
 *
 * @param options what is asked for
 * @param files the files that will lie in the folder of the series
 */
record Footer(ImportOptions options, NavigableSet<String> files) {

    /** The footer that two reports or more end with. */
    SeriesPlan.Resolved in(SeriesPlan.Resolved resolved) {
        if (resolved.plan().known().isPresent()) {
            return resolved;
        }
        var footer = options.said(Flag.FOOTER).or(() -> {
            var endings = new Tally<String>();
            var files = resolved.plan().reports().size();
            resolved.plan().reports().forEach(plan -> ending(plan).ifPresent(text -> endings.add(text, 1)));
            return endings.first()
                    .filter(text -> endings.of(text) > 1 && endings.of(text) * 2 >= files)
                    .flatMap(text -> resolved.plan().reports().stream()
                            .filter(plan -> ending(plan).filter(text::equals).isPresent())
                            .findFirst()
                            .map(plan -> edited(plan, resolved)));
        });
        return footer.map(text -> resolved.plan().withFooter(text).resolve())
                .map(again -> new SeriesPlan.Resolved(again.plan(), again.catalog(), resolved.refusedReports()))
                .orElse(resolved);
    }

    /** The paragraph that ends a file. */
    private static Optional<String> ending(ReportPlan plan) {
        var blocks = plan.file().blocks();
        return blocks.size() > 1 && blocks.get(blocks.size() - 1) instanceof Paragraph last
                ? Optional.of(OldText.lines(plan.file().body(), last).text())
                : Optional.empty();
    }

    /** The paragraph that ends a file, as its report has it. */
    private String edited(ReportPlan plan, SeriesPlan.Resolved resolved) {
        var header = resolved.catalog()
                .report(resolved.plan().qualified(plan.type()))
                .orElseThrow();
        var labels = new LabelEdits(
                plan.file(), header, new LabelEdits.CatalogLabels(resolved.catalog(), files), options.fix());
        var blocks = plan.file().blocks();
        return new Passages(plan.file(), labels, resolved.plan().style(), false).raw(blocks.get(blocks.size() - 1));
    }
}
