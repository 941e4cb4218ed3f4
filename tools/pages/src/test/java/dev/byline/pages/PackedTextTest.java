package dev.byline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PackedTextTest {

    @Test
    void whatIsPackedComesOutAgain() {
        for (var text : new String[] {"", "a", "<p>" + ReportHtml.ROOT + "people/ada.html – é 𝄞</p>\n".repeat(5000)}) {
            assertThat(PackedText.of(text).text()).isEqualTo(text);
        }
    }
}
