package dev.byline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.index.ReportHeader;
import dev.byline.reference.ReportPeriod;
import dev.byline.reference.ReportReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportCalendarTest {

    private static ReportPeriod period(String text) {
        if (text.contains("..")) {
            var days = text.split("\\.\\.", -1);
            return ReportPeriod.ofRange(days[0], days[1]);
        }
        return text.contains("W")
                ? ReportPeriod.ofWeek(text)
                : text.length() == 7 ? ReportPeriod.ofMonth(text) : ReportPeriod.ofDay(text);
    }

    /** What is wrong with reports of some periods, each as "member: what". */
    private static List<String> problems(List<String> periods) {
        var headers = new ArrayList<ReportHeader>();
        for (var text : periods) {
            var period = text.equals("page") ? Optional.<ReportPeriod>empty() : Optional.of(period(text));
            headers.add(new ReportHeader(
                    "demo.R" + text.replace("..", "_"), new ReportReference(text, text, text, period, text)));
        }
        var problems = new ProblemList();
        ReportCalendar.check(headers, problems);
        return problems.all().stream()
                .map(problem ->
                        problem.site().type().substring("demo.R".length()).replace("_", "..") + " "
                                + problem.site().member() + ": " + problem.what())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2017-W24 2017-W25 2017-W26",
                "2017-W52 2018-W01",
                "2020-W53 2021-W01",
                "2017-12 2018-01",
                "2017-06-19..2017-06-25 2017-06-26..2017-07-09",
                // Notes of meetings, and pages, beside anything.
                "2017-W25 2017-06-21 2017-06-21..2017-06-21 page",
                "2017-06-21 2017-09-21",
                // A month and a year above weeks, and above fortnights that do not end with a month.
                "2017-W25 2017-W26 2017-06 2017-W27",
                "2017-06-12..2017-06-25 2017-06-26..2017-07-09 2017-06",
                "2017-01-01..2017-12-31 2017-W25 2017-W26",
                "2017-05 2017-06 2017-05-01..2017-06-30",
                "2017-W25 2017-06-20..2017-06-22",
                // What one kind leaves out, another covers.
                "2017-W24 2017-06-19..2017-06-25 2017-W26",
                "2017-W24 2017-06 2017-W26",
                "2017-05 2017-W22 2017-W23 2017-W24 2017-W25 2017-W26 2017-07",
                // Two of one period are another problem.
                "2017-W25 2017-06-19..2017-06-25",
            })
    void reportsThatGoTogether(String periods) {
        assertThat(problems(List.of(periods.split(" ", -1)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2017-W25 2017-06-19..2017-06-26, '2017-06-19..2017-06-26 from: the period 2017-06-19..2017-06-26 shares"
                + " 2017-06-19 to 2017-06-25 with 2017-W25, the period of R2017-W25'",
        "2017-W25 2017-06-25..2017-06-29, '2017-06-25..2017-06-29 from: the period 2017-06-25..2017-06-29 shares"
                + " 2017-06-25 with 2017-W25, the period of R2017-W25'",
        "2017-06-20..2017-06-25 2017-W25, '2017-06-20..2017-06-25 from: the period 2017-06-20..2017-06-25 shares"
                + " 2017-06-20 to 2017-06-25 with 2017-W25, the period of R2017-W25'",
        "2017-06-05..2017-06-20 2017-W25, '2017-W25 week: the period 2017-W25 shares 2017-06-19 to 2017-06-20 with"
                + " 2017-06-05..2017-06-20, the period of R2017-06-05_2017-06-20'",
        "2017-05-20..2017-06-20 2017-06, '2017-06 month: the period 2017-06 shares 2017-06-01 to 2017-06-20 with"
                + " 2017-05-20..2017-06-20, the period of R2017-05-20_2017-06-20'"
    })
    void reportsThatShareDays(String periods, String problem) {
        assertThat(problems(List.of(periods.split(" ", -1)))).containsExactly(problem);
    }

    @Test
    void oneDayTooManyIsOneProblem() {
        assertThat(problems(List.of("2017-W25", "2017-W26", "2017-06-25..2017-07-03")))
                .containsExactly("2017-06-25..2017-07-03 from: the period 2017-06-25..2017-07-03 shares 2017-06-26 to"
                        + " 2017-07-02 with 2017-W26, the period of R2017-W26");
    }

    @ParameterizedTest
    @CsvSource({
        "2017-W26 2017-W28, 2017-W28 week: no report covers 2017-W27 (2017-07-03 to 2017-07-09)",
        "2017-W51 2018-W02, 2018-W02 week: no report covers 2017-W52 to 2018-W01 (2017-12-25 to 2018-01-07)",
        "2020-W52 2021-W01, 2021-W01 week: no report covers 2020-W53 (2020-12-28 to 2021-01-03)",
        "2018-01 2018-03, 2018-03 month: no report covers 2018-02 (2018-02-01 to 2018-02-28)",
        "2017-11 2018-02, 2018-02 month: no report covers 2017-12 to 2018-01 (2017-12-01 to 2018-01-31)",
        "2017-06-01..2017-06-05 2017-06-07..2017-06-10, 2017-06-07..2017-06-10 from: no report covers 2017-06-06",
        "2017-W26 2017-07-03..2017-07-05 2017-W28, 2017-W28 week: no report covers 2017-07-06 to 2017-07-09",
        // Notes of a meeting do not cover the week.
        "2017-W26 2017-07-05 2017-W28, 2017-W28 week: no report covers 2017-W27 (2017-07-03 to 2017-07-09)",
        // Told once, although both kinds leave it out.
        "2017-06-01..2017-06-25 2017-W26 2017-W28 2017-07-17..2017-07-30,"
                + " 2017-W28 week: no report covers 2017-W27 (2017-07-03 to 2017-07-09)"
    })
    void daysThatNoReportCovers(String periods, String problem) {
        assertThat(problems(List.of(periods.split(" ", -1)))).containsExactly(problem);
    }

    @Test
    void twoGapsAroundWhatIsCovered() {
        assertThat(problems(List.of("2017-W26", "2017-07-05..2017-07-07", "2017-W28")))
                .containsExactly(
                        "2017-W28 week: no report covers 2017-07-03 to 2017-07-04",
                        "2017-W28 week: no report covers 2017-07-08 to 2017-07-09");
    }

    @Test
    void theOrderOfTheReportsIsOfNoConsequence() {
        var periods = new ArrayList<>(
                List.of("2017-W20", "2017-W22", "2017-05-25..2017-06-01", "2017-W30", "2017-04", "2017-10", "page"));
        var expected = problems(periods);
        assertThat(expected).hasSizeGreaterThan(2);
        var random = new Random(20170625);
        for (var i = 0; i < 20; i++) {
            Collections.shuffle(periods, random);
            assertThat(problems(periods)).isEqualTo(expected);
        }
    }
}
