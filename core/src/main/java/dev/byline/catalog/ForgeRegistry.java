package dev.byline.catalog;

import dev.byline.catalog.Declarations.ForgeDeclaration;
import dev.byline.catalog.Declarations.SeriesDeclaration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The forges of a series by name. */
final class ForgeRegistry {

    private final ProblemList problems;
    private final Map<String, ForgeSite> forges = new LinkedHashMap<>();
    private final ForgeSite ofSeries;

    ForgeRegistry(SeriesDeclaration series, List<ForgeDeclaration> declared, ProblemList problems) {
        this.problems = problems;
        declared.forEach(this::add);
        ofSeries = series.forge().isEmpty()
                ? ForgeSite.GITHUB
                : find(series.forge(), series.site().member("forge"));
    }

    /** All forges that the series may link to: github.com is one even where others are declared. */
    Collection<ForgeSite> all() {
        return Stream.concat(Stream.of(ForgeSite.GITHUB), forges.values().stream())
                .toList();
    }

    /** The forge with a name; the series' where the name is empty, and github.com where it is unknown. */
    ForgeSite named(String name, DeclarationSite site) {
        return name.isEmpty() ? ofSeries : find(name, site);
    }

    private ForgeSite find(String name, DeclarationSite site) {
        var forge = forges.get(name);
        if (forge != null) {
            return forge;
        }
        problems.invalid(
                site,
                "the forge \"" + name + "\" is not declared",
                forges.isEmpty()
                        ? "declare it with @Forge(name = \"" + name + "\", …)"
                        : "declare it with @Forge, or write one of \"" + String.join("\", \"", forges.keySet()) + "\"");
        return ForgeSite.GITHUB;
    }

    private void add(ForgeDeclaration forge) {
        if (forge.name().isBlank()) {
            problems.invalid(forge.site().member("name"), "the forge has no name", "give it one");
        }
        checkTemplate(forge.site().member("person"), forge.person(), "handle");
        checkTemplate(forge.site().member("repository"), forge.repository(), "slug");
        checkTemplate(forge.site().member("issue"), forge.issue(), "slug", "number");
        checkTemplate(forge.site().member("pull"), forge.pull(), "slug", "number");
        if (!forge.pullSign().equals("#") && !forge.pullSign().equals("!")) {
            problems.invalid(
                    forge.site().member("pullSign"),
                    "\"" + forge.pullSign() + "\" cannot stand before a number",
                    "write \"#\" or \"!\"");
        }
        if (forges.putIfAbsent(forge.name(), ForgeSite.of(forge)) != null) {
            problems.conflict(
                    forge.site().member("name"),
                    "the forge \"" + forge.name() + "\" is declared twice",
                    "delete one declaration");
        }
    }

    private void checkTemplate(DeclarationSite site, String template, String... needed) {
        if (!template.startsWith("https://") && !template.startsWith("http://")) {
            problems.invalid(site, "\"" + template + "\" is not the pattern of a web page", "begin it with https://");
            return;
        }
        for (var placeholder : needed) {
            var parts = placeholder.equals("slug") && template.contains("{owner}") && template.contains("{name}");
            if (!template.contains("{" + placeholder + "}") && !parts) {
                problems.invalid(
                        site,
                        "\"" + template + "\" gives every " + (placeholder.equals("handle") ? "person" : "page")
                                + " the same URL",
                        "say with {" + placeholder + "} where the " + placeholder + " stands");
            }
        }
    }
}
