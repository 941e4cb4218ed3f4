package dev.byline.importer;

import java.util.Locale;

/** The pom.xml of a new project. */
final class ProjectPom {

    private ProjectPom() {}

    static String of(SeriesPlan plan, Versions versions) {
        var id = plan.name()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <project xmlns="http://maven.apache.org/POM/4.0.0"
                         xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                         xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 https://maven.apache.org/xsd/maven-4.0.0.xsd">
                  <modelVersion>4.0.0</modelVersion>

                  <groupId>%s</groupId>
                  <artifactId>%s</artifactId>
                  <version>1-SNAPSHOT</version>
                  <name>%s</name>

                  <properties>
                    <maven.compiler.release>17</maven.compiler.release>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                    <byline.version>%s</byline.version>
                  </properties>

                  <dependencies>
                    <dependency>
                      <groupId>dev.byline</groupId>
                      <artifactId>byline-dsl</artifactId>
                      <version>${byline.version}</version>
                    </dependency>
                  </dependencies>

                  <build>
                    <plugins>
                      <plugin>
                        <groupId>org.apache.maven.plugins</groupId>
                        <artifactId>maven-resources-plugin</artifactId>
                        <version>%s</version>
                      </plugin>
                      <plugin>
                        <groupId>org.apache.maven.plugins</groupId>
                        <artifactId>maven-compiler-plugin</artifactId>
                        <version>%s</version>
                        <configuration>
                          <showWarnings>true</showWarnings>
                          <annotationProcessorPaths>
                            <path>
                              <groupId>dev.byline</groupId>
                              <artifactId>byline-processor</artifactId>
                              <version>${byline.version}</version>
                            </path>
                          </annotationProcessorPaths>
                        </configuration>
                      </plugin>
                    </plugins>
                  </build>
                </project>
                """.formatted(
                        plan.packageName(),
                        (id.isEmpty() ? "series" : id) + "-reports",
                        xml(plan.name()),
                        versions.byline(),
                        versions.resourcesPlugin(),
                        versions.compilerPlugin());
    }

    private static String xml(String text) {
        return text.replaceAll("\\p{Cntrl}", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("${", "$ {");
    }
}
