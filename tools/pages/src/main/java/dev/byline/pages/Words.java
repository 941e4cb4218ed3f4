package dev.byline.pages;

import dev.byline.dsl.ThreadState;
import dev.byline.index.IndexedReport;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Reference.Issue;
import dev.byline.reference.Reference.Person;
import dev.byline.reference.Reference.PullRequest;
import dev.byline.reference.ReportPeriod;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;

/** What the pages say in English. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** A day or a week as a number, which a reader takes for a minus where it is broken at a hyphen. */
    private static final Pattern UNBROKEN = Pattern.compile("\\b\\d{4}-(?:\\d{2}(?:-\\d{2})?|W\\d{2})\\b");

    private Words() {}

    static boolean hasDay(String text) {
        return UNBROKEN.matcher(text).find();
    }

    /** A heading as HTML, in which no line breaks inside of a day. */
    static String heading(String text) {
        return UNBROKEN.matcher(Entities.escape(text)).replaceAll("<span class=\"day\">$0</span>");
    }

    static String number(long number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }

    static String reports(long number) {
        return number(number, "report", "reports");
    }

    static String people(long number) {
        return number(number, "person", "people");
    }

    /** A day as text. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String time(LocalDate day) {
        return "<time datetime=\"" + day + "\">" + day(day) + "</time>";
    }

    /** A period as HTML. */
    static String days(ReportPeriod period) {
        var days = period.from().equals(period.to())
                ? time(period.to())
                : time(period.from()) + " to " + time(period.to());
        return days + period.week().map(week -> " · " + week).orElse("");
    }

    /** What a report cites. */
    static String counts(IndexedReport report) {
        var people = report.count(Person.class);
        var pulls = report.count(PullRequest.class);
        var issues = report.count(Issue.class);
        return Stream.of(
                        people == 0 ? "" : people(people),
                        pulls == 0 ? "" : number(pulls, "pull request", "pull requests"),
                        issues == 0 ? "" : number(issues, "issue", "issues"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    static String name(Person person) {
        return person.name().isEmpty() ? person.label() : person.name();
    }

    static String kind(ForgeThread thread) {
        return thread instanceof PullRequest ? "Pull request" : "Issue";
    }

    static String state(ForgeThread thread) {
        return thread.details().state() == ThreadState.UNKNOWN
                ? ""
                : thread.details().state().name().toLowerCase(Locale.ROOT);
    }

    /** The state of a thread and its days. */
    static List<String> facts(ForgeThread thread) {
        var facts = new ArrayList<String>();
        facts.add(kind(thread));
        var state = state(thread);
        var details = thread.details();
        details.opened().ifPresent(day -> facts.add("opened on " + day(day)));
        if (details.closed().isPresent()) {
            facts.add((state.isEmpty() ? "closed" : state) + " on "
                    + day(details.closed().get()));
        } else if (!state.isEmpty()) {
            facts.add(state);
        }
        facts.addAll(details.labels());
        return facts;
    }
}
