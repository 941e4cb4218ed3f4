package dev.byline.importer.java;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.DeclarationSite;
import dev.byline.catalog.SeriesStyle;
import dev.byline.dsl.Block;
import dev.byline.dsl.Code;
import dev.byline.dsl.Footnote;
import dev.byline.dsl.Forge;
import dev.byline.dsl.Gap;
import dev.byline.dsl.Highlight;
import dev.byline.dsl.Image;
import dev.byline.dsl.InlineText;
import dev.byline.dsl.Item;
import dev.byline.dsl.ItemList;
import dev.byline.dsl.Paragraph;
import dev.byline.dsl.Quote;
import dev.byline.dsl.RawMarkdown;
import dev.byline.dsl.ReportDocument;
import dev.byline.dsl.Section;
import dev.byline.dsl.Table;
import dev.byline.importer.convert.Silence;
import dev.byline.importer.infer.KnownSeries;
import dev.byline.importer.infer.OldForge;
import dev.byline.importer.infer.References.CitedRepository;
import dev.byline.importer.infer.ReportPlan;
import dev.byline.importer.infer.SeriesPlan;
import dev.byline.java.Formatter;
import dev.byline.java.InvalidJava;
import dev.byline.java.JavaText;
import dev.byline.java.TextBlocks;
import dev.byline.problem.CheckId;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Java sources of a series, laid out by a formatter. */
public final class JavaSources {

    /** A chain of more calls would be too deep for a compiler. */
    private static final int LONGEST_CHAIN = 200;

    private static final String DSL = "dev.byline.dsl";

    private static final Pattern LABEL = Pattern.compile("(?<!\\\\)\\[[^\\[\\]]+](?![(:])");

    private final SeriesPlan plan;
    private final Formatter formatter;
    private final Map<Reference, String> constants = new HashMap<>();
    /** People, issues and pull requests by their labels in brackets. */
    private final Map<String, Reference> labels = new HashMap<>();

    /**
     * The sources of a series.
     *
     * @param plan its plan
     * @param catalog its catalog
     * @param formatter lays them out
     */
    public JavaSources(SeriesPlan plan, Catalog catalog, Formatter formatter) {
        this.plan = plan;
        this.formatter = formatter;
        catalog.constants().forEach((name, reference) -> constants.putIfAbsent(reference, name));
        constants.keySet().stream()
                .filter(reference -> reference instanceof Reference.Person || reference instanceof ForgeThread)
                .forEach(reference -> labels.put(InlineText.label(reference), reference));
    }

    /**
     * The class of a report.
     *
     * @param report what its annotation says
     * @param document its body
     * @param silenced the warnings that the old text would have
     * @return the source
     * @throws InvalidJava if the formatter does not take it for Java
     */
    public String report(ReportPlan report, ReportDocument document, Collection<CheckId> silenced) throws InvalidJava {
        var used = new Used(new ArrayList<>(), new TextBlocks());
        var body = document(document, used);
        var usesConstants = !used.constants().isEmpty();
        var imports = new TreeSet<String>();
        imports.add("import static dev.byline.dsl.Dsl.*;\n");
        if (usesConstants) {
            imports.add("import static " + plan.constants() + ".*;\n");
        }
        var source = packageLine()
                + String.join("", imports)
                + "\nimport dev.byline.dsl.Report;\nimport dev.byline.dsl.ReportDocument;\n"
                + "import dev.byline.dsl.ReportSource;\n\n"
                + annotation(report)
                + silenced(silenced)
                + "\nfinal class " + report.type() + " implements ReportSource {\n\n"
                + "    @Override\n    public ReportDocument write() {\n        return " + body
                + ";\n    }\n}\n";
        return used.texts().fill(formatter.format(source));
    }

    private static String silenced(Collection<CheckId> checks) {
        var ids = new TreeSet<String>();
        checks.forEach(check -> ids.add("byline:" + check.id()));
        return ids.isEmpty() ? "" : "\n" + SilencedSource.annotation(ids);
    }

