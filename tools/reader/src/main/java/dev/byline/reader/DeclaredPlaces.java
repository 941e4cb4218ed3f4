package dev.byline.reader;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.DeclarationSite;
import dev.byline.catalog.Declarations;
import dev.byline.catalog.Declarations.ByDeclaration;
import dev.byline.catalog.Declarations.FamilyDeclaration;
import dev.byline.catalog.Declarations.PageDeclaration;
import dev.byline.catalog.Declarations.ThreadDeclaration;
import dev.byline.dsl.Identifier;
import dev.byline.dsl.Repository;
import dev.byline.expression.Place;
import dev.byline.reader.Cited.Form;
import dev.byline.reader.declaration.DeclaredReports;
import dev.byline.reader.declaration.DeclaredSeries;
import dev.byline.reader.symbol.Symbols;
import dev.byline.reference.ForgePage;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.PullRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds where the references of a series are declared. */
final class DeclaredPlaces {

    private final DeclaredSeries series;
    private final Catalog catalog;
    private final Symbols symbols;
    private final DeclaredReports places;
    private final Predicate<String> isOfType;
    private final Predicate<? super Reference> isWanted;
    private final List<Cited> found = new ArrayList<>();

    /**
     * A search. To find out where something stands takes a look at the source, which is done for nothing else.
     *
     * @param series the series
     * @param symbols what the names in the sources mean
     * @param places where annotations stand
     * @param isOfType whether the declarations of a type are looked for, by its binary name
     * @param isWanted whether a reference is looked for
     */
    DeclaredPlaces(
            DeclaredSeries series,
            Symbols symbols,
            DeclaredReports places,
            Predicate<String> isOfType,
            Predicate<? super Reference> isWanted) {
        this.isOfType = isOfType;
        this.isWanted = isWanted;
        this.series = series;
        this.catalog = series.catalog();
        this.symbols = symbols;
        this.places = places;
    }

    private record Thread(String slug, boolean pull, int number) {

        static Thread of(ForgeThread thread) {
            return new Thread(thread.repository().slug(), thread instanceof PullRequest, thread.number());
        }
    }

    List<Cited> all() {
        // A file with a report has no other declarations, in nearly every case.
        if (isOfType.test(catalog.series().type())
                || series.members().parts().stream().anyMatch(isOfType)) {
            addCatalog(series.declarations());
        }
        addReports();
        return found;
    }

    private void addCatalog(Declarations declared) {
        for (var person : declared.people()) {
            var reference = catalog.handle(person.handle());
            add(reference, Form.DECLARATION, person.handle(), person.handleSite());
            for (var i = 0; i < person.aliases().size(); i++) {
                add(
                        reference,
                        Form.ALIAS,
                        person.aliases().get(i),
                        person.site().element("aliases", i));
            }
        }
        for (var repository : declared.repositories()) {
            add(
                    repository(repository.slug()),
                    Form.DECLARATION,
                    repository.slug(),
                    repository.site().member("slug"));
        }
        var threads = new HashMap<Thread, ForgeThread>();
        catalog.threads().forEach(thread -> threads.put(Thread.of(thread), thread));
        declared.threads().forEach(thread -> add(thread, threads));
        for (var link : declared.links()) {
            add(
                    catalog.label(link.label()),
                    Form.DECLARATION,
                    link.label(),
                    link.site().member("label"));
        }
        for (var document : declared.documents()) {
            var reference = catalog.documents().stream()
                    .filter(each -> each.path().equals(document.path()))
                    .findFirst();
            add(reference, Form.DECLARATION, document.path(), document.site().member("path"));
            if (!document.label().isEmpty()) {
                add(reference, Form.NAMED, document.label(), document.site().member("label"));
            }
        }
        declared.families().forEach(this::add);
        declared.pages().forEach(this::add);
    }

    private void addReports() {
        for (var report : catalog.reports()) {
            if (!isOfType.test(report.type()) || !isWanted.test(report.reference())) {
                continue;
            }
            symbols.source(report.type())
                    .ifPresent(type -> add(
                            Optional.of(report.reference()),
                            Form.DECLARATION,
                            report.reference().label(),
                            Optional.of(places.title(type))));
        }
    }

