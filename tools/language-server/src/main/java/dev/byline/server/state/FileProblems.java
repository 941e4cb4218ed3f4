package dev.byline.server.state;

import dev.byline.reader.SourceProblem;
import java.nio.file.Path;
import java.util.List;

/**
 * All that is wrong in a file.
 *
 * @param file the file
 * @param text its text, in which the problems stand
 * @param problems the problems, in the order of the text
 */
public record FileProblems(Path file, String text, List<SourceProblem> problems) {

    /** Copies the list, so that it cannot change. */
    public FileProblems {
        problems = List.copyOf(problems);
    }
}
