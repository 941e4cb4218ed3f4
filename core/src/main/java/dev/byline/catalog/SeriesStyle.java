package dev.byline.catalog;

import dev.byline.dsl.DefinitionOrder;
import dev.byline.dsl.LinkForm;
import dev.byline.dsl.Style;
import dev.byline.reference.Flaw;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Person;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the Markdown of a series looks, as its {@link Style} says.
 *
 * @param people how links to people are written
 * @param threads how links to issues and pull requests are written
 * @param others how other links to what the catalog declares are written
 * @param definitions the order of the definitions
 * @param bullet what begins an item; empty for Byline's own
 * @param nestedBullet what begins an item of a list in a list; empty for the usual
 * @param nestedIndent how far a list in a list is indented; 0 for as far as the text above it
 * @param bold what stands around bold text
 * @param underlinedHeadings whether headings of the first and second level are underlined
 * @param closedHeadings whether the others end as they begin
 * @param heading whether the title of a report stands above its body
 * @param linesAboveHeadings how many blank lines stand above a heading
 * @param linesBelowHeadings how many blank lines stand below a heading
 * @param linesBelowFrontMatter how many blank lines stand below the front matter
 * @param linesAboveLists how many blank lines stand between a paragraph and the list below it
 * @param tableColumn what stands for a column in the line below a table's header
 * @param creditsBegin what begins the credits of an item
 * @param creditsBetween what stands between two credits
 * @param creditsEnd what ends the credits of an item
 * @param names whether people are shown by their names
 */
public record SeriesStyle(
        LinkForm people,
        LinkForm threads,
        LinkForm others,
        DefinitionOrder definitions,
        String bullet,
        String nestedBullet,
        int nestedIndent,
        String bold,
        boolean underlinedHeadings,
        boolean closedHeadings,
        boolean heading,
        int linesAboveHeadings,
        int linesBelowHeadings,
        int linesBelowFrontMatter,
        int linesAboveLists,
        String tableColumn,
        String creditsBegin,
        String creditsBetween,
        String creditsEnd,
        boolean names) {

    /** What a series looks like that says nothing. */
    public static final SeriesStyle USUAL = of(new Style[0]);

    /** Four spaces behind a bullet are the most: five begin indented code. */
    private static final Pattern BULLET = Pattern.compile(" {0,3}[-*+](?: {1,4}|\t)");

    private static final Pattern TABLE_COLUMN = Pattern.compile(" {0,9}-{1,99} {0,9}");

    private static final Pattern CREDITS = Pattern.compile("[^\\[\\]`\\\\<>\\n\\r]*");

    /**
     * The style that annotations say.
     *
     * @param declared the annotations of a type; the first counts
     * @return the style; the usual one where there is none
     */
    static SeriesStyle of(Style[] declared) {
        var style = declared.length > 0 ? declared[0] : Plain.class.getAnnotation(Style.class);
        return new SeriesStyle(
                style.people(),
                style.threads(),
                style.others(),
                style.definitions(),
                style.bullet(),
                style.nestedBullet(),
                style.nestedIndent(),
                style.bold(),
                style.underlinedHeadings(),
                style.closedHeadings(),
                style.heading(),
                style.linesAboveHeadings(),
                style.linesBelowHeadings(),
                style.linesBelowFrontMatter(),
                style.linesAboveLists(),
                style.tableColumn(),
                style.creditsBegin(),
                style.creditsBetween(),
                style.creditsEnd(),
                style.names());
    }

    /** Says nothing, so that what is usual is said in one place, the annotation. */
    @Style
    private interface Plain {}

    /**
     * How a link to a reference is written.
     *
     * @param reference what the catalog declares
     * @return whether its URL stands behind the text of the link
     */
    public boolean isInline(Reference reference) {
        var form = reference instanceof Person ? people : reference instanceof ForgeThread ? threads : others;
        return form == LinkForm.INLINE;
    }

    /**
     * Whether any link is written with its URL.
     *
     * @return whether there may be one
     */
    public boolean hasInline() {
        return people == LinkForm.INLINE || threads == LinkForm.INLINE || others == LinkForm.INLINE;
    }

    /**
     * What is shown in the place of a label.
     *
     * @param reference what the label stands for
     * @return the person's name; empty where the label itself is shown
     */
    public Optional<String> shown(Reference reference) {
        return names && reference instanceof Person person && !person.name().isBlank()
                ? Optional.of(person.name().strip())
                : Optional.empty();
    }

    /** The members whose values are none that Markdown has. */
    Map<String, Flaw> flaws() {
        var flaws = new LinkedHashMap<String, Flaw>();
        bullet("bullet", bullet, flaws);
        bullet("nestedBullet", nestedBullet, flaws);
        if (!bold.equals("**") && !bold.equals("__")) {
            flaws.put("bold", new Flaw("\"" + bold + "\" makes no text bold", "write \"**\" or \"__\""));
        }
        number("nestedIndent", nestedIndent, 8, flaws);
        number("linesAboveHeadings", linesAboveHeadings, 9, flaws);
        number("linesBelowHeadings", linesBelowHeadings, 9, flaws);
        number("linesBelowFrontMatter", linesBelowFrontMatter, 9, flaws);
        number("linesAboveLists", linesAboveLists, 9, flaws);
        if (!TABLE_COLUMN.matcher(tableColumn).matches()) {
            flaws.put(
                    "tableColumn",
                    new Flaw(
                            "\"" + tableColumn + "\" does not stand for a column of a table",
                            "write hyphens, with spaces around them or none, such as \"---\""));
        }
        credits("creditsBegin", creditsBegin, flaws);
        credits("creditsBetween", creditsBetween, flaws);
        credits("creditsEnd", creditsEnd, flaws);
        return flaws;
    }

    private static void bullet(String member, String value, Map<String, Flaw> flaws) {
        if (!value.isEmpty() && !BULLET.matcher(value).matches()) {
            flaws.put(
                    member,
                    new Flaw(
                            "\"" + value + "\" begins no item of a list",
                            "write a bullet with one to four spaces behind it, such as \"* \""));
        }
    }

    private static void number(String member, int value, int most, Map<String, Flaw> flaws) {
        if (value < 0 || value > most) {
            flaws.put(member, new Flaw(value + " is not a number of lines or columns", "write one from 0 to " + most));
        }
    }

    private static void credits(String member, String value, Map<String, Flaw> flaws) {
        if (!CREDITS.matcher(value).matches() || member.equals("creditsBetween") && value.isEmpty()) {
            flaws.put(
                    member,
                    new Flaw(
                            "\"" + value + "\" would be Markdown, or nothing, beside credits",
                            "write text of one line without brackets, such as \", \""));
        }
    }
}
