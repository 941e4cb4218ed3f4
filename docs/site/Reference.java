import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Writes the reference pages of the docs from the sources: the annotations and the methods of the DSL from their Javadoc, and the
 * goals from the descriptor of the Maven plugin. Run by site.sh: {@code java Reference.java <checkout> <folder>}.
 */
final class Reference {

    private static final Set<String> BUILDERS = Set.of("Dsl", "ReportDocument", "Item", "ItemList", "Section", "Highlight", "Table");
    private static final Pattern INLINE = Pattern.compile("\\{@(code|link|linkplain|literal|value)\\s+([^{}]*(?:\\{[^{}]*}[^{}]*)*)}");
    private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^ ?@(?=\\w)");

    private final TreeMap<String, String> annotations = new TreeMap<>();
    private final TreeMap<String, String> builders = new TreeMap<>();

    private Reference() {}

    public static void main(String[] arguments) throws Exception {
        var checkout = Path.of(arguments[0]);
        var folder = Files.createDirectories(Path.of(arguments[1]));
        var reference = new Reference();
        reference.read(checkout.resolve("dsl/src/main/java/dev/byline/dsl"));
        Files.writeString(folder.resolve("annotations.md"), page(
                "Annotations",
                "What stands on the types of a catalog and of reports. Made from the Javadoc of `dev.byline.dsl`.",
                reference.annotations.values()));
        Files.writeString(folder.resolve("dsl.md"), page(
                "The DSL",
                "What a report's body is built with. `Dsl` has the static methods to import; the others are methods of what these"
                        + " return. Made from the Javadoc of `dev.byline.dsl`.",
                reference.builders.values()));
        Files.writeString(folder.resolve("goals.md"), page(
                "Goals of the Maven plugin",
                "Run each with `mvn byline:<goal>`, and set a parameter with `-D` or as an element of `<configuration>`. Made from the"
                        + " plugin's descriptor; `mvn byline:help -Ddetail -Dgoal=<goal>` prints the same.",
                goals(checkout.resolve("tools/maven-plugin/target/classes/META-INF/maven/plugin.xml"))));
    }

    private static String page(String title, String about, Iterable<String> parts) {
        return "# " + title + "\n\n" + about + "\n\n" + String.join("\n", parts);
    }

