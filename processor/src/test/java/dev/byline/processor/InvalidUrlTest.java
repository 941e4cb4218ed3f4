package dev.byline.processor;

import static dev.byline.processor.Reports.CATALOG;
import static dev.byline.processor.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.byline.problem.CheckId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidUrlTest {

    private static Compilation assertProblems(MarkedSource... sources) {
        return Reports.assertOnly(CheckId.INVALID_URL, sources);
    }

    private static String message(Compilation compilation) {
        return Reports.message(compilation, CheckId.INVALID_URL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "http://example.org:8080/a|b[1]?q={x}&amp;r=a%20b#L10",
                "HTTPS://user@bücher.example./a(b)c",
                "http://[2001:db8::1]:/",
                "http://host:8080",
                "https://a_b.example.org/%E2%82%AC",
                "https://web.archive.org/web/2017/http://example.org/x",
                "https://example.org/?u=c:\\\\\\\\temp",
                "https://example.org/javascript:alert(1)",
                "mailto:rn@example.org?subject=x",
                "tel:+49-30-1",
                "ftp://ftp.kernel.org/pub",
                "ircs://irc.oftc.net/linuxkit",
                "#top",
                "?plain=1",
                "/absolute/path.md",
                "README.md",
                "./README.md#x:y",
                "../up/data:x"
            })
    void whatAReaderCanFollow(String url) {
        assertProblems(
                CATALOG,
                report("report().intro(\"[x](" + url + ") and ![y](" + url + ")\").markdown(\"[l]: " + url
                        + "\").paragraph(\"[l]\")"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "&#106;avascript:alert(1)",
                "javascript&colon;alert(1)",
                "javascript\\\\:alert(1)",
                "java&#9;script:alert(1)",
                "&#1;javascript:alert(1)",
                "&#32;javascript:alert(1)",
                "javascript%3Aalert(1)",
                "%20javascript%3aalert(1)",
                "%6Aavascript%3Aalert(1)",
                "vbscript:x",
                "data:text/html,x",
                "data:image/png;base64,AAAA",
                "file:///etc/passwd",
                "file%3A///etc/passwd",
                "blob:https://example.org/1",
                "view-source:https://example.org",
                "htps://example.org",
                "https:",
                "https:example.org",
                "https:/example.org",
                "https:///example.org",
                "https://:80/",
                "https://example..org",
                "https://example,org/",
                "https://example.org:x/",
                "https://example.org:65536/",
                "https://exa%zzmple.org/",
                "https//example.org/",
                "www.example.org/page",
                "//example.org/page",
                "https://example.org/100%",
                "https://example.org/\\u200B",
                "https:\\\\\\\\example.org",
                "mailto:"
            })
    void whatNoReaderShouldFollow(String url) {
        assertProblems(CATALOG, report("report().intro(\"see [x](⟦invalid-url⟧" + url + ") there\")"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "javascript:alert(1) ~ a link may not begin with javascript:; begin it with https:, http: or mailto:",
                "javascript%3Ax ~ \"javascript%3Ax\" hides javascript:, with which no link may begin; begin it with"
                        + " https:, http: or mailto:",
                "file:///tmp/x ~ a link may not begin with file:; a reader does not have what it names: put the file"
                        + " beside the reports, and link to it there",
                "example.org:80/a ~ a link may not begin with example.org:; write https://example.org:80/a",
                "www.example.org ~ \"www.example.org\" has no scheme; write https://www.example.org",
                "https//example.org ~ \"https//example.org\" has no colon behind https; write https://example.org",
                "https:///x ~ \"https:///x\" names no host; write it like https://example.org/page",
                "https://a..b/ ~ \"a..b\" is not the name of a host; write it like https://example.org/page",
                "https://a.b:99999/ ~ there is no port 99999; write one up to 65535",
                "https://a.b/\\u200B ~ \"https://a.b/\uFFFD\" contains the invisible character U+200B; delete it",
                "<a b.md> ~ \"a b.md\" contains white space; delete it, or escape a space as %20"
            })
    void theMessageSaysWhatToWrite(String url, String message) {
        var angles = url.startsWith("<") ? "<⟦invalid-url⟧" + url.substring(1) : "⟦invalid-url⟧" + url;
        assertThat(message(assertProblems(CATALOG, report("report().intro(\"[x](" + angles + ")\")"))))
                .isEqualTo("[byline:invalid-url] " + message);
    }

    @Test
    void inEveryForm() {
        assertProblems(CATALOG, report("""
                report()
                    .intro("![a](⟦invalid-url⟧file:x) <⟦invalid-url⟧javascript:alert(1)> [![i](⟦invalid-url⟧blob:x)](⟦invalid-url⟧www.a.b)", rn)
                    .markdown("> [de\\\\]f]:\\n> <⟦invalid-url⟧java&Tab;script:x> \\"t\\"\\n\\nand [de\\\\]f]")
                    .markdown("[other]: ⟦invalid-url⟧data:text/html,x\\n[empty]: <⟦invalid-url⟧>\\n[third]: https://example.org")
                    .table(row("a"), row("[b](\\n ⟦invalid-url⟧data:x 'title')"))
                    .image("x", "⟦invalid-url⟧javascript:x")
                    .section("S", image("x", "⟦invalid-url⟧&#106;avascript&colon;/ x"))
                """));
    }

    @Test
    void anAutolinkMayHaveBeenMeantAsText() {
        assertThat(message(assertProblems(CATALOG, report("report().intro(\"a <⟦invalid-url⟧std::string> of C++\")"))))
                .isEqualTo(
                        "[byline:invalid-url] a link may not begin with std:; begin it with https:, http: or mailto:,"
                                + " or write `\\<` for a sign that is meant as text");
    }

    @Test
    void textThatIsNoLink() {
        assertProblems(CATALOG, report("""
                report()
                    .intro("`[x](javascript:alert(1))` javascript:alert(1) <rn@example.org> \\\\[x](file:y) a < b: c > d", rn)
                    .intro("a `<std::string>` or \\\\<std::string>")
                    .code("html", "<a href='javascript:x'>")
                """));
    }

    @Test
    void pixelsInAnImage() {
        assertProblems(CATALOG, report("""
                report()
                    .intro("![x](data:image/png;base64,AAAA) and ![logo]")
                    .markdown("[logo]: <data:image/gif;base64,AAAA>")
                    .image("x", "data:image/jpeg,AA")
                    .image("x", "⟦invalid-url⟧data:image/svg+xml,<svg onload=alert(1)>")
                """));
    }

    @Test
    void aDeclaredLink() {
        Reports.assertProblems(MarkedSource.of("demo.Demo", """
                        package demo;

                        import dev.byline.dsl.*;

                        @Series(name = "Demo")
                        @Link(label = "a", url = "⟦invalid-declaration⟧JavaScript:alert(1)")
                        @Link(label = "b", url = "⟦invalid-declaration⟧https://:80/")
                        @Link(label = "c", url = "⟦invalid-declaration⟧https://a..b/")
                        @Link(label = "d", url = "⟦invalid-declaration⟧file:///x")
                        @Link(label = "e", url = "tel:+49-30-1")
                        @Person(handle = "f", url = "⟦invalid-declaration⟧data:image/png,x")
                        @Person(handle = "g", url = "⟦invalid-declaration⟧&#106;avascript:alert(1)")
                        interface Demo {}
                        """), report("report().intro(\"[a] [b] [c] [d] [e]\")"));
    }

    @Test
    void whatIsNoDestinationAtAllHasAProblemOfItsOwn() {
        Reports.assertProblems(CATALOG, report("""
                report()
                    .intro("[x]⟦malformed-reference⟧() and [y](⟦malformed-reference⟧@rn)")
                    .image("x", ⟦empty-text⟧"")
                """));
    }

    @ParameterizedTest
    @CsvSource({
        "pulls/42, pull/42",
        "issue/40, issues/40",
        "pull/#42, pull/42",
        "pull/42))x, pull/42",
        "pull/42/flies, pull/42",
        "pull-requests/42, pull/42",
        "pr/42, pull/42",
        "issues/#42, issues/42",
        "issues/42/comments, issues/42"
    })
    void whatIsNoPageOfADeclaredRepository(String wrong, String right) {
        assertThat(message(assertProblems(
                        CATALOG,
                        report("report().item(\"[x](<⟦invalid-url⟧https://github.com/linuxkit/linuxkit/" + wrong
                                + ">)\")"))))
                .isEqualTo("[byline:invalid-url] \"https://github.com/linuxkit/linuxkit/" + wrong
                        + "\" is not a page of its repository; write https://github.com/linuxkit/linuxkit/" + right);
    }

    @Test
    void whatIsAPageOfADeclaredRepository() {
        assertProblems(CATALOG, report("""
                report()
                    .item(Stream.PAGES)
                    .item("[x](https://github.com/other/repo/pulls/42) [x](https://gitlab.com/linuxkit/linuxkit/issue/4)")
                """.replace(
                        "Stream.PAGES",
                        "\""
                                + java.util.stream.Stream.of(
                                                "pulls",
                                                "pulls?q=is%3Aopen",
                                                "pulls/rn",
                                                "pull/42/",
                                                "pull/42/files#diff-1",
                                                "pull/42/commits/0a1b2c3",
                                                "pull/42.diff",
                                                "pull/42?w=1",
                                                "pull/new/branch",
                                                "issues",
                                                "issues/",
                                                "issues/new/choose",
                                                "issues/42#issuecomment-1",
                                                "commit/0a1b2c3",
                                                "commits/main",
                                                "wiki/issue/40",
                                                "tree/main/pull")
                                        .map(page -> "[x](https://github.com/linuxkit/linuxkit/" + page + ")")
                                        .collect(java.util.stream.Collectors.joining(" "))
                                + "\"")));
    }

    @Test
    void aProgramsUrlAndTheReadersOwnMachine() {
        assertThat(
                        message(
                                assertProblems(
                                        CATALOG,
                                        report(
                                                "report().item(\"[x](⟦invalid-url⟧https://api.github.com/repos/linuxkit/linuxkit/pulls/42)\")"))))
                .endsWith("answers programs, not readers; write https://github.com/linuxkit/linuxkit/pull/42");
        assertThat(message(assertProblems(
                        CATALOG, report("report().item(\"[x](⟦invalid-url⟧http://localhost:4000/x)\")"))))
                .isEqualTo(
                        "[byline:invalid-url] \"http://localhost:4000/x\" leads to the reader's own machine; write a URL"
                                + " that others can open, or put it in backticks");
        assertProblems(CATALOG, report("""
                report()
                    .item("[x](⟦invalid-url⟧http://localhost) <⟦invalid-url⟧http://127.0.0.1:80/> [x](⟦invalid-url⟧http://[::1]/)")
                    .item("[x](https://localhost.example) [x](https://127.0.0.1.nip.io/) [x](http://192.168.0.1/)")
                """));
    }

    @Test
    void aSlipInTheSectionOfARepository() {
        assertThat(message(assertProblems(
                        CATALOG,
                        report("report().item(\"[x](⟦invalid-url⟧https://github.com/linuxkit/linuxkit/pul/2090)\")"))))
                .endsWith("is not a page of its repository; write https://github.com/linuxkit/linuxkit/pull/2090");
        assertProblems(CATALOG, report("""
                report()
                    .item("[x](⟦invalid-url⟧https://github.com/linuxkit/linuxkit/isues/2033)")
                    .item("[x](⟦invalid-url⟧https://github.com/linuxkit/linuxkit/comit/3f2a91c)")
                    .item("[x](https://github.com/linuxkit/linuxkit/pulse/7) [x](https://github.com/linuxkit/linuxkit/commits/2)")
                    .item("[x](https://github.com/linuxkit/linuxkit/poll/x) [x](https://github.com/other/one/pul/1)")
                """));
    }

    @Test
    void aUrlInTheTextThatIsNoPage() {
        assertProblems(CATALOG, report("""
                report()
                    .item("See ⟦invalid-url⟧https://github.com/linuxkit/linuxkit/pulls/2090.")
                    .item("See https://github.com/linuxkit/linuxkit/pull/9 and `https://github.com/linuxkit/linuxkit/pulls/9`")
                """));
    }
}
