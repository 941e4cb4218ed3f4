package dev.byline.pages;

import java.io.OutputStream;
import java.io.StringWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/** JSON as text. */
final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final JsonFactory IN_SCRIPT = JsonFactory.builder()
            .characterEscapes(new ScriptEscapes())
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private Json() {}

    static String write(Consumer<JsonGenerator> content) {
        var text = new StringWriter();
        try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            content.accept(json);
        }
        return text.toString();
    }

    /** JSON that can stand in a script: what HTML or an older JavaScript would read differently is escaped. */
    static String inScript(Consumer<JsonGenerator> content) {
        var text = new StringWriter();
        try (var json = IN_SCRIPT.createGenerator(ObjectWriteContext.empty(), text)) {
            content.accept(json);
        }
        return text.toString();
    }

    /** The same, written somewhere as UTF-8. */
    static void inScript(OutputStream out, Consumer<JsonGenerator> content) {
        try (var json = IN_SCRIPT.createGenerator(ObjectWriteContext.empty(), out)) {
            content.accept(json);
        }
    }

    private static final class ScriptEscapes extends CharacterEscapes {

        private static final long serialVersionUID = 1L;
        private static final String ESCAPED = "<>&\u2028\u2029";

        private final int[] ascii = standardAsciiEscapesForJSON();

        ScriptEscapes() {
            ESCAPED.chars().filter(c -> c < ascii.length).forEach(c -> ascii[c] = ESCAPE_CUSTOM);
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii.clone();
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int c) {
            return ESCAPED.indexOf(c) >= 0 ? new SerializedString("\\u%04x".formatted(c)) : null;
        }
    }
}
