package dev.byline.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The tags of a Mustache template. */
final class TemplateTags {

    private static final Pattern TAG =
            Pattern.compile("\\{\\{\\{\\s*(.*?)\\s*}}}|\\{\\{([#^/><$!&=]?)\\s*(.*?)\\s*}}", Pattern.DOTALL);

    private TemplateTags() {}

    /**
     * A tag.
     *
     * @param sign what stands in front of its name; a space for a value
     * @param name the name
     * @param line its line, from 1
     */
    record Tag(char sign, String name, int line) {

        /** Whether it names another template. */
        boolean isTemplate() {
            return sign == '>' || sign == '<';
        }
    }

    static List<Tag> in(String template) {
        var tags = new ArrayList<Tag>();
        var tag = TAG.matcher(template);
        var line = 1;
        var at = 0;
        while (tag.find()) {
            line += (int) template.substring(at, tag.start())
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            at = tag.start();
            var isWhole = tag.group(1) != null;
            var sign = isWhole || tag.group(2).isEmpty() ? ' ' : tag.group(2).charAt(0);
            tags.add(new Tag(sign, isWhole ? tag.group(1) : tag.group(3), line));
        }
        return tags;
    }
}
