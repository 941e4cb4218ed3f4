package dev.byline.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages on the goals name all that can be set, as Maven itself knows it. */
class GoalSettingsTest {

    private static final Pattern GOAL =
            Pattern.compile("<goal>(.*?)</goal>.*?<configuration>(.*?)</configuration>", Pattern.DOTALL);
    private static final Pattern SETTING = Pattern.compile("<(\\w+)[^>]*>\\$\\{((?:byline\\.|encoding)[\\w.]*)}<");

    @ParameterizedTest
    @CsvSource({
        "check, maven",
        "render, maven",
        "watch, maven",
        "site, maven",
        "sync, maven",
        "new, maven",
        "import, import"
    })
    void areDescribed(String goal, String page) throws IOException {
        var text = Files.readString(Path.of("../../docs/" + page + ".md"));
        var settings = settings(goal);
        assertThat(settings).isNotEmpty();
        assertThat(settings).allSatisfy(setting -> assertThat(text).contains(setting.group(2)));
        if (page.equals("maven")) {
            assertThat(settings)
                    .allSatisfy(setting -> assertThat(text.lines())
                            .anySatisfy(line -> assertThat(line)
                                    .startsWith("| `")
                                    .contains(
                                            "`" + setting.group(2) + "`",
                                            "`" + setting.group(1) + "`",
                                            "`" + goal + "`")));
        }
    }

    @Test
    void oneGoalListsTheOthers() throws IOException {
        assertThat(Files.readString(Path.of("target/classes/META-INF/maven/plugin.xml")))
                .contains("<goal>help</goal>");
    }

    private static List<MatchResult> settings(String goal) throws IOException {
        var goals = GOAL.matcher(Files.readString(Path.of("target/classes/META-INF/maven/plugin.xml")));
        while (goals.find()) {
            if (goals.group(1).equals(goal)) {
                return SETTING.matcher(goals.group(2)).results().toList();
            }
        }
        return List.of();
    }
}
