package dev.byline.server.feature;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.CatalogBuilder;
import dev.byline.catalog.DeclarationProblem;
import dev.byline.catalog.DeclarationSite;
import dev.byline.catalog.Declarations;
import dev.byline.catalog.Declarations.ByDeclaration;
import dev.byline.catalog.Declarations.FamilyDeclaration;
import dev.byline.catalog.Declarations.PageDeclaration;
import dev.byline.catalog.Declarations.ReportDeclaration;
import dev.byline.catalog.Declarations.ThreadDeclaration;
import dev.byline.check.Occurrence;
import dev.byline.dsl.Report;
import dev.byline.index.ReportHeader;
import dev.byline.reader.Cited;
import dev.byline.reader.Cited.Form;
import dev.byline.reader.SeriesView;
import dev.byline.reader.SourceView;
import dev.byline.reader.parse.SourceText;
import dev.byline.reader.repair.Edit;
import dev.byline.reference.ForgePage;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Document;
import dev.byline.reference.Reference.Link;
import dev.byline.reference.Reference.Person;
import dev.byline.reference.Reference.Repository;
import dev.byline.reference.ReportReference;
import dev.byline.server.text.AnnotationText;
import dev.byline.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Gives a person, a link, a family of links, a document or the file of a report another name, wherever it stands. What becomes of its labels and its
 * constant, the catalog itself says: it is resolved again with the new name.
 */
public final class Rename {

    private static final Pattern ESCAPED = Pattern.compile("\\\\(\\p{Punct})");
    private static final Pattern BRACKETS = Pattern.compile("([\\[\\]\\\\])");

    private final SourceView view;
    private final SeriesView series;
    private final Reference reference;
    private final String oldName;

    private Rename(InModules.Known known, String oldName) {
        this.view = known.view();
        this.series = known.series();
        this.reference = known.reference();
        this.oldName = oldName;
    }

