package dev.byline.server.protocol;

import dev.byline.problem.CheckId;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pages of the checks: those of the author's setting, else those beside the server's jar, else those inside of it. */
final class CheckPages {

    private static final Path FOLDER = Path.of("docs", "checks");
    private static final String INSIDE = "/dev/byline/server/checks/";

    private final Optional<Path> beside = aboveJar()
            .map(folder -> folder.resolve(FOLDER))
            .filter(Files::isDirectory)
            .findFirst();

    CheckPages() {}

    private static Stream<Path> aboveJar() {
        try {
            var source = CheckPages.class.getProtectionDomain().getCodeSource();
            @Nullable
            Path jar = source == null ? null : Path.of(source.getLocation().toURI());
            return Stream.iterate(jar, path -> path != null, path -> path.getParent());
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException | SecurityException e) {
            return Stream.empty();
        }
    }

    /** Where an author reads about a check. */
    Optional<String> uri(CheckId check, ServerSettings settings) {
        var name = check.id() + ".md";
        return settings.documentation()
                .map(base -> (base.endsWith("/") ? base : base + "/") + name)
                .or(() -> beside.map(folder -> Uris.of(folder.resolve(name))))
                .or(() -> Optional.ofNullable(CheckPages.class.getResource(INSIDE + name))
                        .map(Object::toString));
    }

    /** The page itself, as Markdown. */
    static Optional<String> text(String check) {
        try (var page = CheckPages.class.getResourceAsStream(INSIDE + check + ".md")) {
            return page == null
                    ? Optional.empty()
                    : Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
