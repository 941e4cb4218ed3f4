package dev.byline.pages.view;

import io.jstach.jstache.JStache;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** The records of all pages. Text is text, which the templates escape; what ends in {@code Html} or is said to be HTML is not. */
@NullMarked
public final class Views {

    private Views() {}

    /**
     * A link.
     *
     * @param href where it leads, relative to the page
     * @param text what it says
     */
    public record Anchor(String href, String text) {}

    /**
     * A part of the site.
     *
     * @param href its page
     * @param text its name
     * @param isHere whether the page that shows this is it
     */
    public record Section(String href, String text, boolean isHere) {}

    /**
     * What all pages have.
     *
     * @param title the title of the window
     * @param heading the title of the page
     * @param headingHtml the same as HTML, in which no line breaks inside of a day
     * @param series the name of the series
     * @param description a sentence on the page
     * @param language the language of the pages, as BCP 47 has it
     * @param kind what OpenGraph calls it
     * @param policy what the page may load
     * @param root the way to the folder of the series: empty, or ends with a slash
     * @param address the address of the page; empty if the address of the site is not known
     * @param published the day of the report, if it is one
     * @param data JSON for search engines, made harmless for HTML
     * @param scripts the scripts that the page loads
     * @param sections the parts of the site
     */
    public record Head(
            String title,
            String heading,
            String headingHtml,
            String series,
            String description,
            String language,
            String kind,
            String policy,
            String root,
            List<String> address,
            List<String> published,
            List<String> data,
            List<String> scripts,
            List<Section> sections) {}

    /**
     * A report in a list.
     *
     * @param href its page
     * @param title its title
     * @param days its period as HTML, if it has one
     * @param counts what it cites
     */
    public record Entry(String href, String title, List<String> days, String counts) {}

    /**
     * The reports of a year.
     *
     * @param id the anchor
     * @param name the year
     * @param reports the reports, newest first
     */
    public record Year(String id, String name, List<Entry> reports) {}

    /**
     * The newest report.
     *
     * @param href its page
     * @param title its title
     * @param days its period as HTML, if it has one
     * @param lead how it begins, as HTML
     */
    public record Newest(String href, String title, List<String> days, String lead) {}

    /**
     * The front page of a series.
     *
     * @param head what all pages have
     * @param facts how many reports there are, and from when
     * @param newest the newest report, if there is one
     * @param years all reports
     */
    @JStache(path = "front")
    public record Front(Head head, String facts, List<Newest> newest, List<Year> years) {}

    /**
     * A line of the contents.
     *
     * @param level the level of the heading
     * @param anchor its anchor
     * @param text what it says
     */
    public record Content(int level, String anchor, String text) {}

    /**
     * A report, or a document beside the reports.
     *
     * @param head what all pages have
     * @param days its period as HTML, if it has one
     * @param hasContents whether it has several headings
     * @param contents its headings
     * @param body its text as HTML
     * @param hasPeople whether anybody is named
     * @param people who is named
     * @param hasNeighbours whether there are other reports
     * @param previous the report before it, if there is one
     * @param next the report behind it, if there is one
     */
    @JStache(path = "report")
    public record ReportPage(
            Head head,
            List<String> days,
            boolean hasContents,
            List<Content> contents,
            String body,
            boolean hasPeople,
            List<Anchor> people,
            boolean hasNeighbours,
            List<Anchor> previous,
            List<Anchor> next) {}

    /**
     * A place in a report.
     *
     * @param section the section it is in, if it is in one
     * @param context the text there, as HTML
     * @param href the place
     * @param how whether somebody is credited or named there
     * @param name the report and the place, for who does not see the rest
     */
    public record Place(List<String> section, String context, String href, String how, String name) {}

    /**
     * The mentions in a report.
     *
     * @param id the anchor
     * @param href the report
     * @param title its title
     * @param days its period as HTML, if it has one
     * @param places where
     */
    public record Mentions(String id, String href, String title, List<String> days, List<Place> places) {}

    /**
     * A bar of a chart.
     *
     * @param x where it begins
     * @param y where its upper end is
     * @param width how wide it is
     * @param height how high it is
     * @param full how high a full bar would be
     * @param title what it says
     */
    public record Bar(String x, String y, String width, String height, int full, String title) {}

    /**
     * A chart.
     *
     * @param label what it shows
     * @param width its width
     * @param height its height
     * @param bars its bars
     */
    public record Chart(String label, int width, int height, List<Bar> bars) {}

