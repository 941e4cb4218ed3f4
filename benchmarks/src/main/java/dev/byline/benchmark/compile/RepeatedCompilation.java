package dev.byline.benchmark.compile;

import com.sun.source.util.JavacTask;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import javax.annotation.processing.Processor;

/**
 * Compiles one source again and again, edited each time, in one JVM that gets warm, and prints a line of JSON for each
 * time that is measured. Like {@link MeasuredCompilation} it uses nothing but the JDK.
 */
public final class RepeatedCompilation {

    private RepeatedCompilation() {}

    /**
     * Compiles and prints.
     *
     * @param arguments the source; how often it is compiled before the measurement, and how often in it; the path of
     *     processors that are loaded once, or {@code -} where javac loads those of its options each time; then the
     *     options of javac
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        var source = Path.of(arguments[0]);
        var warmUps = Integer.parseInt(arguments[1]);
        var times = warmUps + Integer.parseInt(arguments[2]);
        var processors = processors(arguments[3]);
        var options = Arrays.asList(arguments).subList(4, arguments.length);
        var text = Files.readString(source);
        for (var time = 0; time < times; time++) {
            Files.writeString(source, text.replace("Revision 0.", "Revision " + (time + 1) + "."));
            var result = MeasuredCompilation.compile(List.of(source.toString()), options, processors);
            if (time >= warmUps) {
                System.out.println(MeasuredCompilation.json(result.values()));
            }
            if (time == times - 1) {
                System.err.print(result.output());
            }
        }
        Files.writeString(source, text);
    }

    /** New processors for each compilation, all of one class loader. */
    private static Consumer<JavacTask> processors(String path) throws MalformedURLException {
        if (path.equals("-")) {
            return task -> {};
        }
        var urls = new ArrayList<URL>();
        for (var entry : path.split(File.pathSeparator)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        var loader = new URLClassLoader(urls.toArray(URL[]::new), RepeatedCompilation.class.getClassLoader());
        return task -> {
            var fresh = new ArrayList<Processor>();
            ServiceLoader.load(Processor.class, loader).forEach(fresh::add);
            task.setProcessors(fresh);
        };
    }
}
