package dev.byline.catalog;

import dev.byline.catalog.Declarations.RepositoryDeclaration;
import dev.byline.reference.Reference.Repository;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts the declarations of each repository together. */
final class RepositoryResolver {

    private final boolean fullNames;
    private final ForgeRegistry forges;
    private final NameRegistry names;
    private final ProblemList problems;
    private final Map<String, Repository> bySlug = new LinkedHashMap<>();
    private final Map<String, Repository> byName = new HashMap<>();
    private final Map<String, ForgeSite> forgeBySlug = new HashMap<>();
    private Optional<Repository> home = Optional.empty();

    RepositoryResolver(boolean fullNames, ForgeRegistry forges, NameRegistry names, ProblemList problems) {
        this.fullNames = fullNames;
        this.forges = forges;
        this.names = names;
        this.problems = problems;
    }

    /** A value of some declaration of a repository, and where it stands. */
    private record Given(String value, DeclarationSite site) {

        /** The first that says anything. */
        Given or(Given next) {
            return value.isEmpty() ? next : this;
        }

        boolean contradicts(Given next) {
            return !value.isEmpty() && !next.value.isEmpty() && !value.equals(next.value);
        }
    }

    /** The declarations of one repository, put together; {@code home} is empty or not. */
    private record Merged(DeclarationSite site, Given name, Given home, Given forge) {

        static Merged of(RepositoryDeclaration declared) {
            var site = declared.site();
            return new Merged(
                    site,
                    new Given(declared.name(), site.member("name")),
                    new Given(declared.home() ? "home" : "", site.member("home")),
                    new Given(declared.forge(), site.member("forge")));
        }
    }

    void resolve(List<RepositoryDeclaration> declarations) {
        var merged = new LinkedHashMap<String, Merged>();
        var spellings = new HashMap<String, String>();
        for (var declaration : declarations) {
            var slug = declaration.slug();
            var site = declaration.site().member("slug");
            var near = ForgeNames.slugIn(slug);
            if (!ForgeNames.isSlug(slug) || near.isPresent()) {
                problems.invalid(
                        site,
                        "\"" + slug + "\" is not a repository's slug",
                        near.map(meant -> "did you mean \"" + meant + "\"?")
                                .orElse("write owner and name, like \"linuxkit/linuxkit-ci\""));
                continue;
            }
            var spelling = spellings.putIfAbsent(slug.toLowerCase(Locale.ROOT), slug);
            if (spelling != null && !spelling.equals(slug)) {
                problems.conflict(
                        site,
                        "the repository \"" + slug + "\" is declared as \"" + spelling + "\" before",
                        "write \"" + spelling + "\" here too");
                continue;
            }
            merged.merge(slug, Merged.of(declaration), (before, next) -> merge(slug, before, next));
        }
        merged.forEach(this::add);
    }

    private Merged merge(String slug, Merged before, Merged next) {
        if (before.name().contradicts(next.name())) {
            problems.conflict(
                    next.name().site(),
                    "the repository \"" + slug + "\" is named \""
                            + before.name().value() + "\" before",
                    "give it one name");
        }
        if (before.forge().contradicts(next.forge())) {
            problems.conflict(
                    next.forge().site(),
                    "the repository \"" + slug + "\" lives on \""
                            + before.forge().value() + "\" before",
                    "name one forge");
        }
        return new Merged(
                before.site(),
                before.name().or(next.name()),
                before.home().or(next.home()),
                before.forge().or(next.forge()));
    }

    private void add(String slug, Merged declared) {
        var givenName = declared.name().value();
        var name = givenName.isEmpty() ? slug.substring(slug.lastIndexOf('/') + 1) : givenName;
        var wantsHome = !declared.home().value().isEmpty();
        if (wantsHome && home.isPresent()) {
            problems.conflict(
                    declared.home().site(),
                    "\"" + slug + "\" is declared home after \"" + home.get().slug() + "\"",
                    "a series has one home; delete one home = true");
        }
        var isHome = wantsHome && home.isEmpty();
        var forge = forges.named(declared.forge().value(), declared.forge().site());
        var repository = new Repository(slug, name, fullNames ? slug : name, forge.repositoryUrl(slug), isHome);
        if (isHome) {
            home = Optional.of(repository);
        }
        bySlug.put(slug, repository);
        byName.putIfAbsent(name, repository);
        forgeBySlug.put(slug, forge);
        names.register(
                repository,
                JavaNames.identifier(name),
                givenName.isEmpty()
                        ? declared.site().member("slug")
                        : declared.name().site(),
                List.of(name, slug));
    }

    Collection<Repository> all() {
        return bySlug.values();
    }

    Optional<Repository> home() {
        return home;
    }

    Optional<Repository> bySlugOrName(String slugOrName) {
        return Optional.ofNullable(bySlug.get(slugOrName)).or(() -> Optional.ofNullable(byName.get(slugOrName)));
    }

    /** Whether the repository's name leads to it: of two with one name, the second is reachable by its slug only. */
    boolean hasItsName(Repository repository) {
        return repository.equals(byName.get(repository.name()));
    }

    ForgeSite forgeOf(Repository repository) {
        return forgeBySlug.getOrDefault(repository.slug(), ForgeSite.GITHUB);
    }
}
