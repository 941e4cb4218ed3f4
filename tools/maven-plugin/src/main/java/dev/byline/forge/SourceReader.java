package dev.byline.forge;

import com.sun.source.util.Trees;
import dev.byline.catalog.AnnotatedType;
import dev.byline.catalog.Declarations;
import dev.byline.dsl.CatalogOf;
import dev.byline.dsl.Report;
import dev.byline.dsl.Series;
import dev.byline.processor.declaration.SeriesRound;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * Reads the series of a project from its sources. The compiler stops behind the annotations, so it does not matter
 * whether the reports compile, or the constants they use are generated yet.
 */
final class SourceReader {

    private final ProjectSources project;

    SourceReader(ProjectSources project) {
        this.project = project;
    }

    /**
     * Finds a series.
     *
     * @param name its name, or that of its type; empty for the only one
     * @return the series
     * @throws IOException if the sources cannot be read
     * @throws ForgeException if there is no such series, or there are several
     */
    SeriesSource series(Optional<String> name) throws IOException {
        var all = read();
        var found = all.stream()
                .filter(series -> name.isEmpty()
                        || List.of(
                                        series.type(),
                                        series.simpleName(),
                                        series.declarations().series().name())
                                .contains(name.get()))
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        var names = all.stream().map(SeriesSource::simpleName).collect(Collectors.joining(", "));
        if (all.isEmpty()) {
            throw new ForgeException(
                    "no type with @Series in " + project.roots() + "; declare one, as the README shows");
        }
        throw new ForgeException(
                found.isEmpty()
                        ? "there is no series " + Texts.shown(name.orElse("")) + "; name one of " + names
                                + " with -Dbyline.series="
                        : "there are several series; name one with -Dbyline.series=, of " + names);
    }

    private List<SeriesSource> read() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new ForgeException("this Java has no compiler; run Maven with a JDK");
        }
        var sources = sources();
        if (sources.isEmpty()) {
            return List.of();
        }
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        var declarations = new DeclarationProcessor();
        try (var files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, project.encoding())) {
            var path = project.classPath().stream()
                    .map(Path::toString)
                    .collect(Collectors.joining(System.getProperty("path.separator")));
            var task = compiler.getTask(
                    new StringWriter(),
                    files,
                    diagnostics,
                    List.of("-proc:only", "-implicit:none", "-nowarn", "-Xmaxerrs", "10000", "-cp", path),
                    null,
                    files.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(List.of(declarations));
            // What does not compile yet is the next build's business, unless nothing could be read.
            var unused = task.call();
        }
        if (!declarations.hasRun) {
            throw new ForgeException("the sources cannot be read: "
                    + diagnostics.getDiagnostics().stream()
                            .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                            .findFirst()
                            .map(SourceReader::text)
                            .orElse("the compiler gives no reason"));
        }
        return declarations.found;
    }

    private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
        var source = diagnostic.getSource();
        return (source == null ? "" : Path.of(source.getName()).getFileName() + ":" + diagnostic.getLineNumber() + ": ")
                + diagnostic.getMessage(Locale.ROOT).lines().findFirst().orElse("");
    }

    private List<Path> sources() throws IOException {
        var sources = new ArrayList<Path>();
        for (var root : project.roots()) {
            if (Files.isDirectory(root)) {
                try (var walk = Files.walk(root)) {
                    walk.filter(file -> file.toString().endsWith(".java"))
                            // Without it the class path is enough to find everything.
                            .filter(file -> !file.endsWith("module-info.java"))
                            .sorted()
                            .forEach(sources::add);
                }
            }
        }
        return sources;
    }

    /** Collects the annotations of each series. */
    private static final class DeclarationProcessor extends AbstractProcessor {

        private final Map<String, TypeElement> series = new TreeMap<>();
        private final Map<String, TypeElement> parts = new TreeMap<>();
        private final Map<String, TypeElement> reports = new TreeMap<>();
        private List<SeriesSource> found = List.of();
        private boolean hasRun;

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            hasRun = true;
            collect(round, Series.class, series);
            collect(round, CatalogOf.class, parts);
            collect(round, Report.class, reports);
            if (round.processingOver()) {
                found = series.values().stream().map(this::read).toList();
            }
            return false;
        }

        private void collect(
                RoundEnvironment round, Class<? extends Annotation> annotation, Map<String, TypeElement> types) {
            var type = processingEnv.getElementUtils().getTypeElement(annotation.getName());
            if (type != null) {
                round.getElementsAnnotatedWith(type).stream()
                        .filter(TypeElement.class::isInstance)
                        .map(TypeElement.class::cast)
                        .forEach(element -> types.put(binaryName(element), element));
            }
        }

        private String binaryName(TypeElement type) {
            return processingEnv.getElementUtils().getBinaryName(type).toString();
        }

        private SeriesSource read(TypeElement type) {
            var packageName = processingEnv
                    .getElementUtils()
                    .getPackageOf(type)
                    .getQualifiedName()
                    .toString();
            var qualified = type.getQualifiedName().toString();
            var file = Path.of(Trees.instance(processingEnv)
                    .getPath(type)
                    .getCompilationUnit()
                    .getSourceFile()
                    .toUri());
            var name = binaryName(type);
            try {
                return new SeriesSource(
                        name,
                        packageName.isEmpty() ? qualified : qualified.substring(packageName.length() + 1),
                        file,
                        Declarations.read(annotated(name, type), of(type, parts), of(type, reports)));
            } catch (RuntimeException e) {
                throw new ForgeException(file.getFileName() + ": the annotations of the series cannot be read; compile"
                        + " the project to see what is wrong with them");
            }
        }

        private static List<AnnotatedType> of(TypeElement series, Map<String, TypeElement> members) {
            return members.entrySet().stream()
                    .filter(member -> SeriesRound.seriesOf(member.getValue())
                            .filter(series::equals)
                            .isPresent())
                    .map(member -> annotated(member.getKey(), member.getValue()))
                    .toList();
        }

        private static AnnotatedType annotated(String name, TypeElement type) {
            return new AnnotatedType(name, type::getAnnotationsByType);
        }
    }
}
