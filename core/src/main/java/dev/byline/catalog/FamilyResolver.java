package dev.byline.catalog;

import dev.byline.catalog.DeclarationProblem.Within;
import dev.byline.catalog.Declarations.FamilyDeclaration;
import dev.byline.dsl.Identifier;
import dev.byline.reference.LinkFamily;
import dev.byline.reference.LinkFamily.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import javax.lang.model.SourceVersion;

/** Resolves families of links. */
final class FamilyResolver {

    private static final Pattern PLACE_IN_URL = Pattern.compile("\\{n(?::0+)?}");
    private static final Pattern BRACES = Pattern.compile("[{}]");
    private static final Pattern NOT_IN_A_LABEL = Pattern.compile("[\\[\\]`\\\\\\p{Cntrl}]");
    private static final Pattern AT_THE_ENDS = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    /** The methods that the generated class has in any case. */
    private static final Set<String> TAKEN = Set.of(
            "commit",
            "constantOf",
            "discussion",
            "document",
            "forName",
            "issue",
            "link",
            "linkOf",
            "milestone",
            "person",
            "pullRequest",
            "release",
            "reportReference",
            "repository",
            "series",
            "team");

    private final ProblemList problems;
    private final Map<String, LinkFamily> byName = new LinkedHashMap<>();

    FamilyResolver(ProblemList problems) {
        this.problems = problems;
    }

    List<LinkFamily> all() {
        return List.copyOf(byName.values());
    }

    void add(FamilyDeclaration declared) {
        declared.identifier()
                .map(Identifier::family)
                .or(() -> family(declared))
                .ifPresent(family -> register(family, declared));
    }

    private void register(LinkFamily family, FamilyDeclaration declared) {
        var sameLabel = byName.values().stream()
                .filter(other -> other.label().equals(family.label()) && !other.equals(family))
                .findFirst();
        var sameName = Optional.ofNullable(byName.get(family.name())).filter(other -> !other.equals(family));
        if (sameLabel.isPresent()) {
            problems.conflict(
                    site(declared, "label"),
                    "the labels " + family.label() + " already lead to "
                            + sameLabel.get().url(),
                    "give the family another label, or delete one of the two");
        } else if (sameName.isPresent()) {
            problems.conflict(
                    site(declared, declared.name().isEmpty() ? "label" : "name"),
                    "the method " + family.name() + " already makes links to "
                            + sameName.get().url(),
                    "give the family another name: name = \"…\"");
        } else {
            byName.putIfAbsent(family.name(), family);
        }
    }

    /** An element of {@link dev.byline.dsl.Identifiers} has no members. */
    private static DeclarationSite site(FamilyDeclaration declared, String member) {
        return declared.identifier().isPresent()
                ? declared.site()
                : declared.site().member(member);
    }

    private Optional<LinkFamily> family(FamilyDeclaration declared) {
        var before = problems.all().size();
        label(declared);
        url(declared);
        var rule = rule(declared);
        var name = name(declared);
        if (problems.all().size() > before) {
            return Optional.empty();
        }
        var family = new LinkFamily(name, declared.label(), declared.url(), declared.title(), rule);
        example(family, declared);
        return problems.all().size() > before ? Optional.empty() : Optional.of(family);
    }

    private void label(FamilyDeclaration declared) {
        var label = declared.label();
        var site = declared.site().member("label");
        var place = label.indexOf(LinkFamily.PLACE);
        if (place < 0 || BRACES.matcher(label.replaceFirst("\\{n}", "")).find()) {
            problems.invalid(
                    site,
                    "the label \"" + label + "\" has no {n}, or more than that, in braces",
                    "write {n} once, where the number stands: \"KSTRL-{n}\"");
            return;
        }
        var beside = label.replace(LinkFamily.PLACE, "");
        if (beside.codePoints().noneMatch(Character::isLetter) || label.startsWith("@") || label.contains("#")) {
            problems.invalid(
                    site,
                    "nothing tells the labels \"" + label + "\" from handles, numbers and dates",
                    "write a word beside {n}, and neither @ nor #: \"KSTRL-{n}\"");
        } else if (NOT_IN_A_LABEL.matcher(label).find() || !label.equals(Catalog.normalize(label))) {
            problems.invalid(
                    site,
                    "\"" + label.replaceAll("\\p{Cntrl}", "\uFFFD") + "\" cannot be a label in Markdown",
                    "write it in one line, without brackets, backticks and backslashes");
        }
    }

    private void url(FamilyDeclaration declared) {
        var site = declared.site().member("url");
        var url = PLACE_IN_URL.matcher(declared.url());
        if (!url.find()) {
            problems.invalid(
                    site,
                    "the URL \"" + declared.url() + "\" has no {n}",
                    "write {n} where the number stands, or declare a single link with @Link");
            return;
        }
        LinkTarget.check(url.replaceAll("1"), site, problems);
    }

    private Rule rule(FamilyDeclaration declared) {
        var site = declared.site();
        var hasRange = declared.min() != 1 || declared.max() != Integer.MAX_VALUE;
        if (declared.matches().isEmpty()) {
            if (declared.min() < 0 || declared.max() < declared.min()) {
                problems.invalid(
                        site.member(declared.min() < 0 ? "min" : "max"),
                        "there is no number from " + declared.min() + " to " + declared.max(),
                        "write the smallest and the largest number, none below 0");
            }
            var number = Rule.number(declared.min(), declared.max());
            return declared.example().isEmpty()
                    ? number
                    : new Rule(number.kind(), number.min(), number.max(), "", declared.example());
        }
        if (hasRange) {
            problems.invalid(
                    site.member("matches"),
                    "`matches` is for text, and `min` and `max` are for numbers",
                    "delete one of the two");
        }
        try {
            Pattern.compile(declared.matches());
        } catch (PatternSyntaxException e) {
            var at = Math.max(0, Math.min(e.getIndex(), declared.matches().length() - 1));
            problems.invalid(
                    site.member("matches"),
                    new Within(declared.matches(), at, at + 1),
                    "this is not a regular expression: " + e.getDescription(),
                    "write one of java.util.regex.Pattern");
        }
        return Rule.text(declared.matches(), declared.example());
    }

    private String name(FamilyDeclaration declared) {
        var own = declared.name();
        var name = own.isEmpty()
                ? JavaNames.identifier(AT_THE_ENDS
                        .matcher(declared.label().replace(LinkFamily.PLACE, " "))
                        .replaceAll(""))
                : own;
        if (!SourceVersion.isIdentifier(name) || SourceVersion.isKeyword(name) || TAKEN.contains(name)) {
            problems.invalid(
                    declared.site().member(own.isEmpty() ? "label" : "name"),
                    "`" + name + "` cannot be the name of the method that makes these links",
                    "give it another: name = \"" + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_") + "\"");
        }
        return name;
    }

    private void example(LinkFamily family, FamilyDeclaration declared) {
        var example = declared.example();
        if (!example.isEmpty()) {
            family.flaw(example)
                    .ifPresent(flaw -> problems.invalid(
                            declared.site().member("example"),
                            "the example is none of the family: " + flaw.what(),
                            "write what may stand for {n}"));
        }
    }
}