    private String annotation(ReportPlan report) {
        var members = new ArrayList<String>();
        members.add("series = " + plan.type() + ".class");
        report.period().map(SeriesPlan::declaration).ifPresent(period -> {
            member("week", period.week(), members);
            member("month", period.month(), members);
            member("from", period.from(), members);
            member("to", period.to(), members);
            member("day", period.day(), members);
        });
        var usual = plan.namesFiles()
                ? ""
                : report.period().map(period -> period.to().toString()).orElse("");
        member("file", report.file().name().equals(usual) ? "" : report.declaredFile(), members);
        member("title", plan.ownTitle(report), members);
        return "@Report(" + String.join(", ", members) + ")";
    }

    private static void member(String name, String value, List<String> members) {
        if (!value.isEmpty()) {
            members.add(name + " = " + JavaText.literal(value));
        }
    }

    /** What the body of a report has besides calls: constants of the catalog and text. */
    private record Used(List<String> constants, TextBlocks texts) {

        String text(String value) {
            return texts.expression(value);
        }
    }

    private String document(ReportDocument document, Used used) {
        var source = new StringBuilder("report()");
        var layout = document.layout();
        source.append(layout.seriesFrontMatter() ? "" : ".withoutFrontMatter()");
        if (!layout.frontMatter().isEmpty()) {
            source.append(".frontMatter(")
                    .append(used.text(layout.frontMatter()))
                    .append(")");
        }
        if (layout.found() || !layout.plain().isEmpty()) {
            source.append(layout.found() ? ".asFound(" : ".unchecked(")
                    .append(layout.plain().stream().map(JavaText::literal).collect(Collectors.joining(", ")))
                    .append(")");
        }
        source.append(layout.heading() ? "" : ".withoutHeading()");
        source.append(layout.footer() || plan.footer().isEmpty() ? "" : ".withoutFooter()");
        source.append(layout.fullNames() ? ".fullNames()" : "");
        source.append(layout.lineEnd() ? "" : ".withoutLineEnd()");
        source.append(layout.carriageReturns() ? ".withCarriageReturns()" : "");
        var blocks = document.blocks();
        if (blocks.size() > LONGEST_CHAIN) {
            source.append(".with(")
                    .append(blocks.stream().map(block -> block(block, used)).collect(Collectors.joining(",\n")))
                    .append(")");
        } else {
            for (var i = 0; i < blocks.size(); i++) {
                source.append('\n').append(call(blocks.get(i), i == 0 && layout.heading(), used));
            }
        }
        return source.toString();
    }

    /** A block as a call of {@link ReportDocument}. */
    private String call(Block block, boolean first, Used used) {
        if (block instanceof Paragraph && first) {
            return block(block, used).replaceFirst("^paragraph", ".intro");
        }
        if (block instanceof ItemList || block instanceof Quote || block instanceof Footnote) {
            return ".with(" + block(block, used) + ")";
        }
        if (block instanceof Item item && (!item.items().isEmpty() || item.box().isPresent())) {
            return ".item(" + block(block, used) + ")";
        }
        if (block instanceof Highlight highlight && !highlight.items().isEmpty()) {
            return ".highlight(" + block(block, used) + ")";
        }
        return "." + block(block, used);
    }

