package dev.byline.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.CompiledCatalog;
import dev.byline.reference.Reference;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A repository with many threads meets the limits of class files. */
class LargeCatalogTest {

    @TempDir
    private Path output;

    @ParameterizedTest
    @CsvSource({"6998, 1", "7000, 2", "10000, 2", "30000, 5"})
    void compilesAndLoads(int threads, int classes) throws Exception {
        var javac = new Javac(output);
        var numbers =
                IntStream.rangeClosed(1, threads).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        javac.compile(Javac.source("large.Large", """
                package large;
                import dev.byline.dsl.*;
                @Series(name = "Large")
                @Repository(slug = "large/large", home = true, pulls = {%s})
                interface Large {}
                """.formatted(numbers)));
        Catalog catalog;
        try (var loader = javac.loader()) {
            catalog = CompiledCatalog.of(loader.loadClass("large.Large"));
        }
        assertThat(catalog.constants()).hasSize(threads + 1);

        var files = SeriesClasses.generate(catalog);
        javac.compile(files);
        javac.leave(catalog);
        javac.compile(Javac.source("elsewhere.User", """
                package elsewhere;
                import static large.LargeRefs.*;
                import large.LargeRefs;
                import dev.byline.reference.Reference;
                import java.util.List;
                public final class User {
                    public static final List<Reference> CITED = List.of(pr1, pr%d, large, LargeRefs.pr2);
                }
                """.formatted(threads)));

        assertThat(files).hasSize(classes + 1);
        try (var loader = javac.loader()) {
            assertThat(Javac.constants(loader.loadClass("large.LargeRefs"))).isEqualTo(catalog.constants());
            assertThat(loader.loadClass("elsewhere.User").getField("CITED").get(null))
                    .asInstanceOf(InstanceOfAssertFactories.list(Reference.class))
                    .extracting(Reference::label)
                    .containsExactly("#1", "#" + threads, "large", "#2");
        }
    }

    @Test
    void leavesOutAConstantWhoseNameNoClassFileCanHold() {
        var name = "x".repeat(30_000);
        var files = SeriesClasses.generate(new SampleSeries("p.Kit", "Kit")
                .person(name, "")
                .person("rn", "")
                .catalog());

        assertThat(files.get(0).toString()).contains(" rn = ").doesNotContain(name);
        new Javac(output).compile(files, Javac.source("p.Kit", "package p;\n/** Reports. */\ninterface Kit {}\n"));
    }
}
