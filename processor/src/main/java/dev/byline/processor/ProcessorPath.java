package dev.byline.processor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What Byline needs beside its own jar. A build tool that knows the artifact finds all of it; a path that somebody has
 * put together may lack a part. This class needs nothing but Java, as anything else may be missing.
 */
public final class ProcessorPath {

    /** The artifacts by the beginning of the names of their classes, the longer names first. */
    private static final Map<String, String> ARTIFACTS = artifacts();

    private ProcessorPath() {}

    private static Map<String, String> artifacts() {
        var artifacts = new LinkedHashMap<String, String>();
        artifacts.put("dev.byline.dsl.", "dev.byline:byline-dsl");
        artifacts.put("dev.byline.index.", "dev.byline:byline-dsl");
        artifacts.put("dev.byline.reference.", "dev.byline:byline-dsl");
        artifacts.put("dev.byline.", "dev.byline:byline-core");
        artifacts.put("org.commonmark.ext.", "a commonmark extension of org.commonmark");
        artifacts.put("org.commonmark.", "org.commonmark:commonmark");
        artifacts.put("com.palantir.javapoet.", "com.palantir.javapoet:javapoet");
        artifacts.put("com.google.auto.common.", "com.google.auto:auto-common");
        artifacts.put("com.google.common.", "com.google.guava:guava");
        artifacts.put("org.apache.commons.text.", "org.apache.commons:commons-text");
        artifacts.put("org.apache.commons.lang3.", "org.apache.commons:commons-lang3");
        artifacts.put("tools.jackson.core.", "tools.jackson.core:jackson-core");
        artifacts.put("org.snakeyaml.", "org.snakeyaml:snakeyaml-engine");
        artifacts.put("org.tomlj.", "org.tomlj:tomlj");
        artifacts.put("org.antlr.", "org.antlr:antlr4-runtime");
        return artifacts;
    }

    /**
     * What to tell an author of whose processor path something is missing.
     *
     * @param failure a failure of Byline
     * @return the text; empty where nothing is missing
     */
    public static Optional<String> missing(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NoClassDefFoundError || cause instanceof ClassNotFoundException) {
                var name = String.valueOf(cause.getMessage())
                        .replaceFirst("^Could not initialize class ", "")
                        .replace('/', '.');
                return ARTIFACTS.entrySet().stream()
                        .filter(artifact -> name.startsWith(artifact.getKey()))
                        .findFirst()
                        .map(artifact ->
                                "[byline:internal-error] the processor path has no " + artifact.getValue() + " (class "
                                        + name
                                        + "), so that Byline cannot run; name dev.byline:byline-processor in it by a build tool,"
                                        + " which adds all that it needs, or add that jar too");
            }
        }
        return Optional.empty();
    }
}
