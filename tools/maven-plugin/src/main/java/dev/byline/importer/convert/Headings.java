package dev.byline.importer.convert;

import dev.byline.importer.text.Markdowns;
import dev.byline.importer.text.OldFile;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;

/** The names by which a forge lets links lead to the headings of a file. */
final class Headings {

    private Headings() {}

    static Set<String> of(OldFile file) {
        var names = new HashSet<String>();
        file.prose().root().accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                var name = Markdowns.textOf(heading)
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}\\p{M} _-]", "")
                        .replace(' ', '-');
                var free = name;
                for (var i = 1; !names.add(free); i++) {
                    free = name + "-" + i;
                }
            }
        });
        return names;
    }
}
