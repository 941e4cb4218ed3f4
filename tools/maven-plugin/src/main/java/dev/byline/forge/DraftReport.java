package dev.byline.forge;

import dev.byline.catalog.ActivityCount;
import dev.byline.catalog.ActivityCounts;
import dev.byline.catalog.Catalog;
import dev.byline.catalog.Locales;
import dev.byline.catalog.TitlePattern;
import dev.byline.dsl.Activity;
import dev.byline.dsl.ThreadState;
import dev.byline.generated.GeneratedNames;
import dev.byline.java.JavaText;
import dev.byline.markdown.PlainText;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Person;
import dev.byline.reference.Reference.PullRequest;
import dev.byline.reference.Reference.Repository;
import dev.byline.reference.ReportPeriod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report on all that the catalog knows of a period, as Java. A formatter lays it out. */
final class DraftReport {

    /** Few enough for the code of a method (JVMS 4.7.3: 65,535 bytes). */
    private static final int MOST_IN_A_METHOD = 200;
    /** Few enough for the constants of a class (JVMS 4.1: 65,535). */
    private static final int MOST_IN_A_CLASS = 5_000;
    /** More names than a reader takes in. */
    private static final int MOST_PEOPLE = 8;

    /** What would be a reference, or a place of credits or counts, in the text of a title. */
    private static final Pattern MEANT_AS_TEXT =
            Pattern.compile("\\{(?=[a-z][a-z-]*})|(?<![\\p{L}\\p{N}])@(?=[\\p{L}\\p{N}])|#(?=[0-9])|:(?=//)");

    private final SeriesSource series;
    private final Catalog catalog;
    /** What the forge calls a pull request. */
    private final String pullName;

    private final ReportPeriod period;
    private final String type;
    private final Optional<Siblings> siblings;
    private final Map<Reference, String> constants = new HashMap<>();
    private final Map<String, String> methods = new LinkedHashMap<>();
    private int items;
    private boolean usesConstants;

    DraftReport(SeriesSource series, ReportPeriod period, String type, Optional<Siblings> siblings) {
        this.series = series;
        this.siblings = siblings;
        this.catalog = series.catalog();
        this.pullName = catalog.pullName();
        this.period = period;
        this.type = type;
        catalog.constants().forEach((name, reference) -> {
            constants.putIfAbsent(reference, name);
            // Of the names that a person has, the one of today.
            if (reference instanceof Person person && letters(name).equals(letters(person.handle()))) {
                constants.put(reference, name);
            }
        });
    }

