package dev.byline.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.ListItem;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewReportTest {

    @TempDir
    private Path folder;

    private TestProject project;
    private FakeGitHub gitHub;

    @BeforeEach
    void start() throws IOException {
        project = new TestProject(folder);
        gitHub = new FakeGitHub();
        gitHub.repository("o/r");
        gitHub.repository("o/ci");
    }

    @AfterEach
    void stop() {
        gitHub.close();
    }

    @Test
    void fromTheForgeToMarkdown() throws IOException {
        gitHub.pull("o/r", 2, "Boot faster", "grace", "2017-06-12")
                .comment("ada", "2017-06-20")
                .review("rn", "2017-06-19")
                .merged("2017-06-21");
        gitHub.issue("o/r", 3, "It is slow", "rn", "2017-06-20").closed("2017-06-21");
        gitHub.pull("o/r", 5, "Given up", "dependabot[bot]", "2017-06-19").closed("2017-06-19");
        gitHub.issue("o/ci", 6, "Talked about", "ada", "2017-01-01")
                .closed("2017-01-02")
                .comment("zed", "2017-06-22");
        gitHub.pull("o/ci", 7, "Not yet", "ada", "2017-06-22").merged("2017-06-26");
        project.sync(gitHub);
        assertThat(project.newReport("", Optional.empty())).containsExactly("Week25.java is written, with 5 items");
        assertThat(project.read("Week25")).isEqualTo("""
                package demo;

                import static demo.DemoRefs.*;
                import static dev.byline.dsl.Dsl.*;

                import dev.byline.dsl.Report;
                import dev.byline.dsl.ReportDocument;
                import dev.byline.dsl.ReportSource;

                @Report(series = Demo.class, week = "2017-W25")
                final class Week25 implements ReportSource {

                    @Override
                    public ReportDocument write() {
                        return report().intro(\"""
                                        There were 6 contributions (pull requests, issues, comments and reviews) from 3 contributors \\
                                        to [r] and [ci]. 2 opened pull requests, 1 merged pull request, 1 opened issue, 1 closed \\
                                        issue.\""", activity())
                                .section("Merged pull requests", item("Boot faster", pr2, grace, rn, ada))
                                .section("Closed issues", item("It is slow", issue3, rn))
                                .section("Closed pull requests", item("Given up", pr5, dependabot_bot_))
                                .section("New and still open", item("Not yet", ci_pr7, ada))
                                .section("Discussed after they were closed", item("Talked about [ci#6]", ada, zed));
                    }
                }
                """);
        assertThat(Files.readString(project.compile().resolve("2017-06-25.md"))).startsWith("""
                # Week 25

                There were 6 contributions (pull requests, issues, comments and reviews) from 3 contributors to [r] and [ci]. 2 opened pull requests, 1 merged pull request, 1 opened issue, 1 closed issue.

                ## Merged pull requests

                - Boot faster ([#2] [@grace] [@rn] [@ada])

                ## Closed issues

                - It is slow ([#3] [@rn])

                ## Closed pull requests

                - Given up ([#5] [@dependabot\\[bot\\]])

                ## New and still open

                - Not yet ([ci#7] [@ada])

                ## Discussed after they were closed

                - Talked about [ci#6] ([@ada] [@zed])
                """);
    }

    @Test
    void theNumbersAreHeldAgainstTheCatalog() throws IOException {
        gitHub.pull("o/r", 2, "Boot faster", "grace", "2017-06-19");
        project.sync(gitHub);
        project.newReport("", Optional.empty());
        gitHub.pull("o/r", 3, "Another", "grace", "2017-06-19");
        project.sync(gitHub);
        assertThatThrownBy(project::compile)
                .hasMessageContaining("[byline:stale-count] the text says 1, and the catalog counts 2 contributions in"
                        + " 2017-W25; write 2, or `{contributions}`, which is always the number")
                .hasMessageContaining("[byline:unmentioned-thread] `#3` \"Another\" happened in 2017-W25");
    }

    private static final List<String> HOSTILE = List.of(
            "*/ end of comment",
            "\\u0041 \\u000a escape",
            "three \"\"\" quotes \" and \\",
            "`code` and ``more`",
            "<script>alert(1)</script> & &amp;",
            "two\nlines\r\nand\ttab",
            "a\u2028b\u2029c",
            "right \u202eto left\u202c",
            "emoji \ud83d\udc27\ud83c\udfff",
            "[x](javascript:alert(1)) ![y](z)",
            "t".repeat(256),
            "words ".repeat(42),
            "@ada and @nobody",
            "#12 and o/r#1, ci#1",
            "{credits} {people} {threads} {contributions}",
            "a | b | c",
            "# heading",
            "- item",
            "1. one",
            "> quote",
            "---",
            "***",
            "~~~",
            "5 merged pull requests",
            "[unknown] [@ada] [#1] [^1]",
            "\\[escaped\\] \\@ada",
            "https://github.com/o/r/pull/1",
            "<https://github.com/o/r/pull/1>",
            "*a* _b_ ~~c~~ **d**",
            "$1 \\$2 ${x} %s {0}",
            "x",
            " ",
            "[a]: b",
            "<!-- comment",
            "```",
            "&#64;ada &copy;",
            "nul \u0000 escape \u001b[31m");

    @Test
    void hostileTitlesAreShownAsTheyAre() throws IOException {
        for (var i = 0; i < HOSTILE.size(); i++) {
            gitHub.pull("o/r", i + 1, HOSTILE.get(i), "ada", "2017-06-20").labels(HOSTILE.get(i));
        }
        project.sync(gitHub);
        project.newReport("", Optional.empty());
        var markdown = Files.readString(project.compile().resolve("2017-06-25.md"));
        var items = new java.util.ArrayList<String>();
        Parser.builder().build().parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(ListItem item) {
                items.add(TextContentRenderer.builder().build().render(item.getFirstChild()));
            }
        });
        assertThat(items).hasSize(HOSTILE.size());
        for (var i = 0; i < HOSTILE.size(); i++) {
            var title = HOSTILE.get(i)
                    .replaceAll("[\\s\\p{Cc}\\u2028\\u2029]+", " ")
                    .strip();
            assertThat(items.get(i))
                    .startsWith(title.isEmpty() ? "A pull request" : title)
                    .contains("\"#" + (i + 1) + "\" (https://github.com/o/r/pull/" + (i + 1) + ")");
        }
    }

    @Test
    void neverReplacesAReport() throws IOException {
        project.newReport("", Optional.empty());
        var before = project.files();
        assertThatThrownBy(() -> project.newReport("", Optional.of("Another")))
                .hasMessage("2017-W25 has a report already, demo.Week25; delete that first if you want a new one");
        assertThatThrownBy(() -> project.newReport("2018-W25", Optional.empty()))
                .hasMessage("Week25.java exists and is not replaced; give the new class another name with"
                        + " -Dbyline.class=");
        assertThatThrownBy(() -> project.newReport("2018-W25", Optional.of("../Week25")))
                .hasMessage("\"../Week25\" is not the name of a class; write one like Week25");
        assertThat(project.files()).isEqualTo(before);
        project.newReport("2018-W25", Optional.of("Week25Of2018"));
        assertThat(project.read("Week25Of2018")).contains("week = \"2018-W25\"", "class Week25Of2018 ");
    }

    @Test
    void aPeriodOfWhichNothingIsKnown() throws IOException {
        assertThat(project.newReport("2018-03", Optional.empty()))
                .containsExactly(
                        "March2018.java is written, with 0 items; the catalog has nothing of 2018-03: for a draft"
                                + " of what the forge knows, delete the file, run the goal sync, and then new again");
        project.write("Demo", TestProject.SERIES.replace(", title = \"Week {week}\"", ""));
        assertThat(Files.readString(project.compile().resolve("2018-03-31.md")))
                .contains("What happened in this time is not known yet.")
                .doesNotContain("There were 0");
    }

    @Test
    void aPeriodInWhichNothingHappened() throws IOException {
        project.sync(gitHub, "2018-03");
        assertThat(project.newReport("2018-03", Optional.empty()))
                .containsExactly(
                        "March2018.java is written, with 0 items; nothing happened in 2018-03, as the goal sync"
                                + " has it");
        project.write("Demo", TestProject.SERIES.replace(", title = \"Week {week}\"", ""));
        assertThat(Files.readString(project.compile().resolve("2018-03-31.md")))
                .contains(
                        "There were 0 contributions (pull requests, issues, comments and reviews) from 0 contributors. 0"
                                + " opened pull requests");
    }

    @Test
    void aCatalogInWhichNothingIsDeclared() throws IOException {
        project.write("Demo", """
                package demo;

                @dev.byline.dsl.Series(name = "Demo")
                interface Demo {}
                """);
        var before = project.files();
        assertThatThrownBy(() -> project.sync(gitHub))
                .hasMessage("the series Demo has no repository to ask for; declare one with @Repository");
        assertThatThrownBy(() -> project.newReport("last", Optional.empty()))
                .hasMessage("the series Demo has no repository of which a report could tell; declare one with"
                        + " @Repository");
        assertThat(project.files()).isEqualTo(before);
    }

    @Test
    void aReportOfThousandsOfThreadsCompiles() throws IOException {
        var threads = new StringBuilder();
        for (var number = 1; number <= 4_000; number++) {
            threads.append("@Issue(number = ")
                    .append(number)
                    .append(", title = \"Thread number ")
                    .append(number)
                    .append("\", author = \"ada\", opened = \"2017-06-20\")\n");
        }
        project.write("Demo", TestProject.SERIES.replace("interface", threads + "interface"));
        assertThat(project.newReport("", Optional.empty())).containsExactly("Week25.java is written, with 4000 items");
        assertThat(Files.readString(project.compile().resolve("2017-06-25.md")))
                .contains("Thread number 1 ([#1] [@ada])", "Thread number 4000 ([#4000] [@ada])");
    }
}
