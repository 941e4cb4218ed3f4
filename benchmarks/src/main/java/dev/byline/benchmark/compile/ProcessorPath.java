package dev.byline.benchmark.compile;

import dev.byline.dsl.Dsl;
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
}
