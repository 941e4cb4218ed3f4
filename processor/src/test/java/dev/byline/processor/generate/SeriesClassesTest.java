package dev.byline.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.JavaFile;
import dev.byline.dsl.ThreadState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sources as a whole. */
class SeriesClassesTest {

    @TempDir
    private Path output;

    private static SampleSeries linuxKit() {
        return new SampleSeries("linuxkit.LinuxKit", "LinuxKit")
                .repository("linuxkit/linuxkit-ci", false)
                .person("rn", "Rolf Neugebauer")
                .person("ijc", "Ian Campbell", "ijc25", "ian-c")
                .person("dave-tucker", "")
                .pull(2061, "", "", ThreadState.UNKNOWN, "", "")
                .pull(2062, "Kernel GPG verification", "rn", ThreadState.MERGED, "2017-06-19", "2017-06-21")
                .pull(2063, "docs: <kernel> & {@code pkg}", "stranger", ThreadState.OPEN, "2017-06-20", "")
                .pull(2064, "Try musl", "ijc25", ThreadState.CLOSED, "", "")
                .issue("linuxkit/linuxkit-ci", 11, "Flaky test", "linuxkit.Week25Catalog")
                .link("Landlock", "https://landlock.io/?a=1&b=2", "")
                .link("LKML", "javascript:alert(1)", "The list")
                .document("notes/2017-06-19-summit.md", "Moby Summit")
                .part("linuxkit.Week25Catalog", "2017-W25")
                .report("linuxkit.Week25", "2017-W25", "", "Week 25")
                .report("linuxkit.About", "", "about", "About these reports");
    }

    private static String approved(String file) throws IOException {
        try (var in = Objects.requireNonNull(SeriesClassesTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"LinuxKitRefs", "LinuxKitIndex", "Week25CatalogRefs"})
    void writesTheApprovedSource(String type) throws IOException {
        assertThat(SeriesClasses.generate(linuxKit().catalog()))
                .filteredOn(file -> file.typeSpec().name().equals(type))
                .singleElement()
                .hasToString(approved(type + ".java"));
    }

    @Test
    void theApprovedSourcesCompileWithoutAWarning() {
        new Javac(output)
                .compile(
                        SeriesClasses.generate(linuxKit().catalog()),
                        Javac.source(
                                "linuxkit.LinuxKit", "package linuxkit;\n/** Reports. */\ninterface LinuxKit {}\n"));
    }

    @Test
    void equalCatalogsGiveEqualBytes() {
        var first = SeriesClasses.generate(linuxKit().catalog());
        var second = SeriesClasses.generate(linuxKit().catalog());

        assertThat(first)
                .extracting(JavaFile::toString)
                .isEqualTo(second.stream().map(JavaFile::toString).toList());
        assertThat(first)
                .allSatisfy(
                        file -> assertThat(file.toString()).doesNotContain("\r").endsWith("}\n"));
    }

    @Test
    void anEmptyCatalogHasBothClasses() {
        var files = SeriesClasses.generate(new SampleSeries("p.Empty", "Empty").catalog());

        assertThat(files).extracting(Javac::name).containsExactly("p.EmptyRefs", "p.EmptyIndex");
        new Javac(output)
                .compile(files, Javac.source("p.Empty", "package p;\n/** Reports. */\npublic interface Empty {}\n"));
    }

    /** Else {@code String} would be the author's. */
    @Test
    void importsJavaLangWhereThePackageHidesIt() {
        var files = SeriesClasses.ofSeries(linuxKit().catalog(), new SourceFiles(true, List.of(), true));

        assertThat(files).allSatisfy(file -> assertThat(file.toString()).contains("import java.lang.String;"));
        assertThat(SeriesClasses.generate(linuxKit().catalog()))
                .allSatisfy(file -> assertThat(file.toString()).doesNotContain("import java.lang."));
    }

    @Test
    void leavesOutTheAnnotationWhereItIsNotVisible() {
        var series = linuxKit().catalog();

        assertThat(SeriesClasses.ofSeries(series, new SourceFiles(false, List.of(), false)))
                .allSatisfy(file -> assertThat(file.toString()).doesNotContain("@Generated", "annotation.processing"));
    }
}
