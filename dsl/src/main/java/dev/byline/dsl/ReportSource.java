package dev.byline.dsl;

/**
 * A class that writes a report; it is annotated with {@link Report}.
 *
 * <pre>{@code
 * @Report(series = LinuxKit.class, week = "2017-W25")
 * final class Week25 implements ReportSource {
 *     @Override
 *     public ReportDocument write() {
 *         return report()
 *             .intro("This week touched [linuxkit].", pr2090, mgoelzer)
 *             .section("Packages", item("Simpler Makefiles for packages", pr2080, rn));
 *     }
 * }
 * }</pre>
 */
public interface ReportSource {

    /**
     * The report's body.
     *
     * <p>The compiler evaluates this method, so its body is a value and not a program: it returns one
     * expression of string literals, constants, declared references, calls to {@link Dsl} and to small helper
     * methods that do the same.
     *
     * @return the document
     */
    ReportDocument write();
}
