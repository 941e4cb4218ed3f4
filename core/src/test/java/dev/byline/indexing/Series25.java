package dev.byline.indexing;

import static dev.byline.dsl.Dsl.item;
import static dev.byline.dsl.Dsl.report;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.Resolving;
import dev.byline.dsl.CatalogOf;
import dev.byline.dsl.Issue;
import dev.byline.dsl.People;
import dev.byline.dsl.Person;
import dev.byline.dsl.PullRequest;
import dev.byline.dsl.Report;
import dev.byline.dsl.ReportDocument;
import dev.byline.dsl.Repository;
import dev.byline.dsl.Series;
import dev.byline.index.IndexedReport;
import dev.byline.index.SeriesIndex;
import dev.byline.markdown.MarkdownWriter;
import dev.byline.markdown.ParsedReport;
import dev.byline.reference.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A series of four reports. Run as a program, it prints all that is written for it. */
final class Series25 {

    @Series(name = "Kit*", title = "Report {from} [{to}] #", footer = "More by [@rn].")
    @Repository(
            slug = "a/kit",
            home = true,
            pulls = {1, 2, 3},
            issues = {4, 5})
    @Repository(slug = "a/other", pulls = 1)
    @People({"rn", "avsm"})
    @Person(handle = "ijc", name = "Ian *C* [x]", url = "https://example.org/(ijc")
    interface Kit {}

    @CatalogOf(value = Kit.class, week = "2017-W25")
    @PullRequest(number = 6, opened = "2017-06-01")
    @Issue(number = 7, repository = "other")
    interface Part25 {}

    @CatalogOf(Kit.class)
    @PullRequest(number = 8, opened = "2017-06-20")
    @PullRequest(number = 9, opened = "2017-01-01", closed = "2017-06-25")
    @Repository(slug = "a/kit", pulls = 10)
    interface Part26 {}

    @Report(series = Kit.class, week = "2017-W25")
    interface Week25 {}

    @Report(series = Kit.class, week = "2017-W26")
    interface Week26 {}

    @Report(series = Kit.class, day = "2017-06-21", file = "notes/(a")
    interface Notes {}

    @Report(series = Kit.class, file = "about", title = "About & <all>")
    interface About {}

    private static final List<Class<?>> TYPES =
            List.of(Part25.class, Part26.class, Week25.class, Week26.class, Notes.class, About.class);

    private Series25() {}

    static Catalog catalog() {
        return Resolving.catalog(Kit.class, TYPES.toArray(Class<?>[]::new));
    }

    static Reference ref(Catalog catalog, String label) {
        return catalog.label(label).orElseThrow(() -> new AssertionError(label));
    }

    static ParsedReport read(Catalog catalog, Class<?> type) {
        return ParsedReport.of(catalog, catalog.report(type.getName()).orElseThrow(), document(catalog, type));
    }

    private static ReportDocument document(Catalog catalog, Class<?> type) {
        var rn = ref(catalog, "@rn");
        var avsm = ref(catalog, "@avsm");
        var ijc = ref(catalog, "@ijc");
        if (type == Week25.class) {
            return report().intro("About [kit] and [kit].", rn)
                    .highlight("# Not a [heading]", "By [@avsm].", ref(catalog, "#1"), rn)
                    .highlight("1. *First*", "")
                    .section(
                            "Work",
                            item("Some [#1] text", ref(catalog, "#4"), ijc).items(item("[a/kit#2]", avsm)));
        }
        if (type == Week26.class) {
            return report().section("More", item("x", rn, avsm));
        }
        return type == Notes.class ? report().item("notes", ijc) : report().paragraph("[@rn] says so. [2017-W25]");
    }

    static List<IndexedReport> reports(Catalog catalog) {
        return List.of(Week25.class, Week26.class, Notes.class, About.class).stream()
                .map(type -> ReportEntries.of(read(catalog, type)))
                .toList();
    }

    static SeriesIndex index() {
        var catalog = catalog();
        return SeriesIndex.of(catalog.declared(), reports(catalog));
    }

    static String page(Catalog catalog, SeriesIndex index) {
        return IndexPage.write(
                catalog, index.reports().stream().map(ReportSummary::of).toList());
    }

    /** All that is written, with the types and the reports in some order that means nothing. */
    static String everything(long seed) {
        var random = new Random(seed);
        var types = new ArrayList<>(TYPES);
        Collections.shuffle(types, random);
        var catalog = Resolving.catalog(Kit.class, types.toArray(Class<?>[]::new));
        var reports = new ArrayList<>(reports(catalog));
        Collections.shuffle(reports, random);
        var text = new StringBuilder(page(catalog, SeriesIndex.of(catalog.declared(), reports)));
        for (var type : Arrays.asList(Week25.class, Week26.class, Notes.class, About.class)) {
            text.append(MarkdownWriter.write(read(catalog, type)));
        }
        return text + catalog.constants().toString();
    }

    public static void main(String[] args) {
        System.out.print(everything(1).hashCode());
    }
}
