package dev.byline.catalog;

import dev.byline.catalog.Declarations.DocumentDeclaration;
import dev.byline.catalog.Declarations.LinkDeclaration;
import dev.byline.reference.Reference.Document;
import dev.byline.reference.Reference.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Resolves named URLs and the files beside the reports. */
final class LinkResolver {

    private final NameRegistry names;
    private final ProblemList problems;
    private final List<Link> links = new ArrayList<>();
    private final List<Document> documents = new ArrayList<>();

    LinkResolver(NameRegistry names, ProblemList problems) {
        this.names = names;
        this.problems = problems;
    }

    List<Link> links() {
        return links;
    }

    List<Document> documents() {
        return documents;
    }

    void add(LinkDeclaration declared) {
        if (!isLabel(declared.label(), declared.site().member("label"))) {
            return;
        }
        LinkTarget.check(declared.url(), declared.site().member("url"), problems);
        var link = new Link(Catalog.normalize(declared.label()), declared.url(), declared.title());
        links.add(link);
        names.register(
                link, JavaNames.identifier(link.label()), declared.site().member("label"), List.of(link.label()));
    }

    void add(DocumentDeclaration declared) {
        var path = declared.path();
        if (!isBelowTheSeries(path)) {
            problems.invalid(
                    declared.site().member("path"),
                    "\"" + path + "\" is not a file below the folder of the series",
                    "write it relative to that folder, like \"notes/summit.md\"");
            return;
        }
        var label = declared.label().isEmpty() ? path : declared.label();
        var labelSite = declared.site().member(declared.label().isEmpty() ? "path" : "label");
        if (!isLabel(label, labelSite)) {
            return;
        }
        var document = new Document(path, Catalog.normalize(label), declared.title(), ForgeSite.pathOf(path));
        documents.add(document);
        var file = path.substring(path.lastIndexOf('/') + 1);
        var dot = file.lastIndexOf('.');
        names.register(
                document,
                JavaNames.identifier(dot > 0 ? file.substring(0, dot) : file),
                labelSite,
                List.of(document.label()));
    }

    private static boolean isBelowTheSeries(String path) {
        return !path.isBlank()
                && !path.startsWith("/")
                && !path.contains("\\")
                && Stream.of(path.split("/", -1)).noneMatch(part -> part.isBlank() || part.equals(".."));
    }

    private boolean isLabel(String label, DeclarationSite site) {
        // CommonMark 0.31.2, section 6.3: at least one character that is no white space, at most 999 in all.
        if (!label.isBlank() && label.length() <= 999 && label.chars().noneMatch(Character::isISOControl)) {
            return true;
        }
        problems.invalid(
                site,
                "\"" + label.replaceAll("\\p{Cntrl}", "\uFFFD") + "\" cannot be a label in Markdown",
                "write 1 to 999 characters in one line");
        return false;
    }
}