    /** A block as a call of {@link dev.byline.dsl.Dsl}. */
    private String block(Block block, Used used) {
        if (block instanceof Section section) {
            return (section.level() == 2 ? "section(" : "subsection(") + JavaText.literal(section.title())
                    + section.blocks().stream()
                            .map(inner -> ",\n" + block(inner, used))
                            .collect(Collectors.joining()) + ")";
        } else if (block instanceof Item item) {
            return item.box().map(done -> "task(" + done + ", ").orElse("item(") + used.text(item.text())
                    + credits(item.credits(), used) + ")" + items(item.items(), used);
        } else if (block instanceof Highlight highlight) {
            return (highlight.lead() ? "lead(" : "highlight(") + JavaText.literal(highlight.title()) + ", "
                    + used.text(highlight.text()) + credits(highlight.credits(), used) + ")"
                    + items(highlight.items(), used);
        } else if (block instanceof ItemList list) {
            return (list.first().isPresent() ? "numbered(" + list.first().getAsInt() + ", " : "list(")
                    + list.entries().stream().map(entry -> block(entry, used)).collect(Collectors.joining(",\n"))
                    + ")" + (list.loose() ? ".loosely()" : "")
                    + (list.marker().isEmpty() ? "" : ".marked(" + JavaText.literal(list.marker()) + ")");
        } else if (block instanceof Paragraph paragraph) {
            return "paragraph(" + used.text(paragraph.text()) + credits(paragraph.credits(), used) + ")";
        } else if (block instanceof Code code) {
            return "code(" + JavaText.literal(code.language()) + ", " + used.text(code.text()) + ")";
        } else if (block instanceof Image image) {
            return "image(" + JavaText.literal(image.alt()) + ", " + JavaText.literal(image.url()) + ")";
        } else if (block instanceof RawMarkdown markdown) {
            return "markdown(" + used.text(markdown.text()) + ")";
        } else if (block instanceof Quote quote) {
            return quote.kind().name().toLowerCase(Locale.ROOT) + "(" + used.text(quote.text()) + ")";
        } else if (block instanceof Footnote footnote) {
            return "footnote(" + JavaText.literal(footnote.label()) + ", " + used.text(footnote.text()) + ")";
        } else if (block instanceof Table table) {
            return "table("
                    + Stream.concat(Stream.of(table.header()), table.rows().stream())
                            .map(row -> row.cells().stream()
                                    .map(cell -> cell(cell, used))
                                    .collect(Collectors.joining(", ", "row(", ")")))
                            .collect(Collectors.joining(",\n"))
                    + ")";
        } else if (block instanceof Gap gap) {
            return "gap(" + gap.lines() + ")";
        }
        throw new IllegalStateException("an import makes no " + block);
    }

    private String credits(List<Reference> credits, Used used) {
        return credits.stream()
                .map(credit -> {
                    var constant = java.util.Objects.requireNonNull(constants.get(credit), credit.label());
                    used.constants().add(constant);
                    return ", " + constant;
                })
                .collect(Collectors.joining());
    }

    /** A cell of a table, with constants in the places of people, issues and pull requests. */
    private String cell(String markdown, Used used) {
        var cited = new ArrayList<Reference>();
        // In code, labels and places are text.
        var text = markdown.contains(InlineText.PLACE) || markdown.indexOf('`') >= 0
                ? markdown
                : LABEL.matcher(markdown)
                        .replaceAll(label -> Optional.ofNullable(labels.get(label.group()))
                                .map(reference -> {
                                    cited.add(reference);
                                    return InlineText.PLACE;
                                })
                                .orElse(Matcher.quoteReplacement(label.group())));
        return cited.isEmpty() ? used.text(text) : "text(" + used.text(text) + credits(cited, used) + ")";
    }

    private String items(List<Item> items, Used used) {
        return items.isEmpty()
                ? ""
                : ".items(" + items.stream().map(item -> block(item, used)).collect(Collectors.joining(",\n")) + ")";
    }

    private String packageLine() {
        return plan.packageName().isEmpty() ? "" : "package " + plan.packageName() + ";\n\n";
    }

    /**
     * The type with the catalog.
     *
     * @return the source
     * @throws InvalidJava if the formatter does not take it for Java
     */
    public String series() throws InvalidJava {
        var texts = new TextBlocks();
        var references = plan.references();
        var imports = new TreeSet<String>();
        var annotations = new ArrayList<String>();
        var members = new ArrayList<String>();
        members.add("name = " + JavaText.literal(plan.name()));
        member("title", plan.title(), members);
        if (!plan.footer().isEmpty()) {
            members.add("footer = " + texts.expression(plan.footer()));
        }
        if (!references.forge().equals(OldForge.GITHUB)) {
            member("forge", references.forge().name(), members);
        }
        member("publishTo", plan.publishTo(), members);
        imports.add("Series");
        annotations.add("@Series(" + String.join(", ", members) + ")");
        style(imports).ifPresent(annotations::add);
        annotations.addAll(declared(imports, true));
        return type("The series and what its reports may cite.", imports, annotations, plan.type(), texts);
    }

