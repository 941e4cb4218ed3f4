package dev.byline.processor.output;

import dev.byline.build.Directory;
import dev.byline.build.OutputFolder;
import java.io.IOException;
import java.nio.file.Path;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/** Finds where the compiler puts its classes. */
public final class CompilerOutput {

    /** No class has a hyphen in its name, so no file is in the way. */
    private static final String PROBE = "META-INF/byline/no-file";

    private CompilerOutput() {}

    /**
     * The output of a compilation.
     *
     * @param filer the compiler's
     * @return a directory where the compiler has one, which nearly every compiler does
     */
    public static OutputFolder of(Filer filer) {
        try {
            // The compiler names no directory, but where a file in it would be.
            var file =
                    filer.getResource(StandardLocation.CLASS_OUTPUT, "", PROBE).toUri();
            return "file".equals(file.getScheme())
                    ? new Directory(Path.of(file)
                            .resolve("../".repeat(Path.of(PROBE).getNameCount()))
                            .normalize())
                    : new CompilerFiles(filer);
        } catch (IOException | RuntimeException e) {
            return new CompilerFiles(filer);
        }
    }
}
