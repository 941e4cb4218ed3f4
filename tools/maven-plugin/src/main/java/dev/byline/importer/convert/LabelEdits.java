package dev.byline.importer.convert;

import dev.byline.catalog.Catalog;
import dev.byline.importer.infer.References;
import dev.byline.importer.text.OldDefinition;
import dev.byline.importer.text.OldFile;
import dev.byline.importer.text.RelativeUrl;
import dev.byline.index.ReportHeader;
import dev.byline.markdown.Prose.Form;
import dev.byline.markdown.Prose.InlineLink;
import dev.byline.markdown.Prose.LabelUse;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Document;
import dev.byline.reference.Reference.Link;
import dev.byline.reference.Reference.Person;
import dev.byline.reference.Reference.Repository;
import dev.byline.reference.ReportReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What has to change in the prose of an old file so that each label leads where it led when the definitions come from
 * the catalog.
 */
final class LabelEdits {

    private static final Pattern PLAIN_URL = Pattern.compile("[A-Za-z0-9:/._~#?&=%+,;@!$*-]+");
    private static final Pattern PLAIN_TEXT = Pattern.compile("[\\p{L}\\p{N} ,.:;?!()-]*");
    private static final Pattern BEFORE_TASK_BOX =
            Pattern.compile("(?s)(?:.*\\n)?[ \\t>]*(?:(?:[-+*]|[0-9]{1,9}[.)])[ \\t]+)");

    /** The page of a person on a forge that everybody knows. */
    private static final Pattern PERSON_PAGE =
            Pattern.compile("https?://(?:github\\.com|gitlab\\.com|codeberg\\.org)/([A-Za-z0-9_-]+)/?");

    private final OldFile file;
    private final Catalog catalog;
    private final ReportHeader header;
    private final CatalogLabels labels;
    private final boolean fix;

    private final Edits edits = new Edits();
    /** The references that labels stand for, by the offset of the label. */
    private final Map<Integer, Reference> references = new HashMap<>();

    private final Map<String, OldDefinition> local = new LinkedHashMap<>();
    /** Labels that this file does not define, as it has them. */
    private final Set<String> plain = new TreeSet<>();

    /** All labels that this file does not define, folded. */
    private final Set<String> undefinedLabels = new HashSet<>();

    private final List<Defect> defects = new ArrayList<>();
    private final Set<Integer> brackets = new HashSet<>();
    private int undefined;
    private int leading;
    private int linked;

    LabelEdits(OldFile file, ReportHeader header, CatalogLabels labels, boolean fix) {
        this.file = file;
        this.catalog = labels.catalog();
        this.header = header;
        this.labels = labels;
        this.fix = fix;
        file.prose().labels().forEach(use -> brackets.add(use.textStart()));
        file.prose().links().forEach(link -> brackets.add(link.start()));
        file.prose().labels().forEach(this::visit);
        file.prose().links().forEach(this::visit);
        findUnused();
        findRepeated();
        findOtherLogins();
        findUnopened();
    }

    /** Of several definitions of a label, the first counts. */
    private void findRepeated() {
        var first = new HashMap<String, String>();
        for (var definition : file.prose().definitions()) {
            var before = first.putIfAbsent(Catalog.fold(definition.label()), definition.destination());
            if (before != null && !definition.label().startsWith("^")) {
                defects.add(new Defect(
                        file.path(),
                        file.line(definition.start()),
                        Defect.Kind.REPEATED_DEFINITION,
                        code("[" + definition.label() + "]") + " is defined before"
                                + (before.equals(definition.destination())
                                        ? ""
                                        : ", and leads to " + before + ", not to " + definition.destination())));
            }
        }
    }

    /** Handles whose definition leads to the page of another login. */
    private void findOtherLogins() {
        file.definitions().values().forEach(definition -> {
            var page = PERSON_PAGE.matcher(definition.url());
            if (definition.label().startsWith("@")
                    && page.matches()
                    && !page.group(1).equalsIgnoreCase(definition.label().substring(1))
                    && labels.spelling(definition.label())
                            .flatMap(catalog::label)
                            .filter(known -> !known.url().equals(definition.url()))
                            .isEmpty()) {
                defects.add(new Defect(
                        file.path(),
                        file.line(definition.offset()),
                        Defect.Kind.WRONG_URL,
                        code("[" + definition.label() + "]") + " leads to the page of " + page.group(1)));
            }
        });
    }

