package dev.byline.build;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.ForgeSite.ThreadUrl;
import dev.byline.check.ReportFacts;
import dev.byline.index.CitedReferences;
import dev.byline.index.ReferenceType;
import dev.byline.index.ReportHeader;
import dev.byline.indexing.ReportSummary;
import dev.byline.reference.Reference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How what is kept of a checked report is written: what the catalog knows by its name. The catalog that reads it has the
 * same.
 */
final class SeriesFormat {

    private final ClassFormat files;
    private final Catalog catalog;
    private final RecordFormat format = new RecordFormat(this::replace, this::restore);
    private volatile Optional<Names> names = Optional.empty();

    /** What the catalog knows by name. */
    private record Names(CitedReferences references, Map<String, ReportHeader> headers) {

        static Names of(Catalog catalog) {
            return new Names(
                    CitedReferences.of(catalog.declared()),
                    catalog.reports().stream().collect(Collectors.toMap(ReportHeader::type, report -> report)));
        }
    }

    /** A reference of the catalog. */
    record Key(String type, String label) {}

    /** A report of the catalog. */
    record Header(String type) {}

    /** What others see of a report: nothing of it is a place in its source. */
    record Cited(
            Reference reference,
            List<String> highlights,
            List<ReportSummary.Citation> citations,
            Set<String> threads,
            Set<String> credits,
            Set<ThreadUrl> links,
            List<String> headings,
            Set<String> named,
            boolean headingsKnown,
            List<String> fragments,
            boolean complete) {}

    SeriesFormat(ClassFormat files, Catalog catalog) {
        this.files = files;
        this.catalog = catalog;
    }

    Bytes write(ReportFacts report) {
        return new Bytes(format.write(report));
    }

    ReportFacts read(Bytes bytes) {
        return format.read(bytes.content(), ReportFacts.class);
    }

    /** What others see of a report. */
    Digest cited(ReportFacts report) {
        var summary = ReportSummary.of(report.report());
        return Digest.of(format.write(new Cited(
                summary.header().reference(),
                summary.highlights(),
                summary.citations(),
                labels(report.threads()),
                labels(report.credits().keySet()),
                report.links(),
                report.anchors().headings(),
                report.anchors().named(),
                report.anchors().known(),
                report.anchors().links().stream()
                        .map(link -> link.path() + "#" + link.fragment())
                        .toList(),
                report.complete())));
    }

    private static Set<String> labels(Set<? extends Reference> threads) {
        return threads.stream().map(Reference::label).collect(Collectors.toSet());
    }

    private Object replace(Object value) {
        if (value instanceof Reference reference) {
            return new Key(ReferenceType.of(reference), reference.label());
        }
        return value instanceof ReportHeader header ? new Header(header.type()) : files.replace(value);
    }

    private Object restore(Object value) {
        if (value instanceof Key key) {
            return found(names().references().find(key.type(), key.label()).orElse(null));
        }
        return value instanceof Header header ? found(names().headers().get(header.type())) : files.restore(value);
    }

    /** The references of the catalog. */
    CitedReferences references() {
        return names().references();
    }

    /** Only where something is read: most compilations read nothing, and the catalog may be large. */
    private Names names() {
        return names.orElseGet(() -> {
            synchronized (this) {
                names = names.or(() -> Optional.of(Names.of(catalog)));
                return names.get();
            }
        });
    }

    private static Object found(@Nullable Object value) {
        if (value == null) {
            throw new IllegalStateException("the catalog has changed");
        }
        return value;
    }
}
