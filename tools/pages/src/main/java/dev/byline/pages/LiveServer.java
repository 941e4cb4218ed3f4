package dev.byline.pages;

/** Serves a site on this machine. */
final class LiveServer {

    /** The script that waits for changes. */
    static final String SCRIPT = "byline-live.js";

    private LiveServer() {}
}
