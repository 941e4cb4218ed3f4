package dev.byline.check;

import dev.byline.catalog.LinkTarget;
import dev.byline.evaluate.Origins;
import dev.byline.markdown.ParsedReport;
import dev.byline.problem.CheckId;
import dev.byline.reference.Flaw;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A destination that no reader can follow, or that a reader's browser would execute. */
final class InvalidUrl implements ReportCheck {

    private static final Pattern BARE = Pattern.compile(BareReference.URL);

    @Override
    public CheckId id() {
        return CheckId.INVALID_URL;
    }

    @Override
    public Stream<Problem> check(ParsedReport report, Origins origins) {
        return Stream.concat(ofDestinations(report, origins), ofBareUrls(report, origins));
    }

    /** GitHub makes a link of a URL in a text, too; most of these are for readers to see, and only their page is looked at. */
    private static Stream<Problem> ofBareUrls(ParsedReport report, Origins origins) {
        return report.passages().stream()
                .filter(passage -> passage.text().contains("://"))
                .flatMap(passage -> passage.prose().open().blocks().stream()
                        .flatMap(block -> BARE.matcher(block.characters())
                                .results()
                                .flatMap(url -> report.catalog().notAPage(url.group()).stream()
                                        .map(flaw -> new Problem(
                                                CheckId.INVALID_URL,
                                                flaw.what(),
                                                flaw.remedy(),
                                                origins.of(
                                                        passage.text(),
                                                        block.start() + url.start(),
                                                        block.start() + url.end()))))));
    }

    private static Stream<Problem> ofDestinations(ParsedReport report, Origins origins) {
        return Destination.of(report)
                .flatMap(destination -> flaw(destination)
                        .or(() -> report.catalog().notAPage(destination.url()))
                        .map(flaw -> new Problem(
                                CheckId.INVALID_URL,
                                flaw.what(),
                                remedy(destination, flaw),
                                destination.place(origins)))
                        .stream());
    }

    static Optional<Flaw> flaw(Destination destination) {
        return destination.mayBeImage() ? LinkTarget.ofImage(destination.url()) : LinkTarget.ofLink(destination.url());
    }

    /** Markdown makes a link of {@code <std::string>}, for it looks like a scheme. */
    private static String remedy(Destination destination, Flaw flaw) {
        return destination.form() == Destination.Form.AUTOLINK
                ? flaw.remedy() + ", or write `\\<` for a sign that is meant as text"
                : flaw.remedy();
    }
}
