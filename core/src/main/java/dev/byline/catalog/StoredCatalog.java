package dev.byline.catalog;

import dev.byline.catalog.CatalogBuilder.Parts;
import dev.byline.dsl.DefinitionOrder;
import dev.byline.dsl.LinkForm;
import dev.byline.dsl.Series;
import dev.byline.dsl.ThreadState;
import dev.byline.index.ReportHeader;
import dev.byline.problem.CheckId;
import dev.byline.reference.Contribution;
import dev.byline.reference.ForgePage;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.LinkFamily;
import dev.byline.reference.PageDetails;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Document;
import dev.byline.reference.Reference.Issue;
import dev.byline.reference.Reference.Link;
import dev.byline.reference.Reference.Person;
import dev.byline.reference.Reference.PullRequest;
import dev.byline.reference.Reference.Repository;
import dev.byline.reference.ReportPeriod;
import dev.byline.reference.ReportReference;
import dev.byline.reference.ThreadDetails;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A resolved catalog as bytes, with what is wrong with its declarations. Reading it is much faster than reading the
 * annotations of all types and resolving them. Whether they still say the same, and whether the same Byline has written it,
 * who reads it has to know.
 *
 * <p>Equal catalogs give equal bytes.
 */
public final class StoredCatalog {

    private static final int NO_DAY = Integer.MIN_VALUE;

    private StoredCatalog() {}

