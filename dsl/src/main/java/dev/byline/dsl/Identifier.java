package dev.byline.dsl;

import dev.byline.reference.LinkFamily;
import dev.byline.reference.LinkFamily.Rule;

/** A family of links that everybody writes alike, for {@link Identifiers}. */
public enum Identifier {
    /** A preprint: {@code [arXiv:1706.03762]}, {@code arXiv("1706.03762")}. */
    ARXIV(new LinkFamily(
            "arXiv",
            "arXiv:{n}",
            "https://arxiv.org/abs/{n}",
            "",
            Rule.text(
                    "[0-9]{2}(?:0[1-9]|1[0-2])\\.[0-9]{4,5}(?:v[1-9][0-9]*)?"
                            + "|[a-z]+(?:-[a-z]+)?(?:\\.[A-Z]{2})?/[0-9]{2}(?:0[1-9]|1[0-2])[0-9]{3}(?:v[1-9][0-9]*)?",
                    "1706.03762"))),
    /** A vulnerability: {@code [CVE-2021-44228]}, {@code CVE("2021-44228")}. */
    CVE(new LinkFamily(
            "CVE",
            "CVE-{n}",
            "https://www.cve.org/CVERecord?id=CVE-{n}",
            "",
            Rule.text("(?:1999|2[0-9]{3})-(?:[0-9]{4}|[1-9][0-9]{4,18})", "2021-44228"))),
    /** A publication: {@code [doi:10.17487/RFC9110]}, {@code doi("10.17487/RFC9110")}. */
    DOI(new LinkFamily(
            "doi",
            "doi:{n}",
            "https://doi.org/{n}",
            "",
            Rule.text("10\\.[0-9]{4,9}(?:\\.[0-9]+)*/[!-~&&[^\\[\\]<>\\\\`\"]]*[A-Za-z0-9)/]", "10.17487/RFC9110"))),
    /** A book, of which the check digit is checked: {@code [ISBN 978-0-13-468599-1]}, {@code ISBN("978-0-13-468599-1")}. */
    ISBN(new LinkFamily("ISBN", "ISBN {n}", "https://openlibrary.org/isbn/{n}", "", Rule.isbn())),
    /** A proposal for the JDK: {@code [JEP 444]}, {@code JEP(444)}. */
    JEP(new LinkFamily("JEP", "JEP {n}", "https://openjdk.org/jeps/{n}", "", Rule.number(0, 9_999))),
    /** A proposal for Python: {@code [PEP 8]}, {@code PEP(8)}. */
    PEP(new LinkFamily("PEP", "PEP {n}", "https://peps.python.org/pep-{n:0000}/", "", Rule.number(0, 9_999))),
    /** A document of the RFC series: {@code [RFC 9110]}, {@code RFC(9110)}. */
    RFC(new LinkFamily("RFC", "RFC {n}", "https://www.rfc-editor.org/rfc/rfc{n}", "", Rule.number(1, 99_999)));

    // A record of texts and numbers, which does not say so to Error Prone.
    @SuppressWarnings("ImmutableEnumChecker")
    private final LinkFamily family;

    Identifier(LinkFamily family) {
        this.family = family;
    }

    /**
     * What it stands for.
     *
     * @return the family of links
     */
    public LinkFamily family() {
        return family;
    }
}
