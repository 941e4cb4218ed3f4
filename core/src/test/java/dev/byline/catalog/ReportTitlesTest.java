package dev.byline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.pattern.Placeholder;
import dev.byline.reference.ReportPeriod;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportTitlesTest {

    @ParameterizedTest
    @CsvSource({
        "'{name}: {from} to {to} (week {week})', 'Kit $1: 2018-01-01 to 2018-01-07 (week 1)'",
        "'{year} {month} {day}', 2018 2018-01 2018-01-07",
        "'{Name} {} {week', '{Name} {} {week'",
        "'a \\ b $0 {name}', 'a \\ b $0 Kit $1'"
    })
    void fillTheirPlaceholders(String pattern, String title) {
        assertThat(TitlePattern.fill(pattern, "Kit $1", Locale.ENGLISH, Optional.of(ReportPeriod.ofWeek("2018-W01")))
                        .title())
                .isEqualTo(title);
    }

    @Test
    void sayWhatAPlaceholderNeeds() {
        assertThat(TitlePattern.fill("{month}", "", Locale.ENGLISH, Optional.of(ReportPeriod.ofWeek("2017-W26")))
                        .unfilled())
                .contains(new TitlePattern.Unfilled(
                        new Placeholder(0, "{month}".length(), "month", Optional.empty()),
                        "it needs a period that lies in one month; give the report such a period, or a title of its own",
                        false));
        assertThat(TitlePattern.fill("{from}", "", Locale.ENGLISH, Optional.empty())
                        .unfilled())
                .isPresent();
        assertThat(TitlePattern.fill("{name}", "", Locale.ENGLISH, Optional.empty())
                        .unfilled())
                .isEmpty();
    }
}
