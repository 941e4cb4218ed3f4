package dev.byline.reader.declaration;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.Declarations;
import dev.byline.catalog.SeriesMembers;
import dev.byline.generated.ConstantClasses;
import dev.byline.reader.symbol.SourceType;
import java.util.Map;

/**
 * A series as its declarations in the sources have it.
 *
 * @param type the type with {@link dev.byline.dsl.Series}
 * @param declarations what all its types declare
 * @param resolved its catalog, and what is wrong with the declarations
 * @param members which types belong to it
 * @param reportAnnotations what the annotation of each report says, by the binary names of the reports
 */
public record DeclaredSeries(
        SourceType type,
        Declarations declarations,
        Catalog.Resolved resolved,
        SeriesMembers members,
        Map<String, String> reportAnnotations) {

    DeclaredSeries with(SourceType again) {
        return new DeclaredSeries(again, declarations, resolved, members, reportAnnotations);
    }

    /**
     * The catalog.
     *
     * @return what could be made of the declarations
     */
    public Catalog catalog() {
        return resolved.catalog();
    }

    /**
     * The classes with its constants.
     *
     * @return the classes
     */
    public ConstantClasses constants() {
        return ConstantClasses.of(catalog());
    }
}
