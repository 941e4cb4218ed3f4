package dev.byline.pages;

import dev.byline.markdown.MarkdownForm;
import dev.byline.markdown.MarkdownWriter;
import dev.byline.markdown.ParsedReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.UUID;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.field.ParseException;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.message.BodyPart;
import org.apache.james.mime4j.message.BodyPartBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.message.MultipartBuilder;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;
import org.jsoup.nodes.Entities;

/**
 * A report for places that have its title already: the text of a release or a discussion, and an e-mail. The same report gives the same
 * bytes.
 */
public final class ReportMail {

    private static final String NOWHERE = "https://byline.invalid/reports/";

    private ReportMail() {}

    /**
     * What an e-mail says besides the report.
     *
     * @param from who sends it; empty for a draft
     * @param to who gets it, with commas between several; empty for a draft
     * @param date when it was sent; empty for a draft
     * @param language the language of the report, as BCP 47 has it
     */
    public record Envelope(String from, String to, Optional<ZonedDateTime> date, String language) {}

    /** A report links to other files, and nobody has said where they are on the web. */
    public static final class NoAddress extends Exception {

        private static final long serialVersionUID = 1L;

        NoAddress() {
            super("the report links to other files of its series, and nothing says where these are on the web");
        }
    }

    /**
     * The text of a release: the report without its title and its front matter, with whole URLs.
     *
     * @param report the report
     * @param base where the folder of the series is on the web, with a slash at its end
     * @return Markdown
     * @throws NoAddress if it needs {@code base} and has none
     */
    public static String release(ParsedReport report, Optional<String> base) throws NoAddress {
        var markdown = MarkdownWriter.write(report, MarkdownForm.text(Optional.of(base.orElse(NOWHERE))));
        if (base.isEmpty() && markdown.contains("https://byline.invalid/")) {
            throw new NoAddress();
        }
        return markdown;
    }

    /**
     * An e-mail with the report as plain text, wrapped at 72 columns, and as HTML.
     *
     * @param report the report
     * @param base where the folder of the series is on the web, with a slash at its end
     * @param envelope what else is in it
     * @return the bytes of the message (RFC 5322)
     * @throws NoAddress if it needs {@code base} and has none
     * @throws IllegalArgumentException if an address is none
     */
    public static byte[] mail(ParsedReport report, Optional<String> base, Envelope envelope) throws NoAddress {
        var markdown = release(report, base);
        try {
            var title = report.header().title();
            var html = "<!DOCTYPE html>\n<html lang=\"" + Entities.escape(envelope.language())
                    + "\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + Entities.escape(title)
                    + "</title>\n</head>\n<body>\n" + MarkdownHtml.alone(markdown) + "</body>\n</html>\n";
            var parts = List.of(part("plain", PlainTextLines.of(markdown)), part("html", html));
            // It may stand in no part; the digest of all that they say does not.
            var boundary = "byline-" + UUID.nameUUIDFromBytes((markdown + html).getBytes(StandardCharsets.UTF_8));
            var multipart = MultipartBuilder.create("alternative");
            parts.forEach(multipart::addBodyPart);
            var message = Message.Builder.of();
            message.addField(new RawField("MIME-Version", "1.0"));
            message.setSubject(title.strip().replaceAll("\\s+", " "));
            address("from", envelope.from(), message);
            address("to", envelope.to(), message);
            envelope.date()
                    .ifPresent(
                            date -> message.setDate(Date.from(date.toInstant()), TimeZone.getTimeZone(date.getZone())));
            message.setBody(multipart.build());
            message.setContentType("multipart/alternative", new NameValuePair("boundary", boundary));
            return DefaultMessageWriter.asBytes(message.build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void address(String field, String addresses, Message.Builder message) {
        if (addresses.isEmpty()) {
            return;
        }
        try {
            if (field.equals("from")) {
                message.setFrom(addresses);
            } else {
                message.setTo(LenientAddressParser.DEFAULT.parseAddressList(addresses));
            }
        } catch (ParseException e) {
            throw new IllegalArgumentException("\"" + addresses + "\" is not an e-mail address", e);
        }
    }

    private static BodyPart part(String type, String text) throws IOException {
        return BodyPartBuilder.create()
                .setContentTransferEncoding("quoted-printable")
                .setBody(text.replace("\n", "\r\n"), type, StandardCharsets.UTF_8)
                .build();
    }
}
