package dev.byline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.catalog.Declarations.DocumentDeclaration;
import dev.byline.catalog.Declarations.LinkDeclaration;
import dev.byline.catalog.Declarations.PeriodDeclaration;
import dev.byline.catalog.Declarations.PersonDeclaration;
import dev.byline.catalog.Declarations.ReportDeclaration;
import dev.byline.catalog.Declarations.RepositoryDeclaration;
import dev.byline.catalog.Declarations.SeriesDeclaration;
import dev.byline.catalog.Declarations.ThreadDeclaration;
import dev.byline.dsl.Series;
import dev.byline.dsl.ThreadState;
import dev.byline.index.ReportHeader;
import dev.byline.problem.CheckId;
import dev.byline.reference.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/**
 * Two references that would have one label are an error. An index that is joined from entries relies on it: an entry
 * names what a report cites by its label.
 */
class OwnLabelPropertyTest {

    private static final DeclarationSite SITE = new DeclarationSite("p.Demo", Series.class, 0, "", -1);

    /** Names that mean something elsewhere too: a week, its last day, a month. */
    private static final Arbitrary<String> NAMES =
            Arbitraries.of("2017-W25", "2017-06-25", "2017-06", "2017-06-19..2017-06-25", "a", "A", "b", "@a", "#1");

    private static <T> Arbitrary<List<T>> some(Arbitrary<T> each) {
        return each.list().ofMaxSize(2);
    }

    private static Arbitrary<PeriodDeclaration> periods() {
        return Arbitraries.of(
                new PeriodDeclaration("", "", "", "", ""),
                new PeriodDeclaration("2017-W25", "", "", "", ""),
                new PeriodDeclaration("", "2017-06", "", "", ""),
                new PeriodDeclaration("", "", "2017-06-19", "2017-06-25", ""),
                new PeriodDeclaration("", "", "", "", "2017-06-25"));
    }

    private static Arbitrary<ReportDeclaration> reports() {
        return Combinators.combine(periods(), NAMES, Arbitraries.integers().between(1, 99))
                .as((period, file, number) -> new ReportDeclaration("p.R" + number, period, file, "A title", SITE));
    }

    private static Arbitrary<RepositoryDeclaration> repositories() {
        return Combinators.combine(Arbitraries.of("o/a", "o/b", "p/a"), Arbitraries.of("", "", "a", "b", "c"))
                .as((slug, name) -> new RepositoryDeclaration(slug, name, false, "", SITE));
    }

    private static Arbitrary<ThreadDeclaration> threads() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of("", "o/a", "p/a", "b"),
                        Arbitraries.integers().between(1, 2))
                .as((pull, repository, number) -> new ThreadDeclaration(
                        pull, repository, number, "", "", ThreadState.UNKNOWN, "", "", "", SITE, SITE));
    }

    @Provide
    Arbitrary<Declarations> declarations() {
        var home = new RepositoryDeclaration("o/home", "", true, "", SITE);
        var people = NAMES.map(handle -> new PersonDeclaration(handle, "", List.of(), "", "", SITE, SITE));
        var links = NAMES.map(label -> new LinkDeclaration(label, "https://example.org/" + label, "", SITE));
        var documents = Combinators.combine(NAMES, Arbitraries.of("", "", "a", "x"))
                .as((path, label) -> new DocumentDeclaration(path + ".txt", label, "", SITE));
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        some(repositories()),
                        some(people),
                        some(threads()),
                        some(links),
                        some(documents),
                        some(reports()))
                .as((fullNames, more, who, about, urls, files, written) -> new Declarations(
                        new SeriesDeclaration("p.Demo", "Demo", "{name}", "", "", "", fullNames, false, false, SITE),
                        List.of(),
                        Stream.concat(Stream.of(home), more.stream()).toList(),
                        who,
                        about,
                        urls,
                        files,
                        List.of(),
                        written));
    }

    @Property(seed = "20170625", tries = 2000, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(onFailureOnly = true)
    void noTwoReferencesOfAKindHaveOneLabel(@ForAll("declarations") Declarations declarations) {
        var resolved = CatalogBuilder.resolve(declarations);
        var isError = resolved.problems().stream().anyMatch(problem -> problem.check() != CheckId.PERIOD_GAP);
        var isShared = isLabelShared(resolved.catalog());
        Statistics.collect(isError ? isShared ? "error for a label" : "error" : "right");
        Statistics.coverage(coverage -> {
            coverage.check("error for a label").percentage(share -> share > 5);
            coverage.check("right").percentage(share -> share > 5);
        });
        assertThat(isShared && !isError).isFalse();
    }

    private static boolean isLabelShared(Catalog catalog) {
        var reports = catalog.reports().stream().map(ReportHeader::reference).toList();
        var references = new ArrayList<Reference>();
        Stream.of(
                        catalog.people(),
                        catalog.repositories(),
                        catalog.threads(),
                        catalog.links(),
                        catalog.documents(),
                        reports)
                .flatMap(Collection::stream)
                .forEach(references::add);
        var labels = new HashSet<List<Object>>();
        return references.stream()
                .distinct()
                .anyMatch(reference -> !labels.add(List.of(reference.getClass(), reference.label())));
    }
}
