package dev.byline.check;

import dev.byline.catalog.Catalog;
import dev.byline.markdown.Prose.Form;
import dev.byline.markdown.Prose.LabelUse;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A label that Markdown looks up, and that is spelled as no label is: {@code [@rn ]}, {@code [(#2090]}. */
final class LabelFlaws {

    private static final Pattern WHITE_SPACE = Pattern.compile("[ \t\r\n]+");
    private static final Pattern AROUND = Pattern.compile("([(){},;:.\"'*_]*)(.*?)([(){},;:.\"'*_]*)");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;&+]\\s*|\\s+and\\s+|\\s+");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern REPEATED_SIGN = Pattern.compile("([@#])\\1+(.*)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final String raw;
    private final LabelUse use;
    private final Catalog catalog;

    private LabelFlaws(String raw, LabelUse use, Catalog catalog) {
        this.raw = raw;
        this.use = use;
        this.catalog = catalog;
    }

    static Optional<ReferenceFlaw> of(String text, LabelUse use, Catalog catalog) {
        // Nearly every label stands for something, and is spelled without white space around.
        return use.undefined() || isSpace(text.charAt(use.start())) || isSpace(text.charAt(use.end() - 1))
                ? new LabelFlaws(text.substring(use.start(), use.end()), use, catalog).find()
                : Optional.empty();
    }

    private Optional<ReferenceFlaw> find() {
        if (saysAnother()) {
            return Optional.empty();
        }
        return whiteSpaceAround()
                .or(() -> use.undefined()
                        ? Stream.of(whiteSpaceWithin(), punctuation(), several(), lookAlike(), sign())
                                .flatMap(Optional::stream)
                                .findFirst()
                        : Optional.empty());
    }

    /** {@code [#2090][ @rn]}: that the two differ is the mistake, and another check's. */
    private boolean saysAnother() {
        if (use.form() != Form.FULL || use.reference().isEmpty()) {
            return false;
        }
        var said = catalog.label(use.linkText());
        return said.isPresent() && !said.get().equals(use.reference().get());
    }

    private Optional<ReferenceFlaw> whiteSpaceAround() {
        var first = 0;
        while (first < raw.length() && isSpace(raw.charAt(first))) {
            first++;
        }
        var last = raw.length();
        while (last > first && isSpace(raw.charAt(last - 1))) {
            last--;
        }
        if (last - first == raw.length() || (use.reference().isEmpty() && !ReferenceForm.fits(use.label(), catalog))) {
            return Optional.empty();
        }
        return mistake(first > 0 ? 0 : last, " has white space inside its brackets", "[" + use.label() + "]");
    }

    private Optional<ReferenceFlaw> whiteSpaceWithin() {
        var joined = WHITE_SPACE.matcher(use.label()).replaceAll("");
        if (joined.equals(use.label()) || catalog.label(joined).isEmpty()) {
            return Optional.empty();
        }
        var space = WHITE_SPACE.matcher(raw);
        var at = raw.length() - raw.stripLeading().length();
        return mistake(space.find(at) ? space.start() : 0, " has white space in its label", "[" + joined + "]");
    }

    private Optional<ReferenceFlaw> punctuation() {
        var parts = AROUND.matcher(use.label());
        if (!parts.matches() || parts.group(2).equals(use.label()) || !ReferenceForm.fits(parts.group(2), catalog)) {
            return Optional.empty();
        }
        var before = parts.group(1);
        var after = parts.group(3);
        var wrong = before.isEmpty() ? Math.max(0, raw.lastIndexOf(after)) : 0;
        return mistake(
                wrong,
                " has `" + (before.isEmpty() ? after : before) + "` inside its brackets",
                before + "[" + parts.group(2) + "]" + after);
    }

    private Optional<ReferenceFlaw> several() {
        var parts = List.of(BETWEEN.split(use.label()));
        if (parts.size() < 2
                || !parts.stream().allMatch(part -> ReferenceForm.fits(part, catalog))
                || parts.stream().noneMatch(part -> part.contains("@") || part.contains("#"))) {
            return Optional.empty();
        }
        return mistake(
                0,
                " holds " + parts.size() + " references in one pair of brackets",
                parts.stream().map(part -> "[" + part + "]").collect(Collectors.joining(" ")));
    }

    private Optional<ReferenceFlaw> lookAlike() {
        var plain = INVISIBLE
                .matcher(Normalizer.normalize(use.label(), Normalizer.Form.NFKC))
                .replaceAll("")
                .strip();
        if (plain.equals(use.label()) || catalog.label(plain).isEmpty()) {
            return Optional.empty();
        }
        var wrong = 0;
        while (wrong < Math.min(raw.length() - 1, plain.length()) && raw.charAt(wrong) == plain.charAt(wrong)) {
            wrong++;
        }
        return mistake(
                wrong, " has the character U+%04X in its label".formatted((int) raw.charAt(wrong)), "[" + plain + "]");
    }

    private Optional<ReferenceFlaw> sign() {
        var repeated = REPEATED_SIGN.matcher(use.label());
        if (repeated.matches()) {
            var once = repeated.group(1) + repeated.group(2);
            return ReferenceForm.fits(once, catalog)
                    ? mistake(0, " has its sign twice", "[" + once + "]")
                    : Optional.empty();
        }
        return NUMBER.matcher(use.label()).matches()
                        && catalog.label("#" + use.label()).isPresent()
                ? mistake(0, " lacks the `#` of a number", "[#" + use.label() + "]")
                : Optional.empty();
    }

    private Optional<ReferenceFlaw> mistake(int wrong, String what, String correct) {
        var full = use.form() == Form.FULL ? "[" + use.linkText() + "]" : "";
        return Optional.of(new ReferenceFlaw(
                use.start() - 1,
                use.end() + 1,
                use.start() + wrong,
                "`" + full + "[" + WHITE_SPACE.matcher(raw).replaceAll(" ") + "]`" + what,
                "write `" + full + correct + "`",
                Optional.of(correct)));
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }
}
