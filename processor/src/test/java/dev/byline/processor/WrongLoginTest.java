package dev.byline.processor;

import static dev.byline.processor.Reports.CATALOG;
import static dev.byline.processor.Reports.assertProblems;
import static dev.byline.processor.Reports.message;
import static dev.byline.processor.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrongLoginTest {

    @Test
    void theSameLoginIsFine() {
        assertProblems(CATALOG, report("""
                report()
                    .item("[@rn](https://github.com/rn) [@RN](http://github.com/rn/) [@rn](https://example.org/rnx)")
                    .item("[@nobody](https://github.com/nobody) [@rn](https://github.com/rn/virtsock)")
                    .item("[the fix](https://github.com/rnx) [@rn](https://gitlab.com/rnx)")
                """));
    }

    @Test
    void anotherLogin() {
        assertThat(message(assertProblems(
                        CATALOG, report("report().item(\"[@rn](⟦wrong-login⟧https://github.com/rnx)\")"))))
                .isEqualTo("[byline:wrong-login] `[@rn]` leads to the page of @rnx; write `[@rnx]`, or correct the URL;"
                        + " for an account with a new name, declare @Person(handle = \"rnx\", aliases = \"rn\")");
        assertProblems(CATALOG, report("""
                report()
                    .item("[@nobody](⟦wrong-login⟧https://github.com/nobdy)")
                    .markdown("[@euanh]\\n\\n⟦wrong-login⟧[@euanh]: https://github.com/euanhx")
                """));
    }

    @Test
    void theUrlOfADeclaredPerson() {
        assertThat(message(assertProblems(MarkedSource.of("demo.Demo", """
                                package demo;

                                import dev.byline.dsl.*;

                                @Series(name = "Demo")
                                @Person(handle = "rn", url = "⟦wrong-login⟧https://github.com/rnx")
                                @Person(handle = "ada", aliases = "ada-l", url = "https://github.com/Ada-L")
                                @Person(handle = "eve", url = "https://eve.example/")
                                interface Demo {}
                                """), report("report().item(\"x\")"))))
                .isEqualTo(
                        "[byline:wrong-login] the URL of @rn is the page of @rnx; correct one of the two, or name the"
                                + " other handle too: aliases = \"rnx\"");
    }
}