    /** Labels whose opening bracket was forgotten: text, and written so that no check takes it for more. */
    private void findUnopened() {
        var closing = new HashSet<Integer>();
        file.prose().labels().forEach(use -> closing.addAll(List.of(use.textEnd(), use.end())));
        file.prose().links().forEach(link -> closing.add(link.end()));
        var body = file.body();
        for (var end = body.indexOf(']'); end >= 0; end = body.indexOf(']', end + 1)) {
            var start = startOfReference(end);
            if (start < 0 || closing.contains(end) || edits.touches(end, end + 1)) {
                continue;
            }
            defects.add(new Defect(
                    file.path(),
                    file.line(start),
                    Defect.Kind.UNDEFINED_LABEL,
                    code(body.substring(start, end + 1)) + " has no opening bracket"));
            if (fix) {
                edits.insert(end, "\\");
            }
        }
    }

    /** Where a word like {@code @ada} or {@code #12} begins that ends at an offset; -1 if none does. */
    private int startOfReference(int end) {
        var body = file.body();
        var start = end;
        while (start > 0 && isInWord(body.charAt(start - 1))) {
            start--;
        }
        var sign = start - 1;
        return start < end
                        && sign >= 0
                        && "@#".indexOf(body.charAt(sign)) >= 0
                        && (sign == 0 || !isInWord(body.charAt(sign - 1)) && "[@#/`".indexOf(body.charAt(sign - 1)) < 0)
                ? sign
                : -1;
    }

