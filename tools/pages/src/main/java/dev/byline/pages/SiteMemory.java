package dev.byline.pages;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is kept of a site for the next one, so that only what has changed is made again. */
public final class SiteMemory {

    private final Map<String, KeptTexts> series = new ConcurrentHashMap<>();
    private final boolean isKept;

    /** A memory with nothing in it. */
    public SiteMemory() {
        this(true);
    }

    private SiteMemory(boolean isKept) {
        this.isKept = isKept;
    }

    /**
     * For a site behind which no other comes.
     *
     * @return a memory that keeps nothing
     */
    static SiteMemory none() {
        return new SiteMemory(false);
    }

    /** Forgets all, for a file beside the reports has changed. */
    public void forget() {
        series.clear();
    }

    /** What is kept of the texts of a series. */
    KeptTexts texts(String type) {
        return series.computeIfAbsent(type, t -> new KeptTexts(isKept));
    }
}
