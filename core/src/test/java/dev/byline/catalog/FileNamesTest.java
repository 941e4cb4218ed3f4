package dev.byline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2017-06-25",
                "2017/06/week 25",
                "Q&A's \"best\"",
                "第25週",
                "console",
                "com10",
                "auxiliary",
                "lpt",
                "a.b",
                "git-1",
                "naïve"
            })
    void canBeUsed(String path) {
        assertThat(FileNames.flaw(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "CON|`CON` is the name of a device on Windows",
                "aux|`aux` is the name of a device on Windows",
                "2017/Com1|`Com1` is the name of a device on Windows",
                "nul.2017|`nul.2017` is the name of a device on Windows",
                "lpt²|`lpt²` is the name of a device on Windows",
                "CONIN$|`CONIN$` is the name of a device on Windows",
                "week.|`week.` has a space or a dot at its end, or a space in front",
                "2017./week|`2017.` has a space or a dot at its end, or a space in front",
                "\"week \"|`week ` has a space or a dot at its end, or a space in front",
                ".git/config|`.git` begins with a dot",
                "GIT~1|`GIT~1` is what Windows may call Git's own folder",
                "a//b|a name in it is empty",
                "/a|a name in it is empty",
                "a/../b|`..` begins with a dot",
                "a:b|not every system and link can hold `:`",
                "a#b|not every system and link can hold `#`"
            })
    void cannotBeUsed(String path, String what) {
        assertThat(FileNames.flaw(path))
                .hasValueSatisfying(flaw -> assertThat(flaw.what()).isEqualTo(what));
    }

    @Test
    void marksThatNobodySees() {
        assertThat(FileNames.flaw("week\u202Edm.").orElseThrow().what())
                .isEqualTo("it has the character U+202E, which nobody sees");
        assertThat(FileNames.flaw("we\u200Dek").orElseThrow().what())
                .isEqualTo("it has the character U+200D, which nobody sees");
        assertThat(FileNames.flaw("we\uD800ek").orElseThrow().what())
                .isEqualTo("it has the character U+D800, which nobody sees");
    }

    @Test
    void aNameIsCountedInBytesWithItsLongestEnding() {
        assertThat(FileNames.flaw("é".repeat(120))).isEmpty();
        assertThat(FileNames.flaw("é".repeat(121)).orElseThrow().what())
                .isEqualTo("a name in it is longer than 241 bytes");
        assertThat(FileNames.flaw("x".repeat(255) + "/a")).isEmpty();
        assertThat(FileNames.flaw("x".repeat(256) + "/a")).isPresent();
    }
}
