package dev.byline.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.byline.problem.Severity;
import dev.byline.source.Span;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What was written is read again, whatever it is made of. */
class RecordFormatTest {

    /** Everything that a component can be. */
    record All(
            String text,
            List<Object> values,
            Optional<Span> some,
            Optional<Span> none,
            Map<String, Span> map,
            Set<String> set,
            Severity severity,
            Bytes bytes,
            int number,
            boolean flag) {}

    private static All all(Map<String, Span> map, Set<String> set, String text) {
        return new All(
                text,
                List.of(text, 'c', (byte) 1, (short) 2, 3, 4L, 5.5f, 6.25, true, text),
                Optional.of(new Span(1, 2)),
                Optional.empty(),
                map,
                set,
                Severity.WARNING,
                new Bytes(new byte[] {1, 0, -1}),
                -7,
                true);
    }

    @Test
    void recordsOfAllKindsOfValues() {
        for (var text : List.of("", "plain", "ä\u2028\uD83D\uDE80", "half \uD83D", "\u0000", "x".repeat(100_000))) {
            var value = all(Map.of("a", new Span(3, 4)), Set.of("b"), text);
            assertThat(new RecordFormat().read(new RecordFormat().write(value), All.class))
                    .isEqualTo(value);
        }
    }

    @Test
    void theOrderOfSetsAndMapsIsNoDifference() {
        var map = new LinkedHashMap<String, Span>();
        var backwards = new LinkedHashMap<String, Span>();
        var set = new LinkedHashSet<String>();
        var setBackwards = new LinkedHashSet<String>();
        for (var i = 0; i < 20; i++) {
            map.put("k" + i, new Span(i, i));
            backwards.put("k" + (19 - i), new Span(19 - i, 19 - i));
            set.add("k" + i);
            setBackwards.add("k" + (19 - i));
        }
        assertThat(new RecordFormat().write(all(map, set, "")))
                .isEqualTo(new RecordFormat().write(all(backwards, setBackwards, "")));
    }

    @Test
    void otherObjectsAreReplaced() {
        var format = new RecordFormat(
                value -> value instanceof StringBuilder text ? new Span(text.length(), text.length()) : value,
                value -> value instanceof Span span ? new StringBuilder("x".repeat(span.start())) : value);
        var read = format.read(format.write(List.of(new StringBuilder("abc"))), List.class);
        assertThat(read).singleElement().hasToString("xxx");
    }

    @Test
    void nothingButAClassOfBylineIsMade() {
        var bytes = new RecordFormat().write(new Span(1, 2));
        var name = Span.class.getName();
        var other = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)
                .replace(name, "java.lang.String" + "x".repeat(name.length() - 16))
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> new RecordFormat().read(other, Span.class))
                .hasMessageContaining("is not a class of Byline");
        assertThatThrownBy(() -> new RecordFormat().write(new Object())).hasMessageContaining("neither a record");
    }
}
