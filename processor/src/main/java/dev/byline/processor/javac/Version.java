package dev.byline.processor.javac;

import java.util.Optional;

/** The version of this processor. */
final class Version {

    private Version() {}

    /** The version in the manifest of the processor's jar. */
    static String current() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("(unpackaged)");
    }
}
