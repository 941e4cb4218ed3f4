package dev.byline.report;

import dev.byline.catalog.DeclarationProblem;
import dev.byline.catalog.DeclarationSite;
import dev.byline.check.Problem;
import dev.byline.expression.Place;
import dev.byline.problem.CheckId;
import java.util.Optional;

/**
 * The class of a report, as far as it matters for whether the report can be run.
 *
 * @param name its simple name
 * @param kind what it is
 * @param isReportSource whether it implements {@link dev.byline.dsl.ReportSource}, or may
 * @param isAbstract whether it is abstract
 * @param isInner whether it needs an object of the class around it
 * @param hasConstructor whether it has a constructor without parameters
 * @param inheritsBody whether another class has its method {@code write}
 */
public record ReportForm(
        String name,
        Kind kind,
        boolean isReportSource,
        boolean isAbstract,
        boolean isInner,
        boolean hasConstructor,
        boolean inheritsBody) {

    /** The kinds of types. */
    public enum Kind {
        /** A class. */
        CLASS("a class"),
        /** A record. */
        RECORD("a record"),
        /** An enum. */
        ENUM("an enum"),
        /** An annotation. */
        ANNOTATION("an annotation"),
        /** An interface. */
        INTERFACE("an interface");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }

    /**
     * What is wrong with the class.
     *
     * @param site the annotation that makes a report of it
     * @return the first thing that keeps it from being run
     */
    public Optional<DeclarationProblem> problem(DeclarationSite site) {
        var quoted = "`" + name + "`";
        if (kind != Kind.CLASS && kind != Kind.RECORD) {
            return wrong(
                    site,
                    quoted + " is " + kind.text + " and cannot be a report",
                    "write a class that implements ReportSource");
        } else if (!isReportSource) {
            return wrong(
                    site,
                    quoted + " does not implement ReportSource",
                    "write `class " + name + " implements ReportSource` with a method `public ReportDocument write()`");
        } else if (isAbstract) {
            return wrong(site, quoted + " is abstract, so that the report cannot be run", "delete `abstract`");
        } else if (isInner) {
            return wrong(
                    site,
                    quoted + " is an inner class, so that the report cannot be run by itself",
                    "make it `static`, or a class of its own file");
        } else if (!hasConstructor) {
            return wrong(
                    site,
                    quoted + " has no constructor without parameters",
                    "give it a constructor without parameters: the index runs the report with it");
        } else if (inheritsBody) {
            return wrong(
                    site,
                    quoted + " inherits its method `write`",
                    "write the report in a method `public ReportDocument write()` of the class itself; it may call"
                            + " helper methods");
        }
        return Optional.empty();
    }

    /**
     * A report, or a part of a catalog, of something that is no series.
     *
     * @param series the simple name of the type that it names
     * @param site where it names it
     * @return the problem
     */
    public static DeclarationProblem noSeries(String series, DeclarationSite site) {
        return new DeclarationProblem(
                CheckId.INVALID_DECLARATION,
                "`" + series + "` is not annotated with @Series",
                "name the type that declares the series, or annotate it: @Series(name = \"…\")",
                site);
    }

    /**
     * A class that is written like a report and that nothing makes one.
     *
     * @param type its simple name
     * @return the problem, which stands at the type
     */
    public static Problem unannotated(String type) {
        return new Problem(
                CheckId.UNANNOTATED_REPORT,
                "`" + type + "` is a ReportSource without @Report, so it is neither checked nor written",
                "annotate it with @Report(series = …), or make it abstract",
                Optional.empty());
    }

    /**
     * A report inside of a method, which no annotation processor is shown.
     *
     * @param place the place of its annotation
     * @return the problem
     */
    public static Problem inMethod(Place place) {
        return new Problem(
                CheckId.INVALID_DECLARATION,
                "a report inside of a method is not written",
                "move the class out of the method",
                Optional.of(place));
    }

    /**
     * A class that two sources declare.
     *
     * @param type its name
     * @param file the source that declares it first
     * @param place where it is declared again
     * @return the problem
     */
    public static Problem duplicate(String type, String file, Place place) {
        return new Problem(
                CheckId.INVALID_DECLARATION,
                type + " is declared in " + file + " already",
                "rename one of the two, or delete it",
                Optional.of(place));
    }

    private static Optional<DeclarationProblem> wrong(DeclarationSite site, String what, String remedy) {
        return Optional.of(new DeclarationProblem(CheckId.INVALID_DECLARATION, what, remedy, site));
    }
}
