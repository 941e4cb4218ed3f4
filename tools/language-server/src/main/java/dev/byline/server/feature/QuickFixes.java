package dev.byline.server.feature;

import dev.byline.check.Repair;
import dev.byline.problem.CheckId;
import dev.byline.problem.Severity;
import dev.byline.reader.SourceProblem;
import dev.byline.reader.SourceProblem.SourcePlace;
import dev.byline.reader.SourceView;
import dev.byline.reader.parse.SourceText;
import dev.byline.reader.repair.Edit;
import dev.byline.reader.repair.Repairs;
import dev.byline.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What would make problems go away, as changes of the sources. */
public final class QuickFixes {

    private QuickFixes() {}

    /** What kind of change it is. */
    public enum Kind {
        /** It makes one problem go away, or all of one check in a file. */
        QUICK_FIX,
        /** It makes all problems of a file go away that need no decision. */
        FIX_ALL,
        /** It says the same in another way. */
        REWRITE
    }

    /**
     * A change that is offered.
     *
     * @param title what it does
     * @param kind what kind of change it is
     * @param problems the problems that it makes go away
     * @param edits the changes
     * @param isPreferred whether it is the likeliest of several
     */
    public record Fix(String title, Kind kind, List<SourceProblem> problems, List<Edit> edits, boolean isPreferred) {

        /** Copies the lists, so that they cannot change. */
        public Fix {
            problems = List.copyOf(problems);
            edits = List.copyOf(edits);
        }
    }

    /**
     * Finds what can be done in a part of a source.
     *
     * @param view what is known of the sources
     * @param file a source
     * @param range the part
     * @return the changes, the likeliest first
     */
    public static List<Fix> at(SourceView view, Path file, Span range) {
        var fixes = new ArrayList<Fix>();
        var here = problems(view, file).stream()
                .filter(problem -> touches(problem, range))
                .toList();
        for (var problem : here) {
            var isFirst = true;
            for (var repair : problem.repairs()) {
                var edits = edits(repair, view, file);
                if (!edits.isEmpty()) {
                    fixes.add(new Fix(
                            capital(repair.title()),
                            Kind.QUICK_FIX,
                            List.of(problem),
                            edits,
                            isFirst && isSure(repair)));
                    isFirst = false;
                }
            }
        }
        here.stream().flatMap(problem -> problem.check().stream()).distinct().forEach(check -> {
            var all = all(view, file, check);
            if (all.problems().size() > 1) {
                fixes.add(all);
            }
        });
        here.forEach(problem -> suppress(view, file, problem).ifPresent(fixes::add));
        fixes.addAll(Rewrites.at(view, file, range));
        return fixes;
    }

    private static List<SourceProblem> problems(SourceView view, Path file) {
        return view.reading().problems().stream()
                .filter(problem -> problem.place()
                        .filter(place -> place.file().equals(file))
                        .isPresent())
                .toList();
    }

    private static boolean touches(SourceProblem problem, Span range) {
        var span = problem.place().map(SourcePlace::span).orElseThrow();
        return span.start() <= range.end() && range.start() <= span.end();
    }

    private static String capital(String title) {
        return Character.toUpperCase(title.charAt(0)) + title.substring(1);
    }

    /** Whether it may be done without a look at it: what is declared, somebody has to know. */
    private static boolean isSure(Repair repair) {
        return !(repair instanceof Repair.DeclarePerson) && !(repair instanceof Repair.DeclareThread);
    }

    /**
     * Repairs everything of a source that can be repaired without a decision.
     *
     * @param view what is known of the sources
     * @param file a source
     * @return the change; without edits where there is nothing to repair
     */
    public static Fix all(SourceView view, Path file) {
        return all("Fix all that Byline can fix", Kind.FIX_ALL, problems(view, file), view, file);
    }

    private static Fix all(SourceView view, Path file, CheckId check) {
        return all(
                "Fix all of " + check.id() + " in this file",
                Kind.QUICK_FIX,
                problems(view, file).stream()
                        .filter(problem -> problem.check().equals(Optional.of(check)))
                        .toList(),
                view,
                file);
    }

    private static Fix all(String title, Kind kind, List<SourceProblem> problems, SourceView view, Path file) {
        var ofFile = problems.stream()
                .filter(problem -> problem.repairs().stream()
                        .limit(1)
                        .flatMap(repair -> Repairs.edits(repair, view).stream())
                        .allMatch(edit -> edit.file().equals(file)))
                .toList();
        var repaired = Repairs.of(ofFile, view);
        return new Fix(title, kind, repaired.problems(), repaired.edits(), false);
    }

    private static List<Edit> edits(Repair repair, SourceView view, Path file) {
        if (repair instanceof Repair.DeclarePerson person) {
            return NewDeclarations.person(view, file, person.handle());
        } else if (repair instanceof Repair.DeclareThread thread) {
            return NewDeclarations.thread(view, file, thread);
        }
        return Repairs.edits(repair, view);
    }

    /** What is no error by itself may be silenced where it stands. */
    private static Optional<Fix> suppress(SourceView view, Path file, SourceProblem problem) {
        var check = problem.check().filter(id -> !id.severity().equals(Optional.of(Severity.ERROR)));
        var offset = problem.place().map(place -> place.span().start()).orElse(0);
        return check.flatMap(id -> view.classes(file).stream()
                .filter(place ->
                        place.span().start() <= offset && offset <= place.span().end())
                .findFirst()
                .map(place -> new Fix(
                        "Suppress " + id.id() + " here",
                        Kind.QUICK_FIX,
                        List.of(problem),
                        List.of(Suppression.of(
                                file,
                                view.text(file).map(SourceText::content).orElse(""),
                                new Span(place.span().start(), place.nameSpan().start()),
                                id)),
                        false)));
    }
}
