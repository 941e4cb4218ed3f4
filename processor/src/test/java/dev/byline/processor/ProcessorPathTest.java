package dev.byline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.dsl.Dsl;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A processor path that somebody has put together by hand, and a Java that is too old. */
class ProcessorPathTest {

    @TempDir
    private Path folder;

    /** A javac of its own: inside of this Java, it would find what is missing. */
    private List<String> compile(String release, String missing) throws Exception {
        var dsl = Path.of(
                Dsl.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        var processorPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> !part.replace(File.separatorChar, '/').matches(".*" + missing + ".*"))
                .collect(Collectors.joining(File.pathSeparator));
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "--release",
                release,
                "-processor",
                BylineProcessor.class.getName(),
                "-cp",
                dsl.toString(),
                "-processorpath",
                processorPath,
                "-d",
                folder.toString()));
        for (var source : List.of(Reports.CATALOG, Reports.report("report().item(\"x\", pr2090)"))) {
            var file = folder.resolve(source.name().substring(source.name().lastIndexOf('.') + 1) + ".java");
            command.add(Files.writeString(file, source.text()).toString());
        }
        var javac = new ProcessBuilder(command).redirectErrorStream(true).start();
        var printed = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        javac.waitFor();
        return printed.lines()
                .filter(line -> line.startsWith("error: [byline:"))
                .map(line -> line.substring("error: ".length()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "/commonmark-, org.commonmark:commonmark",
        "/javapoet-, com.palantir.javapoet:javapoet",
        "/auto-common-, com.google.auto:auto-common",
        "/guava-, com.google.guava:guava",
        "/jackson-core-, tools.jackson.core:jackson-core",
        "/(?:core/target/|byline-core-), dev.byline:byline-core"
    })
    void saysWhatIsMissing(String jar, String artifact) throws Exception {
        assertThat(compile("17", jar))
                .singleElement()
                .asString()
                .startsWith("[byline:internal-error] the processor path has no " + artifact + " (class ")
                .endsWith(
                        "; name dev.byline:byline-processor in it by a build tool, which adds all that it needs, or add that"
                                + " jar too");
    }

    @Test
    void lacksNothing() throws Exception {
        assertThat(compile("17", "/no-such-jar-")).isEmpty();
    }

    @Test
    void needsJava17() throws Exception {
        assertThat(compile("11", "/no-such-jar-"))
                .containsExactly(
                        "[byline:invalid-option] Byline needs Java 17, and this compilation is for Java 11; write"
                                + " --release 17, in Maven <maven.compiler.release>17</maven.compiler.release>");
    }
}
