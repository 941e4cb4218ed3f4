package dev.byline.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the language refuses; that the rest has the right value is tested by running it. */
class ConversionsTest {

    @Test
    void anAssignmentWidens() {
        assertThat(Conversions.assign(3, Primitive.DOUBLE)).contains(3.0);
        assertThat(Conversions.assign('a', Primitive.INT)).contains(97);
        assertThat(Conversions.assign(Long.MAX_VALUE, Primitive.FLOAT)).contains(9.223372e18f);
        assertThat(Conversions.assign((byte) -1, Primitive.SHORT)).contains((short) -1);
    }

    @Test
    void anAssignmentNarrowsWhatHasRoom() {
        assertThat(Conversions.assign(127, Primitive.BYTE)).contains((byte) 127);
        assertThat(Conversions.assign(128, Primitive.BYTE)).isEmpty();
        assertThat(Conversions.assign(65, Primitive.CHAR)).contains('A');
        assertThat(Conversions.assign((byte) -1, Primitive.CHAR)).isEmpty();
        assertThat(Conversions.assign(3L, Primitive.INT)).isEmpty();
        assertThat(Conversions.assign(3.0, Primitive.FLOAT)).isEmpty();
    }

    @Test
    void aBooleanIsNoNumber() {
        assertThat(Conversions.cast(true, Primitive.BOOLEAN)).contains(true);
        assertThat(Conversions.cast(true, Primitive.INT)).isEmpty();
        assertThat(Conversions.cast(1, Primitive.BOOLEAN)).isEmpty();
        assertThat(Conversions.cast("1", Primitive.INT)).isEmpty();
    }

    @Test
    void aCastStopsAtTheEndsOfAnInteger() {
        assertThat(Conversions.cast(1e30, Primitive.INT)).contains(Integer.MAX_VALUE);
        assertThat(Conversions.cast(Double.NaN, Primitive.LONG)).contains(0L);
        assertThat(Conversions.cast(-1e30f, Primitive.SHORT)).contains((short) 0);
        assertThat(Conversions.cast(-1, Primitive.CHAR)).contains('\uffff');
    }
}
