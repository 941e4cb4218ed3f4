package dev.byline.importer;

/** A source that is no Java. */
final class InvalidJava extends Exception {
    private static final long serialVersionUID = 1;

    InvalidJava(String message) {
        super(message);
    }

    /** Why a file cannot be a report. */
    String reason() {
        return "its Java would not compile: " + getMessage();
    }
}
