package dev.byline.markdown;

import java.util.regex.Pattern;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Writes text that is not Markdown, such as a title, so that the Markdown says the same.
 *
 * <p>A careful author escapes only what would be read otherwise: {@code C++}, {@code snake_case}, {@code x < y}
 * and {@code Packages & Projects} stay as they are. What is read otherwise together with what may stand beside
 * it, such as a bracket or a lone asterisk, is escaped too.
 */
public final class PlainText {

    private static final Pattern ENTITY = Pattern.compile("&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);");
    // A tag, a comment, an autolink, or the address of a mail.
    private static final Pattern HTML = Pattern.compile("<(?:[A-Za-z/!?]|[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@)");
    private static final Pattern CLOSING_SEQUENCE = Pattern.compile("(?:^|(?<= ))#+$");
    // CommonMark 0.31.2, sections 4 and 5: what begins a block of another kind. `*`, `_` and brackets at the
    // beginning are escaped wherever they stand.
    private static final Pattern BLOCK_START =
            Pattern.compile("^(?:(?=#{1,6}(?: |$)|>|[-+](?: |$)|-[- ]*$|=+$|~~~)|([0-9]{1,9})(?=[.)](?: |$)))");
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private static final Pattern NEEDS_ANGLES = Pattern.compile("[\\s\\p{Cc}\\u2028\\u2029()<>\\\\]|^$");
    private static final Pattern ESCAPED_IN_ANGLES = Pattern.compile("[<>\\\\]");

    private static final Parser PARSER = Parser.builder().build();

    private PlainText() {}

