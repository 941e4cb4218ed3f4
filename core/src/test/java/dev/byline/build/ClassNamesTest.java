package dev.byline.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassNamesTest {

    @ParameterizedTest
    @CsvSource({"a.B, a.B", "a.B$C$D, a.B$C$D a.B$C a.B", "a.$B, a.$B", "$B$, $B$ $B", "a$b.C, a$b.C", "B$$C, B$$C B$ B"
    })
    void fromTheInsideOut(String name, String around) {
        assertThat(ClassNames.around(name)).containsExactly(around.split(" "));
    }
}
