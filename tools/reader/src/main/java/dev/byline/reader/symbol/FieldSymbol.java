package dev.byline.reader.symbol;

import com.sun.source.tree.VariableTree;
import java.util.Optional;

/** A field. */
public sealed interface FieldSymbol {

    /**
     * The class that declares it.
     *
     * @return its binary name
     */
    String owner();

    /**
     * Its name.
     *
     * @return the name
     */
    String name();

    /**
     * Its type.
     *
     * @return the erased type
     */
    JavaType type();

    /**
     * A field of a source.
     *
     * @param declaring the class that declares it
     * @param tree its tree
     */
    record OfSource(SourceType declaring, VariableTree tree, JavaType type) implements FieldSymbol {

        @Override
        public String owner() {
            return declaring.binaryName();
        }

        @Override
        public String name() {
            return tree.getName().toString();
        }
    }

    /** A constant that Byline generates from a catalog. */
    record OfCatalog(String owner, String name, JavaType type) implements FieldSymbol {}

    /**
     * A field of the DSL or of the platform.
     *
     * @param constant its value, where it is a constant of the language
     */
    record OfLibrary(String owner, String name, JavaType type, Optional<Object> constant) implements FieldSymbol {}
}
