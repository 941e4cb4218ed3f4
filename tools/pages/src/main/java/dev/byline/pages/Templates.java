package dev.byline.pages;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import dev.byline.problem.Suggestions;
import io.jstach.jstache.JStache;
import io.jstach.jstachio.Template.EncodedTemplate;
import io.jstach.jstachio.output.ByteBufferEncodedOutput;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The templates of the pages. Byline's own are Java, made of Mustache when Byline is compiled. An author's take the place of those of the same
 * name and are interpreted, on the same records; a page in which none of them stands is made as before.
 */
public final class Templates {

    private static final String ENDING = ".mustache";
    private static final String FOLDER = "templates/";
    /** The names of Byline's own. */
    private static final Set<String> NAMES = Set.of(
            "chart",
            "figures",
            "front",
            "layout",
            "list",
            "mentions",
            "missing",
            "person",
            "report",
            "repository",
            "search",
            "series",
            "thread");

    /** What most pages fit into. */
    private static final int PAGE = 16 * 1024;

    private static final Templates NONE = new Templates(Map.of(), "");

    private final Map<String, String> own;
    private final String folder;
    private final Map<String, Optional<Template>> pages = new ConcurrentHashMap<>();

    private Templates(Map<String, String> own, String folder) {
        this.own = new TreeMap<>(own);
        this.folder = folder;
    }

