package dev.byline.pages;

import dev.byline.reference.Reference;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The HTML of the reports of a series, which depends on their Markdown, and on which page each reference has. */
final class KeptTexts {

    private record Kept(String title, String markdown, ReportHtml html) {}

    private final boolean isKept;
    private Optional<Map<String, Map<Reference, String>>> pages = Optional.empty();
    private final Map<String, Kept> texts = new ConcurrentHashMap<>();

    KeptTexts(boolean isKept) {
        this.isKept = isKept;
    }

    /** The texts that are as they would be with these pages. */
    KeptTexts with(SitePages all) {
        var now = all.names();
        if (pages.filter(now::equals).isEmpty()) {
            texts.clear();
            pages = Optional.of(now);
        }
        return this;
    }

    /** The HTML of a report; any thread may ask. */
    ReportHtml text(String file, String title, String markdown, Function<String, ReportHtml> making) {
        var kept = texts.get(file);
        if (kept != null && kept.markdown().equals(markdown) && kept.title().equals(title)) {
            return kept.html();
        }
        var made = making.apply(markdown);
        if (isKept) {
            texts.put(file, new Kept(title, markdown, made));
        }
        return made;
    }
}
