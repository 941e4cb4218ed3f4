package dev.byline.markdown;

import dev.byline.catalog.ReportAddress;
import dev.byline.check.SeriesPath;
import dev.byline.index.ReportHeader;
import dev.byline.markdown.Prose.Definition;
import dev.byline.reference.Reference.Document;
import dev.byline.reference.ReportReference;
import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the links of one report lead to other files of its folder: other reports, documents, pictures. */
final class SeriesLinks {

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:|//");
    private static final Pattern FROM_ROOT_OR_HERE = Pattern.compile("[/#?].*", Pattern.DOTALL);

    private final ParsedReport report;
    private final Optional<String> base;
    private final Map<String, ReportReference> reports = new HashMap<>();
    private final Map<String, Document> documents = new HashMap<>();

    SeriesLinks(ParsedReport report, Optional<String> base) {
        this.report = report;
        this.base = base;
        if (isRewriting()) {
            report.catalog().reports().forEach(header -> reports.put(header.path(), header.reference()));
            report.catalog().documents().stream()
                    .filter(document -> address(document).isPresent())
                    .forEach(document -> documents.put(document.path(), document));
        }
    }

    /** Whether what an author writes as the path of a file is written in another way. */
    private boolean isRewriting() {
        return base.isPresent()
                || !report.catalog().series().patterns().reportLink().isEmpty();
    }

    String to(ReportReference other) {
        return ReportAddress.of(report.catalog().series(), other)
                .map(this::whole)
                .orElseGet(() -> beside(other.url()));
    }

    String to(Document document) {
        return address(document).map(this::whole).orElseGet(() -> beside(document.url()));
    }

    private Optional<String> address(Document document) {
        return ReportAddress.of(report.catalog().series(), document);
    }

    /** A URL that is absolute or relative to the folder of the series. */
    String beside(String url) {
        return SCHEME.matcher(url).lookingAt() ? url : base.isPresent() ? whole(url) : fromHere(url);
    }

    private String fromHere(String url) {
        if (FROM_ROOT_OR_HERE.matcher(url).matches()) {
            return url;
        }
        var up =
                report.header().reference().file().chars().filter(c -> c == '/').count();
        return "../".repeat((int) up) + url;
    }

    private String whole(String url) {
        return base.map(folder -> URI.create(folder).resolve(URI.create(url)).toString())
                .orElse(url);
    }

    /** The prose of a passage as it is written, with its links as they lead there. */
    Prose written(Passage passage) {
        var prose = passage.prose();
        if (!isRewriting() || prose.links().isEmpty() && prose.definitions().isEmpty()) {
            return prose;
        }
        var text = new StringBuilder(prose.text());
        // From the end, so that the places in front stay: a picture may stand inside of a link.
        Stream.concat(
                        prose.links().stream()
                                .map(link -> new Written(
                                        link.destination(), link.destinationStart(), link.destinationEnd())),
                        prose.definitions().stream()
                                .flatMap(definition -> Written.of(definition, prose.text()).stream()))
                .sorted(Comparator.comparing(Written::start).reversed())
                .forEach(written -> destination(written.destination())
                        .ifPresent(url -> text.replace(
                                written.start(),
                                written.end(),
                                // What is around it may not read a parenthesis as a part of it.
                                url.replace("(", "%28").replace(")", "%29"))));
        return text.toString().equals(prose.text()) ? prose : parsed(text.toString());
    }

    /** A destination, and where it stands. */
    private record Written(String destination, int start, int end) {

        private static final Pattern IN_DEFINITION = Pattern.compile(
                "\\[(?:[^\\\\\\[\\]]|\\\\.)*\\]:\\s*(?:<((?:[^<>\\\\]|\\\\.)*)>|(\\S+))", Pattern.DOTALL);

        static Optional<Written> of(Definition definition, String text) {
            var found = IN_DEFINITION.matcher(text).region(definition.start(), definition.end());
            if (!found.lookingAt()) {
                return Optional.empty();
            }
            var group = found.group(1) == null ? 2 : 1;
            return Optional.of(new Written(definition.destination(), found.start(group), found.end(group)));
        }
    }

    private Prose parsed(String text) {
        var parser = new ProseParser(report.catalog());
        report.passages().forEach(passage -> parser.define(passage.text()));
        return parser.parse(text);
    }

    /** What stands instead of a destination; empty where it stays. */
    private Optional<String> destination(String written) {
        if (SCHEME.matcher(written).lookingAt() || written.startsWith("#")) {
            return Optional.empty();
        }
        if (written.startsWith("/")) {
            return base.map(folder -> whole(written));
        }
        return SeriesPath.resolve(written, report.header().path()).flatMap(path -> {
            var fragment = path.fragment().isEmpty() ? "" : written.substring(written.indexOf('#'));
            var other = Optional.ofNullable(reports.get(path.path()));
            return other.map(this::to)
                    .or(() -> Optional.ofNullable(documents.get(path.path())).map(this::to))
                    .map(url -> url + fragment)
                    .or(() -> base.map(folder -> whole(ReportAddress.path(path.path())) + fragment));
        });
    }

    /** Where a report of the series is. */
    String to(ReportHeader other) {
        return to(other.reference());
    }
}