    /**
     * The type with what is declared beside the catalog that is there.
     *
     * @param known the series
     * @param before the source of the type, if there is one already; nothing in it is changed
     * @return the source; empty where there is nothing to declare
     * @throws InvalidJava if the formatter does not take it for Java
     */
    public Optional<String> part(KnownSeries known, Optional<String> before) throws InvalidJava {
        var imports = new TreeSet<String>();
        var annotations = declared(imports, before.isEmpty());
        if (annotations.isEmpty()) {
            return Optional.empty();
        }
        if (before.isPresent()) {
            var source = formatter.format(added(before.get(), known.part(), imports, annotations));
            var silenced = plan.catalogWarnings();
            return silenced.isEmpty()
                    ? Optional.of(source)
                    : SilencedSource.of(source, known.part(), Silence.of(silenced))
                            .or(() -> Optional.of(source));
        }
        imports.add("CatalogOf");
        annotations.add(0, "@CatalogOf(" + plan.type() + ".class)");
        return Optional.of(type(
                "What the reports cite that were imported later.",
                imports,
                annotations,
                known.part(),
                new TextBlocks()));
    }

    private static String added(String source, String type, TreeSet<String> imports, List<String> annotations) {
        var declaration = Pattern.compile("(?m)^(?:[a-z]+ )*interface " + Pattern.quote(type) + "\\b")
                .matcher(source);
        if (!declaration.find()) {
            throw new IllegalStateException("there is no interface " + type);
        }
        var all = source.substring(0, declaration.start()) + String.join("\n", annotations) + "\n"
                + source.substring(declaration.start());
        for (var name : imports) {
            all = imported(all, "import " + DSL + "." + name + ";");
        }
        return all;
    }

    /** A source with an import, in the order of names. */
    private static String imported(String source, String line) {
        if (source.contains(line) || source.contains("import " + DSL + ".*;")) {
            return source;
        }
        var place = source.indexOf("import ");
        for (var end = source.indexOf('\n', place); source.startsWith("import ", place); ) {
            if (source.substring(place, end).compareTo(line) > 0) {
                break;
            }
            place = end + 1;
            end = source.indexOf('\n', place);
        }
        return source.substring(0, place) + line + "\n" + source.substring(place);
    }

    private String type(String what, TreeSet<String> imports, List<String> annotations, String type, TextBlocks texts)
            throws InvalidJava {
        var source = packageLine()
                + imports.stream()
                        .map(name -> "import " + DSL + "." + name + ";\n")
                        .collect(Collectors.joining())
                + "\n/** " + what + " */\n" + String.join("\n", annotations)
                + silenced(plan.catalogWarnings())
                + "\ninterface "
                + type + " {}\n";
        return texts.fill(formatter.format(source));
    }

    /** The annotations of what may be cited; all people in one where the type has no such annotation yet. */
    private List<String> declared(TreeSet<String> imports, boolean together) {
        var references = plan.references();
        var annotations = new ArrayList<String>();
        plan.forges().forEach(forge -> {
            imports.add("Forge");
            annotations.add(forge(forge));
        });
        references.repositories().forEach((slug, repository) -> {
            imports.add("Repository");
            annotations.add(repository(slug, repository));
        });
        var handles = new ArrayList<String>();
        for (var person : references.people()) {
            if (together && person.url().isEmpty() && person.forge().equals(references.forge())) {
                handles.add(JavaText.literal(person.handle()));
            } else {
                imports.add("Person");
                var ofPerson = new ArrayList<String>();
                member("handle", person.handle(), ofPerson);
                member("forge", references.nameOf(person.forge()), ofPerson);
                member("url", person.url(), ofPerson);
                annotations.add("@Person(" + String.join(", ", ofPerson) + ")");
            }
        }
        if (!handles.isEmpty()) {
            imports.add("People");
            annotations.add("@People({" + String.join(", ", handles) + "})");
        }
        for (var link : references.links()) {
            imports.add("Link");
            annotations.add(
                    "@Link(label = " + JavaText.literal(link.label()) + ", url = " + JavaText.literal(link.url())
                            + (link.title().isEmpty() ? "" : ", title = " + JavaText.literal(link.title())) + ")");
        }
        for (var document : references.documents()) {
            imports.add("Document");
            annotations.add("@Document(path = " + JavaText.literal(document.url()) + ")");
        }
        return annotations;
    }

