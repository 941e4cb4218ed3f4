package dev.byline.importer;

import dev.byline.dsl.ReportDocument;
import java.util.List;
import java.util.Optional;

/** A report of the new project. */
record Imported(
        ReportPlan plan,
        ReportDocument document,
        FileCount count,
        List<Defect> defects,
        Optional<String> wholeBecause) {}
