package dev.byline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.TreeMap;
import nu.validator.client.EmbeddedValidator;
import nu.validator.client.EmbeddedValidator.OutputFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The Nu validator, which browsers' makers check HTML with, finds nothing on any page. */
@Tag("once")
class HtmlValidityTest {

    private static final Sources GAZETTE = Sources.of("""
                    @Series(name = "Gazette", title = "Week {week}: a & b <i>", frontMatter = "title: {title}")
                    @Repository(slug = "example/printer", home = true, pulls = {7, 9}, issues = 8)
                    @Repository(slug = "example/paper")
                    @Person(handle = "ada", name = "Ada \\"L\\" <b>", aliases = "al")
                    @Person(handle = "noor", name = "\u0646\u0648\u0631")
                    @People("grace-h")
                    @Document(path = "notes.md")
                    @PullRequest(number = 12, title = "Tell <jams> & trays", author = "ada", state = ThreadState.MERGED,
                        opened = "2026-01-05", closed = "2026-01-06", comments = @By(who = "grace-h", on = "2026-01-05"))
                    interface Gazette {}
                    """)
            .report("Week1", "week = \"2026-W01\"", """
                    .intro("The [printer] prints, thanks to [@ada]. See the [notes](notes.md).", pr7)
                    .section("Fixed", item("Paper jams are told", pr9, issue8, grace_h), item("Paper jams are told", noor))
                    .section("Fixed", item("Again & again"))
                    .code("java", "if (a < b && c > d) {}")
                    .image("A <plan>", "plan.png")
                    .table(row("A", "B"), row("[#7]", "`x | y`"))""")
            .report("Week2", "week = \"2026-W02\"", """
                    .intro("As [said](2026-01-04.md#fixed), ~~no~~ <kbd>yes</kbd> <details><summary>x</summary>y</details>.")
                    .highlight("Jams", "They are told.", pr12, ada, grace_h)
                    .markdown(\"""
                        ### Deep heading

                        - [x] done
                        - [ ] open

                        1. one
                        2. two

                        | a | b |
                        |---|:-:|
                        | 1 | 2 |

                        <div align="center" onclick="x()"><p>Raw <b>HTML</b></p></div>

                        https://example.org/a?b=c&d=e
                        \""")
                    .section("\u0634\u0643\u0631\u0627", item("\u0634\u0643\u0631\u0627 \u0644 [@noor]"))
                    """)
            .report("Page", "file = \"about\", title = \"About\"", ".paragraph(\"Text.\")")
            .beside(
                    "notes.md",
                    "# The notes\n\n> [!NOTE]\n> Look.\n\nA note[^1].\n\n[^1]: The note.\n\nBack to [week 1](2026-01-04.md) and ![](plan.png)\n")
            .beside("plan.png", "pixels");

    @Test
    void allPagesAreValid() throws Exception {
        var validator = new EmbeddedValidator();
        validator.setOutputFormat(OutputFormat.GNU);
        validator.setNoLangDetect(true);
        var wrong = new TreeMap<String, String>();
        var pages = 0;
        for (var file : GAZETTE.site().made().entrySet()) {
            if (file.getKey().endsWith(".html")) {
                pages++;
                var said = validator.validate(new ByteArrayInputStream(file.getValue()));
                if (!said.isBlank()) {
                    wrong.put(file.getKey(), said);
                }
            }
        }
        assertThat(pages).isGreaterThan(20);
        assertThat(wrong).isEmpty();
    }

    /** So that the test above means something. */
    @Test
    void theValidatorFindsWhatIsWrong() throws Exception {
        var validator = new EmbeddedValidator();
        validator.setOutputFormat(OutputFormat.GNU);
        var page = "<!DOCTYPE html><html lang=en><title>x</title><p id=a><p id=a><ul><p></ul>";
        assertThat(validator.validate(new ByteArrayInputStream(page.getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .contains("Duplicate ID", "not allowed as child of element");
    }
}
