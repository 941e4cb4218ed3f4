package dev.byline.importer.project;

import dev.byline.dsl.RawMarkdown;
import dev.byline.importer.convert.Defect;
import dev.byline.importer.existing.FileChange;
import dev.byline.importer.infer.Tally;
import dev.byline.importer.text.OldFile;
import dev.byline.markdown.PlainText;
import dev.byline.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells what an import found: in short on the terminal, in full in the new project's IMPORT.md. */
final class ImportPage {

    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`|[A-Za-z][A-Za-z0-9+.-]+:(?=;|,|$)");

    private ImportPage() {}

    static List<String> table(ImportResult result) {
        var count = result.count();
        var lines = new ArrayList<String>();
        changes(result).forEach((change, files) -> row(lines, change.plural(), files.size(), ""));
        row(lines, "files", count.files() + result.refusals().size(), "");
        row(lines, "  imported as reports", count.files(), "");
        row(lines, "  refused", result.refusals().size(), "");
        row(lines, "files copied beside them", result.others().size(), "");
        row(lines, "references", count.references(), "");
        row(lines, "  typed arguments", count.typed(), share(count.typed(), count.references()));
        row(lines, "  checked labels in prose", count.checked(), share(count.checked(), count.references()));
        var left = count.references() - count.typed() - count.checked();
        row(lines, "  left to their own definitions", left, share(left, count.references()));
        row(lines, "items that end in references", count.ending(), "");
        row(lines, "  with typed arguments", count.credited(), share(count.credited(), count.ending()));
        row(lines, "links to other pages", count.links(), "");
        row(lines, "blocks", count.blocks(), "");
        row(lines, "  left as raw Markdown", count.raw(), share(count.raw(), count.blocks()));
        for (var kind : Defect.Kind.values()) {
            var found = result.defects().stream().filter(d -> d.kind() == kind).count();
            row(lines, kind.plural(), (int) found, "");
        }
        changes(result).forEach((change, files) -> {
            if (change != FileChange.NEW && change != FileChange.SAME) {
                files.forEach(file -> lines.add(file + " " + change.sentence()));
            }
        });
        result.renamed().forEach((name, old) -> lines.add("renamed " + old + ": its report is " + name));
        for (var refusal : result.refusals()) {
            lines.add("refused " + refusal.file() + ": " + refusal.reason()
                    + (refusal.copied() ? " (copied as it is)" : ""));
        }
        return lines;
    }

    private static SortedMap<FileChange, List<String>> changes(ImportResult result) {
        var files = new TreeMap<FileChange, List<String>>();
        result.changes()
                .forEach((path, change) ->
                        files.computeIfAbsent(change, c -> new ArrayList<>()).add(path));
        return files;
    }

    private static void row(List<String> lines, String what, int number, String share) {
        lines.add(
                String.format(Locale.ROOT, "%-44s %7d %7s", what, number, share).stripTrailing());
    }

    private static String share(int part, int all) {
        return all == 0 ? "" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / all);
    }

    static String page(ImportResult result) {
        var page = new StringBuilder("# What the import of ")
                .append(PlainText.inline(result.plan().name()))
                .append(" found\n\n```\n");
        table(result).forEach(line -> page.append(line).append('\n'));
        page.append("```\n");
        var repairable = Set.of(Defect.Kind.UNDEFINED_LABEL, Defect.Kind.WRONG_URL);
        if (!result.fixed() && result.defects().stream().map(Defect::kind).anyMatch(repairable::contains)) {
            page.append(
                    "\nWhat was broken is unchanged. An import with `-Dbyline.fix` repairs what can have one meaning only.\n");
        }
        section(
                page,
                "Not as at the last import",
                result.changes().entrySet().stream()
                        .filter(change -> change.getValue() != FileChange.SAME)
                        .map(change -> "- " + code(change.getKey()) + " "
                                + change.getValue().sentence())
                        .toList());
        section(
                page,
                "Refused",
                result.refusals().stream()
                        .map(refusal -> "- " + code(refusal.file()) + ": " + refusal.reason()
                                + (refusal.copied() ? "; it was copied unchanged" : ""))
                        .toList());
        section(
                page,
                "Renamed",
                result.renamed().entrySet().stream()
                        .map(of -> "- " + code(of.getValue()) + " is the page " + code(of.getKey())
                                + "; links to it from elsewhere need the new name")
                        .toList());
        section(page, "Left as found", leftAsFound(result));
        section(page, "Warnings that are silenced", warnings(result));
        for (var kind : Defect.Kind.values()) {
            var found = result.defects().stream()
                    .filter(defect -> defect.kind() == kind)
                    .toList();
            section(
                    page,
                    capital(kind.plural()),
                    kind == Defect.Kind.UNUSED_DEFINITION
                            ? byFile(found)
                            : found.stream()
                                    .map(defect -> "- " + defect.file() + ":" + defect.line() + ": " + defect.text())
                                    .toList());
        }
        section(page, "Reports", reports(result));
        section(page, "Left as raw Markdown", raw(result));
        return page.toString();
    }

    /** What the checks would say if the old text were not left as it was found. */
    private static List<String> leftAsFound(ImportResult result) {
        var lines = new ArrayList<String>();
        for (var report : result.reports()) {
            var file = report.plan().file();
            for (var problem : report.silenced()) {
                if (problem.check().severity().equals(Optional.of(Severity.ERROR))) {
                    lines.add("- " + file.path()
                            + line(file, problem.what()).map(line -> ":" + line).orElse("") + ": " + problem.what()
                            + "; "
                            + problem.remedy() + " (" + problem.check().id() + ")");
                }
            }
            if (report.document().layout().found()) {
                lines.add("- " + file.path() + ": no check looks at this report, `.asFound()`");
            }
        }
        if (!lines.isEmpty()) {
            lines.add(
                    0,
                    "These are mistakes of old text that a check would stop. Their reports name them in `.unchecked(…)`, so that"
                            + " they are written as they were; all else is checked. Whoever corrects the text deletes the piece"
                            + " there.\n");
        }
        return lines;
    }

    private static List<String> warnings(ImportResult result) {
        var lines = new ArrayList<String>();
        for (var report : result.reports()) {
            if (!report.warnings().isEmpty()) {
                lines.add("- " + report.plan().file().path() + ": "
                        + report.warnings().stream().map(check -> check.id()).collect(Collectors.joining(", ")));
            }
        }
        result.plan()
                .catalogWarnings()
                .forEach(check -> lines.add("- what is declared beside the reports: " + check.id()));
        if (!lines.isEmpty()) {
            lines.add(0, "The classes of these reports have `@SuppressWarnings`, because the old text is as it was.\n");
        }
        return lines;
    }

    /** The line of an old file that has what a message quotes. */
    private static Optional<Integer> line(OldFile file, String message) {
        return QUOTED.matcher(message)
                .results()
                .map(quoted -> quoted.group(1) == null ? quoted.group() : quoted.group(1))
                .filter(file.body()::contains)
                .findFirst()
                .map(text -> file.line(file.body().indexOf(text)));
    }

    /** There are many of them, and nobody has to look each up. */
    private static List<String> byFile(List<Defect> defects) {
        var files = new TreeMap<String, List<String>>();
        for (var defect : defects) {
            files.computeIfAbsent(defect.file(), file -> new ArrayList<>()).add(defect.line() + " " + defect.text());
        }
        var lines = new ArrayList<String>();
        files.forEach((file, texts) -> lines.add("- " + file + ", by line: " + String.join(", ", texts)));
        return lines;
    }

    private static List<String> reports(ImportResult result) {
        var lines = new ArrayList<String>();
        lines.add("| file | class | period | references | typed | checked | links | undefined | raw |");
        lines.add("| --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (var report : result.reports()) {
            var count = report.count();
            lines.add("| " + code(report.plan().file().path()) + " | "
                    + report.plan().type() + " | "
                    + report.plan().period().map(period -> period.label()).orElse("") + " | " + count.references()
                    + " | " + count.typed() + " | " + count.checked() + " | " + count.links() + " | "
                    + count.undefined() + " | " + count.raw() + " |");
        }
        return lines;
    }

    private static List<String> raw(ImportResult result) {
        var lines = new ArrayList<String>();
        for (var report : result.reports()) {
            if (report.wholeBecause().isPresent()) {
                lines.add("- " + code(report.plan().file().path()) + " is one piece of Markdown: "
                        + report.wholeBecause().get());
                continue;
            }
            var kinds = new Tally<String>();
            RawBlocks.of(report.document())
                    .map(RawMarkdown::text)
                    .forEach(text -> kinds.add(RawBlocks.reason(text), 1));
            var all = new ArrayList<String>();
            kinds.values().forEach(kind -> all.add(kinds.of(kind) + " × " + kind));
            if (!all.isEmpty()) {
                lines.add("- " + code(report.plan().file().path()) + ": " + String.join(", ", all));
            }
        }
        return lines;
    }

    private static void section(StringBuilder page, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            page.append("\n## ").append(title).append("\n\n");
            page.append(lines.stream().collect(Collectors.joining("\n"))).append('\n');
        }
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String code(String text) {
        return "`" + text.replace("`", "'") + "`";
    }
}
