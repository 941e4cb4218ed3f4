package dev.byline.processor;

import static dev.byline.processor.Reports.CATALOG;
import static dev.byline.processor.Reports.assertProblems;
import static dev.byline.processor.Reports.message;
import static dev.byline.processor.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What GitHub, GitLab and Forgejo know besides CommonMark. */
class GitHubMarkdownTest {

    @Test
    void footnotesAreUsedAndDefinedOnce() {
        assertThat(message(assertProblems(CATALOG, report("report().item(\"Slower[^⟦footnote-mistake⟧bench]\")"))))
                .isEqualTo("[byline:footnote-mistake] the report has no footnote `[^bench]`; write it with"
                        + " footnote(\"bench\", \"…\"), or `\\[` for text");
        assertProblems(CATALOG, report("""
                report()
                    .paragraph("One[^1], two[^Two] and `[^code]` and \\\\[^text]")
                    .with(footnote("1", "By [@rn]"), footnote(⟦footnote-mistake⟧"unused", "Nobody sees it"))
                    .markdown("[^two]: words of it\\n\\n[^⟦footnote-mistake⟧two]: again here\\n\\n⟦footnote-mistake⟧[^1]: https://example.org")
                """));
    }

    @Test
    void quotesAlertsAndTasksAreBlocks() {
        assertProblems(CATALOG, report("""
                report()
                    .with(quote("A quote of [@rn]"), note("Mind\\n\\nthe gap"), caution("[⟦undefined-reference⟧@nobody]"))
                    .item(task(true, "done", rn))
                    .markdown("> [!NOTE]\\n> in Markdown\\n\\n- [ ] open\\n- [x] done")
                """));
    }
}
