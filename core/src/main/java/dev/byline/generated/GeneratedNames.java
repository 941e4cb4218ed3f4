package dev.byline.generated;

/**
 * What the classes generated for a series, or for a part of its catalog, are called.
 *
 * @param packageName the package of the type and of the generated classes; empty for the unnamed package
 * @param type the simple name of the type; {@code Outer_LinuxKit} for a type inside another
 */
public record GeneratedNames(String packageName, String type) {

    /**
     * The names for a type.
     *
     * @param type the binary name of the type with {@code @Series} or {@code @CatalogOf}
     * @return the names
     */
    public static GeneratedNames of(String type) {
        var dot = type.lastIndexOf('.');
        return new GeneratedNames(
                type.substring(0, Math.max(dot, 0)), type.substring(dot + 1).replace('$', '_'));
    }

    /**
     * What declares the constants.
     *
     * @return its simple name
     */
    public String refs() {
        return type + "Refs";
    }

    /**
     * A supertype of {@link #refs()} that declares some of the constants where they are too many for one class.
     *
     * @param part its number, from 1
     * @return its simple name
     */
    public String refsPart(int part) {
        return refs() + part;
    }

    /**
     * The class of the typed index.
     *
     * @return its simple name
     */
    public String index() {
        return type + "Index";
    }

    /**
     * A type with one of these names.
     *
     * @param simpleName its simple name
     * @return its name with the package
     */
    public String qualified(String simpleName) {
        return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    }
}
