package dev.byline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.dsl.Dsl;
import java.io.File;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A processor path that somebody has put together by hand, and a Java that is too old. */
class ProcessorPathTest {

    @TempDir
    private Path folder;

    private List<String> compile(String release, String missing) throws Exception {
        var dsl = Path.of(
                Dsl.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        // Maven hides the path of the tests in a jar that names the others.
        var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var processorPath = Stream.of(path.split(File.pathSeparator))
                .filter(part -> !part.replace(File.separatorChar, '/').contains(missing))
                .collect(Collectors.joining(File.pathSeparator));
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            compiler.getTask(
                            new StringWriter(),
                            files,
                            diagnostics,
                            List.of(
                                    "--release",
                                    release,
                                    "-processor",
                                    BylineProcessor.class.getName(),
                                    "-cp",
                                    dsl.toString(),
                                    "-processorpath",
                                    processorPath,
                                    "-d",
                                    folder.toString()),
                            null,
                            List.of(
                                    Reports.CATALOG.file(),
                                    Reports.report("report().item(\"x\", pr2090)")
                                            .file()))
                    .call();
        }
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .filter(message -> message.contains("[byline:"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "/commonmark-, org.commonmark:commonmark",
        "/javapoet-, com.palantir.javapoet:javapoet",
        "/auto-common-, com.google.auto:auto-common",
        "/guava-, com.google.guava:guava",
        "/jackson-core-, tools.jackson.core:jackson-core",
        "/core/target/, dev.byline:byline-core"
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
