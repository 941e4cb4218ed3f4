package dev.byline.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.JavaFile;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import dev.byline.dsl.ThreadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Titles, names and URLs are written by strangers: whatever they are, the sources compile and show them. */
class HostileTextTest {

    @Provide
    Arbitrary<List<String>> texts() {
        var fragment = Arbitraries.of(
                "*/",
                "/*",
                "/**",
                "//",
                "\\u002a/",
                "\\uuu000a",
                "\\",
                "\\u",
                "\\u{",
                "{@link ",
                "{@code",
                "}",
                "{",
                "@",
                "@param x",
                "\n@see y",
                "<",
                "</a>",
                "<script>",
                "<p>",
                "<!--",
                "-->",
                "&",
                "&amp;",
                "&#42;/",
                "&#x2a;",
                "&bogus;",
                "$",
                "$L",
                "$T",
                "$$",
                "$[",
                "$>",
                "\"",
                "\"\"\"",
                "'",
                "`",
                "\u2028",
                "\u2029",
                "\u0085",
                "\r",
                "\r\n",
                "\n",
                "\t",
                "\f",
                "\0",
                "\u001A",
                "\u007F",
                "\u202E",
                "\u2066",
                "\u2069",
                "\u200D",
                "\uFEFF",
                "\uD800",
                "\uDC00",
                "\uFFFF",
                "🐧",
                "ё",
                "\u0301",
                ". ",
                " ",
                "a",
                "Fix",
                "https://",
                "javascript:",
                "%",
                "x".repeat(400));
        var text = Arbitraries.oneOf(fragment, Arbitraries.strings().ofMaxLength(5))
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
        return text.list().ofSize(60);
    }

    @Property(seed = "20170625", tries = 25, shrinking = ShrinkingMode.OFF)
    void compilesAndIsShown(@ForAll("texts") List<String> texts) throws IOException {
        var output = Files.createTempDirectory("byline");
        var series = new SampleSeries("p.Kit", texts.get(0));
        for (var i = 0; i < texts.size(); i++) {
            var text = texts.get(i);
            series.pull(i + 1, text, text, ThreadState.OPEN, "", "")
                    .personAt("a" + i, text, "https://" + text)
                    .person("b" + i, text, "c" + i)
                    .link("d" + i, text, text)
                    .document("e" + i + ".md", text)
                    .report("p.F" + i, "", "f" + i, text);
        }

        var files = SeriesClasses.generate(series.catalog());

        try {
            new Javac(output).compile(files, Javac.source("p.Kit", "package p;\n/** Reports. */\ninterface Kit {}\n"));
        } finally {
            deleteAll(output);
        }
        var titles = titles(files.get(0));
        for (var i = 0; i < texts.size(); i++) {
            var shown = JavadocText.line(texts.get(i)).strip();
            assertThat(titles.get("pr" + (i + 1))).isEqualTo(shown.isEmpty() ? "Pull request" : shown);
            assertThat(titles.get("e" + i)).isEqualTo(shown.isEmpty() ? "Document e" + i + ".md." : shown);
        }
    }

    @Property(seed = "20170625", tries = 25, shrinking = ShrinkingMode.OFF)
    void hidesNothingFromAReaderOfTheSource(@ForAll("texts") List<String> texts) {
        var series = new SampleSeries("p.Kit", texts.get(0));
        texts.forEach(text -> series.pull(1, text, text, ThreadState.OPEN, "", ""));

        assertThat(SeriesClasses.generate(series.catalog()))
                .allSatisfy(file -> assertThat(file.toString()
                                .codePoints()
                                .filter(c -> c != '\n')
                                .boxed())
                        .noneMatch(Character::isISOControl)
                        .noneMatch(c -> c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069)
                        .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    /** The text before the first element of each constant's comment, as Javadoc would show it. */
    private static Map<String, String> titles(JavaFile file) throws IOException {
        var task = Javac.parser(List.of(Javac.source(file)));
        var trees = DocTrees.instance(task);
        var titles = new HashMap<String, String>();
        for (CompilationUnitTree unit : task.parse()) {
            var type = (ClassTree) unit.getTypeDecls().get(0);
            var typePath = new TreePath(new TreePath(unit), type);
            for (var member : type.getMembers()) {
                if (member instanceof VariableTree field) {
                    var comment = trees.getDocCommentTree(new TreePath(typePath, member));
                    titles.put(field.getName().toString(), title(trees, comment.getFullBody()));
                }
            }
        }
        return titles;
    }

    private static String title(DocTrees trees, List<? extends DocTree> body) {
        var title = new StringBuilder();
        for (var tree : body) {
            if (tree instanceof TextTree text) {
                title.append(text.getBody());
            } else if (tree instanceof EntityTree entity) {
                title.append(trees.getCharacters(entity));
            } else {
                assertThat(tree).isInstanceOf(StartElementTree.class);
                break;
            }
        }
        return title.toString().strip();
    }

    private static void deleteAll(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
