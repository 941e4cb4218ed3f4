package dev.byline.pages;

import dev.byline.build.SeriesPaths;
import dev.byline.pages.view.AllSeriesRenderer;
import dev.byline.pages.view.Views.AllSeries;
import dev.byline.pages.view.Views.SeriesLine;
import dev.byline.reader.Reading;
import dev.byline.reader.Reading.SeriesReading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The site of all series of a reading. A page is made when it is asked for.
 *
 * @param files the files, by their paths in the folder of the site; several threads may ask for them
 */
public record Site(SortedMap<String, Content> files) {

    /** What is in a file. */
    @FunctionalInterface
    public interface Content {

        /**
         * Makes it.
         *
         * @return the same bytes each time
         */
        byte[] bytes();
    }

    /** A file that grows with the series and is never in memory when it is written to a disk. */
    interface Large extends Content {

        /**
         * Makes it.
         *
         * @param out takes the same bytes each time
         * @throws IOException if it cannot take them
         */
        void writeTo(OutputStream out) throws IOException;

        @Override
        default byte[] bytes() {
            var bytes = new ByteArrayOutputStream();
            try {
                writeTo(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    }

    /** Copies the map, so that it cannot change. */
    public Site {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * A reading, and how its pages are to be.
     *
     * @param reading what the sources of a project say
     * @param settings how the pages are to be
     */
    public record Part(Reading reading, SiteSettings settings) {}

    /**
     * The site of a reading.
     *
     * @param reading what the sources say; reports with an error are left out, and series whose declarations are wrong
     * @param settings how the pages are to be
     * @return its files
     */
    public static Site of(Reading reading, SiteSettings settings) {
        return of(List.of(new Part(reading, settings)), SiteMemory.none());
    }

    /**
     * The site of several projects.
     *
     * @param parts their readings
     * @param memory what is kept of the site before
     * @return its files
     */
    public static Site of(List<Part> parts, SiteMemory memory) {
        var files = new TreeMap<String, Content>();
        var lines = new ArrayList<SeriesLine>();
        var maps = new ArrayList<String>();
        var named = new LinkedHashMap<String, SeriesReports.Named>();
        shown(parts)
                .forEach(shown -> named.put(
                        name(shown.series()),
                        SeriesReports.Named.of(
                                shown.series(),
                                shown.settings(),
                                memory.texts(shown.series().catalog().series().type()))));
        var all = new TreeMap<String, SeriesPages>();
        named.forEach((name, series) -> all.put(name, series.pages()));
        named.forEach((name, series) -> {
            var catalog = series.series().catalog();
            var reports = SeriesReports.of(
                    series, new SitePages(all), memory.texts(catalog.series().type()));
            var ofSeries = new SeriesSite(reports, name, series.settings()).files();
            ofSeries.forEach((path, content) -> files.put(name + "/" + path, content));
            SiteMap.ofPages(ofSeries.keySet()).forEach(map -> maps.add(name + "/" + map));
            lines.add(new SeriesLine(
                    Href.encode(name) + "/index.html",
                    catalog.series().name(),
                    Words.reports(reports.index().reports().size())));
        });
        if (!lines.isEmpty()) {
            var settings = parts.get(0).settings();
            var front = new AllSeries("Reports", settings.language(), Policy.of(settings), lines);
            files.put(SeriesPages.FRONT, () -> settings.templates().page(AllSeriesRenderer.of(), front));
            files.put(Resources.STYLE, settings.templates().style());
            files.put(SiteMap.ROBOTS, text(SiteMap.robots(settings.address())));
            files.put(SiteMap.FILE, text(SiteMap.index(maps, settings.address())));
        }
        return new Site(files);
    }

    /** The folder of a series in the site. */
    private static String name(SeriesReading series) {
        var folder = SeriesPaths.folder(series.catalog());
        return folder.substring(folder.lastIndexOf('/') + 1);
    }

    private record Shown(SeriesReading series, SiteSettings settings) {}

    /** Several modules may report on one series. The last of them depends on the others, and knows most. */
    private static Collection<Shown> shown(List<Part> parts) {
        var shown = new LinkedHashMap<String, Shown>();
        for (var part : parts) {
            part.reading().series().forEach((type, series) -> {
                if (series.isRight()) {
                    shown.merge(
                            type,
                            new Shown(series, part.settings()),
                            (known, other) -> count(other) >= count(known) ? other : known);
                }
            });
        }
        return shown.values();
    }

    private static int count(Shown shown) {
        return shown.series().catalog().reports().size();
    }

    /** Text as a file. */
    static Content text(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return () -> bytes;
    }

    /**
     * Makes a file.
     *
     * @param path its path
     * @return what is in it; nothing for a path that the site does not have
     */
    public Optional<byte[]> file(String path) {
        return Optional.ofNullable(files.get(path)).map(Content::bytes);
    }

    /**
     * All files, made.
     *
     * @return what is in each
     */
    public SortedMap<String, byte[]> made() {
        var made = new TreeMap<String, byte[]>();
        files.entrySet().parallelStream()
                .map(file -> Map.entry(file.getKey(), file.getValue().bytes()))
                .toList()
                .forEach(file -> made.put(file.getKey(), file.getValue()));
        return made;
    }
}
