package dev.byline.generated;

import dev.byline.catalog.Catalog;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which classes have the constants of a series: {@code LinuxKitRefs} has all of them. It inherits those of each part of
 * the catalog from an interface of that part, {@code Week25ThreadsRefs}, so that a report may import no more than it
 * cites: javac copies all that an {@code import static LinuxKitRefs.*} brings for each file.
 */
public final class ConstantClasses {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]*$");

    private final Catalog catalog;
    private final GeneratedNames series;
    private final Set<String> parts;
    private final Set<String> classes;

    private ConstantClasses(Catalog catalog) {
        this.catalog = catalog;
        this.series = GeneratedNames.of(catalog.series().type());
        this.parts = Set.copyOf(catalog.parts());
        this.classes = Stream.concat(Stream.of(catalog.series().type()), catalog.parts().stream())
                .map(ConstantClasses::refs)
                .collect(Collectors.toSet());
    }

    /**
     * The classes for a series.
     *
     * @param catalog its catalog
     * @return the classes
     */
    public static ConstantClasses of(Catalog catalog) {
        return new ConstantClasses(catalog);
    }

    private static String refs(String type) {
        var names = GeneratedNames.of(type);
        return names.qualified(names.refs());
    }

    /**
     * Whether a class declares constants of the series. Where there are too many for one class, some of them are declared
     * by numbered supertypes, and those are what a compiler gives as their owners.
     *
     * @param type the class's binary or canonical name, which is the same for these classes
     * @return whether it does
     */
    public boolean declare(String type) {
        return classes.contains(type) || classes.contains(NUMBER.matcher(type).replaceFirst(""));
    }

    /**
     * The constants that no part declares.
     *
     * @return their names, sorted
     */
    public List<String> ofSeries() {
        var parts = Set.copyOf(catalog.parts());
        return catalog.constants().keySet().stream()
                .filter(constant ->
                        catalog.owner(constant).filter(parts::contains).isEmpty())
                .toList();
    }

    /**
     * The class that a report imports for a constant.
     *
     * @param constant the name of a constant
     * @return the class with the fewest constants that has it, with its package
     */
    public String toImport(String constant) {
        return catalog.owner(constant)
                .filter(parts::contains)
                .map(ConstantClasses::refs)
                .orElseGet(() -> series.qualified(series.refs()));
    }
}
