package dev.byline.processor;

import static dev.byline.processor.Reports.assertProblems;
import static dev.byline.processor.Reports.message;
import static dev.byline.processor.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Families of links: labels in prose, and typed references whose arguments are checked. */
class LinkFamiliesTest {

    private static final MarkedSource CATALOG = MarkedSource.of("demo.Demo", """
            package demo;

            import dev.byline.dsl.*;

            @Series(name = "Demo", title = "Demo report for {from} to {to} (week {week})")
            @Repository(slug = "linuxkit/linuxkit", home = true, pulls = {2062, 2090}, issues = 2033)
            @People({"rn", "ada"})
            @LinkPattern(label = "KSTRL-{n}", url = "https://jira.example/browse/KSTRL-{n}", max = 9000)
            @LinkPattern(
                    label = "build {n}",
                    name = "build",
                    url = "https://ci.example/{n}",
                    title = "The build {n}",
                    matches = "[a-z]+/[0-9]+",
                    example = "main/7")
            @Identifiers({
                Identifier.CVE,
                Identifier.RFC,
                Identifier.JEP,
                Identifier.PEP,
                Identifier.DOI,
                Identifier.ISBN,
                Identifier.ARXIV
            })
            interface Demo {}
            """);

    @Test
    void labelsAndTypedReferencesAreTheSameLinks() {
        var compilation = assertProblems(CATALOG, report("""
                report()
                    .intro("As [KSTRL-812], [build main/7], [CVE-2021-44228], [RFC 9110] and [PEP 8] say.")
                    .item("It is in [doi:10.17487/RFC9110], [ISBN 978-0-13-468599-1] and [arXiv:1706.03762].")
                    .item("Typed", KSTRL(812), build("main/7"), CVE("2021-44228"), RFC(9110), JEP(444), PEP(8), rn)
                    .item("Books", ISBN("0-8044-2957-X"), doi("10.1000/a(b)"), arXiv("hep-th/9901001"), KSTRL(9000))
                """));
        assertThat(Reports.file(compilation, "reports/demo/2017-06-25.md").orElseThrow())
                .isEqualTo("""
                # Demo report for 2017-06-19 to 2017-06-25 (week 25)

                As [KSTRL-812], [build main/7], [CVE-2021-44228], [RFC 9110] and [PEP 8] say.

                - It is in [doi:10.17487/RFC9110], [ISBN 978-0-13-468599-1] and [arXiv:1706.03762].
                - Typed ([KSTRL-812] [build main/7] [CVE-2021-44228] [RFC 9110] [JEP 444] [PEP 8] [@rn])
                - Books ([ISBN 0-8044-2957-X] [doi:10.1000/a(b)] [arXiv:hep-th/9901001] [KSTRL-9000])

                [@rn]: https://github.com/rn
                [arXiv:1706.03762]: https://arxiv.org/abs/1706.03762
                [arXiv:hep-th/9901001]: https://arxiv.org/abs/hep-th/9901001
                [build main/7]: https://ci.example/main/7 "The build main/7"
                [CVE-2021-44228]: https://www.cve.org/CVERecord?id=CVE-2021-44228
                [doi:10.1000/a(b)]: <https://doi.org/10.1000/a(b)>
                [doi:10.17487/RFC9110]: https://doi.org/10.17487/RFC9110
                [ISBN 0-8044-2957-X]: https://openlibrary.org/isbn/080442957X
                [ISBN 978-0-13-468599-1]: https://openlibrary.org/isbn/9780134685991
                [JEP 444]: https://openjdk.org/jeps/444
                [KSTRL-812]: https://jira.example/browse/KSTRL-812
                [KSTRL-9000]: https://jira.example/browse/KSTRL-9000
                [PEP 8]: https://peps.python.org/pep-0008/
                [RFC 9110]: https://www.rfc-editor.org/rfc/rfc9110
                """);
        assertThat(new RunningClasses(compilation).markdown("demo.Demo", "demo.Week25"))
                .isEqualTo(
                        Reports.file(compilation, "reports/demo/2017-06-25.md").orElseThrow());
        assertThat(Reports.file(compilation, "reports/demo/index.json").orElseThrow())
                .contains("\"label\": \"KSTRL-812\"", "\"url\": \"https://jira.example/browse/KSTRL-812\"");
    }

    @Test
    void anArgumentIsCheckedWhereItStands() {
        assertProblems(CATALOG, report("""
                report()
                    .item("a", KSTRL(⟦undefined-reference⟧0))
                    .item("b", KSTRL(⟦undefined-reference⟧9_001), rn)
                    .item("c", CVE(⟦undefined-reference⟧"2021-123"))
                    .item("d", RFC(⟦undefined-reference⟧-1))
                    .item("e", ISBN(⟦undefined-reference⟧"978-0-13-468599-2"))
                    .item("f", ISBN(⟦undefined-reference⟧"0-8044-2957-0"))
                    .item("g", doi(⟦undefined-reference⟧"11.1000/1"))
                    .item("h", arXiv(⟦undefined-reference⟧"1713.00001"))
                    .item("i", build(⟦undefined-reference⟧"main"))
                """));
        assertThat(message(
                        assertProblems(CATALOG, report("report().item(\"x\", KSTRL(⟦undefined-reference⟧4000 * 3))"))))
                .isEqualTo("[byline:undefined-reference] `KSTRL(…)` makes no link `[KSTRL-{n}]` of this: there is no"
                        + " 12000; write a number from 1 to 9000");
        assertThat(message(assertProblems(
                        CATALOG, report("report().item(\"x\", ISBN(⟦undefined-reference⟧\"978-0-13-468599-2\"))"))))
                .isEqualTo("[byline:undefined-reference] `ISBN(…)` makes no link `[ISBN {n}]` of this: a digit of"
                        + " `978-0-13-468599-2` is wrong; compare it with the book: with these digits, the last one would"
                        + " be 1");
    }

