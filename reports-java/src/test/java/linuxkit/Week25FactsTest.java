package linuxkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The report of week 25 cites what LinuxKit's own report cited, and every label in it leads somewhere. */
class Week25FactsTest {

    private static final Parser PARSER = Parser.builder().build();

    private String markdown = "";

    @BeforeEach
    void read() throws IOException {
        markdown = ReportsTest.compiled("2017-06-25.md");
    }

    @Test
    void leavesNoLabelUndefined() {
        assertThat(bracketsInText(markdown)).isEmpty();
    }

    @Test
    void noticesAnUndefinedLabel() {
        var broken = without(markdown, "[@avsm]: ");

        assertThat(bracketsInText(broken)).isNotEmpty();
    }

    @Test
    void usesEveryDefinition() {
        var definitions = definitions(markdown);
        var links = citations(markdown).size();

        assertThat(definitions).hasSizeGreaterThan(40);
        assertThat(definitions)
                .allSatisfy(label -> assertThat(citations(without(markdown, "[" + label + "]: ")))
                        .as("links without the definition of [%s]", label)
                        .hasSizeLessThan(links));
    }

    @Test
    void citesInEachSectionWhatTheOriginalCited() throws IOException {
        assertThat(new TreeSet<>(citations(markdown))).isEqualTo(new TreeSet<>(expected()));
    }

    @Test
    void definesWhatTheOriginalForgot() {
        assertThat(definitions(markdown)).contains("@avsm", "@AkihiroSuda", "linuxkit-ci#10");
    }

    /** A line for each pair of the original: the section, empty at the top of the report, and the URL. */
    private static Set<String> expected() throws IOException {
        try (var file = Week25FactsTest.class.getResourceAsStream("week25-citations.tsv")) {
            assertThat(file).isNotNull();
            return new TreeSet<>(new String(file.readAllBytes(), UTF_8).lines().toList());
        }
    }

    /** The text that still contains a bracket once CommonMark has made links of all labels that it knows. */
    private static List<String> bracketsInText(String markdown) {
        var found = new ArrayList<String>();
        PARSER.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                if (text.getLiteral().matches("(?s).*[\\[\\]].*")) {
                    found.add(text(text.getParent()));
                }
            }
        });
        return found;
    }

    private static List<String> definitions(String markdown) {
        var labels = new ArrayList<String>();
        PARSER.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(LinkReferenceDefinition definition) {
                labels.add(definition.getLabel());
            }
        });
        return labels;
    }

    private static List<String> citations(String markdown) {
        var citations = new ArrayList<String>();
        PARSER.parse(markdown).accept(new AbstractVisitor() {
            private String section = "";

            @Override
            public void visit(Heading heading) {
                section = heading.getLevel() == 1 ? "" : text(heading);
            }

            @Override
            public void visit(Link link) {
                citations.add(section + "\t" + link.getDestination());
            }
        });
        return citations;
    }

    private static String text(Node node) {
        return TextContentRenderer.builder().build().render(node);
    }

    private static String without(String markdown, String beginning) {
        var lines = markdown.lines().filter(line -> !line.startsWith(beginning)).toList();
        assertThat(lines).as(beginning).hasSize((int) markdown.lines().count() - 1);
        return String.join("\n", lines) + "\n";
    }
}
