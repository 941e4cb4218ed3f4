package dev.byline.importer;

import dev.byline.importer.options.ImportException;
import dev.byline.importer.options.ImportOptions;
import dev.byline.importer.options.Progress;
import dev.byline.importer.project.Versions;
import dev.byline.java.OwnJava;
import dev.byline.java.TemporaryFolder;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;

/** Runs an import in {@link OwnJava}. What it has to say comes from standard output, and why it fails from the other. */
public final class ImportProcess {

    /** What was asked for is not possible. */
    private static final int REFUSED = 2;

    private static final int FAILED = 3;

    private ImportProcess() {}

    /**
     * Imports a folder.
     *
     * @param options what is asked for
     * @param out takes each line that the import has to say
     * @throws IOException if a file cannot be read or written
     * @throws ImportException if the folders are not what they should be
     */
    public static void run(ImportOptions options, Consumer<String> out) throws IOException {
        try (var folder = TemporaryFolder.create("byline-import")) {
            var asked = folder.path().resolve("import.properties");
            try (var writer = Files.newBufferedWriter(asked)) {
                options.toProperties().store(writer, null);
            }
            var errors = folder.path().resolve("errors.txt");
            var process = OwnJava.process(ImportProcess.class.getName(), List.of(asked.toString()))
                    .redirectErrorStream(false)
                    .redirectError(errors.toFile())
                    .start();
            try {
                process.getOutputStream().close();
                relay(process, out);
                switch (process.waitFor()) {
                    case 0 -> {}
                    case REFUSED ->
                        throw new ImportException(Files.readString(errors).strip());
                    default -> throw new IOException(Files.readString(errors).strip());
                }
            } finally {
                process.destroy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the import was interrupted", e);
        }
    }

    private static void relay(Process process, Consumer<String> out) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                out.accept(line);
            }
        }
    }

    /**
     * The other process.
     *
     * @param arguments the file with the options
     * @throws IOException if that cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        var asked = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(arguments[0]))) {
            asked.load(reader);
        }
        try {
            new Importer(ImportOptions.of(asked), Versions.current(), new Progress(out::println))
                    .run()
                    .table()
                    .forEach(out::println);
        } catch (ImportException e) {
            err.println(e.getMessage());
            System.exit(REFUSED);
        } catch (IOException | UncheckedIOException e) {
            err.println(e);
            System.exit(FAILED);
        }
    }
}
