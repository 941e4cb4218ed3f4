package dev.byline.reader;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/**
 * How sources are to be read.
 *
 * @param encoding how their characters are written
 * @param checks how bad the problems of the checks are, as {@code -Abyline.checks} has it; empty for the defaults
 * @param exists whether a build puts a file into the class output, by its path there; of a folder, the path ends with a slash
 */
public record Settings(Charset encoding, String checks, Predicate<String> exists) {

    /**
     * The defaults: UTF-8, the checks' own severities, and no file beside the reports.
     *
     * @return the settings
     */
    public static Settings defaults() {
        return new Settings(StandardCharsets.UTF_8, "", path -> false);
    }
}
