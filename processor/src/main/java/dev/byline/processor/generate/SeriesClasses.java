package dev.byline.processor.generate;

import com.palantir.javapoet.JavaFile;
import dev.byline.catalog.Catalog;
import java.util.ArrayList;
import java.util.List;

/**
 * The classes that are generated for a series: {@code LinuxKitRefs} with a constant for each reference, and {@code
 * LinuxKitIndex} with the index of its reports. {@link GeneratedNames} has their names.
 *
 * <p>They depend on the catalog alone: equal catalogs give equal sources, byte by byte. They compile without a
 * warning, whatever the references and the series are called.
 */
public final class SeriesClasses {

    private SeriesClasses() {}

    /**
     * Generates the classes of a series.
     *
     * @param catalog the catalog of the series
     * @return the files, in a fixed order
     */
    public static List<JavaFile> generate(Catalog catalog) {
        return generate(catalog, true);
    }

    /**
     * Generates the classes of a series, also for a module that does not read {@code java.compiler}. There {@code
     * javax.annotation.processing.Generated} is not visible and has to be left out.
     *
     * @param catalog the catalog of the series
     * @param annotated whether the classes get {@code javax.annotation.processing.Generated}
     * @return the files, in a fixed order
     */
    public static List<JavaFile> generate(Catalog catalog, boolean annotated) {
        var series = SeriesType.of(catalog.series().type());
        var sources = new SourceFiles(series, annotated);
        var files = new ArrayList<>(new RefsClasses(catalog, series, sources).files());
        files.add(new IndexClass(catalog.series().name(), series, sources).file());
        return List.copyOf(files);
    }
}
