package dev.byline.server.project;

import dev.byline.check.Severities;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A {@code pom.xml}, with those of its parents that lie in the same file system. It is read as a text: no plugin and no
 * extension of the project runs, and nothing is downloaded.
 */
final class PomFile {

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");
    private static final int MOST_PARENTS = 20;

    private final Path folder;
    /** This file first, then its parent, then the parent of that. */
    private final List<Element> generations;

    private final Map<String, String> properties = new HashMap<>();

    private PomFile(Path folder, List<Element> generations) {
        this.folder = folder;
        this.generations = List.copyOf(generations);
        for (var project : generations) {
            child(project, "properties")
                    .ifPresent(all -> children(all)
                            .forEach(property -> properties.putIfAbsent(property.getTagName(), text(property))));
        }
        properties.put("project.basedir", folder.toString());
        properties.put("basedir", folder.toString());
        properties.putIfAbsent(
                "project.build.directory", folder.resolve("target").toString());
        groupId(generations.get(0)).ifPresent(group -> properties.put("project.groupId", group));
        child(generations.get(0), "artifactId")
                .ifPresent(artifact -> properties.put("project.artifactId", text(artifact)));
    }

    /** That of the file, or else what it says of its parent. */
    private static Optional<String> groupId(Element project) {
        return child(project, "groupId")
                .or(() -> child(project, "parent").flatMap(parent -> child(parent, "groupId")))
                .map(PomFile::text);
    }

    /** Reads a file; empty where it cannot be read, as in the middle of an edit. */
    static Optional<PomFile> read(Path file) {
        var generations = new ArrayList<Element>();
        var next = Optional.of(file);
        while (next.isPresent() && generations.size() < MOST_PARENTS) {
            var path = next.get();
            var project = parse(path);
            project.ifPresent(generations::add);
            next = project.flatMap(each -> parent(each, path)).filter(Files::isRegularFile);
        }
        var folder = file.toAbsolutePath().normalize().getParent();
        return generations.isEmpty() || folder == null
                ? Optional.empty()
                : Optional.of(new PomFile(folder, generations));
    }

