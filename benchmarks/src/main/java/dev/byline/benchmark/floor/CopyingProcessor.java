package dev.byline.benchmark.floor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * The least that a processor can do which generates Java: it writes what Byline has generated before, and looks at nothing.
 * What a compilation takes with it is what javac itself takes for processing annotations. It uses nothing but the JDK.
 */
@SupportedAnnotationTypes("dev.byline.dsl.*")
@SupportedOptions(CopyingProcessor.OPTION)
public final class CopyingProcessor extends AbstractProcessor {

    /** Names the folder with the Java; without it the processor does nothing at all. */
    public static final String OPTION = "copied";

    private boolean done;

    /** Made by the compiler. */
    public CopyingProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        var folder = processingEnv.getOptions().get(OPTION);
        if (folder != null && !done) {
            done = true;
            copy(Path.of(folder));
        }
        return false;
    }

    private void copy(Path folder) {
        try {
            for (var file : sources(folder)) {
                var name = folder.relativize(file)
                        .toString()
                        .replace(folder.getFileSystem().getSeparator(), ".");
                try (var out = processingEnv
                        .getFiler()
                        .createSourceFile(name.substring(0, name.length() - ".java".length()))
                        .openWriter()) {
                    out.write(Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
