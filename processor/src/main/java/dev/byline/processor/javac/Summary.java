package dev.byline.processor.javac;

import dev.byline.problem.Severity;
import java.util.ArrayList;
import java.util.List;

/** The last line of a compilation: what was checked, what is wrong, and where the files are. */
final class Summary {

    /** How many errors, and how many warnings, javac prints by default. */
    private static final int SHOWN = 100;

    private boolean analysed;
    private int reports;
    private long references;

    /** Notes that javac has come to the body of a class. */
    void noteAnalysis() {
        analysed = true;
    }

    boolean hasAnalysis() {
        return analysed;
    }

    /** Adds a report. */
    void add(long cited) {
        reports++;
        references += cited;
    }

    /** What is said of a report whose source was deleted, or moved: nobody else would say that it is no more. */
    static String ofGone(String type) {
        return "[byline] deleted the class and the files of " + type + ", whose source file is no longer there";
    }

    /** Where there is nothing to count; an empty count would read like a success. */
    String ofNothing() {
        return "[byline] checked no report, and wrote none: javac did not come to the bodies of the classes, because of"
                + " an error or of -proc:only";
    }

    /**
     * The line.
     *
     * @param messages what was printed
     * @param isGenerated whether javac has written all class files; it does not where it has errors of its own
     * @param written what was written, for each series
     */
    String text(Messages messages, boolean isGenerated, List<String> written) {
        var errors = messages.count(Severity.ERROR);
        return "[byline] checked " + count(references, "reference") + " in " + count(reports, "report") + ": "
                + (errors == 0 && !isGenerated
                        // How many, only javac knows.
                        ? "no error of Byline's beside those of the compiler"
                        : count(errors, "error"))
                + ", " + count(messages.count(Severity.WARNING), "warning")
                + (written.isEmpty() ? "; wrote no report" : "; wrote " + String.join(", ", written))
                + notShown(messages);
    }

    /** javac's limits can be set, and a processor cannot ask for them. */
    private static String notShown(Messages messages) {
        var options = new ArrayList<String>();
        if (messages.count(Severity.ERROR) > SHOWN) {
            options.add("-Xmaxerrs");
        }
        if (messages.count(Severity.WARNING) > SHOWN) {
            options.add("-Xmaxwarns");
        }
        return options.isEmpty()
                ? ""
                : "; javac shows " + SHOWN + " of each unless told otherwise: see more with "
                        + String.join(" 10000 and ", options) + " 10000";
    }

    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