    private void add(ThreadDeclaration declared, Map<Thread, ForgeThread> threads) {
        var repository = repository(declared.repository());
        repository
                .map(each -> threads.get(new Thread(each.slug(), declared.pull(), declared.number())))
                .ifPresent(thread -> add(
                        Optional.of(thread),
                        Form.DECLARATION,
                        String.valueOf(declared.number()),
                        declared.numberSite()));
        // A number in a list says no more.
        if (declared.site().annotation() == Repository.class) {
            return;
        }
        if (!declared.repository().isEmpty()) {
            add(repository, Form.NAMED, declared.repository(), declared.site().member("repository"));
        }
        addAuthor(declared.author(), declared.site());
        for (var i = 0; i < declared.coAuthors().size(); i++) {
            var handle = declared.coAuthors().get(i);
            add(catalog.handle(handle), Form.NAMED, handle, declared.site().element("coAuthors", i));
        }
        Stream.concat(declared.reviews().stream(), declared.comments().stream()).forEach(this::add);
    }

    private void add(FamilyDeclaration declared) {
        var family = declared.identifier()
                .map(Identifier::family)
                .or(() -> catalog.families().stream()
                        .filter(each -> each.label().equals(declared.label()))
                        .findFirst());
        // An identifier is a name of Java.
        var site = declared.identifier().isPresent()
                ? declared.site()
                : declared.site().member("label");
        family.ifPresent(each -> add(Optional.of(Families.itself(each)), Form.DECLARATION, each.label(), site));
    }

    private void add(PageDeclaration declared) {
        var of = declared.kind() == ForgePage.Kind.TEAM
                ? Optional.<dev.byline.reference.Reference.Repository>empty()
                : repository(declared.repository());
        var owner = of.map(dev.byline.reference.Reference.Repository::slug)
                .orElseGet(() -> declared.name().replaceFirst("/.*", ""));
        add(
                catalog.pages().stream()
                        .filter(page -> page.kind() == declared.kind()
                                && page.of().equals(owner)
                                && declared.name().equals(of.isPresent() ? page.name() : owner + "/" + page.name()))
                        .findFirst(),
                Form.DECLARATION,
                declared.name(),
                declared.nameSite());
        if (of.isPresent() && !declared.repository().isEmpty()) {
            add(of, Form.NAMED, declared.repository(), declared.site().member("repository"));
        }
        addAuthor(declared.author(), declared.site());
    }

    private void addAuthor(String author, DeclarationSite site) {
        if (!author.isEmpty()) {
            add(catalog.handle(author), Form.NAMED, author, site.member("author"));
        }
    }

    private void add(ByDeclaration by) {
        var person = catalog.handle(by.who());
        if (isOfType.test(by.site().type()) && person.filter(isWanted).isPresent()) {
            add(person, Form.NAMED, by.who(), places.place(by.site(), "who"));
        }
    }

    private Optional<dev.byline.reference.Reference.Repository> repository(String name) {
        return catalog.repositories().stream()
                .filter(each -> name.isEmpty()
                        ? each.home()
                        : each.slug().equals(name) || each.name().equals(name))
                .findFirst();
    }

    private void add(Optional<? extends Reference> reference, Form form, String written, DeclarationSite site) {
        if (isOfType.test(site.type()) && reference.filter(isWanted).isPresent()) {
            add(reference, form, written, places.place(site));
        }
    }

    private void add(Optional<? extends Reference> reference, Form form, String written, Optional<Place> place) {
        reference.ifPresent(each -> place.flatMap(where -> where.file()
                        .path()
                        .map(path -> new Cited(each, form, written, "", path, where.span(), isWhole(where, written))))
                .ifPresent(found::add));
    }

    /** Whether the value stands there as it is: it may be put together from constants. */
    private static boolean isWhole(Place place, String written) {
        return place instanceof Place.Characters characters
                ? characters.value().equals(written)
                : place.file()
                        .content()
                        .subSequence(place.span().start(), place.span().end())
                        .toString()
                        .equals(written);
    }
}
