package dev.byline.catalog;

import javax.lang.model.SourceVersion;

/** Turns names into Java identifiers. */
public final class JavaNames {

    private JavaNames() {}

    /**
     * The identifier of a name: each character that an identifier cannot have becomes {@code _}; a keyword or
     * a leading digit gets {@code _} in front.
     *
     * @param name any text
     * @return a Java identifier that is no keyword
     */
    public static String identifier(String name) {
        var identifier = new StringBuilder();
        name.codePoints()
                // `$` is for generated classes, and an ignorable character would make two names look alike.
                .map(c ->
                        Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c) && c != '$' ? c : '_')
                .forEach(identifier::appendCodePoint);
        if (identifier.isEmpty()
                || !Character.isJavaIdentifierStart(identifier.codePointAt(0))
                || SourceVersion.isKeyword(identifier, SourceVersion.RELEASE_17)) {
            identifier.insert(0, '_');
        }
        // `_` alone is a keyword since Java 9.
        return identifier.toString().equals("_") ? "__" : identifier.toString();
    }
}
