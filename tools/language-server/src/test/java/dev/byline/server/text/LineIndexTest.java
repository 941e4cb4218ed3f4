package dev.byline.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LineIndexTest {

    /** All three ends of lines, a tab, a letter of two bytes, one of three, and one of two UTF-16 units. */
    private static final String TEXT = "a\tb\r\nü€😀x\rlast\n";

    private final LineIndex lines = new LineIndex(TEXT);

    @Test
    void aLineEndsInThreeWays() {
        assertThat(lines.count()).isEqualTo(4);
        assertThat(TEXT.substring(lines.start(0), lines.end(0))).isEqualTo("a\tb");
        assertThat(TEXT.substring(lines.start(1), lines.end(1))).isEqualTo("ü€😀x");
        assertThat(TEXT.substring(lines.start(2), lines.end(2))).isEqualTo("last");
        assertThat(TEXT.substring(lines.start(3), lines.end(3))).isEmpty();
    }

    @Test
    void aColumnCountsWhatWasAgreed() {
        var x = TEXT.indexOf('x');
        assertThat(lines.position(x, PositionEncoding.UTF_16)).isEqualTo(new TextPosition(1, 4));
        assertThat(lines.position(x, PositionEncoding.UTF_8)).isEqualTo(new TextPosition(1, 9));
        assertThat(lines.position(x, PositionEncoding.UTF_32)).isEqualTo(new TextPosition(1, 3));
    }

    @Test
    void aPositionBehindTheEndIsTheEnd() {
        assertThat(lines.offset(new TextPosition(0, 99), PositionEncoding.UTF_16))
                .isEqualTo(3);
        assertThat(lines.offset(new TextPosition(0, 99), PositionEncoding.UTF_8))
                .isEqualTo(3);
        assertThat(lines.offset(new TextPosition(99, 0), PositionEncoding.UTF_16))
                .isEqualTo(TEXT.length());
    }

    @Test
    void aPositionInsideOfALetterIsItsBeginning() {
        // The second byte of the euro sign.
        assertThat(lines.offset(new TextPosition(1, 3), PositionEncoding.UTF_8)).isEqualTo(TEXT.indexOf('€'));
        // Half of a pair is a place of its own in UTF-16: an editor may cut there.
        assertThat(lines.offset(new TextPosition(1, 3), PositionEncoding.UTF_16))
                .isEqualTo(TEXT.indexOf("😀") + 1);
    }

    @Test
    void eachPlaceComesBackAsItself() {
        var random = new Random(7);
        for (var i = 0; i < 200; i++) {
            var text = text(random);
            var index = new LineIndex(text);
            for (var offset = 0; offset <= text.length(); offset++) {
                // No editor has a caret inside of a line end, or of a letter.
                if (isInside(text, offset)) {
                    continue;
                }
                for (var encoding : PositionEncoding.values()) {
                    assertThat(index.offset(index.position(offset, encoding), encoding))
                            .as("%s at %d in %s", encoding, offset, text)
                            .isEqualTo(offset);
                }
            }
        }
    }

    private static boolean isInside(String text, int offset) {
        return offset > 0
                && offset < text.length()
                && (text.charAt(offset - 1) == '\r' && text.charAt(offset) == '\n'
                        || Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset)));
    }

    private static String text(Random random) {
        var parts = new String[] {"a", "\t", "\n", "\r", "\r\n", "ü", "€", "😀", "[#1]"};
        var text = new StringBuilder();
        for (var i = random.nextInt(20); i > 0; i--) {
            text.append(parts[random.nextInt(parts.length)]);
        }
        return text.toString();
    }
}