    /** A template with a mistake. */
    public static final class BadTemplate extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BadTemplate(String message) {
            super(message);
        }
    }

    /**
     * Byline's own templates.
     *
     * @return templates of which none is replaced
     */
    public static Templates ofByline() {
        return NONE;
    }

    /**
     * Templates of which some are replaced.
     *
     * @param files the texts of an author's templates by the names of their files, and the style under {@code style.css}
     * @param folder what messages call the folder of these files
     * @return the templates
     * @throws BadTemplate if one of them cannot be one
     */
    public static Templates of(Map<String, String> files, String folder) {
        var templates = new Templates(files, folder);
        templates.check();
        return templates;
    }

    /** The style of the pages. */
    Site.Content style() {
        var style = own.get(Resources.STYLE);
        return style == null ? Resources.content(Resources.STYLE) : Site.text(style);
    }

    /** Makes a page. */
    <T> byte[] page(EncodedTemplate<T> compiled, T view) {
        if (own.isEmpty()) {
            return encoded(compiled, view);
        }
        var name = name(view.getClass());
        var template = pages.computeIfAbsent(name, this::interpreted);
        if (template.isEmpty()) {
            return encoded(compiled, view);
        }
        try {
            return template.get().execute(view).getBytes(StandardCharsets.UTF_8);
        } catch (MustacheException e) {
            throw new BadTemplate(place(name, 0) + e.getMessage());
        }
    }

    /** The texts of a template are bytes already, so that a page is never in memory as characters. */
    private static <T> byte[] encoded(EncodedTemplate<T> template, T view) {
        return template.write(view, ByteBufferEncodedOutput.ofByteArray(StandardCharsets.UTF_8, PAGE))
                .toByteArray();
    }

    private static String name(Class<?> view) {
        return Objects.requireNonNull(view.getAnnotation(JStache.class), view.getName())
                .path();
    }

    private Optional<Template> interpreted(String page) {
        return parts(page, new TreeSet<>()).stream().anyMatch(this::isOwn)
                ? Optional.of(compiler().loadTemplate(page))
                : Optional.empty();
    }

    private Mustache.Compiler compiler() {
        return Mustache.compiler()
                .escapeHTML(true)
                .strictSections(true)
                .withLoader(name -> new StringReader(
                        text(name).orElseThrow(() -> new IOException("there is no template " + name))));
    }

    private boolean isOwn(String name) {
        return own.containsKey(name + ENDING);
    }

    /** A template and all that it is made of. */
    private Set<String> parts(String name, Set<String> found) {
        if (found.add(name)) {
            text(name)
                    .ifPresent(text -> TemplateTags.in(text).stream()
                            .filter(TemplateTags.Tag::isTemplate)
                            .forEach(tag -> parts(tag.name(), found)));
        }
        return found;
    }

    private Optional<String> text(String name) {
        var text = own.get(name + ENDING);
        return text != null ? Optional.of(text) : NAMES.contains(name) ? Optional.of(ofByline(name)) : Optional.empty();
    }

    private static String ofByline(String name) {
        var file = FOLDER + name + ENDING;
        try (var in = Objects.requireNonNull(Templates.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String place(String name, int line) {
        return folder + name + ENDING + (line > 0 ? ":[" + line + "]" : "") + " ";
    }

    private void check() {
        var used = new HashSet<>(NAMES);
        own.keySet().stream()
                .filter(file -> file.endsWith(ENDING))
                .map(Templates::withoutEnding)
                .forEach(name -> parts(name, new TreeSet<>()).stream()
                        .filter(part -> !part.equals(name))
                        .forEach(used::add));
        own.forEach((file, text) -> {
            var name = withoutEnding(file);
            if (file.equals(Resources.STYLE)) {
                return;
            }
            if (!file.endsWith(ENDING) || !used.contains(name)) {
                throw new BadTemplate(folder + file + " is not a template of the pages, and none of them uses it; "
                        + near(name, NAMES)
                                .map(near -> "did you mean " + near + ENDING + "?")
                                .orElse("write one of " + String.join(", ", new TreeSet<>(NAMES)) + ", or style.css"));
            }
            parse(name, text);
        });
        for (var view : TemplateTypes.VIEWS) {
            var page = name(view);
            if (parts(page, new TreeSet<>()).stream().anyMatch(this::isOwn)) {
                names(page, new TemplateTypes(view), new ArrayList<>());
            }
        }
    }

    private static String withoutEnding(String file) {
        return file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file;
    }

    private static Optional<String> near(String name, Set<String> names) {
        return Suggestions.nearest(name, names);
    }

    private void parse(String name, String text) {
        try {
            compiler().compile(text);
        } catch (MustacheException e) {
            var message = String.valueOf(e.getMessage());
            var line = message.replaceFirst("(?s).* @ line (\\d+).*", "$1");
            throw new BadTemplate(place(name, line.matches("\\d+") ? Integer.parseInt(line) : 0) + "is not a template: "
                    + message.replaceFirst(" @ line \\d+", ""));
        }
    }

    /** Looks up each name in a template with the types of the records that it shows, as the compiler did for Byline's own. */
    private void names(String name, TemplateTypes types, List<String> inside) {
        if (inside.contains(name)) {
            return;
        }
        var nested = new ArrayList<>(inside);
        nested.add(name);
        var text = text(name).orElse("");
        for (var tag : TemplateTags.in(text)) {
            switch (tag.sign()) {
                case '>', '<' -> {
                    if (text(tag.name()).isEmpty()) {
                        throw new BadTemplate(place(name, tag.line()) + "there is no template `" + tag.name() + "`; "
                                + near(tag.name(), NAMES)
                                        .map(near -> "did you mean `" + near + "`?")
                                        .orElse("write a file " + tag.name() + ENDING));
                    }
                    names(tag.name(), types, nested);
                }
                case '$', '!' -> {
                    // A block has a name of its own, and a comment none.
                }
                case '/' -> types.leave(tag.name());
                case '#', '^' -> {
                    known(name, tag, types);
                    types.enter(tag.name(), tag.sign() == '^');
                }
                default -> known(name, tag, types);
            }
        }
    }

    private void known(String name, TemplateTags.Tag tag, TemplateTypes types) {
        if (!types.knows(tag.name())) {
            throw new BadTemplate(place(name, tag.line()) + "there is no `" + tag.name() + "` here; "
                    + near(tag.name(), types.names())
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse("write one of " + String.join(", ", types.names())));
        }
    }
}
