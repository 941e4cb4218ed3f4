package dev.byline.reader;

import dev.byline.check.CheckId;
import dev.byline.check.Severity;
import dev.byline.source.Span;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Something wrong in a source, or with how it is to be read.
 *
 * @param severity how bad it is
 * @param check which check found it; empty for what the parser does not understand
 * @param message the text for the author
 * @param file the source; empty where the settings are wrong
 * @param span where, in UTF-16 units from the beginning of the file; empty where the file cannot be read
 */
public record SourceProblem(
        Severity severity, Optional<CheckId> check, String message, Optional<Path> file, Span span) {}
