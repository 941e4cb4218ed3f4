package dev.byline.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.byline.importer.options.ImportException;
import dev.byline.importer.options.ImportOptions;
import dev.byline.importer.options.ImportOptions.Flag;
import dev.byline.java.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportedForgesTest {

    private Imports imports;

    @BeforeEach
    void folders(@TempDir Path temporary) throws IOException {
        imports = new Imports(temporary);
    }

    @Test
    void aSeriesThatLivesOnGitLab() throws IOException {
        imports.file("2024-01-07.md", """
                # Harbour, first week of 2024

                - The gate opens by itself ([!5] [@ada])
                - Fog horns ([#5] [winch!3] [@ada] [@rn])
                - Ropes, see [the talk](https://gitlab.com/quay/harbour/-/issues/6), [harbour] and
                  [a diff](https://gitlab.com/quay/yard/tools/winch/-/merge_requests/3/diffs)
                - The [yard](https://gitlab.com/quay/yard) is a group, [winch](https://gitlab.com/quay/yard/tools/winch) is none
                - Upstream ([capstan#7] [@bosun])

                [!5]: https://gitlab.com/quay/harbour/-/merge_requests/5
                [#5]: https://gitlab.com/quay/harbour/-/issues/5
                [winch!3]: https://gitlab.com/quay/yard/tools/winch/-/merge_requests/3
                [capstan#7]: https://github.com/sea/capstan/pull/7
                [harbour]: https://gitlab.com/quay/harbour
                [@ada]: https://gitlab.com/ada
                [@rn]: https://gitlab.com/rn
                [@bosun]: https://github.com/bosun
                """);

        var result = imports.run();

        assertThat(imports.newHtml()).isEqualTo(imports.oldHtml());
        assertThat(imports.java("Harbour"))
                .contains("forge = \"gitlab\"")
                .contains("issue = \"https://gitlab.com/{slug}/-/issues/{number}\"")
                .contains("pullSign = \"!\"")
                .contains("slug = \"quay/harbour\"", "pulls = {5}", "issues = {5, 6}")
                .contains("slug = \"quay/yard/tools/winch\"")
                .contains("slug = \"sea/capstan\"", "forge = \"github\"")
                .contains("@Person(handle = \"bosun\", forge = \"github\")")
                .contains("@People({\"ada\", \"rn\"})")
                .doesNotContain("slug = \"quay/yard\"");
        assertThat(imports.java("Report20240107"))
                .contains("item(\"The gate opens by itself\", pr5, ada)")
                .contains("[the talk](https://gitlab.com/quay/harbour/-/issues/6)")
                .contains("item(\"Upstream\", capstan_pr7, bosun)");
        assertThat(result.defects()).isEmpty();

        TemporaryFolder.delete(imports.project());
        Imports.run(ImportOptions.of(imports.old(), imports.project())
                .with(Flag.HOME, "quay/yard/tools/winch")
                .with(Flag.PULLS, "quay/harbour!6, -quay/harbour!5"));

        assertThat(imports.java("Harbour"))
                .containsPattern("pulls = \\{6},\\s+issues = \\{5, 6}")
                .containsPattern("slug = \"quay/yard/tools/winch\",\\s+home = true");
    }

    @Test
    void forgesThatAreSeenFromTheirUrls() throws IOException {
        imports.file("2024-01-07.md", """
                # Harbour

                - [#1] and [#2] on Gitea ([@ada])
                - [sails#3] and [@ada](https://git.quay.example/ada)
                - [a lamp](https://code.quay.example/light/lamp/pull/8) of GitHub Enterprise
                - [more oil](https://old.quay.example/light/oil/merge_requests/4) of a GitLab of old, [its issue](https://old.quay.example/light/oil/issues/4)
                - [a wick](https://codeberg.org/light/wick/issues/9) on Codeberg, and [wick](https://codeberg.org/light/wick) itself
                - [who knows](https://tracker.example/light/candle/issues/1), [one](https://shop.example/a/b/pulls/1)

                [#1]: https://git.quay.example/quay/harbour/pulls/1
                [#2]: https://git.quay.example/quay/harbour/pulls/2
                [sails#3]: https://git.quay.example/quay/sails/issues/3
                [@ada]: https://git.quay.example/ada
                """);

        imports.run();

        assertThat(imports.newHtml()).isEqualTo(imports.oldHtml());
        assertThat(imports.java("Harbour"))
                .contains("forge = \"git.quay.example\"", "pull = \"https://git.quay.example/{slug}/pulls/{number}\"")
                .contains("pull = \"https://code.quay.example/{slug}/pull/{number}\"")
                .contains("pull = \"https://old.quay.example/{slug}/merge_requests/{number}\"")
                .contains("name = \"codeberg\"")
                .doesNotContain("candle", "shop.example");
        assertThat(imports.java("Report20240107"))
                .contains(
                        "[a lamp][lamp#8]",
                        "[more oil][oil!4]",
                        "[a wick][wick#9]",
                        "[its issue][{1}]\", oil_issue4",
                        "[wick] itself")
                .contains("[who knows](https://tracker.example/light/candle/issues/1)");
    }

    @Test
    void aMirrorWithTheSameSlugStaysALink() throws IOException {
        imports.file("2024-01-07.md", """
                # Harbour

                See [#1], [#2] and [the mirror](https://codeberg.org/quay/harbour/issues/1).

                [#1]: https://github.com/quay/harbour/pull/1
                [#2]: https://github.com/quay/harbour/pull/2
                """);

        imports.run();

        assertThat(imports.newHtml()).isEqualTo(imports.oldHtml());
        assertThat(imports.java("Harbour")).doesNotContain("codeberg", "@Forge");
        assertThat(imports.java("Report20240107")).contains("[the mirror](https://codeberg.org/quay/harbour/issues/1)");
    }

    @Test
    void flagsSayWhatCannotBeSeen() throws IOException {
        imports.file("2024-01-07.md", """
                # Harbour

                See [candle](https://tracker.example/light/candle/issues/1), [#1] and [#2] by [@ada] and [@robot], and
                [capstan](https://github.com/sea/capstan).

                [#1]: https://github.com/quay/harbour/pull/1
                [#2]: https://github.com/quay/harbour/issues/2
                [@ada]: https://github.com/ada
                [@robot]: https://github.com/robot
                """);
        var asked = ImportOptions.of(imports.old(), imports.project())
                .with(Flag.FORGES, "tracker.example=forgejo")
                .with(Flag.REPOSITORIES, "quay/sails, -sea/capstan")
                .with(Flag.PEOPLE, "tide-watch, -@robot")
                .with(Flag.ISSUES, "#3, quay/sails#9, -#2");

        Imports.run(asked);

        assertThat(imports.newHtml()).isEqualTo(imports.oldHtml());
        assertThat(imports.java("Harbour"))
                .contains("@People({\"ada\", \"tide-watch\"})")
                .contains("slug = \"light/candle\"", "forge = \"tracker.example\"")
                .contains("slug = \"quay/sails\"", "issues = {9}")
                .contains("home = true", "issues = {3}")
                .doesNotContain("capstan", "robot");
        assertThatThrownBy(() -> Imports.run(asked.with(Flag.FORGES, "tracker.example")))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("write it like git.example.org=gitlab");
        assertThatThrownBy(() -> Imports.run(asked.with(Flag.PULLS, "twelve")))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("write it like #12");
        TemporaryFolder.delete(imports.project());
        assertThatThrownBy(() -> Imports.run(asked.with(Flag.REPOSITORIES, "harbour")))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("write owner and name");
    }
}
