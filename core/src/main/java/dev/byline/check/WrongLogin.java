package dev.byline.check;

import dev.byline.catalog.Catalog;
import dev.byline.evaluate.Origins;
import dev.byline.markdown.ParsedReport;
import dev.byline.problem.CheckId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A handle that leads to the page of another login, {@code [@rn](https://github.com/rnx)}: one letter is wrong, or the
 * account has a new name. Where the other login is declared too, it is a wrong target.
 */
final class WrongLogin implements ReportCheck {

    @Override
    public CheckId id() {
        return CheckId.WRONG_LOGIN;
    }

    @Override
    public Stream<Problem> check(ParsedReport report, Origins origins) {
        var catalog = report.catalog();
        return report.passages().stream()
                .flatMap(passage -> Stream.concat(
                        passage.prose().links().stream()
                                .filter(link -> !link.image())
                                .flatMap(link -> otherLogin(catalog, link.linkText(), link.destination())
                                        .map(login -> problem(
                                                link.linkText().strip(),
                                                login,
                                                origins,
                                                passage.text(),
                                                link.destinationStart(),
                                                link.destinationEnd()))
                                        .stream()),
                        passage.prose().definitions().stream()
                                .flatMap(definition -> otherLogin(catalog, definition.label(), definition.destination())
                                        .map(login -> problem(
                                                definition.label(),
                                                login,
                                                origins,
                                                passage.text(),
                                                definition.start(),
                                                definition.end()))
                                        .stream())));
    }

    private static Problem problem(String handle, String login, Origins origins, String text, int start, int end) {
        return new Problem(
                CheckId.WRONG_LOGIN,
                "`[" + handle + "]` leads to the page of @" + login,
                "write `[@" + login + "]`, or correct the URL; for an account with a new name, declare"
                        + " @Person(handle = \"" + login + "\", aliases = \"" + handle.substring(1) + "\")",
                origins.of(text, start, end));
    }

    private static Optional<String> otherLogin(Catalog catalog, String text, String url) {
        var handle = UndefinedReference.HANDLE.matcher(text.strip());
        if (!handle.matches()) {
            return Optional.empty();
        }
        return catalog.handleOf(url)
                .filter(login -> !login.equalsIgnoreCase(handle.group(1)))
                // The page of somebody who is declared is a wrong target, or one person has both logins.
                .filter(login -> catalog.handle(login).isEmpty())
                .filter(login -> catalog.handle(handle.group(1))
                        .filter(person -> person.url().equals(url))
                        .isEmpty());
    }
}
