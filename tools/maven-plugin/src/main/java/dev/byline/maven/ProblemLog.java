package dev.byline.maven;

import dev.byline.problem.Severity;
import dev.byline.reader.ClassOutput;
import dev.byline.reader.Reading;
import dev.byline.reader.SourceProblem;
import java.util.Collection;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * Prints problems as Maven prints those of the compiler.
 *
 * @param log Maven's log
 */
record ProblemLog(Log log) {

    /** Prints problems, each at its place. */
    void print(Collection<SourceProblem> problems) {
        for (var problem : problems) {
            var text = problem.place().map(place -> place(place) + " ").orElse("") + problem.message();
            if (problem.severity() == Severity.ERROR) {
                log.error(text);
            } else {
                log.warn(text);
            }
        }
    }

    private static String place(SourceProblem.SourcePlace place) {
        return place.file() + ":[" + place.line() + "," + place.column() + "]";
    }

    /** Prints what is not known, without which a report cannot be read whole. Where there are errors, it may follow from them. */
    void printUnknown(Reading reading) {
        if (reading.count(Severity.ERROR) == 0) {
            reading.unknown()
                    .forEach(name -> log.warn(place(name.place()) + " [byline] "
                            + (name.name().isEmpty() ? "this" : "`" + name.name() + "`")
                            + " is not known without the class path, so that the compiler alone checks this report"));
        }
    }

    /** What was checked, and what is wrong. */
    static String summary(Reading reading, List<SourceProblem> problems) {
        return "[byline] checked " + count(reading.references(), "reference") + " in "
                + count(reading.reports(), "report") + ": " + counts(problems);
    }

    /** How much is wrong. */
    static String counts(List<SourceProblem> problems) {
        return count(number(problems, Severity.ERROR), "error") + ", "
                + count(number(problems, Severity.WARNING), "warning");
    }

    /** What was done to the files. */
    static String summary(ClassOutput.Changes changes) {
        return count(changes.written().size(), "file") + " written, "
                + changes.deleted().size() + " deleted";
    }

    /** The end of a goal: it fails where there is an error. */
    static void failOnErrors(List<SourceProblem> problems) throws MojoFailureException {
        var errors = number(problems, Severity.ERROR);
        if (errors > 0) {
            throw new MojoFailureException(count(errors, "error") + " in the reports");
        }
    }

    static long number(List<SourceProblem> problems, Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }

    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
