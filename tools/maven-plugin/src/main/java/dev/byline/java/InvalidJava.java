package dev.byline.java;

/** A source that is no Java. */
public final class InvalidJava extends Exception {
    private static final long serialVersionUID = 1;

    InvalidJava(String message) {
        super(message);
    }

    /**
     * Why a file cannot be a report.
     *
     * @return what is wrong with its Java
     */
    public String reason() {
        return "its Java would not compile: " + getMessage();
    }
}
