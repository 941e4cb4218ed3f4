package dev.byline.pages;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import dev.byline.index.IndexedReport;
import dev.byline.reference.ReportPeriod;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The newest reports for those who subscribe, whole.
 *
 * @param reports what it is made from
 * @param folder the folder of the series in the site
 * @param settings how the site is to be
 */
record Feed(SeriesReports reports, String folder, SiteSettings settings) {

    static final String ATOM = "feed.xml";
    static final String JSON = "feed.json";

    /** A reader that was away for longer has the front page. */
    private static final int MOST = 100;

    private static final Pattern NOT_XML =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    String atom() {
        var feed = new com.rometools.rome.feed.atom.Feed("atom_1.0");
        feed.setEncoding("UTF-8");
        feed.setId(id(""));
        feed.setTitle(xml(name()));
        feed.setUpdated(date(newest()));
        feed.setAuthors(List.of(author()));
        feed.setAlternateLinks(List.of(link("alternate", base() + SeriesPages.FRONT, "text/html")));
        if (!base().isEmpty()) {
            feed.setOtherLinks(List.of(link("self", base() + ATOM, "application/atom+xml")));
        }
        feed.setEntries(entries().stream().map(this::entry).toList());
        try {
            return new WireFeedOutput().outputString(feed, true).replace("\r\n", "\n");
        } catch (FeedException e) {
            throw new IllegalStateException("the feed cannot be written: " + e.getMessage(), e);
        }
    }

    private List<IndexedReport> entries() {
        return reports.newestFirst().stream().limit(MOST).toList();
    }

    private Entry entry(IndexedReport report) {
        var text = reports.text(report.header());
        var entry = new Entry();
        entry.setId(id(report.header().path()));
        entry.setTitle(xml(report.title()));
        entry.setUpdated(date(updated(report)));
        entry.setPublished(date(updated(report)));
        entry.setAlternateLinks(List.of(link("alternate", address(report), "text/html")));
        var summary = new Content();
        summary.setType("text");
        summary.setValue(xml(text.summary().isBlank() ? report.title() : text.summary()));
        entry.setSummary(summary);
        var content = new Content();
        content.setType("html");
        content.setValue(xml(html(report)));
        entry.setContents(List.of(content));
        return entry;
    }

    String json() {
        return Json.write(json -> {
                    json.writeStartObject();
                    json.writeStringProperty("version", "https://jsonfeed.org/version/1.1");
                    json.writeStringProperty("title", name());
                    json.writeStringProperty("language", settings.language());
                    if (!base().isEmpty()) {
                        json.writeStringProperty("home_page_url", base());
                        json.writeStringProperty("feed_url", base() + JSON);
                    }
                    json.writeName("items");
                    json.writeStartArray();
                    for (var report : entries()) {
                        json.writeStartObject();
                        json.writeStringProperty("id", id(report.header().path()));
                        json.writeStringProperty("url", address(report));
                        json.writeStringProperty("title", report.title());
                        json.writeStringProperty("content_html", html(report));
                        json.writeStringProperty("date_published", updated(report) + "T00:00:00Z");
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                })
                + "\n";
    }

    private String html(IndexedReport report) {
        var page = address(report);
        // Anchors lead to the page, for a reader shows many reports in one.
        return ReportHtml.at(base(), reports.text(report.header()).body().text())
                .replace("href=\"#", "href=\"" + page + "#");
    }

    private String name() {
        return reports.catalog().series().name();
    }

    private String base() {
        return settings.address().isEmpty() ? "" : settings.address() + Href.encode(folder) + "/";
    }

    private String address(IndexedReport report) {
        return base() + Href.encode(reports.pages().page(report.header()));
    }

    /** The same for the same report for ever, wherever the site is. */
    private String id(String file) {
        var name = "byline " + reports.catalog().series().type() + " " + file;
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** No clock is asked: a report is as new as its period, and a page without one as the newest report. */
    private LocalDate updated(IndexedReport report) {
        return report.period().map(ReportPeriod::to).orElseGet(this::newest);
    }

    private LocalDate newest() {
        return reports.index().reports().stream()
                .flatMap(report -> report.period().stream())
                .map(ReportPeriod::to)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
    }

    private static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private SyndPerson author() {
        var author = new com.rometools.rome.feed.atom.Person();
        author.setName(xml(name()));
        return author;
    }

    private static Link link(String relation, String address, String type) {
        var link = new Link();
        link.setRel(relation);
        link.setHref(address);
        link.setType(type);
        return link;
    }

    /** XML has no way to say some characters. */
    private static String xml(String text) {
        return NOT_XML.matcher(text).replaceAll("\uFFFD");
    }
}
