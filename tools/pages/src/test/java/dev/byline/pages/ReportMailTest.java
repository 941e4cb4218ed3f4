package dev.byline.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.byline.markdown.ParsedReport;
import dev.byline.pages.ReportMail.Envelope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ReportMailTest {

    private static final String BASE = "https://example.org/reports/gazette/";

    private static ParsedReport report() {
        var view = Sources.of("""
                        @Series(name = "Gazette", title = "Gazette of week {week}: “jams” \u00e9", frontMatter = "a: 1")
                        @Repository(slug = "example/printer", home = true, pulls = {7, 9})
                        @People({"ada", "grace-h"})
                        interface Gazette {}
                        """)
                .report("Week1", "week = \"2026-W01\"", ".intro(\"x\")")
                .report("Week2", "week = \"2026-W02\"", """
                        .intro(\"""
                            The printer prints again, thanks to much patience of many people, as was foretold in [week one][2026-W01].
                            And it <script>alert(1)</script> goes on.\""")
                        .section("Fixed", item("Paper jams are told from empty trays, which was not so before the new sensor came in",
                                pr9, ada).items(item("The second one is short", pr7, grace_h)))
                        .markdown("> A quote that is so long that it has to be wrapped, and then again, since it goes on and on and on")
                        .code("", "a line of code that is much longer than what would fit into the columns of an e-mail, and stays")
                        """)
                .view();
        var header = view.series().get(0).catalog().report("example.Week2").orElseThrow();
        return view.series().get(0).traced(header).orElseThrow().read().orElseThrow();
    }

    @Test
    void aReleaseHasWholeLinksAndNoTitle() throws Exception {
        assertThat(ReportMail.release(report(), Optional.of(BASE)))
                .startsWith("The printer prints again")
                .contains("[2026-W01]: https://example.org/reports/gazette/2026-01-04.md\n")
                .doesNotContain("a: 1", "# Gazette");
    }

    @Test
    void nobodyKnowsWhereTheOtherFilesAre() {
        assertThatThrownBy(() -> ReportMail.release(report(), Optional.empty()))
                .isInstanceOf(ReportMail.NoAddress.class);
    }

    @Test
    void anEMailHasBothParts() throws Exception {
        var envelope = new Envelope(
                "Ada <ada@example.org>",
                "list@example.org, grace@example.org",
                Optional.of(ZonedDateTime.parse("2026-01-12T09:00:00+01:00")),
                "en");
        var bytes = ReportMail.mail(report(), Optional.of(BASE), envelope);
        assertThat(ReportMail.mail(report(), Optional.of(BASE), envelope)).isEqualTo(bytes);
        var source = new String(bytes, StandardCharsets.US_ASCII);
        assertThat(source.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(Arrays.stream(source.split("\r\n")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(79));

        var message = new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(bytes));
        assertThat(message.getSubject()).isEqualTo("Gazette of week 2: “jams” é");
        assertThat(message.getFrom().get(0).getAddress()).isEqualTo("ada@example.org");
        assertThat(message.getTo().flatten()).hasSize(2);
        assertThat(message.getDate().toInstant()).isEqualTo("2026-01-12T08:00:00Z");
        assertThat(message.getMimeType()).isEqualTo("multipart/alternative");
        assertThat(part(message, 0)).startsWith("""
                The printer prints again, thanks to much patience of many people, as was
                foretold in [week one][2026-W01]. And it <script>alert(1)</script> goes
                on.

                ## Fixed

                - Paper jams are told from empty trays, which was not so before the new
                  sensor came in ([#9] [@ada])
                  - The second one is short ([#7] [@grace-h])

                > A quote that is so long that it has to be wrapped, and then again,
                > since it goes on and on and on

                ```
                a line of code that is much longer than what would fit into the columns of an e-mail, and stays
                ```

                """);
        var html = Jsoup.parse(part(message, 1));
        assertThat(html.select("script")).isEmpty();
        assertThat(html.select("li a").eachAttr("href"))
                .contains("https://github.com/example/printer/pull/9", "https://github.com/ada");
        assertThat(html.select("h2").text()).isEqualTo("Fixed");
        assertThat(html.select("p a").attr("href")).isEqualTo(BASE + "2026-01-04.md");
    }

    @Test
    void aDraftHasNoAddressAndNoDate() throws Exception {
        var bytes = ReportMail.mail(report(), Optional.of(BASE), new Envelope("", "", Optional.empty(), "en"));
        var source = new String(bytes, StandardCharsets.US_ASCII);
        assertThat(source.substring(0, source.indexOf("\r\n\r\n"))
                        .lines()
                        .map(line -> line.replaceAll(":.*", ""))
                        .filter(line -> !line.startsWith(" ")))
                .containsExactlyInAnyOrder("MIME-Version", "Subject", "Content-Type");
        assertThat(source.substring(0, source.indexOf("\r\n\r\n"))).contains(" boundary=byline-");
    }

    private static String part(Message message, int index) throws IOException {
        var body = ((Multipart) message.getBody()).getBodyParts().get(index).getBody();
        try (var reader = new java.io.BufferedReader(((TextBody) body).getReader())) {
            return reader.lines().collect(Collectors.joining("\n", "", "\n"));
        }
    }
}
