package dev.byline.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailureTest {

    @Test
    void whereMemoryIsShortTheAuthorIsToldWhatToDoAndNothingElse() {
        assertThat(Failure.message("big.Week10", new OutOfMemoryError("Java heap space")))
                .matches("\\[byline:internal-error] \\d+ MB of memory are not enough for big\\.Week10;"
                        + " give Java more with -Xmx, or split it");
    }

    @Test
    void anyOtherFailureIsToldWithItsStack() {
        assertThat(Failure.message("big.Week10", new IllegalStateException("no such block")))
                .contains("failed on big.Week10; please report it", "no such block", "at dev.byline.check.FailureTest");
    }
}
