package dev.byline.catalog;

import dev.byline.catalog.DeclarationProblem.Check;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The problems that are found while declarations are resolved. */
final class ProblemList {

    private final List<DeclarationProblem> problems = new ArrayList<>();

    List<DeclarationProblem> all() {
        return problems;
    }

    void invalid(Site site, String what, String remedy) {
        problems.add(new DeclarationProblem(Check.INVALID_DECLARATION, what, remedy, site));
    }

    void invalid(Site site, DeclarationProblem.Within within, String what, String remedy) {
        problems.add(new DeclarationProblem(Check.INVALID_DECLARATION, what, remedy, site, Optional.of(within)));
    }

    void frontMatter(Site site, DeclarationProblem.Within within, String what, String remedy) {
        problems.add(new DeclarationProblem(Check.INVALID_FRONT_MATTER, what, remedy, site, Optional.of(within)));
    }

    void conflict(Site site, String what, String remedy) {
        problems.add(new DeclarationProblem(Check.CONFLICTING_DECLARATION, what, remedy, site));
    }

    void period(Site site, String what, String remedy) {
        problems.add(new DeclarationProblem(Check.INVALID_PERIOD, what, remedy, site));
    }

    void period(Site site, DateTimeException e, String remedy) {
        period(site, String.valueOf(e.getMessage()), remedy);
    }

    void empty(Site site, String what, String remedy) {
        problems.add(new DeclarationProblem(Check.EMPTY_TEXT, what, remedy, site));
    }

    void duplicateReport(Site site, String what, String remedy) {
        problems.add(new DeclarationProblem(Check.DUPLICATE_REPORT, what, remedy, site));
    }

    void overlappingPeriod(Site site, String what, String remedy) {
        problems.add(new DeclarationProblem(Check.OVERLAPPING_PERIOD, what, remedy, site));
    }

    void periodGap(Site site, String what, String remedy) {
        problems.add(new DeclarationProblem(Check.PERIOD_GAP, what, remedy, site));
    }

    void contradictingDate(Site site, String what, String remedy) {
        problems.add(new DeclarationProblem(Check.CONTRADICTING_DATE, what, remedy, site));
    }

    void repeatedTitle(Site site, String what, String remedy) {
        problems.add(new DeclarationProblem(Check.REPEATED_TITLE, what, remedy, site));
    }

    void wrongLogin(Site site, String what, String remedy) {
        problems.add(new DeclarationProblem(Check.WRONG_LOGIN, what, remedy, site));
    }

    void wrongTarget(Site site, String what, String remedy) {
        problems.add(new DeclarationProblem(Check.WRONG_TARGET, what, remedy, site));
    }
}
