package dev.byline.build;

import java.util.List;
import java.util.Map;

/**
 * A series as a compilation has left it.
 *
 * @param parts the types with {@link dev.byline.dsl.CatalogOf}
 * @param reports what the annotation of each report says, by the binary names of the reports
 * @param catalog the resolved catalog, as {@link dev.byline.catalog.StoredCatalog} writes it
 * @param catalogDigest its digest
 * @param elsewhere a digest of what the checks of the series were told of other modules and by the compiler's options
 * @param asked what the checks have asked about the folder, and the answers
 * @param built what came out of each report that has no error, by the binary names of the reports
 * @param outputs the files that were written, and what into them
 */
record KeptSeries(
        List<String> parts,
        Map<String, String> reports,
        Bytes catalog,
        Digest catalogDigest,
        Digest elsewhere,
        AskedFolder.Asked asked,
        Map<String, BuiltReport> built,
        Map<String, Digest> outputs) {}
