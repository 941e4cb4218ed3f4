package dev.byline.catalog;

import dev.byline.catalog.Declarations.PersonDeclaration;
import dev.byline.reference.Reference.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Resolves people and their former handles. */
final class PersonResolver {

    private final ForgeRegistry forges;
    private final NameRegistry names;
    private final PeriodReader periods;
    private final ProblemList problems;
    private final Map<String, Person> people = new LinkedHashMap<>();
    /** By the handle of today and the former ones, in small letters: a forge does not tell them apart by case. */
    private final Map<String, Person> handles = new HashMap<>();

    PersonResolver(ForgeRegistry forges, NameRegistry names, PeriodReader periods, ProblemList problems) {
        this.forges = forges;
        this.names = names;
        this.periods = periods;
        this.problems = problems;
    }

    Collection<Person> all() {
        return people.values();
    }

    /** Whether nobody has the handle, nor had it formerly. */
    boolean isNew(PersonDeclaration person) {
        return !handles.containsKey(person.handle().toLowerCase(Locale.ROOT));
    }

    void add(PersonDeclaration person) {
        if (!isHandle(person.handle(), person.handleSite())) {
            return;
        }
        var known = people.get(person.handle().toLowerCase(Locale.ROOT));
        if (known != null) {
            problems.conflict(
                    person.handleSite(),
                    known.handle().equals(person.handle())
                            ? "@" + person.handle() + " is declared twice"
                            : "@" + person.handle() + " is declared as @" + known.handle()
                                    + " before, and a forge does not tell them apart",
                    "delete one declaration");
            return;
        }
        var renamed = handles.get(person.handle().toLowerCase(Locale.ROOT));
        if (renamed != null) {
            problems.conflict(
                    person.handleSite(),
                    "@" + person.handle() + " is a former handle of @" + renamed.handle(),
                    "if both are one person, delete this declaration; otherwise delete the alias there");
            return;
        }
        var aliases = new ArrayList<String>();
        var aliasSites = new ArrayList<DeclarationSite>();
        var until = new ArrayList<Optional<LocalDate>>();
        for (var i = 0; i < person.aliases().size(); i++) {
            var site = person.site().element("aliases", i);
            if (isHandle(person.aliases().get(i), site)) {
                aliases.add(person.aliases().get(i));
                aliasSites.add(site);
                until.add(
                        i < person.until().size()
                                ? periods.date(
                                        person.until().get(i), person.site().element("until", i))
                                : Optional.empty());
            }
        }
        if (person.until().size() > person.aliases().size()) {
            problems.invalid(
                    person.site().element("until", person.aliases().size()),
                    "@" + person.handle() + " has more days in until than aliases",
                    "write one day for each of the aliases");
        }
        var resolved = new Person(
                person.handle(),
                person.name(),
                url(person),
                aliases,
                person.until().isEmpty() ? List.of() : until);
        if (!person.url().isEmpty()) {
            checkLogin(resolved, person);
        }
        people.put(person.handle().toLowerCase(Locale.ROOT), resolved);
        register(resolved, person.handle(), constant(person), person.handleSite());
        for (var i = 0; i < aliases.size(); i++) {
            registerFormer(resolved, aliases.get(i), aliasSites.get(i));
        }
    }

    private void registerFormer(Person person, String alias, DeclarationSite site) {
        var other = handles.get(alias.toLowerCase(Locale.ROOT));
        if (other == null || other.equals(person)) {
            register(person, alias, JavaNames.identifier(alias), site);
        } else if (other.handle().equalsIgnoreCase(alias)) {
            problems.conflict(
                    site,
                    "@" + alias + " is declared as a person of its own, @" + other.handle(),
                    "if both are one person, delete that declaration; otherwise delete the alias");
        } else {
            problems.conflict(
                    site,
                    "@" + alias + " is a former handle of @" + other.handle() + " too",
                    "delete the alias of whoever had it later, or of whoever never had it");
        }
    }

    /** A URL of a forge says a login itself: that of the handle, or a former one. */
    private void checkLogin(Person person, PersonDeclaration declared) {
        forges.all().stream()
                .flatMap(forge -> forge.handle(person.url()).stream())
                .findFirst()
                .filter(login -> Stream.concat(Stream.of(person.handle()), person.aliases().stream())
                        .noneMatch(login::equalsIgnoreCase))
                .ifPresent(login -> problems.wrongLogin(
                        declared.site().member("url"),
                        "the URL of @" + person.handle() + " is the page of @" + login,
                        "correct one of the two, or name the other handle too: aliases = \"" + login + "\""));
    }

    private String url(PersonDeclaration person) {
        if (person.url().isEmpty()) {
            return forges.named(person.forge(), person.site().member("forge")).personUrl(person.handle());
        }
        LinkTarget.check(person.url(), person.site().member("url"), problems);
        return person.url();
    }

    private String constant(PersonDeclaration person) {
        var own = person.constant();
        if (own.isEmpty()) {
            return JavaNames.identifier(person.handle());
        }
        if (JavaNames.identifier(own).equals(own)) {
            return own;
        }
        problems.invalid(
                person.site().member("constant"),
                "`" + own + "` cannot be the name of a constant",
                "write a Java identifier, such as " + JavaNames.identifier(own));
        return JavaNames.identifier(own);
    }

    private void register(Person person, String handle, String constant, DeclarationSite site) {
        handles.put(handle.toLowerCase(Locale.ROOT), person);
        names.register(person, constant, site, List.of("@" + handle));
    }

    private boolean isHandle(String handle, DeclarationSite site) {
        if (ForgeNames.isHandle(handle)) {
            return true;
        }
        problems.invalid(
                site,
                "\"" + handle + "\" is not a handle",
                handle.startsWith("@") && ForgeNames.isHandle(handle.substring(1))
                        ? "write it without @: \"" + handle.substring(1) + "\""
                        : "write it as the forge has it, without spaces");
        return false;
    }
}
