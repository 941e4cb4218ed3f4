package dev.byline.pages;

import java.util.Optional;
import java.util.function.Function;

/**
 * How a site is to be made.
 *
 * @param address the address of its folder on the web, which ends with a slash; empty if it is not known: then no file names
 *     an absolute address
 * @param language the language of the pages, as BCP 47 has it, such as {@code en}
 * @param rawHtml whether HTML in the reports is shown as it is, without looking for scripts in it
 * @param isLive whether the pages listen for changes
 * @param templates what the pages are made with
 * @param beside what is in a file beside the reports, by its path in the class output
 */
public record SiteSettings(
        String address,
        String language,
        boolean rawHtml,
        boolean isLive,
        Templates templates,
        Function<String, Optional<byte[]>> beside) {

    /**
     * The defaults: English, no address, clean HTML, no file beside the reports.
     *
     * @return the settings
     */
    public static SiteSettings defaults() {
        return new SiteSettings("", "en", false, false, Templates.ofByline(), path -> Optional.empty());
    }
}
