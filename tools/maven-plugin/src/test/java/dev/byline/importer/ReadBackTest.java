package dev.byline.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.Declarations;
import dev.byline.catalog.Declarations.PersonDeclaration;
import dev.byline.catalog.Declarations.SeriesDeclaration;
import dev.byline.catalog.Site;
import dev.byline.dsl.Dsl;
import dev.byline.dsl.Person;
import dev.byline.dsl.ReportDocument;
import dev.byline.dsl.Series;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of Java has to be what Java says: javac is asked for the same strings. */
class ReadBackTest {

    private static final List<String> PIECES = List.of(
            "\"",
            "\"\"\"",
            "\\",
            "u",
            "u0041",
            "n",
            "s",
            " ",
            "  ",
            "\n",
            "\n    ",
            "\t",
            "\r",
            "\f",
            "\u000b",
            "\u001f",
            "\u2003",
            "\0",
            "'",
            "{",
            "*/",
            "\u2028",
            "\u00a0",
            "\ufeff",
            "\uD83D\uDE80",
            "{credits}",
            "word ",
            "\u0001");

    @Test
    void stringsMeanWhatTheyMeanToJavac(@TempDir Path folder) throws Exception {
        var texts = texts();
        var literals = new ArrayList<String>();
        for (var text : texts) {
            literals.add(JavaText.literal(text));
            literals.add(JavaText.block(text, 8 * (text.length() % 12), text.length() % 60));
        }
        var source = folder.resolve("Strings.java");
        Files.writeString(
                source,
                "public class Strings implements java.util.function.Supplier<String[]> {\n"
                        + "    public String[] get() {\n        return new String[] {\n            "
                        + String.join(",\n            ", literals) + "\n        };\n    }\n}\n");
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, System.err, "-encoding", "UTF-8", "-proc:none", source.toString()))
                .isZero();
        String[] compiled;
        try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            var strings = loader.loadClass("Strings").getDeclaredConstructor().newInstance();
            compiled = (String[]) ((Supplier<?>) strings).get();
        }
        for (var i = 0; i < literals.size(); i++) {
            var tokens = JavaTokens.of("return " + literals.get(i) + ";", "return".length());
            tokens.next();
            assertThat(tokens.string()).as(literals.get(i)).contains(compiled[i]);
            assertThat(compiled[i]).isEqualTo(texts.get(i / 2));
            assertThat(tokens.next()).isEqualTo(";");
        }
    }

    /** Always the same ones. */
    private static List<String> texts() {
        var random = new Random(4);
        var texts = new ArrayList<>(List.of("", "\n", "a\n", "\\u0041", "\\\\u0041", "x\\", "\"", " ", " \n "));
        for (var i = 0; i < 400; i++) {
            var text = new StringBuilder();
            for (var length = random.nextInt(80); length > 0; length--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            texts.add(text.toString());
        }
        return texts;
    }

    @Test
    void aReportIsReadAsTheDslMeansIt() {
        var ada = CATALOG.constants().get("ada");
        var document = Dsl.report()
                .withoutHeading()
                .intro("Hi \"you\"", ada)
                .with(Dsl.numbered(3, Dsl.item("one").items(Dsl.item("two", ada, ada)))
                        .loosely())
                .item(Dsl.item("x").items(Dsl.item("y")));
        var body = """
                report().withoutHeading()
                    .intro("Hi \\u0022you\\"", ada) .with(numbered(3,item("one")
                    .items(item(\"""
                        t\\
                        wo\""", ada, ada))).loosely()).item(item("x").items(item("y")))""";
        // The escape ends the literal, as it does for a compiler.
        assertThat(difference(body, document)).contains("its Java would not compile");
        assertThat(difference(body.replace("\\u0022", "\\\""), document)).isEmpty();
        assertThat(difference(body.replace("\\u0022", "\\\"").replace("3", "4"), document))
                .isEqualTo("its Java would say something else");
        assertThat(difference("report().frontMatter()", document)).contains("the DSL has no frontMatter");
        assertThat(difference("report().intro(\"a\", nobody)", document)).contains("would not compile");
        assertThat(difference("report(", document)).contains("would not compile");
    }

    private static String difference(String body, ReportDocument document) {
        var source = "final class X implements ReportSource {\n\n    @Override\n    public ReportDocument write() {\n"
                + "        return " + body + ";\n    }\n}\n";
        return new ReadBack(CATALOG).difference(source, document).orElse("");
    }

    private static final Catalog CATALOG = Catalog.of(new Declarations(
                    new SeriesDeclaration(
                            "h.Harbour", "Harbour", "{name}", "", "", false, false, false, site(Series.class)),
                    List.of(),
                    List.of(),
                    List.of(new PersonDeclaration(
                            "ada", "", List.of(), "", "", site(Person.class), site(Person.class))),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of()))
            .catalog();

    private static Site site(Class<? extends java.lang.annotation.Annotation> annotation) {
        return new Site("h.Harbour", annotation, 0, "", -1);
    }
}
