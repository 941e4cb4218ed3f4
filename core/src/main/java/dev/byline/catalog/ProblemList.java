package dev.byline.catalog;

import dev.byline.problem.CheckId;
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

    void invalid(DeclarationSite site, String what, String remedy) {
        problems.add(new DeclarationProblem(CheckId.INVALID_DECLARATION, what, remedy, site));
    }

    void invalid(DeclarationSite site, DeclarationProblem.Within within, String what, String remedy) {
        problems.add(new DeclarationProblem(CheckId.INVALID_DECLARATION, what, remedy, site, Optional.of(within)));
    }

    void frontMatter(DeclarationSite site, DeclarationProblem.Within within, String what, String remedy) {
        problems.add(new DeclarationProblem(CheckId.INVALID_FRONT_MATTER, what, remedy, site, Optional.of(within)));
    }

    void conflict(DeclarationSite site, String what, String remedy) {
        problems.add(new DeclarationProblem(CheckId.CONFLICTING_DECLARATION, what, remedy, site));
    }

    void period(DeclarationSite site, String what, String remedy) {
        problems.add(new DeclarationProblem(CheckId.INVALID_PERIOD, what, remedy, site));
    }

    void period(DeclarationSite site, DateTimeException e, String remedy) {
        period(site, String.valueOf(e.getMessage()), remedy);
    }

    void empty(DeclarationSite site, String what, String remedy) {
        problems.add(new DeclarationProblem(CheckId.EMPTY_TEXT, what, remedy, site));
    }

    void duplicateReport(DeclarationSite site, String what, String remedy) {
        problems.add(new DeclarationProblem(CheckId.DUPLICATE_REPORT, what, remedy, site));
    }

    void overlappingPeriod(DeclarationSite site, String what, String remedy) {
        problems.add(new DeclarationProblem(CheckId.OVERLAPPING_PERIOD, what, remedy, site));
    }

    void periodGap(DeclarationSite site, String what, String remedy) {
        problems.add(new DeclarationProblem(CheckId.PERIOD_GAP, what, remedy, site));
    }

    void contradictingDate(DeclarationSite site, String what, String remedy) {
        problems.add(new DeclarationProblem(CheckId.CONTRADICTING_DATE, what, remedy, site));
    }

    void repeatedTitle(DeclarationSite site, String what, String remedy) {
        problems.add(new DeclarationProblem(CheckId.REPEATED_TITLE, what, remedy, site));
    }

    void wrongLogin(DeclarationSite site, String what, String remedy) {
        problems.add(new DeclarationProblem(CheckId.WRONG_LOGIN, what, remedy, site));
    }

    void wrongTarget(DeclarationSite site, String what, String remedy) {
        problems.add(new DeclarationProblem(CheckId.WRONG_TARGET, what, remedy, site));
    }
}
