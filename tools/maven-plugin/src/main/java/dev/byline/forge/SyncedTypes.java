package dev.byline.forge;

import dev.byline.forge.FetchedThread.Written;
import dev.byline.java.JavaText;
import dev.byline.reference.ReportPeriod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The types that declare what was fetched for a period, as Java. A formatter lays them out. */
final class SyncedTypes {

    /** Few enough for the constants of a class file (JVMS 4.1: 65,535). */
    private static final int MOST_THREADS = 5_000;

    private final SeriesSource series;
    private final ReportPeriod period;
    private final int mostThreads;

    SyncedTypes(SeriesSource series, ReportPeriod period) {
        this(series, period, MOST_THREADS);
    }

    SyncedTypes(SeriesSource series, ReportPeriod period, int mostThreads) {
        this.series = series;
        this.period = period;
        this.mostThreads = mostThreads;
    }

    /** The name of the first type; each further one has a number behind it. */
    String name() {
        return series.simpleName() + PeriodName.inType(period) + "Threads";
    }

    private String name(int index) {
        return index == 0 ? name() : name() + (index + 1);
    }

    /** Whether a type of the series is one of those that are written for the period. */
    boolean isOwn(String type) {
        var simple = type.substring(type.lastIndexOf('.') + 1);
        return series.isSynced(type) && simple.matches(name() + "[0-9]*");
    }

    /** Whether an earlier sync has written the period. */
    boolean isWritten() {
        return series.declarations().parts().stream().anyMatch(part -> isOwn(part.type()));
    }

    /**
     * Writes the types.
     *
     * @param accepted what is to be declared, its threads in the order of the catalog
     * @param homeSlug the slug of the home repository, or nothing
     * @return the sources by the names of the types
     */
    Map<String, String> write(SyncedDeclarations.Accepted accepted, String homeSlug) {
        var threads = accepted.threads();
        var pages =
                accepted.pages().stream().sorted(FetchedPage.order(homeSlug)).toList();
        var types = new LinkedHashMap<String, String>();
        for (var i = 0; i == 0 || i * mostThreads < threads.size(); i++) {
            var part = threads.subList(i * mostThreads, Math.min(threads.size(), (i + 1) * mostThreads));
            types.put(
                    name(i),
                    i == 0
                            ? type(name(i), part, homeSlug, accepted.people(), pages)
                            : type(name(i), part, homeSlug, List.of(), List.of()));
        }
        return types;
    }

    private String type(
            String name,
            List<FetchedThread> threads,
            String homeSlug,
            Collection<String> people,
            List<FetchedPage> pages) {
        var imports = new TreeSet<String>(List.of("CatalogOf"));
        var annotations = new ArrayList<String>();
        if (!people.isEmpty()) {
            annotations.addAll(people(people, imports));
        }
        for (var page : pages) {
            annotations.add(SyncedPages.annotation(page, homeSlug, series.forgeOfPeople(), imports));
        }
        for (var thread : threads) {
            imports.add("ThreadState");
            annotations.add(thread(thread, homeSlug, imports));
        }
        // A type of the series' package may have the name of an imported one.
        var seriesName = imports.contains(series.sourceName().replaceFirst("\\..*", ""))
                        && !series.packageName().isEmpty()
                ? series.packageName() + "." + series.sourceName()
                : series.sourceName();
        annotations.add(
                0,
                "@CatalogOf(value = " + seriesName + ".class, " + PeriodName.members(period, false)
                        + ", synced = true)");
        return (series.packageName().isEmpty() ? "" : "package " + series.packageName() + ";\n\n")
                + imports.stream()
                        .map(type -> "import dev.byline.dsl." + type + ";\n")
                        .collect(Collectors.joining())
                + "\n/** What happened in " + period.label()
                + ". The goal {@code sync} writes this file anew; what is declared elsewhere wins over it. */\n"
                + String.join("\n", annotations) + "\ninterface " + name + " {}\n";
    }

    private List<String> people(Collection<String> people, TreeSet<String> imports) {
        var handles = people.stream().map(JavaText::literal);
        var forge = series.forgeOfPeople();
        imports.add(forge.isEmpty() ? "People" : "Person");
        return forge.isEmpty()
                ? List.of("@People({" + handles.collect(Collectors.joining(", ")) + "})")
                : handles.map(handle -> "@Person(handle = " + handle + ", forge = " + JavaText.literal(forge) + ")")
                        .toList();
    }

    private static String thread(FetchedThread thread, String homeSlug, TreeSet<String> imports) {
        var type = thread.pull() ? "PullRequest" : "Issue";
        imports.add(type);
        var members = new ArrayList<String>();
        if (!thread.slug().equals(homeSlug)) {
            members.add("repository = " + JavaText.literal(thread.slug()));
        }
        members.add("number = " + thread.number());
        text("title", thread.title(), members);
        text("author", thread.author(), members);
        array("coAuthors", thread.coAuthors().stream().map(JavaText::literal).toList(), members);
        members.add("state = ThreadState." + thread.state().name());
        text("opened", thread.opened().toString(), members);
        thread.closed().ifPresent(day -> text("closed", day.toString(), members));
        array("labels", thread.labels().stream().map(JavaText::literal).toList(), members);
        by("reviews", thread.reviews(), members, imports);
        by("comments", thread.comments(), members, imports);
        return "@" + type + "(" + String.join(", ", members) + ")";
    }

    static void text(String name, String value, List<String> members) {
        if (!value.isEmpty()) {
            members.add(name + " = " + JavaText.literal(value));
        }
    }

    private static void by(String name, List<Written> written, List<String> members, TreeSet<String> imports) {
        if (!written.isEmpty()) {
            imports.add("By");
        }
        array(
                name,
                written.stream()
                        .map(by -> "@By(who = " + JavaText.literal(by.who()) + ", on = "
                                + JavaText.literal(by.on().toString())
                                + (by.times() == 1 ? "" : ", times = " + by.times()) + ")")
                        .toList(),
                members);
    }

    private static void array(String name, List<String> elements, List<String> members) {
        if (!elements.isEmpty()) {
            members.add(
                    name + " = " + (elements.size() == 1 ? elements.get(0) : "{" + String.join(", ", elements) + "}"));
        }
    }
}
