package dev.byline.processor;

/** Several reports of the demo series, for the checks that need more than one. */
final class ReportsOverTime {

    private ReportsOverTime() {}

    /** A catalog with the given declarations. */
    static MarkedSource catalog(String declarations) {
        return MarkedSource.of("demo.Demo", """
                package demo;

                import dev.byline.dsl.*;

                @Series(name = "Demo")
                @Repository(slug = "linuxkit/linuxkit", home = true, pulls = 9)
                %s
                @People("rn")
                interface Demo {}
                """.formatted(declarations));
    }

    /** The threads of a period. */
    static MarkedSource threads(String name, String period, String declarations) {
        return MarkedSource.of("demo." + name, """
                package demo;

                import dev.byline.dsl.*;

                @CatalogOf(value = Demo.class, %s)
                %s
                interface %s {}
                """.formatted(period, declarations, name));
    }

    /** A report of a period with a body. */
    static MarkedSource report(String name, String period, String body) {
        return MarkedSource.of("demo." + name, """
                package demo;

                import static demo.DemoRefs.*;
                import static dev.byline.dsl.Dsl.*;

                import dev.byline.dsl.*;

                @Report(series = Demo.class, %s)
                final class %s implements ReportSource {
                    @Override
                    public ReportDocument write() {
                        return %s;
                    }
                }
                """.formatted(period, name, body));
    }
}
