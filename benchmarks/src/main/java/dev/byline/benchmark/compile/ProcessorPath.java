package dev.byline.benchmark.compile;

import dev.byline.dsl.Dsl;
import dev.byline.reader.SeriesReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;

/**
 * What an author's build hands to javac.
 *
 * @param dsl the class path: Byline's DSL
 * @param processor the processor path: Byline's processor and what it needs
 */
public record ProcessorPath(String dsl, String processor) {

    /**
     * What the build of this program has listed beside it.
     *
     * @return the paths
     * @throws IOException if the list cannot be read
     */
    public static ProcessorPath built() throws IOException {
        var list = MeasuredJvm.location(ProcessorPath.class).resolveSibling("processor-path.txt");
        if (!Files.isReadable(list)) {
            throw new IOException(list + " is missing; run `mvn verify`, or name --processor-path and --dsl");
        }
        return new ProcessorPath(
                MeasuredJvm.location(Dsl.class).toString(),
                Files.readString(list).strip());
    }

    /** The class path of the reader of sources: it needs what the processor needs. */
    String reader() {
        return MeasuredJvm.location(SeriesReader.class) + File.pathSeparator + processor;
    }
}
