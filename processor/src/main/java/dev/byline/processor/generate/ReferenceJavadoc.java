package dev.byline.processor.generate;

import dev.byline.catalog.Catalog;
import dev.byline.dsl.ThreadState;
import dev.byline.reference.ForgePage;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.LinkFamily;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Document;
import dev.byline.reference.Reference.Link;
import dev.byline.reference.Reference.Person;
import dev.byline.reference.Reference.PullRequest;
import dev.byline.reference.Reference.Repository;
import dev.byline.reference.ReportPeriod;
import dev.byline.reference.ReportReference;
import dev.byline.reference.ThreadDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the comment of a constant says: all that is declared of its reference. */
final class ReferenceJavadoc {

    private final Catalog catalog;

    ReferenceJavadoc(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The comment of a constant.
     *
     * @param constant the constant's name
     * @param reference what it stands for
     * @return HTML that can stand in a Javadoc comment
     */
    String of(String constant, Reference reference) {
        return reference.match(new Reference.Cases<String>() {
            @Override
            public String person(Person person) {
                return ReferenceJavadoc.this.person(constant, person);
            }

            @Override
            public String repository(Repository repository) {
                return (repository.home() ? "The series' own repository " : "Repository ")
                        + JavadocText.link(repository.url(), repository.slug()) + ".";
            }

            @Override
            public String thread(ForgeThread thread) {
                return titled(thread.details().title(), ReferenceJavadoc.this.thread(thread));
            }

            @Override
            public String link(Link link) {
                return titled(
                        link.title(),
                        "Link " + JavadocText.link(link.url(), link.label()) + ": " + JavadocText.escape(link.url()));
            }

            @Override
            public String document(Document document) {
                return titled(document.title(), "Document " + JavadocText.escape(document.path()) + ".");
            }

            @Override
            public String page(ForgePage page) {
                return titled(
                        page.title(),
                        Character.toUpperCase(page.kind().word().charAt(0))
                                + page.kind().word().substring(1) + " " + JavadocText.link(page.url(), page.label())
                                + " of " + JavadocText.escape(page.of())
                                + (facts(page).isEmpty() ? "." : ": " + String.join(", ", facts(page)) + "."));
            }

            @Override
            public String report(ReportReference report) {
                return ReferenceJavadoc.report(report);
            }
        });
    }

    /**
     * The comment of the method that makes one of a family of links.
     *
     * @param family the family
     * @return HTML that can stand in a Javadoc comment
     */
    String of(LinkFamily family) {
        var rule = family.rule();
        var what = family.takesNumber()
                ? "@param number a number from " + rule.min()
                        + (rule.max() == Integer.MAX_VALUE ? " on" : " to " + rule.max())
                : "@param name what stands for {n}"
                        + (rule.example().isEmpty() ? "" : ", such as " + JavadocText.escape(rule.example()));
        return titled(
                family.title(),
                "A link that prose calls [" + JavadocText.escape(family.label()) + "]: "
                        + JavadocText.escape(family.url()) + "\n\n" + what + "\n@return the link");
    }

    private static String titled(String title, String facts) {
        var escaped = JavadocText.escape(title);
        return escaped.isEmpty() ? facts : escaped + "\n\n<p>" + facts;
    }

    private String thread(ForgeThread thread) {
        var what = thread instanceof PullRequest ? "Pull request " : "Issue ";
        var facts = facts(thread.details());
        return what + JavadocText.link(thread.url(), thread.label()) + " of "
                + JavadocText.escape(thread.repository().slug())
                + (facts.isEmpty() ? "." : ": " + String.join(", ", facts) + ".");
    }

    private List<String> facts(ThreadDetails details) {
        var facts = new ArrayList<String>();
        var opened = details.opened().map(day -> " on " + day).orElse("")
                + (details.author().isEmpty() ? "" : " by " + author(details.author()));
        if (!opened.isEmpty()) {
            facts.add("opened" + opened);
        }
        people("written with ", details.coAuthors()).ifPresent(facts::add);
        state(details).ifPresent(facts::add);
        people("reviewed by ", details.reviewers()).ifPresent(facts::add);
        people("commented on by ", details.commenters()).ifPresent(facts::add);
        if (!details.labels().isEmpty()) {
            facts.add("labelled "
                    + details.labels().stream().map(JavadocText::escape).collect(Collectors.joining(", ")));
        }
        if (!details.periods().isEmpty()) {
            facts.add("declared for "
                    + details.periods().stream().map(ReportPeriod::label).collect(Collectors.joining(", ")));
        }
        return facts;
    }

    private List<String> facts(ForgePage page) {
        var facts = new ArrayList<String>();
        var details = page.details();
        var done = details.date().map(day -> " on " + day).orElse("")
                + (details.author().isEmpty() ? "" : " by " + author(details.author()));
        if (!done.isEmpty()) {
            facts.add((switch (page.kind()) {
                        case COMMIT -> "written";
                        case RELEASE -> "published";
                        case MILESTONE -> "due";
                        case DISCUSSION, TEAM -> "begun";
                    })
                    + done);
        }
        if (details.state() != ThreadState.UNKNOWN) {
            facts.add(details.state().name().toLowerCase(Locale.ROOT));
        }
        if (!details.category().isEmpty()) {
            facts.add("in " + JavadocText.escape(details.category()));
        }
        return facts;
    }

    private static Optional<String> people(String what, List<String> handles) {
        return handles.isEmpty()
                ? Optional.empty()
                : Optional.of(what
                        + handles.stream()
                                .map(handle -> JavadocText.escape("@" + handle))
                                .collect(Collectors.joining(", ")));
    }

    private static Optional<String> state(ThreadDetails details) {
        var closed = details.closed().map(day -> " on " + day).orElse("");
        if (details.state() == ThreadState.MERGED) {
            return Optional.of("merged" + closed);
        }
        if (details.state() == ThreadState.CLOSED || !closed.isEmpty()) {
            return Optional.of("closed" + closed);
        }
        return details.state() == ThreadState.OPEN ? Optional.of("still open") : Optional.empty();
    }

    private String author(String handle) {
        var name = catalog.label("@" + handle)
                .filter(Person.class::isInstance)
                .map(person -> JavadocText.escape(((Person) person).name()))
                .orElse("");
        return JavadocText.escape("@" + handle) + (name.isEmpty() ? "" : " (" + name + ")");
    }

    private static String person(String constant, Person person) {
        var handle = JavadocText.link(person.url(), person.label());
        var name = JavadocText.escape(person.name());
        var formerHandle = formerHandle(constant, person);
        if (formerHandle.isPresent()) {
            return JavadocText.escape("@" + formerHandle.get()) + ", a former handle of " + handle
                    + (name.isEmpty() ? "" : " (" + name + ")") + ".";
        }
        var aliases = person.aliases().stream()
                .map(alias -> JavadocText.escape("@" + alias)
                        + person.until(alias).map(day -> " until " + day).orElse(""))
                .collect(Collectors.joining(", "));
        return (name.isEmpty() ? handle : name + ", " + handle)
                + (aliases.isEmpty() ? "." : ", formerly " + aliases + ".");
    }

    /** Which former handle a constant is named after; none if it is named after the handle of today. */
    private static Optional<String> formerHandle(String constant, Person person) {
        return Stream.concat(Stream.of(person.handle()), person.aliases().stream())
                .filter(handle -> isNamedAfter(constant, handle))
                .findFirst()
                .filter(handle -> !handle.equals(person.handle()));
    }

    /** In a constant's name, {@code _} stands for what an identifier cannot have, and before a keyword or a digit. */
    private static boolean isNamedAfter(String constant, String handle) {
        return constant.matches("_?" + handle.replaceAll("[^A-Za-z0-9]", "."));
    }

    private static String report(ReportReference report) {
        var period = report.period()
                .map(p -> p.from().equals(p.to()) ? " for " + p.to() : " for " + p.from() + " to " + p.to())
                .orElse("");
        return titled(report.title(), "Report " + JavadocText.escape(report.file() + ".md") + period + ".");
    }
}
