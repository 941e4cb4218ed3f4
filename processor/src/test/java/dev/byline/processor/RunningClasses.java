package dev.byline.processor;

import com.google.testing.compile.Compilation;
import dev.byline.catalog.CompiledCatalog;
import dev.byline.dsl.ReportSource;
import dev.byline.markdown.MarkdownWriter;
import dev.byline.markdown.ParsedReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;

/** The classes of a compilation, to run them: what they say is what Byline has to say of them. */
final class RunningClasses extends ClassLoader {

    private final Map<String, JavaFileObject> files = new HashMap<>();

    RunningClasses(Compilation compilation) {
        super(RunningClasses.class.getClassLoader());
        for (var file : compilation.generatedFiles()) {
            files.put(file.getName().replaceFirst("^/?CLASS_OUTPUT/", ""), file);
        }
    }

    /** The Markdown of what {@code write()} of a report returns. */
    String markdown(String series, String report) {
        try {
            var constructor = loadClass(report).getDeclaredConstructor();
            constructor.setAccessible(true);
            var source = (ReportSource) constructor.newInstance();
            return MarkdownWriter.write(ParsedReport.of(CompiledCatalog.of(loadClass(series)), source));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        var file = files.get(name.replace('.', '/') + ".class");
        if (file == null) {
            throw new ClassNotFoundException(name);
        }
        try (var in = file.openInputStream()) {
            var content = in.readAllBytes();
            return defineClass(name, content, 0, content.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected URL findResource(String name) {
        var file = files.get(name);
        if (file == null) {
            return null;
        }
        try {
            return new URL(null, "memory:" + name, new URLStreamHandler() {
                @Override
                protected URLConnection openConnection(URL url) {
                    return new Content(url, file);
                }
            });
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected Enumeration<URL> findResources(String name) {
        var found = findResource(name);
        return found == null ? Collections.emptyEnumeration() : Collections.enumeration(List.of(found));
    }

    private static final class Content extends URLConnection {

        private final JavaFileObject file;

        Content(URL url, JavaFileObject file) {
            super(url);
            this.file = file;
        }

        @Override
        public void connect() {}

        @Override
        public InputStream getInputStream() throws IOException {
            return file.openInputStream();
        }
    }
}
