package dev.byline.frontmatter;

import dev.byline.frontmatter.Hole.Form;
import dev.byline.frontmatter.Hole.Part;
import dev.byline.pattern.Placeholder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Front matter in YAML. A placeholder would be a mapping there, so the parser is given a letter that the author has not
 * written, as often as the placeholder has characters: all places stay as they are.
 */
final class YamlLines {

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setLabel("front matter").build();
    private static final char FIRST_LETTER = '\uE000';
    private static final int LETTERS = 0xF900 - FIRST_LETTER;

    private final String text;
    private final List<Placeholder> placeholders;
    private final char[] masked;
    private final List<Hole> holes = new ArrayList<>();
    private final Set<Node> seen = new HashSet<>();

    private YamlLines(String text, List<Placeholder> placeholders) {
        this.text = text;
        this.placeholders = placeholders.stream().limit(LETTERS).toList();
        this.masked = text.toCharArray();
        for (var i = 0; i < this.placeholders.size(); i++) {
            var found = this.placeholders.get(i);
            for (var at = found.start(); at < found.end(); at++) {
                masked[at] = letter(i);
            }
        }
    }

    private static char letter(int placeholder) {
        return (char) (FIRST_LETTER + placeholder);
    }

    /**
     * Reads YAML.
     *
     * @param text the lines between the fences
     * @param placeholders those in it that will be filled
     */
    static Parsed parse(String text, List<Placeholder> placeholders) {
        try {
            return new YamlLines(text, placeholders).parse();
        } catch (MarkedYamlEngineException e) {
            var at = e.getProblemMark()
                    .or(e::getContextMark)
                    .map(mark -> offset(mark, text))
                    .orElse(0);
            return Parsed.wrong(at(at, text, "the front matter is not YAML: " + what(e)));
        } catch (ReaderException e) {
            return Parsed.wrong(at(
                    text.offsetByCodePoints(0, Math.min(e.getPosition(), text.codePointCount(0, text.length()))),
                    text,
                    "the front matter has a character that YAML does not allow"));
        } catch (YamlEngineException e) {
            return Parsed.wrong(at(0, text, "the front matter is not YAML: " + e.getMessage()));
        }
    }

    private static String what(MarkedYamlEngineException e) {
        var problem = e.getProblem();
        return (problem == null ? "it cannot be read" : problem).strip().replaceAll("[\\uE000-\\uF8FF]+", "…");
    }

    private static TextFlaw at(int offset, String text, String what) {
        var start = Math.max(0, Math.min(offset, text.length() - 1));
        return new TextFlaw(
                start,
                Math.min(text.length(), start + 1),
                what,
                "correct it; a text with signs in it stands in quotes");
    }

    private static int offset(Mark mark, String text) {
        return text.offsetByCodePoints(0, Math.min(mark.getIndex(), text.codePointCount(0, text.length())));
    }

    private Parsed parse() {
        var root = new Compose(SETTINGS).composeString(new String(masked));
        if (root.isEmpty()) {
            return new Parsed(List.of(), true, List.of());
        }
        if (!(root.get() instanceof MappingNode mapping)) {
            var start = start(root.get());
            var line = text.indexOf('\n', start);
            return Parsed.wrong(new TextFlaw(
                    start,
                    line < 0 ? text.length() : line,
                    "the front matter has no keys",
                    "write `key: value` in each line; TOML stands between two lines `+++`"));
        }
        visit(mapping);
        holes.sort(Comparator.comparing(Hole::start));
        var flaws = new ArrayList<TextFlaw>();
        var names = new HashSet<String>();
        for (var tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key && !names.add(key.getValue())) {
                var start = start(key);
                flaws.add(new TextFlaw(
                        start,
                        end(key),
                        "the front matter has the key `"
                                + text.substring(start, end(key)).strip() + "` twice",
                        "keep one of them"));
            }
        }
        return new Parsed(entries(mapping), mapping.getFlowStyle() == FlowStyle.BLOCK, flaws);
    }

    private List<Entry> entries(MappingNode mapping) {
        if (mapping.getFlowStyle() != FlowStyle.BLOCK) {
            return List.of(new Entry("", false, 0, text, holes));
        }
        var entries = new ArrayList<Entry>();
        var tuples = mapping.getValue();
        for (var i = 0; i < tuples.size(); i++) {
            var key = tuples.get(i).getKeyNode();
            // What stands above the first key belongs to it.
            var start = i == 0 ? 0 : lineStart(key);
            var end = i + 1 < tuples.size() ? lineStart(tuples.get(i + 1).getKeyNode()) : text.length();
            var name = key instanceof ScalarNode scalar ? scalar.getValue() : text.substring(start(key), end(key));
            entries.add(new Entry(
                    name,
                    false,
                    start,
                    text.substring(start, end),
                    holes.stream()
                            .filter(hole -> hole.start() >= start && hole.start() < end)
                            .toList()));
        }
        return entries;
    }

    private int lineStart(Node node) {
        return text.lastIndexOf('\n', Math.max(0, start(node) - 1)) + 1;
    }

    private void visit(Node node) {
        // An alias is the node itself again.
        if (!seen.add(node)) {
            return;
        }
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(tuple -> {
                visit(tuple.getKeyNode());
                visit(tuple.getValueNode());
            });
        } else if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(this::visit);
        } else if (node instanceof ScalarNode scalar) {
            scalar(scalar);
        }
    }

    private void scalar(ScalarNode scalar) {
        var start = start(scalar);
        var end = end(scalar);
        var inside = placeholders.stream()
                .filter(found -> found.start() >= start && found.end() <= end)
                .toList();
        if (inside.isEmpty()) {
            return;
        }
        switch (scalar.getScalarStyle()) {
            case LITERAL, FOLDED, JSON_SCALAR_STYLE ->
                inside.forEach(found -> holes.add(
                        new Hole(found.start(), found.end(), Form.IN_LINES, List.of(new Part(found.name(), true)))));
            case PLAIN -> holes.add(new Hole(start, end, Form.BARE, parts(scalar.getValue())));
            case SINGLE_QUOTED, DOUBLE_QUOTED -> holes.add(new Hole(start, end, Form.QUOTED, parts(scalar.getValue())));
        }
    }

    private List<Part> parts(String value) {
        var parts = new ArrayList<Part>();
        var plain = new StringBuilder();
        for (var i = 0; i < value.length(); ) {
            var number = value.charAt(i) - FIRST_LETTER;
            if (number >= 0 && number < placeholders.size()) {
                if (!plain.isEmpty()) {
                    parts.add(new Part(plain.toString(), false));
                    plain.setLength(0);
                }
                var found = placeholders.get(number);
                parts.add(new Part(found.name(), true));
                i += found.end() - found.start();
            } else {
                plain.append(value.charAt(i));
                i++;
            }
        }
        if (!plain.isEmpty()) {
            parts.add(new Part(plain.toString(), false));
        }
        return parts;
    }

    private int end(Node node) {
        return node.getEndMark().map(mark -> offset(mark, text)).orElse(text.length());
    }

    /** Behind its anchor and its tag. */
    private int start(Node node) {
        var start = node.getStartMark().map(mark -> offset(mark, text)).orElse(0);
        while (start < text.length() && (text.charAt(start) == '&' || text.charAt(start) == '!')) {
            while (start < text.length() && !Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
        }
        return start;
    }
}
