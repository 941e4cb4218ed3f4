package dev.byline.benchmark.series;

import java.util.ArrayList;
import java.util.List;

/** The body of a report: {@value #REFERENCES} references in 20 passages, 8 KB of prose. */
final class ReportBody {

    /** How many references a report has; an undefined one comes on top. */
    static final int REFERENCES = 60;

    private static final int NEWS = 6;
    private static final int HIGHLIGHTS = 2;
    private static final int FOLLOW_UPS = 13;
    private static final int SECTIONS = 3;
    private static final int PASSAGES = 1 + NEWS + FOLLOW_UPS;
    private static final int LINE = 100;

    private final SeriesPlan plan;
    private final int report;
    private final Vocabulary words;
    private final List<ForgeThread> recalled;
    private final List<String> undefined;
    private final StringBuilder java = new StringBuilder();
    private int passages;

    private ReportBody(SeriesPlan plan, int report, List<String> undefined) {
        this.plan = plan;
        this.report = report;
        this.undefined = undefined;
        this.words = new Vocabulary(1_000_003L * (report + 1));
        this.recalled = plan.recalled(report);
    }

    /**
     * Writes the body.
     *
     * @param plan what there is to cite
     * @param report the number of the report, from 0
     * @param undefined labels that nothing declares, to be cited too
     * @return an expression of the DSL
     */
    static String write(SeriesPlan plan, int report, List<String> undefined) {
        return new ReportBody(plan, report, undefined).write();
    }

    private String write() {
        java.append("report()\n                .intro(")
                .append(text(
                        "Revision 0. " + words.prose(500, List.of("[press]", "[paper-mill]", person(), person())), 24))
                .append(")");
        var opened = plan.opened(report);
        for (var i = 0; i < HIGHLIGHTS; i++) {
            java.append("\n                .highlight(\"")
                    .append(words.capitalized(words.words(3)))
                    .append("\", ")
                    .append(news(opened.get(i), 900))
                    .append(")");
        }
        section(opened.subList(HIGHLIGHTS, NEWS).stream()
                .map(thread -> "item(" + news(thread, 450) + ")")
                .toList());
        var followUps = new ArrayList<String>();
        for (var i = 0; i < FOLLOW_UPS; i++) {
            followUps.add(followUp());
        }
        for (var i = 0; i < SECTIONS; i++) {
            section(followUps.subList(i * FOLLOW_UPS / SECTIONS, (i + 1) * FOLLOW_UPS / SECTIONS));
        }
        return java.toString();
    }

    private void section(List<String> items) {
        java.append("\n                .section(\"").append(words.capitalized(words.words(2)));
        items.forEach(item -> java.append(item == items.get(0) ? "\",\n" : ",\n")
                .append("                        ")
                .append(item));
        java.append(")");
    }

    /** A thread of the week, with its author and somebody else; its prose recalls an issue. */
    private String news(ForgeThread thread, int length) {
        var issues = recalled.stream().filter(earlier -> !earlier.pull()).toList();
        var prose = words.prose(length, List.of(person(), words.oneOf(issues).label()));
        var others = plan.active(report).stream()
                .filter(handle -> !handle.equals(thread.author()))
                .toList();
        return text(prose, 32) + ", " + thread.constant() + ", " + constant(thread.author()) + ", "
                + constant(words.oneOf(others));
    }

    /** What became of an earlier thread; its author is credited again. */
    private String followUp() {
        var thread = words.oneOf(recalled);
        return "item(" + text(words.prose(280, List.of(thread.label())), 32) + ", " + constant(thread.author()) + ")";
    }

    private String person() {
        return "[@" + words.oneOf(plan.active(report)) + "]";
    }

    static String constant(String handle) {
        return handle.replace('-', '_');
    }

    /** A text block of a passage. No word needs an escape. */
    private String text(String prose, int indent) {
        // Behind the last word, so that all other text is the same with a mistake and without.
        var planted = passages++ == report % PASSAGES && !undefined.isEmpty();
        return block(
                planted ? prose.substring(0, prose.length() - 1) + " " + String.join(" ", undefined) + "." : prose,
                indent);
    }

    private static String block(String prose, int indent) {
        var margin = " ".repeat(indent);
        var block = new StringBuilder("\"\"\"\n").append(margin);
        var column = 0;
        for (var word : prose.split(" ")) {
            if (column + word.length() > LINE) {
                block.append('\n').append(margin);
                column = 0;
            } else if (column > 0) {
                block.append(' ');
            }
            block.append(word);
            column += word.length() + 1;
        }
        return block.append("\"\"\"").toString();
    }
}
