package dev.byline.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.CompiledCatalog;
import dev.byline.generated.GeneratedNames;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Handles and types may be called like anything that the generated classes use. */
class HostileNamesTest {

    /** What a constant might obscure or hide: packages, types, methods, parameters, words of the language. */
    private static final List<String> HANDLES = words("""
            dev java javax byline lang linuxkit p
            String Person Catalog Class Object Reference Generated Repository PullRequest Link
            IllegalStateException ClassNotFoundException
            LinuxKit LinuxKitRefs LinuxKitRefs1 LinuxKitIndex Outer Outer_LinuxKit Outer_LinuxKitRefs
            of forName constant series name type T e getClassLoader hashCode
            record var yield sealed permits module when class null true this goto enum
            _ __ 9lives a-b a.c dependabot[bot] жук
            """);

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    /** Handles differ by more than case, labels of links do not have to. */
    private static final List<String> LINKS =
            words("CATALOG CATALOG_ catalog string person repository link linuxKitRefs");

    private static final List<String> OTHER_TYPES = words("""
            dev java javax String Class Object Override Integer Person Catalog Reference Generated List Map Optional
            Locale SeriesIndex ReportSource IllegalStateException ClassNotFoundException Link Document
            """);

    @TempDir
    private Path output;

    static Stream<String> types() {
        return words("""
                linuxkit.LinuxKit LinuxKit p.p p.dev dev dev.dev p.java java p.String String p.Person Person p.Reference
                p.Catalog Catalog p.Class Class p.Object p.T p.Series Series p.Link p.Optional Optional p.List
                p.Generated Generated p.SeriesIndex p.IndexedReport p.of p.Übersicht p.Odd$Name dev.byline.catalog.Kit
                """).stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void constantsAreWhatTheCatalogSays(String type) throws Exception {
        var simpleName = type.substring(type.lastIndexOf('.') + 1);
        var isAnnotation = List.of("Series", "Link").contains(simpleName);
        check(type, declaration(type, "%s interface " + simpleName + " {}", !isAnnotation));
    }

    @ParameterizedTest
    @ValueSource(strings = {"p.Outer$LinuxKit", "Outer$LinuxKit"})
    void aSeriesMayBePrivate(String type) throws Exception {
        check(
                type,
                declaration(
                        type.replace("$LinuxKit", ""), "final class Outer { %s private interface LinuxKit {} }", true));
    }

    @Test
    void otherTypesOfThePackageAreInNobodysWay() throws Exception {
        var others =
                OTHER_TYPES.stream().map(name -> Javac.source("p." + name, "package p; interface " + name + " {}"));
        var outer = declaration("p.Outer", "final class Outer { %s interface LinuxKit {} }", true);
        assertThat(OTHER_TYPES).anyMatch(SourceFiles::isOfJavaLang);
        check(
                "p.Outer$LinuxKit",
                new SourceFiles(true, List.of(), true),
                Stream.concat(Stream.of(outer), others).toArray(JavaFileObject[]::new));
    }

    /** Those of java.lang that generated code names are known, or nobody would look for them in an author's package. */
    @Test
    void whatIsImportedOfJavaLangIsKnown() {
        var catalog = new SampleSeries("p.LinuxKit", "LinuxKit").catalog();
        var imports = Pattern.compile("import java\\.lang\\.(\\w+);");
        assertThat(SeriesClasses.ofSeries(catalog, new SourceFiles(true, List.of("deprecation"), true)))
                .flatMap(file -> imports.matcher(file.toString()).results().toList())
                .extracting(found -> found.group(1))
                .contains("String")
                .allMatch(SourceFiles::isOfJavaLang);
    }

    /** The source of a series, which has to say `dev` itself without being obscured. */
    private static JavaFileObject declaration(String file, String type, boolean imports) {
        var packageName = GeneratedNames.of(file).packageName();
        var prefix = imports ? "" : "dev.byline.dsl.";
        var annotations = new StringBuilder("@%sSeries(name = \"Test\")\n".formatted(prefix))
                .append("@%sRepository(slug = \"linuxkit/moby\", home = true, pulls = 1)\n".formatted(prefix))
                .append("@%sPeople({\"%s\"})\n".formatted(prefix, String.join("\", \"", HANDLES)));
        for (var link : LINKS) {
            annotations.append("@%sLink(label = \"%s\", url = \"https://a.org/\")\n".formatted(prefix, link));
        }
        return Javac.source(
                file,
                (packageName.isEmpty() ? "" : "package " + packageName + ";\n")
                        + (imports
                                ? Stream.of("Series", "Repository", "People", "Link")
                                        .map(name -> "import dev.byline.dsl." + name + ";\n")
                                        .collect(Collectors.joining())
                                : "")
                        + type.formatted(annotations));
    }

    private void check(String type, JavaFileObject... sources) throws Exception {
        check(type, SourceFiles.USUAL, sources);
    }

    private void check(String type, SourceFiles files, JavaFileObject... sources) throws Exception {
        var javac = new Javac(output);
        javac.compile(sources);
        Catalog catalog;
        try (var loader = javac.loader()) {
            catalog = CompiledCatalog.of(loader.loadClass(type));
        }
        assertThat(catalog.constants()).hasSizeGreaterThanOrEqualTo(HANDLES.size() + LINKS.size() - 3);

        var generated = SeriesClasses.ofSeries(catalog, files);
        javac.compile(generated);
        javac.leave(catalog);

        try (var loader = javac.loader()) {
            assertThat(Javac.constants(loader.loadClass(Javac.name(generated.get(0)))))
                    .isEqualTo(catalog.constants());
            var index = loader.loadClass(Javac.name(generated.get(1)));
            assertThat(index.getMethod("reports").invoke(null)).isEqualTo(List.of());
        }
    }
}
