package dev.byline.check;

import dev.byline.catalog.Catalog;
import dev.byline.evaluate.Origins;
import dev.byline.markdown.OpenText;
import dev.byline.markdown.ParsedReport;
import dev.byline.markdown.Passage;
import dev.byline.problem.CheckId;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.PullRequest;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;

/** A handle, a number or a URL of something declared that stands in prose as text, or as a URL in angle brackets. */
final class BareReference implements ReportCheck {

    /** How GitHub also writes a number of the repository. */
    private static final String OF_GITHUB = "GH-";

    private static final String HIDDEN = "" + OpenText.REFERENCE + OpenText.OTHER;
    private static final String NOT_IN_URL = "\\s<>()\\[\\]\"" + HIDDEN;
    /** A URL in open text, up to the sign that ends a sentence. */
    static final String URL = "(?i:https?)://[^" + NOT_IN_URL + "]*[^" + NOT_IN_URL + ".,:;!?'*_~]";

    // A URL first: what looks like a handle or a number in it is none.
    private static final Pattern BARE = Pattern.compile("(?<url>" + URL + ")"
            + "|(?<![\\w./@#&-]|" + OpenText.REFERENCE + ")(?<label>" + ReferenceForm.TOKEN
            + "|" + OF_GITHUB + "[0-9]{1,9}(?!\\w))(?![\\w@-]|[/.]\\w|" + OpenText.REFERENCE + ")");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\[(" + ReferenceForm.TOKEN + ")]");

    /** A bare reference and where it stands in its passage. */
    private record Found(int start, int end, String written, Reference reference) {

        /** A label of the reference; of a name, the one that is written. */
        String label(Catalog catalog) {
            return catalog.isInProse(written) ? written : reference.label();
        }
    }

    @Override
    public CheckId id() {
        return CheckId.BARE_REFERENCE;
    }

    @Override
    public Stream<Problem> check(ParsedReport report, Origins origins) {
        return Stream.concat(inTexts(report, origins), inTitles(report, origins));
    }

    /** A title is no Markdown: a reader sees the brackets, and no link. */
    private static Stream<Problem> inTitles(ParsedReport report, Origins origins) {
        // Whether the label moves into the text or loses its brackets, only the author knows.
        return PlainTitle.in(report.document())
                .flatMap(title -> IN_BRACKETS
                        .matcher(title)
                        .results()
                        .map(found -> new Problem(
                                CheckId.BARE_REFERENCE,
                                "`" + found.group() + "` is not a reference in a title, which is printed as it stands",
                                "write it in the text, or `" + found.group(1) + "` without its brackets",
                                origins.of(title, found.start(), found.end()))));
    }

    private static Stream<Problem> inTexts(ParsedReport report, Origins origins) {
        var catalog = report.catalog();
        return report.passages().stream()
                .flatMap(passage -> find(passage, catalog)
                        .map(found -> new Problem(
                                        CheckId.BARE_REFERENCE,
                                        "`" + found.written()
                                                + "` names something that is declared, and is not a reference",
                                        "write `[" + found.label(catalog) + "]`",
                                        origins.of(passage.text(), found.start(), found.end()))
                                .with(Repair.replace(
                                        origins,
                                        passage.text(),
                                        found.start(),
                                        found.end(),
                                        "[" + found.label(catalog) + "]"))));
    }

    private static Stream<Found> find(Passage passage, Catalog catalog) {
        var signs = BetweenLinks.have(BareReference::mayBeOne, passage.prose());
        var names = (!catalog.namesInProse().isEmpty() || !catalog.families().isEmpty())
                && BetweenLinks.have((text, index) -> isName(text, index, catalog), passage.prose());
        if (!signs && !names) {
            return Stream.empty();
        }
        var open = passage.prose().open();
        var found = Stream.of(
                        signs ? inText(open, catalog) : Stream.<Found>empty(),
                        signs ? autolinks(passage, catalog) : Stream.<Found>empty(),
                        names ? names(open, catalog) : Stream.<Found>empty())
                .flatMap(each -> each)
                .toList();
        if (found.isEmpty()) {
            return Stream.empty();
        }
        // What has lost one of its brackets is a reference already, only a malformed one.
        var mistakes = ReferenceFlaw.in(passage, catalog);
        return found.stream().filter(bare -> !ReferenceFlaw.cover(mistakes, bare.start(), bare.end()));
    }

