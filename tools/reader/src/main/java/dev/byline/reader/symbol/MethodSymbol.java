package dev.byline.reader.symbol;

import com.sun.source.tree.MethodTree;
import java.util.List;
import java.util.Optional;

/**
 * A method.
 *
 * @param owner the binary name of the class that declares it
 * @param name its name
 * @param parameters the erased types of its parameters
 * @param isVarArgs whether the last of them takes several arguments
 * @param isStatic whether it is called on nothing
 * @param isAbstract whether it has no body
 * @param result what it returns; {@link JavaType#UNKNOWN} where that depends on the call
 * @param source its class and its tree, where it is of a source
 */
public record MethodSymbol(
        String owner,
        String name,
        List<JavaType> parameters,
        boolean isVarArgs,
        boolean isStatic,
        boolean isAbstract,
        JavaType result,
        Optional<InSource> source) {

    /** Copies the list, so that it cannot change. */
    public MethodSymbol {
        parameters = List.copyOf(parameters);
    }

    /**
     * A method in its source.
     *
     * @param declaring the class that declares it; it may do so without a tree, as an enum does
     * @param tree its tree
     */
    public record InSource(SourceType declaring, Optional<MethodTree> tree) {}

    /**
     * The names of its parameters' types.
     *
     * @return the erased names
     */
    public List<String> parameterNames() {
        return parameters.stream().map(JavaType::name).toList();
    }

    /**
     * The simple name of the class that declares it.
     *
     * @return the name without package and outer classes
     */
    public String ownerSimpleName() {
        return owner.substring(Math.max(owner.lastIndexOf('.'), owner.lastIndexOf('$')) + 1);
    }
}
