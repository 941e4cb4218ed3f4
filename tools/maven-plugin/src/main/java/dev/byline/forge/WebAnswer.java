package dev.byline.forge;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An answer that has arrived as a whole.
 *
 * @param status its status
 * @param headers its headers, whose names have no case
 * @param body its body, unpacked
 */
record WebAnswer(int status, Map<String, List<String>> headers, byte[] body) {

    WebAnswer {
        var anyCase = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = anyCase;
    }

    /** The first value of a header. */
    Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