    /**
     * Text in one line, as HTML shows it: each run of white space and control characters is one space.
     *
     * @param text any text
     * @return the text in one line
     */
    public static String line(String text) {
        var line = new StringBuilder(text.length());
        var space = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (!isSpaceOrControl(c)) {
                line.append(c);
                space = false;
            } else if (!space) {
                line.append(' ');
                space = true;
            }
        }
        return line.toString().strip();
    }

    private static boolean isSpaceOrControl(char c) {
        return c <= ' ' || (c >= '\u007F' && c <= '\u009F') || c == '\u2028' || c == '\u2029';
    }

    /**
     * A heading.
     *
     * @param level 1 to 6
     * @param text its text
     * @return the Markdown of the heading
     */
    public static String heading(int level, String text) {
        var content = CLOSING_SEQUENCE.matcher(inline(text)).replaceFirst("\\\\$0");
        return content.isEmpty() ? "#".repeat(level) : "#".repeat(level) + " " + content;
    }

    /**
     * Text in bold.
     *
     * @param text the text
     * @return the Markdown, which may stand at the beginning of a paragraph or list item; empty if the text is
     */
    public static String strong(String text) {
        var line = line(text);
        if (line.isEmpty()) {
            return "";
        }
        // Next to white space, asterisks are no delimiters (CommonMark 0.31.2, section 6.2).
        var first = line.codePointAt(0);
        var start = isSpace(first) ? Character.charCount(first) : 0;
        var last = line.codePointBefore(line.length());
        var end = isSpace(last) && start < line.length() ? line.length() - Character.charCount(last) : line.length();
        return "**" + (start > 0 ? "&#" + first + ";" : "") + escape(line.substring(start, end))
                + (end < line.length() ? "&#" + last + ";" : "") + "**";
    }

    /**
     * Text inside a paragraph, such as the text of a link or of an image.
     *
     * @param text the text
     * @return the Markdown
     */
    public static String inline(String text) {
        return escape(line(text));
    }

    /**
     * Text that begins a paragraph or a list item.
     *
     * @param text the text
     * @return the Markdown
     */
    public static String paragraph(String text) {
        return beginning(inline(text));
    }

    /** Markdown that begins a paragraph, and no block of another kind. */
    static String beginning(String inline) {
        return BLOCK_START.matcher(inline).replaceFirst("$1\\\\");
    }

    /**
     * A link whose text is text.
     *
     * @param text the text; the destination is shown where it is empty
     * @param destination where it leads
     * @return the Markdown
     */
    public static String link(String text, String destination) {
        var shown = inline(text);
        return "[" + (shown.isEmpty() ? inline(destination) : shown) + "](" + destination(destination) + ")";
    }

    /**
     * A destination as it stands in a definition or behind a link's text.
     *
     * @param url the destination
     * @return the destination, in angle brackets where CommonMark needs them
     */
    static String destination(String url) {
        if (isPlainUrl(url)) {
            return url;
        }
        var line = NEEDS_ANGLES.matcher(url).find()
                ? "<" + ESCAPED_IN_ANGLES.matcher(line(url)).replaceAll("\\\\$0") + ">"
                : url;
        return line.indexOf('&') < 0
                ? line
                : ENTITY.matcher(line).replaceAll(m -> isEntity(m.group(), 0) ? "\\\\$0" : "$0");
    }

    /** Whether a URL consists of characters of which none means anything to CommonMark. */
    private static boolean isPlainUrl(String url) {
        for (var i = 0; i < url.length(); i++) {
            var c = url.charAt(i);
            if (c <= ' ' || c >= '\u007F' || "&()<>\\".indexOf(c) >= 0) {
                return false;
            }
        }
        return !url.isEmpty();
    }

    /**
     * What the first block of some prose says.
     *
     * @param prose the prose
     * @return its text without markup, in one line; empty if there is none
     */
    static String beginning(Prose prose) {
        var first = prose.root().getFirstChild();
        while (first instanceof LinkReferenceDefinition) {
            first = first.getNext();
        }
        return first == null ? "" : line(ShownText.withDescriptions(first));
    }

    private static String escape(String line) {
        var markdown = new StringBuilder();
        var strikes = strikes(line);
        for (var i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            var special = switch (c) {
                // A bracket may become a link by a definition elsewhere in the report.
                case '[', ']', '`' -> true;
                case '\\' -> i + 1 == line.length() || PUNCTUATION.indexOf(line.charAt(i + 1)) >= 0;
                case '<' -> HTML.matcher(line).region(i, line.length()).lookingAt();
                case '&' -> isEntity(line, i);
                case '*', '_' -> isDelimiter(line, i);
                case '~' -> strikes;
                default -> false;
            };
            if (special) {
                markdown.append('\\');
            }
            markdown.append(c);
        }
        return markdown.toString();
    }

    /** Whether a reference to a character begins here; most that look like one have no such name. */
    private static boolean isEntity(String line, int index) {
        var entity = ENTITY.matcher(line).region(index, line.length());
        return entity.lookingAt()
                && !(PARSER.parse(entity.group()).getFirstChild().getFirstChild() instanceof Text text
                        && text.getLiteral().equals(entity.group()));
    }

    /** Whether a run of {@code *} or {@code _} may begin or end emphasis. At the ends, anything may stand beside it. */
    private static boolean isDelimiter(String line, int index) {
        var c = line.charAt(index);
        var start = index;
        while (start > 0 && line.charAt(start - 1) == c) {
            start--;
        }
        var end = index;
        while (end < line.length() && line.charAt(end) == c) {
            end++;
        }
        if (start == 0 || end == line.length()) {
            return true;
        }
        var before = line.codePointBefore(start);
        var after = line.codePointAt(end);
        var alone = isSpace(before) && isSpace(after);
        var insideWord = c == '_' && Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
        return !alone && !insideWord;
    }

    /** Whether a forge would strike something through. */
    private static boolean strikes(String line) {
        var opened = false;
        for (var i = 0; i < line.length(); i++) {
            if (line.charAt(i) != '~') {
                continue;
            }
            if (opened && line.charAt(i - 1) != ' ' && line.charAt(i - 1) != '~') {
                return true;
            }
            opened |= i + 1 < line.length() && line.charAt(i + 1) != ' ' && line.charAt(i + 1) != '~';
        }
        return false;
    }

    private static boolean isSpace(int codePoint) {
        // CommonMark 0.31.2, section 2.1; what else it calls white space is no part of a line.
        return Character.getType(codePoint) == Character.SPACE_SEPARATOR;
    }
}