    private static String letters(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** How many items the draft has, once it is written. */
    int items() {
        return items;
    }

    /** In which section a thread belongs. */
    private enum Kind {
        MERGED("Merged %ss"),
        CLOSED_ISSUE("Closed issues"),
        CLOSED_PULL("Closed %ss"),
        OPEN("New and still open"),
        OVER("Discussed after they were closed");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** The heading of its section, where pull requests have a name. */
        String title(String pullName) {
            return title.formatted(pullName);
        }
    }

    private Kind kind(ForgeThread thread) {
        var details = thread.details();
        var closed = details.closed().filter(day -> details.state() != ThreadState.OPEN);
        if (closed.filter(day -> day.isBefore(period.from())).isPresent()) {
            return Kind.OVER;
        }
        var isOver = closed.map(day -> !day.isAfter(period.to()))
                .orElse(details.state() == ThreadState.MERGED || details.state() == ThreadState.CLOSED);
        if (!isOver) {
            return Kind.OPEN;
        }
        return thread instanceof PullRequest
                ? details.state() == ThreadState.MERGED ? Kind.MERGED : Kind.CLOSED_PULL
                : Kind.CLOSED_ISSUE;
    }

    String source() {
        var threads = catalog.threads().stream()
                .filter(thread -> thread.details().happenedIn(period))
                .toList();
        if (threads.size() > MOST_IN_A_CLASS) {
            throw new ForgeException("the catalog knows " + threads.size() + " threads of " + period.label()
                    + ", more than one Java class can hold; take a shorter period");
        }
        items = threads.size();
        var byKind = threads.stream().collect(Collectors.groupingBy(this::kind));
        var body = new StringBuilder("report()" + around() + "\n.intro(" + JavaText.expression(intro(threads))
                + (isKnown(threads) ? ", activity())" : ")"));
        for (var kind : Kind.values()) {
            var ofKind = byKind.getOrDefault(kind, List.of());
            if (!ofKind.isEmpty()) {
                body.append("\n.section(")
                        .append(JavaText.literal(kind.title(pullName)))
                        .append(",\n")
                        .append(content(kind, ofKind))
                        .append(")");
            }
        }
        return file(body.toString());
    }

    /** What stands around the body, as in the last report. */
    private String around() {
        if (siblings.isEmpty()) {
            return "";
        }
        var layout = siblings.get().layout();
        return (layout.seriesFrontMatter() ? "" : ".withoutFrontMatter()")
                + (layout.frontMatter().isEmpty()
                        ? ""
                        : ".frontMatter(" + JavaText.expression(siblings.get().frontMatter(period)) + ")")
                + (layout.heading() ? "" : ".withoutHeading()")
                + (layout.footer() || catalog.series().footer().isEmpty() ? "" : ".withoutFooter()")
                + (layout.fullNames() && !catalog.series().fullNames() ? ".fullNames()" : "");
    }

    /** The file and the title, where those of the last reports do not follow from the series. */
    private String named() {
        var declared = series.declarations().series();
        var usual = period.to().toString();
        var file =
                siblings.filter(each -> declared.patterns().file().isEmpty()).flatMap(each -> each.file(period, usual));
        var title = siblings.flatMap(each -> each.title(
                period,
                TitlePattern.fill(declared.title(), declared.name(), Locales.of(declared.locale()), each.lastPeriod())
                        .title()));
        return file.map(name -> ", file = " + JavaText.literal(name)).orElse("")
                + title.map(text -> ", title = " + JavaText.literal(text)).orElse("");
    }

    private String file(String body) {
        var packageName = series.packageName();
        var refs = GeneratedNames.of(series.type()).refs();
        var lists = methods.isEmpty() ? "" : "import dev.byline.dsl.ItemList;\n";
        var words = "import static dev.byline.dsl.Dsl.*;\n";
        var constants = "import static " + (packageName.isEmpty() ? "" : packageName + ".") + refs + ".*;\n";
        return (packageName.isEmpty() ? "" : "package " + packageName + ";\n\n")
                + (usesConstants ? Stream.of(words, constants).sorted().collect(Collectors.joining()) : words)
                + "\n" + lists
                + "import dev.byline.dsl.Report;\nimport dev.byline.dsl.ReportDocument;\n"
                + "import dev.byline.dsl.ReportSource;\n\n"
                + "@Report(series = " + series.sourceName() + ".class, " + PeriodName.members(period, true) + named()
                + ")\n"
                + "final class " + type + " implements ReportSource {\n\n"
                + "    @Override\n    public ReportDocument write() {\n        return " + body + ";\n    }\n"
                + methods.entrySet().stream()
                        .map(method -> "\n    private static ItemList " + method.getKey() + "() {\n        return list("
                                + method.getValue() + ");\n    }\n")
                        .collect(Collectors.joining())
                + "}\n";
    }

    private boolean isKnown(List<ForgeThread> threads) {
        return !threads.isEmpty() || new SyncedTypes(series, period).isWritten();
    }

    private String intro(List<ForgeThread> threads) {
        // That nothing is counted does not say that nothing happened. The period is not named: its name may be a label.
        if (!isKnown(threads)) {
            return "What happened in this time is not known yet.";
        }
        var counts = ActivityCounts.of(catalog, period, new Activity(List.of()));
        var repositories = threads.stream()
                .map(ForgeThread::repository)
                .distinct()
                .map(Repository::label)
                .map(label -> "[" + PlainText.inline(label) + "]")
                .toList();
        return "There " + (counts.get(ActivityCount.CONTRIBUTIONS) == 1 ? "was " : "were ")
                + counted(counts, ActivityCount.CONTRIBUTIONS, "contribution")
                + " (" + pullName + "s, issues, comments and reviews) from "
                + counted(counts, ActivityCount.CONTRIBUTORS, "contributor")
                + (repositories.isEmpty() ? "" : " to " + joined(repositories)) + ". "
                + counted(counts, ActivityCount.OPENED_PULLS, "opened " + pullName) + ", "
                + counted(counts, ActivityCount.MERGED_PULLS, "merged " + pullName) + ", "
                + counted(counts, ActivityCount.OPENED_ISSUES, "opened issue") + ", "
                + counted(counts, ActivityCount.CLOSED_ISSUES, "closed issue") + ".";
    }

    private static String counted(ActivityCounts counts, ActivityCount count, String noun) {
        var number = counts.get(count);
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String joined(List<String> words) {
        var last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    private String content(Kind kind, List<ForgeThread> threads) {
        var written = threads.stream().map(thread -> item(kind, thread)).toList();
        if (written.size() <= MOST_IN_A_METHOD) {
            return String.join(",\n", written);
        }
        var calls = new ArrayList<String>();
        for (var i = 0; i * MOST_IN_A_METHOD < written.size(); i++) {
            var name = method(kind, i + 1);
            var part = written.subList(i * MOST_IN_A_METHOD, Math.min(written.size(), (i + 1) * MOST_IN_A_METHOD));
            methods.put(name, String.join(",\n", part));
            calls.add(name + "()");
        }
        return String.join(",\n", calls);
    }

    private static String method(Kind kind, int number) {
        return switch (kind) {
            case MERGED -> "merged" + number;
            case CLOSED_ISSUE -> "closedIssues" + number;
            case CLOSED_PULL -> "closedPulls" + number;
            case OPEN -> "open" + number;
            case OVER -> "discussed" + number;
        };
    }

    private String item(Kind kind, ForgeThread thread) {
        var title = title(thread);
        var label = "[" + PlainText.inline(thread.label()) + "]";
        var credits = new ArrayList<String>();
        // Credits are for what happened in the period; the text may recall what is older.
        var text = kind == Kind.OVER || !constants.containsKey(thread) ? (title + " " + label).strip() : title;
        if (text.equals(title)) {
            constant(thread).ifPresent(credits::add);
        }
        people(thread).stream()
                .limit(MOST_PEOPLE)
                .map(this::constant)
                .flatMap(Optional::stream)
                .forEach(credits::add);
        usesConstants |= !credits.isEmpty();
        return "item(" + JavaText.expression(text)
                + credits.stream().map(credit -> ", " + credit).collect(Collectors.joining()) + ")";
    }

    /** The title as Markdown that shows it, whatever characters it has. */
    private String title(ForgeThread thread) {
        var title = PlainText.line(thread.details().title());
        if (title.isEmpty()) {
            return thread instanceof PullRequest ? "A " + pullName : "An issue";
        }
        return MEANT_AS_TEXT.matcher(PlainText.paragraph(title)).replaceAll("\\\\$0");
    }

    private Optional<String> constant(Reference reference) {
        return Optional.ofNullable(constants.get(reference));
    }

    /** Who opened it, who wrote it too, who reviewed it, and who commented on it. */
    private List<Person> people(ForgeThread thread) {
        var details = thread.details();
        var seen = new TreeSet<String>();
        return Stream.of(
                        Stream.of(details.author()),
                        details.coAuthors().stream(),
                        details.reviewers().stream(),
                        details.commenters().stream())
                .flatMap(handles -> handles)
                .filter(handle -> !handle.isEmpty())
                .flatMap(handle -> catalog.label("@" + handle).stream())
                .filter(Person.class::isInstance)
                .map(Person.class::cast)
                .filter(person -> seen.add(person.handle()))
                .toList();
    }
}