    private static boolean isInWord(char c) {
        return c == '_' || c == '-' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    Edits edits() {
        return edits;
    }

    List<Defect> defects() {
        return defects;
    }

    /** How many labels nothing defined. */
    int undefined() {
        return undefined;
    }

    /** How many labels lead somewhere, where they did or where they are meant to. */
    int leading() {
        return leading;
    }

    /** How many inline links became references. */
    int linked() {
        return linked;
    }

    /** How many labels the catalog declares. */
    int checked() {
        return references.size();
    }

    /** The definitions that stay in the report. */
    List<OldDefinition> local() {
        return List.copyOf(local.values());
    }

    /** The reference of a label that is written as the catalog has it. */
    Optional<Reference> reference(LabelUse use) {
        return Optional.ofNullable(references.get(use.start()))
                .filter(reference -> !edits.touches(use.textStart() - 1, use.end() + 1));
    }

    /** The labels that stay text, whatever the catalog has under them. */
    List<String> plain() {
        return List.copyOf(plain);
    }

    /** What the catalog has under a URL, whether or not the file's link can be written as the catalog has it. */
    Optional<Reference> at(String url) {
        return labels.byUrl(url);
    }

    /** The reference of an inline link that is written as the catalog has it. */
    Optional<Reference> reference(InlineLink link) {
        return Optional.ofNullable(references.get(link.destinationStart()));
    }

    /** A label of a file that stays as it was found: nothing in it is edited. */
    private void found(LabelUse use, OldDefinition definition) {
        leading++;
        var reference = labels.spelling(use.label()).flatMap(catalog::label);
        if (reference.isPresent() && leadsTo(reference.get(), definition)) {
            if (use.form() == Form.FULL && saysAnother(use.linkText(), reference.get())) {
                gluedDefect(use, definition);
            } else if (catalog.label(use.label()).isPresent()) {
                references.put(use.start(), reference.get());
            }
            return;
        }
        local.put(Catalog.fold(definition.label()), definition);
        if (reference.filter(known -> isSpelledOtherwise(known, definition)).isPresent()) {
            return;
        }
        if (reference.isPresent() || isOtherThread(use.label(), definition.url())) {
            wrongUrl(use, definition);
        } else if (RelativeUrl.path(file.path(), definition.url())
                .filter(path -> !labels.files().contains(path))
                .isPresent()) {
            missingFile(definition);
        }
    }

    /** A forge takes logins and slugs in any case. */
    private static boolean isSpelledOtherwise(Reference reference, OldDefinition definition) {
        return (reference instanceof Person || reference instanceof Repository || reference instanceof ForgeThread)
                && reference.url().equalsIgnoreCase(definition.url())
                && definition.title().isEmpty();
    }

    private void visit(LabelUse use) {
        var definition = file.definitions().get(Catalog.fold(use.source()));
        if (definition == null) {
            undefined(use);
            return;
        }
        if (!fix) {
            found(use, definition);
            return;
        }
        leading++;
        var label = labels.spelling(use.label());
        var reference = label.flatMap(catalog::label);
        if (reference.isPresent() && leadsTo(reference.get(), definition)) {
            if (use.form() == Form.FULL && saysAnother(use.linkText(), reference.get())) {
                glued(use, definition);
                return;
            }
            references.put(use.start(), reference.get());
            respell(use, label.get());
        } else if (label.isPresent() || isOtherThread(use.label(), definition.url())) {
            if (reference.isPresent()) {
                references.put(use.start(), reference.get());
                respell(use, label.get());
                return;
            }
            anchor(use, definition);
        } else if (RelativeUrl.path(file.path(), definition.url())
                .filter(path -> !labels.files().contains(path))
                .isPresent()) {
            missingFile(definition);
            anchorTags(use, definition);
        } else {
            local.put(Catalog.fold(definition.label()), definition);
        }
    }

    private void missingFile(OldDefinition definition) {
        defects.add(new Defect(
                file.path(),
                file.line(definition.offset()),
                Defect.Kind.MISSING_FILE,
                "the link " + code(definition.url()) + " leads to no file"));
    }

    private void undefined(LabelUse use) {
        if (isTaskBox(use)) {
            return;
        }
        undefined++;
        var known = labels.catalog().label(use.label());
        var isReference = use.label().startsWith("@")
                || References.isThreadLabel(use.label())
                || known.isPresent()
                || labels.nearest(use.label()).isPresent();
        defects.add(new Defect(
                file.path(),
                file.line(use.start()),
                isReference ? Defect.Kind.UNDEFINED_LABEL : Defect.Kind.BRACKETED_WORDS,
                code("[" + use.label() + "]") + " is not defined"
                        + (known.isPresent()
                                ? " in this file"
                                : labels.nearest(use.label())
                                        .map(near -> ": did you mean " + code(near) + "?")
                                        .orElse(""))));
        if (!fix) {
            undefinedLabels.add(Catalog.fold(use.source()));
            // The catalog may have something under it, now or later.
            plain.add(use.source());
            return;
        }
        if (known.isPresent() && use.form() != Form.FULL) {
            leading++;
            references.put(use.start(), known.get());
            return;
        }
        var meant = use.form() == Form.SHORTCUT && use.label().startsWith("@")
                ? labels.meant(use.label())
                : Optional.<String>empty();
        if (meant.isPresent()) {
            leading++;
            references.put(use.start(), catalog.label(meant.get()).orElseThrow());
            edits.replace(use.start(), use.end(), meant.get());
            return;
        }
        edits.insert(use.textStart() - 1, "\\");
        if (use.form() == Form.FULL && !brackets.contains(use.start())) {
            edits.insert(use.start() - 1, "\\");
        }
        // Without the bracket in front, the one behind would look forgotten, or end an outer label.
        edits.insert(use.textEnd(), "\\");
    }

    private boolean isTaskBox(LabelUse use) {
        return use.label().equalsIgnoreCase("x")
                && file.body().startsWith("] ", use.end())
                && BEFORE_TASK_BOX
                        .matcher(file.body().substring(0, use.start() - 1))
                        .matches();
    }

    private void respell(LabelUse use, String label) {
        if (label.equals(use.label())) {
            return;
        }
        var written = label.replaceAll("[\\[\\]\\\\`<]", "\\\\$0");
        switch (use.form()) {
            case FULL -> edits.replace(use.start(), use.end(), written);
            case SHORTCUT -> edits.insert(use.end() + 1, "[" + written + "]");
            case COLLAPSED -> edits.replace(use.end() + 1, use.end() + 3, "[" + written + "]");
        }
    }

    /** `[@pwFoo][@rn]`: two labels without a space are the first one's text and the second one's link. */
    private void glued(LabelUse use, OldDefinition definition) {
        gluedDefect(use, definition);
        references.put(use.start(), catalog.label(use.label()).orElseThrow());
        edits.insert(use.start() - 1, " ");
        // What was the text of a link leads somewhere itself.
        catalog.label(use.linkText()).ifPresent(said -> references.put(use.textStart(), said));
        leading++;
    }

    private void gluedDefect(LabelUse use, OldDefinition definition) {
        defects.add(new Defect(
                file.path(),
                file.line(use.textStart()),
                Defect.Kind.WRONG_URL,
                code("[" + use.linkText() + "][" + use.label() + "]") + " leads to " + definition.url()
                        + ": a space is missing between the two"));
    }

    private void anchor(LabelUse use, OldDefinition definition) {
        wrongUrl(use, definition);
        anchorTags(use, definition);
    }

    private void wrongUrl(LabelUse use, OldDefinition definition) {
        defects.add(new Defect(
                file.path(),
                file.line(definition.offset()),
                Defect.Kind.WRONG_URL,
                code("[" + use.label() + "]") + " leads to " + definition.url()
                        + labels.spelling(use.label())
                                .flatMap(catalog::label)
                                .map(known -> ", and elsewhere to " + known.url())
                                .orElse("")));
    }

    /** A link that no check takes for a label, because it leads elsewhere than its label says. */
    private void anchorTags(LabelUse use, OldDefinition definition) {
        var image = use.textStart() >= 2 && file.body().charAt(use.textStart() - 2) == '!';
        if (image || !PLAIN_URL.matcher(definition.url()).matches()) {
            local.put(Catalog.fold(definition.label()), definition);
            return;
        }
        var end = switch (use.form()) {
            case SHORTCUT, FULL -> use.end() + 1;
            case COLLAPSED -> use.end() + 3;
        };
        edits.replace(use.textStart() - 1, use.textStart(), openTag(definition.url(), definition.title()));
        edits.replace(use.textEnd(), end, "</a>");
    }

    private static String openTag(String url, String title) {
        return "<a href=\"" + escape(url) + "\"" + (title.isEmpty() ? "" : " title=\"" + escape(title) + "\"") + ">";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private void visit(InlineLink link) {
        var body = file.body();
        var simple = link.end() + 2 == link.destinationStart()
                && link.destinationEnd() < body.length()
                && body.charAt(link.destinationEnd()) == ')'
                && body.substring(link.destinationStart(), link.destinationEnd())
                        .equals(link.destination());
        if (leadsNowhere(link) && simple) {
            if (fix) {
                anchorTags(link);
            }
            return;
        }
        if (link.image() || !simple) {
            return;
        }
        var text = link.linkText();
        var reference = labels.byUrl(link.destination());
        if (reference.isPresent()
                && !saysAnother(text, reference.get())
                && text.indexOf('[') < 0
                && isFree(reference.get())
                && (fix || mayBeLabel(reference.get()))) {
            linked++;
            references.put(link.destinationStart(), reference.get());
            var label = reference.get().label();
            edits.replace(link.end(), link.destinationEnd() + 1, text.equals(label) ? "]" : "][" + label + "]");
            return;
        }
        var known = catalog.label(text.strip());
        if (known.filter(k -> !k.url().equals(link.destination())).isPresent()
                || isOtherThread(text.strip(), link.destination())) {
            defects.add(new Defect(
                    file.path(),
                    file.line(link.start()),
                    Defect.Kind.WRONG_URL,
                    code("[" + text + "]") + " leads to " + link.destination()
                            + known.map(k -> ", and elsewhere to " + k.url()).orElse("")));
            if (fix && known.isPresent()) {
                linked++;
                references.put(link.destinationStart(), known.get());
                edits.replace(link.end(), link.destinationEnd() + 1, "]");
            } else if (fix) {
                anchorTags(link);
            }
        }
    }

    private void anchorTags(InlineLink link) {
        if (link.image()) {
            if (PLAIN_URL.matcher(link.destination()).matches()
                    && PLAIN_TEXT.matcher(link.linkText()).matches()) {
                edits.replace(
                        link.start() - 2,
                        link.destinationEnd() + 1,
                        "<img src=\"" + escape(link.destination()) + "\" alt=\"" + escape(link.linkText()) + "\" />");
            }
        } else if (PLAIN_URL.matcher(link.destination()).matches()) {
            edits.replace(link.start() - 1, link.start(), openTag(link.destination(), ""));
            edits.replace(link.end(), link.destinationEnd() + 1, "</a>");
        }
    }

    /** Whether a link leads to a file or a heading that is not there. */
    private boolean leadsNowhere(InlineLink link) {
        var url = link.destination();
        var path = RelativeUrl.path(file.path(), url);
        if (path.isPresent() && !labels.files().contains(path.get())) {
            defects.add(new Defect(
                    file.path(),
                    file.line(link.start()),
                    Defect.Kind.MISSING_FILE,
                    "the link " + code(url) + " leads to no file"));
            return true;
        }
        if (url.startsWith("#") && url.length() > 1 && !Headings.of(file).contains(url.substring(1))) {
            defects.add(new Defect(
                    file.path(),
                    file.line(link.start()),
                    Defect.Kind.MISSING_HEADING,
                    "the link " + code(url) + " leads to no heading"));
            return true;
        }
        return false;
    }

    /** Whether a label is written with the URL of the reference behind it. */
    private boolean mayBeLabel(Reference reference) {
        return catalog.series().style().isInline(reference)
                && !file.definitions().containsKey(Catalog.fold(reference.label()))
                && !undefinedLabels.contains(Catalog.fold(reference.label()));
    }

    /** Whether no definition of the file gives the reference's label another meaning. */
    private boolean isFree(Reference reference) {
        var definition = file.definitions().get(Catalog.fold(reference.label()));
        return definition == null || leadsTo(reference, definition);
    }

    private boolean saysAnother(String text, Reference reference) {
        var said = catalog.label(text.strip().replace("`", ""));
        return said.isPresent() && !said.get().equals(reference)
                || reference instanceof ForgeThread && isOtherThread(text.strip(), reference.url());
    }

    /** Whether a label names a thread, and the URL is that of another. */
    private boolean isOtherThread(String label, String url) {
        return References.isThreadLabel(label)
                && catalog.threadUrl(url).isPresent()
                && catalog.label(label)
                        .filter(reference -> reference.url().equals(url))
                        .isEmpty();
    }

    private boolean leadsTo(Reference reference, OldDefinition definition) {
        var title = reference instanceof Link link ? link.title() : "";
        var up = reference instanceof Document || reference instanceof ReportReference
                ? "../".repeat((int)
                        header.reference().file().chars().filter(c -> c == '/').count())
                : "";
        return (up + reference.url()).equals(definition.url()) && title.equals(definition.title());
    }

    private void findUnused() {
        var used = new HashSet<String>();
        file.prose().labels().forEach(use -> used.add(Catalog.fold(use.source())));
        file.definitions().forEach((fold, definition) -> {
            if (!used.contains(fold)) {
                defects.add(new Defect(
                        file.path(),
                        file.line(definition.offset()),
                        Defect.Kind.UNUSED_DEFINITION,
                        code("[" + definition.label() + "]")));
            }
        });
    }

    private static String code(String text) {
        var line = text.replaceAll("\\s+", " ");
        return line.contains("`") ? "`` " + line + " ``" : "`" + line + "`";
    }

    /** What the labels of a catalog are, for all files. */
    static final class CatalogLabels {

        /** In a shorter name, two other letters make another name. */
        private static final int LONG_ENOUGH = 5;

        private final Catalog catalog;
        private final Map<String, String> spellings = new HashMap<>();
        private final Map<String, Reference> urls = new HashMap<>();
        private final Set<String> files;
        private final NearestLabel nearest;

        CatalogLabels(Catalog catalog, Set<String> files) {
            this.catalog = catalog;
            this.files = files;
            catalog.labels().stream().sorted().forEach(label -> spellings.put(Catalog.fold(label), label));
            for (var reference : catalog.constants().values()) {
                if (reference instanceof ForgeThread
                        || reference instanceof Repository
                        || reference instanceof Person) {
                    urls.putIfAbsent(reference.url(), reference);
                }
            }
            nearest = new NearestLabel(catalog.labels());
        }

        Catalog catalog() {
            return catalog;
        }

        Set<String> files() {
            return files;
        }

        Optional<String> spelling(String label) {
            // A label that the catalog has in several spellings is right in each of them.
            return catalog.label(label).isPresent()
                    ? Optional.of(label)
                    : Optional.ofNullable(spellings.get(Catalog.fold(label)));
        }

        Optional<Reference> byUrl(String url) {
            return Optional.ofNullable(urls.get(url));
        }

        Optional<String> nearest(String label) {
            return nearest.of(label);
        }

        /** The label that somebody must have meant, because no other is as near and few letters differ in many. */
        Optional<String> meant(String label) {
            return nearest.only(label).filter(near -> near.length() > LONG_ENOUGH);
        }
    }
}
