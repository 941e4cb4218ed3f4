package dev.byline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.reader.parse.SourceParser;
import dev.byline.reader.parse.SourceText;
import dev.byline.reader.parse.Workers;
import dev.byline.reader.symbol.Symbols;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForgottenTreeTest {

    @Test
    void whoAsksForAForgottenTreeGetsItParsedAgain() {
        var text =
                "package a;\n\n/** class */ final class A {\n\tint b;\n\n\tstatic class C {\n\t\tvoid d() {}\n\t}\n}\n";
        var file = SourceParser.ofRunningJava(Workers.ofAllProcessors())
                .parse(List.of(new SourceText(Path.of("/src/a/A.java"), text)))
                .get(0);
        var symbols = Symbols.ofPlatform().of(List.of(file));
        var outer = symbols.source("a.A").orElseThrow();
        var inner = symbols.source("a.A$C").orElseThrow();
        var trees = List.of(file.unit(), outer.tree(), inner.tree());
        var said = trees.stream().map(Object::toString).toList();
        outer.forgetTree();
        assertThat(List.of(file.unit(), outer.tree(), inner.tree()))
                .doesNotContainAnyElementsOf(trees)
                .extracting(Object::toString)
                .isEqualTo(said);
        assertThat(inner.methods("d")).hasSize(1);
        assertThat(file.places().of(inner.tree()).span().start()).isEqualTo(text.indexOf("static class C"));
        assertThat(text.substring(inner.keyword().start())).startsWith("class C");
        assertThat(text.substring(outer.keyword().start())).startsWith("class A");
        assertThat(file.line(text.indexOf("int b"))).isEqualTo(4);
        assertThat(file.column(text.indexOf("int b"))).isEqualTo(9);
    }
}
