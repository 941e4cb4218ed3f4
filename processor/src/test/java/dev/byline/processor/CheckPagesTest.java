package dev.byline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.problem.CheckId;
import dev.byline.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each check has its page, and the list of all checks has each check. */
class CheckPagesTest {

    /** Maven and IDEs run a module's tests in the module's folder. */
    private static final Path PAGES = Path.of("..", "docs", "checks");

    private static String severity(CheckId check) {
        return check.severity().equals(Optional.of(Severity.ERROR))
                ? "error"
                : check.severity().isPresent() ? "warning" : "off";
    }

    @ParameterizedTest
    @EnumSource(CheckId.class)
    void hasItsPage(CheckId check) throws IOException {
        var page = Files.readString(PAGES.resolve(check.id() + ".md"));
        assertThat(page).startsWith("# " + check.id() + "\n");
        assertThat(page).contains("[byline:" + check.id() + "] ");
    }

    @ParameterizedTest
    @EnumSource(CheckId.class)
    void isListedWithItsSeverity(CheckId check) throws IOException {
        assertThat(Files.readAllLines(PAGES.resolve("README.md")))
                .filteredOn(line ->
                        line.startsWith("| [" + check.id() + "](" + check.id() + ".md) | " + severity(check) + " | "))
                .hasSize(1);
    }

    @Test
    void noPageIsOfACheckThatIsNone() throws IOException {
        try (var files = Files.list(PAGES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .isSubsetOf(Stream.concat(
                                    Stream.of("README.md"),
                                    Stream.of(CheckId.values()).map(check -> check.id() + ".md"))
                            .toList());
        }
    }
}
