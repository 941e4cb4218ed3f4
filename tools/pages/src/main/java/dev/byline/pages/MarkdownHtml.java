package dev.byline.pages;

import dev.byline.check.SeriesPath;
import dev.byline.check.Slugs;
import dev.byline.pages.ReportHtml.Heading;
import dev.byline.pages.ReportHtml.Place;
import dev.byline.pages.SeriesPages.Target;
import dev.byline.reference.Reference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.Selector;

/**
 * Makes HTML of the Markdown of a report. An author's own HTML is cleaned: what commonmark writes is told apart by a mark
 * on its attributes that no text can contain, because it is a digest of that text.
 */
final class MarkdownHtml {

    private static final List<Extension> EXTENSIONS = List.of(
            AutolinkExtension.create(),
            StrikethroughExtension.create(),
            TablesExtension.create(),
            TaskListItemsExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .extensions(List.of(new Footnotes()))
            .build();

    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A(---|\\+\\+\\+)[ \\t]*\\n(?:.*\\n)*?\\1[ \\t]*(?:\\n|\\z)");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern ALERT = Pattern.compile("\\s*\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)]\\s*");
    private static final Pattern PIXELS = Pattern.compile("(?i)data:image/(?:png|jpe?g|gif|webp|avif)[;,].*");
    /** Files that a browser runs, and does not only show. */
    private static final Pattern RUNS = Pattern.compile("(?i).*\\.(?:[xs]?html?|xml|xslt?|svgz?|m?js|swf)");

    // Parsed once: a series has a hundred thousand elements to look at.
    private static final Evaluator ANCHORS = Selector.evaluatorOf("a");
    private static final Set<String> BLOCKS =
            Set.of("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "dt", "dd", "summary", "figcaption");
    private static final Evaluator CHECKBOXES = Selector.evaluatorOf("input[type=checkbox]");
    private static final Evaluator COLUMN_HEADINGS = Selector.evaluatorOf("thead th");
    private static final Evaluator FOOTNOTES_SECTION = Selector.evaluatorOf("section.footnotes");
    private static final Set<String> GROUPS = Set.of("ul", "ol", "blockquote", "table");
    private static final Evaluator HEADINGS = Selector.evaluatorOf("h1, h2, h3, h4, h5, h6");
    private static final Evaluator IMAGES = Selector.evaluatorOf("img");
    private static final Evaluator IN_NOTES = Selector.evaluatorOf(".footnotes, .footnote-ref");
    private static final Evaluator ITEMS = Selector.evaluatorOf("li, p");
    private static final Evaluator LINKS = Selector.evaluatorOf("a[href]");
    private static final Evaluator LISTS = Selector.evaluatorOf("ul, ol");
    private static final Evaluator NAMED_LINKS = Selector.evaluatorOf("a[id], a[name]");
    private static final Evaluator NOTES = Selector.evaluatorOf(".footnotes");
    private static final Evaluator NOTE_ANCHORS =
            Selector.evaluatorOf(".footnotes [id], .footnote-ref a[id], sup a[id^=fnref]");
    private static final Evaluator NOTE_LINKS = Selector.evaluatorOf(".footnote-ref");
    private static final Evaluator NOT_SHOWN_ELSEWHERE = Selector.evaluatorOf("input, h1, h2, h3, h4, h5, h6");
    private static final Evaluator OWN_LINKS = Selector.evaluatorOf("a[href^=#]");
    private static final Evaluator PREFORMATTED = Selector.evaluatorOf("pre");
    private static final Evaluator QUOTES = Selector.evaluatorOf("blockquote");
    private static final Evaluator TABLES = Selector.evaluatorOf("table");
    private static final Evaluator WITH_ID = Selector.evaluatorOf("[id]");
    private static final Evaluator WITH_TABINDEX = Selector.evaluatorOf("[tabindex]");

    private static final byte NEUTRAL = Character.DIRECTIONALITY_OTHER_NEUTRALS;
    private static final int WORDS = 6;
    private static final int SUMMARY = 200;

    /** The attributes of commonmark that the pages keep. Links and images have theirs unmarked, for they are looked at. */
    private static final Set<String> UNMARKED = Set.of("href", "src", "alt", "title");

    private static final List<String> MARKED = List.of(
            "id", "class", "type", "disabled", "checked", "start", "align", "aria-label", "aria-labelledby", "role");

    private static final Set<String> LINK_SCHEMES =
            Set.of("http", "https", "ftp", "mailto", "tel", "irc", "ircs", "xmpp");
    private static final Set<String> IMAGE_SCHEMES = Set.of("http", "https", "data");

    private static final Safelist SAFE = new Safelist()
            .addTags(Stream.of(
                            "a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em",
                            "figcaption figure h1 h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p pre q rp rt ruby s",
                            "samp section small span strong sub summary sup table tbody td tfoot th thead tr u ul var wbr")
                    .flatMap(tags -> Stream.of(tags.split(" ")))
                    .toArray(String[]::new))
            .addAttributes("a", "href", "title", "id", "name")
            .addAttributes("abbr", "title")
            .addAttributes("bdo", "dir")
            .addAttributes("details", "open")
            .addAttributes("img", "src", "alt", "title", "width", "height")
            .addAttributes("ol", "start", "reversed")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("th", "colspan", "rowspan", "scope")
            .addProtocols("a", "href", LINK_SCHEMES.toArray(String[]::new))
            .addProtocols("img", "src", IMAGE_SCHEMES.toArray(String[]::new))
            .preserveRelativeLinks(true);

    private final SeriesPages pages;
    private final SitePages all;
    private final String file;
    private final SiteSettings settings;
    private final String folder;
    private final String mark;
    /** Stands for {@link ReportHtml#ROOT}, which HTML cannot say, until the HTML is written. */
    private final String root;

    private final Element body;
    private final Set<String> names = new HashSet<>();
    private final List<Element> sections = new ArrayList<>();
    private final List<Element> items = new ArrayList<>();
    private final Set<String> anchors = new HashSet<>();
    private final Set<String> files = new TreeSet<>();
    private final List<Heading> headings = new ArrayList<>();

    /**
     * What is the same for all files of a series.
     *
     * @param folder the folder of the series in the class output
     * @param pages where its links lead
     * @param all where links into the folders of other series lead
     * @param settings how
     */
    record Making(String folder, SeriesPages pages, SitePages all, SiteSettings settings) {}

    private MarkdownHtml(String markdown, String file, Making making) {
        this.pages = making.pages();
        this.all = making.all();
        this.file = file;
        this.folder = making.folder();
        this.settings = making.settings();
        this.mark = "byline-" + UUID.nameUUIDFromBytes(markdown.getBytes(StandardCharsets.UTF_8)) + "-";
        this.root = mark + "root:";
        this.body = body(markdown);
    }

    /**
     * Makes the HTML.
     *
     * @param markdown the file
     * @param title the title of the report, which the page has already
     * @param file its path in the folder of the series
     * @param making where its links lead, and how
     */
    static ReportHtml of(String markdown, String title, String file, Making making) {
        var text = FRONT_MATTER.matcher(markdown.replace(ReportHtml.ROOT, "")).replaceFirst("");
        return new MarkdownHtml(text, file, making).html(title);
    }

    /** The HTML of Markdown that is read by itself, clean and without anchors. */
    static String alone(String markdown) {
        var html = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .extensions(List.of(FootnotesExtension.create()))
                .build()
                .render(PARSER.parse(markdown));
        var clean = new Cleaner(new Safelist(SAFE)).clean(Jsoup.parseBodyFragment(html, "https://byline.invalid/"));
        clean.outputSettings(new Document.OutputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8));
        return clean.body().html() + "\n";
    }

    private Element body(String markdown) {
        var renderer = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .extensions(List.of(FootnotesExtension.create()))
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    var marked = new LinkedHashMap<String, String>();
                    attributes.forEach(
                            (name, value) -> marked.put(UNMARKED.contains(name) ? name : mark + name, value));
                    attributes.clear();
                    attributes.putAll(marked);
                })
                .build();
        var document = PARSER.parse(markdown);
        // Where a relative link leads is looked at later: here it is enough that it is none with a scheme.
        var dirty = Jsoup.parseBodyFragment(renderer.render(document), "https://byline.invalid/");
        var clean = settings.rawHtml() ? dirty : hasHtml(document) ? new Cleaner(safelist()).clean(dirty) : tame(dirty);
        clean.outputSettings(new Document.OutputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8));
        return clean.body();
    }

    /** Most reports have none, and to clean what commonmark has made takes longer than to make it. */
    private static boolean hasHtml(Node document) {
        var found = new boolean[1];
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlBlock block) {
                found[0] = true;
            }

            @Override
            public void visit(HtmlInline inline) {
                found[0] = true;
            }
        });
        return found[0];
    }

    /** Without HTML of an author, only the addresses in a page are an author's. */
    private static Document tame(Document document) {
        for (var link : document.select(LINKS)) {
            if (!hasScheme(link.attr("href"), LINK_SCHEMES)) {
                link.removeAttr("href");
            }
        }
        for (var image : document.select(IMAGES)) {
            if (!hasScheme(image.attr("src"), IMAGE_SCHEMES)) {
                image.removeAttr("src");
            }
        }
        return document;
    }

    /** Whether an address has one of some schemes, or none, and so is a path or a place on the page. */
    private static boolean hasScheme(String address, Set<String> schemes) {
        var scheme = SCHEME.matcher(address);
        return !scheme.lookingAt()
                || schemes.contains(address.substring(0, scheme.end() - 1).toLowerCase(Locale.ROOT));
    }

    private Safelist safelist() {
        return new Safelist(SAFE)
                .addAttributes(":all", MARKED.stream().map(name -> mark + name).toArray(String[]::new));
    }

    private ReportHtml html(String title) {
        unmark();
        // A section has a heading, and these notes have none.
        elements(FOOTNOTES_SECTION, "section").tagName("div");
        title(title);
        headings();
        tasks();
        alerts();
        images();
        var links = links();
        items();
        tables();
        directions();
        var summary = summary();
        var places = new ArrayList<Place>();
        var contexts = new LinkedHashMap<Element, Place>();
        links.forEach((link, target) -> target.reference().ifPresent(reference -> {
            var block = around(link);
            var shown = contexts.computeIfAbsent(block, b -> context(reference, b));
            places.add(new Place(reference, shown.anchor(), shown.context()));
        }));
        var lead = lead();
        var text = body.text();
        headingLinks();
        return new ReportHtml(
                PackedText.of(html(body)),
                PackedText.of(text),
                lead,
                List.copyOf(headings),
                List.copyOf(places),
                Set.copyOf(files),
                summary);
    }

    /** Elements, where the page has one of their names at all: to look for them takes longer than to know that. */
    private Elements elements(Evaluator which, String... anyOf) {
        return Stream.of(anyOf).anyMatch(names::contains) ? body.select(which) : new Elements();
    }

    private void unmark() {
        for (var element : body.getAllElements()) {
            // Only anchors of links are an author's: others could be taken for those of the page.
            if (element.normalName().equals("input") && !settings.rawHtml() && !element.hasAttr(mark + "type")) {
                element.remove();
                continue;
            }
            names.add(element.normalName());
            for (var attribute : element.attributesSize() == 0
                    ? List.<Attribute>of()
                    : List.copyOf(element.attributes().asList())) {
                if (attribute.getKey().startsWith(mark)) {
                    element.removeAttr(attribute.getKey());
                    var name = attribute.getKey().substring(mark.length());
                    if (name.equals("align")) {
                        element.addClass("align-" + attribute.getValue());
                    } else if (MARKED.contains(name)) {
                        element.attr(name, attribute.getValue());
                    }
                }
            }
        }
        for (var note :
                settings.rawHtml() ? body.select(NOTE_ANCHORS) : elements(NOTE_ANCHORS, "div", "section", "sup")) {
            anchors.add(note.id());
        }
    }

    /** The page has the title. Where more headings have the first level, they are of the second there. */
    private void title(String title) {
        var first = body.firstElementChild();
        if (first != null && first.normalName().equals("h1") && first.text().equals(normal(title))) {
            first.remove();
        }
        sections.addAll(body.select(HEADINGS));
        var lower = sections.stream().noneMatch(heading -> level(heading) == 1) ? 0 : 1;
        var level = 1;
        for (var heading : sections) {
            // A reader who is told the levels takes a gap for something left out.
            level = Math.min(Math.min(level + 1, level(heading) + lower), 6);
            heading.tagName("h" + level);
        }
    }

    private static String normal(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static int level(Element heading) {
        return heading.normalName().charAt(1) - '0';
    }

    private void headings() {
        var slugs = Slugs.ofGitHub();
        for (var heading : sections) {
            var slug = slugs.next(heading.text());
            var anchor = unique(slug.isEmpty() ? "section" : slug);
            heading.attr("id", anchor);
            headings.add(new Heading(level(heading), anchor, heading.text()));
            for (var text : heading.nodeStream(TextNode.class).toList()) {
                if (Words.hasDay(text.getWholeText())) {
                    text.before(Words.heading(text.getWholeText()));
                    text.remove();
                }
            }
        }
        for (var link : body.select(NAMED_LINKS)) {
            var name = link.hasAttr("id") ? link.id() : link.attr("name");
            link.removeAttr("name");
            if (!anchors.contains(name) && !name.isBlank() && !name.contains(" ") && !name.startsWith("page.")) {
                link.attr("id", name);
                anchors.add(name);
            } else if (link.closest(IN_NOTES) == null && !name.startsWith("fnref")) {
                link.removeAttr("id");
            }
        }
    }

    private String unique(String wanted) {
        var unique = wanted;
        for (var number = 2; !anchors.add(unique); number++) {
            unique = wanted + "-" + number;
        }
        return unique;
    }

    private void tasks() {
        for (var box : elements(CHECKBOXES, "input")) {
            box.attr("aria-label", box.hasAttr("checked") ? "done" : "to do");
            Optional.ofNullable(box.closest("li")).ifPresent(item -> item.addClass("task"));
        }
    }

    /** A quotation that begins with {@code [!NOTE]} in a line of its own, as GitHub shows it. */
    private void alerts() {
        for (var quote : elements(QUOTES, "blockquote")) {
            var first = quote.firstElementChild();
            if (first != null
                    && first.normalName().equals("p")
                    && first.childNodeSize() > 0
                    && first.childNode(0) instanceof TextNode text) {
                var line = text.getWholeText().lines().findFirst().orElse("");
                var alert = ALERT.matcher(line);
                var isAlone = first.childNodeSize() == 1 || text.getWholeText().indexOf('\n') >= 0;
                if (alert.matches() && isAlone) {
                    text.text(text.getWholeText().substring(line.length()).stripLeading());
                    if (!first.hasText()) {
                        first.remove();
                    }
                    var kind = alert.group(1);
                    quote.addClass("alert");
                    quote.prependElement("p")
                            .addClass("alert-title")
                            .text(kind.charAt(0) + kind.substring(1).toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    /** No page asks another server for anything, so that an image from elsewhere is a link to it. */
    private void images() {
        for (var image : elements(IMAGES, "img")) {
            var source = image.attr("src");
            var alt = image.attr("alt");
            if (PIXELS.matcher(source).matches()) {
                image.attr("alt", alt);
                continue;
            }
            var path = SeriesPath.resolve(source, file);
            if (path.isPresent() && isThere(path.get().path())) {
                files.add(path.get().path());
                image.attr("src", root + Href.encode(fileOf(path.get().path())));
                image.attr("alt", alt).attr("loading", "lazy");
                continue;
            }
            var text = alt.isBlank() ? "image" : alt;
            var isLink =
                    image.closest("a") == null && SCHEME.matcher(source).lookingAt() && !source.startsWith("data:");
            image.replaceWith(
                    isLink ? new Element("a").attr("href", source).text(text) : new Element("span").text(text));
        }
    }

    private boolean isThere(String path) {
        return settings.beside().apply(folder + "/" + path).isPresent();
    }

    /** Where a file beside the reports is in the site. */
    static String fileOf(String path) {
        return SeriesPages.FILES + PageNames.safe(path);
    }

    /** Has each link lead to a page of the site where there is one, and gives back where those lead. */
    private Map<Element, Target> links() {
        var targets = new LinkedHashMap<Element, Target>();
        for (var link : body.select(LINKS)) {
            var href = link.attr("href");
            if (href.startsWith("#") && anchors.contains(href.substring(1))) {
                continue;
            }
            var address = pages.address(href);
            if (address.isPresent()) {
                targets.put(link, address.get());
                link.attr("href", href(address.get()));
                continue;
            }
            if (SCHEME.matcher(href).lookingAt()) {
                pages.absolute(href).ifPresent(target -> {
                    targets.put(link, target);
                    link.attr("href", href(target));
                });
                continue;
            }
            var path = SeriesPath.resolve(href, file);
            var target = path.flatMap(pages::file).map(this::existing);
            var beside = all.beside(href, file);
            if (beside.isPresent()) {
                link.attr("href", root + beside.get());
            } else if (target.isPresent()) {
                targets.put(link, target.get());
                link.attr("href", href(target.get()));
            } else if (path.filter(p -> isThere(p.path())
                            && (settings.rawHtml() || !RUNS.matcher(p.path()).matches()))
                    .isPresent()) {
                files.add(path.get().path());
                link.attr("href", root + Href.encode(fileOf(path.get().path())));
            } else {
                // What is not in the site cannot be reached from it.
                link.removeAttr("href");
            }
        }
        return targets;
    }

    /** A place that this report does not have is its beginning. */
    private Target existing(Target target) {
        var here = Optional.ofNullable(pages.files().get(file)).flatMap(pages::page);
        return here.filter(target.page()::equals).isPresent() && !anchors.contains(target.fragment())
                ? new Target(target.page(), "", target.reference())
                : target;
    }

    private String href(Target target) {
        return root
                + Href.encode(target.page())
                + (target.fragment().isEmpty() ? "" : "#" + Href.encode(target.fragment()));
    }

    /** Items and paragraphs are called by their first words, which stay when others come and go. */
    private void items() {
        items.addAll(body.select(ITEMS));
        for (var item : items) {
            var isItem = item.normalName().equals("li") || item.parent() == body;
            if (!isItem || item.closest(NOTES) != null || item.hasAttr("id")) {
                continue;
            }
            var own = own(item);
            var title = title(own).map(Element::text).orElse("");
            var words = firstWords((title.isBlank() ? withoutCredits(own) : title).toLowerCase(Locale.ROOT));
            item.attr("id", unique("item-" + (words.isEmpty() ? "0" : words)));
        }
    }

    /** What is bold at the beginning of an item. */
    private static Optional<Element> title(Element item) {
        return item.normalName().equals("li")
                ? Optional.ofNullable(item.firstElementChild())
                        .flatMap(first -> first.normalName().equals("p")
                                ? Optional.ofNullable(first.firstElementChild())
                                : Optional.of(first))
                        .filter(first -> first.normalName().equals("strong"))
                : Optional.empty();
    }

    private static String firstWords(String text) {
        var words = new StringBuilder();
        var word = WORD.matcher(text);
        for (var count = 0; count < WORDS && word.find(); count++) {
            words.append(count == 0 ? "" : "-").append(text, word.start(), word.end());
        }
        return words.toString();
    }

    /** What an item says, without the links in parentheses that end it: those change when somebody is added. */
    private static String withoutCredits(Element own) {
        var text = own.text();
        var open = text.endsWith(")") ? text.lastIndexOf('(') : -1;
        var inside = open < 0 ? "" : text.substring(open + 1, text.length() - 1);
        if (inside.isEmpty() || inside.indexOf(')') >= 0) {
            return text;
        }
        var links = own.select(ANCHORS).eachText();
        var end = open > 0 && text.charAt(open - 1) == ' ' ? open - 1 : open;
        return links.containsAll(List.of(inside.split(" "))) ? text.substring(0, end) : text;
    }

    /** An item without the items in it; only to be looked at. */
    private static Element own(Element item) {
        if (item.select(LISTS).isEmpty()) {
            return item;
        }
        var own = item.clone();
        own.select(LISTS).remove();
        return own;
    }

    private void tables() {
        for (var table : elements(TABLES, "table")) {
            table.wrap("<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"></div>");
        }
        elements(PREFORMATTED, "pre").attr("tabindex", "0");
        elements(COLUMN_HEADINGS, "th").attr("scope", "col");
    }

    private void directions() {
        for (var element : body.getAllElements()) {
            if (BLOCKS.contains(element.normalName())) {
                element.attr("dir", "auto");
            } else if (GROUPS.contains(element.normalName()) && isRightToLeft(element)) {
                element.attr("dir", "rtl");
            }
        }
    }

    /** The first letter decides; mostly it is in the first text. */
    private static boolean isRightToLeft(Element group) {
        var found = new boolean[1];
        NodeTraversor.filter(
                (node, depth) -> {
                    var direction = node instanceof TextNode text ? direction(text.getWholeText()) : NEUTRAL;
                    found[0] = direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT;
                    return direction == NEUTRAL ? NodeFilter.FilterResult.CONTINUE : NodeFilter.FilterResult.STOP;
                },
                group);
        return found[0];
    }

    /** The direction of the first letter of a text that has one. */
    private static byte direction(String text) {
        for (var i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            switch (Character.getDirectionality(text.codePointAt(i))) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    return Character.DIRECTIONALITY_LEFT_TO_RIGHT;
                }
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    return Character.DIRECTIONALITY_RIGHT_TO_LEFT;
                }
                default -> {
                    // A digit or a sign goes either way.
                }
            }
        }
        return NEUTRAL;
    }

    private String summary() {
        var text = items.stream()
                .map(MarkdownHtml::own)
                .map(Element::text)
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("");
        return cut(text);
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= SUMMARY
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SUMMARY)) + "…";
    }

    /** The item, or what else has an anchor, around a link. */
    private Element around(Element link) {
        for (var element = link; element != null && element != body; element = element.parent()) {
            if (element.hasAttr("id") && !element.normalName().equals("a")) {
                return element;
            }
            if (element.parent() == body) {
                return element;
            }
        }
        return body;
    }

    private Place context(Reference reference, Element block) {
        var anchor = block.id();
        for (var before = block; anchor.isEmpty() && before != null; before = before.previousElementSibling()) {
            anchor = isHeading(before) ? before.id() : "";
        }
        var own = own(block);
        var isText = own.normalName().equals("li") || own.normalName().equals("p") || isHeading(own);
        var isAsItIs = isText && own.childNodes().stream().allMatch(MarkdownHtml::isShownElsewhere);
        var shown = isAsItIs ? own : own.clone();
        if (!isAsItIs) {
            shown.select(WITH_ID).removeAttr("id");
            shown.select(WITH_TABINDEX).removeAttr("tabindex");
            shown.select(NOTE_LINKS).remove();
            shown.select(OWN_LINKS).forEach(Element::unwrap);
            shown.select(NOT_SHOWN_ELSEWHERE).forEach(Element::unwrap);
        }
        return new Place(reference, anchor, rooted(isText ? shown.html() : shown.outerHtml()));
    }

    /** Whether a page with another report's items shows a part of one as it is. */
    private static boolean isShownElsewhere(org.jsoup.nodes.Node node) {
        if (!(node instanceof Element element)) {
            return true;
        }
        for (var attribute : element.attributesSize() == 0 ? List.<Attribute>of() : element.attributes()) {
            var isOther = switch (attribute.getKey()) {
                case "id", "tabindex" -> true;
                case "class" -> element.hasClass("footnote-ref");
                case "href" -> attribute.getValue().startsWith("#");
                default -> false;
            };
            if (isOther) {
                return false;
            }
        }
        return !element.normalName().equals("input")
                && !isHeading(element)
                && element.childNodes().stream().allMatch(MarkdownHtml::isShownElsewhere);
    }

    private static boolean isHeading(Element element) {
        var name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }

    private String lead() {
        var lead = new Element("div");
        for (var child : body.children()) {
            if (isHeading(child) && lead.childrenSize() > 0) {
                break;
            }
            if (!isHeading(child)) {
                lead.appendChild(child.clone());
            }
        }
        lead.select(NOTES).remove();
        lead.select(NOTE_LINKS).remove();
        lead.select(WITH_ID).removeAttr("id");
        lead.select(OWN_LINKS).forEach(Element::unwrap);
        return html(lead);
    }

    private void headingLinks() {
        for (var heading : sections) {
            if (heading.select(ANCHORS).isEmpty()) {
                heading.appendElement("a")
                        .addClass("anchor")
                        .attr("href", "#" + Href.encode(heading.id()))
                        .attr("aria-label", "Link to this section: " + heading.text())
                        .text("#");
            }
        }
    }

    private String html(Element element) {
        return rooted(element.html());
    }

    private String rooted(String html) {
        return html.strip().replace(root, ReportHtml.ROOT);
    }
}
