package dev.byline.maven;

import dev.byline.index.ReportHeader;
import dev.byline.markdown.ParsedReport;
import dev.byline.pages.ReportMail;
import dev.byline.pages.ReportMail.Envelope;
import dev.byline.pages.ReportMail.NoAddress;
import dev.byline.problem.Suggestions;
import dev.byline.reader.SeriesView;
import dev.byline.reader.SourceView;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;

/**
 * One report, to be sent or put somewhere else.
 *
 * @param as what becomes of it
 * @param address where the folder of its series is on the web
 * @param from who sends it
 * @param to who gets it
 * @param date when it is sent
 */
record SentReport(As as, Optional<String> address, String from, String to, Optional<ZonedDateTime> date) {

    /** What a report can become. */
    enum As {
        /** The text of a release or a discussion of a forge. */
        RELEASE(".md"),
        /** An e-mail. */
        MAIL(".eml");

        private final String ending;

        As(String ending) {
            this.ending = ending;
        }
    }

    /** A report of a series. */
    private record Candidate(SeriesView series, ReportHeader header) {

        /** What a report is called on a command line. */
        Stream<String> names() {
            var type = header.type();
            return Stream.of(
                            header.reference().label(),
                            header.reference().file(),
                            type,
                            type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1))
                    .distinct();
        }
    }

    /**
     * Reads the settings.
     *
     * @throws MojoFailureException if one of them is wrong
     */
    static SentReport of(
            String as, Optional<String> address, Optional<String> from, Optional<String> to, Optional<String> date)
            throws MojoFailureException {
        var form = Stream.of(As.values())
                .filter(each -> each.name().equalsIgnoreCase(as))
                .findFirst()
                .orElseThrow(() -> new MojoFailureException(
                        "a report cannot be written as \"" + as + "\"; say -Dbyline.as=release or -Dbyline.as=mail"));
        var base = address.map(each -> each.endsWith("/") ? each : each + "/");
        if (base.isPresent() && !base.get().matches("https?://[^\\s/?#]+/[^\\s?#]*")) {
            throw new MojoFailureException("-Dbyline.address=" + address.get()
                    + " is not an address; say where the folder of the series is, as"
                    + " https://github.com/example/project/blob/main/reports/");
        }
        return new SentReport(form, base, from.orElse(""), to.orElse(""), date(date));
    }

    private static Optional<ZonedDateTime> date(Optional<String> date) throws MojoFailureException {
        try {
            return date.map(text -> ZonedDateTime.parse(text, DateTimeFormatter.ISO_ZONED_DATE_TIME));
        } catch (DateTimeException e) {
            throw new MojoFailureException(
                    "-Dbyline.mailDate=" + date.orElse("") + " is not a time; write it as 2026-01-12T09:00:00+01:00",
                    e);
        }
    }

    /**
     * Writes the report.
     *
     * @param view the sources
     * @param name what the report is called
     * @param folder where to write it
     * @return the file
     */
    Path write(SourceView view, String name, Path folder) throws MojoFailureException, IOException {
        var found = find(view, name);
        var report = found.series()
                .traced(found.header())
                .flatMap(traced -> traced.read())
                .orElseThrow(() -> new MojoFailureException("the report " + name + " cannot be read"));
        var file = folder.resolve(found.series().catalog().series().folder())
                .resolve(found.header().reference().file() + as.ending);
        var bytes = bytes(report);
        Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(folder));
        Files.write(file, bytes);
        return file;
    }

    private byte[] bytes(ParsedReport report) throws MojoFailureException {
        try {
            return as == As.RELEASE
                    ? ReportMail.release(report, address).getBytes(StandardCharsets.UTF_8)
                    : ReportMail.mail(report, address, new Envelope(from, to, date, "en"));
        } catch (NoAddress e) {
            throw new MojoFailureException(
                    e.getMessage()
                            + "; say it with -Dbyline.address=https://github.com/example/project/blob/main/reports/",
                    e);
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException(
                    e.getMessage() + "; write it as Ada <ada@example.org>, with commas between several", e);
        }
    }

    private static Candidate find(SourceView view, String name) throws MojoFailureException {
        var all = view.series().stream()
                .flatMap(series -> series.catalog().reports().stream().map(header -> new Candidate(series, header)))
                .toList();
        var found =
                all.stream().filter(each -> each.names().anyMatch(name::equals)).toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.size() > 1) {
            throw new MojoFailureException("several reports are called " + name + "; name the class: "
                    + String.join(
                            ", ",
                            found.stream().map(each -> each.header().type()).toList()));
        }
        List<String> names = new ArrayList<>();
        all.forEach(each -> names.add(each.header().reference().label()));
        throw new MojoFailureException("there is no report " + name
                + Suggestions.nearest(name, names)
                        .map(near -> "; did you mean " + near + "?")
                        .orElse("; name one by its period, its file or its class"));
    }
}
