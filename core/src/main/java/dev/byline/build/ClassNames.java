package dev.byline.build;

import java.util.stream.Stream;

/** The names of classes, and of their files. */
public final class ClassNames {

    private ClassNames() {}

    /**
     * The classes that may be around a class. Only their names are known: a {@code $} may stand between two of them, or
     * be a letter of one.
     *
     * @param binaryName the binary name of the class
     * @return that name, then those of the classes around it, from the inside out
     */
    public static Stream<String> around(String binaryName) {
        return Stream.iterate(
                binaryName,
                name -> !name.isEmpty(),
                name -> name.lastIndexOf('$') > name.lastIndexOf('.') + 1
                        ? name.substring(0, name.lastIndexOf('$'))
                        : "");
    }

    /**
     * The class file of a class.
     *
     * @param binaryName the class
     * @return its path in the output
     */
    static String file(String binaryName) {
        return binaryName.replace('.', '/') + ".class";
    }
}
