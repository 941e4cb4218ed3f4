package dev.byline.processor.output;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.ReportHeader;
import dev.byline.catalog.SeriesMembers;
import dev.byline.index.ReportSummary;
import dev.byline.index.ReportSummary.Citation;
import dev.byline.reference.Reference;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * What a compilation keeps of the index that it has joined: where each report stands in {@code index.json}, and the
 * summary of each. It stands for all entries of reports that are older than it. With it, the next compilation takes the
 * reports that it does not compile from {@code index.json} as they are, without reading their entries.
 *
 * @param catalog the {@linkplain CatalogFile.Content#id() catalog} that the index was made with
 * @param before how long the part of {@code index.json} before the reports is
 * @param size how long {@code index.json} is
 * @param reports the reports by their binary names, in the order of the index
 */
record JoinedIndex(int catalog, int before, long size, Map<String, Joined> reports) {

    /** Raised when anything here changes, or in {@link IndexJson}, or in {@link dev.byline.index.IndexPage}. */
    private static final int VERSION = 1;

    private static final int START = 2 * Integer.BYTES;

    /**
     * A report of the index.
     *
     * @param offset where it begins in {@code index.json}
     * @param length how long it is there
     * @param summary its summary, as {@link #summary(ReportSummary)} writes it
     */
    record Joined(long offset, int length, byte[] summary) {}

    static String path(String series) {
        return SeriesMembers.resource(series) + "-index";
    }

    /** Where what comes after the reports begins. */
    long after() {
        var end = (long) before;
        for (var report : reports.values()) {
            end = report.offset() + report.length();
        }
        return end;
    }

    /** Reads what {@link #bytes} has written; empty if another version did, or it is damaged. */
    static Optional<JoinedIndex> parse(byte[] bytes) {
        try {
            var in = ByteBuffer.wrap(bytes);
            if (in.getInt() != VERSION || in.getInt() != checksum(bytes)) {
                return Optional.empty();
            }
            var catalog = in.getInt();
            var before = in.getInt();
            var size = in.getLong();
            var reports = new LinkedHashMap<String, Joined>();
            var offset = (long) before;
            for (var left = in.getInt(); left > 0; left--) {
                var type = new String(bytes(in), StandardCharsets.UTF_8);
                var length = in.getInt();
                reports.put(type, new Joined(offset, length, bytes(in)));
                offset += length + 1;
            }
            return Optional.of(new JoinedIndex(catalog, before, size, reports));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Writes it; the offsets follow from the lengths, with a comma between two reports. */
    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(VERSION);
            out.writeInt(0);
            out.writeInt(catalog);
            out.writeInt(before);
            out.writeLong(size);
            out.writeInt(reports.size());
            for (var report : reports.entrySet()) {
                bytes(report.getKey().getBytes(StandardCharsets.UTF_8), out);
                out.writeInt(report.getValue().length());
                bytes(report.getValue().summary(), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var content = bytes.toByteArray();
        ByteBuffer.wrap(content).putInt(Integer.BYTES, checksum(content));
        return content;
    }

    private static int checksum(byte[] bytes) {
        var checksum = new CRC32();
        checksum.update(bytes, START, bytes.length - START);
        return (int) checksum.getValue();
    }

    private static byte[] bytes(ByteBuffer in) {
        var start = in.arrayOffset() + in.position() + Integer.BYTES;
        var length = in.getInt();
        in.position(in.position() + length);
        return Arrays.copyOfRange(in.array(), start, start + length);
    }

    private static void bytes(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Writes a summary; equal summaries give equal bytes. */
    static byte[] summary(ReportSummary summary) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(summary.highlights().size());
            for (var highlight : summary.highlights()) {
                bytes(highlight.getBytes(StandardCharsets.UTF_8), out);
            }
            out.writeInt(summary.citations().size());
            for (var citation : summary.citations()) {
                bytes(IndexEntry.key(citation.reference()).getBytes(StandardCharsets.UTF_8), out);
                out.writeInt(citation.mentions());
                out.writeInt(citation.credits());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads summaries.
     *
     * @param references the references of the catalog by {@link IndexEntry#key}
     */
    record Summaries(Map<String, Reference> references) {

        Summaries(Catalog catalog) {
            this(IndexEntry.references(catalog));
        }

        ReportSummary read(ReportHeader header, byte[] summary) {
            var in = ByteBuffer.wrap(summary);
            var highlights = new ArrayList<String>();
            for (var left = in.getInt(); left > 0; left--) {
                highlights.add(new String(bytes(in), StandardCharsets.UTF_8));
            }
            var citations = new ArrayList<Citation>();
            for (var left = in.getInt(); left > 0; left--) {
                var key = new String(bytes(in), StandardCharsets.UTF_8);
                var reference = references.get(key);
                if (reference == null) {
                    throw new IllegalStateException("the catalog that declares " + key + " declares it no more");
                }
                citations.add(new Citation(reference, in.getInt(), in.getInt()));
            }
            return new ReportSummary(header, highlights, citations);
        }
    }
}
