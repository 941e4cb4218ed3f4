package dev.byline.build;

import java.util.List;

/**
 * What came out of a report that has no error.
 *
 * @param madeFrom the digest of all that it was made from
 * @param uses the outermost classes whose methods and constants it uses, sorted
 * @param cited the digest of what the other reports, the checks of the series and the pages of the index see of it
 * @param said what the checks of the series have found in it, as messages
 * @param forSeries what the checks of the series and the index need of it, as {@link SeriesFormat} writes it
 */
record BuiltReport(Digest madeFrom, List<String> uses, Digest cited, List<String> said, Bytes forSeries) {

    BuiltReport {
        uses = List.copyOf(uses);
        said = List.copyOf(said);
    }

    BuiltReport withSaid(List<String> now) {
        return new BuiltReport(madeFrom, uses, cited, now, forSeries);
    }
}
