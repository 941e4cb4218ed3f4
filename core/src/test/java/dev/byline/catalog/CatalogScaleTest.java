package dev.byline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.catalog.Declarations.PersonDeclaration;
import dev.byline.catalog.Declarations.RepositoryDeclaration;
import dev.byline.catalog.Declarations.SeriesDeclaration;
import dev.byline.catalog.Declarations.ThreadDeclaration;
import dev.byline.dsl.Repository;
import dev.byline.dsl.Series;
import dev.byline.dsl.ThreadState;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CatalogScaleTest {

    private static final DeclarationSite SITE = new DeclarationSite("Big", Repository.class, 0, "", -1);

    @Test
    void tensOfThousandsOfThreadsAndHundredsOfRepositories() {
        var repositories = IntStream.range(0, 500)
                .mapToObj(i -> new RepositoryDeclaration("owner/r" + i, "", i == 0, "", SITE))
                .toList();
        var threads = IntStream.range(0, 50_000)
                .mapToObj(i -> new ThreadDeclaration(
                        i % 2 == 0,
                        "owner/r" + i % 500,
                        i + 1,
                        "",
                        "",
                        ThreadState.UNKNOWN,
                        "",
                        "",
                        "Big",
                        SITE.element("pulls", i),
                        SITE.element("pulls", i)))
                .toList();
        var people = IntStream.range(0, 5_000)
                .mapToObj(i -> new PersonDeclaration("p" + i, "", List.of(), "", "", SITE, SITE))
                .toList();
        var series = new SeriesDeclaration(
                "Big",
                "Big",
                "{name}",
                "",
                "",
                "",
                false,
                false,
                false,
                new DeclarationSite("Big", Series.class, 0, "", -1));
        var declarations = new Declarations(
                series, List.of(), repositories, people, threads, List.of(), List.of(), List.of(), List.of());

        var resolved = CatalogBuilder.resolve(declarations);

        assertThat(resolved.problems()).isEmpty();
        assertThat(resolved.catalog().threads()).hasSize(50_000);
        assertThat(resolved.catalog().label("r7#8")).isPresent();
    }
}
