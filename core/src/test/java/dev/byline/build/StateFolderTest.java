package dev.byline.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateFolderTest {

    @ParameterizedTest
    @CsvSource({
        "p/target/classes, p/target/byline/classes",
        "p/target/test-classes, p/target/byline/test-classes",
        "p/build/classes/java/main, p/build/byline/classes/java/main",
        "p/out, p/out/META-INF/byline",
        "p/classes/a/b/c, p/classes/a/b/c/META-INF/byline"
    })
    void isBesideTheClassesWhereTheBuildToolHasAPlace(String output, String state) {
        assertThat(StateFolder.of(Path.of(output)).toAbsolutePath())
                .isEqualTo(Path.of(state).toAbsolutePath());
    }
}
