package dev.byline.reference;

import java.util.Optional;

/**
 * Another report of the series.
 *
 * @param label what it is called in prose: its period, {@code 2017-W25}, or its file's name where it has none
 * @param file its file's name without {@code .md}, relative to the folder of the series
 * @param title its title
 * @param period its period, if it has one
 * @param url its file as a URL relative to the folder of the series
 */
public record ReportReference(String label, String file, String title, Optional<ReportPeriod> period, String url)
        implements Reference {

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.report(this);
    }
}