    /** What the series says of its looks; empty where it looks like any other. */
    private Optional<String> style(TreeSet<String> imports) {
        var style = plan.style();
        var usual = SeriesStyle.USUAL;
        var members = new ArrayList<String>();
        form("people", style.people(), usual.people(), members);
        form("threads", style.threads(), usual.threads(), members);
        form("others", style.others(), usual.others(), members);
        form("definitions", style.definitions(), usual.definitions(), members);
        member("bullet", style.bullet(), usual.bullet(), members);
        member("nestedBullet", style.nestedBullet(), usual.nestedBullet(), members);
        other("nestedIndent", style.nestedIndent(), usual.nestedIndent(), members);
        member("bold", style.bold(), usual.bold(), members);
        other("underlinedHeadings", style.underlinedHeadings(), usual.underlinedHeadings(), members);
        other("closedHeadings", style.closedHeadings(), usual.closedHeadings(), members);
        other("heading", style.heading(), usual.heading(), members);
        other("linesAboveHeadings", style.linesAboveHeadings(), usual.linesAboveHeadings(), members);
        other("linesBelowHeadings", style.linesBelowHeadings(), usual.linesBelowHeadings(), members);
        other("linesBelowFrontMatter", style.linesBelowFrontMatter(), usual.linesBelowFrontMatter(), members);
        other("linesAboveLists", style.linesAboveLists(), usual.linesAboveLists(), members);
        member("tableColumn", style.tableColumn(), usual.tableColumn(), members);
        member("creditsBegin", style.creditsBegin(), usual.creditsBegin(), members);
        member("creditsBetween", style.creditsBetween(), usual.creditsBetween(), members);
        member("creditsEnd", style.creditsEnd(), usual.creditsEnd(), members);
        if (members.isEmpty()) {
            return Optional.empty();
        }
        imports.add("Style");
        members.stream()
                .filter(member -> member.contains("LinkForm."))
                .findFirst()
                .ifPresent(member -> imports.add("LinkForm"));
        members.stream()
                .filter(member -> member.contains("DefinitionOrder."))
                .findFirst()
                .ifPresent(member -> imports.add("DefinitionOrder"));
        return Optional.of("@Style(" + String.join(", ", members) + ")");
    }

    private static void form(String name, Enum<?> value, Enum<?> usual, List<String> members) {
        if (value != usual) {
            members.add(name + " = " + value.getDeclaringClass().getSimpleName() + "." + value.name());
        }
    }

    private static void member(String name, String value, String usual, List<String> members) {
        if (!value.equals(usual)) {
            members.add(name + " = " + JavaText.literal(value));
        }
    }

    private static void other(String name, Object value, Object usual, List<String> members) {
        if (!value.equals(usual)) {
            members.add(name + " = " + value);
        }
    }

    private static String forge(OldForge forge) {
        var declared = forge.declaration(new DeclarationSite("", Forge.class, 0, "", -1));
        var members = new ArrayList<String>();
        member("name", declared.name(), members);
        member("person", declared.person(), members);
        member("repository", declared.repository(), members);
        member("issue", declared.issue(), members);
        member("pull", declared.pull(), members);
        member("pullSign", declared.pullSign().equals("#") ? "" : declared.pullSign(), members);
        return "@Forge(" + String.join(", ", members) + ")";
    }

    private String repository(String slug, CitedRepository repository) {
        var members = new ArrayList<String>();
        member("slug", slug, members);
        member("name", slug.endsWith("/" + repository.name()) ? "" : repository.name(), members);
        if (plan.references().home().filter(slug::equals).isPresent()) {
            members.add("home = true");
        }
        numbers("pulls", repository.pulls(), members);
        numbers("issues", repository.issues(), members);
        member("forge", plan.references().nameOf(repository.forge()), members);
        return "@Repository(" + String.join(", ", members) + ")";
    }

    private static void numbers(String name, SortedSet<Integer> numbers, List<String> members) {
        if (!numbers.isEmpty()) {
            members.add(name + " = {"
                    + numbers.stream().map(number -> Integer.toString(number)).collect(Collectors.joining(", ")) + "}");
        }
    }
}
