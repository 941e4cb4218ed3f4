package dev.byline.markdown;

import static dev.byline.dsl.Dsl.highlight;
import static dev.byline.dsl.Dsl.item;
import static dev.byline.dsl.Dsl.lead;
import static dev.byline.dsl.Dsl.list;
import static dev.byline.dsl.Dsl.numbered;
import static dev.byline.dsl.Dsl.report;
import static dev.byline.markdown.Samples.body;
import static dev.byline.markdown.Samples.ref;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LayoutTest {

    @Test
    void frontMatterStandsAboveTheTitle() {
        assertThat(Samples.write(report().frontMatter("---\ntitle: Old\n---\n").paragraph("Text.")))
                .isEqualTo("---\ntitle: Old\n---\n\n# Report of 2017-06-25\n\nText.\n");
    }

    @Test
    void aReportWithoutHeading() {
        assertThat(Samples.write(report().withoutHeading().paragraph("Text."))).isEqualTo("Text.\n");
    }

    @Test
    void creditsWithFullNames() {
        assertThat(Samples.write(report().withoutHeading()
                        .fullNames()
                        .item("Text", ref("#2090"), ref("linuxkit-ci#11"), ref("@rn"), ref("linuxkit"))))
                .isEqualTo("""
                        - Text ([linuxkit/linuxkit#2090] [linuxkit/linuxkit-ci#11] [@rn] [linuxkit/linuxkit])

                        [@rn]: https://github.com/rn
                        [linuxkit/linuxkit]: https://github.com/linuxkit/linuxkit
                        [linuxkit/linuxkit#2090]: https://github.com/linuxkit/linuxkit/pull/2090
                        [linuxkit/linuxkit-ci#11]: https://github.com/linuxkit/linuxkit-ci/pull/11
                        """);
    }

    @Test
    void creditsStandWhereTheTextSays() {
        assertThat(body(report().item("The motd says so {credits}. It did not.", ref("#2090"), ref("@rn"))))
                .isEqualTo("- The motd says so ([#2090] [@rn]). It did not.");
        assertThat(body(report().item("{credits} without credits"))).isEqualTo("- {credits} without credits");
    }

    @Test
    void peopleAndThreadsStandWhereTheTextSays() {
        assertThat(body(report().item(
                                "Fixed ({threads}, thanks to {people}!)", ref("#2090"), ref("@rn"), ref("@avsm"))))
                .isEqualTo("- Fixed ([#2090], thanks to [@rn] [@avsm]!)");
        assertThat(body(report().item("Thanks to {people}.", ref("#2090"), ref("@rn"))))
                .isEqualTo("- Thanks to [@rn]. ([#2090])");
        assertThat(body(report().item("Thanks to {people}.", ref("#2090"))))
                .isEqualTo("- Thanks to {people}. ([#2090])");
    }

    @Test
    void aLeadIsAParagraph() {
        assertThat(body(report().lead("Vultr", "There is a provider.", ref("#2090"))
                        .with(lead("Done!", "", ref("@rn")).items(item("one"), item("two")), highlight("Listed", ""))))
                .isEqualTo("""
                        **Vultr:** There is a provider. ([#2090])

                        **Done!** ([@rn])

                        - one
                        - two

                        * **Listed**""");
    }

    @Test
    void listsThatFollowEachOtherStayApart() {
        assertThat(body(report().with(item("a"), list(item("b"), item("c")).loosely(), list(item("d")))))
                .isEqualTo("- a\n\n* b\n\n* c\n\n- d");
    }

    @Test
    void numberedLists() {
        assertThat(body(report().with(
                                numbered(9, item("nine\nlines").items(item("inner")), item("ten\nlines")),
                                numbered(1, item("one")))))
                .isEqualTo("9. nine\n   lines\n   - inner\n10. ten\n    lines\n\n1) one");
    }

    @Test
    void aNestedItemWithoutTextIsNoHeading() {
        assertThat(body(report().item(item("Text").items(item(""))))).isEqualTo("- Text\n\n  -");
        assertThat(body(report().item(item("Text").items(item("---"))))).isEqualTo("- Text\n\n  -\n    ---");
    }

    @Test
    void aNumberThatNoListCanHaveIsCut() {
        assertThat(body(report().with(numbered(Integer.MAX_VALUE, item("a"))))).isEqualTo("999999998. a");
    }
}
