package dev.byline.markdown;

import java.util.regex.Pattern;

/** What GitHub, GitLab and Forgejo read in brackets, where CommonMark would look for a label. */
public final class GitHubSyntax {

    /** What makes an alert of a quote, in any case. */
    private static final Pattern ALERT = Pattern.compile("(?i)!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)");

    private static final Pattern QUOTED = Pattern.compile("[ \\t]*(?:(?:[-*+]|[0-9]{1,9}[.)])[ \\t]+)*>[ \\t>]*");
    private static final Pattern FOOTNOTE = Pattern.compile("\\^[^\\s^\\[\\]][^\\s\\[\\]]*");

    private GitHubSyntax() {}

    /** Whether what stands in brackets is no label but a footnote, or the mark of an alert. */
    static boolean has(String label, String text, int start) {
        return isFootnote(label) || isAlert(label, text, start);
    }

    /**
     * Whether what stands in brackets refers to a footnote.
     *
     * @param label what stands in the brackets
     * @return whether it begins with {@code ^} and has no white space
     */
    public static boolean isFootnote(String label) {
        return label.startsWith("^") && FOOTNOTE.matcher(label).matches();
    }

    /** The mark begins a quote, of which it is the first line. */
    private static boolean isAlert(String label, String text, int start) {
        if (!label.startsWith("!") || !ALERT.matcher(label).matches() || start < 1) {
            return false;
        }
        var line = text.lastIndexOf('\n', start - 1) + 1;
        return QUOTED.matcher(text.substring(line, start - 1)).matches();
    }
}
