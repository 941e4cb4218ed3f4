package dev.byline.processor;

import static dev.byline.processor.Reports.CATALOG;
import static dev.byline.processor.Reports.assertMarked;
import static dev.byline.processor.Reports.assertProblems;
import static dev.byline.processor.Reports.compile;
import static dev.byline.processor.Reports.file;
import static dev.byline.processor.Reports.message;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An expression means in a report what it means in Java: the Markdown says what the running report says. */
class ExpressionValuesTest {

    private static final MarkedSource HELPERS = MarkedSource.of("demo.Helpers", """
            package demo;

            import static dev.byline.dsl.Dsl.*;

            import java.lang.annotation.*;
            import dev.byline.dsl.*;

            final class Helpers {
                @Target(ElementType.TYPE_USE)
                @interface Nullable {}

                static final String PLUS = "y" + (char) ('a' + 1);
                static final boolean LATE = true;
                static final String CHOSEN = "it is " + (LATE ? "late" : "early");
                static final @Nullable String ANNOTATED = "annotated";
                static final @Nullable Integer BOXED = 7;
                static final char LETTER = 120;
                static final float HALF = 1;

                static double d(double x) { return x; }
                static @Nullable String said(@Nullable String text) { return text + "!"; }
                static int count() { return 'a'; }
                static @Nullable Integer boxed(@Nullable Integer n) { return n; }
                static char next(char c) { return (char) (c + 1); }
                static boolean more(long a, int b) { return a > b; }
                static byte small() { return 100; }
                static Object any(Object o) { return o; }
                static <T extends Number> T same(T n) { return n; }
                static int @Nullable [] unused(int... n) { return n; }
            }
            """);

    private static MarkedSource reportOf(String item) {
        return MarkedSource.of("demo.Week25", """
                package demo;

                import static demo.DemoRefs.*;
                import static demo.Helpers.*;
                import static dev.byline.dsl.Dsl.*;

                import dev.byline.dsl.*;

                @Report(series = Demo.class, week = "2017-W25")
                final class Week25 implements ReportSource {
                    static final int YEAR = 2025;
                    static final int N = 2;
                    static final double PRICE = 3;

                    @Override
                    public ReportDocument write() {
                        double three = 3;
                        byte tiny = 'c';
                        Long large = 1L << 40;
                        final var sum = N + 'a';
                        return report().section("S", %s);
                    }
                }
                """.formatted(item));
    }

