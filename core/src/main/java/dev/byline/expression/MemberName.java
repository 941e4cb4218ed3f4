package dev.byline.expression;

/**
 * The name of a method or a field, by which its declaration is found in another class.
 *
 * @param owner the binary name of the class that declares it
 * @param name its own name
 * @param descriptor the erased types of a method's parameters, {@code (java.lang.String)}; empty for a field
 */
public record MemberName(String owner, String name, String descriptor) {

    /** The last part of the name of the class that declares it. */
    public String ownerSimpleName() {
        return owner.substring(Math.max(owner.lastIndexOf('.'), owner.lastIndexOf('$')) + 1);
    }
}
