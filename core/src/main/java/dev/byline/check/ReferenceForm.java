package dev.byline.check;

import dev.byline.catalog.Catalog;
import java.util.regex.Pattern;

/** What a reference looks like when it stands in prose without its brackets. */
final class ReferenceForm {

    /** A handle, or a number with or without the repository's name; nothing else looks like a reference. */
    static final String TOKEN = "@[A-Za-z0-9](?:[\\w.-]*\\w)?|(?:[\\w.-]+(?:/[\\w.-]+)*)?#[0-9]{1,9}(?!\\w)";

    private static final Pattern FORM = Pattern.compile(TOKEN);

    private ReferenceForm() {}

    /** Whether a label is meant as a reference: it is declared, or looks like nothing else. */
    static boolean fits(String label, Catalog catalog) {
        return catalog.label(label).isPresent() || FORM.matcher(label).matches();
    }
}
