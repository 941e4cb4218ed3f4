package dev.byline.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.importer.existing.FileChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Old text of any kind becomes reports that are written as it was. */
class OldTextTest {

    /** How many files are made up; {@code -Dbyline.files=2000} looks longer. */
    private static final int FILES = Integer.getInteger("byline.files", 60);

    /** What a check would stop, or what would not compile, and what GitHub reads otherwise than CommonMark. */
    private static final List<String> SHAPES = List.of(
            "- A label of several words [PR][Widget Core #13697] and [Widget\n  Core #13697]",
            "- An open group ([#1952 [@ada]",
            "- No text [text]() and [](https://example.org)",
            "- Text in code [`harbour`](https://github.com/quay/harbour/issues/767)",
            "- A scheme without its letter [x](ttps://example.org/a) and [y](javascript:void)",
            "- Liquid [a]({{ site.url }}/b) and [b]({% link c.md %}) and [c]({{bse}}83362)",
            "- Hugo [d]({{< ref \"e.md\" >}})",
            "{% include references.md %}\n{% include linkers/issues.md issues=\"1,2\" %}",
            "- A heading that is missing [here](#nowhere)",
            "- A space that does not break [link](https://example.org/a\u00a0b)",
            "[[toc]]",
            "- Nested [a [b] c] and [[@ada]] and [https://example.org]",
            "\u00a0",
            "\u200b",
            "- \u00a0\n- \u200b",
            "A footnote[^1] and[^note].\n\n[^1]: https://example.org\n\n[^note]: Words of\n    two lines",
            "> [!NOTE]\n> Mind the gap.",
            "> [!caution]\n> In lower case",
            "- [ ] open\n- [x] done ([#12])\n- [X] shouted",
            "~~struck~~ and :tada: and @mention and www.example.org",
            "| by | what |\n| --- | --- |\n| [@ada] | [#12] |",
            "Thanks to [@dependabot[bot]] and [@unknown]",
            "[WIP] Words in brackets [RFC]",
            "`[@ada]` and `unclosed [@ada]",
            "<details>\n<summary>[@ada]</summary>\n\n[#12]\n\n</details>",
            "```\nnever closed",
            "[#12]: https://github.com/quay/harbour/pull/13",
            "{credits} and {people} and [{1}]",
            "### Agenda ###",
            "Underlined\n==========",
            "#No space",
            "***",
            "1) one\n2) two\n\n7. seven",
            "+ plus\n   + deeper\n+ again",
            "*   far\n\n    paragraph\n*   near",
            " - one space\n - before",
            "- a\n- b\n\n- c",
            "hard  \nbreak\\\nand trailing   ",
            "    indented code",
            "\tcode by a tab",
            "![image](picture.png) and ![][#12]",
            "**Bold:** text ([#12] [@ada])",
            "__Bold__ text",
            "- by [Ada][@ada] in [#12]",
            "- [#12](https://github.com/quay/harbour/pull/12), [@ada](https://github.com/ada).",
            "- [A title](https://github.com/quay/harbour/pull/12)",
            "- ada: #12",
            "\\[escaped\\] \\{credits} &amp; &#35;",
            "[a]: <b c> 'title'\n[a]",
            "| a | b |\n| --- | :-: |\n| `x \\| y` | **z** |\n| short |\n| [#12] | [@ada] |\n> quote",
            "a | b\n:- | -:\n1 | 2\n\n| c |\n| - |",
            "- [ ] open ([#12])\n  - [X] nested\n- [x] **done**\n1. [ ] numbered",
            "~~gone~~ and ~one~ and ~~~not~~~ a fence",
            "www.example.org, (www.example.org/a_(b)), https://example.org/?q=1&hl=en&amp; and ada@example.org.",
            "<title> and <xmp> are filtered, <em>this</em> is not",
            "A note[^n] and :tada:\n\n[^n]: The note.\n    goes on",
            "> [!WARNING]\n> Take care of [#12]",
            "***\n\n- - -\n\n_____",
            "### Closed ###\n\n#### Also closed ##");

    private static final String DEFINITIONS = """
            [@ada]: https://github.com/ada
            [#12]: https://github.com/quay/harbour/pull/12
            [harbour]: https://github.com/quay/harbour
            """;

    private Imports imports;

    @BeforeEach
    void folders(@TempDir Path temporary) throws IOException {
        imports = new Imports(temporary);
    }

    @Test
    void eachShapeIsWrittenAsItWas() throws IOException {
        var old = new TreeMap<String, String>();
        for (var i = 0; i < SHAPES.size(); i++) {
            old.put("shape-%02d.md".formatted(i), "# Shape " + i + "\n\n" + SHAPES.get(i) + "\n\n" + DEFINITIONS);
        }

        assertAreWrittenAgain(old);
    }

    @Test
    void whateverIsImportedCompiles() throws IOException {
        var old = new TreeMap<String, String>();
        for (var i = 0; i < FILES; i++) {
            old.put("file-%04d.md".formatted(i), file(new Random(i)));
        }

        assertAreWrittenAgain(old);
    }

    @Test
    void aFileThatHasNothingOrNoLineEnd() throws IOException {
        assertAreWrittenAgain(Map.of(
                "empty.md", "",
                "blank.md", "\n\n",
                "open.md", "# Open\n\nNo end",
                "front.md", "---\ntitle: Front\n---\n",
                "many.md", "# Many\n\n\n\nlines\n\n\n"));
    }

