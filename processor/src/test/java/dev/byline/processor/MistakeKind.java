package dev.byline.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A way to get a report wrong, and the problem that has to be found there. {@link #TABLE} has them all; a check is added
 * to it by a row for each mistake that it is to find.
 *
 * @param name what an author did
 * @param id the check that finds it; {@link #JAVAC} where javac does
 * @param file which files have the places
 * @param place finds the places in a source; each match is replaced
 * @param wrong what is put in its place; empty where this match is not one to get wrong
 */
record MistakeKind(
        String name, String id, Pattern file, Pattern place, BiFunction<MatchResult, Random, Optional<Wrong>> wrong) {

    /** javac's own check of names. */
    static final String JAVAC = "cannot-resolve";

    private static final Pattern REPORTS = Pattern.compile("@Report\\(");
    private static final Pattern CATALOGS = Pattern.compile("@(Series|CatalogOf)\\(");
    private static final String IN_PROSE = "(?<=[ (])";

    /**
     * What is written instead.
     *
     * @param text the text
     * @param caret where in it the problem is
     */
    record Wrong(String text, int caret) {

        static Optional<Wrong> of(String text, int caret) {
            return Optional.of(new Wrong(text, caret));
        }
    }

    private static final Pattern HANDLE = Pattern.compile(IN_PROSE + "\\[@([A-Za-z0-9-]+)\\](?![\\[(])");

    private static final Pattern NUMBER = Pattern.compile(IN_PROSE + "\\[#(\\d+)\\](?![\\[(])");
    private static final Pattern STRING_ITEM = Pattern.compile("(?<=item\\()\"[^\"\\n]+\"(?=, [a-z])");
    private static final Pattern TITLE = Pattern.compile("(?<=\\.(?:section|highlight)\\(\")[^\"\\\\{}]+(?=\")");
    private static final Pattern TYPED =
            Pattern.compile("(?<=, )(?:pr\\d{4}|rn|riyazdf|justincormack|MagnusS)(?=[,)])");
    /** Those of reports that no other report cites. */
    private static final Pattern WEEK = Pattern.compile("week = \"2017-W2[46]\"");

    private static final String FORGE = "https://github.com/linuxkit/linuxkit/";

    static final List<MistakeKind> TABLE = List.of(
            of(
                    "a letter too many in a handle",
                    "undefined-reference",
                    REPORTS,
                    HANDLE,
                    (m, r) -> Wrong.of("[@" + insert(m.group(1), letter(r), r) + "]", 1)),
            of(
                    "a letter of a handle in the other case",
                    "undefined-reference",
                    REPORTS,
                    HANDLE,
                    (m, r) -> Wrong.of("[@" + flip(m.group(1)) + "]", 1)),
            of(
                    "a digit too many in a number",
                    "undefined-reference",
                    REPORTS,
                    NUMBER,
                    (m, r) -> Wrong.of("[#" + m.group(1) + (1 + r.nextInt(9)) + "]", 1)),
            of(
                    "a number of a repository that is not declared",
                    "undefined-reference",
                    REPORTS,
                    NUMBER,
                    (m, r) -> Wrong.of("[linuxkit/" + letter(r) + letter(r) + letter(r) + "#" + m.group(1) + "]", 1)),
            of(
                    "the label behind a text",
                    "undefined-reference",
                    REPORTS,
                    HANDLE,
                    (m, r) -> Wrong.of("[some text][@x" + m.group(1) + "]", "[some text][".length())),
            of("a label in a plain literal", "undefined-reference", REPORTS, STRING_ITEM, (m, r) -> {
                var text = m.group().substring(0, m.group().length() - 1) + " by \\t\\\"[";
                return Wrong.of(text + "@no" + letter(r) + "body]\\\"\"", text.length());
            }),
            of("a label behind a constant", "undefined-reference", REPORTS, STRING_ITEM, (m, r) -> {
                var text = "Phrases.WEEK_OF_WORK + \"and [";
                return Wrong.of(text + "#9" + r.nextInt(1000) + "7]\"", text.length());
            }),
            of("a URL with another number", "wrong-target", REPORTS, NUMBER, (m, r) -> {
                var text = "[#" + m.group(1) + "](";
                return Wrong.of(text + FORGE + "pull/" + m.group(1) + "9)", text.length());
            }),
            of("a URL of another person", "wrong-target", REPORTS, HANDLE, (m, r) -> {
                var text = "[@" + m.group(1) + "](";
                var other = List.of("vielmetti", "thebsdbox", "l0kod", "friism").get(r.nextInt(4));
                return Wrong.of(text + "https://github.com/" + other + ")", text.length());
            }),
            of("a text with another number than its URL", "wrong-target", REPORTS, NUMBER, (m, r) -> {
                var text = "[fixed in #" + m.group(1) + "](";
                return Wrong.of(text + FORGE + "pull/" + m.group(1) + r.nextInt(10) + ")", text.length());
            }),
            of("a text with another URL than its own", "wrong-target", REPORTS, NUMBER, (m, r) -> {
                var text = "[https://a.example/" + r.nextInt(100) + "](";
                return Wrong.of(text + "https://b.example/" + r.nextInt(100) + ")", text.length());
            }),
            of("a URL of another login", "wrong-login", REPORTS, HANDLE, (m, r) -> {
                var text = "[@" + m.group(1) + "](";
                return Wrong.of(text + "https://github.com/" + m.group(1) + letter(r) + "zz)", text.length());
            }),
            of("a URL that is not a page of its repository", "invalid-url", REPORTS, NUMBER, (m, r) -> {
                var text = "[#" + m.group(1) + "](";
                var page = List.of("pulls/", "issue/", "pull/#", "pr/").get(r.nextInt(4));
                return Wrong.of(text + FORGE + page + m.group(1) + ")", text.length());
            }),
            of("a URL of the own machine", "invalid-url", REPORTS, NUMBER, (m, r) -> {
                var text = "[the preview](";
                return Wrong.of(text + "http://localhost:" + (1000 + r.nextInt(9000)) + "/)", text.length());
            }),
            of("a misspelt constant", JAVAC, REPORTS, TYPED, (m, r) -> Wrong.of(m.group() + "x" + letter(r), 0)),
            of(
                    "a call that has no value",
                    "not-a-report-value",
                    REPORTS,
                    STRING_ITEM,
                    (m, r) -> Wrong.of("System.getProperty(" + m.group() + ")", "System.".length())),
            of(
                    "a condition",
                    "not-a-report-value",
                    REPORTS,
                    STRING_ITEM,
                    (m, r) -> Wrong.of("Math.random() > 0." + r.nextInt(100) + " ? " + m.group() + " : \"\"", 0)),
            of(
                    "an object",
                    "not-a-report-value",
                    REPORTS,
                    STRING_ITEM,
                    (m, r) -> Wrong.of("new String(" + m.group() + ")", 0)),
            of("white space inside the brackets", "malformed-reference", REPORTS, NUMBER, (m, r) -> {
                var text = "[#" + m.group(1);
                return Wrong.of(text + " ]", text.length());
            }),
            of("a document that is not there", "missing-document", REPORTS, STRING_ITEM, (m, r) -> {
                var text = m.group().substring(0, m.group().length() - 1) + " as in [x](";
                return Wrong.of(text + "no-" + letter(r) + letter(r) + "where.md)\"", text.length());
            }),
            of("a URL that a browser would execute", "invalid-url", REPORTS, STRING_ITEM, (m, r) -> {
                var text = m.group().substring(0, m.group().length() - 1) + " as in [x](";
                return Wrong.of(text + "javascript:" + letter(r) + ")\"", text.length());
            }),
            of("a fence that is not closed", "swallowed-markdown", REPORTS, STRING_ITEM, (m, r) -> {
                var text = m.group().substring(0, m.group().length() - 1) + "\\n\\n";
                return Wrong.of(text + "```\\n" + letter(r) + "\"", text.length());
            }),
            of("a slip in a placeholder", "unfilled-placeholder", REPORTS, STRING_ITEM, (m, r) -> {
                var text = m.group().substring(0, m.group().length() - 1) + " (";
                return Wrong.of(text + "{" + insert("credits", letter(r)) + "})\"", text.length());
            }),
            of(
                    "a constant in braces",
                    "unfilled-placeholder",
                    REPORTS,
                    HANDLE,
                    (m, r) -> Wrong.of("{" + m.group(1).replace('-', '_') + "}", 0)),
            of(
                    "nearly the name of a period",
                    "unfilled-placeholder",
                    REPORTS,
                    NUMBER,
                    (m, r) -> Wrong.of(
                            "{"
                                    + List.of("weeks", "Year", "wek", "froms", "Month")
                                            .get(r.nextInt(5)) + "}",
                            0)),
            of(
                    "a placeholder in a title",
                    "unfilled-placeholder",
                    REPORTS,
                    TITLE,
                    (m, r) -> Wrong.of(
                            m.group() + " of {"
                                    + List.of("week", "to", "credits").get(r.nextInt(3)) + "}",
                            m.group().length() + " of ".length())),
            of(
                    "a label in a title",
                    "bare-reference",
                    REPORTS,
                    TITLE,
                    (m, r) -> Wrong.of(
                            m.group() + " in [#" + (1 + r.nextInt(9000)) + "]",
                            m.group().length() + " in ".length())),
            of(
                    "a link that nobody sees",
                    "malformed-reference",
                    REPORTS,
                    NUMBER,
                    (m, r) -> Wrong.of("[](https://" + letter(r) + ".example/)", 0)),
            of("a slip in the section of a repository", "invalid-url", REPORTS, NUMBER, (m, r) -> {
                var text = "[the fix](";
                var section = List.of("pul/", "pulll/", "isues/").get(r.nextInt(3));
                return Wrong.of(text + FORGE + section + m.group(1) + ")", text.length());
            }),
            of(
                    "a number that a family of links has not",
                    "undefined-reference",
                    REPORTS,
                    NUMBER,
                    (m, r) -> Wrong.of("[RFC " + (100_000 + r.nextInt(900_000)) + "]", 1)),
            of(
                    "a slip beside the number of a family",
                    "undefined-reference",
                    REPORTS,
                    NUMBER,
                    (m, r) -> Wrong.of("[RF" + letter(r) + " " + (1 + r.nextInt(9000)) + "]", 1)),
            of("an argument that a family of links has not", "undefined-reference", REPORTS, TYPED, (m, r) -> {
                var call = "CVE(";
                return Wrong.of(call + "\"20" + r.nextInt(10) + "-44228\")", call.length());
            }),
            of(
                    "a digit of a hash that is another",
                    "undefined-reference",
                    REPORTS,
                    NUMBER,
                    (m, r) -> Wrong.of("[1a2b3" + r.nextInt(10) + "4d5e" + r.nextInt(10) + "]", 1)),
            of("a place without its reference", "unfilled-placeholder", REPORTS, STRING_ITEM, (m, r) -> {
                var text = "text(" + m.group().substring(0, m.group().length() - 1) + " {} and ";
                return Wrong.of(text + "{}\", rn)", text.length());
            }),
            of("a reference without its place", "unfilled-placeholder", REPORTS, STRING_ITEM, (m, r) -> {
                var text = "text(" + m.group() + ", ";
                return Wrong.of(text + "rn)", text.length());
            }),
            of("a place in a text that is given none", "unfilled-placeholder", REPORTS, STRING_ITEM, (m, r) -> {
                var text = m.group().substring(0, m.group().length() - 1) + " by ";
                return Wrong.of(text + "{}\"", text.length());
            }),
            of(
                    "a week that does not exist",
                    "invalid-period",
                    REPORTS,
                    WEEK,
                    (m, r) -> Wrong.of("week = \"2017-W" + (53 + r.nextInt(40)) + "\"", "week = \"".length())),
            of(
                    "an issue that is a pull request",
                    "conflicting-declaration",
                    CATALOGS,
                    Pattern.compile("(?<=issues = \\{)\\s*(?=52, )"),
                    (m, r) -> Wrong.of(
                            m.group() + List.of(1654, 1906, 2090, 2141).get(r.nextInt(4)) + ", ",
                            m.group().length())),
            of(
                    "a handle that is none",
                    "invalid-declaration",
                    CATALOGS,
                    Pattern.compile("(?<=\")(?:alexellis|dcui|zlim)\""),
                    (m, r) -> Wrong.of(
                            m.group() + ", \"@" + m.group().replace("\"", letter(r) + "\""),
                            m.group().length() + 3)),
            of(
                    "a person twice in other case",
                    "conflicting-declaration",
                    CATALOGS,
                    Pattern.compile("(?<=\")(?:avsm|djs55|samoht)\""),
                    (m, r) -> Wrong.of(
                            m.group() + ", \"" + m.group().toUpperCase(Locale.ROOT),
                            m.group().length() + 3)));

    private static MistakeKind of(
            String name,
            String id,
            Pattern file,
            Pattern place,
            BiFunction<MatchResult, Random, Optional<Wrong>> wrong) {
        return new MistakeKind(name, id, file, place, wrong);
    }

    /** A mistake at its place in a source: what is replaced by what. */
    record Planted(MistakeKind kind, String file, int start, int end, Wrong wrong) {}

    /** All places in a source where this can go wrong. */
    List<Planted> places(String name, String source, Random random) {
        var places = new ArrayList<Planted>();
        if (file.matcher(source).find()) {
            place.matcher(source)
                    .results()
                    .forEach(match -> wrong.apply(match, random)
                            .ifPresent(w -> places.add(new Planted(this, name, match.start(), match.end(), w))));
        }
        return places;
    }

    private static char letter(Random random) {
        return (char) ('a' + random.nextInt(26));
    }

    private static String insert(String text, char letter, Random random) {
        var at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + letter + letter + text.substring(at);
    }

    /** One letter inside of a word, not one that is there already. */
    private static String insert(String word, char letter) {
        var middle = word.length() / 2;
        return word.substring(0, middle) + letter + word.substring(middle);
    }

    private static String flip(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isLetter(c)) {
                var flipped = Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c);
                return text.substring(0, i) + flipped + text.substring(i + 1);
            }
        }
        return text + "x";
    }
}
