package dev.byline.processor.generate;

import com.palantir.javapoet.JavaFile;
import dev.byline.catalog.Catalog;
import dev.byline.catalog.SeriesMembers;
import dev.byline.generated.GeneratedNames;
import java.util.ArrayList;
import java.util.List;

/**
 * The classes that are generated for a series: {@code LinuxKitRefs} with a constant for each reference, {@code
 * Week25ThreadsRefs} with those of a part of the catalog, and {@code LinuxKitIndex} with the index of its reports. {@link
 * GeneratedNames} has their names.
 *
 * <p>They depend on the catalog alone, and on what {@link SourceFiles} says: equal catalogs give equal sources, byte by
 * byte. They compile without a warning, whatever the references and the series are called.
 */
public final class SeriesClasses {

    private SeriesClasses() {}

    /**
     * Generates all classes of a series.
     *
     * @param catalog the catalog of the series
     * @return the files, in a fixed order
     */
    public static List<JavaFile> generate(Catalog catalog) {
        var files = new ArrayList<>(ofSeries(catalog, SourceFiles.USUAL));
        catalog.parts().forEach(part -> files.addAll(ofPart(catalog, part, SourceFiles.USUAL)));
        return List.copyOf(files);
    }

    /**
     * Generates the class with all constants of a series, and that of its index.
     *
     * @param catalog the catalog of the series
     * @param sources what the files have in common
     * @return the files, in a fixed order
     */
    public static List<JavaFile> ofSeries(Catalog catalog, SourceFiles sources) {
        var series = SeriesType.of(catalog.series().type());
        var files = new ArrayList<>(new RefsClasses(catalog, series, sources).ofSeries());
        files.add(new IndexClass(catalog.series().name(), series, sources).file());
        return List.copyOf(files);
    }

    /**
     * Generates the class that tells the compilers of other modules what this module has of a series.
     *
     * @param catalog the catalog of the series
     * @param members what this module has of it, at least one
     * @param sources what the files have in common
     * @return the file
     */
    public static JavaFile ofMembers(Catalog catalog, SeriesMembers members, SourceFiles sources) {
        return MembersClass.file(SeriesType.of(catalog.series().type()), members, sources);
    }

    /**
     * Generates the interface with the constants of a part of a catalog, from which the class with all constants
     * inherits.
     *
     * @param catalog the catalog of the series
     * @param part the binary name of the part, one of {@link Catalog#parts()}
     * @param sources what the files have in common
     * @return the files, in a fixed order
     */
    public static List<JavaFile> ofPart(Catalog catalog, String part, SourceFiles sources) {
        var series = SeriesType.of(catalog.series().type());
        return List.copyOf(new RefsClasses(catalog, series, sources).ofPart(part));
    }
}
