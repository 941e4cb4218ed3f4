package dev.byline.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.reference.ReportPeriod;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {

    @Test
    void slugs() {
        assertThat(Placeholders.slug("Kernel: what's new in 4.11?")).isEqualTo("kernel-what-s-new-in-4-11");
        assertThat(Placeholders.slug("Über den Café-Ölstand")).isEqualTo("uber-den-cafe-olstand");
        assertThat(Placeholders.slug("第25週のレポート")).isEqualTo("第25週のレポート");
        assertThat(Placeholders.slug("주간 보고")).isEqualTo("주간-보고");
        assertThat(Placeholders.slug("../../etc/passwd")).isEqualTo("etc-passwd");
        assertThat(Placeholders.slug("?!")).isEmpty();
    }

    @Test
    void fillsAPattern() {
        var values = Placeholders.of("demo", "The Week", Optional.of(ReportPeriod.ofWeek("2018-W05")));
        assertThat(Placeholders.fill("{year}/{month}/{day}-{week}-{slug}-{from}-{to}-{date}-{series}", values)
                        .text())
                .isEqualTo("2018/02/04-05-the-week-2018-01-29-2018-02-04-2018-02-04-demo");
    }

    @Test
    void aPlaceholderOfWhichTheReportHasNothingStays() {
        var values = Placeholders.of("demo", "March", Optional.of(ReportPeriod.ofMonth("2018-03")));
        var filled = Placeholders.fill("{year}-{week}-{slug}", values);
        assertThat(filled.text()).isEqualTo("2018-{week}-march");
        assertThat(filled.unfilled())
                .hasValueSatisfying(found -> assertThat(found.name()).isEqualTo("week"));
    }
}
