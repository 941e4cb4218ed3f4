package dev.byline.catalog;

import dev.byline.catalog.Declarations.PersonDeclaration;
import dev.byline.reference.Reference.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Resolves people and their former handles. */
final class PersonResolver {

    private final ForgeRegistry forges;
    private final NameRegistry names;
    private final ProblemList problems;
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Set<String> handles = new HashSet<>();

    PersonResolver(ForgeRegistry forges, NameRegistry names, ProblemList problems) {
        this.forges = forges;
        this.names = names;
        this.problems = problems;
    }

    Collection<Person> all() {
        return people.values();
    }

    /** Whether nobody has the handle, nor had it formerly. */
    boolean isNew(PersonDeclaration person) {
        return !handles.contains(person.handle().toLowerCase(Locale.ROOT));
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
        var aliases = new ArrayList<String>();
        var aliasSites = new ArrayList<DeclarationSite>();
        for (var i = 0; i < person.aliases().size(); i++) {
            var site = person.site().element("aliases", i);
            if (isHandle(person.aliases().get(i), site)) {
                aliases.add(person.aliases().get(i));
                aliasSites.add(site);
            }
        }
        var resolved = new Person(person.handle(), person.name(), url(person), aliases);
        if (!person.url().isEmpty()) {
            checkLogin(resolved, person);
        }
        people.put(person.handle().toLowerCase(Locale.ROOT), resolved);
        register(resolved, person.handle(), constant(person), person.handleSite());
        for (var i = 0; i < aliases.size(); i++) {
            register(resolved, aliases.get(i), JavaNames.identifier(aliases.get(i)), aliasSites.get(i));
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
        handles.add(handle.toLowerCase(Locale.ROOT));
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
