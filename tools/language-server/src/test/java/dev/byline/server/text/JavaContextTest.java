package dev.byline.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.server.text.JavaContext.Call;
import dev.byline.server.text.JavaContext.Kind;
import org.junit.jupiter.api.Test;

class JavaContextTest {

    /** What the place is in at which `|` stands. */
    private static JavaContext at(String marked) {
        var offset = marked.indexOf('|');
        return JavaContext.at(marked.replace("|", ""), offset);
    }

    @Test
    void aStringEndsWithItsQuoteOrItsLine() {
        assertThat(at("f(\"a|b\")").kind()).isEqualTo(Kind.STRING);
        assertThat(at("f(\"ab\"|)").kind()).isEqualTo(Kind.CODE);
        assertThat(at("f(\"a\\\"|b\")").kind()).isEqualTo(Kind.STRING);
        assertThat(at("f(\"ab\n|g()").kind()).isEqualTo(Kind.CODE);
    }

    @Test
    void aTextBlockEndsWithThreeQuotesOrNotAtAll() {
        assertThat(at("f(\"\"\"\n a \"b\" |\"\"\")").kind()).isEqualTo(Kind.TEXT_BLOCK);
        assertThat(at("f(\"\"\"\n [@|").kind()).isEqualTo(Kind.TEXT_BLOCK);
        assertThat(at("f(\"\"\"\n a \\\"\"\" |").kind()).isEqualTo(Kind.TEXT_BLOCK);
    }

    @Test
    void commentsAndCharactersAreNoText() {
        assertThat(at("// it's \"|\n").kind()).isEqualTo(Kind.OTHER);
        assertThat(at("/* \" */ \"|\"").kind()).isEqualTo(Kind.STRING);
        assertThat(at("'\"' + \"|\"").kind()).isEqualTo(Kind.STRING);
    }

    @Test
    void theCallAroundIsKnown() {
        assertThat(at("report().intro(\"a\", x).highlight(\"t\", \"b|\"").call())
                .contains(new Call("highlight", false, "", 1, 32));
        assertThat(at("@Report(series = A.class, week = \"|\")").call())
                .contains(new Call("Report", true, "week", 1, 7));
        assertThat(at("@dsl.People({\"a\", \"|\"})").call()).contains(new Call("People", true, "", 0, 11));
        assertThat(at("@A(\"x\") class B { String s = \"|\"; }").call()).isEmpty();
    }
}
