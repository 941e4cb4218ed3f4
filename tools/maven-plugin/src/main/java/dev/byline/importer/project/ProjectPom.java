package dev.byline.importer.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The pom.xml of a new project. */
public final class ProjectPom {

    private ProjectPom() {}

    /**
     * Writes the pom of a project with one series.
     *
     * @param packageName its Java package, which is its group too
     * @param series the name of the series
     * @param versions what it depends on
     * @return the file
     * @throws IOException if this program is not whole
     */
    public static String of(String packageName, String series, Versions versions) throws IOException {
        var id = series.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return template()
                .replace("@groupId@", packageName)
                .replace("@artifactId@", (id.isEmpty() ? "series" : id) + "-reports")
                .replace("@byline@", versions.byline())
                .replace("@resourcesPlugin@", versions.resourcesPlugin())
                .replace("@compilerPlugin@", versions.compilerPlugin())
                .replace("@name@", xml(series));
    }

    private static String template() throws IOException {
        try (var in = ProjectPom.class.getResourceAsStream("new-pom.xml")) {
            if (in == null) {
                throw new IOException("new-pom.xml is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String xml(String text) {
        return text.replaceAll("\\p{Cntrl}", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("${", "$ {");
    }
}
