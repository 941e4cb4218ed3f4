import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/**
 * Holds a folder of deployed artifacts to what Maven Central asks for:
 * https://central.sonatype.org/publish/requirements/. Run by release-check.sh: {@code java CentralRules.java <folder>}.
 */
final class CentralRules {

    private static final Map<String, String> CHECKSUMS = Map.of("md5", "MD5", "sha1", "SHA-1");
    private static final Set<String> ASKED =
            Set.of("name", "description", "url", "licenses/license/name", "licenses/license/url", "developers/developer/name",
                    "scm/connection", "scm/developerConnection", "scm/url");

    private final Path folder;
    private final List<String> problems = new ArrayList<>();

    private CentralRules(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        var rules = new CentralRules(Path.of(arguments[0]));
        var artifacts = rules.poms();
        for (var pom : artifacts) {
            rules.check(pom);
        }
        if (artifacts.isEmpty()) {
            rules.problems.add("no artifact at all");
        }
        rules.problems.forEach(System.err::println);
        System.out.println("Central's rules: " + artifacts.size() + " artifacts, " + rules.problems.size() + " problems");
        System.exit(rules.problems.isEmpty() ? 0 : 1);
    }

    private List<Path> poms() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".pom")).sorted().toList();
        }
    }

    private void check(Path pom) throws Exception {
        var project = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile()).getDocumentElement();
        var version = value(project, "version").orElse("");
        var name = value(project, "artifactId").orElse("") + "-" + version;
        for (var path : ASKED) {
            hold(value(project, path).isPresent(), pom, "has no <" + path + ">");
        }
        hold(value(project, "groupId").isPresent(), pom, "has no <groupId>");
        hold(!Files.readString(pom).contains("-SNAPSHOT"), pom, "names a snapshot");
        hold(value(project, "parent/version").isEmpty(), pom, "has a parent");
        // The BOM may say that all its artifacts have its own version.
        hold(!Files.readString(pom).replace("${project.version}", "").contains("${"), pom, "has a property that is not filled");
        var files = new ArrayList<>(List.of(name + ".pom"));
        if (!value(project, "packaging").orElse("jar").equals("pom")) {
            files.addAll(List.of(name + ".jar", name + "-sources.jar", name + "-javadoc.jar", name + "-cyclonedx.json"));
        }
        for (var file : files) {
            var place = pom.resolveSibling(file);
            if (!Files.exists(place)) {
                problems.add(file + " is missing");
                continue;
            }
            hold(Files.size(place) > 300, place, "is nearly empty");
            hold(Files.exists(pom.resolveSibling(file + ".asc")), place, "has no signature");
            for (var sum : CHECKSUMS.entrySet()) {
                var stored = pom.resolveSibling(file + "." + sum.getKey());
                var digest = MessageDigest.getInstance(sum.getValue()).digest(Files.readAllBytes(place));
                hold(
                        Files.exists(stored) && Files.readString(stored).strip().equals(HexFormat.of().formatHex(digest)),
                        place,
                        "has no right ." + sum.getKey());
            }
        }
    }

    private void hold(boolean right, Path file, String problem) {
        if (!right) {
            problems.add(folder.relativize(file) + " " + problem);
        }
    }

    private static Optional<String> value(Element element, String path) {
        var step = path.split("/", 2);
        return children(element, step[0])
                .map(child -> step.length == 1 ? Optional.of(child.getTextContent().strip()) : value(child, step[1]))
                .flatMap(Optional::stream)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static Stream<Element> children(Element element, String name) {
        var nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node instanceof Element && node.getNodeName().equals(name))
                .map(Element.class::cast);
    }
}