    private static Optional<Element> parse(Path file) {
        try (var in = Files.newInputStream(file)) {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            // The default prints to the standard error output.
            builder.setErrorHandler(new DefaultHandler());
            return Optional.of(builder.parse(in).getDocumentElement());
        } catch (IOException | SAXException | ParserConfigurationException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> parent(Element project, Path file) {
        var folder = file.toAbsolutePath().normalize().getParent();
        return child(project, "parent").flatMap(parent -> {
            var path = child(parent, "relativePath").map(PomFile::text).orElse("../pom.xml");
            if (path.isEmpty() || folder == null) {
                return Optional.empty();
            }
            var named = folder.resolve(path).normalize();
            return Optional.of(Files.isDirectory(named) ? named.resolve("pom.xml") : named);
        });
    }

    boolean isAggregator() {
        return child(generations.get(0), "packaging")
                .map(PomFile::text)
                .filter("pom"::equals)
                .isPresent();
    }

    /** What other modules call it. */
    String module() {
        return resolve("${project.groupId}:${project.artifactId}");
    }

    /** What it depends on, its parents' dependencies included, each as that is called. */
    Set<String> dependencies() {
        return generations.stream()
                .flatMap(project -> child(project, "dependencies").stream())
                .flatMap(PomFile::children)
                .map(dependency -> resolve(named(dependency, "groupId") + ":" + named(dependency, "artifactId")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String named(Element dependency, String part) {
        return child(dependency, part).map(PomFile::text).orElse("");
    }

    /** The folders of the modules that it builds, as Maven 3 and 4 call them. */
    List<Path> modules() {
        return Stream.of("modules", "subprojects")
                .flatMap(name -> child(generations.get(0), name).stream())
                .flatMap(PomFile::children)
                .flatMap(module -> folder(resolve(text(module))).stream())
                .toList();
    }

    /** A module is named by its folder, or by its pom. */
    private Optional<Path> folder(String module) {
        try {
            var path = folder.resolve(module).normalize();
            return Files.isRegularFile(path) ? Optional.ofNullable(path.getParent()) : Optional.of(path);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Where its sources are: the folder that it names, and those that the build helper adds. */
    List<Path> roots() {
        var roots = new ArrayList<Path>();
        roots.add(
                folder.resolve(build("sourceDirectory").orElse("src/main/java")).normalize());
        plugins("build-helper-maven-plugin")
                .flatMap(plugin -> all(plugin, "source"))
                .map(source -> folder.resolve(resolve(text(source))).normalize())
                .filter(root -> !roots.contains(root))
                .forEach(roots::add);
        return roots;
    }

    List<Path> resources() {
        var named = first(project -> child(project, "build")
                .flatMap(build -> child(build, "resources"))
                .map(resources -> all(resources, "directory")
                        .map(directory -> folder.resolve(resolve(text(directory))))
                        .toList()));
        return named.filter(folders -> !folders.isEmpty())
                .orElseGet(() -> List.of(folder.resolve("src/main/resources")));
    }

    Path output() {
        return build("outputDirectory").map(folder::resolve).orElseGet(() -> folder.resolve("target/classes"));
    }

    Optional<String> encoding() {
        return Optional.ofNullable(properties.get("project.build.sourceEncoding"))
                .map(this::resolve);
    }

    /** How bad the problems of the checks are: as the goal has them, or else the compiler. */
    Optional<String> checks() {
        return plugins("byline-maven-plugin")
                .flatMap(plugin -> all(plugin, "checks"))
                .map(PomFile::text)
                .findFirst()
                .or(() -> Optional.ofNullable(properties.get(Severities.OPTION)))
                .or(this::compilerChecks)
                .map(this::resolve);
    }

    private Optional<String> compilerChecks() {
        return plugins("maven-compiler-plugin")
                .map(plugin -> configurations(plugin)
                        .flatMap(PomFile::texts)
                        .map(this::resolve)
                        .filter(text -> text.startsWith(Severities.ARGUMENT))
                        .reduce("", (first, second) -> second))
                .filter(option -> !option.isEmpty())
                .map(option -> option.substring(Severities.ARGUMENT.length()))
                .findFirst();
    }

    /** Those of a plugin that a compilation of the main sources has. */
    private static Stream<Element> configurations(Element plugin) {
        var ofExecutions = child(plugin, "executions").stream()
                .flatMap(PomFile::children)
                .filter(execution -> child(execution, "id")
                                .map(PomFile::text)
                                .filter("default-compile"::equals)
                                .isPresent()
                        || all(execution, "goal").map(PomFile::text).anyMatch("compile"::equals))
                .flatMap(execution -> child(execution, "configuration").stream());
        return Stream.concat(child(plugin, "configuration").stream(), ofExecutions);
    }

    /** A plugin where it is configured, the nearest first. */
    private Stream<Element> plugins(String artifact) {
        return generations.stream()
                .flatMap(project -> child(project, "build").stream())
                .flatMap(build -> Stream.concat(
                        child(build, "plugins").stream(),
                        child(build, "pluginManagement").flatMap(management -> child(management, "plugins")).stream()))
                .flatMap(PomFile::children)
                .filter(plugin -> child(plugin, "artifactId")
                        .map(PomFile::text)
                        .filter(artifact::equals)
                        .isPresent());
    }

    private Optional<String> build(String name) {
        return first(project -> child(project, "build")
                .flatMap(build -> child(build, name))
                .map(PomFile::text)
                .map(this::resolve));
    }

    private <T> Optional<T> first(Function<Element, Optional<T>> part) {
        return generations.stream()
                .flatMap(project -> part.apply(project).stream())
                .findFirst();
    }

    private String resolve(String text) {
        var resolved = text;
        // A property may name another; one that names itself ends here.
        for (var i = 0; i < MOST_PARENTS && resolved.contains("${"); i++) {
            resolved = PROPERTY.matcher(resolved)
                    .replaceAll(
                            match -> Matcher.quoteReplacement(properties.getOrDefault(match.group(1), match.group())));
        }
        return resolved;
    }

    private static Optional<Element> child(Element parent, String name) {
        return children(parent).filter(each -> each.getTagName().equals(name)).findFirst();
    }

    private static Stream<Element> children(Element parent) {
        var children = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children.stream();
    }

    private static Stream<Element> all(Element parent, String name) {
        return children(parent)
                .flatMap(each -> Stream.concat(
                        each.getTagName().equals(name) ? Stream.of(each) : Stream.empty(), all(each, name)));
    }

    private static Stream<String> texts(Element element) {
        var inner = children(element).toList();
        return inner.isEmpty() ? Stream.of(text(element)) : inner.stream().flatMap(PomFile::texts);
    }

    private static String text(Element element) {
        return element.getTextContent().strip();
    }
}