    @Test
    void aLabelIsCheckedInProse() {
        assertProblems(CATALOG, report("""
                report()
                    .item("[⟦undefined-reference⟧KSTRL-0] [⟦undefined-reference⟧KSTRL-007] [⟦undefined-reference⟧RFC x]")
                    .item("[⟦undefined-reference⟧CVE-2021-1] [⟦undefined-reference⟧ISBN 978-0-13-468599-2]")
                    .item("[⟦undefined-reference⟧kstrl-812] [⟦undefined-reference⟧KSTRL 812] [⟦undefined-reference⟧RFC9110]")
                """));
        assertThat(message(assertProblems(CATALOG, report("report().item(\"[⟦undefined-reference⟧KSTRL-007]\")"))))
                .isEqualTo("[byline:undefined-reference] `[KSTRL-007]` is none of the links `[KSTRL-{n}]`: `007` has a"
                        + " zero in front; write `7`");
        assertThat(message(assertProblems(CATALOG, report("report().item(\"[⟦undefined-reference⟧KSRTL-812]\")"))))
                .isEqualTo("[byline:undefined-reference] `[KSRTL-812]` is not declared in Demo; did you mean"
                        + " `[KSTRL-812]`?");
    }

    @Test
    void aLabelThatLeadsElsewhereIsOneOfAFamilyToo() {
        assertProblems(CATALOG, report("""
                report()
                    .item("[KSTRL-812](⟦wrong-target⟧https://jira.example/browse/KSTRL-813)")
                    .item("[KSTRL-812](https://jira.example/browse/KSTRL-812) [a ticket](https://jira.example/browse/KSTRL-9)")
                    .item("⟦bare-reference⟧https://jira.example/browse/KSTRL-9")
                """));
    }

    @Test
    void aBareLabelIsTold() {
        assertProblems(CATALOG, report("""
                report()
                    .item("Fixed ⟦bare-reference⟧KSTRL-812, ⟦bare-reference⟧CVE-2021-44228; not KSTRL-0, XKSTRL-1 or `KSTRL-1`")
                    .item("As [the ticket KSTRL-7](https://jira.example/browse/KSTRL-7) and RFC 9110 say", rn)
                """));
    }

    @Test
    void helpersMakeThem() {
        assertProblems(CATALOG, MarkedSource.of("demo.Week25", """
                package demo;

                import static demo.DemoRefs.KSTRL;
                import static dev.byline.dsl.Dsl.*;

                import dev.byline.dsl.*;

                @Report(series = Demo.class, week = "2017-W25")
                final class Week25 implements ReportSource {
                    static Item fixed(String what, int ticket) {
                        return item("Fixed: " + what, KSTRL(⟦undefined-reference⟧ticket), DemoRefs.rn);
                    }

                    @Override
                    public ReportDocument write() {
                        return report().item(fixed("a", 1)).item(fixed("b", 0)).item("c", DemoRefs.RFC(⟦undefined-reference⟧0));
                    }
                }
                """));
    }

    @Test
    void whatIsWrongInADeclaration() {
        assertProblems(MarkedSource.of("demo.Demo", """
                package demo;

                import dev.byline.dsl.*;

                @Series(name = "Demo")
                @LinkPattern(label = "⟦invalid-declaration⟧KSTRL", url = "https://a.example/{n}")
                @LinkPattern(label = "⟦invalid-declaration⟧{n}", url = "https://a.example/{n}")
                @LinkPattern(label = "⟦invalid-declaration⟧#A{n}", url = "https://a.example/{n}")
                @LinkPattern(label = "A-{n}", url = "⟦invalid-declaration⟧https://a.example/")
                @LinkPattern(label = "B-{n}", url = "⟦invalid-declaration⟧javascript:{n}")
                @LinkPattern(label = "C-{n}", url = "https://a.example/{n}", min = 5, max = ⟦invalid-declaration⟧4)
                @LinkPattern(label = "D-{n}", url = "https://a.example/{n}", matches = "a⟦invalid-declaration⟧(")
                @LinkPattern(label = "E-{n}", url = "https://a.example/{n}", matches = "[a-z]", example = "⟦invalid-declaration⟧7")
                @LinkPattern(label = "F-{n}", url = "https://a.example/{n}", name = "⟦invalid-declaration⟧int")
                @LinkPattern(label = "G-{n}", url = "https://a.example/{n}")
                @LinkPattern(label = "⟦conflicting-declaration⟧G-{n}", url = "https://b.example/{n}")
                @LinkPattern(label = "⟦conflicting-declaration⟧G {n}", url = "https://c.example/{n}")
                @Identifiers({Identifier.CVE, Identifier.CVE})
                interface Demo {}
                """), report("report().item(\"[G-1] [CVE-2021-44228]\")"));
    }

    @Test
    void aDeclaredLinkGoesBeforeItsFamily() {
        var compilation = assertProblems(MarkedSource.of("demo.Demo", """
                package demo;

                import dev.byline.dsl.*;

                @Series(name = "Demo")
                @LinkPattern(label = "A-{n}", url = "https://a.example/{n}")
                @Link(label = "A-1", url = "https://b.example/")
                interface Demo {}
                """), report("report().item(\"[A-1] [A-2]\")"));
        assertThat(Reports.file(compilation, "reports/demo/2017-06-25.md").orElseThrow())
                .contains("[A-1]: https://b.example/\n[A-2]: https://a.example/2\n");
    }
}
