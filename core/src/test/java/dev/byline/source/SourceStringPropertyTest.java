package dev.byline.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.source.JavacLiterals.Literal;
import dev.byline.source.LiteralWriter.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class SourceStringPropertyTest {

    private static final String LABEL = "[@nobody]";

    record Text(String before, String after) {

        String whole() {
            return before + LABEL + after;
        }
    }

    @Property(seed = "20170625", tries = 300)
    void finds_every_character_where_it_was_written(
            @ForAll("texts") List<Text> texts,
            @ForAll("lineTerminators") String lineTerminator,
            @ForAll Random random) {
        StringBuilder source = new StringBuilder("class T {").append(lineTerminator);
        LiteralWriter writer = new LiteralWriter(random, source, lineTerminator);
        List<Written> written = new ArrayList<>();
        for (Text text : texts) {
            source.append("String s").append(written.size()).append(" = ");
            written.add(writer.write(text.whole()));
            source.append(";").append(lineTerminator);
        }
        source.append("}");

        List<Literal> literals = JavacLiterals.in(source.toString());

        assertThat(literals)
                .extracting(Literal::value)
                .isEqualTo(texts.stream().map(Text::whole).toList());
        assertThat(literals)
                .extracting(Literal::span)
                .isEqualTo(written.stream().map(Written::whole).toList());
        for (int i = 0; i < texts.size(); i++) {
            Literal literal = literals.get(i);
            SourceString string = SourceString.read(source, literal.span().start(), literal.value())
                    .orElseThrow();
            Written expected = written.get(i);
            int label = texts.get(i).before().length();
            assertThat(string.span()).isEqualTo(expected.whole());
            assertThat(string.at(label, label + LABEL.length())).isEqualTo(expected.at(label, label + LABEL.length()));
            assertThat(charactersOf(string)).isEqualTo(expected.characters());
        }
    }

    @Property(seed = "20170625", tries = 300)
    void does_not_read_another_value(@ForAll("texts") List<Text> texts, @ForAll Random random) {
        for (Text text : texts) {
            StringBuilder source = new StringBuilder();
            new LiteralWriter(random, source, "\n").write(text.whole());

            assertThat(SourceString.read(source, 0, text.whole() + "!")).isEmpty();
            assertThat(SourceString.read(source, 0, "!" + text.whole())).isEmpty();
        }
    }

    private static List<Span> charactersOf(SourceString string) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < string.value().length(); i++) {
            spans.add(string.at(i, i + 1));
        }
        return spans;
    }

    @Provide
    Arbitrary<List<Text>> texts() {
        Arbitrary<Character> character = Arbitraries.frequencyOf(
                Tuple.of(10, Arbitraries.chars().range('a', 'z')),
                Tuple.of(3, Arbitraries.chars().numeric()),
                Tuple.of(6, Arbitraries.of(' ', '\t', '\n')),
                Tuple.of(6, Arbitraries.of('"', '\\', '\'', 'u', '+')),
                Tuple.of(2, Arbitraries.of('\r', '\f', '\b', '\0', '\013', '\034', '\u00a0', '\u2003', '\u2028')),
                // Not half a pair at the front: with a backslash behind it, javac loses count of the backslashes.
                Tuple.of(1, Arbitraries.chars().all().filter(c -> !Character.isHighSurrogate(c))));
        Arbitrary<String> plain = character.list().ofMaxSize(20).map(SourceStringPropertyTest::join);
        Arbitrary<String> withPairs =
                Arbitraries.of("", "", "", "\ud83d\ude00", "\ud83d\ude00\"\"\"", "\"\"\"\"", "\n\n  \n", " \\\n");
        Arbitrary<String> part = Combinators.combine(plain, withPairs, plain).as((a, b, c) -> a + b + c);
        return Combinators.combine(part, part).as(Text::new).list().ofMinSize(1).ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> lineTerminators() {
        return Arbitraries.of("\n", "\r\n", "\r");
    }

    private static String join(List<Character> characters) {
        StringBuilder text = new StringBuilder();
        characters.forEach(text::append);
        return text.toString();
    }
}
