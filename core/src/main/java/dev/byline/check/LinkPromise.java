package dev.byline.check;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.ForgeSite.ThreadUrl;
import dev.byline.catalog.Locales;
import dev.byline.catalog.PageUrl;
import dev.byline.catalog.SaidDates;
import dev.byline.catalog.ThreadLabel;
import dev.byline.check.WrongTarget.Disagreement;
import dev.byline.index.ReportHeader;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Reference.Person;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the text of a link says about where it leads, where the text is more than a label: {@code [PR #41](…/42)}, {@code
 * [https://a.example/1](…/2)}, {@code [ada's fix](…/rn)}.
 */
final class LinkPromise {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\w/@#&.-])(?:((?:[\\w.-]+/)?[\\w.-]+)?#" + "|(?i:GH-|PR |pull request ))([0-9]{1,9})(?![\\w])");
    /** In front of the number of another thread: what GitHub closes by, and what titles say of the thread before. */
    private static final Pattern OTHER =
            Pattern.compile("(?i)\\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?|supersedes?|replaces?"
                    + "|revert(?:s|ed)?(?:\\s+of)?|backport(?:s|ed)?(?:\\s+of)?|follow-?up\\s+(?:to|of|for)|part\\s+of)"
                    + "[\\s:(]+(?:(?:PR|pull request|issue)\\s+)?$");

    private static final Pattern URL = Pattern.compile("(?i)https?://\\S+");
    private static final Pattern SAME_SITE = Pattern.compile("(?i)^https?://(?:www\\.)?");
    private static final Pattern CUT = Pattern.compile("(?:…|\\.\\.\\.)$");

    /** What stands around the days where a text means the report of these days. */
    private static final Pattern NOTHING_ELSE =
            Pattern.compile("(?i)(?:\\W|\\b(?:the|our|weekly|reports?|of|for|from|in|on|see|week|s)\\b)*");

    private LinkPromise() {}

    /**
     * Holds the text of a link against its destination.
     *
     * @param catalog the catalog of the series
     * @param text the text without backticks and white space around
     * @param url the destination
     * @return how the two differ; empty where the text promises nothing, or keeps it
     */
    static Optional<Disagreement> broken(Catalog catalog, String text, String url) {
        if (URL.matcher(text).matches()) {
            return url(text, url);
        }
        if (ThreadLabel.parse(text).isPresent() || catalog.label(text).isPresent()) {
            return Optional.empty();
        }
        return catalog.threadUrl(url)
                .map(target -> number(catalog, text, target))
                .orElseGet(() -> person(catalog, text, url));
    }

    /**
     * Holds a text that says no more than days or a week against the period of a report. A longer text may speak of what
     * the report says of other days.
     *
     * @param catalog the catalog of the series
     * @param text the text without backticks and white space around
     * @param target the report to which the link leads
     * @return how the two differ; empty where the text names no days, or those of the report
     */
    static Optional<Disagreement> otherDays(Catalog catalog, String text, ReportHeader target) {
        return target.period()
                .flatMap(period -> SaidDates.otherThan(
                                period, text, Locales.of(catalog.series().locale()))
                        .filter(said ->
                                NOTHING_ELSE.matcher(text.replace(said, " ")).matches())
                        .map(said -> new Disagreement(
                                "the text of the link says \"" + said + "\", and it leads to the report of "
                                        + period.label(),
                                "correct the text or the destination")));
    }

    private static Optional<Disagreement> url(String text, String url) {
        var said = SAME_SITE.matcher(PageUrl.of(text).url()).replaceFirst("");
        var leads = SAME_SITE.matcher(PageUrl.of(url).url()).replaceFirst("");
        var cut = CUT.matcher(said).replaceFirst("");
        var isSame = said.equals(leads)
                || (leads.startsWith(said) && "/?#".indexOf(leads.charAt(said.length())) >= 0)
                || (!cut.equals(said) && leads.startsWith(cut));
        return isSame
                ? Optional.empty()
                : Optional.of(new Disagreement(
                        "the text of the link is " + text + ", and it leads to " + url,
                        "correct one of the two, or write a text that is no URL"));
    }

    private static Optional<Disagreement> number(Catalog catalog, String text, ThreadUrl target) {
        Optional<String> other = Optional.empty();
        var number = NUMBER.matcher(text);
        while (number.find()) {
            if (isTarget(catalog, number.group(1), Integer.parseInt(number.group(2)), target)) {
                return Optional.empty();
            }
            var isOfAnother = OTHER.matcher(text.substring(0, number.start())).find();
            if (other.isEmpty() && !isOfAnother) {
                other = Optional.of(number.group());
            }
        }
        // What a thread is called says its number only by chance.
        return other.filter(said -> !isTitle(catalog, text, target))
                .map(said -> new Disagreement(
                        "the text of the link says " + said + ", and it leads to "
                                + (target.pull() ? "pull request " : "issue ")
                                + target.number() + " of " + target.slug(),
                        "correct the text or the URL"));
    }

    private static boolean isTarget(Catalog catalog, String repository, int number, ThreadUrl target) {
        if (number != target.number()) {
            return false;
        }
        // A word in front of the number may be any; only a declared repository says which one is meant.
        return repository == null
                || new ThreadLabel(repository, number)
                        .slug(catalog.repositories())
                        .filter(slug -> !slug.equalsIgnoreCase(target.slug()))
                        .isEmpty();
    }

    private static boolean isTitle(Catalog catalog, String text, ThreadUrl target) {
        return catalog.threads(target)
                .map(ForgeThread::details)
                .anyMatch(details -> details.title().equalsIgnoreCase(text));
    }

    /** The name of one person, and the page of another. */
    private static Optional<Disagreement> person(Catalog catalog, String text, String url) {
        var target = catalog.personPage(url);
        if (target.isEmpty() || isNamed(target.get(), text)) {
            return Optional.empty();
        }
        return catalog.people().stream()
                .filter(person -> !person.equals(target.get()))
                .filter(person -> isNamed(person, text))
                .findFirst()
                .map(said -> new Disagreement(
                        "the text of the link names @" + said.handle() + ", and it leads to the page of @"
                                + target.get().handle(),
                        "correct the text, or write the URL " + said.url()));
    }

    private static boolean isNamed(Person person, String text) {
        var words =
                " " + text.toLowerCase(Locale.ROOT).replaceAll("['’]s\\b", " ").replaceAll("[^\\p{L}\\p{N}_.-]+", " ")
                        + " ";
        return Stream.concat(Stream.of(person.handle(), person.name()), person.aliases().stream())
                .filter(name -> !name.isBlank())
                .anyMatch(name -> words.contains(
                        " " + name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_.-]+", " ") + " "));
    }
}
