package dev.byline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.byline.source.JavacLiterals.Literal;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceStringTest {

    /** A tilde in the source stands for a backslash, to keep the examples readable. */
    private static String java(String source) {
        return source.replace('~', '\\');
    }

    /** A variable with the expression as its value, in a file that a compiler accepts. */
    private static String fileWith(String expression) {
        return "class T { String s = " + java(expression) + "; }";
    }

    private static Literal onlyLiteralIn(String file) {
        List<Literal> literals = JavacLiterals.in(file);
        assertThat(literals).hasSize(1);
        return literals.get(0);
    }

    private static SourceString read(String file) {
        Literal literal = onlyLiteralIn(file);
        return SourceString.read(file, literal.span().start(), literal.value()).orElseThrow();
    }

    /** The source from which the first occurrence of {@code part} in the value of the expression comes. */
    private static String sourceOf(String part, String expression) {
        String file = fileWith(expression);
        SourceString string = read(file);
        int start = string.value().indexOf(part);
        assertThat(start).as("%s in %s", part, string).isNotNegative();
        Span span = string.at(start, start + part.length());
        return file.substring(span.start(), span.end()).replace('\\', '~');
    }

    /** Literals, with an apostrophe for each quotation mark. */
    static List<String> spellings() {
        return List.of(
                "''",
                "'a'",
                "'''\n'''",
                "'''\n\n'''",
                "'''\n  '''",
                "'''\n  a'''",
                "''' \t\f\r\n  a\r\n b\r\n  '''",
                "'''\r  a\r b\r'''",
                "'''\n    a  \n\n      b\t\n   \t\n    c\n  '''",
                "'''\n\t\ta\n \tb\n\t '''",
                "'''\n\u2003a\n\u2003\u2003b\u2003\n\u2003'''",
                "'''\n\u00a0a\n \u00a0b\u00a0\n'''",
                "'''\n  \u001ca\n  \u000bb\u001f\n  '''",
                "'''\n  a ~s  \n  b ~\n  c~040\n  '''",
                "'''\n  ~''' ''~' ~~~''' ''~~\n  '''",
                "'''\n  ''a'' ' '' b'''",
                "'''\n  a~tb~nc\\\n  '''",
                "~u0022a~u0022",
                "~uuu0022''\n a ~u0022'~u0022",
                "'~b~s~t~n~f~r~'~~'",
                "'~0~7~00~07~77~377~400~1234~18'",
                "'~1~u0032~u005c63'",
                "'~~u0041'",
                "'~u005c~u005cu0041'",
                "'~u005c~u0074'",
                "'~u005cn~u005c~u006e~u005c~u0022'",
                "'~~~u005c~u005c~~u0041'",
                "'~u005c~~~u005cn'",
                "'~uD83D~uDE00 \ud83d\ude00 \ud83d~ude00'",
                "'''\n  a~u000a  b~u000d  c~u000d~u000a  d~u0020 \n  '''",
                "'' + '' + 'a' + ''",
                "'a'+'b'",
                "'a' /* + 'x' **/ + // 'y' ~u002b\n 'b' ~u002b /**/ '''\n  c'''",
                "'a' //~u000a + 'b'",
                "'a' /~u002a */ + 'b' /* + 'c' */",
                "'a' /~u002a ' *~u002f + 'b'");
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void reads_the_value_that_javac_reads(String spelling) {
        String expression = spelling.replace("'", "\"");
        String file = fileWith(expression);
        Literal literal = onlyLiteralIn(file);

        SourceString string =
                SourceString.read(file, literal.span().start(), literal.value()).orElseThrow();

        assertThat(string.value()).isEqualTo(literal.value());
        assertThat(string.span().start()).isEqualTo(literal.span().start());
        assertThat(string.span().end()).isLessThanOrEqualTo(literal.span().end());
    }

    @Nested
    class Escapes {

        @Test
        void take_the_whole_escape_sequence() {
            assertThat(sourceOf("\t", "\"a~tb\"")).isEqualTo("~t");
            assertThat(sourceOf("b", "\"a~tb\"")).isEqualTo("b");
            assertThat(sourceOf("\\", "\"a~~b\"")).isEqualTo("~~");
            assertThat(sourceOf("S4", "\"~1234\"")).isEqualTo("~1234");
            assertThat(sourceOf("'", "\"a~'b\"")).isEqualTo("~'");
            assertThat(sourceOf(" 0", "\"~400\"")).isEqualTo("~400");
        }

        @Test
        void take_the_whole_unicode_escape() {
            assertThat(sourceOf("A", "\"x~uuu0041y\"")).isEqualTo("~uuu0041");
            assertThat(sourceOf("\n", "\"x~u005c~u006ey\"")).isEqualTo("~u005c~u006e");
            assertThat(sourceOf("u0041", "\"~~u0041\"")).isEqualTo("u0041");
            assertThat(sourceOf("\ud83d\ude00", "\"x~ud83d~ude00y\"")).isEqualTo("~ud83d~ude00");
        }

        @Test
        void do_not_shift_what_follows() {
            assertThat(sourceOf("[@nobody]", "\"~t~u0041~101~~ [@nobody] ~n\"")).isEqualTo("[@nobody]");
        }
    }

    @Nested
    class TextBlocks {

        @Test
        void leave_out_the_indentation() {
            String block = "\"\"\"\n    one\n      two\n    three\"\"\"";

            assertThat(sourceOf("one", block)).isEqualTo("one");
            assertThat(sourceOf("  two", block)).isEqualTo("  two");
            assertThat(sourceOf("three", block)).isEqualTo("three");
        }

        @Test
        void take_a_line_terminator_for_a_line_feed() {
            assertThat(sourceOf("\n", "\"\"\"\r\n    one  \r\n    two\"\"\"")).isEqualTo("\r\n");
            assertThat(sourceOf("\n", "\"\"\"\r    one  \r    two\"\"\"")).isEqualTo("\r");
            assertThat(sourceOf("\n", "\"\"\"\n    one~u000a    two\"\"\"")).isEqualTo("~u000a");
        }

        @Test
        void span_what_was_stripped_in_between() {
            assertThat(sourceOf("e\nt", "\"\"\"\n    one  \n    two\"\"\"")).isEqualTo("e  \n    t");
            assertThat(sourceOf("et", "\"\"\"\n    one~\n    two\"\"\"")).isEqualTo("e~\n    t");
        }

        @Test
        void count_a_tab_as_one_character() {
            assertThat(sourceOf("[@nobody]", "\"\"\"\n\t\t\tx\ty [@nobody]\n\t\t\"\"\""))
                    .isEqualTo("[@nobody]");
        }
    }

    @Nested
    class Concatenations {

        @Test
        void lead_to_the_right_piece() {
            String expression = "\"a~tb\" /* \"c\" */\n  + \"\"\"\n    cd\n    \"\"\" + \"e\"";

            assertThat(sourceOf("b", expression)).isEqualTo("b");
            assertThat(sourceOf("c", expression)).isEqualTo("c");
            assertThat(sourceOf("e", expression)).isEqualTo("e");
        }

        @Test
        void span_what_stands_between_pieces() {
            assertThat(sourceOf("bc", "\"ab\" + \"cd\"")).isEqualTo("b\" + \"c");
        }

        @Test
        void may_have_parentheses() {
            String source = "(\"a\") + ((\"b\") /* ) */ + (\"c\"))";

            SourceString string = SourceString.read(source, 0, "abc").orElseThrow();

            assertThat(string.at(2, 3)).isEqualTo(new Span(27, 28));
            assertThat(string.span()).isEqualTo(new Span(1, 29));
        }
    }

    @Nested
    class EmptyRanges {

        @Test
        void are_the_place_before_a_character() {
            SourceString string =
                    SourceString.read("\"a\\tb\" + \"c\"", 0, "a\tbc").orElseThrow();

            assertThat(string.at(0, 0)).isEqualTo(new Span(1, 1));
            assertThat(string.at(1, 1)).isEqualTo(new Span(2, 2));
            assertThat(string.at(2, 2)).isEqualTo(new Span(4, 4));
            assertThat(string.at(3, 3)).isEqualTo(new Span(10, 10));
        }

        @Test
        void are_the_place_after_the_last_character_at_the_end() {
            assertThat(SourceString.read("\"a\\t\" + \"\"", 0, "a\t")
                            .orElseThrow()
                            .at(2, 2))
                    .isEqualTo(new Span(4, 4));
        }

        @Test
        void are_the_place_after_the_opening_delimiter_of_an_empty_value() {
            assertThat(SourceString.read("\"\"", 0, "").orElseThrow().at(0, 0)).isEqualTo(new Span(1, 1));
            assertThat(SourceString.read("\"\"\" \n  \"\"\"", 0, "")
                            .orElseThrow()
                            .at(0, 0))
                    .isEqualTo(new Span(5, 5));
        }
    }

    @Nested
    class Refusals {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "x",
                    "'a'",
                    "\"a",
                    "\"a\\",
                    "\"a\n\"",
                    "\"b\"",
                    "\"ab\"",
                    "\"\" - \"a\"",
                    "\"\" + x",
                    "\"\" + /* \"a\"",
                    "\"\" // + \"a\"",
                    "\"\\x61\"",
                    "\"\\u00\"",
                    "\"\\u00g1\"",
                    "\"\\u006",
                    "\"\"\"a\"\"\"",
                    "\"\"\"\na\"\"",
                    "\"\"\"\n  a\n  \"\"\"",
                })
        void do_not_guess(String source) {
            assertThat(SourceString.read(source, 0, "a")).isEmpty();
        }

        @Test
        void keep_offsets_within_bounds() {
            SourceString string = SourceString.read("\"a\"", 0, "a").orElseThrow();

            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> string.at(0, 2));
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> string.at(1, 0));
            assertThatExceptionOfType(IndexOutOfBoundsException.class)
                    .isThrownBy(() -> SourceString.read("\"a\"", 4, "a"));
        }
    }

    /** What the documentation of {@link SourceString} says about javac. */
    @Nested
    class Javac {

        private List<String> literalsOf(String expression) {
            String file = "class T { Object o = " + expression + "; }";
            return JavacLiterals.in(file).stream()
                    .map(literal -> file.substring(
                            literal.span().start(), literal.span().end()))
                    .toList();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"a\" + \"b\"",
                    "\"a\" /* x */ + // y\n \"b\"",
                    "\"\"\"\n  a\n  \"\"\" + \"b\" + \"\"\"\n  c\"\"\"",
                })
        void joins_adjacent_literals_from_delimiter_to_delimiter(String expression) {
            assertThat(literalsOf(expression)).containsExactly(expression);
            assertThat(literalsOf("(" + expression + ")")).containsExactly(expression);
        }

        @Test
        void does_not_join_across_parentheses() {
            assertThat(literalsOf("(\"a\") + \"b\"")).containsExactly("\"a\"", "\"b\"");
            assertThat(literalsOf("\"a\" + (\"b\" + \"c\")")).containsExactly("\"a\"", "\"b\" + \"c\"");
        }

        @Test
        void joins_on_both_sides_of_something_else() {
            assertThat(literalsOf("\"a\" + \"b\" + k + \"c\" + \"d\""))
                    .containsExactly("\"a\" + \"b\"", "\"c\" + \"d\"");
            assertThat(literalsOf("\"a\" + 1 + 'c' + \"b\" + \"c\"")).containsExactly("\"a\"", "\"b\" + \"c\"");
        }

        @Test
        void does_not_join_next_to_another_operator() {
            assertThat(literalsOf("\"a\" + \"b\" == \"c\" + \"d\""))
                    .containsExactly("\"a\"", "\"b\"", "\"c\"", "\"d\"");
        }
    }
}
