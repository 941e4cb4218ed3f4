package dev.byline.importer.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * The versions that a new project names.
 *
 * @param byline of Byline itself
 * @param compilerPlugin of maven-compiler-plugin
 * @param resourcesPlugin of maven-resources-plugin
 */
public record Versions(String byline, String compilerPlugin, String resourcesPlugin) {

    /**
     * Those that this build of Byline was made with.
     *
     * @return the versions
     */
    public static Versions current() {
        var properties = new Properties();
        try (var in = Versions.class.getResourceAsStream("versions.properties")) {
            if (in == null) {
                throw new IllegalStateException("versions.properties is missing");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Versions(
                properties.getProperty("byline"),
                properties.getProperty("maven-compiler-plugin"),
                properties.getProperty("maven-resources-plugin"));
    }
}
