package dev.byline.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DeterminismTest {

    @Test
    void theOrderOfTypesAndReportsMeansNothing() {
        var expected = Series25.everything(0);
        for (var seed = 1; seed <= 30; seed++) {
            assertThat(Series25.everything(seed)).isEqualTo(expected);
        }
    }

    @Test
    void localeAndTimeZoneMeanNothing() {
        var expected = Series25.everything(0);
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        try {
            for (var tag : List.of("tr", "ar-SA-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai")) {
                for (var id : List.of("Pacific/Kiritimati", "Pacific/Pago_Pago")) {
                    Locale.setDefault(Locale.forLanguageTag(tag));
                    TimeZone.setDefault(TimeZone.getTimeZone(id));
                    assertThat(Series25.everything(0)).isEqualTo(expected);
                }
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    /** A class that keeps what the locale was when it was loaded shows it only in a machine of its own. */
    @Test
    void theLocaleOfTheMachineMeansNothing() throws Exception {
        var expected = Integer.toString(Series25.everything(0).hashCode());

        assertThat(run("-Duser.language=tr", "-Duser.country=TR", "-Dfile.encoding=US-ASCII"))
                .isEqualTo(expected);
        assertThat(run(
                        "-Duser.language=th",
                        "-Duser.country=TH",
                        "-Duser.extensions=ca-buddhist-nu-thai",
                        "-Duser.timezone=Asia/Tokyo"))
                .isEqualTo(expected);
    }

    private static String run(String... options) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Series25.class.getName()));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return output;
    }
}
