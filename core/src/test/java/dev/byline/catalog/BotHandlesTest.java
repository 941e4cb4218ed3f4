package dev.byline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BotHandlesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dependabot[bot]",
                "project_70000001_bot",
                "project_70000001_bot_0123abcd",
                "group_12_bot_x",
                "service_account_project_7_0123abcd"
            })
    void programs(String handle) {
        assertThat(BotHandles.isBot(handle)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "bot",
                "robot",
                "[bot]ada",
                "project_bot",
                "project_x_bot",
                "group_12_botany",
                "a_group_1_bot"
            })
    void people(String handle) {
        assertThat(BotHandles.isBot(handle)).isFalse();
    }
}
