package dev.byline.server.feature;

import dev.byline.reader.Cited;
import dev.byline.reader.Cited.Form;
import dev.byline.reader.SourceView;
import java.nio.file.Path;
import java.util.List;

/** From a citation to its declaration, and from either to all others. */
public final class Navigation {

    private Navigation() {}

    /**
     * Where what stands at a place is declared.
     *
     * @param view what is known of the sources
     * @param file a source
     * @param offset an offset in it
     * @return its declarations
     */
    public static List<Cited> definition(SourceView view, Path file, int offset) {
        return Target.at(view, file, offset)
                .map(target -> target.series().declared(target.cited().reference()).stream()
                        .filter(cited -> cited.form() == Form.DECLARATION)
                        .toList())
                .orElseGet(() -> OwnLabels.at(view, file, offset).stream()
                        .flatMap(OwnLabels::definitions)
                        .toList());
    }

    /**
     * Where what stands at a place is cited.
     *
     * @param view what is known of the sources
     * @param modules what is known of all modules
     * @param file a source
     * @param offset an offset in it
     * @param withDeclaration whether its declarations are asked for too
     * @return the places, file by file
     */
    public static List<Cited> references(
            SourceView view, List<SourceView> modules, Path file, int offset, boolean withDeclaration) {
        return Target.at(view, file, offset)
                .map(target -> InModules.places(target.cited().reference(), target.series(), modules))
                .orElseGet(() -> ownLabel(view, file, offset))
                .stream()
                .filter(cited -> withDeclaration || cited.form() != Form.DECLARATION)
                .toList();
    }

    /**
     * Where what stands at a place stands in the same file.
     *
     * @param view what is known of the sources
     * @param file a source
     * @param offset an offset in it
     * @return the places, in the order of the file
     */
    public static List<Cited> highlights(SourceView view, Path file, int offset) {
        return Target.at(view, file, offset)
                .map(target -> target.series().in(file).stream()
                        .filter(cited -> cited.reference().equals(target.cited().reference()))
                        .toList())
                .orElseGet(() -> ownLabel(view, file, offset).stream()
                        .filter(cited -> cited.file().equals(file))
                        .toList());
    }

    private static List<Cited> ownLabel(SourceView view, Path file, int offset) {
        return OwnLabels.at(view, file, offset).map(OwnLabels::places).orElse(List.of());
    }
}
