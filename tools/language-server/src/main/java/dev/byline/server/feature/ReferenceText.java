package dev.byline.server.feature;

import dev.byline.dsl.ThreadState;
import dev.byline.index.ReferenceType;
import dev.byline.index.ReportHeader;
import dev.byline.reader.SeriesView;
import dev.byline.reader.SourceView;
import dev.byline.reference.ForgePage;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Document;
import dev.byline.reference.Reference.Link;
import dev.byline.reference.Reference.Person;
import dev.byline.reference.Reference.Repository;
import dev.byline.reference.ReportReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is known of a reference, as a text. What comes from a forge may have any characters, and is shown as text. */
public final class ReferenceText {

    private static final Pattern SPECIAL = Pattern.compile("([\\\\`*\\[\\]<>|~&])");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int MOST_REPORTS = 5;

    private static final Reference.Cases<String> TITLES = new Reference.Cases<String>() {
        @Override
        public String person(Person person) {
            return line(person.name());
        }

        @Override
        public String repository(Repository repository) {
            return repository.slug();
        }

        @Override
        public String thread(ForgeThread thread) {
            return line(thread.details().title());
        }

        @Override
        public String link(Link link) {
            return link.title().isBlank() ? link.url() : line(link.title());
        }

        @Override
        public String document(Document document) {
            return line(document.title());
        }

        @Override
        public String page(ForgePage page) {
            return line(page.title());
        }

        @Override
        public String report(ReportReference report) {
            return line(report.title());
        }
    };

    private ReferenceText() {}

    /**
     * What it is called beside its label.
     *
     * @param reference a reference
     * @return a title or a name; empty where none is declared
     */
    public static String title(Reference reference) {
        return reference.match(TITLES);
    }

    private static String line(String text) {
        // Nearly every title is a line already.
        return text.isEmpty() || isLine(text)
                ? text
                : SPACE.matcher(text.strip()).replaceAll(" ");
    }

    private static boolean isLine(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < ' ' || c == ' ' && (i == 0 || i + 1 == text.length() || text.charAt(i + 1) == ' ')) {
                return false;
            }
        }
        return true;
    }

    /**
     * What it is, in a word or two.
     *
     * @param reference a reference
     * @return its kind
     */
    public static String kind(Reference reference) {
        return ReferenceType.of(reference).replace('-', ' ');
    }

    /**
     * Its kind, state, author and title.
     *
     * @param reference a reference
     * @return one line
     */
    public static String line(Reference reference) {
        var parts = new ArrayList<String>();
        parts.add(kind(reference));
        if (reference instanceof ForgeThread thread) {
            state(thread).ifPresent(parts::add);
            if (!thread.details().author().isEmpty()) {
                parts.add("@" + thread.details().author());
            }
        }
        if (!title(reference).isEmpty()) {
            parts.add(title(reference));
        }
        return String.join(" · ", parts);
    }

    private static Optional<String> state(ForgeThread thread) {
        var state = thread.details().state();
        return state == ThreadState.UNKNOWN
                ? Optional.empty()
                : Optional.of(state.name().toLowerCase(Locale.ROOT));
    }

    /**
     * All that is known of it.
     *
     * @param reference a reference of the series
     * @param series the series
     * @param modules what is known of each module
     * @return Markdown
     */
    public static String markdown(Reference reference, SeriesView series, List<SourceView> modules) {
        var text = new StringBuilder();
        text.append("**").append(escape(reference.label())).append("**");
        var title = title(reference);
        if (!title.isEmpty()) {
            text.append(" ").append(escape(title));
        }
        var family = series.family(reference);
        text.append("\n\n").append(family.isPresent() ? "family of links" : kind(reference));
        if (reference instanceof ForgeThread thread) {
            appendDetails(thread, text);
        }
        if (reference instanceof Person person && !person.aliases().isEmpty()) {
            text.append(", formerly ")
                    .append(person.aliases().stream()
                            .map(alias -> escape("@" + alias))
                            .collect(Collectors.joining(", ")));
        }
        if (reference instanceof ReportReference report) {
            text.append(" `")
                    .append(report.file())
                    .append(ReportHeader.MARKDOWN)
                    .append("`");
        } else if (reference instanceof Document document) {
            text.append(" `").append(document.path()).append("`");
        } else if (family.isPresent()) {
            // Where one of them leads is a page, not where all of them do.
            text.append("  \n`").append(reference.url().replace("`", "")).append("`");
        } else {
            text.append("  \n<").append(reference.url().replace(">", "%3E")).append(">");
        }
        text.append("\n\n").append(cited(InModules.citing(reference, series, modules)));
        return text.toString();
    }

    private static void appendDetails(ForgeThread thread, StringBuilder text) {
        var details = thread.details();
        text.append(" of ").append(escape(thread.repository().slug()));
        state(thread).ifPresent(state -> text.append(", ").append(state));
        if (!details.author().isEmpty()) {
            text.append(", by ").append(escape("@" + details.author()));
        }
        details.opened().ifPresent(day -> text.append(", opened ").append(day));
        details.closed().ifPresent(day -> text.append(", closed ").append(day));
        if (!details.labels().isEmpty()) {
            text.append("  \nlabels: ")
                    .append(details.labels().stream().map(ReferenceText::escape).collect(Collectors.joining(", ")));
        }
    }

    /**
     * Where something is cited.
     *
     * @param reports the reports that cite it
     * @return a sentence without its point
     */
    public static String cited(List<ReportHeader> reports) {
        if (reports.isEmpty()) {
            return "cited in no report";
        }
        var last = reports.stream()
                .skip(Math.max(0, reports.size() - MOST_REPORTS))
                .map(report -> escape(report.reference().label()))
                .collect(Collectors.joining(", "));
        return "cited in " + count(reports.size()) + ": " + (reports.size() > MOST_REPORTS ? "…, " : "") + last;
    }

    static String count(int reports) {
        return reports + (reports == 1 ? " report" : " reports");
    }

    static String escape(String text) {
        return SPECIAL.matcher(line(text)).replaceAll("\\\\$1");
    }
}
