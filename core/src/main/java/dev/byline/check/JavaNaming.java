package dev.byline.check;

import dev.byline.catalog.Catalog;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Person;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the author's source calls things that messages speak of. */
final class JavaNaming {

    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^\\p{L}\\p{N}]");

    private JavaNaming() {}

    /** The simple name of a class. */
    static String simpleName(String binaryName) {
        return binaryName.substring(Math.max(binaryName.lastIndexOf('.'), binaryName.lastIndexOf('$')) + 1);
    }

    /** The constant of a reference, a person's by the current handle; empty where another took the name. */
    static Optional<String> constant(Reference reference, Catalog catalog) {
        var names = catalog.constants().entrySet().stream()
                .filter(constant -> constant.getValue().equals(reference))
                .map(Map.Entry::getKey)
                .toList();
        return names.stream()
                .filter(name ->
                        reference instanceof Person person && letters(name).equals(letters(person.handle())))
                .findFirst()
                .or(() -> names.stream().findFirst());
    }

    private static String letters(String name) {
        return NOT_IN_NAMES.matcher(name).replaceAll("");
    }
}
