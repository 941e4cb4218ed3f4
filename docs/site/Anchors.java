import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Holds each link of a site into another page of it, or into its own, to an anchor that is there: {@code java Anchors.java <site>}. */
final class Anchors {

    private static final Pattern LINK = Pattern.compile("href=\"([^\":]*)#([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");

    private Anchors() {}

    public static void main(String[] arguments) throws IOException {
        var wrong = new TreeSet<String>();
        try (var files = Files.walk(Path.of(arguments[0]))) {
            for (var page : files.filter(file -> file.toString().endsWith(".html")).toList()) {
                LINK.matcher(Files.readString(page)).results().forEach(link -> {
                    var target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1)).normalize();
                    target = Files.isDirectory(target) ? target.resolve("index.html") : target;
                    if (!page.endsWith("404.html") && !ids(target).contains(link.group(2))) {
                        wrong.add(page + ": " + link.group(1) + "#" + link.group(2));
                    }
                });
            }
        }
        wrong.forEach(link -> System.err.println("leads to no anchor: " + link));
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    private static Set<String> ids(Path page) {
        var ids = new HashSet<String>();
        try {
            ID.matcher(Files.readString(page)).results().forEach(id -> ids.add(id.group(1)));
        } catch (IOException missing) {
            // No page, no anchor.
        }
        return ids;
    }
}
