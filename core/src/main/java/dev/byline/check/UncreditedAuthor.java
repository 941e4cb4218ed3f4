package dev.byline.check;

import dev.byline.catalog.BotHandles;
import dev.byline.catalog.Catalog;
import dev.byline.dsl.Highlight;
import dev.byline.dsl.Item;
import dev.byline.dsl.Paragraph;
import dev.byline.evaluate.Origins;
import dev.byline.expression.Place;
import dev.byline.markdown.ParsedReport;
import dev.byline.markdown.Passage;
import dev.byline.problem.CheckId;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Reference.Person;
import dev.byline.reference.Reference.PullRequest;
import dev.byline.reference.ReportPeriod;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An item that cites a pull request and not who opened it, or wrote it together with them.
 *
 * <p>An item and what is nested in it are one: whoever is cited in either is credited for both. A label in prose may
 * also recall a pull request: it counts only if nothing in the report cites that one together with its author, and if
 * it is not declared to be older than the report's period.
 */
final class UncreditedAuthor implements ReportCheck {

    @Override
    public CheckId id() {
        return CheckId.UNCREDITED_AUTHOR;
    }

    @Override
    public boolean needsAll() {
        return true;
    }

    @Override
    public Stream<Problem> check(ParsedReport report, Origins origins) {
        var search = new Search(report, origins);
        PassageGroup.of(report).forEach(group -> search.look(group, Set.of()));
        return search.problems();
    }

    /** A pull request that a passage cites without its author, and where in the text that ends; -1 for a credit. */
    private record Uncredited(
            PullRequest pull, Person author, Passage passage, Optional<Place> place, boolean credit, int end) {}

    private static final class Search {

        private final Catalog catalog;
        private final Optional<ReportPeriod> period;
        private final Origins origins;
        private final List<Uncredited> found = new ArrayList<>();
        private final Set<PullRequest> credited = new HashSet<>();

        Search(ParsedReport report, Origins origins) {
            this.catalog = report.catalog();
            this.period = report.header().period();
            this.origins = origins;
        }

        void look(PassageGroup group, Set<Person> around) {
            var own = new HashSet<>(around);
            for (var passage : group.passages()) {
                own.addAll(Citations.people(passage, catalog));
            }
            var all = own;
            if (!group.nested().isEmpty()) {
                all = new HashSet<>(own);
                group.nested().stream()
                        .flatMap(PassageGroup::all)
                        .map(passage -> Citations.people(passage, catalog))
                        .forEach(all::addAll);
            }
            for (var passage : group.passages()) {
                var seen = new HashSet<PullRequest>();
                for (var credit : passage.credits()) {
                    if (credit instanceof PullRequest pull && seen.add(pull)) {
                        uncited(pull, all)
                                .forEach(author ->
                                        found.add(new Uncredited(pull, author, passage, origins.of(credit), true, -1)));
                    }
                }
                for (var use : passage.prose().labels()) {
                    if (use.reference().isPresent()
                            && use.reference().get() instanceof PullRequest pull
                            && seen.add(pull)) {
                        uncited(pull, all)
                                .forEach(author -> found.add(new Uncredited(
                                        pull,
                                        author,
                                        passage,
                                        origins.of(passage.text(), use.start(), use.end()),
                                        false,
                                        use.end() + 1)));
                    }
                }
            }
            for (var nested : group.nested()) {
                look(nested, own);
            }
        }

        /** Who wrote a pull request and is not cited, as far as it is known; where all are, that counts for the report. */
        private List<Person> uncited(PullRequest pull, Set<Person> cited) {
            var authors = Stream.concat(Stream.of(pull.details().author()), pull.details().coAuthors().stream())
                    .flatMap(handle -> person(handle.strip()).stream())
                    .distinct()
                    .toList();
            if (!authors.isEmpty() && cited.containsAll(authors)) {
                credited.add(pull);
            }
            return authors.stream().filter(author -> !cited.contains(author)).toList();
        }

        private Optional<Person> person(String handle) {
            return catalog.handle(handle.startsWith("@") ? handle.substring(1) : handle)
                    // An app does what somebody has told it to do.
                    .filter(person -> !BotHandles.isBot(person.handle()));
        }

        Stream<Problem> problems() {
            return found.stream()
                    .filter(f -> f.credit() || (!credited.contains(f.pull()) && !isRecalled(f.pull())))
                    .map(f -> new Problem(
                                    CheckId.UNCREDITED_AUTHOR,
                                    "`" + f.pull().label() + "` was " + (isAuthor(f) ? "opened by `" : "written with `")
                                            + f.author().label() + "`, who is not credited",
                                    remedy(f),
                                    f.place())
                            .with(repairs(f)));
        }

        private boolean isAuthor(Uncredited uncredited) {
            return person(uncredited.pull().details().author().strip())
                    .filter(uncredited.author()::equals)
                    .isPresent();
        }

        private boolean isRecalled(ForgeThread thread) {
            return period.isPresent()
                    && ThreadDays.last(thread)
                            .filter(day -> day.isBefore(period.get().from()))
                            .isPresent();
        }

        private List<Repair> repairs(Uncredited uncredited) {
            var passage = uncredited.passage();
            var constant = constant(uncredited);
            // Without credits, what comes behind the text may be a count.
            var last = passage.credits().isEmpty()
                    ? passage.activity().isPresent() ? Optional.<Place>empty() : origins.of(passage.text())
                    : uncredited.credit()
                            ? uncredited.place()
                            : origins.of(passage.credits().get(passage.credits().size() - 1));
            if (constant.isPresent()) {
                return last
                        .<Repair>map(place -> new Repair.Append(
                                "add " + constant.get() + " to the credits", place, ", " + constant.get()))
                        .stream()
                        .toList();
            }
            return uncredited.end() < 0
                    ? List.of()
                    : Repair.append(
                            origins,
                            passage.text(),
                            uncredited.end(),
                            " [" + uncredited.author().label() + "]");
        }

        private Optional<String> constant(Uncredited uncredited) {
            var block = uncredited.passage().block();
            var hasCredits = block instanceof Item || block instanceof Highlight || block instanceof Paragraph;
            return JavaNaming.constant(uncredited.author(), catalog).filter(constant -> hasCredits);
        }

        private String remedy(Uncredited uncredited) {
            return constant(uncredited)
                    .map(constant -> "add " + constant + " to the credits")
                    .orElse("write `[" + uncredited.author().label() + "]` beside it");
        }
    }
}
