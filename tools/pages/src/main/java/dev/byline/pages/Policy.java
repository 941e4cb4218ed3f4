package dev.byline.pages;

/** What a page may load: its own style and pictures, and scripts where it needs one. */
final class Policy {

    private static final String ALL =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'";
    private static final String SCRIPTS = "; script-src 'self'";
    private static final String LIVE = "; connect-src 'self'";

    private Policy() {}

    static String of(SiteSettings settings) {
        return ALL + (settings.isLive() ? SCRIPTS + LIVE : "");
    }

    static String ofSearch(SiteSettings settings) {
        return ALL + SCRIPTS + (settings.isLive() ? LIVE : "");
    }
}
