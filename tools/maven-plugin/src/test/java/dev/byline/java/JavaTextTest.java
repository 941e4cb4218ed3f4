package dev.byline.java;

import static org.assertj.core.api.Assertions.assertThat;

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

/** What is written as Java has to be what Java says: javac is asked for the strings. */
class JavaTextTest {

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
            assertThat(compiled[i]).as(literals.get(i)).isEqualTo(texts.get(i / 2));
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
}
