package dev.byline.server.feature;

import dev.byline.problem.CheckId;
import dev.byline.reader.repair.Edit;
import dev.byline.source.Span;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Silences a check on a class. */
final class Suppression {

    private static final Pattern ANNOTATION =
            Pattern.compile("@SuppressWarnings\\s*\\(\\s*(?:value\\s*=\\s*)?(\\{[^}]*}|\"[^\"]*\")\\s*\\)");

    private Suppression() {}

    /** Adds the check to the annotation that the class has, or the annotation. */
    static Edit of(Path file, String source, Span modifiers, CheckId check) {
        var name = "\"byline:" + check.id() + "\"";
        var matcher = ANNOTATION.matcher(source).region(modifiers.start(), modifiers.end());
        if (!matcher.find()) {
            var at = modifiers.start();
            var line = Math.max(source.lastIndexOf('\n', at - 1), source.lastIndexOf('\r', at - 1)) + 1;
            var before = source.substring(line, at);
            var end = source.contains("\r\n") ? "\r\n" : "\n";
            return new Edit(
                    file,
                    new Span(at, at),
                    "@SuppressWarnings(" + name + ")" + (before.isBlank() ? end + before : " "));
        }
        var value = matcher.group(1);
        if (!value.startsWith("{")) {
            return new Edit(file, new Span(matcher.start(1), matcher.end(1)), "{" + value + ", " + name + "}");
        }
        var inner = value.substring(1, value.length() - 1).stripTrailing();
        var at = matcher.start(1) + 1 + inner.length();
        return new Edit(
                file, new Span(at, at), inner.isBlank() ? name : inner.endsWith(",") ? " " + name : ", " + name);
    }
}
