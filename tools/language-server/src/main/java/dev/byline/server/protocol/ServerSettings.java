package dev.byline.server.protocol;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.byline.server.project.ProjectSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an author has set in the editor, under {@code byline}.
 *
 * @param project how the sources are found and read
 * @param hints whether short titles stand behind bare numbers
 * @param lenses whether declarations say where they are cited
 * @param documentation where the pages of the checks are, as a URI that ends with a slash
 */
record ServerSettings(ProjectSettings project, boolean hints, boolean lenses, Optional<String> documentation) {

    private static final String SECTION = "byline";

    static final ServerSettings DEFAULTS = new ServerSettings(ProjectSettings.NONE, false, true, Optional.empty());

    /** The same with what an editor sends, with or without the name of the section, nested or with dots. */
    ServerSettings with(@Nullable Object sent) {
        var json = sent instanceof JsonElement element ? element : new Gson().toJsonTree(sent);
        if (!json.isJsonObject()) {
            return this;
        }
        var all = json.getAsJsonObject();
        var own = all.get(SECTION) instanceof JsonObject section ? section : all;
        var checks = text(find(own, "checks"));
        var roots = find(own, "sourceRoots");
        return new ServerSettings(
                new ProjectSettings(
                        checks.map(String::strip)
                                .filter(text -> !text.isEmpty())
                                .or(() -> checks.isPresent() ? Optional.empty() : project.checks()),
                        roots.map(ServerSettings::texts).orElse(project.sourceRoots())),
                find(own, "inlayHints.enabled")
                        .or(() -> find(own, "inlayHints"))
                        .flatMap(ServerSettings::flag)
                        .orElse(hints),
                find(own, "codeLens.enabled")
                        .or(() -> find(own, "codeLens"))
                        .flatMap(ServerSettings::flag)
                        .orElse(lenses),
                text(find(own, "documentation")).filter(text -> !text.isBlank()).or(() -> documentation));
    }

    private static Optional<JsonElement> find(JsonObject object, String name) {
        var whole =
                Optional.ofNullable(object.get(name)).or(() -> Optional.ofNullable(object.get(SECTION + "." + name)));
        var dot = name.indexOf('.');
        return whole.or(() -> dot > 0 && object.get(name.substring(0, dot)) instanceof JsonObject inner
                ? find(inner, name.substring(dot + 1))
                : Optional.empty());
    }

    private static Optional<String> text(Optional<JsonElement> value) {
        return value.filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString);
    }

    private static Optional<Boolean> flag(JsonElement value) {
        return value.isJsonPrimitive() ? Optional.of(value.getAsBoolean()) : Optional.empty();
    }

    private static List<String> texts(JsonElement value) {
        var texts = new ArrayList<String>();
        if (value.isJsonArray()) {
            value.getAsJsonArray().forEach(each -> text(Optional.of(each)).ifPresent(texts::add));
        } else {
            text(Optional.of(value)).filter(text -> !text.isBlank()).ifPresent(texts::add);
        }
        return texts;
    }
}
