package dev.byline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SpanTest {

    @Test
    void has_a_length() {
        assertThat(new Span(3, 5).length()).isEqualTo(2);
        assertThat(new Span(3, 5).isEmpty()).isFalse();
        assertThat(new Span(3, 3).isEmpty()).isTrue();
    }

    @Test
    void does_not_run_backwards() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(5, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(-1, 3));
    }
}