    /** Why something cannot be renamed. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        /**
         * A refusal.
         *
         * @param message what is wrong; what to do
         */
        public Refused(String message) {
            super(message);
        }
    }

    /**
     * What would be renamed.
     *
     * @param span where it stands, without what stays
     * @param name its name
     */
    public record Renamed(Span span, String name) {}

    /**
     * Looks at what stands at a place.
     *
     * @param view what is known of the sources
     * @param file a source
     * @param offset an offset in it
     * @return what would be renamed; empty where nothing of Byline's stands
     * @throws Refused if it cannot be renamed
     */
    public static Optional<Renamed> prepare(SourceView view, Path file, int offset) {
        return reference(view, file, offset)
                .or(() -> OwnLabels.at(view, file, offset)
                        .map(own ->
                                new Renamed(own.at().span(), unescape(own.at().written()))));
    }

    private static Optional<Renamed> reference(SourceView view, Path file, int offset) {
        return Target.at(view, file, offset).map(target -> {
            var name = name(target);
            var span = target.cited().span();
            var text = view.text(file).map(SourceText::content).orElse("");
            var isHandle = target.cited().form() == Form.LABEL
                    && target.cited().reference() instanceof Person
                    && text.startsWith("@", span.start());
            return new Renamed(isHandle ? new Span(span.start() + 1, span.end()) : span, name);
        });
    }

    /** The name under which the reference stands there: a person may have several. */
    private static String name(Target target) {
        var cited = target.cited();
        var catalog = target.series().catalog();
        return cited.reference().match(new Reference.Cases<String>() {
            @Override
            public String person(Person person) {
                var written = cited.form() == Form.CONSTANT || cited.form() == Form.IMPORT
                        ? catalog.constants().entrySet().stream()
                                .filter(constant -> constant.getKey().equals(cited.written()))
                                .findFirst()
                                .flatMap(constant -> handleOf(person, constant.getKey()))
                                .orElse(person.handle())
                        : unescape(cited.written()).replaceFirst("^@", "");
                return person.aliases().contains(written) ? written : person.handle();
            }

            @Override
            public String repository(Repository repository) {
                throw new Refused("the name of " + repository.label()
                        + " is its forge's; change the slug of its declaration when it has moved");
            }

            @Override
            public String thread(ForgeThread thread) {
                throw new Refused(
                        "the number of " + thread.label() + " is its forge's; declare another thread, and cite that");
            }

            @Override
            public String link(Link link) {
                return RenamedFamily.pattern(link, target.series()).orElse(link.label());
            }

            @Override
            public String document(Document document) {
                return document.path();
            }

            @Override
            public String page(ForgePage page) {
                throw new Refused("the name of " + page.label() + " is its forge's; change its declaration");
            }

            @Override
            public String report(ReportReference report) {
                return report.file();
            }
        });
    }

    private static Optional<String> handleOf(Person person, String constant) {
        return person.aliases().stream()
                .filter(alias -> constant.replaceFirst("^_", "").equals(alias.replaceAll("[^\\p{L}\\p{N}_]", "_")))
                .findFirst();
    }

    static String unescape(String markdown) {
        return Catalog.normalize(ESCAPED.matcher(markdown).replaceAll("$1"));
    }

    /**
     * A file beside the reports that is called otherwise from now on.
     *
     * @param from its path in the class output
     * @param to its new path there
     */
    public record Move(String from, String to) {}

    /**
     * What is to be done.
     *
     * @param edits the changes, file by file; none where nothing of Byline's stands
     * @param move the file that is to be moved too
     */
    public record Renaming(List<Edit> edits, Optional<Move> move) {

        /** Copies the list, so that it cannot change. */
        public Renaming {
            edits = List.copyOf(edits);
        }
    }

    /**
     * Renames what stands at a place.
     *
     * @param view what is known of the sources
     * @param modules what is known of all modules: each may have something to change
     * @param file a source
     * @param offset an offset in it
     * @param newName its new name
     * @return what is to be done
     * @throws Refused if it cannot be renamed so
     */
    public static Renaming to(SourceView view, List<SourceView> modules, Path file, int offset, String newName) {
        return Target.at(view, file, offset)
                .map(target -> renamed(target, modules, newName))
                .orElseGet(() -> new Renaming(
                        OwnLabels.at(view, file, offset)
                                .map(own -> ownLabel(own, Catalog.normalize(newName)))
                                .orElse(List.of()),
                        Optional.empty()));
    }

    private static Renaming renamed(Target target, List<SourceView> modules, String newName) {
        var reference = target.series().asDeclared(target.cited().reference());
        var edits = InModules.of(reference, target.series(), modules)
                .flatMap(known -> new Rename(known, name(target)).edits(newName).stream())
                .distinct()
                .toList();
        var places = edits.stream()
                .map(edit -> List.of(edit.file(), edit.span()))
                .distinct()
                .count();
        if (places < edits.size()) {
            throw new Refused("two modules would give the constant of \"" + newName
                    + "\" different names; write a name that no module has");
        }
        var move = target.cited().reference() instanceof Document document && !edits.isEmpty()
                ? Optional.of(new Move(
                        target.series().pathInOutput(document.path()),
                        target.series().pathInOutput(newName.strip())))
                : Optional.<Move>empty();
        return new Renaming(edits, move);
    }

    /** A label that the prose defines itself: to CommonMark, what is between the brackets may be nearly anything. */
    private static List<Edit> ownLabel(OwnLabels own, String newName) {
        if (newName.isEmpty() || newName.startsWith("^")) {
            throw new Refused("\"" + newName + "\" cannot be a label; write a word or several");
        }
        var isOther =
                !Catalog.fold(newName).equals(Catalog.fold(unescape(own.at().written())));
        if (isOther && own.isTaken(newName)) {
            throw new Refused("[" + newName + "] stands for something else; write another label");
        }
        return own.places().stream()
                .filter(cited -> !unescape(cited.written()).equals(newName))
                .map(cited -> text(cited, escape(newName)))
                .toList();
    }

    private List<Edit> edits(String typed) {
        var newName = cleaned(typed);
        if (newName.isEmpty()) {
            throw new Refused("the new name is empty; write one");
        }
        if (newName.equals(oldName)) {
            return List.of();
        }
        var resolved = CatalogBuilder.resolve(declarations(newName));
        refuseNewProblems(resolved);
        var family = series.family(reference);
        if (family.isPresent()) {
            return RenamedFamily.of(family.get(), newName, resolved.catalog()).edits(series.of(reference));
        }
        var renamed = find(resolved.catalog(), newName);
        var constants = constants(resolved.catalog(), renamed);
        var edits = new ArrayList<Edit>();
        for (var cited : series.of(reference)) {
            edit(cited, newName, renamed, constants).ifPresent(edits::add);
        }
        if (reference instanceof ReportReference) {
            edits.add(fileMember(newName));
        }
        return edits.stream().distinct().toList();
    }

    private String cleaned(String typed) {
        var name = typed.strip();
        if (reference instanceof Person) {
            return name.replaceFirst("^@", "");
        } else if (reference instanceof ReportReference && name.endsWith(ReportHeader.MARKDOWN)) {
            return name.substring(0, name.length() - ReportHeader.MARKDOWN.length());
        }
        return reference instanceof Link ? Catalog.normalize(name) : name;
    }

    /** What the annotations would say. */
    private Declarations declarations(String newName) {
        var old = series.declarations();
        UnaryOperator<String> handle =
                name -> reference instanceof Person && name.equalsIgnoreCase(oldName) ? newName : name;
        return new Declarations(
                old.series(),
                old.forges(),
                old.repositories(),
                old.people().stream()
                        .map(person -> new Declarations.PersonDeclaration(
                                handle.apply(person.handle()),
                                person.name(),
                                person.aliases().stream().map(handle).toList(),
                                person.forge(),
                                person.url(),
                                person.site(),
                                person.handleSite(),
                                person.constant(),
                                person.until()))
                        .toList(),
                old.threads().stream().map(thread -> thread(thread, handle)).toList(),
                old.links().stream()
                        .map(link -> reference instanceof Link
                                        && Catalog.normalize(link.label()).equals(oldName)
                                ? new Declarations.LinkDeclaration(newName, link.url(), link.title(), link.site())
                                : link)
                        .toList(),
                old.documents().stream()
                        .map(document ->
                                reference instanceof Document && document.path().equals(oldName)
                                        ? new Declarations.DocumentDeclaration(
                                                newName, document.label(), document.title(), document.site())
                                        : document)
                        .toList(),
                old.parts(),
                old.reports().stream().map(report -> report(report, newName)).toList(),
                old.families().stream().map(family -> family(family, newName)).toList(),
                old.pages().stream().map(page -> page(page, handle)).toList());
    }

    private static ThreadDeclaration thread(ThreadDeclaration thread, UnaryOperator<String> handle) {
        UnaryOperator<ByDeclaration> by =
                each -> new ByDeclaration(handle.apply(each.who()), each.on(), each.times(), each.site());
        return new ThreadDeclaration(
                thread.pull(),
                thread.repository(),
                thread.number(),
                thread.title(),
                handle.apply(thread.author()),
                thread.state(),
                thread.opened(),
                thread.closed(),
                thread.labels(),
                thread.reviews().stream().map(by).toList(),
                thread.comments().stream().map(by).toList(),
                thread.part(),
                thread.site(),
                thread.numberSite(),
                thread.coAuthors().stream().map(handle).toList());
    }

    private FamilyDeclaration family(FamilyDeclaration family, String newName) {
        return series.family(reference).isPresent()
                        && family.identifier().isEmpty()
                        && family.label().equals(oldName)
                ? new FamilyDeclaration(
                        family.identifier(),
                        newName,
                        family.url(),
                        family.title(),
                        family.name(),
                        family.min(),
                        family.max(),
                        family.matches(),
                        family.example(),
                        family.site())
                : family;
    }

    private static PageDeclaration page(PageDeclaration page, UnaryOperator<String> handle) {
        return new PageDeclaration(
                page.kind(),
                page.repository(),
                page.name(),
                page.title(),
                handle.apply(page.author()),
                page.date(),
                page.state(),
                page.category(),
                page.url(),
                page.site(),
                page.nameSite());
    }

    private ReportDeclaration report(ReportDeclaration report, String newName) {
        return report.type().equals(reportType())
                ? new ReportDeclaration(report.type(), report.period(), newName, report.title(), report.site())
                : report;
    }

    private String reportType() {
        return series.catalog().reports().stream()
                .filter(report -> report.reference().equals(reference))
                .map(ReportHeader::type)
                .findFirst()
                .orElse("");
    }

    private void refuseNewProblems(Catalog.Resolved resolved) {
        var known = CatalogBuilder.resolve(series.declarations()).problems().stream()
                .map(Rename::text)
                .collect(Collectors.toSet());
        resolved.problems().stream()
                .map(Rename::text)
                .filter(text -> !known.contains(text))
                .findFirst()
                .ifPresent(text -> {
                    throw new Refused(text);
                });
    }

    private static String text(DeclarationProblem problem) {
        return problem.what() + "; " + problem.remedy();
    }

    private Reference find(Catalog catalog, String newName) {
        Optional<? extends Reference> found;
        if (reference instanceof Person) {
            found = catalog.handle(newName);
        } else if (reference instanceof Link) {
            found = catalog.label(newName);
        } else if (reference instanceof Document) {
            found = catalog.documents().stream()
                    .filter(document -> document.path().equals(newName))
                    .findFirst();
        } else {
            found = catalog.report(reportType()).map(ReportHeader::reference);
        }
        return found.orElseThrow(() -> new Refused(
                "\"" + newName + "\" cannot be the name of a " + ReferenceText.kind(reference) + "; write another"));
    }

    /** The new names of its constants, by the old ones. */
    private Map<String, String> constants(Catalog catalog, Reference renamed) {
        var before = constants(series.catalog(), reference, catalog, renamed);
        var now = constants(catalog, renamed, series.catalog(), reference);
        if (before.isEmpty() || now.isEmpty()) {
            return Map.of();
        }
        return Map.of(before.first(), now.first());
    }

    /** The constants of a reference that the same reference of another catalog has not. */
    private static TreeSet<String> constants(Catalog catalog, Reference of, Catalog other, Reference otherOf) {
        var names = new TreeSet<String>();
        catalog.constants().forEach((name, reference) -> {
            if (reference.equals(of)
                    && other.constant(name).filter(otherOf::equals).isEmpty()) {
                names.add(name);
            }
        });
        return names;
    }

    private Optional<Edit> edit(Cited cited, String newName, Reference renamed, Map<String, String> constants) {
        return switch (cited.form()) {
            case CONSTANT, IMPORT ->
                Optional.ofNullable(constants.get(cited.written()))
                        .map(name -> new Edit(cited.file(), cited.span(), name));
            case DECLARATION, ALIAS, NAMED -> declared(cited, newName);
            case LABEL -> label(cited, renamed);
            case PATH -> path(cited, renamed);
            case URL ->
                cited.written().equals(reference.url()) && !renamed.url().equals(reference.url())
                        ? Optional.of(text(cited, renamed.url()))
                        : Optional.empty();
        };
    }

    private Optional<Edit> declared(Cited cited, String newName) {
        if (reference instanceof ReportReference || cited.form() == Form.NAMED && reference instanceof Document) {
            return Optional.empty();
        }
        var isOld = reference instanceof Person
                ? cited.written().equalsIgnoreCase(oldName)
                : Catalog.normalize(cited.written()).equals(oldName);
        return isOld ? Optional.of(text(cited, newName)) : Optional.empty();
    }

    private Optional<Edit> label(Cited cited, Reference renamed) {
        var written = unescape(cited.written());
        var oldLabel = reference instanceof Person ? "@" + oldName : reference.label();
        if (!written.equals(oldLabel)) {
            return Optional.empty();
        }
        var newLabel = reference instanceof Person person && !oldName.equals(person.handle())
                ? renamedAlias((Person) renamed)
                : renamed.label();
        return newLabel.equals(oldLabel) ? Optional.empty() : Optional.of(text(cited, escape(newLabel)));
    }

    private String renamedAlias(Person renamed) {
        var old = (Person) reference;
        return renamed.aliases().stream()
                .filter(alias -> !old.aliases().contains(alias))
                .findFirst()
                .map(alias -> "@" + alias)
                .orElse(renamed.label());
    }

    private Optional<Edit> path(Cited cited, Reference renamed) {
        var file = renamed instanceof Document document
                ? document.path()
                : renamed instanceof ReportReference report ? report.file() + ReportHeader.MARKDOWN : "";
        var path = Occurrence.pathTo(file, cited.from());
        return path.equals(cited.written()) ? Optional.empty() : Optional.of(text(cited, path));
    }

    /** A label as Markdown. */
    static String escape(String label) {
        return BRACKETS.matcher(label).replaceAll("\\\\$1");
    }

    static Edit text(Cited cited, String text) {
        if (!cited.isWhole()) {
            throw new Refused("`" + cited.written() + "` in " + cited.file().getFileName()
                    + " is put together from several texts; write it as one before");
        }
        return new Edit(cited.file(), cited.span(), Edit.literal(text));
    }

    /** The annotation of the report says what its file is called, from now on if not before. */
    private Edit fileMember(String newName) {
        var type = reportType();
        var site = new DeclarationSite(type, Report.class, 0, "", -1);
        var annotation =
                series.place(site).orElseThrow(() -> new Refused("the annotation of " + type + " is not found"));
        var file = series.file(type).orElseThrow();
        var declared = series.declarations().reports().stream()
                .filter(report -> report.type().equals(type))
                .anyMatch(report -> !report.file().isEmpty());
        if (declared) {
            var place = series.place(site.member("file")).orElseThrow();
            return new Edit(file, place.span(), Edit.literal(newName));
        }
        var content = view.text(file).map(SourceText::content).orElse("");
        return AnnotationText.insertLast(content, annotation.span(), "file = \"" + Edit.literal(newName) + "\"")
                .map(insertion -> new Edit(file, insertion.span(), insertion.text()))
                .orElseThrow(() -> new Refused("the annotation of " + type + " is not complete"));
    }
}