    /**
     * Somebody who is named together with somebody else.
     *
     * @param href the person's page
     * @param text the name
     * @param count how often, in words
     */
    public record Companion(String href, String text, String count) {}

    /**
     * An issue or a pull request in a list.
     *
     * @param href its page, here or on the forge
     * @param label its number
     * @param title its title; may be empty
     * @param state its state; may be empty
     */
    public record ThreadLine(String href, String label, String title, String state) {}

    /**
     * A person.
     *
     * @param head what all pages have
     * @param profile the page on the forge
     * @param handle the handle with its sign
     * @param aliases former handles
     * @param facts how often the person is named
     * @param chart the credits over time, if there are any
     * @param hasCompany whether the person is named together with anybody
     * @param company with whom
     * @param hasOpened whether threads are known that the person has opened
     * @param opened the threads
     * @param mentions where the person is named, the newest report first
     */
    @JStache(path = "person")
    public record PersonPage(
            Head head,
            String profile,
            String handle,
            List<String> aliases,
            String facts,
            List<Chart> chart,
            boolean hasCompany,
            List<Companion> company,
            boolean hasOpened,
            List<ThreadLine> opened,
            List<Mentions> mentions) {}

    /**
     * People who did the same to a thread.
     *
     * @param name what they did
     * @param people who
     */
    public record Doers(String name, List<Anchor> people) {}

    /**
     * An issue or a pull request.
     *
     * @param head what all pages have
     * @param url its page on the forge
     * @param name its full name
     * @param facts its state and its days
     * @param hasPeople whether it is known who had to do with it
     * @param people who
     * @param mentions where it is cited
     */
    @JStache(path = "thread")
    public record ThreadPage(
            Head head,
            String url,
            String name,
            List<String> facts,
            boolean hasPeople,
            List<Doers> people,
            List<Mentions> mentions) {}

    /**
     * A repository.
     *
     * @param head what all pages have
     * @param url its page on the forge
     * @param slug its full name
     * @param facts how much of it is cited
     * @param hasThreads whether threads of it are declared
     * @param threads the threads
     * @param isUnmentioned whether no report names it
     * @param mentions where it is named
     */
    @JStache(path = "repository")
    public record RepositoryPage(
            Head head,
            String url,
            String slug,
            String facts,
            boolean hasThreads,
            List<ThreadLine> threads,
            boolean isUnmentioned,
            List<Mentions> mentions) {}

    /**
     * A line of a list.
     *
     * @param href where it leads
     * @param label a number in front of it, if it has one
     * @param text what it says
     * @param counts how often it is cited
     */
    public record ListEntry(String href, List<String> label, String text, String counts) {}

    /**
     * A part of a list.
     *
     * @param name its name
     * @param title its heading, if the list has more than one part
     * @param entries its lines
     */
    public record Group(String name, List<String> title, List<ListEntry> entries) {}

    /**
     * A list of people, threads or repositories.
     *
     * @param head what all pages have
     * @param facts how many there are
     * @param groups its parts
     */
    @JStache(path = "list")
    public record ListPage(Head head, String facts, List<Group> groups) {}

    /**
     * The figures of a report.
     *
     * @param period its period
     * @param href its page
     * @param title its title
     * @param people how many people it names
     * @param first who is named for the first time
     * @param pulls how many pull requests it cites
     * @param issues how many issues it cites
     */
    public record Row(
            String period, String href, String title, String people, List<Anchor> first, String pulls, String issues) {}

    /**
     * The figures of the series.
     *
     * @param head what all pages have
     * @param facts the sums
     * @param chart people over time, if there are reports
     * @param rows the reports, newest first
     */
    @JStache(path = "figures")
    public record Figures(Head head, String facts, List<Chart> chart, List<Row> rows) {}

    /**
     * The search.
     *
     * @param head what all pages have
     */
    @JStache(path = "search")
    public record Search(Head head) {}

    /**
     * What a server shows for a page that does not exist.
     *
     * @param head what all pages have
     */
    @JStache(path = "missing")
    public record Missing(Head head) {}

    /**
     * A series in the list of all.
     *
     * @param href its front page
     * @param text its name
     * @param counts how many reports it has
     */
    public record SeriesLine(String href, String text, String counts) {}

    /**
     * The list of all series.
     *
     * @param title its title
     * @param language the language of the pages
     * @param policy what the page may load
     * @param series the series
     */
    @JStache(path = "series")
    public record AllSeries(String title, String language, String policy, List<SeriesLine> series) {}
}