    private void read(Path sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var files = compiler.getStandardFileManager(null, null, null);
        try (var paths = Files.list(sources)) {
            var java = paths.filter(path -> path.toString().endsWith(".java") && !path.endsWith("package-info.java"))
                    .sorted()
                    .toList();
            var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(java));
            var trees = DocTrees.instance(task);
            for (var unit : task.parse()) {
                new TreePathScanner<Void, Void>() {
                    @Override
                    public Void visitClass(ClassTree type, Void nothing) {
                        add(type, getCurrentPath(), trees);
                        return null;
                    }
                }.scan(unit, null);
            }
        }
    }

    private void add(ClassTree type, TreePath path, DocTrees trees) {
        var name = type.getSimpleName().toString();
        if (type.getKind() == Tree.Kind.ANNOTATION_TYPE && !name.equals("Markdown")) {
            annotations.put(name, "## `@" + name + "`\n\n" + prose(trees.getDocComment(path)) + "\n\n" + members(type, path, trees));
        } else if (BUILDERS.contains(name)) {
            builders.put(name.equals("Dsl") ? "" : name, "## `" + name + "`\n\n" + prose(trees.getDocComment(path)) + "\n\n" + methods(type, path, trees));
        }
    }

    private static Stream<MethodTree> methodsOf(ClassTree type) {
        return type.getMembers().stream().filter(MethodTree.class::isInstance).map(MethodTree.class::cast);
    }

    private static String members(ClassTree type, TreePath path, DocTrees trees) {
        var rows = methodsOf(type)
                .map(member -> "| `" + member.getName() + "` | `" + member.getReturnType() + "` | "
                        + (member.getDefaultValue() == null ? "required" : "`" + cell(member.getDefaultValue().toString()) + "`") + " | "
                        + cell(prose(trees.getDocComment(new TreePath(path, member)))) + " |")
                .toList();
        return rows.isEmpty() ? "" : "| member | type | default | |\n|---|---|---|---|\n" + String.join("\n", rows) + "\n";
    }

    private static String methods(ClassTree type, TreePath path, DocTrees trees) {
        var rows = methodsOf(type)
                .filter(method -> method.getModifiers().getFlags().contains(Modifier.PUBLIC))
                .filter(method -> trees.getDocComment(new TreePath(path, method)) != null)
                .map(method -> "| `" + method.getName() + "(" + method.getParameters().stream()
                                .map(parameter -> parameter.toString().replaceAll("@\\w+(\\(\\))?\\s*", ""))
                                .collect(Collectors.joining(", "))
                        + ")` | " + cell(prose(trees.getDocComment(new TreePath(path, method)))) + " |")
                .toList();
        return rows.isEmpty() ? "" : "| method | |\n|---|---|\n" + String.join("\n", rows) + "\n";
    }

    /** Javadoc without its block tags, as Markdown. */
    private static String prose(String javadoc) {
        if (javadoc == null) {
            return "";
        }
        var text = BLOCK_TAG.split(javadoc, 2)[0];
        var inline = INLINE.matcher(text).replaceAll(match -> {
            var words = match.group(2).strip().replaceAll("\\s+", " ");
            var link = match.group(1).startsWith("link");
            var shown = link && words.contains(" ") && !words.contains("(") ? words.substring(words.indexOf(' ') + 1) : words;
            return java.util.regex.Matcher.quoteReplacement("`" + (link ? shown.replaceAll("^#", "").replace('#', '.') : shown) + "`");
        });
        return inline.replaceAll("(?s)<pre>.*?</pre>", "")
                .replaceAll("\\s*<p>", "\n\n")
                .replaceAll("</?(ul|ol|li|em|b|i)>", "")
                .replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
                .lines().map(String::strip).collect(Collectors.joining("\n"))
                .strip();
    }

    private static String cell(String text) {
        return text.replaceAll("\\s*\\n\\s*", " ").replace("|", "\\|");
    }

    private static List<String> goals(Path descriptor) throws Exception {
        var plugin = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(descriptor.toFile()).getDocumentElement();
        var pages = new TreeMap<String, String>();
        for (var mojo : children(child(plugin, "mojos"), "mojo")) {
            var rows = new ArrayList<String>();
            for (var parameter : children(child(mojo, "parameters"), "parameter")) {
                if (text(parameter, "editable").equals("true")) {
                    var name = text(parameter, "name");
                    var configuration = children(child(mojo, "configuration"), name).stream().findFirst();
                    var property = configuration.map(Node::getTextContent).orElse("").replaceAll("^\\$\\{(.*)}$", "$1");
                    var value = configuration.map(element -> element.getAttribute("default-value")).orElse("");
                    rows.add("| " + (property.isEmpty() || property.startsWith("project.") ? "" : "`" + property + "`") + " | `" + name + "` | "
                            + (value.isEmpty() ? "" : "`" + value + "`") + " | " + cell(prose(html(text(parameter, "description")))) + " |");
                }
            }
            pages.put(text(mojo, "goal"), "## `byline:" + text(mojo, "goal") + "`\n\n" + prose(html(text(mojo, "description"))) + "\n\n"
                    + (rows.isEmpty() ? "" : "| `-D` | element | default | |\n|---|---|---|---|\n" + String.join("\n", rows) + "\n"));
        }
        return List.copyOf(pages.values());
    }

    private static String html(String description) {
        return description.replaceAll("</?code>", "`").replace("<br>", " ").replaceAll("<[^>]+>", "");
    }

    private static Element child(Element element, String name) {
        return children(element, name).get(0);
    }

    private static List<Element> children(Element element, String name) {
        var nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node instanceof Element && node.getNodeName().equals(name))
                .map(Element.class::cast)
                .toList();
    }

    private static String text(Element element, String name) {
        return children(element, name).stream().findFirst().map(Node::getTextContent).orElse("").strip();
    }
}
