package dev.byline.processor.output;

import dev.byline.catalog.Catalog;
import dev.byline.index.ReportSummary;
import dev.byline.processor.output.JoinedIndex.Joined;
import dev.byline.processor.output.JoinedIndex.Summaries;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Joins the reports of a series to its index. Where most of them are kept, most of {@code index.json} stays as it is;
 * where no report cites more or less than before, so does all that is said of the series as a whole.
 */
final class IndexJoin {

    private static final byte[] COMMA = {','};

    private final Catalog catalog;
    private final Optional<JoinedIndex> earlier;
    private final List<IndexPart> parts;
    private final List<byte[]> summaries;
    private final boolean samePages;
    /** Read once for all pages; empty where none of them changes. */
    private final Optional<List<ReportSummary>> read;

    /**
     * Sums up the parts.
     *
     * @param catalog the catalog of the series
     * @param earlier the index that the kept parts are of
     * @param parts the reports in the order of their periods
     */
    IndexJoin(Catalog catalog, Optional<JoinedIndex> earlier, List<IndexPart> parts) {
        this.catalog = catalog;
        this.earlier = earlier;
        this.parts = List.copyOf(parts);
        this.summaries = parts.stream().map(IndexJoin::summary).toList();
        this.samePages = earlier.filter(this::saysTheSame).isPresent();
        this.read = samePages ? Optional.empty() : Optional.of(readSummaries());
    }

    private static byte[] summary(IndexPart part) {
        if (part instanceof KeptPart kept) {
            return kept.joined().summary();
        }
        return JoinedIndex.summary(ReportSummary.of(((NewPart) part).entry()));
    }

    private boolean saysTheSame(JoinedIndex index) {
        if (index.reports().size() != parts.size()) {
            return false;
        }
        var i = 0;
        for (var report : index.reports().entrySet()) {
            if (!report.getKey().equals(parts.get(i).header().type())
                    || !Arrays.equals(report.getValue().summary(), summaries.get(i))) {
                return false;
            }
            i++;
        }
        return true;
    }

    /** Whether all that is not of a single report is as it was in the earlier index, {@code README.md} included. */
    boolean samePages() {
        return samePages;
    }

    /** The summaries of all reports. */
    List<ReportSummary> summaries() {
        return read.orElseGet(this::readSummaries);
    }

    private List<ReportSummary> readSummaries() {
        var reader = new Summaries(catalog);
        var all = new ArrayList<ReportSummary>();
        for (var i = 0; i < parts.size(); i++) {
            all.add(
                    parts.get(i) instanceof NewPart added
                            ? ReportSummary.of(added.entry())
                            : reader.read(parts.get(i).header(), summaries.get(i)));
        }
        return all;
    }

    /**
     * Puts {@code index.json} together.
     *
     * @param id the catalog that it is made with
     * @param file takes its content
     * @return what to keep of it
     */
    JoinedIndex join(int id, PatchedFile file) {
        var frame = samePages ? Optional.<IndexJson.Frame>empty() : Optional.of(IndexJson.frame(catalog, summaries()));
        frame.ifPresentOrElse(
                f -> file.add(utf8(f.before())),
                () -> file.keep(0, earlier.orElseThrow().before()));
        var before = Math.toIntExact(file.size());
        var reports = new LinkedHashMap<String, Joined>(2 * parts.size());
        // Where the report before ends in the earlier index; behind it is a comma.
        var end = -1L;
        for (var i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (part instanceof KeptPart kept && end + 1 == kept.joined().offset()) {
                file.keep(end, 1);
            } else if (i > 0) {
                file.add(COMMA);
            }
            var offset = file.size();
            if (part instanceof KeptPart kept) {
                file.keep(kept.joined().offset(), kept.joined().length());
                end = kept.joined().offset() + kept.joined().length();
            } else {
                file.add(utf8(IndexJson.report(((NewPart) part).entry())));
                end = -1L;
            }
            reports.put(
                    part.header().type(), new Joined(offset, Math.toIntExact(file.size() - offset), summaries.get(i)));
        }
        frame.ifPresentOrElse(f -> file.add(utf8(f.after())), () -> {
            var index = earlier.orElseThrow();
            file.keep(index.after(), index.size() - index.after());
        });
        return new JoinedIndex(id, before, file.size(), reports);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