    @Test
    void aReadMeAndOtherExtensionsGetAName() throws IOException {
        imports.file("README.md", "# Read me\n\nText.\n")
                .file("notes.markdown", "# Notes\n\nText.\n")
                .file("LOUD.MD", "# Loud\n\nText.\n");

        var result = imports.run();

        assertThat(result.refusals()).isEmpty();
        assertThat(imports.compile())
                .containsOnlyKeys("LOUD.md", "notes.md", "readme-page.md")
                .containsEntry("readme-page.md", "# Read me\n\nText.\n");
        assertThat(result.table()).contains("renamed README.md: its report is readme-page.md");
    }

    @Test
    void whatIsLeftAsFoundIsListedWithItsLine() throws IOException {
        imports.file("2024-01-07.md", "# A\n\nSee [x](ttps://example.org).\n\n- [@nobody]\n");

        imports.run();

        assertThat(imports.java("Report20240107"))
                .contains(".unchecked(\"@nobody\", \"ttps://example.org\")")
                .doesNotContain("asFound");
        assertThat(Files.readString(imports.project().resolve("IMPORT.md")))
                .contains("2024-01-07.md:3: a link may not begin with ttps:", "2024-01-07.md:5: `[@nobody]`");
    }

    @Test
    void onlyThePlaceOfAMistakeIsNotChecked() throws IOException {
        var mistakes = List.of(
                "[x](ttps://example.org)",
                "[x](https://github.com/quay/harbour/pul/12)",
                "[#12](https://github.com/quay/harbour/pull/13)",
                "[gone](gone.md)",
                "[here](#gone)",
                "[@nobody], [#99] and [crane yard]",
                "([#12 [@ada])",
                "[text]()",
                "[@ada][#12]",
                "{{< figure >}} and {% include links.md %}",
                "[a link]({{ site.url }}/x)",
                "a note[^1]");
        var old = new TreeMap<String, String>();
        for (var i = 0; i < mistakes.size(); i++) {
            old.put(
                    "mistake-%02d.md".formatted(i),
                    "# Mistake " + i + "\n\nSee " + mistakes.get(i) + ".\n\n" + DEFINITIONS);
        }
        assertAreWrittenAgain(old);
        var sources = new TreeMap<String, String>();
        for (var i = 0; i < mistakes.size(); i++) {
            sources.put(mistakes.get(i), imports.java("Mistake%02d".formatted(i)));
        }

        assertThat(sources.values()).allSatisfy(source -> assertThat(source).doesNotContain("asFound"));
        for (var i = 0; i < mistakes.size(); i++) {
            var file = imports.project().resolve("src/main/java/harbour/Mistake%02d.java".formatted(i));
            Files.writeString(file, Files.readString(file).replaceFirst("See ", "See [@planted], "));
        }
        assertThat(imports.errors()).containsOnly("undefined-reference").hasSize(mistakes.size());
    }

    @Test
    void lineEndsOfWindowsStay() throws IOException {
        var text = "---\ntitle: A\n---\n\n- one ([#12] [@ada])\n\n```\ncode\n```\n\n" + DEFINITIONS;
        var old = new TreeMap<String, String>();
        old.put("windows.md", text.replace("\n", "\r\n"));
        old.put("unix.md", text);
        for (var file : old.entrySet()) {
            imports.file(file.getKey(), file.getValue());
        }

        imports.run();

        assertThat(imports.compile()).isEqualTo(old);
        assertThat(imports.java("Windows")).contains(".withCarriageReturns()", "item(\"one\", pr12, ada)");
        assertThat(imports.java("Unix")).doesNotContain("CarriageReturns");
        assertThat(imports.run().changes().values()).containsOnly(FileChange.SAME);
    }

    @Test
    void mixedLineEndsBecomeLineFeeds() throws IOException {
        imports.file("mixed.md", "one\r\n\r\ntwo\nthree\r");

        imports.run();

        assertThat(imports.compile()).containsEntry("mixed.md", "one\n\ntwo\nthree\n");
    }

    private void assertAreWrittenAgain(Map<String, String> old) throws IOException {
        for (var file : old.entrySet()) {
            imports.file(file.getKey(), file.getValue());
        }

        var result = imports.run();

        assertThat(result.refusals().stream()
                        .map(refusal -> refusal.file() + "\n" + old.get(refusal.file()))
                        .toList())
                .isEmpty();
        assertThat(imports.newHtml()).isEqualTo(imports.oldHtml());
        var written = imports.compile();
        var same = old.entrySet().stream()
                .filter(file -> file.getValue().equals(written.get(file.getKey())))
                .count();
        assertThat(same).isGreaterThanOrEqualTo(old.size() * 9 / 10);
    }

    /** A file of some shapes, with gaps and definitions of all kinds. */
    private static String file(Random random) {
        var parts = new ArrayList<String>();
        parts.add(random.nextInt(3) == 0 ? "---\ntitle: Front\n---" : "# Title " + random.nextInt(5));
        for (var i = random.nextInt(6); i >= 0; i--) {
            parts.add(
                    random.nextInt(4) == 0
                            ? "#".repeat(1 + random.nextInt(4)) + " Section " + random.nextInt(9)
                            : SHAPES.get(random.nextInt(SHAPES.size())));
            if (random.nextInt(6) == 0) {
                parts.add(DEFINITIONS.strip());
            }
        }
        var text = new StringBuilder();
        for (var part : parts) {
            text.append(part).append("\n".repeat(random.nextInt(5) == 0 ? 1 + random.nextInt(4) : 2));
        }
        return random.nextInt(5) == 0 ? text.toString().stripTrailing() : text.toString();
    }
}
