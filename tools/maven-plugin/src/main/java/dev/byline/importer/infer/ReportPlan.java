package dev.byline.importer.infer;

import dev.byline.importer.text.OldFile;
import dev.byline.reference.ReportPeriod;
import java.util.Optional;

/**
 * What a report's annotation will say.
 *
 * @param file the old file
 * @param type the simple name of the class
 * @param period the period; empty for a page of the series
 * @param title the title, as text with no placeholders
 * @param headed whether the old file begins with that title
 */
public record ReportPlan(OldFile file, String type, Optional<ReportPeriod> period, String title, boolean headed) {

    ReportPlan withPeriod(Optional<ReportPeriod> other) {
        return new ReportPlan(file, type, other, title, headed);
    }

    /**
     * The file as the annotation names it; an {@code .md} at its end would be taken for the extension.
     *
     * @return the path, with or without the extension
     */
    public String declaredFile() {
        return file.name().endsWith(".md") ? file.path() : file.name();
    }
}
