package dev.byline.pages;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is kept of a site for the next one, so that only what has changed is made again. */
public final class SiteMemory {

    private final Map<String, KeptTexts> series = new ConcurrentHashMap<>();

    /** A memory with nothing in it. */
    public SiteMemory() {}

    /** Forgets all, for a file beside the reports has changed. */
    public void forget() {
        series.clear();
    }

    /** What is kept of the texts of a series. */
    KeptTexts texts(String type) {
        return series.computeIfAbsent(type, t -> new KeptTexts());
    }
}