    private static String markdown(String item) {
        var compilation = assertProblems(CATALOG, HELPERS, reportOf(item));
        var markdown = file(compilation, "reports/demo/2017-06-25.md").orElseThrow();
        assertThat(markdown).isEqualTo(new RunningClasses(compilation).markdown("demo.Demo", "demo.Week25"));
        return markdown;
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            "Goals for " + (YEAR + 1)                          ; Goals for 2026
            "Goals for " + YEAR + 1                            ; Goals for 20251
            1 + 2 + " things"                                  ; 3 things
            "is " + (char) 65                                  ; is A
            "is " + (int) 3.9                                  ; is 3
            "is " + three                                      ; is 3.0
            "is " + d(3)                                       ; is 3.0
            "is " + ('a' + 'b')                                ; is 195
            'a' + 'b' + "c"                                    ; 195c
            "c" + 'a' + 'b'                                    ; cab
            PLUS                                               ; yb
            CHOSEN                                             ; it is late
            "is " + PRICE                                      ; is 3.0
            "is " + tiny                                       ; is 99
            "is " + (tiny + 1)                                 ; is 100
            "is " + large / 3                                  ; is 366503875925
            "is " + sum                                        ; is 99
            said(ANNOTATED)                                    ; annotated!
            "is " + (BOXED + 1)                                ; is 8
            "is " + boxed(N) + LETTER + HALF                   ; is 2x1.0
            "is " + count() + next('a') + more(2, 1)           ; is 97btrue
            "is " + small() + any('q') + any(2.5f)             ; is 100q2.5
            "is " + (same(4) + same(2.5))                      ; is 6.5
            "is " + (int) any(4) + (Object) 'c'                ; is 4c
            "is " + (2147483647 + 1)                           ; is -2147483648
            "is " + (byte) 200 + (short) 70000 + (long) 1e30   ; is -5644649223372036854775807
            "is " + (7 / 2) + (-7 % 3) + (7 / 2.0)             ; is 3-13.5
            "is " + (1 << 33) + (1L << 33) + (-1 >>> 28)       ; is 2858993459215
            "is " + (5 & 3 | 8 ^ 2) + ~5                       ; is 11-6
            "is " + (true & !false) + (1 < 2 && 2 <= 1)        ; is truefalse
            "is " + ('a' == 97 || 1 / (tiny - 99) == 1)         ; is true
            "is " + 1e10 + 1.0f / 3 + 0.1                      ; is 1.0E100.333333340.1
            "is " + 0.0 / 0 + -1 / 0.0                         ; is NaN-Infinity
            "is " + -2147483648 + 0x7f + 0b11 + 017            ; is -2147483648127315
            """)
    void whatJavaSays(String expression, String text) {
        assertThat(markdown("item(" + expression + ")")).contains("- " + text + "\n");
    }

    @Test
    void theFirstNumberOfAList() {
        assertThat(markdown("numbered(N + 3, item(\"x\")), numbered(tiny, item(\"y\"))"))
                .contains("5. x", "99) y");
    }

    @Test
    void divisionByZero() {
        assertThat(message(assertProblems(
                        CATALOG, HELPERS, reportOf("item(\"is \" + 1 / (⟦not-a-report-value⟧tiny - 99))"))))
                .isEqualTo("[byline:not-a-report-value] `/` by zero has no value; divide by another number");
    }

    @Test
    void whatHasNoValueIsRefusedWhereItStands() {
        assertProblems(CATALOG, HELPERS, reportOf("""
                item("a" + (⟦not-a-report-value⟧LATE ? 1 : 2)),
                item("b" + (⟦not-a-report-value⟧ANNOTATED == PLUS)),
                item("c" + ⟦not-a-report-value⟧tiny++),
                item("d" + (⟦not-a-report-value⟧tiny += 2)),
                item("e" + Integer.⟦not-a-report-value⟧valueOf(3)),
                item("f" + ⟦not-a-report-value⟧unused(1, 2)[0]),
                item("g" + (⟦not-a-report-value⟧any("x") instanceof String)),
                item("i" + "abc".⟦not-a-report-value⟧length() + ⟦not-a-report-value⟧unused(1).length),
                item("j" + ⟦not-a-report-value⟧new int[] {1}.length),
                item("h" + ⟦not-a-report-value⟧(String) any(3) + " of [⟦undefined-reference⟧@no]")
                """));
    }

    @Test
    void whatTheCompilerDoesNotConvert() {
        var helpers = MarkedSource.of("demo.Helpers", """
                package demo;

                final class Helpers {
                    static int half(int n) { return n / 2.0; }
                    static String text(int n) { return n; }
                    static final byte LARGE = 300;
                    static final String NAME = 'n';
                }
                """);
        var source = reportOf("item(text(half(3)) + LARGE), item(NAME), item(\"[⟦undefined-reference⟧@nobody]\")");
        var compilation = compile(CATALOG, helpers, source);
        assertThat(compilation.errors())
                .filteredOn(d -> Reports.id(d).isEmpty())
                .hasSize(4);
        assertMarked(compilation, source);
    }

    /** A running class has nothing there yet, {@code null} or 0. */
    @Test
    void aFieldThatIsMadeLater() {
        assertProblems(
                CATALOG,
                HELPERS,
                MarkedSource.of("demo.Late", """
                package demo;

                import static dev.byline.dsl.Dsl.*;

                import dev.byline.dsl.*;

                final class Late {
                    static final Item FIRST = first();
                    static final String TEXT = Helpers.said("x");
                    static final Item SECOND = item(TEXT);
                    static final Integer SELF = self();

                    static Item first() {
                        return item("a" + ⟦not-a-report-value⟧TEXT + Helpers.LETTER);
                    }

                    static Integer self() {
                        return 1 + ⟦not-a-report-value⟧SELF;
                    }
                }
                """),
                reportOf("Late.FIRST, Late.SECOND, item(\"x\" + Late.SELF)"));
    }

    @Test
    void theCaretInAConstant() {
        assertProblems(CATALOG, MarkedSource.of("demo.Helpers", """
                package demo;

                final class Helpers {
                    static final int TWO = 2;
                    static final String TEXT = "in " + (TWO + 1) + " [⟦undefined-reference⟧@nobody]";
                    static final String OTHER = TWO > 1 ? "then [⟦undefined-reference⟧@none]" : "[@hidden]";
                }
                """), reportOf("item(TEXT), item(OTHER)"));
    }

    /** What is half of a character in a literal need not be in the text. */
    @Test
    void halfOfACharacter() {
        assertThat(markdown("item(\"\\ud83d\" + \"\\ude00\" + '\\ud83d' + (char) 0xde00)"))
                .contains("- \ud83d\ude00\ud83d\ude00\n");
        assertThat(message(assertProblems(
                        CATALOG, HELPERS, reportOf("item(\"one ⟦not-a-report-value⟧\\ud83d \" + YEAR)"))))
                .isEqualTo(
                        "[byline:not-a-report-value] `\\ud83d` is half of a character; write the other half behind it,"
                                + " or the character itself");
        assertProblems(CATALOG, HELPERS, reportOf("""
                item("two \\ud83d\\ude00⟦not-a-report-value⟧\\ude00"),
                table(row("a", "⟦not-a-report-value⟧\\udc00"))
                """));
    }

    @Test
    void proseOfAnAmbiguousCall() {
        var source = reportOf(
                "item(\"By [⟦undefined-reference⟧@adda]\", ⟦undefined-reference⟧pr1523, ⟦undefined-reference⟧newcomer)");
        var compilation = compile(CATALOG, HELPERS, source);
        assertThat(compilation.errors())
                .anySatisfy(d -> assertThat(d.getMessage(null)).contains("pr1523"));
        assertMarked(compilation, source);
    }

    /** javac itself needs more stack for this than a thread has by default. */
    @Test
    void aLongChainAndALongSum() throws InterruptedException {
        var calls = String.join("", Collections.nCopies(1000, ".items(item(\"x\"))"));
        var sum = String.join(" + ", Collections.nCopies(1500, "N + \"s\""));
        var found = new java.util.concurrent.atomic.AtomicReference<String>();
        var thread = new Thread(
                null, () -> found.set(markdown("item(\"y\")" + calls + ", item(" + sum + ")")), "deep", 1L << 28);
        thread.start();
        thread.join();
        assertThat(found.get()).contains("  - x\n").contains("2s2s2s");
    }
}
