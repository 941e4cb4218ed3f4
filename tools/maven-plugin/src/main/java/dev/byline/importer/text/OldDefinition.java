package dev.byline.importer.text;

import dev.byline.catalog.Catalog;
import dev.byline.markdown.Prose;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.LinkReferenceDefinition;

/**
 * A link reference definition of an old file.
 *
 * @param label the label, unescaped
 * @param url where it leads
 * @param title the title of links to it; may be empty
 * @param source the definition as the file has it
 * @param offset where in the body it stands
 */
public record OldDefinition(String label, String url, String title, String source, int offset) {

    /** The definitions by the form in which CommonMark compares labels; of several for one label, the first counts. */
    static Map<String, OldDefinition> of(String body, Prose prose) {
        var nodes = new ArrayList<LinkReferenceDefinition>();
        prose.root().accept(new AbstractVisitor() {
            @Override
            public void visit(LinkReferenceDefinition node) {
                // To CommonMark, a footnote of one word is a definition.
                if (!node.getLabel().startsWith("^")) {
                    nodes.add(node);
                }
            }
        });
        var definitions = new LinkedHashMap<String, OldDefinition>();
        for (var i = 0; i < nodes.size(); i++) {
            var found = prose.definitions().get(i);
            definitions.putIfAbsent(
                    Catalog.fold(nodes.get(i).getLabel()),
                    new OldDefinition(
                            found.label(),
                            found.destination(),
                            Optional.ofNullable(nodes.get(i).getTitle()).orElse(""),
                            body.substring(found.start(), Math.max(found.start(), found.end()))
                                    .strip(),
                            found.start()));
        }
        return definitions;
    }
}
