package dev.byline.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.byline.reference.ReportPeriod.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportPeriodTest {

    @Nested
    class Weeks {

        @ParameterizedTest
        @CsvSource({
            "2017-W25, 2017-06-19, 2017-06-25",
            "2017-W52, 2017-12-25, 2017-12-31",
            "2018-W01, 2018-01-01, 2018-01-07",
            "2015-W53, 2015-12-28, 2016-01-03",
            "2020-W53, 2020-12-28, 2021-01-03",
            "2021-W01, 2021-01-04, 2021-01-10",
            "2019-W01, 2018-12-31, 2019-01-06"
        })
        void runFromMondayToSunday(String week, LocalDate monday, LocalDate sunday) {
            var period = ReportPeriod.ofWeek(week);

            assertThat(period).isEqualTo(new ReportPeriod(Kind.WEEK, monday, sunday));
            assertThat(period.week()).contains(week);
            assertThat(period.label()).isEqualTo(week);
        }

        @ParameterizedTest
        @ValueSource(strings = {"2017-W53", "2016-W53", "2021-W53"})
        void ofAYearWith52HaveNo53(String week) {
            assertThatThrownBy(() -> ReportPeriod.ofWeek(week))
                    .isInstanceOf(DateTimeException.class)
                    .hasMessage("the year " + week.substring(0, 4) + " has the weeks 01 to 52 and no week 53");
        }

        @ParameterizedTest
        @ValueSource(strings = {"2015-W54", "2015-W00", "2015-W99"})
        void ofAYearWith53GoTo53(String week) {
            assertThatThrownBy(() -> ReportPeriod.ofWeek(week))
                    .isInstanceOf(DateTimeException.class)
                    .hasMessageContaining("has the weeks 01 to 53 and no week " + week.substring(6));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "2017W25",
                    "2017-w25",
                    "2017-25",
                    "2017-W5",
                    "17-W25",
                    "2017-W25-1",
                    " 2017-W25",
                    "٢٠١٧-W٢٥"
                })
        void areWrittenInOneWay(String week) {
            assertThatThrownBy(() -> ReportPeriod.ofWeek(week))
                    .isInstanceOf(DateTimeException.class)
                    .hasMessage("\"" + week + "\" is not a period: a week is written like 2017-W25");
        }

        @Test
        void areRecognisedHoweverTheyAreDeclared() {
            assertThat(ReportPeriod.ofRange("2017-06-19", "2017-06-25").week()).contains("2017-W25");
            assertThat(ReportPeriod.ofRange("2017-06-20", "2017-06-26").week()).isEmpty();
            assertThat(ReportPeriod.ofDay("2017-06-19").week()).isEmpty();
        }
    }

    @Nested
    class Months {

        @ParameterizedTest
        @CsvSource({
            "2018-03, 2018-03-01, 2018-03-31",
            "2020-02, 2020-02-01, 2020-02-29",
            "2100-02, 2100-02-01, 2100-02-28"
        })
        void runFromTheFirstToTheLastDay(String month, LocalDate first, LocalDate last) {
            var period = ReportPeriod.ofMonth(month);

            assertThat(period).isEqualTo(new ReportPeriod(Kind.MONTH, first, last));
            assertThat(period.month()).contains(month);
            assertThat(period.label()).isEqualTo(month);
        }

        @ParameterizedTest
        @ValueSource(strings = {"2018-00", "2018-13"})
        void goTo12(String month) {
            assertThatThrownBy(() -> ReportPeriod.ofMonth(month))
                    .isInstanceOf(DateTimeException.class)
                    .hasMessageContaining("no month " + month.substring(5));
        }

        @ParameterizedTest
        @ValueSource(strings = {"2018-3", "2018/03", "March 2018", "2018-03-01", ""})
        void areWrittenInOneWay(String month) {
            assertThatThrownBy(() -> ReportPeriod.ofMonth(month))
                    .hasMessageContaining("a month is written like 2018-03");
        }

        @Test
        void ofAPeriodAreThoseItLiesIn() {
            assertThat(ReportPeriod.ofWeek("2017-W25").month()).contains("2017-06");
            assertThat(ReportPeriod.ofWeek("2017-W26").month()).isEmpty();
        }
    }

    @Nested
    class Days {

        @Test
        void areOnePeriod() {
            var day = ReportPeriod.ofDay("2017-06-21");

            assertThat(day.from()).isEqualTo(day.to()).isEqualTo(LocalDate.of(2017, 6, 21));
            assertThat(day.label()).isEqualTo("2017-06-21");
        }

        @ParameterizedTest
        @ValueSource(strings = {"2017-02-30", "2017-02-29", "2017-04-31", "2017-13-01", "2017-00-10", "2017-01-00"})
        void existOrNot(String day) {
            assertThatThrownBy(() -> ReportPeriod.ofDay(day))
                    .isInstanceOf(DateTimeException.class)
                    .hasMessage("there is no day " + day);
        }

        @ParameterizedTest
        @ValueSource(strings = {"21.06.2017", "2017-6-21", "2017-06-21T00:00", "+2017-06-21", ""})
        void areWrittenInOneWay(String day) {
            assertThatThrownBy(() -> ReportPeriod.date(day)).hasMessageContaining("a day is written like 2017-06-25");
        }
    }

    @Nested
    class Ranges {

        @Test
        void areCalledByTheirDays() {
            assertThat(ReportPeriod.ofRange("2017-06-01", "2017-06-14").label()).isEqualTo("2017-06-01..2017-06-14");
        }

        @Test
        void doNotEndBeforeTheyBegin() {
            assertThatThrownBy(() -> ReportPeriod.ofRange("2017-06-25", "2017-06-19"))
                    .hasMessage("the period ends on 2017-06-19, before it begins on 2017-06-25");
        }
    }

    @Test
    void containsItsDaysAndNoOther() {
        var week = ReportPeriod.ofWeek("2017-W25");

        assertThat(week.contains(LocalDate.of(2017, 6, 19))).isTrue();
        assertThat(week.contains(LocalDate.of(2017, 6, 25))).isTrue();
        assertThat(week.contains(LocalDate.of(2017, 6, 18))).isFalse();
        assertThat(week.contains(LocalDate.of(2017, 6, 26))).isFalse();
        assertThat(week.contains(week)).isTrue();
        assertThat(ReportPeriod.ofMonth("2017-06").contains(week)).isTrue();
        assertThat(week.contains(ReportPeriod.ofMonth("2017-06"))).isFalse();
    }

    @Test
    void overlapsWhatItSharesADayWith() {
        var june = ReportPeriod.ofMonth("2017-06");

        assertThat(june.overlaps(ReportPeriod.ofWeek("2017-W26"))).isTrue();
        assertThat(ReportPeriod.ofWeek("2017-W26").overlaps(june)).isTrue();
        assertThat(june.overlaps(ReportPeriod.ofWeek("2017-W27"))).isFalse();
    }

    @Test
    void comparesByLastThenByFirstDay() {
        var month = ReportPeriod.ofRange("2017-06-01", "2017-06-25");
        var week = ReportPeriod.ofWeek("2017-W25");
        var day = ReportPeriod.ofDay("2017-06-25");
        var later = ReportPeriod.ofDay("2017-06-26");

        assertThat(Stream.of(later, day, week, month).sorted()).containsExactly(month, week, day, later);
        assertThat(week).isNotEqualByComparingTo(ReportPeriod.ofRange("2017-06-19", "2017-06-25"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "ar", "th-TH-u-ca-buddhist", "ja-JP-u-ca-japanese", "ar-SA-u-nu-arab", "fa-IR"})
    void isTheSameInEachLocale(String locale) {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(locale));
        try {
            assertThat(ReportPeriod.ofWeek("2020-W53").label()).isEqualTo("2020-W53");
            assertThat(ReportPeriod.ofMonth("2017-06").label()).isEqualTo("2017-06");
            assertThat(ReportPeriod.ofDay("2017-06-21").label()).isEqualTo("2017-06-21");
            assertThatThrownBy(() -> ReportPeriod.ofWeek("2017-W53"))
                    .hasMessage("the year 2017 has the weeks 01 to 52 and no week 53");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Property(seed = "20170625", tries = 300)
    void theWeekOfEveryDayContainsIt(@ForAll @IntRange(min = -200_000, max = 200_000) int epochDay) {
        var day = LocalDate.ofEpochDay(epochDay);
        var monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
        var label =
                new ReportPeriod(Kind.RANGE, monday, monday.plusDays(6)).week().orElseThrow();

        assertThat(ReportPeriod.ofWeek(label).contains(day)).isTrue();
    }
}