    /**
     * Writes a catalog.
     *
     * @param resolved the catalog and its problems
     * @return the bytes
     */
    public static byte[] write(Catalog.Resolved resolved) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            new Writer(out).write(resolved);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads a catalog.
     *
     * @param bytes what {@link #write} has written, and nothing else
     * @return the catalog and its problems
     * @throws RuntimeException of any kind, if the bytes are damaged
     */
    public static Catalog.Resolved read(ByteBuffer bytes) {
        return new Reader(bytes).read();
    }

    private static final class Writer {

        private final DataOutputStream out;
        private final Map<Reference, Integer> numbers = new LinkedHashMap<>();

        Writer(DataOutputStream out) {
            this.out = out;
        }

        void write(Catalog.Resolved resolved) throws IOException {
            var parts = resolved.catalog().resolvedParts();
            series(parts.series());
            texts(parts.types());
            number(parts);
            out.writeInt(numbers.size());
            for (var reference : numbers.keySet()) {
                reference(reference);
            }
            references(parts.people());
            references(parts.repositories());
            references(parts.threads());
            references(parts.links());
            references(parts.documents());
            out.writeInt(parts.reports().size());
            for (var report : parts.reports()) {
                text(report.type());
                number(report.reference());
            }
            out.writeInt(parts.constants().size());
            for (var constant : parts.constants().entrySet()) {
                text(constant.getKey());
                number(constant.getValue());
                text(parts.owners().getOrDefault(constant.getKey(), ""));
            }
            out.writeInt(parts.labels().size());
            for (var label : new TreeMap<>(parts.labels()).entrySet()) {
                text(label.getKey());
                number(label.getValue());
            }
            out.writeInt(parts.forges().size());
            for (var forge : parts.forges()) {
                texts(forge.templates());
            }
            out.writeInt(parts.families().size());
            for (var family : parts.families()) {
                text(family.name());
                text(family.label());
                text(family.url());
                text(family.title());
                out.writeByte(family.rule().kind().ordinal());
                out.writeInt(family.rule().min());
                out.writeInt(family.rule().max());
                text(family.rule().matches());
                text(family.rule().example());
            }
            out.writeInt(resolved.problems().size());
            for (var problem : resolved.problems()) {
                out.writeInt(problem.check().ordinal());
                text(problem.what());
                text(problem.remedy());
                site(problem.site());
                out.writeInt(problem.within().isPresent() ? 1 : 0);
                if (problem.within().isPresent()) {
                    text(problem.within().get().text());
                    out.writeInt(problem.within().get().start());
                    out.writeInt(problem.within().get().end());
                }
            }
        }

        /** Repositories come first: a thread names its own. */
        private void number(Parts parts) {
            parts.repositories().forEach(this::add);
            parts.people().forEach(this::add);
            parts.threads().forEach(this::add);
            parts.links().forEach(this::add);
            parts.documents().forEach(this::add);
            parts.reports().forEach(report -> add(report.reference()));
            parts.constants().values().forEach(this::add);
            new TreeMap<>(parts.labels()).values().forEach(this::add);
        }

        private void add(Reference reference) {
            if (reference instanceof ForgeThread thread) {
                numbers.putIfAbsent(thread.repository(), numbers.size());
            }
            numbers.putIfAbsent(reference, numbers.size());
        }

        private void number(Reference reference) throws IOException {
            out.writeInt(Objects.requireNonNull(numbers.get(reference)));
        }

        private void references(Iterable<? extends Reference> references) throws IOException {
            var size = 0;
            for (var ignored : references) {
                size++;
            }
            out.writeInt(size);
            for (var reference : references) {
                number(reference);
            }
        }

        private void series(SeriesHeader series) throws IOException {
            text(series.type());
            text(series.name());
            text(series.folder());
            text(series.footer());
            text(series.locale());
            out.writeBoolean(series.fullNames());
            out.writeBoolean(series.itemsCiteThreads());
            out.writeBoolean(series.itemsCreditPeople());
            text(series.patterns().frontMatter());
            text(series.patterns().file());
            text(series.patterns().reportLink());
            text(series.patterns().publishTo());
            style(series.style());
        }

        private void style(SeriesStyle style) throws IOException {
            out.writeByte(style.people().ordinal());
            out.writeByte(style.threads().ordinal());
            out.writeByte(style.others().ordinal());
            out.writeByte(style.definitions().ordinal());
            text(style.bullet());
            text(style.nestedBullet());
            out.writeInt(style.nestedIndent());
            text(style.bold());
            out.writeBoolean(style.underlinedHeadings());
            out.writeBoolean(style.closedHeadings());
            out.writeBoolean(style.heading());
            out.writeInt(style.linesAboveHeadings());
            out.writeInt(style.linesBelowHeadings());
            out.writeInt(style.linesBelowFrontMatter());
            out.writeInt(style.linesAboveLists());
            text(style.tableColumn());
            text(style.creditsBegin());
            text(style.creditsBetween());
            text(style.creditsEnd());
            out.writeBoolean(style.names());
        }

        /** Writes what belongs to one kind of reference. */
        private interface Writing {
            void write() throws IOException;
        }

        private void reference(Reference reference) throws IOException {
            reference
                    .match(new Reference.Cases<Writing>() {
                        @Override
                        public Writing person(Person person) {
                            return () -> {
                                out.writeByte('@');
                                text(person.handle());
                                text(person.name());
                                text(person.url());
                                texts(person.aliases());
                                out.writeInt(person.until().size());
                                for (var day : person.until()) {
                                    day(day);
                                }
                            };
                        }

                        @Override
                        public Writing repository(Repository repository) {
                            return () -> {
                                out.writeByte('/');
                                text(repository.slug());
                                text(repository.name());
                                text(repository.label());
                                text(repository.url());
                                out.writeBoolean(repository.home());
                            };
                        }

                        @Override
                        public Writing thread(ForgeThread thread) {
                            return () -> {
                                out.writeByte(thread instanceof PullRequest ? '!' : '#');
                                number(thread.repository());
                                out.writeInt(thread.number());
                                text(thread.label());
                                text(thread.url());
                                details(thread.details());
                            };
                        }

                        @Override
                        public Writing link(Link link) {
                            return () -> {
                                out.writeByte(':');
                                text(link.label());
                                text(link.url());
                                text(link.title());
                            };
                        }

                        @Override
                        public Writing document(Document document) {
                            return () -> {
                                out.writeByte('.');
                                text(document.path());
                                text(document.label());
                                text(document.title());
                                text(document.url());
                            };
                        }

                        @Override
                        public Writing page(ForgePage page) {
                            return () -> {
                                out.writeByte('*');
                                out.writeByte(page.kind().ordinal());
                                text(page.of());
                                text(page.name());
                                text(page.label());
                                text(page.url());
                                var details = page.details();
                                text(details.title());
                                text(details.author());
                                day(details.date());
                                out.writeByte(details.state().ordinal());
                                text(details.category());
                            };
                        }

                        @Override
                        public Writing report(ReportReference report) {
                            return () -> {
                                out.writeByte('-');
                                text(report.label());
                                text(report.file());
                                text(report.title());
                                periods(report.period().stream().toList());
                                text(report.url());
                            };
                        }
                    })
                    .write();
        }

        private void details(ThreadDetails details) throws IOException {
            text(details.title());
            text(details.author());
            out.writeByte(details.state().ordinal());
            day(details.opened());
            day(details.closed());
            texts(details.labels());
            contributions(details.reviews());
            contributions(details.comments());
            periods(details.periods());
            texts(details.coAuthors());
        }

        private void contributions(List<Contribution> contributions) throws IOException {
            out.writeInt(contributions.size());
            for (var contribution : contributions) {
                text(contribution.who());
                day(contribution.on());
                out.writeInt(contribution.times());
            }
        }

        private void periods(List<ReportPeriod> periods) throws IOException {
            out.writeInt(periods.size());
            for (var period : periods) {
                out.writeByte(period.kind().ordinal());
                day(Optional.of(period.from()));
                day(Optional.of(period.to()));
            }
        }

        private void day(Optional<LocalDate> day) throws IOException {
            out.writeInt(day.map(d -> (int) d.toEpochDay()).orElse(NO_DAY));
        }

        private void site(DeclarationSite site) throws IOException {
            text(site.type());
            text(site.annotation().getSimpleName());
            out.writeInt(site.occurrence());
            text(site.member());
            out.writeInt(site.index());
        }

        private void texts(List<String> texts) throws IOException {
            out.writeInt(texts.size());
            for (var text : texts) {
                text(text);
            }
        }

        private void text(String text) throws IOException {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    private static final class Reader {

        private static final ThreadState[] STATES = ThreadState.values();
        private static final ReportPeriod.Kind[] KINDS = ReportPeriod.Kind.values();
        private static final ForgePage.Kind[] PAGE_KINDS = ForgePage.Kind.values();
        private static final LinkFamily.Kind[] FAMILY_KINDS = LinkFamily.Kind.values();
        private static final CheckId[] CHECKS = CheckId.values();

        private final ByteBuffer in;
        private final byte[] bytes;
        private final int offset;
        private Reference[] references = {};

        Reader(ByteBuffer in) {
            this.in = in;
            this.bytes = in.array();
            this.offset = in.arrayOffset();
        }

        Catalog.Resolved read() {
            var series = series();
            var types = texts();
            references = new Reference[in.getInt()];
            for (var i = 0; i < references.length; i++) {
                references[i] = reference();
            }
            var people = references(Person.class);
            var repositories = references(Repository.class);
            var threads = references(ForgeThread.class);
            var links = references(Link.class);
            var documents = references(Document.class);
            var reports = new ArrayList<ReportHeader>();
            for (var left = in.getInt(); left > 0; left--) {
                var type = text();
                reports.add(new ReportHeader(type, (ReportReference) references[in.getInt()]));
            }
            var size = in.getInt();
            var constants = new LinkedHashMap<String, Reference>(2 * size);
            var owners = new HashMap<String, String>(2 * size);
            for (var left = size; left > 0; left--) {
                var constant = text();
                constants.put(constant, references[in.getInt()]);
                var owner = text();
                if (!owner.isEmpty()) {
                    owners.put(constant, owner);
                }
            }
            var labels = new HashMap<String, Reference>();
            for (var left = in.getInt(); left > 0; left--) {
                labels.put(text(), references[in.getInt()]);
            }
            var forges = new ArrayList<ForgeSite>();
            for (var left = in.getInt(); left > 0; left--) {
                forges.add(ForgeSite.ofTemplates(texts()));
            }
            var families = new ArrayList<LinkFamily>();
            for (var left = in.getInt(); left > 0; left--) {
                families.add(new LinkFamily(
                        text(),
                        text(),
                        text(),
                        text(),
                        new LinkFamily.Rule(FAMILY_KINDS[in.get()], in.getInt(), in.getInt(), text(), text())));
            }
            var problems = new ArrayList<DeclarationProblem>();
            for (var left = in.getInt(); left > 0; left--) {
                problems.add(new DeclarationProblem(CHECKS[in.getInt()], text(), text(), site(), within()));
            }
            var parts = new Parts(
                    series,
                    types,
                    constants,
                    owners,
                    labels,
                    people,
                    repositories,
                    threads,
                    links,
                    documents,
                    reports,
                    forges,
                    families);
            return new Catalog.Resolved(Catalog.ofOrdered(parts), problems);
        }

        private Optional<DeclarationProblem.Within> within() {
            return in.getInt() == 0
                    ? Optional.empty()
                    : Optional.of(new DeclarationProblem.Within(text(), in.getInt(), in.getInt()));
        }

        private SeriesHeader series() {
            return new SeriesHeader(
                    text(),
                    text(),
                    text(),
                    text(),
                    text(),
                    flag(),
                    flag(),
                    flag(),
                    new SeriesPatterns(text(), text(), text(), text()),
                    style());
        }

        private SeriesStyle style() {
            return new SeriesStyle(
                    form(),
                    form(),
                    form(),
                    DefinitionOrder.values()[in.get()],
                    text(),
                    text(),
                    in.getInt(),
                    text(),
                    flag(),
                    flag(),
                    flag(),
                    in.getInt(),
                    in.getInt(),
                    in.getInt(),
                    in.getInt(),
                    text(),
                    text(),
                    text(),
                    text(),
                    flag());
        }

        private LinkForm form() {
            return LinkForm.values()[in.get()];
        }

        private <R extends Reference> List<R> references(Class<R> type) {
            var size = in.getInt();
            var found = new ArrayList<R>(size);
            for (var left = size; left > 0; left--) {
                found.add(type.cast(references[in.getInt()]));
            }
            return found;
        }

        private Reference reference() {
            return switch (in.get()) {
                case '@' -> new Person(text(), text(), text(), texts(), days());
                case '/' -> new Repository(text(), text(), text(), text(), flag());
                case '!' -> new PullRequest(repository(), in.getInt(), text(), text(), details());
                case '#' -> new Issue(repository(), in.getInt(), text(), text(), details());
                case ':' -> new Link(text(), text(), text());
                case '.' -> new Document(text(), text(), text(), text());
                case '-' ->
                    new ReportReference(
                            text(), text(), text(), periods().stream().findFirst(), text());
                case '*' -> ForgePage.of(PAGE_KINDS[in.get()], text(), text(), text(), text(), pageDetails());
                default -> throw new IllegalStateException("no reference");
            };
        }

        private List<Optional<LocalDate>> days() {
            var days = new ArrayList<Optional<LocalDate>>();
            for (var left = in.getInt(); left > 0; left--) {
                days.add(day());
            }
            return days;
        }

        private PageDetails pageDetails() {
            return new PageDetails(text(), text(), day(), STATES[in.get()], text());
        }

        private Repository repository() {
            return (Repository) references[in.getInt()];
        }

        private ThreadDetails details() {
            return new ThreadDetails(
                    text(),
                    text(),
                    STATES[in.get()],
                    day(),
                    day(),
                    texts(),
                    contributions(),
                    contributions(),
                    periods(),
                    texts());
        }

        private List<Contribution> contributions() {
            var size = in.getInt();
            if (size == 0) {
                return List.of();
            }
            var contributions = new ArrayList<Contribution>();
            for (var left = size; left > 0; left--) {
                contributions.add(new Contribution(text(), day(), in.getInt()));
            }
            return contributions;
        }

        private List<ReportPeriod> periods() {
            var size = in.getInt();
            if (size == 0) {
                return List.of();
            }
            var periods = new ArrayList<ReportPeriod>();
            for (var left = size; left > 0; left--) {
                periods.add(new ReportPeriod(KINDS[in.get()], day().orElseThrow(), day().orElseThrow()));
            }
            return periods;
        }

        private Optional<LocalDate> day() {
            var day = in.getInt();
            return day == NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
        }

        private DeclarationSite site() {
            return new DeclarationSite(text(), annotation(text()), in.getInt(), text(), in.getInt());
        }

        private static Class<? extends Annotation> annotation(String name) {
            try {
                return Class.forName(
                                Series.class.getPackageName() + "." + name, false, StoredCatalog.class.getClassLoader())
                        .asSubclass(Annotation.class);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }

        private List<String> texts() {
            var size = in.getInt();
            if (size == 0) {
                return List.of();
            }
            var texts = new String[size];
            for (var i = 0; i < size; i++) {
                texts[i] = text();
            }
            return List.of(texts);
        }

        private boolean flag() {
            return in.get() != 0;
        }

        private String text() {
            var length = in.getInt();
            if (length == 0) {
                return "";
            }
            var start = in.position();
            in.position(start + length);
            return new String(bytes, offset + start, length, StandardCharsets.UTF_8);
        }
    }
}
