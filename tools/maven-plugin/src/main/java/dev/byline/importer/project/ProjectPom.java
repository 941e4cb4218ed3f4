package dev.byline.importer.project;

import dev.byline.importer.infer.SeriesPlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The pom.xml of a new project. */
final class ProjectPom {

    private ProjectPom() {}

    static String of(SeriesPlan plan, Versions versions) throws IOException {
        var id = plan.name()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return template()
                .replace("@groupId@", plan.packageName())
                .replace("@artifactId@", (id.isEmpty() ? "series" : id) + "-reports")
                .replace("@byline@", versions.byline())
                .replace("@resourcesPlugin@", versions.resourcesPlugin())
                .replace("@compilerPlugin@", versions.compilerPlugin())
                .replace("@name@", xml(plan.name()));
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
