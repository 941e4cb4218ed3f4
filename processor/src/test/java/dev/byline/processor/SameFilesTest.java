package dev.byline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.byline.dsl.Report;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same sources give the same files, byte by byte, whoever compiles them. */
class SameFilesTest {

    private static final Locale LOCALE = Locale.getDefault();
    private static final TimeZone ZONE = TimeZone.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(LOCALE);
        TimeZone.setDefault(ZONE);
    }

    @Test
    void inAnyOrderOfTheSources() {
        var names = new ArrayList<>(ProjectReports.sources().keySet());
        var files = files(names);
        assertThat(files.keySet())
                .anyMatch(name -> name.endsWith("LinuxKitRefs.java"))
                .anyMatch(name -> name.endsWith("LinuxKitIndex.java"))
                .anyMatch(name -> name.endsWith("2017-06-25.md"))
                .anyMatch(name -> name.endsWith("README.md"))
                .anyMatch(name -> name.endsWith("index.json"))
                .anyMatch(name -> name.endsWith("META-INF/byline/linuxkit.LinuxKit"));
        for (var seed = 0; seed < 4; seed++) {
            Collections.shuffle(names, new Random(seed));
            assertThat(files(names)).as("%s", names).isEqualTo(files);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tr-TR, Pacific/Kiritimati",
        "ar-EG-u-nu-arab, Pacific/Niue",
        "th-TH-u-ca-buddhist-nu-thai, Asia/Kathmandu",
        "ja-JP-u-ca-japanese, UTC"
    })
    void inAnyLocaleAndTimeZone(String locale, String zone) {
        var names = List.copyOf(ProjectReports.sources().keySet());
        var files = files(names);
        Locale.setDefault(Locale.forLanguageTag(locale));
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        assertThat(files(names)).isEqualTo(files);
    }

    /** All that is generated besides class files. */
    private static Map<String, String> files(List<String> names) {
        var sources = ProjectReports.sources();
        var compilation = Compiler.javac()
                .withClasspath(List.of(CompilerRun.home(Report.class).toFile()))
                .withProcessors(new BylineProcessor())
                .compile(names.stream()
                        .map(name -> JavaFileObjects.forSourceString(name, sources.get(name)))
                        .toList());
        BothDoors.assertSame(compilation, List.of(), sources);
        var files = new TreeMap<String, String>();
        for (var file : compilation.generatedFiles()) {
            if (file.getKind() != JavaFileObject.Kind.CLASS) {
                try {
                    files.put(file.getName(), file.getCharContent(false).toString());
                } catch (FileNotFoundException e) {
                    // It was looked for, and nobody has written it.
                    continue;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return files;
    }
}
