package dev.byline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.catalog.ForgeSite.ThreadUrl;
import dev.byline.dsl.Forge;
import dev.byline.dsl.Issue;
import dev.byline.dsl.Person;
import dev.byline.dsl.PullRequest;
import dev.byline.dsl.Repository;
import dev.byline.dsl.Series;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForgesTest {

    @Series(name = "Mixed", forge = "gitlab")
    @Forge(
            name = "gitlab",
            person = "https://gitlab.com/{handle}",
            repository = "https://gitlab.com/{slug}",
            issue = "https://gitlab.com/{slug}/-/issues/{number}",
            pull = "https://gitlab.com/{slug}/-/merge_requests/{number}",
            pullSign = "!")
    @Forge(
            name = "codeberg",
            person = "https://codeberg.org/{handle}",
            repository = "https://codeberg.org/{owner}/{name}",
            issue = "https://codeberg.org/{owner}/{name}/issues/{number}",
            pull = "https://codeberg.org/{owner}/{name}/pulls/{number}")
    @Forge(
            name = "ghe",
            person = "https://git.example.com:8443/{handle}",
            repository = "https://git.example.com:8443/{slug}",
            issue = "https://git.example.com:8443/{slug}/issues/{number}",
            pull = "https://git.example.com:8443/{slug}/pull/{number}")
    @Repository(slug = "group/sub/app", home = true, pulls = 5, issues = 5)
    @Repository(slug = "forgejo/runner", forge = "codeberg", pulls = 3, issues = 4)
    @Repository(slug = "corp/tool", forge = "ghe", pulls = 1)
    @Person(handle = "anna")
    @Person(handle = "earl", forge = "codeberg")
    @Person(handle = "bot[bot]")
    @Person(handle = "zoe", url = "https://zoe.example.org/")
    interface Mixed {}

    private final Catalog catalog = Resolving.catalog(Mixed.class);

    @ParameterizedTest
    @CsvSource({
        "'!5', https://gitlab.com/group/sub/app/-/merge_requests/5",
        "'#5', https://gitlab.com/group/sub/app/-/issues/5",
        "app!5, https://gitlab.com/group/sub/app/-/merge_requests/5",
        "group/sub/app#5, https://gitlab.com/group/sub/app/-/issues/5",
        "group/sub/app, https://gitlab.com/group/sub/app",
        "runner#3, https://codeberg.org/forgejo/runner/pulls/3",
        "runner#4, https://codeberg.org/forgejo/runner/issues/4",
        "runner, https://codeberg.org/forgejo/runner",
        "tool#1, https://git.example.com:8443/corp/tool/pull/1",
        "@anna, https://gitlab.com/anna",
        "@earl, https://codeberg.org/earl",
        "@bot[bot], https://gitlab.com/bot%5Bbot%5D",
        "@zoe, https://zoe.example.org/"
    })
    void urls(String label, String url) {
        assertThat(catalog.label(label)).get().extracting("url").isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource({
        "group/sub/app, GITLAB, https://gitlab.com",
        "forgejo/runner, GITEA, https://codeberg.org",
        "corp/tool, GITHUB, https://git.example.com:8443"
    })
    void programsAndTheirAddresses(String slug, ForgeProgram program, String root) {
        var repository = catalog.repositories().stream()
                .filter(each -> each.slug().equals(slug))
                .findFirst()
                .orElseThrow();
        var forge = catalog.forgeOf(repository);
        assertThat(forge.program()).contains(program);
        assertThat(forge.root()).contains(URI.create(root));
    }

    @Test
    void pagesOfAnotherFormTellNoProgram() {
        var path = "https://example.org/git/{slug}";
        var below = ForgeSite.ofTemplates(List.of(
                "https://example.org/{handle}", path, path + "/issues/{number}", path + "/pulls/{number}", "#"));
        assertThat(below.program()).contains(ForgeProgram.GITEA);
        assertThat(below.root()).contains(URI.create("https://example.org/git"));
        var other = ForgeSite.ofTemplates(List.of(
                "https://example.org/~{handle}",
                "https://example.org/~{slug}/tree",
                "https://example.org/~{slug}/todo/{number}",
                "https://example.org/~{slug}/patches/{number}",
                "#"));
        assertThat(other.program()).isEmpty();
        assertThat(other.root()).isEmpty();
    }

    @Test
    void mergeRequestAndIssueOfOneNumberAreTwoThreads() {
        assertThat(catalog.constants()).containsKeys("pr5", "issue5");
        assertThat(catalog.threads()).extracting("label").startsWith("#5", "!5");
    }

    @ParameterizedTest
    @CsvSource({
        "https://github.com/linuxkit/linuxkit/pull/2090, linuxkit/linuxkit, true, 2090",
        "http://github.com/linuxkit/linuxkit/pull/2090, linuxkit/linuxkit, true, 2090",
        "HTTPS://GitHub.com/linuxkit/linuxkit/issues/7, linuxkit/linuxkit, false, 7",
        "https://github.com/LinuxKit/LinuxKit/issues/7, LinuxKit/LinuxKit, false, 7",
        "https://github.com/a/b/pull/1/files, a/b, true, 1",
        "https://github.com/a/b/pull/1/, a/b, true, 1",
        "https://github.com/a/b/pull/1?diff=split, a/b, true, 1",
        "https://github.com/a/b/issues/1#issuecomment-3, a/b, false, 1",
        "https://gitlab.com/group/sub/app/-/merge_requests/5#note_1, group/sub/app, true, 5",
        "https://gitlab.com/group/sub/app/-/issues/5, group/sub/app, false, 5",
        "https://codeberg.org/forgejo/runner/pulls/3, forgejo/runner, true, 3",
        "http://codeberg.org/forgejo/runner/issues/4/, forgejo/runner, false, 4",
        "https://git.example.com:8443/corp/tool/pull/1, corp/tool, true, 1"
    })
    void threadUrls(String url, String slug, boolean pull, int number) {
        assertThat(catalog.threadUrl(url)).contains(new ThreadUrl(slug, pull, number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://github.com/linuxkit/linuxkit",
                "https://github.com/linuxkit/linuxkit/pull/",
                "https://github.com/linuxkit/linuxkit/pull/x",
                "https://github.com/linuxkit/linuxkit/pull/12x",
                "https://github.com/linuxkit/linuxkit/pulls",
                "https://github.com/linuxkit/pull/3",
                "https://github.com/a/b/issues/99999999999",
                "https://github.com/a/b/issues/9999999999",
                "https://githubXcom/a/b/issues/9",
                "https://example.org/?u=https://github.com/a/b/issues/9",
                "ftp://github.com/a/b/issues/9",
                "#12"
            })
    void otherUrls(String url) {
        assertThat(catalog.threadUrl(url)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "notes/summit.md, notes/summit.md",
        "a b.md, a%20b.md",
        "100%.md, 100%25.md",
        "what?.md, what%3F.md",
        "#1.md, %231.md",
        "größe.md, gr%C3%B6%C3%9Fe.md",
        "notes:1.md, notes%3A1.md"
    })
    void paths(String path, String url) {
        assertThat(ForgeSite.pathOf(path)).isEqualTo(url);
    }

    @Series(name = "x")
    @Repository(slug = "a/b", home = true)
    @PullRequest(number = 1, title = "One", author = "rn", opened = "2017-06-19", closed = "2017-06-20")
    @Issue(number = 2, repository = "a/b", title = "Two")
    @Issue(number = 3, repository = "b")
    interface Details {}

    @Test
    void threadsFindTheirRepositoryByNothingSlugOrName() {
        assertThat(Resolving.catalog(Details.class).threads())
                .extracting("label")
                .containsExactly("#1", "#2", "#3");
    }
}
