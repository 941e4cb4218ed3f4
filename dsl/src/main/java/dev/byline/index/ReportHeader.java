package dev.byline.index;

import dev.byline.reference.ReportPeriod;
import dev.byline.reference.ReportReference;
import java.util.Optional;

/**
 * A report without its body: what its annotation says.
 *
 * @param type the report class's binary name
 * @param reference the reference that other reports cite it by, with its period, file and title
 */
public record ReportHeader(String type, ReportReference reference) {

    /**
     * Its period.
     *
     * @return empty for a page of the series
     */
    public Optional<ReportPeriod> period() {
        return reference.period();
    }

    /** How files with Markdown end. */
    public static final String MARKDOWN = ".md";

    /**
     * Its title, with all placeholders filled.
     *
     * @return text, not Markdown
     */
    public String title() {
        return reference.title();
    }

    /**
     * Its file.
     *
     * @return the path relative to the folder of the series, with {@code .md}
     */
    public String path() {
        return reference.file() + MARKDOWN;
    }
}
