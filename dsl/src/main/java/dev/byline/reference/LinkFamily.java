package dev.byline.reference;

import dev.byline.reference.Reference.Link;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links of which each has another number or name in one pattern.
 *
 * @param name the name of the method that makes one of them
 * @param label what each is called in prose, with <code>{n}</code> once
 * @param url where each leads, with <code>{n}</code> or <code>{n:0000}</code>
 * @param title the title of each, which may have <code>{n}</code>; empty where none is declared
 * @param rule what may stand for <code>{n}</code>
 */
public record LinkFamily(String name, String label, String url, String title, Rule rule) {

    /** Where the number or the name of a link stands. */
    public static final String PLACE = "{n}";

    private static final Pattern PLACES = Pattern.compile("\\{n(?::(0+))?}");

    /** What may stand in a URL as it is (RFC 3986, sections 2.2 and 2.3), but for what would end the path. */
    private static final String IN_URLS = "-._~!$&'()*+,;=:@/";

    /** How the numbers or names are checked. */
    public enum Kind {
        /** A number of a range. */
        NUMBER,
        /** What a regular expression matches. */
        TEXT,
        /** The number of a book, with a check digit (ISO 2108). */
        ISBN
    }

    /**
     * What may stand for <code>{n}</code>.
     *
     * @param kind how it is checked
     * @param min the smallest number
     * @param max the largest number
     * @param matches the regular expression; empty for another kind
     * @param example what is right, for messages
     */
    public record Rule(Kind kind, int min, int max, String matches, String example) {

        /**
         * A number of a range.
         *
         * @param min the smallest
         * @param max the largest
         * @return the rule
         */
        public static Rule number(int min, int max) {
            return new Rule(Kind.NUMBER, min, max, "", Integer.toString(Math.max(min, 1)));
        }

        /**
         * What a regular expression matches.
         *
         * @param matches the regular expression
         * @param example something that it matches; may be empty
         * @return the rule
         */
        public static Rule text(String matches, String example) {
            return new Rule(Kind.TEXT, 0, 0, matches, example);
        }

        /**
         * The number of a book.
         *
         * @return the rule
         */
        public static Rule isbn() {
            return new Rule(Kind.ISBN, 0, 0, "", "978-0-13-468599-1");
        }
    }

    /**
     * Whether its links are numbered: the method takes an {@code int}, and a text otherwise.
     *
     * @return whether they are
     */
    public boolean takesNumber() {
        return rule.kind() == Kind.NUMBER;
    }

    /**
     * Looks at what is to stand for <code>{n}</code>.
     *
     * @param argument the number or the name
     * @return what is wrong with it; empty if there may be such a link
     */
    public Optional<Flaw> flaw(String argument) {
        return switch (rule.kind()) {
            case NUMBER -> ofNumber(argument);
            case ISBN -> ofIsbn(argument);
            case TEXT ->
                Pattern.matches(rule.matches(), argument)
                        ? Optional.empty()
                        : Optional.of(new Flaw(
                                "`" + argument + "` is not written like one",
                                rule.example().isEmpty()
                                        ? "write what matches `" + rule.matches() + "`"
                                        : "write it as in `" + filled(label, rule.example()) + "`"));
        };
    }

    private Optional<Flaw> ofNumber(String argument) {
        var range = rule.max() == Integer.MAX_VALUE
                ? "a number from " + rule.min() + " on"
                : "a number from " + rule.min() + " to " + rule.max();
        if (!argument.matches("-?[0-9]{1,9}|-?[12][0-9]{9}")) {
            return Optional.of(new Flaw("`" + argument + "` is not one of their numbers", "write " + range));
        }
        var number = Long.parseLong(argument);
        if (number < rule.min() || number > rule.max()) {
            return Optional.of(new Flaw("there is no " + number, "write " + range));
        }
        var plain = Long.toString(number);
        return plain.equals(argument)
                ? Optional.empty()
                : Optional.of(new Flaw("`" + argument + "` has a zero in front", "write `" + plain + "`"));
    }