    /** Whether a character belongs to a handle, a number or a URL, or begins a URL in angle brackets. */
    private static boolean mayBeOne(String text, int index) {
        var c = text.charAt(index);
        return c == '@'
                || c == '#'
                || c == '<'
                || (c == ':' && text.startsWith("://", index))
                || (c == 'G' && text.startsWith(OF_GITHUB, index));
    }

    /** Whether a name begins at an offset that is a label. */
    private static boolean isName(String text, int index, Catalog catalog) {
        if ((index > 0 && isInName(text.charAt(index - 1))) || !Character.isLetterOrDigit(text.charAt(index))) {
            return false;
        }
        var end = endOfName(text, index);
        return isNoWord(text, index, end) && catalog.isInProse(text.substring(index, end));
    }

    /** Nearly all of a text is words, which need not be looked up. */
    private static boolean isNoWord(String text, int start, int end) {
        for (var i = start; i < end; i++) {
            if (!Character.isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInName(char c) {
        return Character.isLetterOrDigit(c) || "-/._@#:!~=?&%+".indexOf(c) >= 0;
    }

    private static int endOfName(String text, int start) {
        var end = start;
        while (end < text.length() && isInName(text.charAt(end))) {
            end++;
        }
        // A sentence may end behind it.
        while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static Stream<Found> names(OpenText open, Catalog catalog) {
        var found = new ArrayList<Found>();
        for (var block : open.blocks()) {
            var text = block.characters();
            for (var i = 0; i < text.length(); i++) {
                if (isName(text, i, catalog)) {
                    var written = text.substring(i, endOfName(text, i));
                    var start = block.start() + i;
                    catalog.label(written)
                            .ifPresent(reference ->
                                    found.add(new Found(start, start + written.length(), written, reference)));
                    i += written.length();
                }
            }
        }
        return found.stream();
    }

    private static boolean mayHaveOne(String text) {
        return text.indexOf('@') >= 0 || text.indexOf('#') >= 0 || text.indexOf("://") >= 0 || text.contains(OF_GITHUB);
    }

    private static Stream<Found> inText(OpenText open, Catalog catalog) {
        var found = new ArrayList<Found>();
        for (var block : open.blocks()) {
            // In most prose what could be one is a reference already, and hidden here.
            if (!mayHaveOne(block.characters())) {
                continue;
            }
            var matcher = BARE.matcher(block.characters());
            while (matcher.find()) {
                var url = matcher.group("url");
                var written = url == null ? matcher.group("label") : url;
                var start = block.start() + matcher.start();
                (url == null ? ofLabel(written, catalog) : ofUrl(written, catalog))
                        .ifPresent(
                                reference -> found.add(new Found(start, start + written.length(), written, reference)));
            }
        }
        return found.stream();
    }

    private static Stream<Found> autolinks(Passage passage, Catalog catalog) {
        var found = new ArrayList<Found>();
        passage.prose().root().accept(new AbstractVisitor() {
            @Override
            public void visit(Link node) {
                var spans = node.getSourceSpans();
                if (spans.isEmpty() || passage.text().charAt(spans.get(0).getInputIndex()) != '<') {
                    return;
                }
                var start = spans.get(0).getInputIndex();
                var end = start + spans.get(0).getLength();
                ofUrl(node.getDestination(), catalog)
                        .ifPresent(reference ->
                                found.add(new Found(start, end, passage.text().substring(start, end), reference)));
            }
        });
        return found.stream();
    }

    private static Optional<Reference> ofLabel(String written, Catalog catalog) {
        return catalog.label(written)
                .or(() -> written.startsWith(OF_GITHUB)
                        ? catalog.label("#" + written.substring(OF_GITHUB.length()))
                        : Optional.empty())
                // Forges do not tell handles apart by case.
                .or(() -> written.startsWith("@") ? catalog.handle(written.substring(1)) : Optional.empty());
    }

    private static Optional<Reference> ofUrl(String url, Catalog catalog) {
        var target = catalog.threadUrl(url);
        if (target.isPresent()) {
            var number = target.get().number();
            // A comment or a commit of a pull request is not the pull request.
            return Pattern.matches("[^#?]*[^#?0-9]" + number + "/?", url)
                    ? catalog.threads(target.get())
                            .filter(thread -> isKind(thread, target.get().pull()))
                            .map(thread -> (Reference) thread)
                            .findFirst()
                    : Optional.empty();
        }
        return catalog.page(url);
    }

    /** Where issues and pull requests share their numbers, the page of an issue leads on to the pull request. */
    private static boolean isKind(ForgeThread thread, boolean pull) {
        return thread instanceof PullRequest ? pull || thread.label().contains("#") : !pull;
    }
}
