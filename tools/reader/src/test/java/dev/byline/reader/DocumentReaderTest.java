package dev.byline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.dsl.Dsl;
import dev.byline.dsl.ReportDocument;
import dev.byline.reader.DocumentReader.Documents;
import dev.byline.reader.parse.SourceText;
import dev.byline.reference.Reference.Person;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentReaderTest {

    private static final Person ADA = new Person("ada", "", "https://github.com/ada", List.of());

    @Test
    void aReportIsReadAsTheDslMeansIt() {
        var document = Dsl.report()
                .withoutHeading()
                .intro("Hi \"you\"", ADA)
                .with(Dsl.numbered(3, Dsl.item("one").items(Dsl.item("two", ADA, ADA)))
                        .loosely())
                .item(Dsl.item("x").items(Dsl.item("y")));
        var body = """
                report().withoutHeading()
                    .intro("Hi \\u0022you\\"", ada) .with(numbered(3,item("one")
                    .items(item(\"""
                        t\\
                        wo\""", ada, ada))).loosely()).item(item("x").items(item("y")))""";
        // The escape ends the literal, as it does for a compiler.
        assertThat(problems(body).get(0)).startsWith("10:").doesNotContain("byline:");
        var right = body.replace("\\u0022", "\\\"");
        assertThat(document(right)).isEqualTo(document);
        assertThat(problems(right)).isEmpty();
        assertThat(document(right.replace("3", "4"))).isNotEqualTo(document);
    }

    @Test
    void whatIsNotKnownLeavesNoDocument() {
        assertThat(problems("report().intro(\"a\", nobody)"))
                .containsExactly("9:36: [byline:undefined-reference] `nobody` is not known; declare it");
        assertThat(problems("report().frontMatter()"))
                .containsExactly("9:16: [byline:undefined-reference] `frontMatter` is not known; declare it");
        assertThat(problems("report().intro(text())"))
                .containsExactly("9:31: [byline:undefined-reference] `text` is not known; declare it");
        assertThat(problems("report().intro(new String())"))
                .singleElement()
                .asString()
                .startsWith("9:31: [byline:not-a-report-value] ");
    }

    @Test
    void theSeriesHasItsProblemsToo() {
        var documents = DocumentReader.read(List.of(
                new SourceText(Path.of("Harbour.java"), SERIES.replace("\"ada\"", "\"a da\"")),
                report("report().intro(\"a\")")));
        assertThat(shown(documents)).singleElement().asString().startsWith("5:10: [byline:invalid-declaration] ");
        assertThat(documents.reports()).containsOnlyKeys("h.Week25");
        assertThat(documents.reports().get("h.Week25").header().reference().file())
                .isEqualTo("2017-06-25");
    }

    @Test
    void aGapInASeriesIsNotWrong() {
        var first = report("report().intro(\"a\")");
        var later = new SourceText(
                Path.of("Week29.java"),
                first.content().replace("2017-W25", "2017-W29").replace("Week25", "Week29"));
        var documents = DocumentReader.read(List.of(new SourceText(Path.of("Harbour.java"), SERIES), first, later));
        assertThat(documents.problems()).isEmpty();
        assertThat(documents.reports()).containsOnlyKeys("h.Week25", "h.Week29");
    }

    private static ReportDocument document(String body) {
        return read(body).reports().get("h.Week25").document();
    }

    private static List<String> problems(String body) {
        var read = read(body);
        assertThat(read.reports().isEmpty()).isEqualTo(!read.problems().isEmpty());
        return shown(read);
    }

    private static List<String> shown(Documents documents) {
        return documents.problems().stream()
                .map(problem -> problem.place()
                                .map(place -> place.line() + ":" + place.column() + ": ")
                                .orElse("")
                        + problem.message())
                .toList();
    }

    private static Documents read(String body) {
        return DocumentReader.read(List.of(new SourceText(Path.of("Harbour.java"), SERIES), report(body)));
    }

    private static final String SERIES = """
            package h;

            import dev.byline.dsl.*;

            @People("ada")
            @Series(name = "Harbour", title = "Week {week}")
            interface Harbour {}
            """;

    private static SourceText report(String body) {
        return new SourceText(Path.of("Week25.java"), """
                package h;

                import static dev.byline.dsl.Dsl.*;
                import static h.HarbourRefs.*;
                import dev.byline.dsl.*;
                @Report(series = Harbour.class, week = "2017-W25")
                final class Week25 implements ReportSource {
                    public ReportDocument write() {
                        return BODY;
                    }
                }
                """.replace("BODY", body));
    }
}