    private static Optional<Flaw> ofIsbn(String argument) {
        var digits = argument.replace("-", "").replace(" ", "");
        var isNumber = digits.matches("[0-9]{9}[0-9X]|97[89][0-9]{10}");
        if (!isNumber || !argument.matches("[0-9]+(?:[- ][0-9]+)*(?:[- ]?X)?")) {
            return Optional.of(new Flaw(
                    "`" + argument + "` is not the number of a book",
                    "write ten digits, or thirteen that begin with 978 or 979"));
        }
        var expected = digits.length() == 10 ? checkDigitOfTen(digits) : checkDigitOfThirteen(digits);
        return digits.charAt(digits.length() - 1) == expected
                ? Optional.empty()
                : Optional.of(new Flaw(
                        "a digit of `" + argument + "` is wrong",
                        "compare it with the book: with these digits, the last one would be " + expected));
    }

    private static char checkDigitOfTen(String digits) {
        var sum = 0;
        for (var i = 0; i < 9; i++) {
            sum += (10 - i) * (digits.charAt(i) - '0');
        }
        var check = (11 - sum % 11) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }

    private static char checkDigitOfThirteen(String digits) {
        var sum = 0;
        for (var i = 0; i < 12; i++) {
            sum += (i % 2 == 0 ? 1 : 3) * (digits.charAt(i) - '0');
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    /**
     * One of the links.
     *
     * @param argument what stands for <code>{n}</code>
     * @return the link
     * @throws IllegalArgumentException if there can be no such link
     */
    public Link link(String argument) {
        flaw(argument).ifPresent(flaw -> {
            throw new IllegalArgumentException(label + ": " + flaw.what() + "; " + flaw.remedy());
        });
        return new Link(filled(label, argument), filledUrl(argument), filled(title, argument));
    }

    /**
     * What stands for <code>{n}</code> in a label.
     *
     * @param text a label
     * @return the number or the name, right or not; empty if the label has not the shape of these
     */
    public Optional<String> argument(String text) {
        var place = label.indexOf(PLACE);
        var before = label.substring(0, place);
        var behind = label.substring(place + PLACE.length());
        return text.length() > before.length() + behind.length() && text.startsWith(before) && text.endsWith(behind)
                ? Optional.of(text.substring(before.length(), text.length() - behind.length()))
                : Optional.empty();
    }

    /**
     * The link with a label.
     *
     * @param text a label
     * @return the link; empty if none has this label
     */
    public Optional<Link> ofLabel(String text) {
        return argument(text).filter(argument -> flaw(argument).isEmpty()).map(this::link);
    }

    /**
     * The link with a URL.
     *
     * @param text a URL
     * @return the link; empty if none leads there
     */
    public Optional<Link> ofUrl(String text) {
        var first = PLACES.matcher(url);
        if (!first.find() || !text.startsWith(url.substring(0, first.start()))) {
            return Optional.empty();
        }
        var behind = url.substring(first.end());
        var end = text.length() - behind.length();
        if (PLACES.matcher(behind).find() || end <= first.start() || !text.endsWith(behind)) {
            return Optional.empty();
        }
        var written = text.substring(first.start(), end);
        var argument = takesNumber() ? written.replaceFirst("^0+(?=[0-9])", "") : written;
        return flaw(argument).isPresent()
                ? Optional.empty()
                : Optional.of(link(argument)).filter(link -> link.url().equals(text));
    }

    private static String filled(String pattern, String argument) {
        return pattern.replace(PLACE, argument);
    }

    private String filledUrl(String argument) {
        var value = rule.kind() == Kind.ISBN ? argument.replace("-", "").replace(" ", "") : inUrl(argument);
        return PLACES.matcher(url).replaceAll(match -> {
            var digits = match.group(1) == null ? 0 : match.group(1).length();
            return Matcher.quoteReplacement("0".repeat(Math.max(0, digits - value.length())) + value);
        });
    }

    private static String inUrl(String argument) {
        var text = new StringBuilder();
        for (var b : argument.getBytes(StandardCharsets.UTF_8)) {
            var c = (char) (b & 0xFF);
            if (c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || IN_URLS.indexOf(c) >= 0) {
                text.append(c);
            } else {
                text.append('%').append(String.format("%02X", (int) c));
            }
        }
        return text.toString();
    }
}
