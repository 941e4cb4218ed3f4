package dev.byline.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** What only the jars say, and no folder of classes. */
class JarsIT {

    private static Path jar(String module) {
        return Path.of("../..", module, "target", "byline-" + module + "-" + MavenRuns.VERSION + ".jar");
    }

    /** An internal error names it. */
    @Test
    void theCoreKnowsItsVersion() throws IOException {
        try (var jar = new JarFile(jar("core").toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION))
                    .isEqualTo(MavenRuns.VERSION);
        }
    }

    @Test
    void theDslIsAModuleWithANameThatStays() {
        assertThat(ModuleFinder.of(jar("dsl")).find("dev.byline.dsl"))
                .hasValueSatisfying(
                        module -> assertThat(module.descriptor().isAutomatic()).isFalse());
    }

    /** No kind of Gradle's incremental processors would be true; {@code docs/gradle.md} says why. */
    @Test
    void gradleIsToldNothing() throws IOException {
        try (var jar = new JarFile(jar("processor").toFile())) {
            assertThat(jar.getEntry("META-INF/services/javax.annotation.processing.Processor"))
                    .isNotNull();
            assertThat(jar.getEntry("META-INF/gradle/incremental.annotation.processors"))
                    .isNull();
        }
    }
}
