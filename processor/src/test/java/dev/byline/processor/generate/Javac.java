package dev.byline.processor.generate;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.JavaFile;
import com.sun.source.util.JavacTask;
import dev.byline.catalog.Catalog;
import dev.byline.catalog.SeriesMembers;
import dev.byline.dsl.ReportSource;
import dev.byline.index.CatalogText;
import dev.byline.index.ReportText;
import dev.byline.indexing.ReportEntries;
import dev.byline.markdown.ParsedReport;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles into a folder as strictly as javac can, and loads what it compiled.
 *
 * @param output the folder
 */
record Javac(Path output) {

    private static final List<String> STRICT = List.of(
            "--release", "17", "-Xlint:all,-processing", "-Xdoclint:all", "-Werror", "-proc:none", "-Xmaxerrs", "5");

    static JavaFileObject source(String name, String text) {
        return new SimpleJavaFileObject(
                URI.create("mem:///" + name.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    static JavaFileObject source(JavaFile file) {
        return source(name(file), file.toString());
    }

    static String name(JavaFile file) {
        return (file.packageName().isEmpty() ? "" : file.packageName() + ".")
                + file.typeSpec().name();
    }

    /** Compiles the files generated for a catalog, and others beside them; a warning is an error. */
    void compile(List<JavaFile> generated, JavaFileObject... others) {
        var sources = new ArrayList<>(List.of(others));
        generated.forEach(file -> sources.add(source(file)));
        compile(sources, STRICT);
    }

    /** Compiles hand-written sources, without an eye on their comments. */
    void compile(JavaFileObject... sources) {
        compile(List.of(sources), List.of("--release", "17", "-proc:none"));
    }

    private void compile(List<JavaFileObject> sources, List<String> options) {
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        try (var files = fileManager()) {
            var task = ToolProvider.getSystemJavaCompiler()
                    .getTask(new StringWriter(), files, diagnostics, options, null, sources);
            assertThat(task.call())
                    .withFailMessage(() -> diagnostics.getDiagnostics().stream()
                            .limit(5)
                            .map(Object::toString)
                            .collect(joining("\n")))
                    .isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(diagnostics.getDiagnostics()).isEmpty();
        listMembers();
    }

    /** Leaves what the processor would: the members of each series, here none. Which classes are series is not asked. */
    private void listMembers() {
        try (var files = Files.walk(output)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                var name = output.relativize(file).toString().replace(File.separatorChar, '.');
                var list = output.resolve(SeriesMembers.resource(name.substring(0, name.length() - ".class".length())));
                Files.createDirectories(list.getParent());
                Files.write(list, new byte[0]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves the catalog that the constants of a series are read from, as the processor would. */
    void leave(Catalog catalog) {
        leave(CatalogText.resource(catalog.series().type()), CatalogText.write(catalog.declared()));
    }

    private void leave(String resource, String text) {
        try {
            var file = output.resolve(resource);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves what the index has of a report, as the processor would. */
    void leave(Catalog catalog, ReportSource report) {
        leave(
                ReportText.resource(catalog.series().type(), report.getClass().getName()),
                ReportText.write(ReportEntries.of(ParsedReport.of(catalog, report))));
    }

    /** A parser for files in memory. */
    static JavacTask parser(List<JavaFileObject> sources) {
        return (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(new StringWriter(), null, null, List.of("-proc:none"), null, sources);
    }

    private StandardJavaFileManager fileManager() throws IOException {
        var files =
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
        // What an author has: Byline, and none of the libraries of its tests.
        files.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of(byline(), output));
        return files;
    }

    private static Path byline() {
        try {
            return Path.of(ReportSource.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A loader of the compiled classes. */
    URLClassLoader loader() {
        try {
            return new URLClassLoader(new URL[] {output.toUri().toURL()}, Javac.class.getClassLoader());
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The public constants of a class, inherited ones too, by name. */
    static Map<String, Object> constants(Class<?> type) throws IllegalAccessException {
        var constants = new TreeMap<String, Object>();
        for (var field : type.getFields()) {
            assertThat(field.getModifiers()).isEqualTo(Modifier.PUBLIC | Modifier.STATIC | Modifier.FINAL);
            var value = field.get(null);
            assertThat(value).isExactlyInstanceOf(field.getType());
            constants.put(field.getName(), value);
        }
        return constants;
    }
}
