package dev.byline.processor.generate;

import java.util.regex.Pattern;

/**
 * What the classes generated for a series are called.
 *
 * @param packageName the package of the series and of the generated classes; empty for the unnamed package
 * @param series the simple name of the type that declares the series; {@code Outer_LinuxKit} for a type inside
 *     another
 */
public record GeneratedNames(String packageName, String series) {

    private static final Pattern PART = Pattern.compile("[1-9][0-9]*");

    /**
     * The names for a series.
     *
     * @param type the binary name of the type that declares it
     * @return the names
     */
    public static GeneratedNames of(String type) {
        var dot = type.lastIndexOf('.');
        return new GeneratedNames(
                type.substring(0, Math.max(dot, 0)), type.substring(dot + 1).replace('$', '_'));
    }

    /**
     * The class with all constants.
     *
     * @return its simple name
     */
    public String refs() {
        return series + "Refs";
    }

    /**
     * A superclass of {@link #refs()} that declares a part of the constants of a large catalog.
     *
     * @param part its number, from 1
     * @return its simple name
     */
    String refsPart(int part) {
        return refs() + part;
    }

    /**
     * The class of the typed index.
     *
     * @return its simple name
     */
    public String index() {
        return series + "Index";
    }

    /**
     * Whether a class declares constants of the series. In a large catalog most of the constants are declared by
     * superclasses of {@link #refs()}, and those are what a compiler gives as their owners.
     *
     * @param type the class's binary or canonical name, which is the same for these classes
     * @return whether it is {@link #refs()} or one of its superclasses
     */
    public boolean declaresConstants(String type) {
        var refs = packageName.isEmpty() ? refs() : packageName + "." + refs();
        return type.startsWith(refs)
                && (type.length() == refs.length()
                        || PART.matcher(type.substring(refs.length())).matches());
    }
}
